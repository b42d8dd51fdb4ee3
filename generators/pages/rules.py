"""The rule book: one page a rule, made from its docstring."""

from collections.abc import Iterator

from generators import links
from generators.page import Page
from generators.pages.regulations import commanding
from generators.render import render
from generators.view import View
from schemas.rulebook import PAGES
from schemas.ruleset import RULES, name


def pages(view: View) -> Iterator[Page]:
    """Yield the page of every rule, in order of name, with the articles that command it."""
    articles = commanding(view)
    parameters = {name(rule): getattr(rule, "PARAMETERS", ()) for rule in RULES}
    for rule, page in sorted(PAGES.items()):
        address = links.record("rules", rule)
        body = render(
            "rule.html",
            root=links.root(address),
            page=page,
            parameters=parameters.get(rule, ()),
            articles=articles.get(rule, ()),
        )
        yield Page(address, page.title, page.what.replace("\n", ""), body)
