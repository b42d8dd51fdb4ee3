"""States of lists and towns: the spans between changes agree with the registry on every day, and so do their pages."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.registry import Registry
from schemas.states import State, of_list, of_town, on_day
from tests.built import changed_content, golden_content, page_of
from tests.golden_files import TODAY
from tests.golden_registry import patched, registry_of

DAY = timedelta(days=1)
LIST, TOWN = "yb-common-urban", "990181001"
MATTERS = ("sp-sl-40-1", "sp-sl-41-1", "cn-sfl-20-1", "cn-stl-25-1")
days = st.dates(date(2024, 1, 1), date(2026, 3, 1))
ids = st.lists(st.sampled_from(MATTERS), unique=True, max_size=3)
changes = st.lists(st.tuples(st.one_of(st.none(), days), st.one_of(st.none(), days), ids, ids), max_size=5)


def _act(published: date | None, effective: date | None) -> dict[str, Any]:
    told = {"published_on": published, "effective_on": effective}
    dated = {key: day.isoformat() for key, day in told.items() if day}
    return {"title": "决定", "provenance": "demonstration", "jurisdiction": "990181", "kind": "调整", **dated}


def _registry(drawn: list[tuple[date | None, date | None, list[str], list[str]]]) -> Registry:
    """Return the golden registry in which acts of these days change a list so."""
    acts = {f"acts/x-{number}": _act(*each[:2]) for number, each in enumerate(drawn)}
    history = [{"act": f"x-{number}", "add": each[2], "remove": each[3]} for number, each in enumerate(drawn)]
    return registry_of(patched({**acts, f"lists/{LIST}": {"changes": history}}))


def _span(first: date, last: date) -> list[date]:
    return [first + number * DAY for number in range((last - first).days + 1)]


@given(changes)
def test_states_agree_with_the_registry_on_every_day(drawn: Any) -> None:
    """Whatever acts change a list, on every day its state holds what the registry says, and so does the town's."""
    registry, today = _registry(drawn), date(2026, 3, 1)
    states, towns = of_list(registry, registry.lists[LIST], today), of_town(registry, TOWN, today)
    for day in _span(date(2023, 12, 30), date(2026, 3, 3)):
        state, town = on_day(states, day), on_day(towns, day)
        assert (state.members if state else ()) == registry.members(LIST, day)
        assert (town.members if town else ()) == registry.town_list(TOWN, day).all


@given(changes)
def test_states_follow_one_another(drawn: Any) -> None:
    """States stand in order, each begins where the one before ends, and each differs from the one before."""
    registry = _registry(drawn)
    states = of_list(registry, registry.lists[LIST], date(2026, 3, 1))
    assert [each.until for each in states] == [*(each.start for each in states[1:]), None][: len(states)]
    assert all(set(each.came) | set(each.went) or each.members != each.before for each in states)
    assert all(set(each.before) - set(each.went) | set(each.came) == set(each.members) for each in states)


def test_the_states_of_the_golden_lists() -> None:
    """Every list and town of the golden registry agrees on every day; one worked out from matters is on record too."""
    registry = registry_of(patched(None))
    for listing in registry.lists.values():
        states = of_list(registry, listing, TODAY)
        for day in _span(states[0].start, date(2027, 2, 1)):
            state = on_day(states, day)
            assert state
            assert state.members == registry.members(listing.id, day)
    assert [str(each.start) for each in of_list(registry, registry.lists["yb-total"], TODAY)] == [
        "2018-07-01", "2023-01-01",
    ]  # fmt: skip


def test_a_matter_that_moves_between_the_lists_of_a_town_begins_a_state() -> None:
    """A town's state changes also where the matters stay and only 共性 and 个性 do not."""
    act = _act(date(2026, 1, 1), date(2026, 2, 1))
    moved = {
        "acts/x-move": act,
        f"lists/{LIST}": {"changes": [{"act": "yb-2025-delegation", "add": ["sp-sl-40-1"]},
                                      {"act": "x-move", "add": ["sp-sl-41-1"]}]},
        "lists/yb-individual-001": {"changes": [{"act": "yb-2025-delegation", "add": ["sp-sl-41-1"]},
                                                {"act": "x-move", "remove": ["sp-sl-41-1"]}]},
    }  # fmt: skip
    registry = registry_of(patched(moved))
    assert [str(each.start) for each in of_town(registry, TOWN, TODAY)] == ["2025-02-01", "2026-02-01"]
    body = page_of(changed_content(moved), f"towns/{TOWN}/2026-02-01/").body
    assert "只在共性与个性之间有调整" in body


@pytest.mark.parametrize(
    ("published", "starts"),
    [
        ("2026-11-22", ["2025-02-01", "2027-01-01"]),
        ("2026-11-23", ["2025-02-01"]),
        ("2027-01-02", ["2025-02-01"]),
        (None, ["2025-02-01"]),
    ],
)
def test_what_is_not_published_makes_no_state(published: str | None, starts: list[str]) -> None:
    """An act that is not published yet, or was published after its effect, changes nothing that the public sees."""
    registry = registry_of(patched({"acts/yb-2027-adjustment": {"published_on": published}}))
    assert [str(each.start) for each in of_list(registry, registry.lists[LIST], TODAY)] == starts


