"""Atom feeds of the 变动记录: all, by jurisdiction, by town, by domain. The same log gives the same bytes on any day.

``updated`` is the day of publication, never that of the build; ids are made of the ids of records and never change.
"""

import re
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from generators import links, logwords
from generators.artifact import Artifact, text
from generators.chronicle import Entry, about
from generators.logwords import LOG
from generators.render import render
from generators.view import View
from schemas.fields import Record

FAMILY = uuid.UUID("6f0d3c0e-6a0c-5b5e-9a6e-0f6f7d1f5a11")
"""The name space of our ids; a change would make every entry new to every reader."""
LATEST = 200
"""Entries of a feed; the log itself holds all."""
FOUNDED = date(2026, 11, 22)
"""The day of a feed in which nothing stands yet."""
_UNSPEAKABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot carry, not even escaped."""


class Event(NamedTuple):
    """One entry of a feed: a decision with all lists that it changes, or what became of a matter.

    ``id`` is made of the id of the decision alone, so that a decision is one entry whatever lists it changes.
    """

    id: str
    entries: tuple[Entry, ...]

    @property
    def first(self) -> Entry:
        """The entry that stands for all: they share decision and days."""
        return self.entries[0]


class Feed(NamedTuple):
    """One feed: its file, what it is called, the page that it belongs to, its entries."""

    path: str
    title: str
    page: str
    events: tuple[Event, ...]


def events(log: Iterable[Entry]) -> dict[str, Event]:
    """Return the events of a log by their ids, in its order."""
    found: dict[str, list[Entry]] = {}
    for entry in log:
        found.setdefault(_key(entry), []).append(entry)
    return {key: Event(key, tuple(entries)) for key, entries in found.items()}


def _key(entry: Entry) -> str:
    return f"acts/{entry.act.id}" if entry.act and not entry.matter else entry.id


def urn(key: str) -> str:
    """Return the lasting name of a feed or an entry: a UUID made of its key."""
    return uuid.uuid5(FAMILY, key).urn


def directory(view: View, log: Sequence[Entry]) -> list[tuple[str, list[Feed]]]:
    """Return the feeds of one subject each, by kind of subject; those without an entry too, so that one can wait."""
    registry, every = view.whole, events(log)
    families = (
        ("按地区", "places", "jurisdictions", registry.jurisdictions, _by_place(view, log)),
        ("按领域", "domains", "domains", registry.domains, about(log, "domains")),
        ("按镇街", "towns", "towns", registry.towns, about(log, "towns")),
    )
    return [
        (title, list(_family(folder, kind, records, _whole(entries, every))))
        for title, folder, kind, records, entries in families
    ]


def _whole(entries: Mapping[str, tuple[Entry, ...]], every: Mapping[str, Event]) -> Mapping[str, tuple[Event, ...]]:
    """Return by subject the events of which an entry concerns it, each whole: it reads the same in every feed."""
    keys = {subject: dict.fromkeys(map(_key, found)) for subject, found in entries.items()}
    return {subject: tuple(every[key] for key in found) for subject, found in keys.items()}


def _family(
    folder: str, kind: str, records: Mapping[str, Record], found: Mapping[str, tuple[Event, ...]]
) -> Iterator[Feed]:
    for record in records.values():
        page = links.record(kind, record.id)
        yield Feed(f"feeds/{folder}/{record.id}.xml", record.title, page, found.get(record.id, ()))


def _by_place(view: View, log: Sequence[Entry]) -> Mapping[str, tuple[Entry, ...]]:
    """Return the entries of each jurisdiction and of all below it: who follows a city follows its counties."""
    found: dict[str, list[Entry]] = {}
    for entry in log:
        for place in sorted({above for each in entry.places for above in view.whole.lineage(each)}):
            found.setdefault(place, []).append(entry)
    return {place: tuple(entries) for place, entries in found.items()}


def artifacts(view: View, log: Sequence[Entry], base_url: str = "") -> Iterator[Artifact]:
    """Yield all feeds; links are absolute where the address of the site is known, else relative to the feed."""
    rendered: dict[tuple[str, str], Markup] = {}
    yield _atom(Feed("feeds/all.xml", "全部变动", LOG, tuple(events(log).values())), base_url, rendered)
    for _, feeds in directory(view, log):
        yield from (_atom(feed, base_url, rendered) for feed in feeds)


def _atom(feed: Feed, base_url: str, rendered: dict[tuple[str, str], Markup]) -> Artifact:
    root = base_url or links.root(feed.path)
    newest = sorted(feed.events, key=_recent, reverse=True)[:LATEST]
    entries = Markup("").join(_entries(newest, root, rendered))
    updated = stamp(newest[0].first.published if newest else FOUNDED)
    document = render("feed.xml", feed=feed, id=urn(feed.path), root=root, updated=updated, entries=entries)
    return text(feed.path, _UNSPEAKABLE.sub("\ufffd", document) + "\n")


def _recent(event: Event) -> tuple[date, date, str]:
    return event.first.published, event.first.day, event.id


def _entries(newest: Iterable[Event], root: str, rendered: dict[tuple[str, str], Markup]) -> Iterator[Markup]:
    """Yield the entries of a feed, each rendered once for all feeds that see the site from the same place."""
    for event in newest:
        key = event.id, root
        if key not in rendered:
            rendered[key] = Markup(  # noqa: S704 -- comes escaped from a template
                render("feed-entry.xml", event=event, entry=event.first, id=urn(event.id), root=root,
                       logwords=logwords, updated=stamp(event.first.published))
            )  # fmt: skip
        yield rendered[key]


def stamp(day: date) -> str:
    """Return the beginning of a day in China as Atom writes an instant."""
    return f"{day.isoformat()}T00:00:00+08:00"
