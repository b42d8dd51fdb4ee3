"""One page a state of a list or a town: what it held from a day on, under the names of that day, and what changed.

Each lies below the page of today, at ``lists/<id>/<day>/`` and ``towns/<code>/<day>/``.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache, partial

from generators import links, words
from generators.page import Draft, Page, drafted
from generators.pages.names import Names
from generators.pages.parts import MOST, Part, domain_parts, in_domains
from generators.pages.rows import Fold
from generators.pages.spans import Span, Spans
from generators.recipe import Recipe
from generators.render import rendered
from generators.view import View
from schemas.records.domain import Domain
from schemas.records.listing import Listing
from schemas.records.matter import Matter
from schemas.records.town import Town
from schemas.states import State

Folds = tuple[Fold, ...]


class States:
    """The pages of the states of one view."""

    def __init__(self, view: View) -> None:
        """Take the view whose lists and towns have states."""
        self._view, self._names, self._spans = view, Names(view.whole), Spans(view)
        self._common = cache(self._in_common)  # towns of one type have one list in common

    def of_list(self, listing: Listing, place: int) -> Recipe[Page]:
        """Return the page of a list's state; a list worked out from all matters is too long to name them."""
        state = self._view.list_states[listing.id][place]
        matters = self._view.whole.matters
        held = () if listing.computed else (matters[each] for each in state.members if each in matters)
        found = in_domains(self._view, held)
        parts = domain_parts(links.state("lists", listing.id, state.start), found)
        return self._page(listing, state, () if parts else self._by_domain(found, state.start), (), parts)

    def of_town(self, town: Town, place: int) -> Recipe[Page]:
        """Return the page of a town's state."""
        state = self._view.town_states[town.id][place]
        held = self._view.whole.town_list(town.id, state.start)
        own = self._folds((("individual", "个性事项", held.individual),), state.start)
        return self._page(town, state, self._common(held.common, state.start), own, ())

    def _page(
        self, record: Listing | Town, state: State, groups: Folds, own: Folds, parts: Sequence[Part]
    ) -> Recipe[Page]:
        kind = "lists" if isinstance(record, Listing) else "towns"
        told = words.span_of_days(state.start, state.last)
        spans = self._spans.of(kind, record.id)
        changed = (("came", "列入", state.came), ("went", "移出", state.went))
        return rendered(
            links.state(kind, record.id, state.start), f"{record.title}（{told}）",
            f"{record.title}{told}的状态：{len(state.members)} 项。", "state.html",
            kind=kind, record=record, shown=_of_day(spans, state.start), told=told, before=len(state.before),
            today=self._view.today, place=self._view.whole.jurisdictions[record.jurisdiction],
            groups=groups, own=own, parts=parts, spans=spans,
            changed=self._folds((each for each in changed if len(each[-1]) <= MOST), state.start),
        )  # fmt: skip

    def _in_common(self, ids: tuple[str, ...], day: date) -> Folds:
        matters = self._view.whole.matters
        return self._by_domain(in_domains(self._view, (matters[each] for each in ids if each in matters)), day)

    def _by_domain(self, found: Iterable[tuple[Domain, Sequence[Matter]]], day: date) -> Folds:
        named = ((f"in-{domain.id}", domain.title, [each.id for each in held]) for domain, held in found)
        return self._folds(named, day)

    def _folds(self, groups: Iterable[tuple[str, str, Sequence[str]]], day: date) -> Folds:
        return tuple(Fold(id_, title, len(ids), self._names.rows(ids, day)) for id_, title, ids in groups if ids)


def _of_day(spans: Sequence[Span], start: date) -> Span:
    return next(each for each in spans if each.start == start)


def drafts(view: View) -> Iterator[Draft]:
    """Yield the page of every state of every list and town, of those to come and of today's too.

    Today's has its address already, so that what is quoted today can be found when it has passed.
    """
    made = States(view)
    for listing in view.whole.lists.values():
        for place, state in enumerate(view.list_states[listing.id]):
            yield drafted(links.state("lists", listing.id, state.start), partial(made.of_list, listing, place))
    for town in view.whole.towns.values():
        for place, state in enumerate(view.town_states[town.id]):
            yield drafted(links.state("towns", town.id, state.start), partial(made.of_town, town, place))
