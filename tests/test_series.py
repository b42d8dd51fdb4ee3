"""Figures in order of time: what is drawn, and that nothing is drawn where nothing is known."""

import pytest

from generators.pages.series import Chart, charts
from generators.view import View
from tests.golden_files import TODAY
from tests.golden_registry import patched, registry_of

SERIES = "series/yb-matters"


def _chart(points: list[dict[str, str]], values: dict[str, float | None]) -> Chart:
    figures = {f"figures/{key}": {**FIGURE, "value": value} for key, value in values.items()}
    registry = registry_of(patched({SERIES: {"points": points}, **figures}))
    return charts(View(registry, TODAY, ()), [registry.series["yb-matters"]])[0]


FIGURE = {"title": "某数", "provenance": "demonstration", "jurisdiction": "990181", "statement": "某数", "unit": "项"}
KNOWN = [{"label": "前", "figure": "a"}, {"label": "其间", "note": "未公布"}, {"label": "后", "figure": "b"}]


def test_heights_are_in_proportion_and_gaps_have_none() -> None:
    """The highest column is full, the others in proportion to it, and where no number is known there is no column."""
    heights = [each.height for each in _chart(KNOWN, {"a": 318, "b": 636}).columns]
    assert heights == [65.0, None, 130.0]


@pytest.mark.parametrize(("last", "told"), [(400, "+82"), (318, "+0"), (100, "−218"), (None, "")])
def test_differences_are_to_the_last_known_number(last: float | None, told: str) -> None:
    """A difference bridges a gap in words only, and is not given where the number itself is not known."""
    assert _chart(KNOWN, {"a": 318, "b": last}).columns[-1].difference == told


def test_what_is_not_known_is_said_so() -> None:
    """Readers who see no picture are told the numbers and that one was not published."""
    assert _chart(KNOWN, {"a": 318, "b": 2681}).told == "前 318项；其间未公布；后 2,681项"


def test_nothing_known_draws_no_column() -> None:
    """A series without one known number is a row of gaps, and no division by nothing."""
    assert [each.height for each in _chart(KNOWN, {"a": None, "b": None}).columns] == [None, None, None]
