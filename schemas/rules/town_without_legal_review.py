"""镇街没有法制审核安排

查什么：
清单上有须走普通程序的处罚事项的镇街，有自己的法制审核人员，或写明由谁协同审核（shared_review）。
可否简易程序（procedure.simple）不是 true 的处罚事项，都算普通程序事项。

为什么：
行政处罚法第五十八条第一款：涉及重大公共利益、经过听证、疑难复杂等案件，决定前应当进行法制审核；
未经审核不得作出决定。镇街没有人审核，这些案件就办不下去。

不合格：
capacity: {legal_reviewers: 0}，没有 shared_review

合格：
capacity: {legal_reviewers: 0, shared_review: 余姚市司法局}

怎么改：
配备法制审核人员，或与县级司法行政部门等约定协同审核，写进 shared_review。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.listings import called, delegated
from schemas.records.matter import Matter
from schemas.records.town import Town
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "towns"


def check(town: Town, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if a town has matters of the ordinary procedure and nobody to review its decisions."""
    capacity = town.capacity
    if capacity is None or capacity.legal_reviewers or capacity.shared_review:
        return
    ordinary = next((each for each in delegated(town, registry, today) if _ordinary(registry.matters.get(each))), None)
    if ordinary:
        message = f"法制审核人员 0 人，也没有协同审核，而清单上有普通程序事项，如{called(ordinary, registry)}"
        yield Breach(Target("towns", town.id, ("capacity", "legal_reviewers")), message)


def _ordinary(matter: Matter | None) -> bool:
    if matter is None or matter.power_type != "行政处罚":
        return False
    return matter.procedure is None or matter.procedure.simple is not True
