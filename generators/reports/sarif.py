"""Findings as SARIF 2.1.0, for code-scanning services and editors."""

import json
from typing import Any
from urllib.parse import quote

from schemas.check import Verdict
from schemas.finding import Finding, Location
from schemas.rulebook import PAGES


def render(verdict: Verdict, *, prefix: str = "", seconds: float | None = None) -> str:
    """Return a SARIF log with one run, its rules and results."""
    rules = [_rule(rule) for rule in sorted({finding.rule for finding in verdict.findings})]
    run = {
        "tool": {"driver": {"name": "quanze", "language": "zh-CN", "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, prefix) for finding in verdict.findings],
    }
    document = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: str) -> dict[str, Any]:
    page = PAGES.get(rule)
    if page is None:
        return {"id": rule}
    return {"id": rule, "shortDescription": {"text": page.title}, "help": {"text": page.remedy}}


def _result(finding: Finding, prefix: str) -> dict[str, Any]:
    message = finding.message + (f"。怎么改：{finding.hint}" if finding.hint else "")
    result: dict[str, Any] = {"ruleId": finding.rule, "level": finding.severity, "message": {"text": message}}
    if finding.location.path:
        result["locations"] = [_location(finding.location, prefix)]
    if finding.related:
        result["relatedLocations"] = [
            {**_location(other.location, prefix), "message": {"text": other.message or "相关位置"}}
            for other in finding.related
        ]
    return result


def _location(location: Location, prefix: str) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(prefix + location.path)},
            "region": {"startLine": location.line, "startColumn": location.column},
        }
    }
