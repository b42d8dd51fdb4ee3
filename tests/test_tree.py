"""Folders and revisions of real git repositories, read as the same files."""

import os
import subprocess
from pathlib import Path

import pytest

from schemas.tree import EnvironmentFault, printable, read_folder, read_revision
from tests.golden_files import golden, save

COMMITTER = {
    "GIT_AUTHOR_NAME": "测试", "GIT_AUTHOR_EMAIL": "test@example.invalid",
    "GIT_COMMITTER_NAME": "测试", "GIT_COMMITTER_EMAIL": "test@example.invalid",
    "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
}  # fmt: skip


def _git(folder: Path, *words: str) -> str:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")} | COMMITTER
    done = subprocess.run(["git", "-C", str(folder), *words], check=True, capture_output=True, env=environment)
    return done.stdout.decode().strip()


def _commit(folder: Path) -> str:
    if not (folder / ".git").exists():
        _git(folder, "init", "--quiet", "--initial-branch=main")
    _git(folder, "add", "--all")
    _git(folder, "commit", "--quiet", "--allow-empty", "-m", "test")
    return _git(folder, "rev-parse", "HEAD")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Give a repository whose registry has Chinese, hidden, empty and linked files, beside other files."""
    registry = save(tmp_path / "registry", golden())
    save(
        registry,
        {"matters/说明.md": "说明\n".encode(), "matters/带 空格 and 'quotes'.yaml": b"x", "laws/empty.yaml": b""},
    )
    save(registry, {".hidden.yaml": b"x", ".folder/a.yaml": b"x", "matters/.draft/b.yaml": b"x"})
    save(tmp_path, {"README.md": b"x", "outside/secret.yaml": b"secret"})
    (registry / "laws" / "link.yaml").symlink_to("../../outside/secret.yaml")
    (registry / "linked").symlink_to("../outside")
    _commit(tmp_path)
    return tmp_path


def test_a_folder_and_its_revision_are_the_same(repository: Path) -> None:
    """The same content is the same files, in the same order, from disk and from git."""
    folder = read_folder(repository / "registry")
    revision = read_revision(repository / "registry", "HEAD")
    assert list(folder.items()) == list(revision.items())
    assert list(folder) == sorted(folder)


def test_names_are_kept_and_hidden_files_left_out(repository: Path) -> None:
    """Chinese names and blanks in names are kept, hidden files and folders are no part of the registry."""
    files = read_folder(repository / "registry")
    assert files["matters/说明.md"] == "说明\n".encode()
    assert files["matters/带 空格 and 'quotes'.yaml"] == b"x"
    assert not [path for path in files if "/." in f"/{path}"]


def test_links_are_empty_files(repository: Path) -> None:
    """A link is shown and never followed, so nothing outside the registry is read."""
    for files in (read_folder(repository / "registry"), read_revision(repository / "registry", "HEAD")):
        assert files["laws/link.yaml"] == b""
        assert files["linked"] == b""
        assert b"secret" not in files.values()
        assert not [path for path in files if path.startswith("linked/")]


def test_a_revision_is_as_it_was(repository: Path) -> None:
    """An earlier revision gives its own files, whatever was changed, added or deleted since, committed or not."""
    registry, before = repository / "registry", read_folder(repository / "registry")
    first = _git(repository, "rev-parse", "HEAD")
    (registry / "domains" / "water.yaml").unlink()
    save(registry, {"domains/new.yaml": b"new"})
    _commit(repository)
    save(registry, {"domains/new.yaml": b"not committed"})
    assert read_revision(registry, first) == before
    assert read_revision(registry, "HEAD")["domains/new.yaml"] == b"new"
    assert "domains/water.yaml" not in read_revision(registry, "main")


def test_a_revision_can_be_read_from_anywhere(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A relative folder is meant from the working directory, be that the repository or the registry itself."""
    expected = read_folder(repository / "registry")
    monkeypatch.chdir(repository)
    assert read_revision(Path("registry"), "HEAD") == expected
    monkeypatch.chdir(repository / "registry")
    assert read_revision(Path(), "HEAD") == expected


