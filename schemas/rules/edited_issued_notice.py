"""改动了已发布的公告

查什么：
与旧版本相比，已发布的公告的记录、正文、解读和附件一个字节也没有变，也没有删去。来源、缺口和备注可以补。

为什么：
公布的文本是依据。连同校验值一起改，看上去仍然一致，读过原文的人却不知道换过（行政处罚法第二十四条第一款，
政府信息公开条例第六条第一款）。

不合格：
改了 notice.md，又把记录里的 sha256 改成新的。

合格：
原公告不动；另作决定，另发公告。

怎么改：
恢复公告文件夹原来的样子（git restore 文件夹）；需要更正的，另写一份决定，用 quanze issue 发布新的公告。
"""

from collections.abc import Iterator
from datetime import date

from schemas.enclosures import enclosed, folder
from schemas.finding import Breach, Severity, Target
from schemas.records.notice import Notice
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "change"
KIND = "notices"
OPEN = {"source", "gaps", "notes"}
"""Fields about the record rather than of the notice."""


def check(before: Registry, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each part of an issued notice that is otherwise now."""
    for old in before.notices.values():
        new = registry.notices.get(old.id)
        if new is None:
            if not registry.exists("notices", old.id):
                yield Breach(Target("acts", old.act), f"已发布的公告 {folder(before, old)} 被删除")
            continue
        for key in Notice.model_fields.keys() - OPEN:
            if getattr(old, key) != getattr(new, key):
                message = f"公告已于 {old.published_on} 发布，“{Notice.model_fields[key].title}”不能再改"
                yield Breach(Target("notices", old.id, (key,)), message)
    yield from _files(before, registry)


def _files(before: Registry, registry: Registry) -> Iterator[Breach]:
    for notice in registry.notices.values():
        now, start = enclosed(registry, notice), f"{folder(registry, notice)}/"
        for name, raw in now.items():
            if before.enclosed.get(start + name, raw) != raw:
                yield Breach(Target("notices", notice.id), f"公告已于 {notice.published_on} 发布，{name} 不能再改")
