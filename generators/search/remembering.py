"""What the files of the search are put together from, kept from build to build: little of it changes with a record."""

import hashlib
import marshal
import sys
from collections.abc import Callable
from typing import Any

from generators.store import ROOT, Store, digest, of_files, of_libraries

CODE = ("search", "spoken.py")
"""What makes it."""


class Memory:
    """Gives what was made of the same facts for the build before; without a store everything is made."""

    def __init__(self, store: Store | None) -> None:
        """Read what the same code, libraries and Python made."""
        code = of_files(ROOT, *(ROOT / each for each in CODE)) if store else ""
        self._name = f"find/{digest(code, of_libraries('pypinyin', 'opencc-py'), sys.version)}"
        self._store = store
        kept = store.get(self._name) if store else None
        self._known: dict[bytes, Any] = marshal.loads(kept) if kept else {}  # noqa: S302 -- our own
        self._used: dict[bytes, Any] = {}

    def of(self, facts: bytes, make: Callable[[], Any]) -> Any:
        """Return what ``make`` makes, plain values or texts, of facts that are written down."""
        if self._store is None:
            return make()
        key = hashlib.sha256(facts).digest()
        known = self._known.get(key)
        self._used[key] = make() if known is None else known
        return self._used[key]

    def keep(self) -> None:
        """Keep what was asked for, and forget all else."""
        if self._store and self._used.keys() != self._known.keys():
            self._store.keep(self._name, marshal.dumps(self._used))
