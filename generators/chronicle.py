"""变动记录: what decisions and amendments did to lists and matters, by day of effect; nothing to come told as past."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple

from generators.view import View
from schemas.fields import Provenance
from schemas.records.act import Act
from schemas.records.listing import Listing
from schemas.records.matter import Matter
from schemas.registry import Registry, as_of
from schemas.tables import grouped

What = Literal["清单变动", "决定", "事项修改", "事项设立", "事项终止"]


class Entry(NamedTuple):
    """One line of the log: an act with one list it changes, an act that changes none, or what became of a matter.

    ``id`` is made of the ids of records (``acts/A/lists/B``, ``matters/M/amended/2025-01-01``) and never changes.
    """

    id: str
    what: What
    day: date
    published: date
    upcoming: bool
    act: Act | None
    listing: Listing | None
    matter: Matter | None
    before: int
    after: int
    added: tuple[str, ...]
    removed: tuple[str, ...]
    told: tuple[str, ...]
    towns: tuple[str, ...]
    places: tuple[str, ...]
    domains: tuple[str, ...]
    laws: tuple[str, ...]
    provenance: Provenance

    @property
    def matters(self) -> tuple[str, ...]:
        """Ids of the matters that it is about."""
        return (self.matter.id,) if self.matter else (*self.added, *self.removed)

    @property
    def anchor(self) -> str:
        """The id of its place on the page of its year: lists that one act changes stand together."""
        return f"act-{self.act.id}" if self.act and not self.matter else self.id.replace("/", "-")


Subject = Literal["towns", "places", "domains", "laws", "matters", "lists"]


def about(entries: Iterable[Entry], subject: Subject) -> Mapping[str, tuple[Entry, ...]]:
    """Return the entries by what they concern: town, jurisdiction, domain, law, matter or list id → its entries."""
    kept = {entry.id: entry for entry in entries}
    ids = grouped((each, entry.id) for entry in kept.values() for each in subjects(entry, subject))
    return {each: tuple(kept[one] for one in found) for each, found in ids.items()}


def subjects(entry: Entry, subject: Subject) -> tuple[str, ...]:
    """Return the ids of one kind that an entry concerns."""
    if subject == "lists":
        return (entry.listing.id,) if entry.listing else ()
    found: tuple[str, ...] = getattr(entry, subject)
    return found


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return entries in order of effect; those of a day by their ids."""
    return tuple(sorted(entries, key=lambda each: (each.day, each.id)))


def known(act: Act | None, registry: Registry, today: date) -> bool:
    """Tell whether an act may be told of: published by today, and published before it takes effect."""
    if act is None or act.published_on is None or act.effective_on is None:
        return False
    return act.published_on <= today and registry.effective(act.id, act.effective_on)


def of_acts(view: View) -> Iterator[Entry]:
    """Yield an entry for each list that a published act changes, and one for each published act that changes none."""
    registry, told = view.whole, set()
    for listing in registry.lists.values():
        for entry in _of_list(view, listing):
            told.add(entry.act.id if entry.act else "")
            yield entry
    for act in registry.acts.values():
        if act.id not in told and known(act, registry, view.today):
            yield _entry(view, act, None, (), ())


def _of_list(view: View, listing: Listing) -> Iterator[Entry]:
    """Fold the published changes of a list; changes of one act that stand apart in the file are one entry."""
    steps: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for step in view.whole.history(listing.id):
        if known(step.act, view.whole, view.today):
            steps.setdefault(step.act.id, []).append((step.add, step.remove))
    members: dict[str, None] = {}
    for act_id, changes in steps.items():
        before = tuple(members)
        for add, remove in changes:
            for matter_id in remove:
                members.pop(matter_id, None)
            members.update(dict.fromkeys(add))
        yield _entry(view, view.whole.acts[act_id], listing, before, tuple(members))


def _entry(view: View, act: Act, listing: Listing | None, before: tuple[str, ...], after: tuple[str, ...]) -> Entry:
    if act.effective_on is None or act.published_on is None:
        raise ValueError(f"{act.id} was never published")
    held, kept = set(before), set(after)
    added, removed = (
        tuple(each for each in after if each not in held),
        tuple(each for each in before if each not in kept),
    )
    about_them = [
        _with_values(view, each, act.effective_on) for each in (*added, *removed) if each in view.whole.matters
    ]
    records = (act, listing) if listing else (act,)
    return Entry(
        f"acts/{act.id}/lists/{listing.id}" if listing else f"acts/{act.id}",
        "清单变动" if listing else "决定",
        act.effective_on,
        act.published_on,
        act.effective_on > view.today,
        act, listing, None, len(before), len(after), added, removed, (),
        tuple(town.id for town in view.exercising(listing)) if listing else (),
        _distinct(each.jurisdiction for each in records),
        _distinct(each.domain for each in about_them),
        _distinct(basis.law for each in about_them for basis in each.basis),
        "demonstration" if any(each.provenance == "demonstration" for each in records) else act.provenance,
    )  # fmt: skip


def _with_values(view: View, matter_id: str, day: date) -> Matter:
    return as_of(view.whole.matters[matter_id], day)


def _distinct(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(ids)))
