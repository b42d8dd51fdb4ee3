"""The verb ``changelog``: the legal log since a day, the merge log since a revision."""

import json
from pathlib import Path
from typing import Any

import pytest

from generators.cli import CLEAN, MISUSE, main
from tests.golden_files import TODAY, golden
from tests.repositories import commit


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    """Give the golden registry in a repository with two commits."""
    files = {f"registry/{path}": raw.decode() for path, raw in golden().items()}
    commit(tmp_path, files, "录入")
    commit(tmp_path, {"registry/acts/yb-2024-transfer.yaml": None}, "删去\n一个 *决定*")
    commit(tmp_path, {"registry/acts/yb-2024-transfer.yaml": files["registry/acts/yb-2024-transfer.yaml"]}, "*补*回")
    return tmp_path / "registry"


def _run(registry: Path, *words: str) -> int:
    return main(["--registry", str(registry), "--today", TODAY.isoformat(), "changelog", *words])


def _out(registry: Path, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert _run(registry, *words) == CLEAN
    return capsys.readouterr().out


def test_without_a_day_the_whole_legal_log_is_told(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is to come stands first and apart, then what has taken effect, the newest first."""
    lines = _out(registry, capsys).splitlines()
    assert lines[0] == "将要施行"
    assert lines[1] == (
        "  2027-01-01 样板市人民政府关于收回部分赋权事项的通告：样板市城区街道共性清单："
        "将自2027年1月1日起施行；原有 1 项，移出 1 项，将有 0 项。"
    )
    assert lines[2] == "    移出：占道摆摊"
    assert lines[3] == "已经施行"
    assert "    列入：占道摆摊；乱倒垃圾" in lines
    assert [line[2:12] for line in lines[4:] if not line.startswith("    ")] == [
        "2025-02-01", "2025-02-01", "2024-02-01", "2023-03-01", "2023-01-01", "2020-01-01", "2018-07-01",
    ]  # fmt: skip


def _ids(registry: Path, capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    return [each["id"] for each in json.loads(_out(registry, capsys, *words, "--format", "json"))["changes"]]


def test_since_a_day(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The log since a day holds that day and all after it, to come too."""
    assert len(_ids(registry, capsys, "--since", "2025-02-01")) == 3
    assert len(_ids(registry, capsys, "--since", "2025-02-02")) == 1
    assert _out(registry, capsys, "--since", "2030-01-01") == "没有变动。\n"


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (("--town", "城中街道"), 3),
        (("--town", "990181001"), 3),
        (("--town", "山后乡"), 0),
        (("--list", "yb-common-urban"), 2),
        (("--list", "样板市城区街道共性清单"), 2),
        (("--list", "yb-common-urban", "--town", "990181001", "--since", "2026-01-01"), 1),
    ],
)
def test_of_a_town_or_a_list(
    registry: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], count: int
) -> None:
    """A town, by code or name, and a list have a log of their own."""
    assert len(_ids(registry, capsys, *words)) == count


def test_the_json_adds_up(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each list that changed has its counts; what is no list has none."""
    rows: list[dict[str, Any]] = json.loads(_out(registry, capsys, "--format", "json"))["changes"]
    assert all(row["before"] + len(row["added"]) - len(row["removed"]) == row["after"] for row in rows if row["list"])
    assert {row["before"] for row in rows if not row["list"]} == {None}


def test_since_a_revision_the_merges_are_told(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A revision asks for what was merged since."""
    lines = _out(registry, capsys, "--since", "HEAD~2").splitlines()
    assert [line.split(" ", 2)[2] for line in lines[::2]] == ["*补*回", "删去 一个 *决定*"]
    assert lines[1::2] == [
        f"  {deed}决定 1 条：样板市人民政府关于划转综合行政执法事项的公告（yb-2024-transfer）"
        for deed in ("新增", "删除")
    ]
    assert _out(registry, capsys, "--since", "HEAD") == "没有合并。\n"


def test_merges_as_data_and_as_markdown(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same as JSON, and as Markdown in which a subject marks nothing up."""
    found = json.loads(_out(registry, capsys, "--since", "HEAD~1", "--format", "json"))
    assert found["cut_off"] is False
    assert found["merges"][0]["records"] == [{"kind": "acts", "what": "新增", "ids": ["yb-2024-transfer"]}]
    assert "\\*补\\*回" in _out(registry, capsys, "--since", "HEAD~1", "--format", "markdown")


def test_markdown_of_the_legal_log(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The legal log as Markdown has headings and items."""
    lines = _out(registry, capsys, "--format", "markdown").splitlines()
    assert lines[0] == "### 将要施行"
    assert lines[1].startswith("- 2027-01-01 样板市")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--since", "nowhere"), "git rev-parse 失败"),
        (("--since", "2026-13-01"), "“2026-13-01”不是 2024-01-31 这样的日期"),
        (("--town", "没有镇"), "没有代码或名称为“没有镇”的镇街"),
        (("--list", "no-list"), "没有编号或名称为“no-list”的清单"),
        (("--since", "HEAD", "--town", "城中街道"), "--town 和 --list 只用于法律变动"),
    ],
)
def test_wrong_use_is_said(
    registry: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    """What cannot be answered is said in Chinese, with exit code 2 and nothing on the standard output."""
    assert _run(registry, *words) == MISUSE
    streams = capsys.readouterr()
    assert said in streams.err
    assert streams.out == ""
