"""Differences of two registries: what is found, how it is told, and that applying it leads from one to the other."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generators.cli import CLEAN, FINDINGS, main
from generators.reports import difference as report
from generators.reports import review
from schemas.changes import applied, difference, same_records
from schemas.registry import Registry
from schemas.revisions import load_pair
from tests.golden_files import MATTER, TODAY, edited, golden, save
from tests.golden_registry import patched, registry_of

KEYS = sorted(patched(None))
GOLDEN = registry_of(patched(None))
MATTERS = "matters/sp-sl-41-1"


def _after(changes: dict[str, Any]) -> Registry:
    return registry_of(patched(changes))


def _shown(changes: dict[str, Any]) -> report.Shown:
    after = _after(changes)
    return report.gather(difference(GOLDEN, after), GOLDEN, after, TODAY)


def test_a_registry_does_not_differ_from_itself() -> None:
    """Nothing is found between equal registries, and nothing is told."""
    shown = _shown({})
    assert shown.changes == ()
    assert report.text(shown) == "没有变化。\n"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        pytest.param(
            {MATTERS: {"penalties": [{"kind": "罚款", "target": "个人", "max": 500, "unit": "元"}]}},
            "处罚：（个人）罚款：200元以下 → 罚款：500元以下",
            id="an amount",
        ),
        pytest.param({MATTERS: {"title": "对乱倒的行政处罚"}}, " → 对乱倒的行政处罚", id="a name"),
        pytest.param({MATTERS: {"orders": ["责令清运"]}}, "责令事项：增加 责令清运", id="an order"),
        pytest.param({MATTERS: {"domain": "water"}}, "→ 水行政（water）", id="an id is named"),
        pytest.param({MATTERS: {"penalties": [{"kind": "警告"}]}}, "处罚：增加 警告", id="a penalty that came"),
        pytest.param(
            {MATTERS: {"penalties": [{"kind": "警告"}]}}, "处罚：删去 （个人）罚款：200元以下", id="a penalty that went"
        ),
    ],
)
def test_a_change_is_told_in_words(change: dict[str, Any], told: str) -> None:
    """An amended field is told by its Chinese title with what it was and what it is."""
    (lines,) = _shown(change).told
    assert any(told in line for line in lines), lines


def test_lists_and_towns_are_counted_before_and_after() -> None:
    """A list that takes in a matter shows what came, and the town that lives by it as well."""
    held = patched(None)["lists/yb-common-urban"]["changes"]
    act = held[0]["act"]
    shown = _shown({"lists/yb-common-urban": {"changes": [{"act": act, "add": ["sp-sl-40-1"]}]}})
    assert [each.id for each in shown.lists] == ["yb-common-urban"]
    assert all(each.before - len(each.gone) + len(each.come) == each.after for each in (*shown.lists, *shown.towns))


@pytest.mark.parametrize(
    ("change", "risk"),
    [
        ({MATTERS: {"penalties": [{"kind": "罚款", "max": 900, "unit": "元"}]}}, "罚款上限提高：200 → 900 元"),
        ({MATTERS: {"penalties": [{"kind": "吊销许可证件"}]}}, "增加了处罚种类：吊销许可证件"),
        ({"matters/sp-sl-42-1": None}, "公布过的编号要留着记录"),
    ],
)
def test_a_reviewer_is_warned(change: dict[str, Any], risk: str) -> None:
    """Heavier penalties and records that vanish are marked."""
    assert any(risk in each for each in _shown(change).risks)


def test_a_lighter_penalty_is_no_risk() -> None:
    """A maximum that falls is told but not marked."""
    assert _shown({MATTERS: {"penalties": [{"kind": "罚款", "max": 100, "unit": "元"}]}}).risks == ()


TITLES = st.text("甲乙丙丁", min_size=1, max_size=4)
PATCHES = st.dictionaries(st.sampled_from(KEYS), st.none() | TITLES.map(lambda title: {"title": title}), max_size=6)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(PATCHES, PATCHES)
def test_applying_a_difference_gives_the_other_registry(first: dict[str, Any], second: dict[str, Any]) -> None:
    """For any two registries a and b, a with the difference of a and b applied is b."""
    one, other = _after(first), _after(second)
    assert same_records(applied(one, difference(one, other)), other)


def test_what_did_not_change_is_read_once() -> None:
    """A file with the same bytes gives one record object in both states; a changed one gives two."""
    pair = load_pair(golden(), golden({MATTER: edited(MATTER, "max: 5000", "max: 6000")}))
    assert pair.old.laws["sp-sl"] is pair.new.laws["sp-sl"]
    assert [each.id for each in difference(pair.old, pair.new)] == ["sp-sl-40-1"]


def test_a_file_that_moved_is_not_a_removal() -> None:
    """A record whose file lies elsewhere is moved; its text may change as well."""
    pair = load_pair(golden(), golden({MATTER: None, "matters/x/sp-sl-40-1.yaml": golden()[MATTER]}))
    (change,) = difference(pair.old, pair.new)
    assert (change.what, change.old_path, change.new_path) == ("移动", MATTER, "matters/x/sp-sl-40-1.yaml")


def test_a_comment_never_gets_too_long() -> None:
    """Markdown is cut at a line below the limit, what was open is closed, and a record's text cannot break out."""
    shown = _shown({MATTERS: {"title": "对<b>|" + "长" * 80_000 + "的行政处罚"}, "domains/water": {"title": "水" * 70}})
    text = review.markdown(shown)
    assert len(text) < 65_000
    assert text.count("<details>") == text.count("</details>")
    assert "<b>" not in text


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a git repository whose first commit holds the golden registry and whose folder a change of it."""
    monkeypatch.chdir(tmp_path)
    for name in ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"):
        monkeypatch.setenv(name, "test")
    save(tmp_path / "registry", golden())
    for words in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "-m", "first"]):
        subprocess.run(["git", *words], check=True)
    save(tmp_path / "registry", {MATTER: edited(MATTER, "max: 5000", "max: 6000").encode()})
    return tmp_path


def test_the_verb_compares_a_commit_with_the_folder(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without NEW the folder is what a commit is compared with; every format tells the change."""
    for form, words in (("text", "修改 执法事项 sp-sl-40-1"), ("markdown", "<details><summary>执法事项（1）")):
        assert main(["diff", "HEAD", "--format", form]) == CLEAN
        assert words in capsys.readouterr().out
    assert main(["diff", "HEAD", "--format", "json"]) == CLEAN
    (change,) = json.loads(capsys.readouterr().out)["changes"]
    assert (change["what"], change["id"]) == ("修改", "sp-sl-40-1")


def test_a_file_that_cannot_be_read_is_named(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be read in either state is said on the error stream, and the exit code tells."""
    save(repository / "registry", {"domains/empty.yaml": b""})
    assert main(["diff", "HEAD"]) == FINDINGS
    assert "domains/empty.yaml" in capsys.readouterr().err
