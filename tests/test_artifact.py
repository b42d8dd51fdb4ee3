"""The only writer: nothing outside its folder, nothing half done, nothing of others."""

from pathlib import Path

import pytest

from generators.artifact import MARK, Artifact, Tally, replacing, text, write
from schemas.tree import EnvironmentFault
from tests.golden_files import save


def _files(folder: Path) -> dict[str, str]:
    """Return the content of all files below a folder, by path, without the mark."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != MARK)
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in found}


def test_artifacts_are_written_below_the_folder(tmp_path: Path) -> None:
    """Every artifact is written, folders are made as needed, and the number is returned."""
    made = [text("a.txt", "甲"), Artifact("b/c/d.txt", b"x"), text("b/c/事项.txt", "乙")]
    assert write(tmp_path / "new", made) == Tally(3, 3)
    assert _files(tmp_path / "new") == {"a.txt": "甲", "b/c/d.txt": "x", "b/c/事项.txt": "乙"}


@pytest.mark.parametrize("path", ["../a", "a/../../b", "/a", "..", "a/..", "//a"])
def test_a_way_out_of_the_folder_is_refused(tmp_path: Path, path: str) -> None:
    """A path that leads outside raises, and nothing is written there."""
    with pytest.raises(ValueError, match="outside"):
        write(tmp_path / "out", [text(path, "x")])
    assert _files(tmp_path) == {}


def test_a_new_folder_is_put_in_place(tmp_path: Path) -> None:
    """A folder that did not exist appears with its parents, readable by others, and nothing beside it."""
    with replacing(tmp_path / "deep" / "site") as folder:
        write(folder, [text("a", "new")])
        assert not (tmp_path / "deep" / "site").exists()
    assert _files(tmp_path) == {"deep/site/a": "new"}
    assert (tmp_path / "deep" / "site").stat().st_mode & 0o777 == 0o755


def test_an_old_folder_is_replaced_whole(tmp_path: Path) -> None:
    """What the old folder had and the new one lacks is gone."""
    for name in ("old", "new"):
        with replacing(tmp_path / "site") as folder:
            write(folder, [text(name, name)])
    assert _files(tmp_path) == {"site/new": "new"}


def test_an_empty_folder_may_be_replaced(tmp_path: Path) -> None:
    """An empty folder is nobody's loss."""
    (tmp_path / "site").mkdir()
    with replacing(tmp_path / "site") as folder:
        write(folder, [text("a", "new")])
    assert _files(tmp_path) == {"site/a": "new"}


def test_a_failing_build_leaves_the_old_folder(tmp_path: Path) -> None:
    """When a build fails half-way the old folder stays as it was and the new one vanishes."""
    with replacing(tmp_path / "site") as folder:
        write(folder, [text("a", "old")])
    with pytest.raises(RuntimeError, match="half-way"), replacing(tmp_path / "site") as folder:  # noqa: PT012
        write(folder, [text("a", "new"), text("b", "new")])
        raise RuntimeError("half-way")
    assert _files(tmp_path) == {"site/a": "old"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_of_others_is_not_touched(tmp_path: Path) -> None:
    """A folder that this program did not make is refused before anything is built."""
    save(tmp_path, {"home/letter.txt": b"dear"})
    with pytest.raises(EnvironmentFault, match="不是本程序生成的文件夹"), replacing(tmp_path / "home"):
        pytest.fail("the block must not run")
    assert _files(tmp_path) == {"home/letter.txt": "dear"}
    assert [path.name for path in tmp_path.iterdir()] == ["home"]


def test_a_file_is_not_replaced_by_a_folder(tmp_path: Path) -> None:
    """A file where the folder should go is a wrong environment, not a crash."""
    save(tmp_path, {"site": b"a file"})
    with pytest.raises(EnvironmentFault), replacing(tmp_path / "site"):
        pytest.fail("the block must not run")
    assert _files(tmp_path) == {"site": "a file"}
