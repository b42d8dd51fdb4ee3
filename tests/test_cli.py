"""The verb ``check`` and the exit codes of every verb."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from generators.cli import CLEAN, CRASH, FINDINGS, MISUSE, main
from schemas.rules import wide_fine_range
from tests.golden_files import MATTER, edited, golden, save

WAIVER = "waivers/wide-range-example.yaml"
BROKEN = {MATTER: edited(MATTER, "max: 5000", "max: 五千"), "domains/empty.yaml": ""}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a working directory whose ``registry/`` is the golden one with two broken files."""
    save(tmp_path / "registry", golden(BROKEN))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _shown(capsys: pytest.CaptureFixture[str], *paths: str) -> list[str]:
    """Return the paths that the verb reports for some PATHs."""
    assert main(["--today", "2026-11-22", "check", "--format", "json", *paths]) == FINDINGS
    return [each["path"] for each in json.loads(capsys.readouterr().out)["findings"]]


def test_check_shows_all_findings(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a PATH every finding is shown, with the folder's name before its path."""
    assert _shown(capsys) == ["registry/domains/empty.yaml", f"registry/{MATTER}"]


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        pytest.param("registry/domains", ["registry/domains/empty.yaml"], id="a folder"),
        pytest.param("registry/domains/", ["registry/domains/empty.yaml"], id="a folder with a slash"),
        pytest.param("./registry/matters/../domains", ["registry/domains/empty.yaml"], id="a way around"),
        pytest.param(f"registry/{MATTER}", [f"registry/{MATTER}"], id="a file"),
        pytest.param("registry", ["registry/domains/empty.yaml", f"registry/{MATTER}"], id="the registry"),
        pytest.param(".", ["registry/domains/empty.yaml", f"registry/{MATTER}"], id="all there is"),
    ],
)
def test_a_path_filters_what_is_shown(
    folder: Path, capsys: pytest.CaptureFixture[str], path: str, shown: list[str]
) -> None:
    """A PATH shows the findings of a file or of what lies in a folder, however it is written."""
    assert _shown(capsys, path) == shown
    assert _shown(capsys, str(folder / path)) == shown


def test_several_paths_show_the_findings_of_each(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Several PATHs show what any of them covers."""
    assert len(_shown(capsys, "registry/domains", "registry/matters")) == 2


@pytest.mark.parametrize("path", ["registry/domain", "registry/domains/empty", "registry/mattres", "elsewhere.yaml"])
def test_a_path_that_holds_nothing_is_a_mistake(folder: Path, capsys: pytest.CaptureFixture[str], path: str) -> None:
    """A PATH with a slip of the pen is not reported as free of findings."""
    assert main(["check", path]) == MISUSE
    assert path in capsys.readouterr().err


def test_a_path_without_findings_is_clean(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A sound PATH of a broken registry is clean."""
    assert main(["--today", "2026-11-22", "check", "registry/laws"]) == CLEAN
    assert "没有发现问题" in capsys.readouterr().out


def test_a_crash_of_a_rule_is_shown_for_every_path(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What concerns the whole registry is never filtered out."""
    monkeypatch.setattr(wide_fine_range, "check", None)
    monkeypatch.setattr(wide_fine_range, "SEVERITY", "error")
    assert main(["--today", "2026-11-22", "check", "registry/laws"]) == FINDINGS


def test_warnings_alone_are_clean(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A registry with warnings only may be merged."""
    save(folder / "registry", golden())
    (folder / "registry" / "domains" / "empty.yaml").unlink()
    (folder / "registry" / WAIVER).unlink()
    assert main(["--today", "2026-11-22", "check"]) == CLEAN
    assert "0 个错误、1 个提醒" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ["--registry", "nowhere", "check"],
        ["--registry", f"registry/{MATTER}", "check"],
        ["check", "--revision", "nowhere"],
        ["explain", "nowhere"],
        ["show", "nowhere"],
        ["show", "sp-sl-40-1", "--as-of", "2024-13-45"],
    ],
)
def test_a_wrong_environment_is_said_on_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    """A wrong environment is exit code 2, one line on the error stream, and nothing for machines to misread."""
    assert main(words) == MISUSE
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("quanze：")


