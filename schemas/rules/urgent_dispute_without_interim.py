"""紧急争议没有先行处置

查什么：
紧急的争议写明先由谁、采取什么措施。

为什么：
谁管还没有定，危险不能等。各地办法规定紧急情形先行指定牵头方处置，再定职责（浙江省综合行政执法条例第十二条第四项：
必要时统一调配）。

不合格：
urgent: true，没有 interim

合格：
interim: {by: {body: yuyao-water}, on: 2026-07-02, measure: 先行围护、排险}

怎么改：
指定先行处置的一方并写上；不紧急的，去掉 urgent。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.dispute import Dispute
from schemas.registry import Registry

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "disputes"
PARAMETERS = ("interim-lead",)


def check(dispute: Dispute, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if an urgent case names nobody who acts in the meantime, where the jurisdiction asks for it."""
    rule = registry.parameter("interim-lead", dispute.jurisdiction, dispute.steps[0].on)
    if dispute.urgent and dispute.interim is None and rule is not None and rule.value is True:
        yield Breach(Target("disputes", dispute.id, ("urgent",)), "争议紧急，没有指定谁先行处置（interim）")
