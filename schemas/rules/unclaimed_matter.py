"""事项逾期没有认领

查什么：
梳理出来的事项在期限内有部门认领；逾期没有认领的，转入争议处置。

为什么：
没有人认领的事项就是职责不清，要限期定责（宁波市委编办改革经验材料；期限是参数 claim-working-days）。

不合格：
moves 停在“梳理”，已过十个工作日

合格：
逾期以后写 {phase: 争议处置, dispute: …}

怎么改：
有部门认领的，写认领；没有的，运行 quanze dispute open 起草一份争议记录，再写争议处置。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.lifecycle import Lifecycle
from schemas.registry import Registry
from schemas.workdays import after_working_days

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "lifecycles"
PARAMETERS = ("claim-working-days",)


def check(lifecycle: Lifecycle, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if a matter that was sorted out has been claimed by nobody within the time that is given."""
    last = lifecycle.moves[-1]
    limit = registry.threshold("claim-working-days", lifecycle.jurisdiction, last.on)
    if last.phase != "梳理" or limit is None:
        return
    due = after_working_days(last.on, int(limit))
    if due is not None and today > due:
        message = f"{last.on} 梳理，{due} 以前应当认领，已经逾期"
        yield Breach(Target("lifecycles", lifecycle.id, ("moves", len(lifecycle.moves) - 1)), message)
