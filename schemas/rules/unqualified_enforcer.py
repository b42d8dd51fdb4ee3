"""实施主体没有资格

查什么：
清单的行使主体（holder）、职责边界的执法方（enforcer）、决定的承接主体（takeover.body）是行政机关、法律法规授权组织或者派出机关；
职责边界方式为委托的，执法方可以是受委托组织。巡查、责任清单不涉及处罚，不在此列。

为什么：
行政处罚法第十七条、第十九条、第二十四条第一款规定处罚由行政机关、法律法规授权组织、承接的乡镇人民政府和街道办事处实施；
第三十八条第一款：实施主体不具有行政主体资格的，处罚无效。浙江省综合行政执法条例第三十条第二款：辅助人员只能配合从事辅助工作。
执法队、网格员、物业、志愿组织都不是实施主体。

不合格：
holder: yb-water-team    # 水利行政执法队，内设机构

合格：
holder: yb-enforcement    # 综合行政执法局，行政机关

怎么改：
改写为队伍所属的部门（队伍以部门名义执法）；主体资格登记有误的，改主体记录的 legal_capacity。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Route, Severity, Target
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "registry"
KIND = "lists"
QUALIFIED = frozenset({"行政机关", "法律法规授权组织", "派出机关"})
WITHOUT_PENALTIES = frozenset({"巡查事项清单", "责任清单"})


def check(registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each place that lets a body punish which has no standing to."""
    for kind, record_id, route, body_id, qualified in _enforcers(registry):
        body = registry.bodies.get(body_id)
        if body and body.legal_capacity not in qualified and not body.admits("legal_capacity"):
            yield Breach(
                Target(kind, record_id, route),
                f"“{body.title}”是{body.legal_capacity}，不能作为实施主体",
                (Target("bodies", body.id, ("legal_capacity",), "主体资格写在这里"),),
            )


def _enforcers(registry: Registry) -> Iterator[tuple[str, str, Route, str, frozenset[str]]]:
    for listing in registry.lists.values():
        if listing.holder and listing.kind not in WITHOUT_PENALTIES:
            yield "lists", listing.id, ("holder",), listing.holder, QUALIFIED
    for boundary in registry.boundaries.values():
        if boundary.enforcer:
            entrusted = frozenset({"受委托组织"}) if boundary.mode == "委托" else frozenset()
            yield "boundaries", boundary.id, ("enforcer",), boundary.enforcer, QUALIFIED | entrusted
    for act in registry.acts.values():
        if act.takeover:
            yield "acts", act.id, ("takeover", "body"), act.takeover.body, QUALIFIED