@pytest.mark.parametrize(
    ("today", "standings"),
    [("2025-01-31", "future future"), ("2025-02-01", "present future"), ("2026-12-31", "present future"),
     ("2027-01-01", "past present")],
)  # fmt: skip
def test_a_state_is_past_present_or_future(today: str, standings: str) -> None:
    """A state is the present one from its first day to the day before the next."""
    registry, day = registry_of(patched({"acts/yb-2027-adjustment": {"published_on": "2025-01-01"}})), today
    found = of_list(registry, registry.lists[LIST], date.fromisoformat(day))
    assert " ".join(each.standing(date.fromisoformat(day)) for each in found) == standings


def test_a_day_outside_has_no_state() -> None:
    """Before the first state there is none; the last one has no end."""
    state = State(date(2025, 1, 1), None, (), ("a",))
    assert on_day([state], date(2024, 12, 31)) is None
    assert on_day([state], date(2030, 1, 1)) == state
    assert state.last is None


def _named(body: str) -> list[str]:
    """Return the ids that the page of a state names under 全部事项."""
    return re.findall(r"matters/([a-z0-9-]+)/", body[body.index("<h2>全部事项</h2>") :])


def test_pages_of_states_hold_what_the_registry_says() -> None:
    """The page of a state names the members of the list or town on the first and the last of its days, no more."""
    registry, content = registry_of(patched(None)), golden_content()
    for listing in registry.lists.values():
        for state in of_list(registry, listing, TODAY) if not listing.computed else ():
            body = page_of(content, f"lists/{listing.id}/{state.start}/").body
            assert sorted(_named(body)) == sorted(registry.members(listing.id, state.last or state.start))
    for town in registry.towns:
        for state in of_town(registry, town, TODAY):
            body = page_of(content, f"towns/{town}/{state.start}/").body
            assert sorted(_named(body)) == sorted(registry.town_list(town, state.last or state.start).all)


def test_a_past_state_says_that_it_is_not_of_today() -> None:
    """A past state has a banner with its days and the way to today; others are told apart."""
    change = {"acts/yb-2027-adjustment": {"published_on": "2026-01-01", "effective_on": "2026-02-01"}}
    past = page_of(changed_content(change), f"lists/{LIST}/2025-02-01/").body
    assert "这是2025年2月1日至2026年1月31日的状态，不是今天的。" in past
    assert f'<a href="../../../lists/{LIST}/">看今天（2026年11月22日）的状态</a>' in past
    present = page_of(golden_content(), f"lists/{LIST}/2025-02-01/").body
    assert "这个状态自2025年2月1日起，今天（2026年11月22日）仍是这样，到2026年12月31日为止" in present
    assert "不是今天的" not in present
    future = page_of(golden_content(), f"lists/{LIST}/2027-01-01/").body
    assert "这是已经公布、2027年1月1日起才施行的状态，不是今天的。" in future


def test_matters_have_the_names_of_the_day() -> None:
    """A state names a matter as it was called and punished then, and says how it was called later."""
    former = {"until": "2026-01-01", "title": "对占道摆摊的行政处罚", "penalties": [{"kind": "行政拘留"}]}
    change = {"matters/sp-sl-40-1": {"formers": [former], "valid_until": "2026-12-01"}}
    body = page_of(changed_content(change), f"lists/{LIST}/2025-02-01/").body
    later = "2026年1月1日起名称为“对占道经营的行政处罚”"
    assert f">占道摆摊</a><small>对占道摆摊的行政处罚；{later}</small><span>处罚：行政拘留</span>" in body
    future = page_of(changed_content(change), f"lists/{LIST}/2027-01-01/").body
    assert "该日事项本身不在有效期内" in future
    assert "处罚：警告、罚款" in future


@pytest.mark.parametrize("address", [f"lists/{LIST}/", f"towns/{TOWN}/"])
def test_lists_and_towns_show_their_states(address: str) -> None:
    """The page of a list or a town leads to each of its states, with its days, and marks today's."""
    body = page_of(golden_content(), address).body
    table = body[body.index('<h2 id="states">历史状态</h2>') :]
    assert re.findall(rf'href="../../{address}(\d{{4}}-\d\d-\d\d)/"', table) == ["2025-02-01", "2027-01-01"]
    assert '>2025年2月1日</a> <span class="qz-badge">今天</span></td><td>2026年12月31日</td>' in table
    assert '>2027年1月1日</a> <span class="qz-badge">尚未施行</span></td><td>未定</td>' in table


def test_where_nothing_ever_changed_there_is_no_history() -> None:
    """A town without lists and a list without published acts show no empty table."""
    assert "历史状态" not in page_of(golden_content(), "towns/990181201/").body
