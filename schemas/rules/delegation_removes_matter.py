"""赋权的决定移出事项

查什么：
赋权的决定只往清单里列入事项，不移出；来源就是这样写的，在 gaps 里写明 kind。

为什么：
行政处罚法第二十四条第一款的“交由”是给予权力；浙江省综合行政执法条例第十条把增减并行称为动态调整。
移出事项须有人承接、已立案件须有着落，标题写“赋权”，被收回权力的镇街和当事人看不出来。

不合格：
kind: 赋权，而清单的 changes 里写 remove: [nb-srhhjwsgltl-65-1]

合格：
kind: 调整，写明 takeover 和 pending_cases

怎么改：
有增有减的写 kind: 调整，只减不增的写 kind: 收回，并写明承接（takeover）和在办案件（pending_cases）；
移出是误写的，从清单的 changes 里删去。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.listings import town_changes
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "acts"


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each list of towns from which a delegation takes matters."""
    if act.kind != "赋权" or act.admits("kind"):
        return
    for listing, change in town_changes(act, registry):
        if change.remove:
            message = f"赋权的决定从“{listing.title}”（{listing.id}）移出 {len(change.remove)} 项"
            route = ("changes", listing.changes.index(change), "remove")
            yield Breach(
                Target("acts", act.id, ("kind",)), message, (Target("lists", listing.id, route, "移出的事项"),)
            )
