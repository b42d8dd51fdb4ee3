"""What ``compile`` finds in a statute's text: each fault of a text by its rule, at its line, with its severity."""

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from generators.cli import CLEAN, FINDINGS, MISUSE
from schemas.compilingpages import COMPILING
from schemas.drafting import heading
from schemas.finding import Finding
from tests.compiling import content, run
from tests.golden_files import golden, save

NAME = "示例市河灯条例_2020-01-01.md"
FIRST = "第一条 攀爬灯架的，处二十元罚款。\n"
LAST = "第二条 本条例自2020年3月1日起施行。\n"
BOTH = FIRST + LAST
AGAIN = "第一条 偷取灯油的，处二十元罚款。\n"
TABLE = "| 人数 | 罚款 |\n"
LISTED = "第一条 有下列行为之一的，处二十元罚款：（一）攀爬灯架；（二）偷取灯油。\n"
LINES = FIRST + "第四条 偷取灯油的，处二十元罚款。\n第五条 本条例自2020年3月1日起施行。\n"


EXCLUSION = """id: festival
title: 灯会
provenance: demonstration
reason: 灯会由组委会管理
statutes:
  - {title: 示例市河灯条例, version: 2020-01-01, clauses: 2}
"""
ASKED_FOR = {
    *("statute-level-unknown", "statute-domain-unknown", "statute-region-unknown", "statute-carrier-unknown"),
    *("statute-superseded", "statute-excluded", "statute-twice"),
}
"""What is not a fault of one text alone; the last is tested where two texts are compiled at once."""


class Fault(NamedTuple):
    """A text by name and bytes, and the rule that finds its fault, at which line and how severe."""

    name: str
    raw: bytes
    rule: str
    line: int
    severity: str


FAULTS = {
    "GBK": Fault(NAME, BOTH.encode("gbk"), "statute-encoding", 1, "error"),
    "mixed": Fault(NAME, FIRST.encode() + LAST.encode("gbk"), "statute-encoding", 2, "error"),
    "UTF-16": Fault(NAME, BOTH.encode("utf-16"), "statute-encoding", 1, "error"),
    "nothing": Fault(NAME, b"", "statute-without-articles", 1, "error"),
    "no articles": Fault(NAME, "一、办好灯会。\n".encode(), "statute-without-articles", 1, "error"),
    "no title": Fault("1.txt", BOTH.encode(), "statute-untitled", 1, "error"),
    "another title": Fault(NAME, ("示例市石狮条例\n" + BOTH).encode(), "statute-title-mismatch", 1, "error"),
    "no date": Fault("示例市河灯条例.md", BOTH.encode(), "statute-undated", 1, "error"),
    "no day": Fault("示例市河灯条例_2020-13-01.md", BOTH.encode(), "statute-undated", 1, "error"),
    "an article twice": Fault(NAME, (BOTH + AGAIN).encode(), "statute-article-twice", 3, "error"),
    "a gap": Fault(NAME, LINES.encode(), "statute-article-missing", 1, "warning"),
    "truncated": Fault(NAME, FIRST.encode(), "statute-truncated", 1, "warning"),
    "items in one line": Fault(NAME, (LISTED + LAST).encode(), "statute-items-in-line", 1, "warning"),
    "a table": Fault(NAME, (BOTH + TABLE).encode(), "statute-table", 3, "warning"),
}


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    """Give a copy of the golden registry."""
    return save(tmp_path / "registry", golden())


def _found(name: str, raw: bytes) -> list[Finding]:
    return list(heading.read(name, raw)[1])


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_fault_of_a_text_is_found(fault: Fault) -> None:
    """A fault is found at its line; an error leaves no statute to draft from, a warning does."""
    statute, findings = heading.read(fault.name, fault.raw)
    found = [(each.rule, each.location.line, each.severity) for each in findings]
    assert (fault.rule, fault.line, fault.severity) in found
    assert (statute is None) == (fault.severity == "error")


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_the_command_reports_a_fault(registry: Path, capsys: pytest.CaptureFixture[str], fault: Fault) -> None:
    """An error is exit code 1 with its remedy, and nothing is written; a warning does not stop the drafts."""
    (registry.parent / fault.name).write_bytes(fault.raw)
    before = content(registry)
    code = _compile(registry, "--domain", "water", str(registry.parent / fault.name))
    out = capsys.readouterr().out
    assert code == (FINDINGS if fault.severity == "error" else CLEAN)
    assert f"[{fault.rule}]" in out
    assert f"{fault.name}:{fault.line}:" in out
    assert "怎么改：" in out
    assert (content(registry) == before) == (fault.severity == "error")


