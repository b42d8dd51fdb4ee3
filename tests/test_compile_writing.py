"""What ``compile`` writes and where: all or nothing, here or elsewhere, for persons or for machines."""

from pathlib import Path

import pytest

from generators.cli import CLEAN, FINDINGS, MISUSE
from tests.compiling import LAW, NEW, OLD, alter, compiled, content, matter, reported, run
from tests.golden_files import golden, save

ARTICLE = "第一条 攀爬灯架的，处二十元罚款。\n第二条 本条例自2020年3月1日起施行。\n"


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    """Give a copy of the golden registry."""
    return save(tmp_path / "registry", golden())


def test_an_older_text_is_refused(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A text older than the version on record is an error and changes nothing."""
    compiled(registry, NEW)
    before = content(registry)
    report = reported(registry, capsys, OLD)
    assert [each["rule"] for each in report["findings"]] == ["statute-superseded"]
    assert compiled(registry, OLD) == FINDINGS
    assert "什么都没有写" in capsys.readouterr().out
    assert content(registry) == before


def test_a_record_with_a_fault_is_not_written_over(registry: Path) -> None:
    """Where a person made a slip in a record, compiling does not put a draft in its place."""
    compiled(registry, OLD)
    alter(registry, matter("9-1"), "review: {state: 机器起草}", "review: {state: 已对照原文")
    before = content(registry)
    compiled(registry, OLD)
    assert content(registry) == before


def test_a_rehearsal_writes_nothing(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``--dry-run`` reports what would change and leaves every byte."""
    before = content(registry)
    assert compiled(registry, "--dry-run", OLD) == CLEAN
    out = capsys.readouterr().out
    assert "新增 7" in out
    assert "只是预演，什么都没有写" in out
    assert content(registry) == before


def test_one_bad_text_stops_all(registry: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where one of two texts has an error, nothing is written of the other."""
    bad = tmp_path / "示例市石狮条例_2020-01-01.md"
    bad.write_bytes(ARTICLE.encode("gbk"))
    before = content(registry)
    assert compiled(registry, OLD, str(bad)) == FINDINGS
    assert content(registry) == before


def test_two_statutes_at_once(registry: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two statutes are drafted in one go, each with its own records."""
    other = tmp_path / "示例市石狮条例_2020-01-01.md"
    other.write_text(ARTICLE, "utf-8")
    assert compiled(registry, OLD, str(other)) == CLEAN
    assert "写了 10 个文件" in capsys.readouterr().out
    assert run(registry, "check") == CLEAN
    assert {"matters/sls-sstl/sls-sstl-1-1.yaml", "laws/sls/sls-sstl.yaml", LAW} <= set(content(registry))


def test_two_versions_at_once_are_refused(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two texts of one statute in one go are an error, for what they give would hang on their order."""
    before = content(registry)
    report = reported(registry, capsys, OLD, NEW)
    assert [(each["rule"], each["path"]) for each in report["findings"]] == [("statute-twice", NEW)]
    assert compiled(registry, OLD, NEW) == FINDINGS
    assert content(registry) == before


def test_two_statutes_with_the_same_initials_at_once(registry: Path, tmp_path: Path) -> None:
    """Two new statutes whose initials are the same get different ids."""
    texts = [tmp_path / f"示例市{name}条例_2020-01-01.md" for name in ("河道", "海岛")]
    for text in texts:
        text.write_text(ARTICLE, "utf-8")
    assert compiled(registry, *map(str, texts)) == CLEAN
    assert {LAW, "laws/sls/sls-hdtl-2.yaml"} <= set(content(registry))


def test_a_folder_that_cannot_be_written_is_a_wrong_environment(
    registry: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where a folder cannot be made, exit code 2 says so, and nothing is left behind."""
    place = registry.parent / "drafts"
    (place / "laws").mkdir(parents=True)
    (place / "laws" / "sls").write_bytes(b"")
    assert compiled(registry, "--output", str(place), OLD) == MISUSE
    assert capsys.readouterr().err.startswith("quanze：写不了")
    assert content(place) == {"laws/sls": b""}


def test_a_fault_midway_leaves_nothing(registry: Path) -> None:
    """Where one of the files cannot be put in its place, none is."""
    (registry / matter("9-1")).mkdir(parents=True)
    before = content(registry)
    assert compiled(registry, OLD) == MISUSE
    assert content(registry) == before


def test_another_folder_takes_the_drafts(registry: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``--output`` writes the records there and leaves the registry as it is."""
    before = content(registry)
    assert compiled(registry, "--output", str(tmp_path / "drafts"), OLD) == CLEAN
    assert content(registry) == before
    assert set(content(tmp_path / "drafts")) == {LAW, *map(matter, ["5-1", "6-1", "6-2", "7-1", "8-1", "8-2", "9-1"])}
    compiled(registry, OLD)
    assert all((registry / path).read_bytes() == raw for path, raw in content(tmp_path / "drafts").items())


def test_the_report_for_machines(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``--format json`` gives statutes with their changes, what was passed over and the files, and the findings."""
    report = reported(registry, capsys, OLD)
    assert set(report) == {"statutes", "findings"}
    (statute,) = report["statutes"]
    assert (statute["title"], statute["version"], statute["kept"]) == ("示例市河灯条例", "2020-01-01", 0)
    assert statute["changes"][0] == {
        "kind": "新增", "id": "sls-hdtl-5-1", "title": "对未在船头悬挂号牌的行政处罚", "notes": [],
    }  # fmt: skip
    assert statute["passed"] == [{"article": 6, "paragraph": None, "reason": "第3项是兜底规定，没有写明行为"}]
    assert LAW in statute["files"]
    assert report["findings"] == []
