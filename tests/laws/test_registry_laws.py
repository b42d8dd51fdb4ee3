"""Laws of time: a list is the fold of its changes, a town has its lists, a past day its values."""

from datetime import date, timedelta
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from schemas.registry import Registry
from tests.golden_registry import patched, registry_of

QUICK = settings(max_examples=60)
DAYS = st.dates(date(2023, 12, 30), date(2024, 1, 3))
MATTERS = ("sp-sl-40-1", "sp-sl-41-1", "cn-sfl-20-1", "cn-stl-25-1")
ACTS = st.lists(st.tuples(st.none() | DAYS, st.none() | DAYS), min_size=1, max_size=4)
CHANGES = st.lists(
    st.tuples(st.integers(0, 3), *[st.lists(st.sampled_from(MATTERS), max_size=3)] * 2),
    max_size=6,
)  # fmt: skip


def _with_list(list_id: str, acts: list[tuple[date | None, date | None]], changes: list[Any]) -> Registry:
    """Return the golden registry in which a list has these changes, by acts published and effective on these days."""
    head = {"title": "测试", "provenance": "demonstration", "jurisdiction": "990181", "kind": "调整"}
    dates = [{"published_on": published, "effective_on": effective} for published, effective in acts]
    records = {f"acts/act-{number}": {**head, **days} for number, days in enumerate(dates)}
    steps = [{"act": f"act-{act}", "add": add, "remove": remove} for act, add, remove in changes]
    return registry_of(patched({**records, f"lists/{list_id}": {"changes": steps}}))


def _fold(acts: list[tuple[date | None, date | None]], changes: list[Any], day: date) -> list[str]:
    """Return what a list holds on a day, worked out the plain way."""
    dated = []
    for position, (act, add, remove) in enumerate(changes):
        published, effective = acts[act] if act < len(acts) else (None, None)
        if published and effective and published <= effective <= day:
            dated.append((effective, act, position, add, remove))
    held: list[str] = []
    for _, _, _, add, remove in sorted(dated):
        held = [matter for matter in held if matter not in remove]
        held += [matter for matter in dict.fromkeys(add) if matter not in held]
    return held


NEW_YEAR = date(2024, 1, 1)


@QUICK
@given(ACTS, CHANGES, DAYS)
@example([(NEW_YEAR, NEW_YEAR)] * 2, [(1, ["sp-sl-40-1"], []), (0, [], ["sp-sl-40-1"])], NEW_YEAR)
def test_a_list_is_the_fold_of_its_changes(acts: list[Any], changes: list[Any], day: date) -> None:
    """A list holds what the acts in force by a day have added and not removed, in the order of their effect."""
    registry = _with_list("yb-comprehensive", acts, changes)
    expected = _fold(acts, changes, day)
    assert registry.members("yb-comprehensive", day) == tuple(expected)
    assert registry.member_set("yb-comprehensive", day) == set(expected)


@QUICK
@given(ACTS, CHANGES, DAYS)
def test_a_list_changes_only_on_the_days_ahead(acts: list[Any], changes: list[Any], day: date) -> None:
    """Between today and the days that are known to bring a change, no list changes."""
    registry = _with_list("yb-comprehensive", acts, changes)
    turns = registry.days_ahead(day)
    assert turns[0] == day
    assert list(turns) == sorted(set(turns))
    later = [day + timedelta(days=count) for count in range(40)]
    for each in later:
        turn = max(turn for turn in turns if turn <= each)
        assert registry.members("yb-comprehensive", each) == registry.members("yb-comprehensive", turn)


@QUICK
@given(ACTS, CHANGES, DAYS)
def test_a_town_has_the_common_and_its_individual_list(acts: list[Any], changes: list[Any], day: date) -> None:
    """A town may enforce the common list of its type and its own list, each matter once."""
    registry = _with_list("yb-individual-001", acts, changes)
    own, other = registry.town_list("990181001", day), registry.town_list("990181201", day)
    assert own.common == registry.members("yb-common-urban", day)
    assert own.individual == tuple(_fold(acts, changes, day))
    assert set(own.all) == {*own.common, *own.individual}
    assert len(own.all) == len(set(own.all))
    assert other.all == ()
    assert registry.town_list("nowhere", day).all == ()


@QUICK
@given(st.lists(DAYS, unique=True, max_size=4), DAYS)
def test_a_past_day_has_the_values_of_its_time(untils: list[date], day: date) -> None:
    """A matter has on a day the value that was replaced next after it, or its present one if none was."""
    formers = [{"until": until, "title": f"到 {until} 为止"} for until in untils]
    registry = registry_of(patched({"matters/sp-sl-40-1": {"formers": formers}}))
    after = [until for until in untils if day < until]
    expected = f"到 {min(after)} 为止" if after else "对占道经营的行政处罚"
    assert registry.in_force(day).matters["sp-sl-40-1"].title == expected
    assert registry.matters["sp-sl-40-1"].title == "对占道经营的行政处罚"


@QUICK
@given(st.none() | DAYS, st.none() | DAYS, DAYS)
def test_a_matter_is_in_force_from_its_start_until_before_its_end(start: date, end: date, day: date) -> None:
    """The registry of a day holds the matters valid on it: from the first day, up to but not including the last."""
    registry = registry_of(patched({"matters/sp-sl-40-1": {"valid_from": start, "valid_until": end}}))
    expected = (start is None or start <= day) and (end is None or day < end)
    assert ("sp-sl-40-1" in registry.in_force(day).matters) is expected
    assert registry.in_force(day).towns == registry.towns
