"""Data quality: figures declared and computed side by side, waivers, doubts, gaps, findings."""

from collections import Counter
from typing import Any, NamedTuple

from generators.view import View
from generators.words import PROVENANCES
from schemas.arithmetic import compute
from schemas.fields import Gap, Record
from schemas.kinds import TITLES
from schemas.records.figure import Figure
from schemas.rulebook import PAGES


class Row(NamedTuple):
    """A declared figure with what arithmetic and what the registry give for it."""

    figure: Figure
    computed: float | None
    held: float | None


class Missing(NamedTuple):
    """One gap, with the records that share it."""

    kind: str
    gap: Gap
    records: tuple[Record, ...]


def figures_and_gaps(view: View) -> dict[str, Any]:
    """Return what the quality page shows: figures by jurisdiction, gaps, doubts, waivers and the count of findings."""
    registry = view.whole
    groups: dict[str, list[Row]] = {}
    for figure in registry.figures.values():
        row = Row(
            figure,
            compute(figure.computation, registry, view.today) if figure.computation else None,
            compute(figure.held, registry, view.today) if figure.held else None,
        )
        groups.setdefault(figure.jurisdiction, []).append(row)
    return {
        "groups": [(registry.jurisdictions[each], rows) for each, rows in view.sorted_places(groups)],
        "gaps": gaps(view),
        "doubts": sum(1 for matter in registry.matters.values() if matter.review.doubts),
        "states": Counter(matter.review.state for matter in registry.matters.values()).most_common(),
        "provenances": Counter(record.provenance for _, record in registry).most_common(),
        "provenances_of": PROVENANCES,
        "warnings": Counter(finding.rule for finding in view.findings).most_common(),
        "titles": {rule: page.title for rule, page in PAGES.items()},
        "laws": [law for law in registry.laws.values() if law.newer_known or not law.complete],
    }


def gaps(view: View) -> list[Missing]:
    """Return the declared gaps, equal ones of a kind together, most frequent first."""
    found: dict[tuple[str, Gap], list[Record]] = {}
    for kind, record in view.whole:
        for gap in record.gaps:
            found.setdefault((TITLES[kind], gap), []).append(record)
    rows = [Missing(kind, gap, tuple(records)) for (kind, gap), records in found.items()]
    return sorted(rows, key=lambda row: (-len(row.records), row.kind, row.gap.field, row.records[0].id))
