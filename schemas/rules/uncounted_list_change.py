"""决定没有写它改变的清单的条数

查什么：
写了公布日期或者施行日期、改变清单的决定，它改变的每份清单在 counts 里都有变动前、增加、移出、变动后的条数。
录自别的文件的决定、条目未知的清单不查；来源没有写条数的，在 gaps 里写明 counts。

为什么：
条数是决定与清单互相核对的凭据：不写，清单多一项少一项都无从发现。政府信息公开条例第六条第一款要求公开的信息准确；
浙江省综合行政执法条例第九条第二款要求镇街按公布的目录清单组织实施。

不合格：
决定改变两份清单，counts 只写了一份。

合格：
counts:
  - {list: yy-common-urban, before: 549, add: 3, remove: 4, after: 548}
  - {list: yy-common-hub, before: 476, add: 1, remove: 3, after: 474}

怎么改：
在 counts 里逐份补上；提示里有照清单推算的一行，与决定原文核对无误后写进去。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.listings import countable, counted
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each list that an act changes and does not count, with the line that would."""
    if act.provenance == "reported" or act.admits("counts") or not (act.published_on or act.effective_on):
        return
    told = {each.list for each in act.counts}
    if not all(registry.exists("lists", each) for each in told):
        return  # a slip in an id is told as one
    for list_id in registry.changing.get(act.id, ()):
        listing = registry.lists[list_id]
        if list_id not in told and countable(listing):
            message = f"决定改变清单“{listing.title}”（{list_id}），没有写它的条数（counts）"
            route = ("counts",) if act.counts else ("title",)
            related = (Target("lists", list_id, ("changes",), "清单的变动"),)
            yield Breach(Target("acts", act.id, route), message, related, _hint(act, registry, list_id))


def _hint(act: Act, registry: Registry, list_id: str) -> str:
    if act.effective_on is None:
        return "写上施行日期，再在 counts 里补上这份清单的条数。"
    before, add, remove, after = counted(act, registry, list_id)
    line = f"- {{list: {list_id}, before: {before}, add: {add}, remove: {remove}, after: {after}}}"
    return f"照清单推算是：{line}；与决定原文核对无误后写进 counts。"
