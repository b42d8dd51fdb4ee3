"""Declared numbers worked out again: every operation, and what counts as agreement."""

from datetime import date
from typing import Any

import pytest

from schemas.arithmetic import agrees, compute
from schemas.records.figure import Computation, Figure
from tests.golden_registry import patched, registry_of

TODAY = date(2026, 11, 22)
HEAD = {"title": "测试", "provenance": "demonstration", "jurisdiction": "990181", "statement": "测试", "unit": "项"}
NUMBERS = {
    "a": 1759, "b": 5337, "thirteen": 13, "seven": 7, "share": 38, "decline": 25.6, "forty": 40, "thirty": 30,
    "zero": 0,
}  # fmt: skip
REGISTRY = registry_of(
    patched({f"figures/{key}": {**HEAD, "value": value} for key, value in NUMBERS.items()})
    | {"figures/blank": {**HEAD, "id": "blank", "blank": True}}
)


def computed(operation: str, figures: tuple[str, ...] = (), of: str | None = None, on: date = TODAY) -> float | None:
    """Compute in the golden registry."""
    data = {"operation": operation, "figures": figures, "of": of, "explanation": "测试"}
    return compute(Computation.model_validate(data), REGISTRY, on)


@pytest.mark.parametrize(
    ("operation", "figures", "expected"),
    [
        ("ratio-percent", ("a", "b"), 32.9586),
        ("ratio", ("b", "a"), 3.0341),
        ("sum", ("forty", "thirty", "thirty"), 100),
        ("difference", ("thirteen", "seven"), 6),
        ("difference", ("forty", "thirteen", "seven"), 20),
        ("product", ("seven", "thirteen"), 91),
        ("decline-percent", ("thirteen", "seven"), 46.1538),
        ("percent-of", ("share", "decline"), 9.728),
        ("complement-percent", ("decline",), 74.4),
    ],
)
def test_sums_take_their_numbers_in_order(operation: str, figures: tuple[str, ...], expected: float) -> None:
    """An operation on declared numbers yields the number of its formula."""
    assert computed(operation, figures) == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize(
    ("operation", "of", "expected"),
    [
        ("count-matters", None, 4),
        ("count-matters", "990181", 4),
        ("count-matters", "100000", 2),
        ("count-list", "yb-comprehensive", 2),
        ("count-list", "yb-total", 4),
        ("count-domains", None, 2),
        ("count-domains", "专业", 1),
        ("count-domains", "yb-comprehensive", 1),
        ("share-of-domains", "yb-comprehensive", 50),
        ("count-towns", "990000", 2),
        ("count-town-type", "990181/urban", 1),
        ("count-town-type", "990181/rural", 1),
        ("count-bodies", "990181", 5),
        ("count-bodies", "990181/执法队伍", 0),
        ("count-bodies-ever", "990181/执法队伍", 1),
        ("count-regulations", "990181", 2),
        ("constant", "12", 12),
    ],
)
def test_counts_look_into_the_registry(operation: str, of: str | None, expected: float) -> None:
    """An operation on an object counts what the registry holds of it."""
    assert computed(operation, of=of) == expected


def test_counts_are_as_of_the_day() -> None:
    """A list is counted as it stood on the day, and so are bodies."""
    assert computed("count-list", of="yb-comprehensive", on=date(2024, 1, 31)) == 0
    assert computed("count-list", of="yb-common-urban", on=date(2027, 1, 1)) == 0
    assert computed("count-bodies", of="990181/执法队伍", on=date(2023, 12, 31)) == 1


@pytest.mark.parametrize(
    ("operation", "figures", "of"),
    [
        pytest.param("ratio", ("a", "blank"), None, id="blank number"),
        pytest.param("ratio", ("a", "nowhere"), None, id="missing number"),
        pytest.param("ratio", ("a",), None, id="too few numbers"),
        pytest.param("ratio", ("a", "zero"), None, id="division by zero"),
        pytest.param("decline-percent", ("zero", "a"), None, id="decline from zero"),
        pytest.param("sum", (), None, id="no numbers"),
        pytest.param("count-list", (), "nowhere", id="missing list"),
        pytest.param("count-matters", (), "nowhere", id="missing jurisdiction"),
        pytest.param("count-town-type", (), "990181/nowhere", id="missing type"),
        pytest.param("count-domains", (), "nowhere", id="missing group"),
        pytest.param("share-of-domains", (), None, id="no list named"),
        pytest.param("constant", (), "十二", id="no number"),
    ],
)
def test_what_cannot_be_computed_is_none(operation: str, figures: tuple[str, ...], of: str | None) -> None:
    """Nothing is guessed: a gap in the data is None."""
    assert computed(operation, figures, of) is None


def test_a_list_whose_entries_are_unknown_is_not_counted() -> None:
    """A list that a source mentions without its entries has no count, not a count of zero."""
    registry = registry_of(patched({"lists/yb-comprehensive": {"members_known": False, "changes": []}}))
    for operation in ("count-list", "count-domains", "share-of-domains"):
        data = {"operation": operation, "of": "yb-comprehensive", "explanation": "测试"}
        assert compute(Computation.model_validate(data), registry, TODAY) is None


@pytest.mark.parametrize(
    ("changes", "number", "verdict"),
    [
        ({"value": 32.8}, 32.9586, False),
        ({"value": 33}, 32.9586, True),
        ({"value": 32.1}, 32.0943, True),
        ({"value": 2.44}, 2.4395, True),
        ({"value": 65}, 66, False),
        ({"value": 10.0}, 10.05, True),
        ({"value": 33, "bound": "约"}, 32.6, True),
        ({"value": 32.8, "bound": "约"}, 32.96, False),
        ({"value": 80, "bound": "不少于"}, 85, True),
        ({"value": 80, "bound": "不少于"}, 79.9, False),
        ({"value": 30, "bound": "多于"}, 30, False),
        ({"value": 30, "bound": "多于"}, 31, True),
        ({"value": 30, "value_max": 50}, 40, True),
        ({"value": 30, "value_max": 50}, 51, False),
        ({"blank": True}, 1, True),
    ],
)
def test_agreement_heeds_how_the_source_hedges(changes: dict[str, Any], number: float, verdict: bool) -> None:
    """Rounding is no licence; 以上, 余 and 约 widen the statement as they say."""
    figure = Figure.model_validate({**HEAD, "id": "f", **changes})
    assert agrees(figure, number, 0.05) is verdict
