"""The house layout of a record, and ``quanze fmt``."""

from pathlib import Path

import pytest

from generators.cli import CLEAN, FINDINGS, MISUSE, main
from schemas.layout import tidy
from tests.golden_files import MATTER, golden, save

CASES = [
    pytest.param("a:   1\nb:    2\n", "a: 1\nb: 2\n", id="blanks after colons"),
    pytest.param("a:\n- b\n-   c\n", "a:\n  - b\n  - c\n", id="items are indented"),
    pytest.param("a:\n    b:\n        - c\n", "a:\n  b:\n    - c\n", id="two blanks a level"),
    pytest.param("a: [1,2 , 3]\nb: {c: 1,  d: 2}\n", "a: [1, 2, 3]\nb: {c: 1, d: 2}\n", id="flow style is kept"),
    pytest.param("a: 1 # 注\n# 又注\nb: 2\n", "a: 1 # 注\n# 又注\nb: 2\n", id="comments are kept"),
    pytest.param("a: '1'\nb: \"2\"\nc: x\n", "a: '1'\nb: \"2\"\nc: x\n", id="quotes are kept"),
    pytest.param("a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n", id="LF"),
    pytest.param("a: 1", "a: 1\n", id="a line break at the end"),
    pytest.param("a: 1  \nb: 2\n\n\n", "a: 1\nb: 2\n", id="no blanks at the end of lines or of the text"),
    pytest.param("\ufeffa: 1\n", "a: 1\n", id="no BOM"),
    pytest.param("a: cafe\u0301\n", "a: caf\u00e9\n", id="NFC"),
    pytest.param("a:\nb: ~\n", "a: null\nb: null\n", id="one word for null"),
    pytest.param("---\na: 1\n...\n", "a: 1\n", id="no document marks"),
    pytest.param(f"a: {'很长' * 300}\n", f"a: {'很长' * 300}\n", id="long texts stay on their line"),
    pytest.param("a: |\n  甲\n\n  乙\n", "a: |\n  甲\n\n  乙\n", id="block texts are kept"),
    pytest.param("a: |\n  甲  \n  乙\n", "a: |\n  甲  \n  乙\n", id="blanks at the end of lines of a block text"),
    pytest.param("a: 2024-01-31\nb: 0777\n", "a: 2024-01-31\nb: 0777\n", id="dates and odd numbers"),
    pytest.param("a: 32.80\nb: 1.0\n", "a: 32.80\nb: 1.0\n", id="decimals as written"),
]  # fmt: skip
KEPT = [
    '"\\U0002f800": x\n',
    "",
    "# 注\n",
    "- 1\n-   2\n",
    "a: [\n",
    "a: &x 1\nb:   *x\n",
    "a: 1\na:   2\n",
    "a:\n\tb: 1\n",
    "just   text\n",
]


@pytest.mark.parametrize(("text", "tidied"), CASES)
def test_a_record_is_written_in_one_way(text: str, tidied: str) -> None:
    """The house layout changes how a record is written and keeps what the editor chose."""
    assert tidy(text) == tidied
    assert tidy(tidied) == tidied


@pytest.mark.parametrize("text", KEPT)
def test_what_is_no_record_stays_as_it_is(text: str) -> None:
    """A text that is broken or no mapping is left alone."""
    assert tidy(text) == text


def test_the_golden_records_are_tidy() -> None:
    """The golden registry is written in the house layout."""
    assert [path for path, raw in golden().items() if tidy(raw.decode()) != raw.decode()] == []


UNTIDY = {
    "domains/water.yaml": golden()["domains/water.yaml"].replace(b": ", b":   "),
    MATTER: golden()[MATTER] + b"\n\n",
}


@pytest.fixture
def registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a working directory whose registry has two untidy, one broken and one oddly encoded file."""
    monkeypatch.chdir(tmp_path)
    broken = {"domains/broken.yaml": b"a: [", "domains/bytes.yaml": b"\xff", "domains/notes.md": b"a:   1"}
    return save(tmp_path / "registry", golden() | UNTIDY | broken)


def _content(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_fmt_check_names_the_untidy_files_and_changes_none(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``fmt --check`` fails, names each untidy file and writes nothing."""
    before = _content(registry)
    assert main(["fmt", "--check"]) == FINDINGS
    said = capsys.readouterr().out.splitlines()
    assert said[:-1] == ["registry/domains/water.yaml", f"registry/{MATTER}"]
    assert said[-1].startswith("2 个文件写法不整齐")
    assert _content(registry) == before


def test_fmt_tidies_the_untidy_files_and_no_others(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``fmt`` writes the untidy files only, leaves nothing beside them, and is then content."""
    before = _content(registry)
    assert main(["fmt"]) == CLEAN
    after = _content(registry)
    assert after == before | {path: golden()[path] for path in UNTIDY}
    assert main(["fmt", "--check"]) == CLEAN
    assert len(capsys.readouterr().out.splitlines()) == len(UNTIDY)


@pytest.mark.parametrize("path", ["registry/domains", "registry/domains/water.yaml", "./registry/domains/"])
def test_fmt_of_some_paths_leaves_the_others(registry: Path, path: str) -> None:
    """With PATHs only what lies there is tidied."""
    assert main(["fmt", path]) == CLEAN
    assert _content(registry)["domains/water.yaml"] == golden()["domains/water.yaml"]
    assert _content(registry)[MATTER] == UNTIDY[MATTER]


def test_fmt_does_not_follow_links(registry: Path, tmp_path: Path) -> None:
    """What a link leads to lies elsewhere and is not rewritten."""
    (tmp_path / "outside.yaml").write_bytes(b"a:   1\n")
    (registry / "domains" / "link.yaml").symlink_to(tmp_path / "outside.yaml")
    assert main(["fmt"]) == CLEAN
    assert (tmp_path / "outside.yaml").read_bytes() == b"a:   1\n"
    assert (registry / "domains" / "link.yaml").is_symlink()


def test_fmt_without_a_registry_is_wrong_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A registry that is not there is a wrong environment."""
    monkeypatch.chdir(tmp_path)
    assert main(["fmt", "--check"]) == MISUSE
