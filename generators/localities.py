"""Towns in the order in which people look for their own, wherever one is chosen from a list."""

from generators.view import View
from schemas.records.jurisdiction import Jurisdiction
from schemas.records.town import Town


def by_county(view: View) -> list[tuple[Jurisdiction, list[Town]]]:
    """Return the towns by pinyin within their counties, and the counties in their official order, that of the codes.

    Of several cities the one with the most towns on record comes first: it is the one that the site is kept for, and
    the code of another would put two places that few look for before all of its own.
    """
    groups: dict[str, list[Town]] = {}
    for town in view.whole.towns.values():
        groups.setdefault(town.jurisdiction, []).append(town)
    counties = [view.whole.jurisdictions[each] for each in groups]
    sizes = {each.parent: sum(len(groups[other.id]) for other in counties if other.parent == each.parent)
             for each in counties}  # fmt: skip
    counties.sort(key=lambda each: (-sizes[each.parent], each.parent or "", each.id))
    return [(each, sorted(groups[each.id], key=_spelt)) for each in counties]


def _spelt(town: Town) -> tuple[list[str], str]:
    from pypinyin import lazy_pinyin  # noqa: PLC0415 -- slow to import, and most verbs name no town

    return lazy_pinyin(town.title), town.id
