"""The literal table of outputs: what a build consists of."""

from itertools import chain

from generators import effectdays, feeds, lifetimes, mergelog, opendata, papers, search
from generators.pages import changes, matters, merges, notices, overviews, records, rules, states
from generators.site import Content
from generators.view import View
from schemas.tree import History


def content(view: View, base_url: str = "", history: History | None = None) -> Content:
    """Return everything that is published for a view: overview pages, record pages, data files.

    ``base_url`` is the address of the site, empty where it is not known; ``history`` that of the registry's folder in
    git, None where it is in no repository.
    """
    log, merged = lifetimes.entries(view), mergelog.lines(history)
    return Content(
        {page.address: page for page in chain(overviews.pages(view), changes.overviews(view, log))},
        tuple(
            chain(
                matters.pages(view),
                records.pages(view),
                states.pages(view),
                notices.pages(view),
                rules.pages(),
                changes.pages(view, log),
                merges.pages(view, merged, history),
            )
        ),
        tuple(
            chain(
                opendata.artifacts(view, log),
                search.artifacts(view),
                feeds.artifacts(view, log, base_url),
                effectdays.artifacts(log, base_url),
                changes.artifacts(view, log),
                merges.artifacts(merged, history),
                papers.artifacts(view),
            )
        ),
    )
