"""承接事项的镇街没有承接能力记录

查什么：
今天或已公布的变动之后清单上有事项的镇街，写明承接能力（capacity）；来源没有载明的，在 gaps 里写明。

为什么：
行政处罚法第二十四条第一款：处罚权只能交由“能够有效承接”的镇街，并定期组织评估。没有记录就无从判断。

不合格：
有个性清单的镇街没有 capacity。

合格：
capacity:
  certified_officers: 6
  legal_reviewers: 1
  staff: 4
  fund: 200000
  assessed_on: 2026-03-31
  assessor: 某市综合行政执法指导办公室
  next_evaluation_on: 2027-03-31
  provenance: official

怎么改：
补上最近一次评估的人员、经费、法制审核情况；来源没有载明的，在 gaps 里写明 capacity 及向谁补取。
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


def check(town: Town, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if a town holds matters and nothing is known of its capacity, nor admitted to be unknown."""
    if town.capacity is None and not town.admits("capacity") and any(delegated(town, registry, today)):
        yield Breach(Target("towns", town.id, ("jurisdiction",)), "清单上有事项，没有承接能力记录（capacity）")
