"""委托手续不全

查什么：
方式为委托的职责边界写有委托书，委托书有依据、权限、期限和公布情况，并写明事项或者领域；委托机关自己不是受委托组织，也没有受别人委托。

为什么：
行政处罚法第二十条第一款：依照法律、法规、规章的规定才可以书面委托；第二款：委托书载明具体事项、权限、期限，并向社会公布；
第四款：受委托组织不得再委托。

不合格：
mode: 委托
entrustment: {principal: yb-housing, agent: yb-park-office}

合格：
mode: 委托
matters: [sp-sl-40-1]
entrustment:
  principal: yb-housing
  agent: yb-park-office
  basis: 某条例第几条
  powers: 警告和二百元以下罚款
  term: 2026年1月1日至2027年12月31日
  published: 2025年12月20日市政府网站

怎么改：
按委托书逐项补写；没有委托依据或者没有公布的，委托不成立，应当收回由委托机关自行实施。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.boundary import Boundary, Entrustment
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "boundaries"
PARTS = {"basis": "委托依据", "powers": "权限", "term": "期限", "published": "公布情况"}


def check(boundary: Boundary, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each thing that an entrustment of penal powers lacks, and one if it is passed on."""
    if boundary.mode != "委托":
        return
    if boundary.entrustment is None:
        if not boundary.admits("entrustment"):
            yield Breach(Target("boundaries", boundary.id, ("mode",)), "方式为委托，没有写委托书")
        return
    target = Target("boundaries", boundary.id, ("entrustment",))
    for key, title in PARTS.items():
        if getattr(boundary.entrustment, key) is None and not boundary.admits(f"entrustment.{key}"):
            yield Breach(target, f"委托书没有写{title}")
    if boundary.domain is None and not boundary.matters:
        yield Breach(target, "委托书没有写委托的具体事项")
    if _passed_on(boundary.entrustment, registry):
        yield Breach(
            Target("boundaries", boundary.id, ("entrustment", "principal")),
            f"“{boundary.entrustment.principal}”自己是受委托的组织，不得再委托",
        )


def _passed_on(entrustment: Entrustment, registry: Registry) -> bool:
    body = registry.bodies.get(entrustment.principal)
    if body and body.legal_capacity == "受委托组织":
        return True
    agents = {each.entrustment.agent for each in registry.boundaries.values() if each.entrustment}
    return entrustment.principal in agents
