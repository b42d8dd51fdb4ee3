"""Rows of the open data that earlier builds wrote: the same bytes as without them, and only what differs is written."""

import hashlib
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from generators import lifetimes, opendata
from generators.artifact import Artifact
from generators.matterfacts import MatterFacts
from generators.publishing import matter
from generators.rowmemory import Memory, Row
from generators.store import Store
from generators.view import View
from schemas.check import check
from tests.golden_files import MATTER, TODAY, edited, golden
from tests.test_renewing import EDITS

MATTER_TEXT = golden()[MATTER].decode()
ENDED = edited(MATTER, "tags: [高频率, 易发现]", "tags: [高频率, 易发现]\nvalid_until: 2026-11-01\nended_as: 终止")
RENAMED = f"{MATTER_TEXT}formers: [{{until: 2026-11-21, title: 最旧}}, {{until: 2026-11-22, title: 旧名称}}]\n"
TOLD = ("a title", "another name", "a fine", "a town's name", "a law's title", "a boundary", "a parameter")
STATES: dict[str, tuple[dict[str, str], date]] = {
    **{name: (EDITS[name], TODAY) for name in TOLD},
    "a list": (EDITS["a title"] | {"lists/yb-individual-001.yaml": edited(
        "lists/yb-individual-001.yaml", "add: [sp-sl-41-1]", "add: [sp-sl-41-1, cn-sfl-20-1]")}, TODAY),
    "a town's type": ({"towns/990181001.yaml": edited("towns/990181001.yaml", "type: urban", "type: rural")}, TODAY),
    "an end": ({MATTER: ENDED}, TODAY),
    "another day": ({}, date(2027, 1, 1)),
    "the day before": ({}, date(2026, 11, 21)),
}  # fmt: skip
"""What may differ between two builds: files with their new text, and the day."""


def _published(store: Store | None, changes: dict[str, str], day: date, without: str = "") -> list[Artifact]:
    registry = check(golden(changes), day).registry
    view = View(registry.without(without) if without else registry, day)
    made = opendata.artifacts(view, partial(lifetimes.entries, view), store)
    return [Artifact(each.path, each.content) for each in made]


@pytest.mark.parametrize("text", [RENAMED, f"{MATTER_TEXT}valid_until: 2026-11-22\n"], ids=["renamed", "ended"])
def test_a_day_that_changes_a_matter_is_seen(tmp_path: Path, text: str) -> None:
    """The same files on the days around an amendment or an end: each day has its own values."""
    for day in (date(2026, 11, 20), date(2026, 11, 21), TODAY, date(2026, 11, 20)):
        assert _published(Store(tmp_path), {MATTER: text}, day) == _published(None, {MATTER: text}, day)


@pytest.mark.parametrize("state", STATES)
def test_a_memory_changes_no_byte(tmp_path: Path, state: str) -> None:
    """After a build of something else the files are, byte for byte and in order, those that are made of nothing."""
    for changes, day in (({}, TODAY), STATES[state], ({}, TODAY)):
        assert _published(Store(tmp_path), changes, day) == _published(None, changes, day)


def test_a_memory_tells_nothing_that_is_left_out(tmp_path: Path) -> None:
    """Without the records of one provenance nothing of them is taken from the build that had them."""
    for without in ("", "demonstration", ""):
        assert _published(Store(tmp_path), {}, TODAY, without) == _published(None, {}, TODAY, without)


def test_the_states_are_states() -> None:
    """Each state gives other data: the law above is of something."""
    plain = _published(None, {}, TODAY)
    assert [name for name, (changes, day) in STATES.items() if _published(None, changes, day) == plain] == []


def test_only_a_changed_matter_is_written_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After one edit one matter is translated, and none at all after none."""
    told = list[str]()

    def noted(facts: MatterFacts) -> object:
        told.append(facts.shown.id)
        return matter(facts)

    monkeypatch.setattr(opendata, "matter", noted)
    _published(Store(tmp_path), {}, TODAY)
    assert told == [*check(golden(), TODAY).registry.matters]
    told.clear()
    _published(Store(tmp_path), EDITS["a title"], TODAY)
    assert told == ["sp-sl-40-1"]
    _published(Store(tmp_path), EDITS["a title"], TODAY)
    assert told == ["sp-sl-40-1"]


@pytest.mark.parametrize("state", ["a title", "another day"])
def test_checksums_are_those_of_the_bytes(tmp_path: Path, state: str) -> None:
    """The checksum that a file carries is that of its content, be it new or remembered."""
    for changes, day in (({}, TODAY), STATES[state]):
        view = View(check(golden(changes), day).registry, day)
        for each in opendata.artifacts(view, partial(lifetimes.entries, view), Store(tmp_path)):
            assert each.sha256 == hashlib.sha256(each.content).hexdigest()


def test_a_row_is_written_again_only_for_other_facts(tmp_path: Path) -> None:
    """A row of the open data is taken from the store for the same key, made for others, and forgotten when unused."""
    kept, made = Store(tmp_path), list[bytes]()
    for wanted in (["a", "b"], ["a", "c"], ["b", "c"], ["b", "c"]):
        rows = Memory(kept).rows("matters")
        for each in wanted:
            line = each.encode()
            row = rows.of(each, lambda: Row(each, made.append(line) or line, line))  # noqa: B023 -- called at once
            assert row == (each, line, line, hashlib.sha256(line + b"\n").hexdigest())
        rows.keep()
    assert made == [b"a", b"b", b"c", b"b"]
