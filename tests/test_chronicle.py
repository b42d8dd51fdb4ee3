"""The 变动记录: what stands in it, what it adds up to, and that nothing to come is told as past."""

from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators import lifetimes, logwords
from generators.chronicle import Entry, about
from generators.pages.changes import events
from generators.view import View
from schemas.check import check
from schemas.registry import Registry
from schemas.tree import read_folder
from tests.built import NOW, REAL
from tests.golden_files import TODAY
from tests.golden_registry import patched, registry_of

ACT = {"provenance": "official", "jurisdiction": "990181", "kind": "调整"}
MATTERS = ("sp-sl-40-1", "sp-sl-41-1", "cn-sfl-20-1")
FUTURE = "acts/yb-2027-adjustment/lists/yb-common-urban"


def _log(changes: dict[str, Any] | None = None, today: date = TODAY) -> dict[str, Entry]:
    """Return the log of the golden registry with changes, by id of entry, in its order."""
    return _of(registry_of(patched(changes)), today)


def _of(registry: Registry, today: date) -> dict[str, Entry]:
    return {entry.id: entry for entry in lifetimes.entries(View(registry, today))}


@cache
def _real() -> Registry:
    return check(read_folder(REAL), NOW).registry


def test_the_log_holds_acts_by_list_and_what_became_of_matters() -> None:
    """Each act has an entry for each list it changes; amendments, beginnings and ends of matters have theirs."""
    assert list(_log()) == [
        "matters/sp-sl-42-1/began",
        "matters/cn-stl-25-1/amended/2020-01-01",
        "matters/sp-sl-42-1/ended",
        "acts/sp-2023-catalogue/lists/sp-unified",
        "acts/yb-2024-transfer/lists/yb-comprehensive",
        "acts/yb-2025-delegation/lists/yb-common-urban",
        "acts/yb-2025-delegation/lists/yb-individual-001",
        FUTURE,
    ]


def test_an_entry_tells_what_it_concerns() -> None:
    """An entry of a common list names the towns of its type, and the domain and laws of what came or went."""
    entry = _log()[FUTURE]
    assert (entry.before, entry.added, entry.removed, entry.after) == (1, (), ("sp-sl-40-1",), 0)
    assert (entry.towns, entry.places) == (("990181001",), ("990181",))
    assert (entry.domains, entry.laws, entry.matters) == (("city-appearance",), ("sp-sl",), ("sp-sl-40-1",))
    assert (entry.day, entry.published) == (date(2027, 1, 1), date(2026, 11, 10))


def test_what_is_to_come_is_told_as_to_come() -> None:
    """The day before it takes effect an act will take effect, on the day itself it has."""
    before, after = (_log(today=day)[FUTURE] for day in (date(2026, 12, 31), date(2027, 1, 1)))
    assert logwords.sentence(before) == "将自2027年1月1日起施行；原有 1 项，移出 1 项，将有 0 项。"
    assert logwords.sentence(after) == "自2027年1月1日起施行；原有 1 项，移出 1 项，变为 0 项。"


def test_what_is_not_published_is_not_told() -> None:
    """An act stands in the log from the day of its publication; a draft never does, nor one published too late."""
    act = "acts/yb-2027-adjustment"
    assert FUTURE not in _log(today=date(2026, 11, 9))
    assert FUTURE in _log(today=date(2026, 11, 10))
    assert FUTURE not in _log({act: {"published_on": None}})
    assert FUTURE not in _log({act: {"published_on": "2027-01-02"}}, today=date(2028, 1, 1))
    assert FUTURE not in _log({act: {"effective_on": None}}, today=date(2028, 1, 1))


def test_a_draft_does_not_count_in_what_follows() -> None:
    """What an unpublished act would have listed is not counted by the acts after it."""
    assert _log({"acts/yb-2025-delegation": {"published_on": None}})[FUTURE].before == 0


def test_an_act_that_changes_no_list_stands_alone() -> None:
    """A scheme or a ruling that is published is an entry without counts."""
    act = {
        **ACT,
        "title": "关于机构调整的方案",
        "kind": "方案",
        "published_on": "2025-05-01",
        "effective_on": "2025-06-01",
    }
    entry = _log({"acts/yb-2025-scheme": act})["acts/yb-2025-scheme"]
    assert (entry.what, entry.listing, entry.matters) == ("决定", None, ())
    assert logwords.sentence(entry) == "自2025年6月1日起施行。"


def test_changes_of_one_act_are_one_entry() -> None:
    """An act that a list names twice is one entry with what it came to in the end."""
    twice = [{"act": "yb-2025-delegation", "add": ["sp-sl-40-1", "sp-sl-41-1"]},
             {"act": "yb-2025-delegation", "remove": ["sp-sl-41-1"]}]  # fmt: skip
    entry = _log({"lists/yb-common-urban": {"changes": twice}})["acts/yb-2025-delegation/lists/yb-common-urban"]
    assert (entry.before, entry.added, entry.removed, entry.after) == (0, ("sp-sl-40-1",), (), 1)


FORMER: dict[str, Any] = {
    "until": "2026-01-01",
    "penalties": [{"kind": "罚款", "target": "个人", "max": 100, "unit": "元"}],
}


def test_an_amended_fine_is_told_in_words() -> None:
    """A matter whose fine was raised says from how much to how much, and whom it concerns."""
    entry = _log({"matters/sp-sl-41-1": {"formers": [FORMER]}})["matters/sp-sl-41-1/amended/2026-01-01"]
    assert entry.told == ("处罚：（个人）罚款：100元以下 → 罚款：200元以下",)
    assert (entry.what, entry.towns, entry.upcoming) == ("事项修改", ("990181001",), False)


