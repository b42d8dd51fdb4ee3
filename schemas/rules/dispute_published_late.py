"""争议结果逾期公开

查什么：
公开争议结果的，在协调意见或者决定作出以后参数规定的工作日内公开。

为什么：
职责归属和边界是公众需要知晓的信息（政府信息公开条例第二十条、第二十六条：形成之日起二十个工作日内公开）。

不合格：
协调意见 2025-02-24，公开 2025-04-30

合格：
协调意见 2025-02-24，公开 2025-03-10

怎么改：
还没有公开的立即公开；已经逾期公开的如实保留，写豁免说明原因。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.dispute import Dispute
from schemas.registry import Registry
from schemas.workdays import after_working_days

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "disputes"
PARAMETERS = ("outcome-publish-working-days",)


def check(dispute: Dispute, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if the outcome of a case was published later than its jurisdiction allows."""
    settled = next((step.on for step in reversed(dispute.steps) if step.stage in ("决定", "协调意见")), None)
    if settled is None or dispute.published_on is None:
        return
    limit = registry.threshold("outcome-publish-working-days", dispute.jurisdiction, settled)
    last = after_working_days(settled, int(limit)) if limit is not None else None
    if last is not None and dispute.published_on > last:
        message = f"{settled} 作出，应在 {last} 以前公开，{dispute.published_on} 才公开"
        yield Breach(Target("disputes", dispute.id, ("published_on",)), message)
