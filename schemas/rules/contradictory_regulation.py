"""制度的参数自相矛盾

查什么：
条文写“下列{参数}……”并列有各项的，项数与参数相等；写明“占{甲}、{乙}，合计为百分之百”的，各参数之和是一百；
写“不低于{甲}、不高于{乙}”的，甲不大于乙；写“{甲}以上不满{乙}”的，甲小于乙。
没有条文的制度不查。

为什么：
一处改了参数，别处没有跟着改，条文就无法执行：权重加起来不是一百，下限高过上限（本库约定；来源文件的三方评价权重
四、三、三合计一百）。

不合格：
分别占{street}、{community}、{residents}，合计为百分之百；三个参数是 50、30、30

合格：
三个参数是 40、30、30

怎么改：
同一句里的参数一起改；列举增减了一项的，把项数的参数也改过来。
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from schemas.finding import Breach, Route, Severity, Target
from schemas.provisions import NAMED, sentences
from schemas.records.regulation import Paragraph, Regulation
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "regulations"
_LISTED = re.compile(r"下列\{([^{}]*)\}")
_WHOLE = re.compile(r"[^。；]*合计为百分之百")
_SHARES = re.compile(r"占((?:\{[^{}]*\}、?)+)")
_BETWEEN = re.compile(r"不低于([^{}、]*)\{([^{}]*)\}、不高于\1\{([^{}]*)\}")
_STEP = re.compile(r"\{([^{}]*)\}以上不满\{([^{}]*)\}")


def check(regulation: Regulation, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each sentence whose parameters do not agree with its items or with each other."""
    values = {each.key: each.value for each in regulation.parameters if isinstance(each.value, int | float)}
    for place, article in enumerate(regulation.articles):
        at = ("articles", place)
        for index, paragraph in enumerate(article.paragraphs):
            told = _miscounted(paragraph, values) if isinstance(paragraph, Paragraph) else ()
            yield from _breaches(regulation, (*at, "paragraphs", index), told)
        for route, text in sentences(article):
            yield from _breaches(regulation, (*at, *route), (*_parts(text, values), *_order(text, values)))


def _breaches(regulation: Regulation, route: Route, told: Iterable[str]) -> Iterator[Breach]:
    yield from (Breach(Target("regulations", regulation.id, route), each) for each in told)


def _miscounted(paragraph: Paragraph, values: Mapping[str, float]) -> Iterator[str]:
    for key in _LISTED.findall(paragraph.text):
        if key in values and values[key] != len(paragraph.items):
            yield f"参数 {key} 是 {values[key]}，列举的是 {len(paragraph.items)} 项"


def _parts(text: str, values: Mapping[str, float]) -> Iterator[str]:
    for clause in _WHOLE.findall(text):
        shares = NAMED.findall("".join(_SHARES.findall(clause)))
        parts = [values[key] for key in shares if key in values]
        if parts and round(sum(parts), 6) != 100:
            yield f"写明合计为百分之百，各参数 {'、'.join(f'{each:g}' for each in parts)} 之和是 {sum(parts):g}"


def _order(text: str, values: Mapping[str, float]) -> Iterator[str]:
    for _, low, high in _BETWEEN.findall(text):
        if low in values and high in values and values[low] > values[high]:
            yield f"参数 {low}（{values[low]:g}）应当不大于 {high}（{values[high]:g}）"
    for low, high in _STEP.findall(text):
        if low in values and high in values and values[low] >= values[high]:
            yield f"参数 {low}（{values[low]:g}）应当小于 {high}（{values[high]:g}）"
