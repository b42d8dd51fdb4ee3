"""The rule book: one page a rule, made from its docstring."""

from collections.abc import Iterator, Mapping

from generators import links
from generators.page import Page
from generators.pages.regulations import commanding
from generators.render import render
from generators.view import View
from schemas.compilingpages import COMPILING
from schemas.kinds import TITLES
from schemas.rulebook import PAGES
from schemas.rulebook import Page as RulePage
from schemas.ruleset import RULES, name

READ, COMPILED = "读取文件", "从法条起草"
"""What the rules without a kind of record are of: files that cannot be read, statutes that cannot be drafted from."""


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


def grouped() -> list[tuple[str, list[RulePage]]]:
    """Return every rule under what it judges, in the order of the kinds of records: those of reading come first."""
    kinds: Mapping[str, str] = {name(rule): TITLES[rule.KIND] for rule in RULES}
    groups: dict[str, list[RulePage]] = {title: [] for title in (READ, *TITLES.values(), COMPILED)}
    for rule, page in sorted(PAGES.items()):
        groups[kinds.get(rule, COMPILED if rule in COMPILING else READ)].append(page)
    return [(title, held) for title, held in groups.items() if held]
