"""争议的办理超过期限

查什么：
争议的每一步在办法规定的期限内办结；期限从参数取，按国务院公布的节假日和调休计算工作日。

为什么：
职责不清时限期确定由谁管，不让事情在部门之间转圈（宁波市委编办改革经验材料；浙江省综合行政执法条例第十七条）。
期限不含法定节假日（行政处罚法第八十五条）。

不合格：
申请 2026-02-09，受理 2026-03-05，期限三个工作日

合格：
申请 2026-02-09，受理 2026-02-12

怎么改：
没有办的立即办，用 quanze dispute next 看该谁办什么；已经逾期办结的如实保留，写豁免说明原因。
"""

from collections.abc import Iterator
from datetime import date

from schemas.disputing import EXTENSION, LIMITS, dues
from schemas.finding import Breach, Severity, Target
from schemas.records.dispute import Dispute
from schemas.registry import Registry

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "disputes"
PARAMETERS = (*dict.fromkeys(key for limit in LIMITS for key in limit.parameters), EXTENSION)


def check(dispute: Dispute, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each deadline of a case that was missed, or has passed without the step that is due."""
    for due in dues(dispute, registry):
        late = due.last is not None and (due.done or due.over or today) > due.last
        if late:
            index = next(place for place, step in enumerate(dispute.steps) if step.stage == due.limit.since)
            what = "或者".join(due.limit.until)
            done = f"{due.done} 才办" if due.done else "没有办" if due.over else "还没有办"
            message = f"{due.started} {due.limit.since}后，{due.limit.doer}应在 {due.last} 以前{what}，{done}"
            yield Breach(Target("disputes", dispute.id, ("steps", index)), message)
