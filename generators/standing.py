"""What the files of a site that stands were made of, so that nothing is made again of the same."""

import marshal
import os
import sys
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from generators.store import Store, digest

Mark = tuple[int, int, int]
"""A file's number, size and time of change: whoever replaces or writes it changes one of them."""


class Note(NamedTuple):
    """A file of a site: its path, the key of what it was made of, and that of all it can come from, if known."""

    path: str
    key: str
    inputs: str = ""


class Standing:
    """The files of one site by path, as the build before left them; what was touched since is not known.

    ``terms`` is all that a file depends on beside its own facts: code, libraries, the theme. With other terms nothing
    is known, and neither where the store was emptied.
    """

    def __init__(self, store: Store, site: Path, terms: str) -> None:
        """Read what is kept of the site in a folder, which need not exist."""
        self._store, self._site, self._terms = store, site, terms
        self._name = f"sites/{digest(str(site), sys.version)}"
        kept = store.get(self._name)
        known_under, made = marshal.loads(kept) if kept else ("", {})  # noqa: S302 -- written by ourselves
        self._made: dict[str, tuple[str, str, Mark | None]] = made if known_under == terms else {}
        self._seen: dict[str, Mark | None] = {}

    def same(self, path: str, key: str) -> bool:
        """Tell whether the file at a path was made of the facts of this key and nobody touched it since."""
        return self._made.get(path, _NOTHING)[0] == key and self._untouched(path)

    def group(self, key: str) -> tuple[str, ...]:
        """Return the paths that were made together of the facts of a key; none where one of them is not as it was."""
        paths = self._by_key.get(key, ())
        return tuple(paths) if self._untouched(*paths) else ()

    def come_from(self, inputs: str) -> tuple[Note, ...]:
        """Return the files that came from what has this key; none where one of them is not as it was."""
        notes = self._by_inputs.get(inputs, ()) if inputs else ()
        return tuple(notes) if self._untouched(*(each.path for each in notes)) else ()

    def _untouched(self, *paths: str) -> bool:
        marks = {path: _mark(f"{self._site}/{path}") for path in paths}
        if any(mark is None or mark != self._made[path][2] for path, mark in marks.items()):
            return False
        self._seen.update(marks)
        return True

    @cached_property
    def _by_key(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for path, (key, _, _) in self._made.items():
            found.setdefault(key, []).append(path)
        return found

    @cached_property
    def _by_inputs(self) -> dict[str, list[Note]]:
        found: dict[str, list[Note]] = {}
        for path, (key, inputs, _) in self._made.items():
            found.setdefault(inputs, []).append(Note(path, key, inputs))
        return found

    def keep(self, folder: Path, made: Iterable[Note]) -> None:
        """Note the files of the site to come: what is new of it lies in ``folder``, the rest stands."""
        noted = {each.path: (each.key, each.inputs, self._mark_of(folder, each.path)) for each in made}
        self._store.keep(self._name, marshal.dumps((self._terms, noted)))

    def _mark_of(self, folder: Path, path: str) -> Mark | None:
        """Return the mark of a file; of one that was found untouched in this build it is known."""
        return self._seen.get(path) or _mark(f"{folder}/{path}") or _mark(f"{self._site}/{path}")


_NOTHING = "", "", None


def _mark(path: str) -> Mark | None:
    try:
        found = os.lstat(path)
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns
