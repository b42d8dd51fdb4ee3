"""Paths to bytes, from a folder or from a git revision: the only module that reads disk or runs git."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

Files = Mapping[str, bytes]
"""Path within the registry (``matters/x/y.yaml``, forward slashes) to content, in sorted order."""


class EnvironmentFault(Exception):
    """The surroundings are wrong (no such folder, no git, no such revision): not the editor's data. Exit code 2."""


def read_folder(root: Path) -> Files:
    """Read every file below ``root``; hidden files and folders are left out.

    Raises EnvironmentFault if ``root`` is no folder or a file cannot be read.
    """
    if not root.is_dir():
        raise EnvironmentFault(f"没有这个登记库文件夹：{root}；请在仓库根目录运行，或用 --registry 指明")
    try:
        return dict(sorted(_walk(str(root), "")))
    except OSError as error:
        raise EnvironmentFault(f"读不了 {error.filename}：{error.strerror}") from error


def _walk(folder: str, prefix: str) -> Iterator[tuple[str, bytes]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            # A link could lead out of the registry: it is shown as an empty file, which is a finding.
            if entry.is_symlink():
                yield printable(prefix + entry.name), b""
            elif entry.is_dir():
                yield from _walk(entry.path, f"{prefix}{entry.name}/")
            elif entry.is_file():
                with open(entry.path, "rb", buffering=0) as file:
                    yield printable(prefix + entry.name), file.read()


def printable(path: str) -> str:
    """Replace what a terminal or a JSON file could not show of a file name."""
    text = path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return text if text.isprintable() else "".join(each if each.isprintable() else "\ufffd" for each in text)


def read_revision(root: Path, revision: str) -> Files:
    """Read the registry folder ``root`` as it was at a git revision.

    Raises EnvironmentFault if git is missing, ``root`` is in no repository or there is no such revision.
    """
    root = root.resolve()
    commit = _git(root, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}").decode().strip()
    listing = _git(root, "ls-tree", "-r", "-z", commit, "--", ".").split(b"\0")
    entries = [(*meta.split(), path) for meta, _, path in (line.partition(b"\t") for line in listing if line)]
    blobs = [(mode, sha, path) for mode, kind, sha, path in entries if kind == b"blob"]
    if not blobs:
        raise EnvironmentFault(f"版本 {revision} 里没有登记库文件夹 {root.name}")
    contents = _git(root, "cat-file", "--batch", stdin=b"".join(sha + b"\n" for _, sha, _ in blobs))
    paths = [(path.decode("utf-8", "surrogateescape"), mode == b"120000") for mode, _, path in blobs]
    return dict(sorted(_split_batch(contents, paths)))


def _split_batch(stream: bytes, paths: list[tuple[str, bool]]) -> Iterator[tuple[str, bytes]]:
    at = 0
    for path, link in paths:
        end = stream.index(b"\n", at)
        size = int(stream[at:end].split()[2])
        at = end + 1 + size + 1
        if not any(part.startswith(".") for part in path.split("/")):
            yield printable(path), b"" if link else stream[end + 1 : end + 1 + size]


class Commit(NamedTuple):
    """One revision of the main line: its hash, when it was committed in seconds, its subject, the files it changed.

    ``changes`` are (status, path, old blob, new blob), the status A added, M amended, D gone, T another type.
    """

    sha: str
    seconds: int
    subject: str
    changes: tuple[tuple[str, str, str, str], ...]


class History(NamedTuple):
    """The revisions of a folder, the newest first; ``cut_off`` tells that older ones were not fetched."""

    commits: tuple[Commit, ...]
    cut_off: bool


def read_history(root: Path, since: str | None = None) -> History:
    """Read which revisions of the main line changed the registry folder ``root``, in one pass over git's history.

    A merge is one revision, compared with what it was merged into. ``since`` leaves out that revision and all before.
    Raises EnvironmentFault if git is missing, ``root`` is in no repository or there is no such revision.
    """
    root = root.resolve()
    names = ["HEAD"] if since is None else [since, "HEAD"]
    tips = [
        _git(root, "rev-parse", "--verify", "--end-of-options", f"{each}^{{commit}}").decode().strip() for each in names
    ]
    cut_off = _git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"
    stream = _git(root, *_LOG, "..".join(tips), "--", ".")
    commits = _commits(stream.split(b"\0"))
    # The oldest revision that was fetched has nothing to be compared with: all its files would look new.
    return History(tuple(each for each, parents in commits if parents or not cut_off), cut_off)


_LOG = (
    "log", "--first-parent", "-m", "--root", "--raw", "--no-abbrev", "--no-renames", "--relative", "-z",
    "--no-show-signature", "--no-color", "--encoding=UTF-8", "--format=%H%x00%ct%x00%P%x00%s",
)  # fmt: skip
"""Renames are left to who knows that a record's name is its id; looking for alike contents would take minutes."""


def _commits(tokens: list[bytes]) -> Iterator[tuple[Commit, bytes]]:
    """Yield each commit with its parents; each field is found by its place, so no subject can pass for another."""
    at = 0
    while at + 3 < len(tokens):
        sha, seconds, parents, subject = tokens[at : at + 4]
        at += 4
        changes = []
        while at + 1 < len(tokens) and tokens[at].lstrip(b"\n").startswith(b":"):
            _, _, old, new, status = tokens[at].lstrip(b"\n:").decode().split()
            path = printable(tokens[at + 1].decode("utf-8", "surrogateescape"))
            changes.append((status[:1], path, old, new))
            at += 2
        yield Commit(sha.decode(), int(seconds), printable(subject.decode("utf-8", "replace")), tuple(changes)), parents


def _git(root: Path, *arguments: str, stdin: bytes | None = None) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], input=stdin, capture_output=True, check=True)
    except FileNotFoundError as error:
        raise EnvironmentFault("找不到 git 命令") from error
    except subprocess.CalledProcessError as error:
        raise EnvironmentFault(f"git {arguments[0]} 失败：{error.stderr.decode('utf-8', 'replace').strip()}") from error
    return done.stdout
