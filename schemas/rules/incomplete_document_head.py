"""公开的决定元数据不全

查什么：
写了公布日期（published_on）的决定，写明内容概述（summary）和九项元数据：索引号、主题分类、体裁分类、文件名称、发文机关、发文字号、成文日期、
公开方式、信息有效性；来源没有的，在 gaps 里写明 head 或者 head.index_no 等。统一编号只有行政规范性文件才有，不查。

为什么：
政府信息公开条例第十二条第三款：“政府信息公开目录包括政府信息的索引、名称、内容概述、生成日期等内容”。
公布日期还没有到也查：公布以后决定不能再改，那时才发现就补不上了。
九项是义乌市公开页面所列的要素（来源文件），缺了就无从分类、检索和引用。

不合格：
head: {genre: 通告, issuer: 余姚市人民政府}

合格：
head: {index_no: 330281000000/2026-000008, topic: 综合政务/其他, genre: 通告, …}

怎么改：
还没有公布的决定，逐项写上，索引号、主题分类问本机关的信息公开机构；录自公开页面的，对照页面补上，页面上没有的，
在 gaps 里写明缺哪一项。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.act import Act, Head
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"
OPTIONAL = {"reg_no"}


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach that names every element which the catalogue entry of an act with a day of publication lacks."""
    if act.published_on is None:  # a day to come too: on that day nothing could be mended any more
        return
    missing = [title for path, title in _elements(act) if not act.admits(path)]
    if missing:
        route = ("head",) if act.head else ("title",)
        yield Breach(Target("acts", act.id, route), f"{_when(act, today)}的决定缺少{'、'.join(missing)}")


def _when(act: Act, today: date) -> str:
    return "公开" if act.published_on and act.published_on <= today else f"将于 {act.published_on} 公布"


def _elements(act: Act) -> Iterator[tuple[str, str]]:
    """Yield (path, title) of each element that is blank."""
    for key, field in Head.model_fields.items():
        if key not in OPTIONAL and getattr(act.head, key, None) is None:
            yield f"head.{key}", f"{field.title}（head.{key}）"
    if act.summary is None:
        yield "summary", "内容概述（summary）"
