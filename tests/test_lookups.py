"""``quanze show`` and ``quanze list``: one record, one list, one town, as they were on a day."""

import csv
import io
import json
import re
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


def test_show_as_of_a_day_takes_each_value_of_that_day(registry: Path, capsys: Capture) -> None:
    """Amendments keep only what they changed: on a day before two of them both values are the old ones."""
    path = "matters/cn-stl-25-1.yaml"
    old = "  - {until: 2020-01-01, title: 对违反旧示例秩序的行政处罚}\n"
    more = f"{old}  - {{until: 2022-01-01, penalties: [{{kind: 警告}}]}}\n"
    save(registry, {path: edited(path, old, more).encode()})
    said = {day: _said(capsys, "show", "cn-stl-25-1", "--as-of", day) for day in ("2019-12-31", "2021-12-31")}
    assert all("\n    不区分，警告\n" in each for each in said.values())
    assert ["名称：对违反旧示例秩序" in each for each in said.values()] == [True, False]
    assert "\n    不区分，警告\n" not in _said(capsys, "show", "cn-stl-25-1", "--as-of", "2022-01-01")


@pytest.mark.parametrize(
    ("wanted", "day", "remark"),
    [
        ("sp-sl-42-1", "2018-06-30", "2018-06-30 尚未生效，自 2018-07-01 起。"),
        ("sp-sl-42-1", "2018-07-01", ""),
        ("sp-sl-42-1", "2022-12-31", ""),
        ("sp-sl-42-1", "2023-01-01", "已于 2023-01-01 终止（已合并，由 sp-sl-41-1 承继），2023-01-01 不再适用。"),
        ("sp-sl-40-1", "2040-01-01", ""),
        ("yb-water-team", "2024-01-01", "已于 2024-01-01 终止（并入 yb-enforcement），2024-01-01 不再适用。"),
        ("yb-2027-adjustment", "2026-11-09", "2026-11-09 尚未公布，2026-11-10 公布。"),
        ("yb-2027-adjustment", "2026-11-10", "2026-11-10 尚未施行，自 2027-01-01 起施行。"),
        ("yb-2027-adjustment", "2027-01-01", ""),
    ],
)
def test_show_says_whether_a_record_was_in_force(capsys: Capture, wanted: str, day: str, remark: str) -> None:
    """A record is shown for any day; on a day on which it was not in force the second line says so."""
    lines = _said(capsys, "show", wanted, "--as-of", day).splitlines()
    assert [line for line in lines if "注意" in line] == ([f"  注意：{remark}"] if remark else [])
    assert (lines[1] == f"  注意：{remark}") == bool(remark)


@pytest.mark.parametrize(
    ("wanted", "day", "remark"),
    [
        ("sp-sl-40-1", "2001-01-01", "2001-01-01 还没有清单的记录，最早自"),
        ("yb-common-urban", "2001-01-01", "2001-01-01 还没有施行的决定，最早的变动自"),
        ("990181001", "2001-01-01", "2001-01-01 还没有施行的决定，最早的变动自"),
        ("yb-total", "2001-01-01", "由事项记录推算，2001-01-01 之前没有变动的记录。"),
    ],
)
def test_show_says_why_a_day_before_the_lists_is_empty(capsys: Capture, wanted: str, day: str, remark: str) -> None:
    """Before the first decision nothing is on a list, which says nothing of the world: it is said, and today not."""
    assert f"  注意：{remark}" in _said(capsys, "show", wanted, "--as-of", day)
    assert remark[10:] not in _said(capsys, "show", wanted)


def test_show_as_json_keeps_the_remark_out_of_the_data(capsys: Capture) -> None:
    """As JSON the output is the record alone; that it was not in force stands on the error stream."""
    assert main([*TODAY, "show", "sp-sl-42-1", "--as-of", "2030-01-01", "--format", "json"]) == CLEAN
    said = capsys.readouterr()
    assert json.loads(said.out)["id"] == "sp-sl-42-1"
    assert "已于 2023-01-01 终止" in said.err


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


