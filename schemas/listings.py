"""清单: what several rules ask about the entries of lists and of towns."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from schemas.finding import Target
from schemas.records.act import Act
from schemas.records.listing import Change, Listing, ListKind
from schemas.records.town import Town
from schemas.registry import Registry

TOWN_LISTS: frozenset[ListKind] = frozenset({"共性清单", "个性清单", "镇街赋权清单"})
COUNTY_LISTS: frozenset[ListKind] = frozenset({"综合行政执法事项清单"})
COMPREHENSIVE_CATALOGUES: frozenset[ListKind] = frozenset({"省统一目录", "市扩展目录"})
APPROVED_CATALOGUES: frozenset[ListKind] = COMPREHENSIVE_CATALOGUES | {"省镇街指导目录"}


class Held(NamedTuple):
    """A matter that a list holds on a day."""

    matter: str
    day: date


def strangers(listing: Listing, sources: Iterable[Listing], registry: Registry, today: date) -> Iterator[Held]:
    """Yield each matter once that a list holds, today or after a published change, and that no source holds then.

    Without a source, or where the entries of one are not known, nothing can be said.
    """
    sources = tuple(sources)
    if sources and all(source.members_known and registry.readable(source) for source in sources):
        yield from _once(listing, sources, registry, today, wanted=False)


def overlaps(listing: Listing, others: Iterable[Listing], registry: Registry, today: date) -> Iterator[Held]:
    """Yield each matter once that a list holds, today or after a published change, and that another holds as well."""
    yield from _once(listing, tuple(others), registry, today, wanted=True)


def _once(
    listing: Listing, others: tuple[Listing, ...], registry: Registry, today: date, *, wanted: bool
) -> Iterator[Held]:
    seen: set[str] = set()
    for day in registry.days_ahead(today):
        own = registry.member_set(listing.id, day)
        strange = own.difference(*(registry.member_set(other.id, day) for other in others))
        for matter in sorted((own - strange if wanted else strange) - seen):
            if matter in registry.matters:
                seen.add(matter)
                yield Held(matter, day)


def called(matter_id: str, registry: Registry) -> str:
    """Return how a message calls a matter: its title and its id."""
    matter = registry.matters.get(matter_id)
    return f"“{matter.title}”（{matter_id}）" if matter else f"“{matter_id}”"


def entry(listing: Listing, matter: str) -> Target:
    """Return the place where a list last adds a matter; of a computed list, the flag that says so."""
    for index, change in reversed(tuple(enumerate(listing.changes))):
        if matter in change.add:
            return Target("lists", listing.id, ("changes", index, "add", change.add.index(matter)))
    return Target("lists", listing.id, ("computed",))


def town_additions(act: Act, registry: Registry) -> tuple[str, ...]:
    """Return the matters that an act puts on lists of towns."""
    return tuple(matter for _, change in town_changes(act, registry) for matter in change.add)


def town_removals(act: Act, registry: Registry) -> tuple[str, ...]:
    """Return the matters that an act takes off lists of towns."""
    return tuple(matter for _, change in town_changes(act, registry) for matter in change.remove)


def changes_town_list(act: Act, registry: Registry) -> bool:
    """Tell whether an act changes the list of any town."""
    return bool(town_additions(act, registry) or town_removals(act, registry))


def countable(listing: Listing) -> bool:
    """Tell whether the entries of a list are known, so that what a decision says of their number can be compared."""
    return not listing.computed and listing.members_known and not listing.admits("changes")


def counted(act: Act, registry: Registry, list_id: str) -> tuple[int, int, int, int]:
    """Return before, added, removed and after as a list's history has them for an act."""
    steps = [step for step in registry.history(list_id) if step.act.id == act.id]
    if not steps:
        return 0, 0, 0, 0
    added, removed = sum(len(step.add) for step in steps), sum(len(step.remove) for step in steps)
    return len(steps[0].before), added, removed, len(steps[-1].after)


def takes_away(act: Act, registry: Registry) -> bool:
    """Tell whether an act takes matters from whoever had them: 收回, 划转, or any removal from a town's list."""
    return act.kind in {"收回", "划转"} or bool(town_removals(act, registry))


def town_changes(act: Act, registry: Registry) -> Iterator[tuple[Listing, Change]]:
    """Yield each change that an act makes to a list of towns, with that list."""
    for list_id in registry.changing.get(act.id, ()):
        listing = registry.lists[list_id]
        if listing.kind in TOWN_LISTS:
            yield from ((listing, change) for change in listing.changes if change.act == act.id)


def delegated(town: Town, registry: Registry, today: date) -> Iterator[str]:
    """Yield the matters that a town holds today or after a change that is already published, each list in turn."""
    for listing in registry.lists_of_town(town.id):
        for day in registry.days_ahead(today):
            yield from registry.members(listing.id, day)
