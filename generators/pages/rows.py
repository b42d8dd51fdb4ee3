"""Matters one below the other: the row of a matter is rendered once and stands on every page that lists it.

All record pages lie two levels deep, so that one row fits them all; a town of five hundred matters then costs a join.
"""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from generators.render import render
from generators.view import View
from schemas.records.domain import Domain
from schemas.records.law import Law
from schemas.records.matter import Matter

ROOT = "../../"
TOGETHER = 50
"""Matters in one list, about ten screens of a phone."""


class Rows:
    """The rows of one view, kept once rendered."""

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
        return blocks([self._row(matter)[domain] for matter in matters])

    def folded(self, groups: Sequence[tuple[Law, Sequence[Matter]]]) -> Markup:
        """Return matters as lists that are folded by law, open where they are few."""
        listed = [(law, len(matters), self.listed(matters)) for law, matters in groups]
        return Markup(render("of-laws.html", groups=listed, size=sum(size for _, size, _ in listed)))  # noqa: S704

    def _row(self, matter: Matter) -> tuple[str, str]:
        if matter.id not in self._known:
            plain = row(self._root, matter)
            self._known[matter.id] = plain, row(self._root, matter, domain=self._domains[matter.domain])
        return self._known[matter.id]


def by_law(view: View, matters: Iterable[Matter]) -> list[tuple[Law, list[Matter]]]:
    """Return matters by the law that punishes, in the order in which the laws are first met."""
    groups: dict[str, list[Matter]] = {}
    for matter in matters:
        punishing = next((each.law for each in matter.basis if each.role == "罚则"), matter.basis[0].law)
        groups.setdefault(punishing, []).append(matter)
    return [(view.whole.laws[each], held) for each, held in groups.items()]


def row(root: str, matter: Matter, said: Iterable[str] = (), domain: Domain | None = None) -> str:
    """Return the row of a matter, with what is said after its title, and its domain where the page does not say it."""
    kinds = "、".join(dict.fromkeys(penalty.kind for penalty in matter.penalties)) or "未列"
    below = "；".join([matter.title, *said])
    return render("row.html", root=root, matter=matter, below=below, kinds=kinds, domain=domain)


def blocks(rows: Sequence[str]) -> Markup:
    """Return rows as lists of at most ``TOGETHER``, each with its length."""
    parts = (rows[start : start + TOGETHER] for start in range(0, len(rows), TOGETHER))
    lists = (f'<ul class="qz-rows" style="--rows:{len(each)}">\n{"".join(each)}</ul>\n' for each in parts)
    return Markup("".join(lists))  # noqa: S704 -- rows come escaped from a template
