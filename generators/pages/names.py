"""Rows for the pages of states: as on the page of today, with the name and the penalties a matter had on a day."""

from collections.abc import Iterable
from datetime import date

from markupsafe import Markup

from generators import words
from generators.pages.rows import Fold, blocks, of_laws, row
from schemas.fields import span_holds
from schemas.records.matter import Matter
from schemas.registry import Registry, as_of

ROOT = "../../../"
"""All pages of states lie three levels deep, and their parts one deeper."""


class Names:
    """The rows of one registry: a matter that was never amended reads the same on every day, and is written once."""

    def __init__(self, registry: Registry, root: str = ROOT) -> None:
        """Take the registry whose matters are named, and the way from the pages to the root of the site."""
        self._root = root
        self._registry, self._matters = registry, registry.matters
        self._known: dict[str, str] = {}

    def rows(self, ids: Iterable[str], day: date) -> Markup:
        """Return some matters as lists, as they were on a day."""
        return blocks([self._known.get(each) or self._written(each, day) for each in ids if each in self._matters])

    def by_law(self, matters: Iterable[Matter], day: date) -> tuple[Fold, ...]:
        """Return some matters as lists, as they were on a day, by the law that punishes."""
        return of_laws(self._registry, matters, lambda held: self.rows((each.id for each in held), day))

    def _written(self, matter_id: str, day: date) -> str:
        matter = self._matters[matter_id]
        if _varies(matter):
            return _dated(matter, day, self._root)
        return self._known.setdefault(matter_id, row(self._root, matter))


def _varies(matter: Matter) -> bool:
    return bool(matter.formers or matter.valid_from or matter.valid_until)


def _dated(matter: Matter, day: date, root: str) -> str:
    """Return the row of a matter with its name on a day, the names it was given later, and whether it was there."""
    later = sorted(each.until for each in matter.formers if each.title and each.until > day)
    said = [f"{words.day(each)}起名称为“{as_of(matter, each).title}”" for each in later]
    if not span_holds(matter.valid_from, matter.valid_until, day):
        said.append("该日事项本身不在有效期内")
    return row(root, as_of(matter, day), said)
