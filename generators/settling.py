"""Settles what a statute's text does not tell: law, level, region and domain; or says what is lacking."""

import argparse
from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date

from schemas.drafting import identifiers
from schemas.drafting.heading import Statute
from schemas.drafting.outcome import Setting
from schemas.finding import Finding, Location
from schemas.records.law import Law
from schemas.registry import Registry


def settle(
    options: argparse.Namespace, registry: Registry, statute: Statute, taken: Collection[str], today: date
) -> tuple[Setting | None, tuple[Finding, ...]]:
    """Return the setting of a statute, None where something is lacking; ``taken`` are ids given out a moment ago.

    ``options`` holds ``level``, ``domain`` and ``carrier`` as given on the command line.
    """
    known = next((law for law in registry.laws.values() if law.title == statute.title), None)
    region = known.region if known else identifiers.region_of(statute.title, registry)
    level = known.level if known else options.level or identifiers.level_of(statute.title, region)
    law = known.id if known else identifiers.law_id(statute.title, level or "法律", region, registry, taken)
    domain = str(options.domain or usual_domain(registry, law) or "")
    faults = [*_of_law(statute, known, registry, level), *_of_setting(options, statute, known, registry, domain)]
    warnings = [*_excluded(statute, registry)]
    if faults or level is None:
        return None, (*faults, *warnings)
    return Setting(law, domain, level, region, today, options.carrier), tuple(warnings)


def usual_domain(registry: Registry, law: str) -> str | None:
    """Return the domain that most matters of a law belong to; None where it has none."""
    held = Counter(registry.matters[each].domain for each in registry.citing.get(law, ()) if each.startswith(f"{law}-"))
    return held.most_common(1)[0][0] if held else None


def _of_law(statute: Statute, known: Law | None, registry: Registry, level: str | None) -> Iterator[Finding]:
    place = Location(statute.path)
    stranger = None if known else identifiers.stranger(statute.title, registry)
    if stranger:
        yield Finding(place, "statute-region-unknown", f"《{statute.title}》是“{stranger}”的，登记库里没有这个行政区")
    elif level is None:
        yield Finding(place, "statute-level-unknown", f"从名称《{statute.title}》看不出效力级别")
    if known and statute.version < known.versions[-1].date:
        yield Finding(place, "statute-superseded", f"{statute.version} 版比已登记的 {known.versions[-1].date} 版旧")


def _of_setting(
    options: argparse.Namespace, statute: Statute, known: Law | None, registry: Registry, domain: str
) -> Iterator[Finding]:
    place = Location(statute.path)
    fresh = known is None or all(each.date != statute.version for each in known.versions)
    if fresh and not options.carrier:
        yield Finding(place, "statute-carrier-unknown", f"没有写《{statute.title}》{statute.version} 版的公布载体")
    if domain not in registry.domains:
        choices = "、".join(f"{each.id}（{each.title}）" for each in registry.domains.values())
        what = f"《{statute.title}》的事项归入哪个执法领域：{domain or '没有写'}；可用：{choices}"
        yield Finding(place, "statute-domain-unknown", what)


def _excluded(statute: Statute, registry: Registry) -> Iterator[Finding]:
    for group in registry.exclusions.values():
        if any(each.title == statute.title for each in group.statutes):
            what = f"《{statute.title}》登记为不编入（{group.title}）：{group.reason}"
            yield Finding(Location(statute.path), "statute-excluded", what, "warning")
