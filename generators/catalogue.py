"""The literal table of outputs: what a build consists of."""

from functools import partial
from itertools import chain

from generators import answers, effectdays, feeds, lifetimes, mergelog, opendata, papers, search
from generators.artifact import Bundle, cooked
from generators.contents import Content
from generators.page import ready
from generators.pages import (
    changes,
    disputes,
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


def content(view: View, base_url: str = "", history: History | None = None, store: Store | None = None) -> Content:
    """Return everything that is published for a view: overview pages, record pages, files; little of it is made yet.

    ``base_url`` is the address of the site, empty where it is not known; ``history`` that of the registry's folder in
    git, None where it is in no repository; ``store`` keeps what never changes from build to build.
    """
    log, merged = lifetimes.entries(view), mergelog.lines(history)
    return Content(
        lambda: chain(overviews.pages(view, store), changes.overviews(view, log), disputes.overviews(view)),
        tuple(
            chain(
                matters.drafts(view, base_url),
                records.drafts(view),
                ready(regulations.pages(view)),
                ready(disputes.pages(view)),
                states.drafts(view),
                parts.drafts(view),
                notices.drafts(view),
                ready(rules.pages(view)),
                ready(changes.pages(view, log)),
                ready(merges.pages(view, merged, history)),
            )
        ),
        (
            Bundle("data/", partial(opendata.artifacts, view, log, store)),
            cooked("find/", partial(search.recipe, view, store)),
            Bundle("who/", partial(answers.artifacts, view, store)),
            Bundle("feeds/", partial(feeds.artifacts, view, log, base_url)),
            Bundle(effectdays.PATH, partial(effectdays.artifacts, log, base_url)),
            Bundle(changes.TITLES, partial(changes.artifacts, view, log)),
            Bundle(merges.DATA, partial(merges.artifacts, merged, history)),
            Bundle("notices/", partial(papers.of_notices, view, store), apart=True),
            Bundle("regulations/", partial(papers.of_regulations, view, store), apart=True),
        ),
    )