@pytest.mark.parametrize(
    "revision", ["nowhere", "--help", "-h", "--all", "HEAD~99", "", "HEAD:registry", "refs/heads/../x", "HEAD\nHEAD"]
)
def test_a_wrong_revision_is_a_wrong_environment(repository: Path, revision: str) -> None:
    """What names no commit is refused in words; a dash in front does not make it an option of git."""
    with pytest.raises(EnvironmentFault, match="git rev-parse 失败"):
        read_revision(repository / "registry", revision)


def test_a_revision_without_the_registry_is_refused(repository: Path) -> None:
    """A revision from before the registry is not an empty registry without findings."""
    _git(repository, "checkout", "--quiet", "--orphan", "empty")
    _git(repository, "rm", "-r", "--quiet", "--cached", ".")
    _git(repository, "commit", "--quiet", "--allow-empty", "-m", "nothing")
    with pytest.raises(EnvironmentFault, match="没有登记库文件夹"):
        read_revision(repository / "registry", "HEAD")


def test_another_repository_within_is_no_part_of_it(repository: Path) -> None:
    """A submodule in the registry is left out of a revision, and does not stop the reading."""
    before = read_revision(repository / "registry", "HEAD")
    commit = _git(repository, "rev-parse", "HEAD")
    _git(repository, "update-index", "--add", "--cacheinfo", f"160000,{commit},registry/matters/module")
    _git(repository, "commit", "--quiet", "-m", "module")
    assert read_revision(repository / "registry", "HEAD") == before


def test_a_folder_in_no_repository_is_a_wrong_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A revision can only be read within a repository."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(EnvironmentFault, match="not a git repository"):
        read_revision(save(tmp_path / "registry", golden()), "HEAD")


@pytest.mark.parametrize("read", [read_folder, lambda root: read_revision(root, "HEAD")], ids=["folder", "revision"])
def test_a_missing_folder_is_a_wrong_environment(repository: Path, read: object) -> None:
    """A registry that is not there is no empty registry."""
    with pytest.raises(EnvironmentFault):
        read(repository / "nowhere")  # type: ignore[operator]


def test_a_file_is_no_registry(tmp_path: Path) -> None:
    """A file where the folder should be is a wrong environment."""
    save(tmp_path, {"registry": b""})
    with pytest.raises(EnvironmentFault, match="没有这个登记库文件夹"):
        read_folder(tmp_path / "registry")


def test_without_git_a_revision_is_a_wrong_environment(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without git is told so."""
    monkeypatch.setenv("PATH", str(repository))
    with pytest.raises(EnvironmentFault, match="找不到 git"):
        read_revision(repository / "registry", "HEAD")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_a_wrong_environment(tmp_path: Path) -> None:
    """A file that may not be read is named."""
    save(tmp_path, {"a.yaml": b""})
    (tmp_path / "a.yaml").chmod(0)
    with pytest.raises(EnvironmentFault, match=r"a\.yaml"):
        read_folder(tmp_path)


def test_what_is_no_file_is_left_out(tmp_path: Path) -> None:
    """A pipe or an empty folder is no file, and reading does not wait for it."""
    save(tmp_path, {"a.yaml": b"x"})
    (tmp_path / "empty").mkdir()
    os.mkfifo(tmp_path / "pipe.yaml")
    assert read_folder(tmp_path) == {"a.yaml": b"x"}


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("事项.yaml", "事项.yaml"),
        ("a b.yaml", "a b.yaml"),
        ("\udcff.yaml", "\ufffd.yaml"),
        ("a\n::error::b.yaml", "a\ufffd::error::b.yaml"),
        ("\x1b[31m.yaml", "\ufffd[31m.yaml"),
        ("a\u202eb.yaml", "a\ufffdb.yaml"),
    ],
)
def test_what_cannot_be_shown_of_a_name_is_replaced(name: str, shown: str) -> None:
    """A file name is untrusted: it can neither break a line nor steer a terminal."""
    assert printable(name) == shown


def test_a_name_that_is_no_text_does_not_stop_the_reading(tmp_path: Path) -> None:
    """A file name of arbitrary bytes is shown with a replacement, from disk and from git alike."""
    save(tmp_path / "registry", {"a.yaml": b"x"})
    (tmp_path / "registry" / os.fsdecode(b"\xff\n.yaml")).write_bytes(b"y")
    _commit(tmp_path)
    expected = {"a.yaml": b"x", "\ufffd\ufffd.yaml": b"y"}
    assert read_folder(tmp_path / "registry") == read_revision(tmp_path / "registry", "HEAD") == expected