def test_an_amendment_to_come_needs_something_public() -> None:
    """An amendment is foretold where a published act or a promulgated version of the law stands behind it."""
    matter, entry = "matters/sp-sl-41-1", "matters/sp-sl-41-1/amended/2027-01-01"
    plain = {**FORMER, "until": "2027-01-01"}
    assert entry not in _log({matter: {"formers": [plain]}})
    assert entry in _log({matter: {"formers": [plain]}}, today=date(2027, 1, 1))
    by_act = {**plain, "act": "yb-2027-adjustment"}
    assert _log({matter: {"formers": [by_act]}})[entry].upcoming
    draft = {matter: {"formers": [by_act]}, "acts/yb-2027-adjustment": {"published_on": None}}
    assert entry not in _log(draft)
    law = patched(None)["laws/sp-sl"]["versions"][0]
    by_law = {matter: {"formers": [plain]}, "laws/sp-sl": {"versions": [{**law, "effective": "2027-01-01"}]}}
    assert _log(by_law)[entry].published == date.fromisoformat(str(law["date"]))


def test_an_end_tells_who_takes_over() -> None:
    """A matter that ended says how, and which one follows."""
    entry = _log()["matters/sp-sl-42-1/ended"]
    assert logwords.sentence(entry) == "自2023年1月1日起终止；已合并；由“对乱倒垃圾的行政处罚”承继。"


@pytest.mark.parametrize(
    ("subject", "key", "count"),
    [("towns", "990181001", 3), ("domains", "water", 2), ("laws", "sp-sl", 7), ("matters", "sp-sl-40-1", 4),
     ("lists", "yb-common-urban", 2), ("places", "990181", 4)],
)  # fmt: skip
def test_entries_are_found_by_what_they_concern(subject: Any, key: str, count: int) -> None:
    """The log of a town, a domain, a law, a matter, a list or a jurisdiction is a part of the log, in its order."""
    log = _log()
    found = [entry.id for entry in about(tuple(log.values()), subject)[key]]
    assert len(found) == count
    assert found == [each for each in log if each in found]


def _lists_chain(log: dict[str, Entry], registry: Registry) -> None:
    """Assert that the entries of each list follow from each other and give what the registry says of each day."""
    for list_id, entries in about(tuple(log.values()), "lists").items():
        held = 0
        for entry, following in zip(entries, (*entries[1:], None), strict=True):
            assert entry.before == held
            assert entry.before + len(entry.added) - len(entry.removed) == entry.after
            assert not set(entry.added) & set(entry.removed)
            if following is None or following.day > entry.day:
                assert entry.after == len(registry.members(list_id, entry.day))
            held = entry.after


@pytest.mark.parametrize("which", ["golden", "real"])
def test_the_log_adds_up(which: str) -> None:
    """Before + added − removed = after, each entry begins where the last ended, and the end is what the list holds."""
    registry, day = (registry_of(patched(None)), TODAY) if which == "golden" else (_real(), NOW)
    _lists_chain(_of(registry, day), registry)


DAYS = st.integers(-400, 400).map(lambda days: TODAY + timedelta(days=days))
ACTS = st.lists(
    st.tuples(st.none() | DAYS, st.none() | DAYS, st.lists(st.sampled_from(MATTERS), max_size=3),
              st.lists(st.sampled_from(MATTERS), max_size=3)),
    max_size=8,
)  # fmt: skip


def _with_acts(made: list[tuple[date | None, date | None, list[str], list[str]]]) -> Registry:
    changes: dict[str, Any] = {"lists/yb-common-urban": {"changes": []}}
    for number, (published, effective, add, remove) in enumerate(made):
        dates = {"published_on": published and str(published), "effective_on": effective and str(effective)}
        changes[f"acts/made-{number}"] = {**ACT, "title": f"决定{number}", **dates}
        changes["lists/yb-common-urban"]["changes"].append({"act": f"made-{number}", "add": add, "remove": remove})
    return registry_of(patched(changes))


@given(ACTS)
def test_any_log_adds_up_and_tells_no_future_as_past(made: list[Any]) -> None:
    """Whatever the acts, the sums hold, and what is past or to come, published or not, is told apart by the day."""
    registry = _with_acts(made)
    log = _of(registry, TODAY)
    _lists_chain({key: entry for key, entry in log.items() if entry.published <= TODAY}, _published(registry))
    assert all(entry.upcoming == (entry.day > TODAY) for entry in log.values())
    assert all(entry.published <= min(TODAY, entry.day) for entry in log.values())
    assert all(logwords.when(entry).startswith("将") == entry.upcoming for entry in log.values())


def _published(registry: Registry) -> Registry:
    """Return the registry without acts that are not published yet: they may still change what is foretold."""
    acts = {key: act for key, act in registry.acts.items() if act.published_on and act.published_on <= TODAY}
    return Registry({**{kind: registry.table(kind) for kind, _ in registry}, "acts": acts})


@given(ACTS, ACTS)
def test_ids_stay_when_more_is_decided(made: list[Any], more: list[Any]) -> None:
    """An act that is added later, with whatever day of effect, changes no id and removes no entry."""
    first, then = _of(_with_acts(made), TODAY), _of(_with_acts([*made, *more]), TODAY)
    assert first.keys() <= then.keys()
    assert all((first[each].day, first[each].published) == (then[each].day, then[each].published) for each in first)


def test_events_gather_the_lists_of_a_decision() -> None:
    """On a page a decision stands once, with all its lists, the newest first; anchors are unique."""
    shown = events(tuple(_log().values()))
    assert [len(each.entries) for each in shown] == [1, 2, 1, 1, 1, 1, 1]
    assert [each.day for each in shown] == sorted((each.day for each in shown), reverse=True)
    assert len({each.anchor for each in shown}) == len(shown)
