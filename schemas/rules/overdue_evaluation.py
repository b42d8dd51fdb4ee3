"""承接能力逾期未评估

查什么：
今天不晚于镇街承接能力记录的下次评估日（next_evaluation_on）；下次评估距上次不超过参数 evaluation-cycle-months。

为什么：
行政处罚法第二十四条第一款：交由镇街行使的处罚权，应当“定期组织评估”；浙江省综合行政执法条例第十条：定期组织评估，
动态调整。法条没有规定周期，周期由参数决定。

不合格：
assessed_on: 2024-03-31，next_evaluation_on: 2027-03-31（周期十二个月）

合格：
assessed_on: 2026-03-31，next_evaluation_on: 2027-03-31

怎么改：
组织评估，把新的评估日期、结果和下次评估日写进 capacity；评估不再适合承接的，以决定收回事项。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.town import Town
from schemas.registry import Registry
from schemas.workdays import months_after

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "towns"
PARAMETERS = ("evaluation-cycle-months",)


def check(town: Town, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if the next evaluation is past, and one if it is set further off than the cycle allows."""
    if town.capacity is None:
        return
    target, due = Target("towns", town.id, ("capacity", "next_evaluation_on")), town.capacity.next_evaluation_on
    if today > due:
        yield Breach(target, f"应于 {due} 前再次评估，已逾期 {(today - due).days} 日")
    cycle = registry.threshold("evaluation-cycle-months", town.jurisdiction, town.capacity.assessed_on)
    latest = months_after(town.capacity.assessed_on, int(cycle)) if cycle else due
    if due > latest:
        message = f"上次评估 {town.capacity.assessed_on}，周期 {cycle:g} 个月，下次评估应不迟于 {latest}，写的是 {due}"
        yield Breach(target, message)
