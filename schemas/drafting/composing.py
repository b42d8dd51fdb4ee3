"""Turns drafts into the data of matter records, in the house order of keys."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from schemas.drafting.drafter import Draft
from schemas.drafting.references import Reference
from schemas.records.matter import Penalty

Data = dict[str, Any]
DRAFTED = "机器起草"
KEYS = (
    "id",
    "title",
    "provenance",
    "power_type",
    "domain",
    "basis",
    "penalties",
    "orders",
    "authority",
    "levels",
    "review",
)
"""The keys that the tool writes; a person may add others to a draft, and they stay."""


def matter(draft: Draft, matter_id: str, law: str, version: date, domain: str) -> Data:
    """Return the record of a draft: ``law`` and ``domain`` are ids, ``version`` the date of the text that was read."""
    data: Data = {
        "id": matter_id,
        "title": draft.title,
        "provenance": "statute",
        "power_type": "行政处罚",
        "domain": domain,
        "basis": basis(draft, law, version),
        "penalties": [penalty(each) for each in draft.penalties],
    }
    if draft.orders:
        data["orders"] = list(draft.orders)
    if draft.authority:
        data["authority"] = draft.authority
    data["levels"] = list(draft.levels)
    data["review"] = {"state": DRAFTED}
    if draft.doubts:
        data["review"]["doubts"] = list(draft.doubts)
    return data


def basis(draft: Draft, law: str, version: date) -> list[Data]:
    """Return the citations of a draft: the rules broken, then the clauses that punish."""
    broken = (_citation("违则", law, version, each) for each in draft.broken)
    place = Reference(draft.article, draft.sub, draft.paragraph, draft.item)
    further = (place._replace(paragraph=paragraph, item=item) for paragraph, item in draft.more)
    return [*broken, *(_citation("罚则", law, version, each) for each in (place, *further))]


def penalty(each: Penalty) -> Data:
    """Return a penalty without the keys that say what holds anyway."""
    return each.model_dump(exclude_none=True, exclude_defaults=True)


def places(drafts: Iterable[Draft]) -> set[tuple[int, int | None]]:
    """Return the articles, with 之几, that drafts cite."""
    found: set[tuple[int, int | None]] = set()
    for draft in drafts:
        found |= {(each.article, each.sub) for each in draft.broken} | {(draft.article, draft.sub)}
    return found


def _citation(role: str, law: str, version: date, place: Reference) -> Data:
    data: Data = {"role": role, "law": law, "version": version, "article": place.article}
    named = {"sub": place.sub, "paragraph": place.paragraph, "item": place.item}
    return data | {key: value for key, value in named.items() if value}
