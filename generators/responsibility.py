"""这事谁管: one answer for a town and a matter, computed here and only shown elsewhere."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from generators.view import View
from schemas.fields import Parameter
from schemas.records.body import Body
from schemas.records.boundary import Boundary
from schemas.records.domain import Domain
from schemas.records.jurisdiction import Jurisdiction, Remedy
from schemas.records.matter import Matter
from schemas.records.town import Town

COUNTY_LISTS = ("综合行政执法事项清单", "权力清单")
TOWN_LISTS = ("共性清单", "个性清单", "镇街赋权清单")
OWN_NAME, COUNTY_NAME = "以部门自己的名义", "以县级部门的名义"
UNKNOWN = "本地具体单位没有收录"
GENERAL_DISPUTE = (
    "对管辖有争议的，由有关机关协商；协商不成，报共同的上一级行政机关指定管辖（行政处罚法第二十五条第二款）。"
)
GENERAL_LENIENCY = (
    "违法行为轻微并及时改正、没有造成危害后果的，不予行政处罚；"
    "初次违法且危害后果轻微并及时改正的，可以不予行政处罚（行政处罚法第三十三条第一款）。"
)
_UNCORRECTED = re.compile("(逾期[不未]改正|拒不改正)(?!.*或者)")
"""How statutes word a fine that falls due only where an order to correct was not obeyed, and on no other ground."""


class Place(NamedTuple):
    """Who handles a matter in one jurisdiction; ``demonstration`` tells that it rests on made-up lists."""

    jurisdiction: Jurisdiction
    bodies: tuple[Body, ...]
    towns: tuple[Town, ...]
    supervisors: tuple[Body, ...]
    remedy: Remedy | None
    demonstration: bool


class Charge(NamedTuple):
    """Who is in charge of a domain: its departments, and who exercises how many of its matters by a list."""

    domain: Domain
    departments: tuple[Body, ...]
    holders: tuple[tuple[Body, int], ...]


class Dispute(NamedTuple):
    """What to do where two bodies refer one to each other: the one thing to do, and all that it rests on."""

    advice: str
    grounds: str


class Answer(NamedTuple):
    """Who handles a matter in a town; ``place`` is None where nothing is on record for its county.

    ``boundaries`` are the 职责边界 that cover the matter there, be anything else on record or not.
    """

    town: Town
    county: Jurisdiction
    matter: Matter
    place: Place | None
    empowered: bool
    in_name_of: str
    phones: tuple[str, ...]
    dispute: Dispute
    leniency: tuple[str, ...]
    boundaries: tuple[Boundary, ...]


def places(view: View, matter: Matter) -> tuple[Place, ...]:
    """Return who handles a matter in each tenant jurisdiction where its law applies and a body or list is known."""
    found = (
        _place(view, matter, jurisdiction)
        for jurisdiction in view.tenants
        if view.whole.applies_in(matter, jurisdiction.id)
    )
    return tuple(place for place in found if place.bodies or place.towns or place.jurisdiction.id in view.with_lists)


def _place(view: View, matter: Matter, jurisdiction: Jurisdiction) -> Place:
    holdings = [each for each in view.holdings.get(matter.id, ()) if each.listing.jurisdiction == jurisdiction.id]
    holders = _once(each.holder for each in holdings if each.holder and each.listing.kind in COUNTY_LISTS)
    departments = _once(body for body in view.departments(matter) if body.jurisdiction == jurisdiction.id)
    towns = dict.fromkeys(town for each in holdings if each.listing.kind in TOWN_LISTS for town in each.towns)
    supervisors = _supervisors(view, matter, jurisdiction) if holders or towns else ()
    shown = (*(holders or departments), *(supervisors or departments), *(each.listing for each in holdings))
    made_up = any(each.provenance == "demonstration" for each in shown)
    return Place(
        jurisdiction, holders or departments, tuple(towns), supervisors or departments, jurisdiction.remedy, made_up
    )


def _once(bodies: Iterable[Body]) -> tuple[Body, ...]:
    return tuple({body.id: body for body in bodies}.values())


def _supervisors(view: View, matter: Matter, jurisdiction: Jurisdiction) -> tuple[Body, ...]:
    """Return the bodies that a 职责边界 makes supervise a matter there; its own boundary goes first.

    Of a county's boundary and one of the city above it, the county's holds.
    """
    over = view.whole.boundaries_over(matter, jurisdiction.id)
    named = [each for each in over if each.matters] or over
    lineage = view.whole.lineage(jurisdiction.id)
    nearest = min((lineage.index(each.jurisdiction) for each in named if each.supervisor), default=0)
    near = [each for each in named if each.jurisdiction == lineage[nearest]]
    return _once(body for each in near if (body := view.whole.bodies.get(each.supervisor or "")))


def by_domain(view: View, jurisdiction: Jurisdiction) -> tuple[Charge, ...]:
    """Return who is in charge of each domain in a jurisdiction; domains of which nobody is on record are left out."""
    gathered: dict[str, Counter[str]] = {}
    for listing in view.whole.lists.values():
        if listing.jurisdiction == jurisdiction.id and listing.kind in COUNTY_LISTS and listing.holder:
            for matter_id in view.members[listing.id]:
                gathered.setdefault(view.whole.matters[matter_id].domain, Counter())[listing.holder] += 1
    charges = (
        Charge(
            domain,
            tuple(each for each in view.departments_of(domain.id) if each.jurisdiction == jurisdiction.id),
            tuple((view.whole.bodies[each], count) for each, count in gathered.get(domain.id, Counter()).items()),
        )
        for domain in sorted(view.whole.domains.values(), key=lambda each: (each.order, each.id))
    )
    return tuple(each for each in charges if each.departments or each.holders)


def answer(view: View, town: Town, matter: Matter) -> Answer:
    """Return who handles a matter in a town today."""
    county = view.whole.jurisdictions[town.jurisdiction]
    place = next((each for each in places(view, matter) if each.jurisdiction.id == county.id), None)
    empowered = place is not None and town in place.towns
    phones = (*((town.phone,) if empowered and town.phone else ()), *_phones(place, empowered))
    name = named(town) if empowered else OWN_NAME
    over = view.whole.boundaries_over(matter, county.id) if view.whole.applies_in(matter, county.id) else ()
    return Answer(town, county, matter, place, empowered, name, phones, dispute(view, county), leniency(matter), over)


def _phones(place: Place | None, empowered: bool) -> tuple[str, ...]:
    bodies = () if place is None or empowered else place.bodies
    found = (each.public.complaint_phone for each in bodies if each.public)
    return tuple(dict.fromkeys(each for each in found if each))


def named(town: Town) -> str:
    """Return in whose name a town with power acts."""
    if town.in_name_of == "部门":
        return COUNTY_NAME
    return f"以{town.title}{'办事处' if town.form == '街道' else '人民政府'}自己的名义"


def dispute(view: View, county: Jurisdiction) -> Dispute:
    """Return what to do in a county when two bodies send one to each other."""
    keys = ("coordinator", "coordinator-kind", "decider")
    coordinator, kind, decider = (view.whole.parameter(each, county.id, view.today) for each in keys)
    if coordinator and kind and str(kind.value) not in str(coordinator.value):
        coordinator = kind  # a county that names another kind of organ than the rest goes by its own
    local = [each for each in view.whole.bodies.values() if each.jurisdiction == county.id and kind
             and each.kind == kind.value and each.valid_until is None]  # fmt: skip
    known = "、".join(map(called, local)) if coordinator else ""
    asked = f"请{known or coordinator.value}协调" if coordinator else "请它们共同的上一级行政机关指定由谁管"
    told = [f"拨打 {view.hotline}"] if view.hotline else []
    said = [
        f"协调机关：{_rested(coordinator)}。" if coordinator else "",
        f"在{county.title}是{known}。" if known else "",
        f"协调不成，由它确定：{_rested(decider)}。" if decider else "",
        GENERAL_DISPUTE,
    ]
    return Dispute(f"{'，'.join([*told, '说清是哪两家', asked])}。", "".join(said))


def _rested(parameter: Parameter) -> str:
    """Return what a parameter sets, with where that comes from."""
    return f"{parameter.value}（{parameter.origin}：{parameter.basis}）"


def called(record: Body | Boundary) -> str:
    """Return what a record is called in an answer, with a word on made-up ones."""
    return f"{record.title}（演示）" if record.provenance == "demonstration" else record.title


def leniency(matter: Matter) -> tuple[str, ...]:
    """Return whether a first or minor offence may go unpunished: by its statute, by the general law."""
    fines = [each.condition or "" for each in matter.penalties if each.kind == "罚款"]
    corrected = bool(fines) and all(_UNCORRECTED.search(each) for each in fines)
    own = ("本事项的罚款都以责令改正后仍不改正为前提，按期改正的不罚款。",) if corrected else ()
    return (*own, GENERAL_LENIENCY)
