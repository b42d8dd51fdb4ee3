"""What compiling statutes did, for a person and for machines."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from schemas.drafting.clauses import Passed
from schemas.drafting.heading import Statute
from schemas.drafting.outcome import Outcome
from schemas.finding import Finding


class Compiled(NamedTuple):
    """One statute with what it does to the registry."""

    statute: Statute
    outcome: Outcome
    passed: tuple[Passed, ...]


def lines(done: Sequence[Compiled]) -> Iterator[str]:
    """Yield the report for a person: counts, then every change with its reasons, then what was passed over."""
    for statute, found, passed in done:
        counts = Counter(each.kind for each in found.changes)
        told = "、".join(f"{kind} {counts[kind]}" for kind in ("新增", "变更", "改引", "消失", "须重读"))
        rest = f"不变 {found.kept}、人工另拆 {found.covered}、不成事项 {len(passed)}"
        yield f"《{statute.title}》{statute.version} 版：{told}、{rest}"
        if statute.effective_note and any(path.startswith("laws/") for path in found.files):
            yield f"  施行日期 {statute.effective}：{statute.effective_note}"
        for change in found.changes:
            yield f"  {change.kind} {change.id} {change.title}"
            yield from (f"      {note}" for note in change.notes)
        for reason, count in Counter(each.reason for each in passed).most_common():
            places = sorted({each.article.number for each in passed if each.reason == reason})
            yield f"  略过 {count} 处（{reason}）：{'、'.join(f'第{number}条' for number in places)}"


def machine(done: Sequence[Compiled], findings: Sequence[Finding]) -> dict[str, Any]:
    """Return the report as data for JSON."""
    return {
        "statutes": [
            {
                "title": statute.title,
                "version": statute.version.isoformat(),
                "changes": [each._asdict() for each in found.changes],
                "kept": found.kept,
                "covered": found.covered,
                "passed": [
                    {"article": each.article.number, "paragraph": each.paragraph, "reason": each.reason}
                    for each in passed
                ],
                "files": sorted(found.files),
            }
            for statute, found, passed in done
        ],
        "findings": [
            {"rule": each.rule, "severity": each.severity, "path": each.location.path, "line": each.location.line,
             "message": each.message}
            for each in findings
        ],
    }  # fmt: skip
