"""By what results can be narrowed down: a column for each facet, and for each place the matters of its towns."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from generators.search.entries import Entry
from generators.search.findable import Traits
from generators.view import View

TITLES = {"domain": "领域", "kind": "类型", "penalties": "处罚种类", "levels": "行使层级", "state": "状态"}
"""Trait → what the facet is called."""


class Holder(NamedTuple):
    """A town whose powers are known: the place that it lies in, its title, the matters on its list today."""

    place: str
    place_title: str
    title: str
    matters: tuple[str, ...]


def holders(view: View) -> Iterator[Holder]:
    """Yield the towns whose powers are known, by place and code."""
    for place in view.whole.jurisdictions.values():
        for town_id, held in view.town_lists.items():
            town = view.whole.towns[town_id]
            if town.jurisdiction == place.id and held.all:
                yield Holder(place.id, place.title, town.title, held.all)


def facets(things: Sequence[Entry], held: Sequence[Holder]) -> dict[str, object]:
    """Return the columns of all things, and the places whose towns' powers are known."""
    columns = [_column(name, title, [each.traits for each in things]) for name, title in TITLES.items()]
    known = {each.place: each.place_title for each in held}
    return {"columns": columns, "places": [list(each) for each in known.items()]}


def _column(name: str, title: str, traits: Iterable[Traits]) -> dict[str, object]:
    """Return a facet: its values, the sets of values that occur, and for each thing the number of its set."""
    values: dict[str, int] = {}
    sets: dict[tuple[int, ...], int] = {}
    of: list[int] = []
    for each in traits:
        found = getattr(each, name)
        several = found if isinstance(found, tuple) else (found,) if found else ()
        numbers = tuple(values.setdefault(value, len(values)) for value in several)
        of.append(sets.setdefault(numbers, len(sets)))
    return {"title": title, "values": list(values), "sets": [list(each) for each in sets], "of": of}


def places(things: Sequence[Entry], held: Iterable[Holder]) -> Iterator[tuple[str, object]]:
    """Yield each place whose towns' powers are known, with its towns and the numbers of the matters of each."""
    numbers = {each.address: number for number, each in enumerate(things) if each.law}
    for place, towns in groupby(held, key=lambda each: each.place):
        yield place, [[each.title, sorted(numbers[one] for one in each.matters if one in numbers)] for each in towns]
