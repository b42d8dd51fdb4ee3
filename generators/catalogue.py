"""The literal table of outputs: what a build consists of."""

from collections.abc import Callable, Iterable
from functools import cache, partial

from generators import answers, effectdays, feeds, lifetimes, mergelog, opendata, papers, search
from generators.artifact import Bundle, cooked
from generators.bearing import Bearing
from generators.chronicle import Entry
from generators.contents import Content
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
from schemas.tree import History


def content(
    view: View,
    base_url: str = "",
    history: History | None = None,
    store: Store | None = None,
    bearing: Bearing | None = None,
) -> Content:
    """Return everything that is published for a view: overview pages, record pages, files; little of it is made yet.

    ``base_url`` is the address of the site, empty where it is not known; ``history`` that of the registry's folder in
    git, None where it is in no repository; ``store`` keeps what never changes from build to build; ``bearing``, where
    it is known, spares looking into what a change does not bear on.
    """
    merged = mergelog.lines(history)

    @cache
    def log() -> tuple[Entry, ...]:
        return lifetimes.entries(view)

    def inputs(name: str) -> str:
        return bearing.of(name) if bearing else ""

    def shelf_of(name: str, drafts: Callable[[View], Iterable[Draft]], kinds: tuple[str, ...]) -> Shelf:
        return Shelf(
            lambda: drafts(View(view.whole.only(*kinds), view.today)), bearing.of(name, kinds) if bearing else ""
        )

    def shelf(name: str, drafts: Callable[[], Iterable[Draft]]) -> Shelf:
        return Shelf(drafts, inputs(name))

    def written(name: str, pages: Callable[[], Iterable[Page]]) -> Shelf:
        return Shelf(lambda: ready(pages()), inputs(name))

    return Content(
        (*overviews.drafts(view, store), changes.overview(view, log), disputes.overview(view)),
        (
            Shelf(partial(matters.drafts, view, base_url, bearing)),
            shelf("records", partial(records.drafts, view)),
            shelf_of("laws", laws.drafts, laws.KINDS),
            shelf_of("domains", domains.drafts, domains.KINDS),
            written("regulations", partial(regulations.pages, view)),
            written("disputes", partial(disputes.pages, view)),
            shelf("states", partial(states.drafts, view)),
            shelf("parts", partial(parts.drafts, view)),
            shelf("notices", partial(notices.drafts, view)),
            written("rules", partial(rules.pages, view)),
            written("changes", lambda: changes.pages(view, log())),
            Shelf(lambda: ready(merges.pages(view, merged, history))),
        ),
        (
            Bundle("data/", lambda: opendata.artifacts(view, log, store, bearing), apart=True),
            cooked("find/", partial(search.recipe, view, store), inputs("find")),
            Bundle("who/", partial(answers.artifacts, view, store), inputs=inputs("who")),
            Bundle("feeds/", lambda: feeds.artifacts(view, log(), base_url), inputs=inputs("feeds")),
            Bundle(effectdays.PATH, lambda: effectdays.artifacts(log(), base_url), inputs=inputs("days")),
            Bundle(changes.TITLES, lambda: changes.artifacts(view, log()), inputs=inputs("titles")),
            Bundle(merges.DATA, partial(merges.artifacts, merged, history)),
            Bundle("notices/", partial(papers.of_notices, view, store), apart=True, inputs=inputs("papers")),
            Bundle("regulations/", partial(papers.of_regulations, view, store), apart=True, inputs=inputs("norms")),
        ),
    )
