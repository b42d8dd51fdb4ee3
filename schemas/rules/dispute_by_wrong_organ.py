"""办理争议的机关不对

查什么：
受理、转送、协调由本行政区的协调机关办理，决定由决定机关作出。哪一类机构是协调机关、决定机关，从参数取，各地可以不同。

为什么：
镇街与县级部门的职责争议由县（市、区）综合行政执法指导机构协调（浙江省综合行政执法条例第十七条第二款）；协调不成的，
由指导机构提出建议，由政府决定（第十二条第二项）。象山县把协调机关设在司法局，所以不写死。

不合格：
受理 by: {body: yuyao-water}（业务主管部门）

合格：
受理 by: {body: yuyao-guidance}（指导机构）

怎么改：
改由协调机关、决定机关办理；本地另有规定的，由制定机关修改参数 coordinator-kind、decider-kind。
"""

from collections.abc import Iterator, Mapping
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.dispute import Dispute, Stage, Step
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "disputes"
PARAMETERS = ("coordinator-kind", "decider-kind")


_KEYS: Mapping[Stage, tuple[str, str]] = {
    **dict.fromkeys(("受理", "不予受理", "转送", "协调", "协调意见"), ("coordinator-kind", "协调机关")),
    "决定": ("decider-kind", "决定机关"),
}
"""Stage → the parameter that names the kind of organ, and what it is called."""


def check(dispute: Dispute, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each stage that an organ of another kind, or of elsewhere, took care of."""
    for index, step in enumerate(dispute.steps):
        if step.stage in _KEYS and (fault := _fault(dispute, step, registry)):
            yield Breach(Target("disputes", dispute.id, ("steps", index, "by")), fault)


def _fault(dispute: Dispute, step: Step, registry: Registry) -> str:
    key, called = _KEYS[step.stage]
    wanted = registry.parameter(key, dispute.jurisdiction, step.on)
    body = registry.bodies.get(step.by.body or "")
    if wanted is None or (body is None and step.by.body):
        return ""
    if body is None or body.kind != wanted.value:
        return f"“{step.stage}”应由{called}（{wanted.value}）办理，写的是{body.kind if body else '镇街'}"
    ours = body.jurisdiction in registry.lineage(dispute.jurisdiction)
    return "" if ours else f"{body.title}不是本行政区的{called}"
