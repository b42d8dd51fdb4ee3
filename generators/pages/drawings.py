"""Bars by domain and the number of a list over time, as plain shapes that a template draws; no number is made up."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from generators.view import View
from schemas.records.domain import Domain
from schemas.records.matter import Matter
from schemas.states import State

WIDTH, TOP, HEIGHT = 320, 24, 110
"""Of a drawing over time, in pixels: its width, the room for numbers above, the height of the greatest number."""


class Bar(NamedTuple):
    """A domain, how many matters it has among some, and that number in percent of the domain with the most."""

    domain: Domain
    number: int
    percent: float


class Corner(NamedTuple):
    """Where a state begins: its place in the drawing, its day, its number, whether it is to come."""

    x: float
    y: float
    day: date
    number: int
    future: bool


class Course(NamedTuple):
    """The number of a list over time: its corners, and the line up to today and the one of what is decided."""

    corners: tuple[Corner, ...]
    past: str
    future: str
    told: str


def bars(view: View, matters: Iterable[Matter]) -> tuple[Bar, ...]:
    """Return one bar a domain, the longest first."""
    counts = Counter(each.domain for each in matters)
    highest = max(counts.values(), default=1)
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(Bar(view.whole.domains[each], count, round(100 * count / highest, 1)) for each, count in ordered)


def course(states: Sequence[State], today: date) -> Course | None:
    """Return how many matters stood on a list over time, None where it has never changed."""
    if len(states) < 2:
        return None
    first, last = states[0].start, max(today, states[-1].start)
    highest = max(len(each.members) for each in states) or 1
    corners = tuple(
        Corner(
            round((each.start - first).days / max((last - first).days, 1) * WIDTH, 1),
            round(TOP + HEIGHT - len(each.members) / highest * HEIGHT, 1),
            each.start,
            len(each.members),
            each.start > today,
        )
        for each in states
    )
    known = [each for each in corners if not each.future]
    now = round(max((today - first).days, 0) / max((last - first).days, 1) * WIDTH, 1)
    told = "；".join(f"{each.start}起 {len(each.members)} 项" for each in states)
    return Course(corners, _steps(known, now), _steps([*known[-1:], *corners[len(known) :]], WIDTH, now), told)


def _steps(corners: Sequence[Corner], end: float, start: float | None = None) -> str:
    """Return the path through corners: level until a number changes, and on to ``end``; empty without any."""
    if not corners or (start is not None and start >= end):
        return ""
    first, *others = corners
    steps = "".join(f"H{each.x}V{each.y}" for each in others)
    return f"M{first.x if start is None else start} {first.y}{steps}H{end}"
