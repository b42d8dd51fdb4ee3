"""Short rows for the pages of states: the name a matter had on a day, which leads to its page."""

from collections.abc import Iterable
from datetime import date

from markupsafe import Markup, escape

from generators import links, words
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
        self._matters = registry.matters
        self._known: dict[str, str] = {}

    def rows(self, ids: Iterable[str], day: date) -> Markup:
        """Return a row for each of some matters as it was on a day."""
        rows = (self._known.get(each) or self._written(each, day) for each in ids if each in self._matters)
        return Markup("".join(rows))  # noqa: S704 -- rows are escaped

    def _written(self, matter_id: str, day: date) -> str:
        matter = self._matters[matter_id]
        if _varies(matter):
            return _dated(matter, day, self._root)
        return self._known.setdefault(matter_id, _row(matter, self._root))


def _varies(matter: Matter) -> bool:
    return bool(matter.formers or matter.valid_from or matter.valid_until)


def _dated(matter: Matter, day: date, root: str) -> str:
    """Return the row of a matter with its name on a day, the names it was given later, and whether it was there."""
    later = sorted(each.until for each in matter.formers if each.title and each.until > day)
    said = [f"{words.day(each)}起名称为“{as_of(matter, each).title}”" for each in later]
    if not span_holds(matter.valid_from, matter.valid_until, day):
        said.append("该日事项本身不在有效期内")
    return _row(as_of(matter, day), root, said)


def _row(matter: Matter, root: str, said: Iterable[str] = ()) -> str:
    """Return a matter by its everyday name, as on the page of today, with the official one of the day below it."""
    below = escape("；".join([matter.title, *said]))
    address = escape(root + links.record("matters", matter.id))
    return f'<li><a href="{address}">{escape(matter.called)}</a><br><small>{below}</small></li>\n'
