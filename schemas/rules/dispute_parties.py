"""争议不满两方

查什么：
职责争议至少有两个不同的一方，每一方写部门或者镇街之一；部门和它自己的队伍算一家。

为什么：
职责争议是机关之间的争议。同一机关内部的分工、机关与当事人之间的争议不适用协调（象山县行政执法争议协调办法（2021年修订）
列明的不适用情形；浙江省综合行政执法条例第十七条第二款）。

不合格：
parties: [{body: yuyao-water}]

合格：
parties: [{body: yuyao-water}, {town: '330281100'}]

怎么改：
补上另一方；本机关内部的分工由本机关自行决定，与当事人的争议走行政复议和行政诉讼，不在这里登记。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.dispute import Actor, Dispute
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "disputes"


def check(dispute: Dispute, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each party that is no organ or two, and one where fewer than two organs dispute."""
    for index, party in enumerate(dispute.parties):
        if (party.body is None) == (party.town is None):
            yield Breach(
                Target("disputes", dispute.id, ("parties", index)), "一方写部门（body）或者镇街（town），写一个"
            )
    organs = {_organ(party, registry) for party in dispute.parties}
    if len(organs) < 2:
        yield Breach(Target("disputes", dispute.id, ("parties",)), "争议各方是同一个机关，不是机关之间的争议")


def _organ(party: Actor, registry: Registry) -> str:
    body = registry.bodies.get(party.body or "")
    return (body.parent or body.id) if body else party.town or party.body or ""
