"""``quanze show`` and ``quanze list``: one record, one list, one town, as they were on a day."""

import csv
import io
import json
from pathlib import Path

import pytest

from generators.cli import CLEAN, MISUSE, main
from tests.golden_files import edited, golden, save

Capture = pytest.CaptureFixture[str]
TODAY = ["--today", "2026-11-22"]


@pytest.fixture(autouse=True)
def registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a directory with the golden registry, and return the registry's folder."""
    monkeypatch.chdir(tmp_path)
    return save(tmp_path / "registry", golden())


def _said(capsys: Capture, *words: str) -> str:
    assert main([*TODAY, *words]) == CLEAN
    return capsys.readouterr().out


def test_show_prints_a_record_in_chinese(capsys: Capture) -> None:
    """A record is shown with its title, its kind and the Chinese titles of its keys; what is not stated is left out."""
    lines = _said(capsys, "show", "sp-sl-41-1").splitlines()
    assert lines[0] == "对乱倒垃圾的行政处罚（执法事项）"
    assert "  白话名称：乱倒垃圾" in lines
    assert "  责令事项：责令改正" in lines
    assert not [line for line in lines if "None" in line or "备注" in line]


def test_show_as_json_is_data(capsys: Capture) -> None:
    """As JSON the record is its data, without what is not stated."""
    document = json.loads(_said(capsys, "show", "yb-water-team", "--format", "json"))
    assert document["succession"] == {"into": "yb-enforcement", "how": "并入", "date": "2024-01-01"}
    assert "short" not in document


@pytest.mark.parametrize(
    ("day", "title"), [("2019-12-31", "对违反旧示例秩序的行政处罚"), ("2020-01-01", "对违反示例管理秩序的行政处罚")]
)
def test_show_as_of_a_day_has_the_values_of_that_day(capsys: Capture, day: str, title: str) -> None:
    """A record is shown as it was on the day asked for."""
    assert title in _said(capsys, "show", "cn-stl-25-1", "--as-of", day)


@pytest.mark.parametrize(("day", "code"), [("2018-06-30", 2), ("2018-07-01", 0), ("2022-12-31", 0), ("2023-01-01", 2)])
def test_show_does_not_know_a_matter_out_of_force(day: str, code: int) -> None:
    """A matter is shown from its first day to the day before its end."""
    assert main(["show", "sp-sl-42-1", "--as-of", day]) == code


def test_show_prints_all_records_of_an_id(capsys: Capture) -> None:
    """One id may name records of several kinds: all are shown."""
    said = _said(capsys, "show", "yb-total")
    assert "（清单）" in said
    assert "（声明数字）" in said


@pytest.mark.parametrize("words", [["show", "nowhere"], ["list", "nowhere"], ["list", "sp-sl-40-1"]])
def test_what_does_not_exist_is_wrong_use(capsys: Capture, words: list[str]) -> None:
    """An id that names nothing is a mistake of the caller."""
    assert main(words) == MISUSE
    assert words[1] in capsys.readouterr().err


@pytest.mark.parametrize(
    ("wanted", "day", "ids"),
    [
        ("yb-comprehensive", "2024-01-31", []),
        ("yb-comprehensive", "2024-02-01", ["sp-sl-40-1", "sp-sl-41-1"]),
        ("990181001", "2025-01-31", []),
        ("990181001", "2025-02-01", ["sp-sl-40-1", "sp-sl-41-1"]),
        ("城中街道", "2026-12-31", ["sp-sl-40-1", "sp-sl-41-1"]),
        ("城中街道", "2027-01-01", ["sp-sl-41-1"]),
        ("山后乡", "2026-11-22", []),
    ],
)
def test_list_names_what_stands_there_on_a_day(capsys: Capture, wanted: str, day: str, ids: list[str]) -> None:
    """A list or a town, by code or name, is listed as of the day: with an act from the day of its effect."""
    lines = _said(capsys, "list", wanted, "--as-of", day).splitlines()
    assert lines[0].endswith(f"，{day}，{len(ids)} 项")
    assert [line.split()[0] for line in lines[1:]] == ids


def test_list_without_a_day_is_of_today(capsys: Capture) -> None:
    """``--today`` is the day where none is asked for."""
    assert "2026-11-22" in _said(capsys, "list", "yb-total").splitlines()[0]


def test_list_as_json_and_csv(capsys: Capture) -> None:
    """As JSON and CSV a list is its ids, in CSV with titles and a head."""
    document = json.loads(_said(capsys, "list", "yb-comprehensive", "--format", "json"))
    assert document == {
        "title": "样板市综合行政执法事项清单", "as_of": "2026-11-22", "matters": ["sp-sl-40-1", "sp-sl-41-1"]
    }  # fmt: skip
    rows = list(csv.reader(io.StringIO(_said(capsys, "list", "yb-comprehensive", "--format", "csv"))))
    assert rows == [["编号", "名称"], ["sp-sl-40-1", "对占道经营的行政处罚"], ["sp-sl-41-1", "对乱倒垃圾的行政处罚"]]


def test_no_cell_becomes_a_formula(registry: Path, capsys: Capture) -> None:
    """A title that begins like a formula is text to a spreadsheet program."""
    path = "matters/sp-sl-40-1.yaml"
    save(registry, {path: edited(path, "title: 对占道经营的行政处罚", "title: '=cmd|x'").encode()})
    rows = list(csv.reader(io.StringIO(_said(capsys, "list", "yb-comprehensive", "--format", "csv"))))
    assert rows[1] == ["sp-sl-40-1", "'=cmd|x"]


def test_a_name_that_two_towns_share_is_asked_back(registry: Path, capsys: Capture) -> None:
    """Where a name is not enough, the codes are named."""
    twin = edited("towns/990181201.yaml", "title: 山后乡", "title: 城中街道")
    save(registry, {"towns/990181201.yaml": twin.encode()})
    assert main([*TODAY, "list", "城中街道"]) == MISUSE
    assert "990181001、990181201" in capsys.readouterr().err


@pytest.mark.parametrize("verb", ["show", "list"])
@pytest.mark.parametrize("day", ["2024-13-45", "yesterday", "2024/01/31"])
def test_a_day_that_is_none_is_wrong_use(verb: str, day: str, capsys: Capture) -> None:
    """A wrong date is said to be one."""
    assert main([verb, "yb-total", "--as-of", day]) == MISUSE
    assert day in capsys.readouterr().err
