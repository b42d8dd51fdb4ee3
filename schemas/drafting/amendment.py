"""Holds fresh drafts against the matters on record: what is new, changed, kept, vanished, or for a person to read."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from typing import NamedTuple

from schemas.drafting.composing import DRAFTED
from schemas.drafting.drafter import Draft
from schemas.numerals import numeral
from schemas.records.law import Law
from schemas.records.matter import Basis, Matter
from schemas.registry import Registry
from schemas.statute import Article

Place = tuple[int, int | None]
"""Number of an article and its 之几."""
LIKELY = 0.6
"""Titles at least this much alike, in an article that was changed, are taken for the same act."""


PLACED = 0.3
"""Two at the same article, paragraph and item are taken for the same act if nothing is more alike."""


class Match(NamedTuple):
    """A matter on record and the draft that takes its place.

    ``same_text`` tells that its article reads as before; ``sure`` that the two are alike in more than their place.
    """

    matter: Matter
    draft: Draft
    same_text: bool
    sure: bool = True


class Comparison(NamedTuple):
    """Each draft and matter of a statute, in one list each; ``covered`` drafts were split otherwise by a reader."""

    new: tuple[Draft, ...]
    matched: tuple[Match, ...]
    vanished: tuple[Matter, ...]
    covered: tuple[Draft, ...]


def compare(registry: Registry, law: Law | None, drafts: Iterable[Draft], articles: tuple[Article, ...]) -> Comparison:
    """Match the drafts of a text with the current matters of its law."""
    matters = _current(registry, law) if law else []
    moved = {place: _where(law, place, articles) for place in {_place(each) for each in matters}} if law else {}
    open_drafts, open_matters = list(drafts), list(matters)
    matched: list[Match] = []
    for score, matter, draft, same in _pairs(open_matters, open_drafts, moved):
        if matter in open_matters and draft in open_drafts:
            open_matters.remove(matter)
            open_drafts.remove(draft)
            matched.append(Match(matter, draft, same, score >= LIKELY))
    taken = {_spot(each, moved) for each in matters if each.review.state != DRAFTED}
    covered = [each for each in open_drafts if _covered(each, taken)]
    new = [each for each in open_drafts if each not in covered]
    vanished = [each for each in open_matters if each.review.state == DRAFTED or _is_older(each, law, moved)]
    order = {draft: place for place, draft in enumerate(drafts)}
    return Comparison(
        tuple(new), tuple(sorted(matched, key=lambda each: order[each.draft])), tuple(vanished), tuple(covered)
    )


def _current(registry: Registry, law: Law) -> list[Matter]:
    """Return the matters that a law's own clauses punish and that have not ended."""
    held = (registry.matters[each] for each in dict.fromkeys(registry.citing.get(law.id, ())))
    return [each for each in held if each.valid_until is None and penal(each) and penal(each).law == law.id]


def penal(matter: Matter) -> Basis:
    """Return the first clause that punishes; a matter without one has none of its own statute's."""
    return next((each for each in matter.basis if each.role == "罚则"), matter.basis[0])


def _place(matter: Matter) -> tuple[str, int, int | None]:
    basis = penal(matter)
    return basis.version.isoformat(), basis.article, basis.sub


class _Whereabouts(NamedTuple):
    """Where an article on record stands in the text at hand; ``place`` is None where its text is not found again."""

    place: Place | None
    same: bool


def _where(law: Law, key: tuple[str, int, int | None], articles: tuple[Article, ...]) -> _Whereabouts:
    """Find an article by its digest: under its number, or under another to which it was moved."""
    date, number, sub = key
    facts = next(
        (each for version in law.versions if version.date.isoformat() == date for each in version.articles
         if (each.article, each.sub) == (number, sub)),
        None,
    )  # fmt: skip
    if facts is None or facts.sha256 is None:
        return _Whereabouts((number, sub), same=False)
    for article in sorted(articles, key=lambda each: (each.number, each.sub) != (number, sub)):
        if _fingerprint(article, number, sub) == facts.sha256:
            return _Whereabouts((article.number, article.sub), same=True)
    return _Whereabouts(None, same=False)


def _fingerprint(article: Article, number: int, sub: int | None) -> str:
    """Return the digest that an article would have if it bore another number."""
    label = f"第{numeral(number)}条" + (f"之{numeral(sub)}" if sub else "")
    text = re.sub(r"^第[^条]+条(?:之[一二三四五六七八九十]+)?", label, re.sub(r"\s", "", article.text))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _pairs(
    matters: list[Matter], drafts: list[Draft], moved: Mapping[tuple[str, int, int | None], _Whereabouts]
) -> list[tuple[float, Matter, Draft, bool]]:
    """Return the likely pairs, the surest first."""
    pairs = []
    untouched = {where.place for where in moved.values() if where.same}
    for matter in matters:
        where, basis = moved[_place(matter)], penal(matter)
        for draft in drafts:
            here = (draft.article, draft.sub)
            spot = (draft.paragraph, draft.item) == (basis.paragraph, basis.item)
            if where.same:
                score = (1 + _alike(matter.title, draft.title)) if here == where.place and spot else 0
            elif here in untouched:
                score = 0
            elif spot and here == (basis.article, basis.sub):
                score = max(_alike(matter.title, draft.title) + 0.1, PLACED)
            else:
                score = _alike(matter.title, draft.title)
                score = score if score >= LIKELY else 0
            if score:
                pairs.append((score, matter, draft, where.same))
    return sorted(pairs, key=lambda each: (-each[0], each[1].id, each[2][:4] < (0,)))


def _alike(one: str, other: str) -> float:
    if one == other:
        return 1.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= LIKELY and matcher.quick_ratio() >= LIKELY else 0.0


def _spot(
    matter: Matter, moved: Mapping[tuple[str, int, int | None], _Whereabouts]
) -> tuple[Place | None, int | None, int | None]:
    basis = penal(matter)
    return moved[_place(matter)].place, basis.paragraph, basis.item


def _covered(draft: Draft, taken: set[tuple[Place | None, int | None, int | None]]) -> bool:
    """Tell whether a reader's record stands for the clause that a draft was made of."""
    here = (draft.article, draft.sub)
    return any(
        place == here and paragraph == draft.paragraph and (item == draft.item or item is None or draft.item is None)
        for place, paragraph, item in taken
    )


def _is_older(matter: Matter, law: Law | None, moved: Mapping[tuple[str, int, int | None], _Whereabouts]) -> bool:
    """Tell whether a read matter lost its article: its text is not in the statute at hand any more."""
    return law is not None and moved[_place(matter)].place is None
