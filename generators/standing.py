"""What the files of a site that stands were made of, so that nothing is made again of the same."""

import marshal
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from generators.store import Store, digest

Mark = tuple[int, int, int]
"""A file's number, size and time of change: whoever replaces or writes it changes one of them."""


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
        self._made: dict[str, tuple[str, Mark | None]] = made if known_under == terms else {}

    def same(self, path: str, key: str) -> bool:
        """Tell whether the file at a path was made of the facts of this key and nobody touched it since."""
        known_as, mark = self._made.get(path, ("", None))
        return known_as == key and mark is not None and mark == _mark(f"{self._site}/{path}")

    def group(self, key: str) -> tuple[str, ...]:
        """Return the paths that were made together of the facts of a key; none where one of them is not as it was."""
        paths = [path for path, (known_as, _) in self._made.items() if known_as == key]
        return tuple(paths) if all(self.same(path, key) for path in paths) else ()

    def keep(self, folder: Path, made: Iterable[tuple[str, str]]) -> None:
        """Note paths and keys of the site to come: what is new of it lies in ``folder``, the rest stands."""
        noted = {
            path: (key, _mark(f"{folder}/{path}") or _mark(f"{self._site}/{path}"))  # no join: there are thousands
            for path, key in made
        }
        self._store.keep(self._name, marshal.dumps((self._terms, noted)))


def _mark(path: str) -> Mark | None:
    try:
        found = os.lstat(path)
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns
