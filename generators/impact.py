"""What rests on a law: matters that cite it, and the lists, towns, boundaries and decisions that rest on those."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generators import words
from schemas.fields import Citation, Record
from schemas.records.matter import Matter
from schemas.registry import Registry


class Resting(NamedTuple):
    """A matter, and where it cites the law: 违则 第十五条第二款."""

    matter: Matter
    places: tuple[str, ...]


class Impact(NamedTuple):
    """Everything that a change of a law would touch, each kind in order of id."""

    matters: tuple[Resting, ...]
    lists: tuple[tuple[Record, int], ...]
    towns: tuple[tuple[Record, int], ...]
    boundaries: tuple[Record, ...]
    acts: tuple[Record, ...]


def impact(registry: Registry, law: str, article: int | None, today: date) -> Impact:
    """Gather what rests on a law, or on one of its articles, on a day; numbers count the matters concerned."""
    matters = tuple(_resting(registry, law, article))
    ids = {each.matter.id for each in matters}
    lists = [(each, len(ids & registry.member_set(each.id, today))) for each in registry.lists.values()]
    towns = [(each, len(ids.intersection(registry.town_list(each.id, today).all))) for each in registry.towns.values()]
    named = {each for matter in matters for each in registry.boundaries_of(matter.matter)}
    return Impact(
        matters,
        tuple(each for each in lists if each[1]),
        tuple(each for each in towns if each[1]),
        tuple(sorted(named, key=lambda each: each.id)),
        tuple(act for act in registry.acts.values() if _moves(registry, act.id, ids)),
    )


def _resting(registry: Registry, law: str, article: int | None) -> Iterator[Resting]:
    for matter in registry.matters.values():
        cited: list[tuple[str, Citation]] = [(each.role, each) for each in matter.basis]
        cited += [("强制", each.basis) for each in matter.coercion]
        places = tuple(
            f"{role} {words.citation(each)}"
            for role, each in cited
            if each.law == law and (article is None or each.article == article)
        )
        if places:
            yield Resting(matter, tuple(dict.fromkeys(places)))


def _moves(registry: Registry, act: str, ids: set[str]) -> bool:
    """Tell whether a decision put a matter on a list or took it off."""
    changes = (
        change
        for each in registry.changing.get(act, ())
        for change in registry.lists[each].changes
        if change.act == act
    )
    return any(ids.intersection(change.add) or ids.intersection(change.remove) for change in changes)
