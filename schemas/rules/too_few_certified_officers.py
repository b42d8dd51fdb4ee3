"""镇街持证执法人员不足

查什么：
清单上有事项的镇街，持证执法人员不少于参数 min-certified-officers（两人）。

为什么：
行政处罚法第四十二条第一款：行政处罚由具有行政执法资格的执法人员实施，“执法人员不得少于两人”。

不合格：
capacity: {certified_officers: 1}

合格：
capacity: {certified_officers: 2}

怎么改：
核对人数；确实不足的，补足持证人员，或以决定收回该镇街的事项，改由县级部门派驻执法。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.listings import delegated
from schemas.records.town import Town
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "towns"
PARAMETERS = ("min-certified-officers",)


def check(town: Town, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if a town that holds matters has fewer certified officers than a case needs."""
    least = registry.threshold("min-certified-officers", town.jurisdiction, today)
    if town.capacity is None or least is None or town.capacity.certified_officers >= least:
        return
    if any(delegated(town, registry, today)):
        message = f"持证执法人员 {town.capacity.certified_officers} 人，不得少于 {least:g} 人"
        yield Breach(Target("towns", town.id, ("capacity", "certified_officers")), message)
