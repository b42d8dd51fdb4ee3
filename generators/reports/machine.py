"""Findings as JSON, the shape that the command contract fixes."""

import json
from typing import Any

from schemas.check import Verdict
from schemas.finding import Finding


def render(verdict: Verdict, *, prefix: str = "", seconds: float | None = None) -> str:
    """Return ``{"findings": [...], "summary": {...}}``, sorted by path and line."""
    summary = {
        "files": verdict.files,
        "records": verdict.records,
        "errors": verdict.errors,
        "warnings": verdict.warnings,
        "seconds": None if seconds is None else round(seconds, 3),
    }
    document = {"findings": [_finding(finding, prefix) for finding in verdict.findings], "summary": summary}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Finding, prefix: str) -> dict[str, Any]:
    location = finding.location
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "path": prefix + location.path,
        "line": location.line,
        "column": location.column,
        "record": finding.record,
        "message": finding.message,
        "hint": finding.hint,
        "related": [
            {
                "path": prefix + other.location.path,
                "line": other.location.line,
                "column": other.location.column,
                "message": other.message,
            }
            for other in finding.related
        ],
    }
