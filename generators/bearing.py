"""What a change bears on: nearly all edits of a large registry mend what one matter says of itself alone.

Where a registry is otherwise as it was, no page but that matter's and no data but its own need be looked into.
"""

import hashlib
import marshal
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from generators.store import Store, digest, of_code, of_libraries
from schemas.records.matter import Matter
from schemas.registry import Registry

ALONE: Mapping[str, Any] = {
    "penalties": {"__all__": {"target", "min", "max", "unit", "base", "per", "condition", "may"}},
    "coercion": {"__all__": {"form", "object", "condition"}},
    "procedure": True,
    "transfer": True,
}
"""What a matter's own page and data tell, and nothing else does; a test holds every other file to it."""


class Bearing(NamedTuple):
    """Keys of what pages tell: of all records that are no matters, and of matters what not only their own page tells.

    ``matters`` has by id a key of each matter's file.
    """

    others: str
    told: str
    matters: Mapping[str, str]

    def of(self, name: str) -> str:
        """Return the key of something of this name that may tell of every record."""
        return digest(self.others, self.told, name)

    def of_matters(self, name: str, ids: Iterable[str]) -> str:
        """Return the key of something of this name that tells of no other matters than these."""
        return digest(self.others, name, *(self.matters[each] for each in ids if each in self.matters))


def bearing(registry: Registry, terms: str, store: Store) -> Bearing:
    """Return what bears on the pages of a registry that is published under some ``terms``."""
    name = f"bearing/{digest(of_code(), of_libraries('pydantic'), sys.version)}"
    kept = store.get(name)
    known: dict[str, str] = marshal.loads(kept) if kept else {}  # noqa: S302 -- written by ourselves
    files = {each.id: digest(*_file(registry, "matters", each.id)) for each in registry.matters.values()}
    told = {files[each.id]: known.get(files[each.id]) or _told(registry, each) for each in registry.matters.values()}
    if told.keys() != known.keys():
        store.keep(name, marshal.dumps(told))
    return Bearing(digest(terms, *_others(registry)), digest(*told.values()), files)


def _file(registry: Registry, kind: str, record_id: str) -> tuple[str, str]:
    return registry.path(kind, record_id), registry.text(kind, record_id) or ""


def _told(registry: Registry, matter: Matter) -> str:
    """Return the key of what other pages may tell of a matter."""
    return digest(registry.path("matters", matter.id), matter.model_dump_json(exclude=ALONE))


def _others(registry: Registry) -> Iterator[str]:
    for kind, record in registry:
        if kind != "matters":
            yield from _file(registry, kind, record.id)
    for path, content in sorted(registry.enclosed.items()):
        yield from (path, hashlib.sha256(content).hexdigest())
