"""Matters one below the other: the row of a matter is written once and stands on every page that lists it.

All record pages lie two levels deep, so that one row fits them all; a town of five hundred matters then costs a join.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup, escape

from generators import links
from generators.view import View
from schemas.records.domain import Domain
from schemas.records.matter import Matter
from schemas.registry import Registry

ROOT = "../../"
TOGETHER = 50
"""Matters in one list, about ten screens of a phone."""


class Fold(NamedTuple):
    """Matters under one heading: its id on the page, its words, how many matters, their rows as lists."""

    id: str
    title: str
    size: int
    rows: Markup


class Rows:
    """The rows of one view, kept once written."""

    def __init__(self, view: View, root: str = ROOT) -> None:
        """Take the view whose domains name the matters' fields, and the way from the pages to the root of the site."""
        self._root = root
        self._registry = view.whole
        self._known: dict[str, tuple[str, str]] = {}

    def listed(self, matters: Iterable[Matter], *, domain: bool = False) -> Markup:
        """Return some matters as lists, with their domains where the page does not say them."""
        return blocks([(self._known.get(each.id) or self._written(each))[domain] for each in matters])

    def by_domain(self, groups: Iterable[tuple[Domain, Sequence[Matter]]]) -> tuple[Fold, ...]:
        """Return matters of domains as lists."""
        return tuple(Fold(f"in-{each.id}", each.title, len(held), self.listed(held)) for each, held in groups)

    def by_law(self, matters: Iterable[Matter]) -> tuple[Fold, ...]:
        """Return matters as lists by the law that punishes."""
        return of_laws(self._registry, matters, self.listed)

    def _written(self, matter: Matter) -> tuple[str, str]:
        """Return the row of a matter without and with its domain."""
        domain = self._registry.domains[matter.domain].title
        found = row(self._root, matter), row(self._root, matter, domain=domain)
        return self._known.setdefault(matter.id, found)


def of_laws(
    registry: Registry, matters: Iterable[Matter], listed: Callable[[list[Matter]], Markup]
) -> tuple[Fold, ...]:
    """Return matters as ``listed`` by the law that punishes, in the order in which the laws are first met."""
    groups: dict[str, list[Matter]] = {}
    for matter in matters:
        punishing = next((each.law for each in matter.basis if each.role == "罚则"), matter.basis[0].law)
        groups.setdefault(punishing, []).append(matter)
    named = ((each, f"《{registry.laws[each].title}》", held) for each, held in groups.items())
    return tuple(Fold(f"of-{law}", title, len(held), listed(held)) for law, title, held in named)


def row(root: str, matter: Matter, said: Iterable[str] = (), domain: str = "") -> str:
    """Return the row of a matter, with what is said after its title, and its domain where the page does not say it."""
    address, below = root + links.record("matters", matter.id), "；".join([matter.title, *said])
    link = f'<a href="{escape(address)}">{escape(matter.called)}</a><small>{escape(below)}</small>'
    kinds = "、".join(dict.fromkeys(penalty.kind for penalty in matter.penalties)) or "未列"  # of a fixed list
    return f"<li>{link}<span>{escape(f'{domain}，' if domain else '')}处罚：{kinds}</span></li>\n"


def blocks(rows: Sequence[str]) -> Markup:
    """Return rows as lists.

    A browser lays a list out only when it comes into view, for which it must be told how long it will be: hence
    no table, which is laid out as a whole, and no list longer than ``TOGETHER``.
    """
    parts = (rows[start : start + TOGETHER] for start in range(0, len(rows), TOGETHER))
    lists = (f'<ul class="qz-rows" style="--rows:{len(each)}">\n{"".join(each)}</ul>\n' for each in parts)
    return Markup("".join(lists))  # noqa: S704 -- rows are escaped
