"""The page of a decision, and what it did to each list."""

from collections.abc import Iterable
from typing import NamedTuple

from generators.notices.frozen import public
from generators.page import Page
from generators.pages.parts import MOST
from generators.pages.regulations import set_by
from generators.recipe import Recipe
from generators.render import of_record
from generators.view import View
from schemas.records.act import Act
from schemas.records.listing import Listing
from schemas.timeline import Step

SHORT = 10
"""Matters that a page always names; more of one list have a page of their own, if the decision is very long."""
Titled = tuple[tuple[str, str], ...]
"""Ids and official titles of matters."""


class Counted(NamedTuple):
    """One change of a list in numbers: the decision, matters before and after it, new and gone."""

    act: Act
    before: int
    after: int
    came: int
    went: int


class Changed(NamedTuple):
    """What a decision did to a list: in numbers, and by name unless these stand ``apart``."""

    listing: Listing
    before: int
    after: int
    came: int
    went: int
    added: Titled
    removed: Titled
    apart: bool


def steps(view: View, listing: Listing) -> tuple[Counted, ...]:
    """Return the changes of a list in order of effect."""
    history = view.whole.history(listing.id)
    return tuple(Counted(each.act, *_counts(each)) for each in history)


def recipe(view: View, act: Act) -> Recipe[Page]:
    """Return the page of a decision."""
    registry = view.whole
    jurisdiction = registry.jurisdictions[act.jurisdiction]
    head = type(act.head).model_fields.items() if act.head else ()
    return of_record(
        "acts", act, act.summary or act.title, "act.html",
        act=act, jurisdiction=jurisdiction, today=view.today, changes=_changes(view, act),
        parameters=set_by(view, act),
        head=[(field.title, getattr(act.head, key)) for key, field in head],
        issuer=registry.bodies.get(act.issuer or ""),
        takeover=registry.bodies.get(act.takeover.body) if act.takeover else None,
        notice=next((each for each in public(view) if each.act == act.id), None),
        steps_of={step.step: step.title for step in jurisdiction.approval_chain}, path=registry.path("acts", act.id),
    )  # fmt: skip


def _changes(view: View, act: Act) -> list[Changed]:
    registry = view.whole
    found = [
        (registry.lists[each], step)
        for each in registry.changing.get(act.id, ())
        for step in registry.history(each)
        if step.act.id == act.id
    ]
    long = sum(len(step.add) + len(step.remove) for _, step in found) > MOST
    return [_changed(view, listing, step, long=long) for listing, step in found]


def _changed(view: View, listing: Listing, step: Step, *, long: bool) -> Changed:
    apart = long and step.act.effective_on is not None and len(step.add) + len(step.remove) >= SHORT
    added, removed = ((), ()) if apart else (_titled(view, step.add), _titled(view, step.remove))
    return Changed(listing, *_counts(step), added, removed, apart)


def _counts(step: Step) -> tuple[int, int, int, int]:
    return len(step.before), len(step.after), len(step.add), len(step.remove)


def _titled(view: View, ids: Iterable[str]) -> Titled:
    matters = view.whole.matters
    return tuple((each, matters[each].title) for each in ids if each in matters)