@pytest.mark.parametrize(
    ("wanted", "day", "remark"),
    [
        ("yb-comprehensive", "2024-01-31", "2024-01-31 还没有施行的决定，最早的变动自 2024-02-01 起。\n"),
        ("yb-comprehensive", "2026-11-22", ""),
        ("城中街道", "1999-01-01", "1999-01-01 还没有施行的决定，最早的变动自 2025-02-01 起。\n"),
        ("城中街道", "2027-01-01", "2027-01-01 还没有到，这是按 2026-11-22 已经公布的决定得出的。\n"),
        ("山后乡", "2026-11-22", "没有已公布的决定涉及它。\n"),
        ("yb-total", "2018-06-30", "由事项记录推算，2018-06-30 之前没有变动的记录。\n"),
        ("yb-total", "2018-07-01", ""),
    ],
)
def test_list_says_what_a_day_means(capsys: Capture, wanted: str, day: str, remark: str) -> None:
    """A day before the first act, one to come, and a town without lists are said to be so, beside the output."""
    assert main([*TODAY, "list", wanted, "--as-of", day]) == CLEAN
    assert capsys.readouterr().err == remark


def test_list_takes_no_act_that_is_not_published(registry: Path, capsys: Capture) -> None:
    """A day to come is told from what is published today."""
    path = "acts/yb-2027-adjustment.yaml"
    save(registry, {path: edited(path, "published_on: 2026-11-10", "published_on: 2026-12-10").encode()})
    assert "1 项" in _said(capsys, "list", "yb-common-urban", "--as-of", "2027-01-01")
    assert main(["--today", "2026-12-10", "list", "yb-common-urban", "--as-of", "2027-01-01"]) == CLEAN
    assert "0 项" in capsys.readouterr().out


def test_list_names_matters_as_they_were_called(capsys: Capture) -> None:
    """A matter on a list has the name of the day, also where it had ended by then."""
    said = _said(capsys, "list", "yb-total", "--as-of", "2019-12-31").splitlines()
    assert "cn-stl-25-1  对违反旧示例秩序的行政处罚" in said
    assert "sp-sl-42-1  对已取消的旧事项的行政处罚" in said


def test_list_does_not_count_what_no_source_gives(registry: Path, capsys: Capture) -> None:
    """A list whose entries are not public is not said to hold none."""
    hidden = (
        "id: sp-hidden\ntitle: 示例省镇街指导目录\nprovenance: reported\nsource:\n  - {document: 示例公报}\n"
        "jurisdiction: '990000'\nkind: 省镇街指导目录\nmembers_known: false\ndeclared_count: 80\n"
    )
    save(registry, {"lists/sp-hidden.yaml": hidden.encode()})
    assert main([*TODAY, "list", "sp-hidden"]) == CLEAN
    said = capsys.readouterr()
    assert said.out == "示例省镇街指导目录，2026-11-22，条目未公布\n"
    assert said.err == "来源没有公布这份清单的条目，只写明共 80 项。\n"


def test_list_without_a_day_is_of_today(capsys: Capture) -> None:
    """``--today`` is the day where none is asked for."""
    assert "2026-11-22" in _said(capsys, "list", "yb-total").splitlines()[0]


def test_list_as_json_and_csv(capsys: Capture) -> None:
    """As JSON and CSV a list is its matters with domain and basis; of a town each says from which list it comes."""
    document = json.loads(_said(capsys, "list", "yb-comprehensive", "--format", "json"))
    assert document["title"] == "样板市综合行政执法事项清单"
    assert (document["as_of"], document["matters"]) == ("2026-11-22", ["sp-sl-40-1", "sp-sl-41-1"])
    assert document["rows"][1] == {
        "id": "sp-sl-41-1", "title": "对乱倒垃圾的行政处罚", "domain": "市容环境卫生",
        "basis": "《示例省市容条例》第四十一条", "part": "",
    }  # fmt: skip
    rows = list(csv.reader(io.StringIO(_said(capsys, "list", "城中街道", "--format", "csv"))))
    assert rows == [
        ["编号", "名称", "执法领域", "实施依据", "清单类别"],
        ["sp-sl-40-1", "对占道经营的行政处罚", "市容环境卫生", "《示例省市容条例》第四十条", "共性"],
        ["sp-sl-41-1", "对乱倒垃圾的行政处罚", "市容环境卫生", "《示例省市容条例》第四十一条", "个性"],
    ]
    assert "sp-sl-41-1  对乱倒垃圾的行政处罚  （个性）" in _said(capsys, "list", "城中街道").splitlines()


@pytest.mark.parametrize(
    ("words", "head"),
    [
        (("list", "城中街道个性清单"), "城中街道个性清单，2026-11-22，1 项"),
        (("show", "城中街道"), "城中街道（镇街）"),
        (("show", "样板市城区街道共性清单"), "样板市城区街道共性清单（清单）"),
    ],
)
def test_a_record_is_found_by_its_title(capsys: Capture, words: tuple[str, ...], head: str) -> None:
    """Whoever does not know an id may write the name."""
    assert _said(capsys, *words).splitlines()[0] == head


