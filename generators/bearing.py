"""What a change bears on: most edits of a large registry concern one matter, one list or one body, and few pages.

Where all that a page can tell of is as it was, nobody looks into the page. What it can tell of is said here, wider than
what it does tell: tests hold the pages to it.
"""

import hashlib
import marshal
import sys
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from generators.store import Store, digest, of_code, of_libraries
from schemas.kinds import KINDS
from schemas.records.listing import Listing
from schemas.records.matter import Matter
from schemas.registry import Registry
from schemas.tables import grouped

ALONE: Mapping[str, Any] = {
    "penalties": {"__all__": {"target", "min", "max", "unit", "base", "per", "condition", "may"}},
    "coercion": {"__all__": {"form", "object", "condition"}},
    "procedure": True,
    "transfer": True,
}
"""What a matter's own page and data tell of it, and nothing else does."""


class Bearing:
    """Gives keys of all that something published can tell of; a key is another one where any of that is."""

    def __init__(self, registry: Registry, terms: str, store: Store) -> None:
        """Take a registry that is published under some ``terms``, as the day."""
        self._registry, self._terms, self._store = registry, terms, store

    def of(self, name: str, kinds: Iterable[str] = tuple(KINDS)) -> str:
        """Return the key of something of this name that can tell of all records of some kinds."""
        return digest(self._terms, name, *(self._kinds[each] for each in kinds))

    def of_page(self, matter: Matter) -> str:
        """Return the key of a matter's page: it tells of no other matter but its successor, and of lists that name it.

        Of the other lists it can tell where there are some.
        """
        known = self._pages.get(matter.id)
        if known is None:
            known = self._pages[matter.id] = self._of_page(matter)
        return known

    @cached_property
    def _pages(self) -> dict[str, str]:
        return {}

    def _of_page(self, matter: Matter) -> str:
        acts = (each.act or "" for each in matter.formers)
        asked = (("matters", matter.id), ("matters", matter.successor or ""), *(("acts", each) for each in acts))
        lists = (self._lists[each] for each in self._naming.get(matter.id, ()))
        return digest(self._aside, *(self._files.get(each, "") for each in asked), *lists)

    @cached_property
    def every_matter(self) -> str:
        """The key of the data of all matters, which tell all of them, and all that their pages tell."""
        return digest(self.of("matters"), *(self._files["matters", each] for each in self._registry.matters))

    @cached_property
    def _files(self) -> Mapping[tuple[str, str], str]:
        known = self._registry
        return {
            (kind, record.id): digest(known.path(kind, record.id), known.text(kind, record.id) or "")
            for kind, record in known
        }

    @cached_property
    def _kinds(self) -> Mapping[str, str]:
        """Kind → the key of its files, of matters that of what not only their own pages tell."""
        found: dict[str, list[str]] = {kind: [] for kind in KINDS}
        for (kind, _), file in self._files.items():
            found[kind].append(file)
        found["matters"] = self._told()
        beside = sorted(self._registry.enclosed.items())  # texts and tables of notices
        found["notices"] += (each for path, raw in beside for each in (path, hashlib.sha256(raw).hexdigest()))
        return {kind: digest(*keys) for kind, keys in found.items()}

    def _told(self) -> list[str]:
        name = f"bearing/{digest(of_code(), of_libraries('pydantic'), sys.version)}"
        kept = self._store.get(name)
        known: dict[str, str] = marshal.loads(kept) if kept else {}  # noqa: S302 -- written by ourselves
        matters = {self._files["matters", each.id]: each for each in self._registry.matters.values()}
        told = {file: known.get(file) or self._key(each) for file, each in matters.items()}
        if told.keys() != known.keys():
            self._store.keep(name, marshal.dumps(told))
        return list(told.values())

    def _key(self, matter: Matter) -> str:
        return digest(self._registry.path("matters", matter.id), matter.model_dump_json(exclude=ALONE))

    @cached_property
    def _aside(self) -> str:
        """The key of what every matter's page can tell of: neither matters nor decisions, of lists whose they are."""
        lists = sorted((each.jurisdiction, each.members_known) for each in self._registry.lists.values())
        kinds = (each for each in KINDS if each not in ("matters", "lists", "acts"))
        return digest(self.of("page", kinds), repr(lists))

    @cached_property
    def _lists(self) -> Mapping[str, str]:
        """List id → the key of the list and of the decisions that change it."""
        return {
            each.id: digest(*(self._files.get(file, "") for file in (("lists", each.id), *_deciding(each))))
            for each in self._registry.lists.values()
        }

    @cached_property
    def _naming(self) -> Mapping[str, tuple[str, ...]]:
        """Matter id → ids of the lists that ever name it."""
        return grouped(
            (matter, record.id)
            for record in self._registry.lists.values()
            for matter in dict.fromkeys(each for change in record.changes for each in (*change.add, *change.remove))
        )


def _deciding(record: Listing) -> Iterable[tuple[str, str]]:
    return (("acts", each.act) for each in record.changes)
