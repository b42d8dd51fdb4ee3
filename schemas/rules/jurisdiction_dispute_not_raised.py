"""管辖争议没有由共同的上一级决定

查什么：
管辖争议协商不成的，由争议各方共同的上一级行政机关指定管辖。

为什么：
行政处罚法第二十五条第二款：对管辖发生争议的，应当协商解决，协商不成的，报请共同的上一级行政机关指定管辖；
也可以直接由共同的上一级行政机关指定管辖。

不合格：
余姚和慈溪的两个局争管辖，决定 by 余姚市人民政府

合格：
决定 by 宁波市人民政府

怎么改：
由共同的上一级行政机关指定；不是管辖争议而是部门职责不清的，争议类型改为“职责争议”。
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
    """Yield one breach for each decision in a dispute about jurisdiction by an organ that is not above all parties."""
    if dispute.kind != "管辖争议":
        return
    places = [place for party in dispute.parties if (place := _place(party, registry))]
    for index, step in enumerate(dispute.steps):
        body = registry.bodies.get(step.by.body or "")
        if step.stage == "决定" and body and not all(body.jurisdiction in registry.lineage(place) for place in places):
            message = f"{body.title}不是争议各方共同的上一级行政机关"
            yield Breach(Target("disputes", dispute.id, ("steps", index, "by")), message)


def _place(party: Actor, registry: Registry) -> str | None:
    body, town = registry.bodies.get(party.body or ""), registry.towns.get(party.town or "")
    return body.jurisdiction if body else town.jurisdiction if town else None
