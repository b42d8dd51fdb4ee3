"""Tables of matters: the row of a matter is rendered once and stands on every page that lists it.

All record pages lie two levels deep, so that one row fits them all; a town of five hundred matters then costs a join.
"""

from collections.abc import Iterable

from markupsafe import Markup

from generators.render import render
from generators.view import View
from schemas.records.matter import Matter

ROOT = "../../"


class Rows:
    """The rows of one view, kept once rendered."""

    def __init__(self, view: View, root: str = ROOT) -> None:
        """Take the view whose domains name the matters' fields, and the way from the pages to the root of the site."""
        self._root = root
        self._domains = view.whole.domains
        self._known: dict[str, tuple[str, str]] = {}

    def table(self, matters: Iterable[Matter], *, domain: bool = False) -> Markup:
        """Return the table of some matters, with a column for their domain where the page does not say it."""
        body = "".join(self._row(matter)[domain] for matter in matters)
        head = '<th scope="col">领域</th>' if domain else ""
        return Markup(  # noqa: S704 -- rows come escaped from a template
            '<div class="qz-scroll"><table>\n<thead><tr><th scope="col">事项</th>'
            f'{head}<th scope="col">处罚种类</th></tr></thead>\n<tbody>\n{body}</tbody></table></div>\n'
        )

    def _row(self, matter: Matter) -> tuple[str, str]:
        if matter.id not in self._known:
            kinds = "、".join(dict.fromkeys(penalty.kind for penalty in matter.penalties)) or "未列"
            values = {"root": self._root, "matter": matter, "kinds": kinds}
            plain = render("row.html", **values, domain=None)
            self._known[matter.id] = plain, render("row.html", **values, domain=self._domains[matter.domain])
        return self._known[matter.id]
