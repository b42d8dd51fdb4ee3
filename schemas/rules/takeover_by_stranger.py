"""承接主体没有这些事项的职权

查什么：
决定的承接主体（takeover.body）属于作出决定的行政区或者其上级；从镇街清单移出的每一项，到承接起始日，
承接主体是某份列有该事项的清单的行使主体（holder），或者是职责边界写明的执法方（enforcer），
或者该事项的领域在它的 domains 里。
来源没有载明承接主体职权的，在 gaps 里写明 takeover.body。

为什么：
行政处罚法第十七条：行政处罚由具有行政处罚权的行政机关在法定职权范围内实施；第三十八条第一款：实施主体不具有行政主体资格的，
处罚无效。收回给没有这项职权的机关，等于没有人管。

不合格：
takeover: {body: yuyao-water, start: 2027-01-01}，收回的是占道经营

合格：
takeover: {body: yuyao-comprehensive-enforcement, start: 2027-01-01}，占道经营在它行使的综合行政执法事项清单里

怎么改：
改成有这些事项职权的主体；主体选对了的，先在它行使的清单里列入这些事项，或者在主体记录的 domains、职责边界里写明。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.listings import called, town_removals
from schemas.records.act import Act
from schemas.records.body import Body
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"
SHOWN = 3
"""So many matters are named."""


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if the body that takes over is of elsewhere, or else has no power over what it takes."""
    body = registry.bodies.get(act.takeover.body) if act.takeover else None
    if act.takeover is None or body is None or act.admits("takeover.body"):
        return
    place = Target("acts", act.id, ("takeover", "body"))
    if body.jurisdiction not in registry.lineage(act.jurisdiction):
        home = registry.jurisdictions.get(body.jurisdiction)
        yield Breach(
            place, f"承接主体“{body.title}”属于{home.title if home else body.jurisdiction}，不是本行政区的机关"
        )
        return
    powers = _powers(body, act.jurisdiction, act.takeover.start, registry)
    removed = dict.fromkeys(town_removals(act, registry))
    lacking = [each for each in removed if each not in powers and not _named(body, each, act, registry)]
    if lacking:
        shown = "、".join(called(each, registry) for each in lacking[:SHOWN])
        more = f"等 {len(lacking)} 项" if len(lacking) > SHOWN else ""
        yield Breach(place, f"承接主体“{body.title}”没有{shown}{more}的职权")


def _powers(body: Body, jurisdiction: str, day: date, registry: Registry) -> frozenset[str]:
    """Return the matters on the lists that a body exercises on a day in a jurisdiction."""
    lineage = registry.lineage(jurisdiction)
    own = [each.id for each in registry.lists.values() if each.holder == body.id and each.jurisdiction in lineage]
    return frozenset().union(*(registry.member_set(each, day) for each in own))


def _named(body: Body, matter_id: str, act: Act, registry: Registry) -> bool:
    """Tell whether a body is the enforcer of a matter by its domain or by a boundary of duties."""
    matter = registry.matters.get(matter_id)
    if matter is None or matter.domain in body.domains:
        return True
    return any(each.enforcer == body.id for each in registry.boundaries_over(matter, act.jurisdiction))
