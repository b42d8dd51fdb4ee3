"""争议办结了，没有落成结果

查什么：
协商一致、协调意见、决定以后写明结果；调整边界的写职责边界记录，修订清单、新增事项的写清单决定；协调、裁决的结果写依据。

为什么：
裁决不落到职责边界或者清单上，下次还会争。各地办法要求协调结果书面确定并“回头看”；没有变化的写“维持”。

不合格：
steps 到了“决定”，没有 outcome

合格：
outcome: {result: 调整边界, boundary: yuyao-boundary-water, …}

怎么改：
写 outcome；边界、清单还没有改的，先改边界、另作清单决定，再回来写上编号。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.dispute import Dispute
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "disputes"


SETTLED = ("协商一致", "协调意见", "决定")
_RECORDS = {"调整边界": "boundary", "修订清单": "act", "新增事项": "act"}
"""Result → the field that must name the record in which it came to stand."""


def check(dispute: Dispute, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach where a settled case has no outcome, or one without the record or ground that it must name."""
    stages = [step.stage for step in dispute.steps]
    settled = next((index for index, stage in enumerate(stages) if stage in SETTLED), None)
    if dispute.outcome is None:
        if settled is not None and stages[-1] != "报请决定":
            place = Target("disputes", dispute.id, ("steps", settled))
            yield Breach(place, f"到了“{stages[settled]}”，没有写结果（outcome）")
        return
    place = Target("disputes", dispute.id, ("outcome",))
    field = _RECORDS.get(dispute.outcome.result)
    if field and getattr(dispute.outcome, field) is None:
        yield Breach(place, f"结果是“{dispute.outcome.result}”，没有写 {field}")
    if {"协调意见", "决定"} & set(stages) and not dispute.outcome.basis:
        yield Breach(place, "协调、裁决的结果没有写依据（basis）")
