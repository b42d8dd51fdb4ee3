"""Paths to bytes, from a folder or from a git revision: the only module that reads disk or runs git."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

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


def _git(root: Path, *arguments: str, stdin: bytes | None = None) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], input=stdin, capture_output=True, check=True)
    except FileNotFoundError as error:
        raise EnvironmentFault("找不到 git 命令") from error
    except subprocess.CalledProcessError as error:
        raise EnvironmentFault(f"git {arguments[0]} 失败：{error.stderr.decode('utf-8', 'replace').strip()}") from error
    return done.stdout
