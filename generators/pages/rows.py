"""Matters one below the other: the row of a matter is written once and stands on every page that lists it.

All record pages lie two levels deep, so that one row fits them all; a town of five hundred matters then costs a join.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup, escape

from generators import links
from generators.view import View
from schemas.records.domain import Domain
from schemas.records.matter import Matter

ROOT = "../../"
TOGETHER = 50
"""Matters in one list, about ten screens of a phone."""


class Listed(NamedTuple):
    """The matters of one domain as a page lists them: how many, and their rows."""

    domain: Domain
    size: int
    rows: Markup


class Rows:
    """The rows of one view, kept once written."""

    def __init__(self, view: View, root: str = ROOT) -> None:
        """Take the view whose domains name the matters' fields, and the way from the pages to the root of the site."""
        self._root = root
        self._domains = view.whole.domains
        self._known: dict[str, tuple[str, str]] = {}

    def listed(self, matters: Iterable[Matter], *, domain: bool = False) -> Markup:
        """Return some matters as lists, with their domains where the page does not say them.

        A browser lays a list out only when it comes into view, for which it must be told how long it will be: hence
        no table, which is laid out as a whole, and no list longer than ``TOGETHER``.
        """
        rows = [(self._known.get(each.id) or self._written(each))[domain] for each in matters]
        blocks = (rows[start : start + TOGETHER] for start in range(0, len(rows), TOGETHER))
        lists = (f'<ul class="qz-rows" style="--rows:{len(each)}">\n{"".join(each)}</ul>\n' for each in blocks)
        return Markup("".join(lists))  # noqa: S704 -- rows are escaped

    def grouped(self, groups: Iterable[tuple[Domain, Sequence[Matter]]]) -> tuple[Listed, ...]:
        """Return matters by domain as a page lists them."""
        return tuple(Listed(domain, len(matters), self.listed(matters)) for domain, matters in groups)

    def _written(self, matter: Matter) -> tuple[str, str]:
        """Return the row of a matter without and with its domain."""
        kinds = "、".join(dict.fromkeys(penalty.kind for penalty in matter.penalties)) or "未列"  # of a fixed list
        address, domain = self._root + links.record("matters", matter.id), self._domains[matter.domain].title
        link = f'<a href="{escape(address)}">{escape(matter.called)}</a><small>{escape(matter.title)}</small>'
        plain, named = (f"<li>{link}<span>{each}处罚：{kinds}</span></li>\n" for each in ("", f"{escape(domain)}，"))
        return self._known.setdefault(matter.id, (plain, named))
