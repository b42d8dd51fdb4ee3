"""Findings as GitHub workflow commands, which the forge shows on the lines of a pull request."""

from schemas.check import Verdict
from schemas.finding import Finding

LIMIT = 50
"""The forge shows a limited number a step; errors come first, the rest is counted in a notice."""


def render(verdict: Verdict, *, prefix: str = "", seconds: float | None = None) -> str:
    """Return one workflow command a finding, errors first."""
    ranked = sorted(verdict.findings, key=lambda finding: (finding.severity != "error", finding))
    lines = [_command(finding, prefix) for finding in ranked[:LIMIT]]
    if len(ranked) > LIMIT:
        lines.append(f"::notice::另有 {len(ranked) - LIMIT} 条未在行上显示，见检查日志。")
    lines.append(f"{verdict.errors} 个错误、{verdict.warnings} 个提醒。")
    return "\n".join(lines) + "\n"


def _command(finding: Finding, prefix: str) -> str:
    location = finding.location
    place = (
        f"file={_property(prefix + location.path)},line={location.line},col={location.column}," if location.path else ""
    )
    message = finding.message + (f"\n怎么改：{finding.hint}" if finding.hint else "")
    return f"::{finding.severity} {place}title={_property(finding.rule)}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
