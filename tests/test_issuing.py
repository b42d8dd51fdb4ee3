"""The verbs ``issue`` and ``notice``: what they write and give out, and that a refusal writes nothing."""

import os
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from generators.cli import CLEAN, FINDINGS, MISUSE
from schemas.check import check
from schemas.layout import tidy
from schemas.tree import read_folder
from tests.golden_files import TODAY, golden, save
from tests.golden_registry import ROOT
from tests.noticing import ACTS, CASES, ONTO, drafted, quanze, refused, tree, unissued
from tests.repositories import commit, git

DELEGATION = "yb-2025-delegation"
FOLDER = f"notices/990181/{DELEGATION}"


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    """Give a golden registry in which the delegation has no notice yet."""
    return unissued(tmp_path / "registry", DELEGATION)


@pytest.mark.parametrize("act", ACTS)
def test_issuing_writes_what_a_check_accepts(tmp_path: Path, act: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The notice lies beside its texts and tables, the registry is clean afterwards, the layout is the usual."""
    registry = unissued(tmp_path / "registry", act)
    before = tree(registry).keys()
    assert quanze(registry, "issue", act) == CLEAN
    out = capsys.readouterr().out
    written = {path for path in tree(registry).keys() - before if "." in path}
    assert {path.rpartition("/")[2] for path in written} == drafted(_case(act)).keys()
    assert all(path in out for path in written)
    assert check(read_folder(registry), TODAY).findings == check(golden(), TODAY).findings
    (record,) = (path for path in written if path.endswith(".yaml"))
    assert tidy((registry / record).read_text("utf-8")) == (registry / record).read_text("utf-8")


def _case(act: str) -> str:
    return next(case for case, (each, changes) in CASES.items() if each == act and not changes)


def test_a_dry_run_shows_the_text_and_writes_nothing(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``--dry-run`` prints notice and interpretation as they would be frozen."""
    before = tree(registry)
    assert quanze(registry, "issue", DELEGATION, "--dry-run") == CLEAN
    files = drafted("delegation")
    assert capsys.readouterr().out == f"{files['notice.md']}\n{files['interpretation.md']}\n"
    assert tree(registry) == before


def test_two_runs_write_the_same_bytes(tmp_path: Path) -> None:
    """What is frozen depends on the data alone, not on the day or the machine."""
    one, other = (unissued(tmp_path / name, DELEGATION) for name in ("one", "other"))
    assert quanze(one, "issue", DELEGATION) == quanze(other, "issue", DELEGATION, day="2026-12-31") == CLEAN
    assert tree(one) == tree(other)


def test_a_published_notice_is_not_written_again(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A second run is refused, with the place of the notice and what to do instead."""
    assert quanze(registry, "issue", DELEGATION) == CLEAN
    for words in ([], ["--dry-run"]):
        code, said = refused(registry, capsys, "issue", DELEGATION, *words)
        assert code == MISUSE
        assert f"{FOLDER}/{DELEGATION}.yaml；还没有合并公布的草稿，用 quanze issue" in said
        assert "已经公布的不重写，要更正就另作决定" in said


def test_a_notice_under_another_id_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A decision whose notice has an id of its own is not published twice."""
    old = golden()[f"{FOLDER}/{DELEGATION}.yaml"].decode()
    moved = {path.replace(FOLDER, "notices/x/own"): raw for path, raw in golden().items() if f"{FOLDER}/" in path}
    del moved[f"notices/x/own/{DELEGATION}.yaml"]
    own = old.replace(f"id: {DELEGATION}", "id: own", 1).encode()
    registry = save(unissued(tmp_path / "registry", DELEGATION), {**moved, "notices/x/own/own.yaml": own})
    code, said = refused(registry, capsys, "issue", DELEGATION)
    assert (code, "已经公布的不重写" in said) == (MISUSE, True)


def test_files_without_a_record_are_not_overwritten(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What lies where the notice would go is left alone, though no record names it."""
    save(registry, {f"{FOLDER}/notice.md": "# 别人的文本\n".encode()})
    code, said = refused(registry, capsys, "issue", DELEGATION)
    assert (code, f"{FOLDER}/notice.md 已经在那里，不能盖掉" in said) == (MISUSE, True)


NO_LISTS: dict[str, Any] = {"lists/yb-common-urban": {"changes": []}, "lists/yb-individual-001": {"changes": []}}
LACKING = [
    (["issue", "nowhere"], {}, (MISUSE, "没有编号为“nowhere”的决定；有：sp-2023-catalogue")),
    (["issue", DELEGATION], NO_LISTS, (FINDINGS, "登记库有错误，公告没有写")),
    (["issue", DELEGATION], {f"acts/{DELEGATION}": {"effective_on": None}}, (FINDINGS, "act-without-particulars")),
    (["issue", DELEGATION], {"matters/sp-sl-40-1": {"domain": "nowhere"}}, (FINDINGS, "dangling-reference")),
    (["notice", "nowhere"], {}, (MISUSE, "没有编号为“nowhere”的决定")),
    (["notice", DELEGATION], {}, (MISUSE, f"还没有公告；先运行 quanze issue {DELEGATION}")),
]


@pytest.mark.parametrize(("words", "changes", "said"), LACKING)
def test_what_cannot_be_is_said_in_chinese(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], changes: dict[str, Any], said: tuple[int, str]
) -> None:
    """An unknown decision, or one that the registry's errors make unfit, is refused with a reason."""
    code, told = refused(unissued(tmp_path / "registry", DELEGATION, changes), capsys, *words)
    assert (code, said[1] in told) == (said[0], True), told


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (NO_LISTS, "没有清单写明由"),
        ({f"acts/{DELEGATION}": {"provenance": "reported"}}, "公告以原文为准，本库不代拟"),
        ({f"acts/{DELEGATION}": {"kind": "裁决"}}, "裁决的决定没有清单公告的样式"),
        ({f"acts/{DELEGATION}": {"published_on": None, "signed_on": None}}, "没有写成文日期、公布日期；定了再发布公告"),
        ({"matters/sp-sl-40-1": {"domain": "nowhere"}}, "牵涉没有登记的执法领域 nowhere"),
        ({"lists/yb-individual-001": {"changes": [{"act": DELEGATION, "add": ["no-such-1"]}]}}, "执法事项 no-such-1"),
    ],
)
def test_a_rehearsal_of_what_cannot_be_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], changes: dict[str, Any], words: str
) -> None:
    """``--dry-run`` looks past errors of the registry, but not where the notice would name what is not there."""
    registry = unissued(tmp_path / "registry", DELEGATION, changes)
    code, said = refused(registry, capsys, "issue", DELEGATION, "--dry-run")
    assert (code, words in said) == (MISUSE, True), said


