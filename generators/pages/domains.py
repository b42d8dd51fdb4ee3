"""The page of a domain: its departments, and its matters by law."""

from collections.abc import Iterator
from functools import partial

from generators import links
from generators.page import Draft, Page
from generators.pages.parts import numbered_parts
from generators.pages.rows import Rows
from generators.recipe import Recipe
from generators.render import drafts_of, of_record
from generators.view import View
from schemas.records.domain import Domain

KINDS = ("domains", "bodies", "laws", "matters")
"""Kinds of records that these pages tell of; they are made of these alone."""


def drafts(view: View) -> Iterator[Draft]:
    """Yield the page of every domain; ``view`` need hold only ``KINDS``."""
    return drafts_of("domains", view.whole.domains, partial(_domain, view, Rows(view)))


def _domain(view: View, rows: Rows, domain: Domain) -> Recipe[Page]:
    matters = [view.now.matters[each] for each in view.now.by_domain.get(domain.id, ())]
    parts = numbered_parts(links.record("domains", domain.id), len(matters))
    return of_record(
        "domains", domain, f"{domain.title}领域的行政执法事项：{len(matters)} 项。", "domain.html",
        domain=domain, size=len(matters), laws=rows.by_law(() if parts else matters), parts=parts,
        departments=[
            each for each in view.whole.bodies.values() if domain.id in each.domains and each.kind != "执法队伍"
        ],
    )  # fmt: skip
