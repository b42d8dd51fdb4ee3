"""The page of a law: its versions, and its articles with the matters that rest on them."""

from collections.abc import Iterable, Iterator
from functools import partial

from generators import words
from generators.page import Draft, Page
from generators.pages.parts import today
from generators.recipe import Recipe
from generators.render import drafts_of, of_record
from generators.view import View
from schemas.records.law import Law
from schemas.records.matter import Matter

Named = dict[tuple[str, str, str], Matter]
"""Role, place and id → a matter that rests on an article."""
KINDS = ("laws", "jurisdictions", "matters")
"""Kinds of records that these pages tell of; they are made of these alone."""


def drafts(view: View) -> Iterator[Draft]:
    """Yield the page of every law; ``view`` need hold only ``KINDS``."""
    return drafts_of("laws", view.whole.laws, partial(_recipe, view))


def _recipe(view: View, law: Law) -> Recipe[Page]:
    """Return the page of a law; a matter of any time is named under every article that it cites."""
    registry = view.whole
    articles: dict[int, Named] = {}
    grounds = (registry.citing, view.now.citing, view.coercing)
    for matter in today(view, dict.fromkeys(each for table in grounds for each in table.get(law.id, ()))):
        bases = [(each.role, each) for each in matter.basis] + [("强制", each.basis) for each in matter.coercion]
        for role, basis in bases:
            if basis.law == law.id:
                articles.setdefault(basis.article, {})[role, words.citation(basis), matter.id] = matter
    named = {matter.id for matters in articles.values() for matter in matters.values()}
    return of_record(
        "laws", law, f"《{law.title}》的版本，以及以它的条文为依据的行政执法事项。", "law.html",
        law=law, region=registry.jurisdictions[law.region], articles=sorted(articles.items()),
        now=sorted(named & view.now.matters.keys()), today=view.today, bare=_bare(law, articles),
        path=registry.path("laws", law.id),
    )  # fmt: skip


def _bare(law: Law, articles: Iterable[int]) -> list[tuple[int, int]]:
    """Return the first and the last of each run of articles on which no matter rests, in the newest version."""
    held, runs = frozenset(articles), list[tuple[int, int]]()
    for each in range(1, max(law.versions, key=lambda version: version.date).article_count + 1):
        if each not in held:
            runs[-1:] = [(runs[-1][0], each)] if runs and runs[-1][1] == each - 1 else [*runs[-1:], (each, each)]
    return runs
