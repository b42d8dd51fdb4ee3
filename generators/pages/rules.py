"""The rule book: one page a rule, made from its docstring."""

from collections.abc import Iterator

from generators import links
from generators.page import Page
from generators.render import render
from schemas.rulebook import PAGES
from schemas.ruleset import RULES, name


def pages() -> Iterator[Page]:
    """Yield the page of every rule, in order of name."""
    parameters = {name(rule): getattr(rule, "PARAMETERS", ()) for rule in RULES}
    for rule, page in sorted(PAGES.items()):
        address = links.record("rules", rule)
        body = render("rule.html", root=links.root(address), page=page, parameters=parameters.get(rule, ()))
        yield Page(address, page.title, page.what.replace("\n", ""), body)
