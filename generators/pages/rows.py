"""Matters one below the other: the row of a matter is written once and stands on every page that lists it.

All record pages lie two levels deep, so that one row fits them all; a town of five hundred matters then costs a join.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from generators import links
from generators.view import View
from schemas.records.domain import Domain
from schemas.records.matter import Matter

ROOT = "../../"
TOGETHER = 50
"""Matters in one list, about ten screens of a phone."""
_ROW = Markup('<li><a href="{}">{}</a><small>{}</small><span>{}处罚：{}</span></li>\n')


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
        rows = [self._row(matter)[domain] for matter in matters]
        blocks = (rows[start : start + TOGETHER] for start in range(0, len(rows), TOGETHER))
        lists = (f'<ul class="qz-rows" style="--rows:{len(each)}">\n{"".join(each)}</ul>\n' for each in blocks)
        return Markup("".join(lists))  # noqa: S704 -- rows come escaped from a template

    def grouped(self, groups: Iterable[tuple[Domain, Sequence[Matter]]]) -> tuple[Listed, ...]:
        """Return matters by domain as a page lists them."""
        return tuple(Listed(domain, len(matters), self.listed(matters)) for domain, matters in groups)

    def _row(self, matter: Matter) -> tuple[str, str]:
        if matter.id not in self._known:
            kinds = "、".join(dict.fromkeys(penalty.kind for penalty in matter.penalties)) or "未列"
            address, domain = self._root + links.record("matters", matter.id), self._domains[matter.domain].title
            plain, named = (
                _ROW.format(address, matter.called, matter.title, each, kinds) for each in ("", f"{domain}，")
            )
            self._known[matter.id] = plain, named
        return self._known[matter.id]
