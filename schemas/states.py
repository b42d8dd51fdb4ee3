"""历史状态: the spans of days on which a list, or what a town may enforce, stayed the same."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Literal, NamedTuple, TypeVar

from schemas.records.listing import Listing
from schemas.registry import Registry

Standing = Literal["past", "present", "future"]
Held = TypeVar("Held")
_DAY = timedelta(days=1)


class State(NamedTuple):
    """What stood from one change to the next; ``until`` is the first day of the next state, None if none is known."""

    start: date
    until: date | None
    before: tuple[str, ...]
    members: tuple[str, ...]

    @property
    def last(self) -> date | None:
        """The last day of this state, as readers count: 7月1日至10月19日."""
        return self.until - _DAY if self.until else None

    @property
    def came(self) -> tuple[str, ...]:
        """What the state before did not hold."""
        known = frozenset(self.before)
        return tuple(each for each in self.members if each not in known)

    @property
    def went(self) -> tuple[str, ...]:
        """What the state before held and this one does not."""
        kept = frozenset(self.members)
        return tuple(each for each in self.before if each not in kept)

    def standing(self, today: date) -> Standing:
        """Tell whether this state is over, holds today, or is announced."""
        if self.start > today:
            return "future"
        return "past" if self.until and self.until <= today else "present"


def on_day(states: Iterable[State], day: date) -> State | None:
    """Return the state that holds on a day, or None before the first."""
    return next((each for each in states if each.start <= day and (each.until is None or day < each.until)), None)


def of_list(registry: Registry, listing: Listing, today: date) -> tuple[State, ...]:
    """Return the states of a list, first to last; those after ``today`` rest on acts published by then."""
    return _spans(_days(registry, [listing], today), lambda day: registry.members(listing.id, day), tuple)


def of_town(registry: Registry, town_id: str, today: date) -> tuple[State, ...]:
    """Return the states of a town: they change with its lists, also where a matter moves from one to another."""
    days = _days(registry, registry.lists_of_town(town_id), today)
    return _spans(days, lambda day: registry.town_list(town_id, day), lambda held: held.all)


def _spans(
    days: list[date], held: Callable[[date], Held], members: Callable[[Held], tuple[str, ...]]
) -> tuple[State, ...]:
    """Return the states that begin on those of some days on which something changed."""
    starts = [day for day in days if held(day) != held(day - _DAY)]
    return tuple(
        State(start, until, members(held(start - _DAY)), members(held(start)))
        for start, until in zip(starts, [*starts[1:], None], strict=False)
    )


def _days(registry: Registry, lists: Iterable[Listing], today: date) -> list[date]:
    """Return the days on which lists may change, up to the first that rests on what is not published yet."""
    days: set[date] = set()
    hidden = date.max
    for listing in lists:
        days |= _ends_of_matters(registry) if listing.computed else set()
        for act in (registry.acts[each.act] for each in listing.changes if registry.effective(each.act, date.max)):
            if act.effective_on and act.published_on:
                days.add(act.effective_on)
                hidden = min(hidden, act.effective_on) if act.published_on > today else hidden
    return sorted(day for day in days if day < hidden)


def _ends_of_matters(registry: Registry) -> set[date]:
    """Return the days on which a matter begins or ends: on these a computed list changes."""
    return {day for each in registry.matters.values() for day in (each.valid_from, each.valid_until) if day}
