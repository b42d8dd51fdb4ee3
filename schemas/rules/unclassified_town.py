"""镇街没有归类

查什么：
所在行政区（或上级）划分了镇街类型的，每个镇街都写明 classification；来源没有公布归类的，在 gaps 里写明。

为什么：
共性清单按类型赋权，没有归类就不知道镇街有哪些权限（宁波市委编办改革经验材料五类、义政发〔2022〕35号三类）。
行政处罚法第二十四条第二款要求镇街“按照规定范围”实施处罚。

不合格：
没有 classification 也没有 gaps 的镇街。

合格：
gaps:
  - {field: classification, reason: 归类未公开，可向市委编办补取}

怎么改：
补上 classification；查不到出处的，删去它并在 gaps 里写明向谁补取。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.town import Town
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "towns"


def check(town: Town, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if a town has no type though its jurisdiction defines some, and admits no gap."""
    types = registry.town_types(town.jurisdiction)
    if types and town.classification is None and not town.admits("classification"):
        message = f"没有归类；本行政区的镇街类型有：{'、'.join(types.values())}"
        yield Breach(Target("towns", town.id, ("form",)), message)
