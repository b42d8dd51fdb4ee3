"""历史状态 as a table shows them: from when to when, how many matters, how many came and went."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from generators.view import View
from schemas.states import Standing, State


class Span(NamedTuple):
    """A state in numbers: its first and last day (None if none is known), matters held, new and gone, its standing."""

    start: date
    last: date | None
    size: int
    came: int
    went: int
    standing: Standing


class Spans:
    """The states of every list and town of one view in numbers: each is counted once, and stands on several pages."""

    def __init__(self, view: View) -> None:
        """Take the view whose day tells what is past."""
        self._states = {"lists": view.list_states, "towns": view.town_states}
        self._today = view.today
        self._known: dict[tuple[str, str], tuple[Span, ...]] = {}

    def of(self, kind: str, record_id: str) -> tuple[Span, ...]:
        """Return the states of a list (``lists``) or a town (``towns``), first to last."""
        asked = kind, record_id
        if asked not in self._known:
            self._known[asked] = _counted(self._states[kind][record_id], self._today)
        return self._known[asked]


def _counted(states: Sequence[State], today: date) -> tuple[Span, ...]:
    return tuple(
        Span(each.start, each.last, len(each.members), len(each.came), len(each.went), each.standing(today))
        for each in states
    )