@pytest.mark.parametrize(
    "words",
    [
        [], ["nonsense"], ["chec"], ["--today", "2024-13-45", "check"], ["--today", "heute", "check"],
        ["check", "--format", "pdf"], ["check", "--nonsense"], ["new", "laws"], ["new", "towers", "x"],
    ],
)  # fmt: skip
def test_wrong_use_is_exit_code_2(folder: Path, capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    """An unknown verb, option or value is wrong use."""
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == MISUSE
    assert capsys.readouterr().out == ""


def test_our_crash_is_exit_code_3(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A crash of the program is one line to report, not a stack of lines."""
    monkeypatch.delenv("QUANZE_TRACEBACK", raising=False)
    monkeypatch.setattr("generators.commands.check.read_folder", lambda _: 1 / 0)
    assert main(["check"]) == CRASH
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("quanze 自身出错：ZeroDivisionError")
    assert "Traceback" not in err


def test_a_developer_gets_the_traceback(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With QUANZE_TRACEBACK a crash is raised."""
    monkeypatch.setenv("QUANZE_TRACEBACK", "1")
    monkeypatch.setattr("generators.commands.check.read_folder", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        main(["check"])


@pytest.mark.parametrize(("today", "code"), [("2027-12-30", 0), ("2027-12-31", 1)])
def test_today_is_the_day_to_judge_by(
    tmp_path: Path, today: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """``--today`` decides whether a waiver has expired."""
    save(tmp_path, golden())
    main(["--registry", str(tmp_path), "--today", today, "check"])
    assert ("expired-waiver" in capsys.readouterr().out) is bool(code)


@pytest.mark.parametrize("before", [0, 2, 4])
def test_what_every_verb_takes_may_stand_on_either_side_of_it(
    tmp_path: Path, before: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """``--registry`` and ``--today`` mean the same before a verb and after it, each on its own side too."""
    save(tmp_path, golden())
    words = ["--registry", str(tmp_path), "--today", "2027-12-31"]
    assert main([*words[:before], "check", *words[before:]]) == FINDINGS
    assert "expired-waiver" in capsys.readouterr().out


def test_what_stands_after_the_verb_is_the_last_word(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Given on both sides, the nearer one counts, as it does where an option is given twice."""
    save(tmp_path, golden())
    assert main(["--registry", "nowhere", "show", "--registry", str(tmp_path), "sp-sl-40-1"]) == CLEAN
    assert "sp-sl-40-1" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["build", "list", "new", "check"])
def test_a_folder_may_be_called_like_a_verb(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The name of a folder is not taken for a verb."""
    save(tmp_path / name, golden())
    assert main(["--registry", str(tmp_path / name), "--today", "2026-11-22", "check"]) == CLEAN
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)
        assert main(["--registry", name, "--today", "2026-11-22", "check"]) == CLEAN


def test_the_program_runs_as_a_module(tmp_path: Path) -> None:
    """``python -m generators`` is quanze, with the same exit codes and UTF-8 whatever the locale."""
    save(tmp_path, golden(BROKEN))
    words = ["--registry", str(tmp_path), "--today", "2026-11-22", "check"]
    environment = {"PATH": "", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        [sys.executable, "-m", "generators", *words],
        check=False, capture_output=True, env=environment, cwd=Path(__file__).parent.parent,
    )  # fmt: skip
    assert done.returncode == FINDINGS
    assert "文件是空的" in done.stdout.decode("utf-8")
    assert done.stderr == b""


def test_a_reader_that_leaves_early_is_no_crash(tmp_path: Path) -> None:
    """``quanze check | head -1`` ends without a complaint."""
    save(tmp_path, golden({f"domains/{number}.yaml": b"" for number in range(300)}))
    program = [sys.executable, "-m", "generators", "--registry", str(tmp_path), "check", "--format", "json"]
    with subprocess.Popen(
        program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=Path(__file__).parent.parent
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        said = process.stderr.read()
    assert b"Error" not in said
    assert "自身出错" not in said.decode()


def test_nothing_is_built_from_a_broken_registry(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``build`` reports the errors and leaves the old site as it is."""
    config = Path(__file__).parent.parent / "mkdocs.yml"
    save(folder / "site", {".quanze-site": b"", "index.html": b"old"})
    assert main(["--today", "2026-11-22", "build", "--config", str(config)]) == FINDINGS
    assert "文件是空的" in capsys.readouterr().err
    assert (folder / "site" / "index.html").read_bytes() == b"old"


def test_a_site_needs_its_configuration(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``build`` outside of the repository says what is missing."""
    assert main(["build"]) == MISUSE
    assert "mkdocs.yml" in capsys.readouterr().err


def test_a_path_shows_what_speaks_of_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A finding that lies elsewhere and names a place in the wanted file as related is shown as well."""
    later = "acts/yb-2025-delegation.yaml"
    same = {later: edited(later, "doc_no: 演示〔2025〕1号", "doc_no: 演示〔2024〕1号")}
    registry = save(tmp_path / "registry", golden(same))
    words = [
        "--registry",
        str(registry),
        "--today",
        "2026-11-22",
        "check",
        str(registry / "acts/yb-2024-transfer.yaml"),
    ]
    assert main(words) == FINDINGS
    shown = capsys.readouterr().out
    assert "[duplicate-document-number]" in shown
    assert "[notice-disagrees-with-act]" not in shown
