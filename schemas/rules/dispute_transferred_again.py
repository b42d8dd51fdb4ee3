"""移送以后又移送

查什么：
一件争议里只有一次移送。受移送的机关认为不属于自己的，在期限内申请协调，不得再移送。

为什么：
再移送一次，事情就在部门之间转圈。象山县行政执法争议协调办法（2021年修订）规定受移送机关不得再行移送；
行政处罚法第二十五条第二款：协商不成的，报请指定管辖。

不合格：
steps: 移送（甲给乙）、移送（乙给丙）

合格：
steps: 移送（甲给乙）、申请（乙）

怎么改：
删去后一次移送，由受移送的机关申请协调。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.dispute import Dispute
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "disputes"
PARAMETERS = ("no-retransfer",)


def check(dispute: Dispute, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each referral after the first, where the jurisdiction forbids another."""
    rule = registry.parameter("no-retransfer", dispute.jurisdiction, dispute.steps[0].on)
    if rule is None or rule.value is not True:
        return
    referrals = [index for index, step in enumerate(dispute.steps) if step.stage == "移送"]
    for index in referrals[1:]:
        yield Breach(Target("disputes", dispute.id, ("steps", index, "stage")), "受移送的机关不得再移送，应当申请协调")
