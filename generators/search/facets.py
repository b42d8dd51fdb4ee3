"""By what results can be narrowed down: a column for each facet, and for each place the matters of its towns."""

from collections.abc import Iterable, Iterator, Sequence

from generators.search.findable import Findable, Traits
from generators.view import View

TITLES = {"domain": "领域", "kind": "类型", "penalties": "处罚种类", "levels": "行使层级", "state": "状态"}
"""Trait → what the facet is called."""


def facets(view: View, things: Sequence[Findable]) -> dict[str, object]:
    """Return the columns of all things, and the places whose towns' powers are known."""
    columns = [_column(name, title, [each.traits for each in things]) for name, title in TITLES.items()]
    known = [[place.id, place.title] for place in view.whole.jurisdictions.values() if _towns(view, place.id)]
    return {"columns": columns, "places": known}


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


def places(view: View, things: Sequence[Findable]) -> Iterator[tuple[str, object]]:
    """Yield each place whose towns' powers are known, with its towns and the numbers of the matters of each."""
    numbers = {each.address: number for number, each in enumerate(things) if each.law}
    for place in view.whole.jurisdictions:
        towns = _towns(view, place)
        if towns:
            yield place, [[view.whole.towns[each].title, _held(view, each, numbers)] for each in towns]


def _towns(view: View, place: str) -> list[str]:
    return [town for town, held in view.town_lists.items() if _of(view, town) == place and held.all]


def _of(view: View, town: str) -> str:
    return view.whole.towns[town].jurisdiction


def _held(view: View, town: str, numbers: dict[str, int]) -> list[int]:
    return sorted(numbers[each] for each in view.town_lists[town].all if each in numbers)
