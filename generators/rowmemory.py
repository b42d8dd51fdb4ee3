"""The open data as they were written for the build before: what is of the same facts is not written again."""

import hashlib
import marshal
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from typing import NamedTuple, Protocol, TypeVar

from generators.artifact import Artifact, File, Foreseen
from generators.store import Store, digest, of_code, of_libraries

FEW = 64
"""One new row among as many is too few for writing all of them down again."""


class Keyed(Protocol):
    """Facts that have a key, which is another one for whatever differs in them."""

    @property
    def key(self) -> str:
        """The key."""


Facts = TypeVar("Facts", bound=Keyed)


class Row(NamedTuple):
    """One thing as it is published, in UTF-8: its line of JSON, and its line of the table if there is one."""

    id: str
    line: bytes
    cells: bytes = b""
    sha256: str = ""
    """Checksum of the file that holds the line of JSON alone; known of every row that a memory gives."""

    @property
    def file(self) -> bytes:
        """The content of that file."""
        return self.line + b"\n"


def checksum(content: bytes) -> str:
    """Return the SHA-256 of bytes in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


class Memory:
    """What earlier builds by the same code, libraries and Python wrote, one table of rows a kind."""

    def __init__(self, store: Store | None) -> None:
        """Take the store, without which every row is made."""
        self._store = store
        self._terms = digest(of_code(), of_libraries("pydantic"), sys.version) if store else ""

    def rows(self, kind: str) -> "Rows":
        """Return the rows of one kind."""
        return Rows(f"rows/{kind}-{self._terms}", self._store)

    def files(self) -> "Files":
        """Return the files of whole tables."""
        return Files(f"rows/files-{self._terms}", self._store)


class Rows:
    """Gives rows by key; those that the store knows by their key are taken from there."""

    def __init__(self, name: str, store: Store | None) -> None:
        """Read what is kept under a name."""
        self._name, self._store = name, store
        kept = store.get(name) if store else None
        known = marshal.loads(kept) if kept else ({}, {})  # noqa: S302 -- written by ourselves
        self._known: dict[str, Row] = known[0]
        self._keys: dict[str, str] = known[1]
        self._used: dict[str, Row] = {}
        self._asked: dict[str, str] = {}

    def of(self, key: str, make: Callable[[], Row]) -> Row:
        """Return the row of a key, which stands for all that ``make`` makes it of."""
        kept = self._known.get(key)
        row = self._used[key] = Row(*kept) if kept else _summed(make())
        return row

    def from_inputs(self, inputs: str, facts: Callable[[], Facts], make: Callable[[Facts], Row]) -> Row:
        """Return the row that is made of facts, which are not asked for where what they come from is known."""
        key = self._keys.get(inputs)
        if key is None or key not in self._known:
            found = facts()
            key, row = found.key, self.of(found.key, partial(make, found))
        else:
            row = self._used[key] = Row(*self._known[key])
        if inputs:
            self._asked[inputs] = key
        return row

    def keep(self) -> None:
        """Keep the rows that were given, and forget all others; few new ones are sooner made again than all kept."""
        new = len(self._used.keys() ^ self._known.keys()) + len(self._asked.keys() ^ self._keys.keys())
        if self._store and new > len(self._used) // FEW:
            rows = {key: tuple(row) for key, row in self._used.items()}
            self._store.keep(self._name, marshal.dumps((rows, self._asked)))


class Files:
    """Foresees the files of a table that comes from the same as it did in the build before."""

    def __init__(self, name: str, store: Store | None) -> None:
        """Read what is kept under a name."""
        self._name, self._store = name, store
        kept = store.get(name) if store else None
        self._known: dict[str, list[tuple[str, int, str]]] = marshal.loads(kept) if kept else {}  # noqa: S302 -- our own
        self._used: dict[str, list[tuple[str, int, str]]] = {}

    def of(self, inputs: str, make: Callable[[], Iterable[Artifact]]) -> Iterator[File]:
        """Yield the files that ``make`` makes; ``inputs`` is a key of all that they can come from, empty if unknown."""
        known = self._known.get(inputs)
        if known:
            made = cache(lambda: {each.path: each.content for each in make()})
            yield from (Foreseen(*each, partial(_picked, made, each[0])) for each in known)
        told = known or []
        for each in () if known else make():
            told.append((each.path, each.size, each.sha256))
            yield each
        if inputs:
            self._used[inputs] = told

    def keep(self) -> None:
        """Keep what was told of the files that were given, and forget all others."""
        if self._store and self._used.keys() != self._known.keys():
            self._store.keep(self._name, marshal.dumps(self._used))


def _picked(made: Callable[[], Mapping[str, bytes]], path: str) -> bytes:
    return made()[path]


def _summed(row: Row) -> Row:
    return row._replace(sha256=checksum(row.file))