@pytest.mark.parametrize("words", [("list", "城中"), ("show", "城中"), ("list", "城中街办")])
def test_what_is_near_is_suggested(capsys: Capture, words: tuple[str, ...]) -> None:
    """Part of a name, or one with a slip, is answered with what may have been meant."""
    assert main([*TODAY, *words]) == MISUSE
    assert "；相近的有：城中街道（990181001）" in capsys.readouterr().err
    assert main([*TODAY, "list", "qqqq"]) == MISUSE
    assert "相近" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("day", "state", "last"),
    [
        ("2025-01-31", "2025-01-31 的状态：0 项", None),
        ("2026-12-31", "2026-12-31 的状态：1 项", "最近一次变动：2025-02-01"),
        ("2027-01-01", "2027-01-01 的状态：0 项", "最近一次变动：2027-01-01"),
    ],
)
def test_show_tells_the_state_of_a_list_on_a_day(capsys: Capture, day: str, state: str, last: str | None) -> None:
    """A list is shown with what it holds on the day and the last change by then, and none that comes later."""
    said = _said(capsys, "show", "yb-common-urban", "--as-of", day)
    assert state in said
    assert (last is None and "最近一次变动" not in said) or (last is not None and last in said)
    assert "变动：" not in said.replace("最近一次变动：", "")


def test_show_says_where_a_matter_stands(capsys: Capture) -> None:
    """A matter is shown with its lists and towns of the day, and the law by its name."""
    said = _said(capsys, "show", "sp-sl-40-1")
    assert "样板市城区街道共性清单（yb-common-urban）" in said
    assert "  2026-11-22 行使的镇街：1 个，城中街道" in said
    assert "罚则 《示例省市容条例》" in said
    assert "行使的镇街" not in _said(capsys, "show", "sp-sl-40-1", "--as-of", "2027-01-01")


def test_show_of_an_act_is_readable(capsys: Capture) -> None:
    """An act names lists and bodies, its parts stand one field a line, and its notice shows no checksums."""
    said = _said(capsys, "show", "yb-2025-delegation")
    assert "    清单 样板市城区街道共性清单（yb-common-urban），变动前 0" in said or "样板市人民政府（" in said
    assert "    发文字号：演示〔2025〕1号" in said.splitlines()
    assert not re.search("[0-9a-f]{64}", said)
    assert "annex-1.csv，1 行" in said


def test_no_cell_becomes_a_formula(registry: Path, capsys: Capture) -> None:
    """A title that begins like a formula is text to a spreadsheet program."""
    path = "matters/sp-sl-40-1.yaml"
    save(registry, {path: edited(path, "title: 对占道经营的行政处罚", "title: '=cmd|x'").encode()})
    rows = list(csv.reader(io.StringIO(_said(capsys, "list", "yb-comprehensive", "--format", "csv"))))
    assert rows[1][:2] == ["sp-sl-40-1", "'=cmd|x"]


def test_a_name_that_two_towns_share_is_asked_back(registry: Path, capsys: Capture) -> None:
    """Where a name is not enough, the codes are named."""
    twin = edited("towns/990181201.yaml", "title: 山后乡", "title: 城中街道")
    save(registry, {"towns/990181201.yaml": twin.encode()})
    assert main([*TODAY, "list", "城中街道"]) == MISUSE
    assert "990181001、990181201" in capsys.readouterr().err


@pytest.mark.parametrize("verb", ["show", "list"])
@pytest.mark.parametrize(
    "day", ["2024-13-45", "2023-02-29", "yesterday", "2024/01/31", "20240131", "2024-W05-3", "2024-1-31", ""]
)
def test_a_day_that_is_none_is_wrong_use(verb: str, day: str, capsys: Capture) -> None:
    """A wrong date is said to be one, in Chinese and with an example, as ``--as-of`` and as ``--today``."""
    assert main([verb, "yb-total", "--as-of", day]) == MISUSE
    assert f"“{day}”不是 2024-01-31 这样的日期" in capsys.readouterr().err
    with pytest.raises(SystemExit) as ended:
        main(["--today", day, verb, "yb-total"])
    assert ended.value.code == MISUSE
    assert f"“{day}”不是 2024-01-31 这样的日期" in capsys.readouterr().err
