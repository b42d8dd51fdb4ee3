"""Towns in the order in which people look for their own, wherever one is chosen from a list."""

import json
from collections.abc import Collection, Mapping

from generators.store import Store, digest, of_libraries
from generators.view import View
from schemas.records.jurisdiction import Jurisdiction
from schemas.records.town import Town


def by_county(view: View, store: Store | None = None) -> list[tuple[Jurisdiction, list[Town]]]:
    """Return the towns by pinyin within their counties, and the counties in their official order, that of the codes.

    Of several cities the one with the most towns on record comes first: it is the one that the site is kept for, and
    the code of another would put two places that few look for before all of its own. ``store`` keeps the pinyin.
    """
    groups: dict[str, list[Town]] = {}
    for town in view.whole.towns.values():
        groups.setdefault(town.jurisdiction, []).append(town)
    counties = [view.whole.jurisdictions[each] for each in groups]
    sizes = {each.parent: sum(len(groups[other.id]) for other in counties if other.parent == each.parent)
             for each in counties}  # fmt: skip
    counties.sort(key=lambda each: (-sizes[each.parent], each.parent or "", each.id))
    spelt = _spelt({each.title for each in view.whole.towns.values()}, store)
    return [(each, sorted(groups[each.id], key=lambda town: (spelt[town.title], town.id))) for each in counties]


def _spelt(titles: Collection[str], store: Store | None) -> Mapping[str, list[str]]:
    """Return the syllables of titles; the library is asked only where they are not kept from the build before."""
    name = f"names/{digest(of_libraries('pypinyin'))}.json"
    kept: dict[str, list[str]] = json.loads((store and store.get(name)) or b"{}")
    if kept.keys() >= set(titles):
        return kept
    from pypinyin import lazy_pinyin  # noqa: PLC0415 -- slow to import, and most verbs name no town

    spelt = {each: lazy_pinyin(each) for each in sorted(titles)}
    if store:
        store.keep(name, json.dumps(spelt, ensure_ascii=False).encode())
    return spelt
