"""One page a matter: what, who, how much, on what ground, procedure and rights, where delegated, history."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from typing import NamedTuple

from generators import links
from generators.page import Draft, Page
from generators.pages.wordings import wordings
from generators.render import render
from generators.view import View
from schemas.records.act import Act
from schemas.records.body import Body
from schemas.records.jurisdiction import Jurisdiction, Remedy
from schemas.records.law import Law
from schemas.records.listing import Listing
from schemas.records.matter import Matter
from schemas.records.town import Town

COUNTY_LISTS = ("综合行政执法事项清单", "权力清单")
TOWN_LISTS = ("共性清单", "个性清单", "镇街赋权清单")


HEARD = ("降低资质等级", "吊销许可证件", "责令停产停业", "责令关闭", "限制从业")
"""Kinds of penalty with a right to a hearing whatever the sum: 行政处罚法第六十三条第一款第三、四项."""


class Place(NamedTuple):
    """Who handles a matter in one jurisdiction; ``demonstration`` tells that it rests on made-up lists."""

    jurisdiction: Jurisdiction
    bodies: tuple[Body, ...]
    towns: tuple[Town, ...]
    remedy: Remedy | None
    demonstration: bool


class Entry(NamedTuple):
    """One line of a matter's history."""

    day: date
    future: bool
    verb: str
    listing: Listing
    act: Act


def drafts(view: View) -> Iterator[Draft]:
    """Yield the page of every matter, retired ones too: an address once published always answers."""
    histories = _histories(view)
    for matter in view.whole.matters.values():
        current = view.now.matters.get(matter.id, matter)
        address = links.record("matters", matter.id)
        yield Draft(address, partial(_page, view, current, histories.get(matter.id, [])))


def _page(view: View, matter: Matter, history: list[Entry]) -> Page:
    registry = view.whole
    address = links.record("matters", matter.id)
    body = render(
        "matter.html",
        root=links.root(address),
        matter=matter,
        domain=registry.domains[matter.domain],
        ended=matter.valid_until is not None and matter.valid_until <= view.today,
        upcoming=matter.valid_from is not None and matter.valid_from > view.today,
        successor=registry.matters.get(matter.successor or ""),
        places=places(view, matter),
        boundaries=registry.boundaries_of(matter),
        hotline=view.hotline,
        hearing=[kind for kind in HEARD if any(each.kind == kind for each in matter.penalties)],
        bodies=registry.bodies,
        laws=registry.laws,
        outdated=[law for law in _laws(view, matter) if law.newer_known],
        history=history,
        wordings=wordings(registry, registry.matters[matter.id], view.today),
        path=registry.path("matters", matter.id),
    )
    kinds = "、".join(dict.fromkeys(penalty.kind for penalty in matter.penalties))
    description = f"{matter.called}：{matter.title}。{f'处罚种类：{kinds}。' if kinds else ''}"
    return Page(address, matter.title, description, body)


def _laws(view: View, matter: Matter) -> list[Law]:
    """Return the laws that a matter rests on, each once."""
    cited = dict.fromkeys(basis.law for basis in matter.basis)
    return [view.whole.laws[each] for each in cited if each in view.whole.laws]


def places(view: View, matter: Matter) -> tuple[Place, ...]:
    """Return who handles a matter in each tenant jurisdiction where its law applies and a body or list is known."""
    found = (
        _place(view, matter, jurisdiction)
        for jurisdiction in sorted(view.whole.jurisdictions.values(), key=view.by_weight)
        if jurisdiction.tenant and view.whole.applies_in(matter, jurisdiction.id)
    )
    return tuple(place for place in found if place.bodies or place.towns or place.jurisdiction.id in view.with_lists)


def _place(view: View, matter: Matter, jurisdiction: Jurisdiction) -> Place:
    holdings = [each for each in view.holdings.get(matter.id, ()) if each.listing.jurisdiction == jurisdiction.id]
    holders = [each.holder for each in holdings if each.holder and each.listing.kind in COUNTY_LISTS]
    departments = [body for body in view.departments(matter) if body.jurisdiction == jurisdiction.id]
    towns = [town for each in holdings if each.listing.kind in TOWN_LISTS for town in each.towns]
    bodies = holders or departments
    made_up = any(each.provenance == "demonstration" for each in (*bodies, *(each.listing for each in holdings)))
    return Place(jurisdiction, tuple(bodies), tuple(dict.fromkeys(towns)), jurisdiction.remedy, made_up)


def _histories(view: View) -> Mapping[str, list[Entry]]:
    histories: dict[str, list[Entry]] = {}
    for listing in view.whole.lists.values():
        for step in view.whole.history(listing.id):
            day = step.act.effective_on
            if day is None:
                continue
            for verb, matter_ids in (("列入", step.add), ("移出", step.remove)):
                for matter_id in matter_ids:
                    entry = Entry(day, day > view.today, verb, listing, step.act)
                    histories.setdefault(matter_id, []).append(entry)
    return {
        each: sorted(entries, key=lambda entry: (entry.day, entry.listing.id)) for each, entries in histories.items()
    }