def test_a_jurisdiction_that_is_not_on_record_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A decision of a place without a record is refused, not a crash."""
    changes = {f"acts/{DELEGATION}": {"jurisdiction": "990199"}}
    registry = unissued(tmp_path / "registry", DELEGATION, changes)
    code, said = refused(registry, capsys, "issue", DELEGATION, "--dry-run")
    assert (code, "牵涉没有登记的行政区 990199" in said) == (MISUSE, True), said


@pytest.mark.parametrize("fails", range(5))
def test_a_failed_writing_leaves_nothing(
    registry: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], fails: int
) -> None:
    """When the disk fails at any of the files, no file and no folder of the notice stays behind."""
    replace, done = os.replace, []

    def failing(old: Path, new: Path) -> None:
        if len(done) == fails:
            raise OSError(28, "No space left on device", str(new))
        done.append(new)
        replace(old, new)

    monkeypatch.setattr("generators.placing.os.replace", failing)
    code, said = refused(registry, capsys, "issue", DELEGATION)
    assert (code, len(done)) == (MISUSE, fails)
    assert "什么都没有改" in said


def _given(registry: Path, capsysbinary: pytest.CaptureFixture[bytes], *words: str) -> bytes:
    assert quanze(registry, "notice", DELEGATION, *words) == CLEAN
    return capsysbinary.readouterr().out


def test_a_notice_is_given_in_every_form(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """The text byte for byte below its mark, PDF, Word and Excel by their signatures, the annex that is asked for."""
    mark = "**演示文件，不具有法律效力**\n\n".encode()
    assert _given(ROOT, capsysbinary) == mark + (ROOT / FOLDER / "notice.md").read_bytes()
    assert _given(ROOT, capsysbinary, "--format", "pdf").startswith(b"%PDF-")
    word = ZipFile(BytesIO(_given(ROOT, capsysbinary, "--format", "docx"))).read("word/document.xml").decode()
    assert "城中街道：行使《样板市城区街道共性清单》所列的1项" in word
    assert "xl/workbook.xml" in ZipFile(BytesIO(_given(ROOT, capsysbinary, "--format", "xlsx"))).namelist()
    first, second = (_given(ROOT, capsysbinary, "--format", "csv", "--annex", each).decode() for each in ("1", "2"))
    assert first.startswith("\ufeff序号,事项编号")
    assert second.startswith("\ufeff序号,镇街,事项编号")


def test_a_notice_may_be_written_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``--output`` names the file, which is said; a folder that is not there is wrong use."""
    target = tmp_path / "notice.csv"
    assert quanze(ROOT, "notice", DELEGATION, "--format", "csv", "--output", str(target)) == CLEAN
    assert capsys.readouterr().out.strip() == target.as_posix()
    assert target.read_bytes().startswith("\ufeff序号".encode())
    code, said = refused(ROOT, capsys, "notice", DELEGATION, "--output", str(tmp_path / "nowhere" / "x.md"))
    assert (code, "没有这个文件或文件夹" in said) == (MISUSE, True)


