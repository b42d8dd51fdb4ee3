"""The addresses of the pages, feeds and calendars that will read otherwise after a difference."""

from collections.abc import Iterator

from generators import links
from generators.logwords import LOG
from generators.reports.difference import Shown
from schemas.records.act import Act
from schemas.registry import Registry


def addresses(shown: Shown, new: Registry) -> tuple[str, ...]:
    """Return them without a repetition: records, log and feeds first, then the matters whose enforcer changes."""
    return tuple(dict.fromkeys((*_records(shown), *_overviews(shown, new), *_matters(shown))))


def _records(shown: Shown) -> Iterator[str]:
    yield from (links.record("lists", each.id) for each in shown.lists)
    yield from (links.record("towns", each.id) for each in shown.towns)
    yield from (links.record(each.kind, each.id) for each in shown.changes if each.kind in links.FOLDERS)


def _overviews(shown: Shown, new: Registry) -> Iterator[str]:
    """Yield the log, the places and the feeds, where lists change, decisions come or matters are amended."""
    acts = [each.new for each in shown.changes if isinstance(each.new, Act)]
    if not (acts or shown.lists or any(each.kind == "matters" for each in shown.changes)):
        return
    yield LOG
    yield from (f"{LOG}{year}/" for year in sorted({act.effective_on.year for act in acts if act.effective_on}))
    places = _places(shown, new, acts)
    yield from (links.record("jurisdictions", each) for each in places)
    yield "feeds/all.xml"
    yield "feeds/effective.ics"
    yield from (f"feeds/places/{above}.xml" for above in _above(places, new))
    yield from (f"feeds/towns/{each.id}.xml" for each in shown.towns)
    domains = {new.matters[each].domain for each in _moved(shown) if each in new.matters}
    yield from (f"feeds/domains/{each}.xml" for each in sorted(domains))


def _places(shown: Shown, new: Registry, acts: list[Act]) -> tuple[str, ...]:
    listed = {new.lists[each.id].jurisdiction for each in shown.lists if each.id in new.lists}
    return tuple(sorted(each for each in listed | {act.jurisdiction for act in acts} if each in new.jurisdictions))


def _above(places: tuple[str, ...], new: Registry) -> list[str]:
    return sorted({above for each in places for above in new.lineage(each)})


def _moved(shown: Shown) -> list[str]:
    return sorted({each for effect in shown.lists for each in (*effect.come, *effect.gone)})


def _matters(shown: Shown) -> Iterator[str]:
    yield from (links.record("matters", each) for each in _moved(shown))
