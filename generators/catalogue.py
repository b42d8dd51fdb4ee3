"""The literal table of outputs: what a build consists of."""

from itertools import chain

from generators import opendata, papers, search
from generators.pages import matters, notices, overviews, records, rules, states
from generators.site import Content
from generators.view import View


def content(view: View) -> Content:
    """Return everything that is published for a view: overview pages, record pages, data files."""
    return Content(
        {page.address: page for page in overviews.pages(view)},
        tuple(chain(matters.pages(view), records.pages(view), states.pages(view), notices.pages(view), rules.pages())),
        tuple(chain(opendata.artifacts(view), search.artifacts(view), papers.artifacts(view))),
    )