def _compile(registry: Path, *words: str) -> int:
    return run(registry, "compile", "--carrier", "公报", *words)


@pytest.mark.parametrize(
    ("title", "words", "rule"),
    [
        ("河灯管理办法", ["--domain", "water"], "statute-level-unknown"),
        ("示例市河灯办法", ["--domain", "water"], "statute-level-unknown"),
        ("示例市河灯条例", [], "statute-domain-unknown"),
        ("示例市河灯条例", ["--domain", "lanterns"], "statute-domain-unknown"),
        ("中华人民共和国示例法", [], "statute-superseded"),
        ("外乡市河灯条例", ["--domain", "water"], "statute-region-unknown"),
    ],
)
def test_what_the_text_does_not_tell_is_asked_for(
    registry: Path, capsys: pytest.CaptureFixture[str], title: str, words: list[str], rule: str
) -> None:
    """A title that tells no level or a strange place, a domain unknown, and an older text are errors."""
    text = registry.parent / f"{title}_2019-01-01.md"
    text.write_text(BOTH, "utf-8")
    assert _compile(registry, "--format", "json", *words, str(text)) == FINDINGS
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert (finding["rule"], finding["severity"], finding["path"]) == (rule, "error", text.as_posix())
    assert not list(registry.rglob("*hdtl*"))


def test_a_new_version_needs_its_carrier(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without ``--carrier`` nothing is written, for nobody could find the text again."""
    text = registry.parent / NAME
    text.write_text(BOTH, "utf-8")
    assert run(registry, "compile", "--domain", "water", str(text)) == FINDINGS
    assert "[statute-carrier-unknown]" in capsys.readouterr().out
    assert not list(registry.rglob("*hdtl*"))


def test_an_excluded_statute_is_pointed_out(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A statute that stays out of the catalogue is drafted with a warning that gives the reason."""
    (registry / "exclusions").mkdir(exist_ok=True)
    (registry / "exclusions" / "festival.yaml").write_text(EXCLUSION, "utf-8")
    text = registry.parent / NAME
    text.write_text(BOTH, "utf-8")
    assert _compile(registry, "--domain", "water", str(text)) == CLEAN
    out = capsys.readouterr().out
    assert "提醒[statute-excluded]" in out
    assert "灯会由组委会管理" in out


def test_options_tell_what_the_text_does_not(registry: Path) -> None:
    """``--level`` and ``--version`` stand in for what neither title nor name tell."""
    text = registry.parent / "河灯管理办法.txt"
    text.write_text("河灯管理办法\n" + BOTH, "utf-8")
    words = ["--domain", "water", "--level", "部门规章", "--version", "2020-01-01"]
    assert _compile(registry, *words, str(text)) == CLEAN
    written = (registry / "laws" / "bm" / "bm-hdglbf.yaml").read_text("utf-8")
    assert "level: 部门规章" in written
    assert "- date: 2020-01-01" in written


@pytest.mark.parametrize(
    "words",
    [["nowhere.md"], [".", "--domain", "water"], ["--level", "大法", "x.md"], ["--version", "2020-13-01", "x.md"]],
)
def test_wrong_use_is_exit_code_2(registry: Path, capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    """A text that is not there, a folder, and an unknown level or day are wrong use."""
    try:
        code = _compile(registry, *words)
    except SystemExit as ended:
        code = int(str(ended.code))
    assert code == MISUSE
    assert capsys.readouterr().err.startswith("quanze：")


def test_every_rule_of_a_text_has_a_bad_text() -> None:
    """Each rule that the handbook describes is found in some text of these tests."""
    tested = {each.rule for each in FAULTS.values()}
    assert tested | ASKED_FOR == set(COMPILING)


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("# 示例市河灯条例\n", "示例市河灯条例"),
        ("示例市河灯条例\n", "示例市河灯条例"),
        ("\ufeff示例市河灯条例\r\n", "示例市河灯条例"),
    ],
)
def test_the_title_may_stand_in_the_text(first: str, title: str) -> None:
    """Where the file's name tells nothing, the first line is the title and the note below it the date."""
    statute, findings = heading.read("1.txt", f"{first}（2020年1月1日通过）\n{FIRST}{LAST}".encode())
    assert statute is not None
    assert not findings
    assert (statute.title, statute.version.isoformat()) == (title, "2020-01-01")


def test_a_text_without_faults_has_no_findings() -> None:
    """A whole text gives a statute and nothing to say."""
    assert _found(NAME, BOTH.encode()) == []