@pytest.mark.parametrize("number", ["0", "3", "-1"])
def test_an_annex_that_is_not_there_is_wrong_use(capsys: pytest.CaptureFixture[str], number: str) -> None:
    """A number outside of the annexes is refused with how many there are."""
    code, said = refused(ROOT, capsys, "notice", DELEGATION, "--format", "csv", f"--annex={number}")
    assert (code, "公告有 2 个附件，没有第" in said) == (MISUSE, True)


def test_an_amended_delegation_can_be_issued(tmp_path: Path) -> None:
    """A delegation onto lists that hold something is issued too, with a comparison and each list as it stands then."""
    registry = unissued(tmp_path / "registry", "yb-2027-adjustment", ONTO)
    assert quanze(registry, "issue", "yb-2027-adjustment", "--dry-run") == CLEAN
    assert drafted("delegation-amended").keys() >= {"annex-1.csv", "annex-2.csv", "annex-3.csv"}


def test_two_stale_drafts_can_be_drafted_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A notice that disagrees with its decision does not keep another one from being mended."""
    save(tmp_path / "registry", {path: raw for path, raw in golden().items() if not path.startswith("notices/")})
    commit(tmp_path, {}, "还没有公告")
    registry = save(tmp_path / "registry", golden())
    for act, old, new in (
        ("yb-2024-transfer", "市人民政府第 12 次", "市人民政府第 13 次"),
        (DELEGATION, "市人民政府第 1 次", "市人民政府第 2 次"),
    ):
        path = registry / "acts" / f"{act}.yaml"
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    assert quanze(registry, "check") == FINDINGS
    assert "公告的会议写的是“市人民政府第 12 次常务会议”，决定写的是“市人民政府第 13 次" in capsys.readouterr().out
    assert quanze(registry, "issue", "yb-2024-transfer", "--again") == CLEAN
    assert quanze(registry, "check") == FINDINGS
    assert quanze(registry, "issue", DELEGATION, "--again") == CLEAN
    assert quanze(registry, "check") == CLEAN


def test_a_stale_notice_is_given_with_a_warning(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was written is given out although the decision now says another day; that is said beside it."""
    registry = save(tmp_path / "registry", golden())
    path = registry / "acts" / f"{DELEGATION}.yaml"
    path.write_text(path.read_text("utf-8").replace("effective_on: 2025-02-01", "effective_on: 2025-03-01"), "utf-8")
    assert quanze(registry, "notice", DELEGATION) == CLEAN
    out, err = capsys.readouterr()
    assert "自2025年2月1日起施行" in out
    assert "公告的施行日期写的是“2025-02-01”，决定写的是“2025-03-01”" in err
    assert "上面输出的是原来写定的文本" in err


def test_a_merged_notice_is_not_drafted_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On a branch, what main holds and was published is refused; what only the branch holds, or is to come, is not."""
    registry = save(tmp_path / "registry", golden())
    commit(tmp_path, {}, "公布")
    git(tmp_path, "switch", "--quiet", "--create", "branch")
    code, said = refused(registry, capsys, "issue", DELEGATION, "--again")
    assert (code, "的公告已于 2025-01-10 公布，不能重新起草" in said) == (MISUSE, True)
    assert quanze(registry, "issue", DELEGATION, "--again", "--dry-run") == CLEAN
    assert quanze(registry, "issue", "yb-2027-adjustment", "--again", day="2026-11-10") == CLEAN


def test_without_git_a_past_day_counts_as_published(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where nobody can tell what was merged, a notice whose day is over is left as it is."""
    registry = save(tmp_path / "registry", golden())
    assert refused(registry, capsys, "issue", DELEGATION, "--again")[0] == MISUSE


def test_a_rehearsal_tells_what_is_still_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A decision to be published later lacks its summary: the rehearsal says so, and nothing can be written."""
    registry = unissued(tmp_path / "registry", "yb-2027-adjustment", {"acts/yb-2027-adjustment": {"summary": None}})
    assert quanze(registry, "issue", "yb-2027-adjustment", "--dry-run", day="2026-11-03") == CLEAN
    assert "将于 2026-11-10 公布的决定缺少内容概述（summary）" in capsys.readouterr().err
    assert quanze(registry, "issue", "yb-2027-adjustment", day="2026-11-03") == FINDINGS
