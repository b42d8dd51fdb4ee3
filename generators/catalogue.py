"""The literal table of outputs: what a build consists of."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import NamedTuple

from generators import answers, effectdays, feeds, lifetimes, mergelog, opendata, papers, search
from generators.artifact import Bundle, cooked
from generators.bearing import Bearing
from generators.contents import Content
from generators.mergelog import Line
from generators.opendata import Log
from generators.page import Draft, Page, Shelf, ready
from generators.pages import (
    changes,
    disputes,
    domains,
    laws,
    matters,
    merges,
    notices,
    overviews,
    parts,
    records,
    regulations,
    rules,
    states,
)
from generators.store import Store
from generators.view import View
from schemas.kinds import KINDS
from schemas.tree import History


class Told(NamedTuple):
    """What is published and where: what all pages and files are made of.

    ``base_url`` is the address of the site, empty where it is not known; ``history`` that of the registry's folder in
    git, None where it is in no repository; ``store`` keeps what never changes from build to build; ``bearing``, where
    it is known, spares looking into what a change does not bear on.
    """

    view: View
    base_url: str = ""
    history: History | None = None
    store: Store | None = None
    bearing: Bearing | None = None

    def inputs(self, name: str, kinds: Iterable[str] = tuple(KINDS)) -> str:
        """Return the key of all that something can come from that tells of some kinds; empty where it is not known."""
        return self.bearing.of(name, kinds) if self.bearing else ""


def content(
    view: View,
    base_url: str = "",
    history: History | None = None,
    store: Store | None = None,
    bearing: Bearing | None = None,
) -> Content:
    """Return everything that is published for a view: overview pages, record pages, files; little of it is made yet."""
    told, log = Told(view, base_url, history, store, bearing), cache(partial(lifetimes.entries, view))
    merged = mergelog.lines(history)
    leading = (*overviews.drafts(view, store), changes.overview(view, log), disputes.overview(view))
    return Content(leading, tuple(_shelves(told, log, merged)), tuple(_bundles(told, log, merged)))


def _shelves(told: Told, log: Log, merged: tuple[Line, ...]) -> Iterator[Shelf]:
    view = told.view

    def some(name: str, drafts: Callable[[View], Iterable[Draft]], kinds: tuple[str, ...]) -> Shelf:
        return Shelf(lambda: drafts(View(view.whole.only(*kinds), view.today)), told.inputs(name, kinds))

    def shelf(name: str, drafts: Callable[[View], Iterable[Draft]]) -> Shelf:
        return Shelf(partial(drafts, view), told.inputs(name))

    def written(name: str, pages: Callable[[], Iterable[Page]]) -> Shelf:
        return Shelf(lambda: ready(pages()), told.inputs(name))

    yield Shelf(partial(matters.drafts, view, told.base_url, told.bearing))
    yield shelf("records", records.drafts)
    yield some("laws", laws.drafts, laws.KINDS)
    yield some("domains", domains.drafts, domains.KINDS)
    yield written("regulations", partial(regulations.pages, view))
    yield written("disputes", partial(disputes.pages, view))
    yield shelf("states", states.drafts)
    yield shelf("parts", parts.drafts)
    yield shelf("notices", notices.drafts)
    yield written("rules", partial(rules.pages, view))
    yield written("changes", lambda: changes.pages(view, log()))
    yield Shelf(lambda: ready(merges.pages(view, merged, told.history)))


def _bundles(told: Told, log: Log, merged: tuple[Line, ...]) -> Iterator[Bundle]:
    view, store, inputs = told.view, told.store, told.inputs
    yield Bundle("data/", lambda: opendata.artifacts(view, log, store, told.bearing), apart=True)
    yield cooked("find/", partial(search.recipe, view, store), inputs("find"))
    yield Bundle("who/", partial(answers.artifacts, view, store), inputs=inputs("who"))
    yield Bundle("feeds/", lambda: feeds.artifacts(view, log(), told.base_url), inputs=inputs("feeds"))
    yield Bundle(effectdays.PATH, lambda: effectdays.artifacts(log(), told.base_url), inputs=inputs("days"))
    yield Bundle(changes.TITLES, lambda: changes.artifacts(view, log()), inputs=inputs("titles"))
    yield Bundle(merges.DATA, partial(merges.artifacts, merged, told.history))
    yield Bundle("notices/", partial(papers.of_notices, view, store), apart=True, inputs=inputs("papers"))
    yield Bundle("regulations/", partial(papers.of_regulations, view, store), apart=True, inputs=inputs("norms"))
