"""Findings for a person at a terminal: place, words, the lines concerned, and the remedy."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from generators.width import width
from schemas.check import Verdict
from schemas.finding import Finding, Location
from schemas.kinds import TITLES

_COLOURS = {"error": "31", "warning": "33", "dim": "2", "bold": "1"}
Paint = Callable[[str, str], str]
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069]+")
_SEVERITIES = {"error": "错误", "warning": "提醒"}


def render(verdict: Verdict, *, prefix: str = "", colour: bool = False, seconds: float | None = None) -> str:
    """Return the report; ``prefix`` is put before each path, ``seconds`` is the time the check took."""
    paint = _paint if colour else _plain
    parts = [_block(finding, verdict.texts, prefix, paint) for finding in verdict.findings]
    return "\n".join([*parts, _summary(verdict, seconds, paint)]) + "\n"


def blocks(verdict: Verdict, prefix: str = "") -> str:
    """Return the findings alone, for a verb that ends with words of its own."""
    return "".join(f"{_block(finding, verdict.texts, prefix, _plain)}\n" for finding in verdict.findings)


def _paint(text: str, style: str) -> str:
    return f"\x1b[{_COLOURS[style]}m{text}\x1b[0m"


def _plain(text: str, style: str) -> str:
    return text


def _block(finding: Finding, texts: Mapping[str, str], prefix: str, paint: Paint) -> str:
    place = _place(finding.location, prefix)
    kind = TITLES.get(finding.location.path.partition("/")[0], "")
    label = paint(f"{_SEVERITIES[finding.severity]}[{finding.rule}]", finding.severity)
    message = paint(_clean(finding.message), "bold")
    lines = [f"{label} {message}", f"  --> {place}  {kind} {_clean(finding.record)}".rstrip()]
    lines += _frame(finding.location, texts, paint)
    for other in finding.related:
        lines.append(f"  相关：{_place(other.location, prefix)}  {_clean(other.message)}".rstrip())
        lines += _frame(other.location, texts, paint)
    lines += [
        f"  怎么改：{line}" if index == 0 else f"          {line}"
        for index, line in enumerate(map(_clean, finding.hint.split("\n")))
        if line
    ]
    return "\n".join(lines) + "\n"


def _place(location: Location, prefix: str) -> str:
    return f"{prefix}{location.path}:{location.line}:{location.column}" if location.path else "（整个登记库）"


def _frame(location: Location, texts: Mapping[str, str], paint: Paint) -> Iterator[str]:
    lines = _lines(texts.get(location.path, ""))
    if not 0 < location.line <= len(lines):
        return
    line = "".join(" " if _CONTROLS.match(each) else each for each in lines[location.line - 1])
    start = max(0, location.column - 60)
    shown, number = line[start : start + 100], str(location.line)
    yield paint(f"   {number} | ", "dim") + shown
    yield (
        " " * (len(number) + 3)
        + paint(" | ", "dim")
        + " " * width(line[start : location.column - 1])
        + paint("^", "error")
    )


@lru_cache(maxsize=4)  # a file may have very many findings
def _lines(text: str) -> list[str]:
    return text.split("\n") if text else []


def _clean(text: str) -> str:
    """Keep a message on its line: what a record says must not move the cursor or speak to a CI service."""
    return _CONTROLS.sub(" ", text)


def _summary(verdict: Verdict, seconds: float | None, paint: Paint) -> str:
    took = f"，用时 {seconds:.2f} 秒" if seconds is not None else ""
    scope = f"共 {verdict.files} 个文件、{verdict.records} 条记录{took}"
    if not verdict.findings:
        return f"没有发现问题。{scope}。"
    counts = f"{verdict.errors} 个错误、{verdict.warnings} 个提醒"
    return (
        f"{paint(counts, 'error' if verdict.errors else 'warning')}。{scope}。用 quanze explain 规则名 查看规则说明。"
    )
