"""Rows of the open data as they were written for the build before: a row of the same facts is not written again."""

import marshal
import sys
from typing import NamedTuple

from generators.recipe import Keys, Recipe
from generators.store import ROOT, Store, digest, of_files, of_libraries


class Row(NamedTuple):
    """One thing as it is published: its id, its line of JSON, its line of the table."""

    id: str
    line: str
    cells: str


class Rows:
    """Gives rows by recipe; those that the store knows by the key of their facts are taken from there."""

    def __init__(self, kind: str, store: Store | None) -> None:
        """Read what is kept of one kind by the same code, libraries and Python."""
        self._keys, self._store = Keys(), store
        code = of_files(ROOT.parent, ROOT, ROOT.parent / "schemas") if store else ""
        self._name = f"rows/{kind}-{digest(code, of_libraries('pydantic'), sys.version)}"
        kept = store.get(self._name) if store else None
        self._known: dict[str, tuple[str, str, str]] = marshal.loads(kept) if kept else {}  # noqa: S302 -- our own
        self._used: dict[str, tuple[str, str, str]] = {}

    def of(self, recipe: Recipe[Row]) -> Row:
        """Return the row that a recipe makes."""
        if self._store is None:
            return recipe.made()
        key = self._keys.of(recipe.facts)
        row = Row(*self._known[key]) if key in self._known else recipe.made()
        self._used[key] = row.id, row.line, row.cells
        return row

    def keep(self) -> None:
        """Keep the rows that were given, and forget all others."""
        if self._store and self._used.keys() != self._known.keys():
            self._store.keep(self._name, marshal.dumps(self._used))
