"""The pages of the thirteen regulations: each article beside what the machine checks of it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from generators import links
from generators.diagrams import Picture, chain_of, dispute_chain, loop_chain
from generators.page import Page
from generators.provisions import Provision, enforcing, provisions, spanned
from generators.render import render
from generators.view import View
from schemas.fields import Parameter, Record
from schemas.numerals import numeral
from schemas.records.act import Act
from schemas.records.jurisdiction import Jurisdiction
from schemas.records.regulation import Article, Regulation
from schemas.ruleset import readers


class Shown(NamedTuple):
    """An article as a page shows it: number, chapter if it begins one, text, rules that keep it, parameters it sets."""

    article: Article
    chapter: str
    provisions: tuple[Provision, ...]
    rules: tuple[str, ...]
    parameters: tuple[tuple[Parameter, str], ...]


class Chapter(NamedTuple):
    """A line of the table of contents: a chapter with the numbers of its first and its last article."""

    title: str
    first: int
    last: int


def pages(view: View) -> Iterator[Page]:
    """Yield the page of every regulation."""
    users = readers()
    for regulation in view.whole.regulations.values():
        address, articles = links.record("regulations", regulation.id), shown(regulation, view.today)
        body = render(
            "regulation.html", root=links.root(address), regulation=regulation, articles=articles,
            chapters=chapters(articles),
            jurisdiction=view.whole.jurisdictions[regulation.jurisdiction], pictures=_pictures(view, regulation),
            law_titles={law.id: law.title for law in view.whole.laws.values()},
            loose=[(each, spanned(each)) for each in regulation.parameters if each.article is None], users=users,
        )  # fmt: skip
        yield Page(address, regulation.title, regulation.purpose, body)


def shown(regulation: Regulation, on: date) -> tuple[Shown, ...]:
    """Return a regulation's articles as of a day with what enforces them: rules named there, and readers of numbers."""
    chapter = 0
    made: list[Shown] = []
    for article in regulation.articles:
        chapter += article.chapter is not None
        head = f"第{numeral(chapter)}章　{article.chapter}" if article.chapter else ""
        own = [each for each in regulation.parameters if each.article == article.number]
        values = tuple((each, spanned(each)) for each in own)
        made.append(Shown(article, head, provisions(article, regulation, on), enforcing(regulation, article), values))
    return tuple(made)


def chapters(articles: Sequence[Shown]) -> tuple[Chapter, ...]:
    """Return the chapters of a regulation; one that is not divided has none."""
    begun = [place for place, each in enumerate(articles) if each.chapter]
    ended = [*begun[1:], len(articles)]
    return tuple(
        Chapter(articles[first].chapter, articles[first].article.number, articles[end - 1].article.number)
        for first, end in zip(begun, ended, strict=False)
    )


def set_by(view: View, act: Act) -> list[tuple[str, Record, Parameter, str]]:
    """Return the parameters that a decision changed: kind and record, the parameter, its value in words."""
    holders: list[tuple[str, Regulation | Jurisdiction]] = [
        *(("regulations", each) for each in view.whole.regulations.values()),
        *(("jurisdictions", each) for each in view.whole.jurisdictions.values()),
    ]
    pairs = ((kind, record, each) for kind, record in holders for each in record.parameters)
    return [(kind, record, each, spanned(each)) for kind, record, each in pairs if each.act == act.id]


def _pictures(view: View, regulation: Regulation) -> tuple[Picture, ...]:
    keys = {each.key for each in regulation.parameters}
    place, day = regulation.jurisdiction, view.today
    if "coordinate-working-days" in keys:
        return (dispute_chain(view.whole, place, day),)
    if "loop-stages" in keys:
        return (loop_chain(view.whole, place, day),)
    if "claim-working-days" not in keys:
        return ()
    below = [each for each in view.whole.jurisdictions.values() if place in view.whole.lineage(each.id)]
    chains = [(f"{each.title}的审批链", each.approval_chain) for each in below if each.approval_chain]
    return tuple(chain_of(title, [(step.title, "") for step in chain]) for title, chain in chains)


def commanding(view: View) -> Mapping[str, list[tuple[Regulation, Article]]]:
    """Return rule → the articles that command it."""
    found: dict[str, list[tuple[Regulation, Article]]] = {}
    for regulation in view.whole.regulations.values():
        for each in shown(regulation, view.today):
            for rule in each.rules:
                found.setdefault(rule, []).append((regulation, each.article))
    return found
