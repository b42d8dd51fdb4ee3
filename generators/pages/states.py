"""One page a state of a list or a town: what it held from a day on, under the names of that day, and what changed.

Each lies below the page of today, at ``lists/<id>/<day>/`` and ``towns/<code>/<day>/``.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from generators import links, words
from generators.page import Draft, Page
from generators.pages.names import Names
from generators.pages.parts import MOST, Part, domain_parts, in_domains
from generators.pages.rows import blocks
from generators.render import render
from generators.view import View
from schemas.records.domain import Domain
from schemas.records.listing import Listing
from schemas.records.matter import Matter
from schemas.records.town import Town
from schemas.states import State

OWN = "individual"
"""Where 个性事项 stand on a page."""


class Group(NamedTuple):
    """Matters under one heading: of a domain, 个性事项, or what came and went."""

    id: str
    title: str
    rows: tuple[str, ...]

    @property
    def listed(self) -> Markup:
        """The rows as lists."""
        return blocks(self.rows)


def drafts(view: View) -> Iterator[Draft]:
    """Yield the page of every state of every list and town, of those to come and of today's too.

    Today's has its address already, so that what is quoted today can be found when it has passed.
    """
    names = Names(view.whole)
    for listing in view.whole.lists.values():
        for state in view.list_states[listing.id]:
            yield Draft(links.state("lists", listing.id, state.start), partial(_of_list, view, names, listing, state))
    for town in view.whole.towns.values():
        for state in view.town_states[town.id]:
            yield Draft(links.state("towns", town.id, state.start), partial(_of_town, view, names, town, state))


def _of_list(view: View, names: Names, listing: Listing, state: State) -> Page:
    """Return the page of a list; one worked out from all matters is too long to name them, another may be in parts."""
    matters = () if listing.computed else (view.whole.matters[each] for each in _known(view, state.members))
    found = in_domains(view, matters)
    parts = domain_parts(links.state("lists", listing.id, state.start), found)
    return _page(view, listing, state, () if parts else _by_domain(found, names, state.start), names, parts)


def _of_town(view: View, names: Names, town: Town, state: State) -> Page:
    return _page(view, town, state, _by_part(view, town, state, names), names, [])


def _known(view: View, ids: Iterable[str]) -> list[str]:
    return [each for each in ids if each in view.whole.matters]


def _page(  # noqa: PLR0913, PLR0917 -- all that the page shows
    view: View, record: Listing | Town, state: State, groups: tuple[Group, ...], names: Names, parts: Sequence[Part]
) -> Page:
    kind = "lists" if isinstance(record, Listing) else "towns"
    address = links.state(kind, record.id, state.start)
    span = words.span_of_days(state.start, state.last)
    body = render(
        "state.html",
        root=links.root(address), kind=kind, record=record, state=state, standing=state.standing(view.today), span=span,
        today=view.today, place=view.whole.jurisdictions[record.jurisdiction], groups=groups, parts=parts, most=MOST,
        states=(view.list_states if kind == "lists" else view.town_states)[record.id],
        came=Group("came", "列入", names.rows(state.came, state.start)),
        went=Group("went", "移出", names.rows(state.went, state.start)), own=OWN,
    )  # fmt: skip
    description = f"{record.title}{span}的状态：{len(state.members)} 项。"
    return Page(address, f"{record.title}（{span}）", description, body)


def _by_domain(found: Iterable[tuple[Domain, Iterable[Matter]]], names: Names, day: date) -> tuple[Group, ...]:
    return tuple(
        Group(f"in-{domain.id}", domain.title, names.rows((each.id for each in held), day)) for domain, held in found
    )


def _by_part(view: View, town: Town, state: State, names: Names) -> tuple[Group, ...]:
    """Return what is a town's own, under one heading, and what it has in common with others, by domain."""
    held = view.whole.town_list(town.id, state.start)
    own = Group(OWN, "个性事项", names.rows(held.individual, state.start))
    common = in_domains(view, (view.whole.matters[each] for each in _known(view, held.common)))
    return *([own] if own.rows else []), *_by_domain(common, names, state.start)
