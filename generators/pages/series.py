"""历次数字 as a chart and a table: columns for what is known, an empty frame where nothing is, and no line between.

The chart is drawn here and not by a chart library: those scale and join points on their own, which would draw numbers
that no source gives, and bring fixed colours and scripts; thirty lines of SVG follow the theme and need neither.
"""

from collections.abc import Iterable
from typing import NamedTuple

from generators.view import View
from schemas.records.figure import Figure
from schemas.records.series import Point, Series

STEP, WIDTH, TOP, HEIGHT = 72, 44, 28, 130
"""Of a chart, in pixels: from column to column, a column's width, the room for numbers above, the highest column."""


class Column(NamedTuple):
    """One place in a series: its left edge, its height (None where the number is not known), its words."""

    point: Point
    figure: Figure | None
    left: int
    height: float | None
    value: str
    difference: str


class Chart(NamedTuple):
    """A series ready to be drawn."""

    series: Series
    columns: tuple[Column, ...]
    width: int
    told: str


def charts(view: View, series: Iterable[Series]) -> tuple[Chart, ...]:
    """Return the charts of some series."""
    return tuple(_chart(view, each) for each in series)


def _chart(view: View, series: Series) -> Chart:
    figures = [view.whole.figures.get(each.figure or "") for each in series.points]
    known = [None if each is None else each.value for each in figures]
    highest = max((each for each in known if each is not None), default=0) or 1
    columns = tuple(
        Column(point, figure, number * STEP + (STEP - WIDTH) // 2,
               None if value is None else round(max(value, 0) / highest * HEIGHT, 1),
               _words(figure), _difference(known[: number + 1]))
        for number, (point, figure, value) in enumerate(zip(series.points, figures, known, strict=True))
    )  # fmt: skip
    told = "；".join(f"{each.point.label}{'' if each.height is None else ' '}{each.value}" for each in columns)
    return Chart(series, columns, STEP * len(columns), told)


def _words(figure: Figure | None) -> str:
    """Return a number as its source gives it: 3,143项, ≥ 40课时, 30～50%; 未公布 where it gives none."""
    if figure is None or figure.value is None:
        return "未公布"
    bound = {"不少于": "≥ ", "多于": "> ", "约": "约 "}.get(figure.bound, "")
    upper = "" if figure.value_max is None else f"～{figure.value_max:,}"
    return f"{bound}{figure.value:,}{upper}{figure.unit}"


def _difference(known: list[int | float | None]) -> str:
    """Return how far the last number is from the known one before it, empty where either is not known."""
    *before, last = known
    previous = next((each for each in reversed(before) if each is not None), None)
    return "" if last is None or previous is None else f"{last - previous:+,.10g}".replace("-", "−")
