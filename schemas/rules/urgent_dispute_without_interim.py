"""紧急争议没有及时先行处置

查什么：
紧急的争议写明先由谁、采取什么措施；指定的日子不晚于第一步之后参数规定的小时数（不足一天的，最晚次日）。

为什么：
谁管还没有定，危险不能等。各地办法规定紧急情形先行指定牵头方处置，再定职责（浙江省综合行政执法条例第十二条第四项：
必要时统一调配）。

不合格：
urgent: true，没有 interim

合格：
interim: {by: {body: yuyao-water}, on: 2026-07-02, measure: 先行围护、排险}

怎么改：
指定先行处置的一方并写上；不紧急的，去掉 urgent。已经晚了的如实保留，写豁免说明原因。
"""

import math
from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.dispute import Dispute
from schemas.registry import Registry

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "disputes"
PARAMETERS = ("interim-hours", "interim-lead")


def check(dispute: Dispute, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if an urgent case names nobody who acts in the meantime, or too late, where one is asked for."""
    begun = dispute.steps[0].on
    rule = registry.parameter("interim-lead", dispute.jurisdiction, begun)
    if not dispute.urgent or rule is None or rule.value is not True:
        return
    hours = registry.threshold("interim-hours", dispute.jurisdiction, begun)
    if dispute.interim is None:
        yield Breach(Target("disputes", dispute.id, ("urgent",)), "争议紧急，没有指定谁先行处置（interim）")
    elif hours is not None and (dispute.interim.on - begun).days > _days(hours):
        message = f"{begun} 起争议紧急，{dispute.interim.on} 才指定谁先行处置，应在 {hours:g} 小时以内"
        yield Breach(Target("disputes", dispute.id, ("interim", "on")), message)


def _days(hours: float) -> int:
    """Return by how many days the date may be later: hours that begin in the evening end the next day."""
    return math.ceil(hours / 24)
