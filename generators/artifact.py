"""The only writer: a folder is written whole beside its place and then put there, or not at all."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from schemas.tree import EnvironmentFault


class Artifact(NamedTuple):
    """One file of an output: its path within the output, forward slashes, and its bytes."""

    path: str
    content: bytes


class Bundle(NamedTuple):
    """Files that are made together when they are wanted: what their paths begin with, and how they are made.

    One that starts processes of its own is ``apart``: it is made by the first process and not by its helper.
    """

    start: str
    make: Callable[[], Iterable[Artifact]]
    apart: bool = False


class Tally(NamedTuple):
    """How many files were written: all, and those of them that are new or other than before."""

    files: int = 0
    changed: int = 0


def text(path: str, content: str) -> Artifact:
    """Return an artifact of UTF-8 text."""
    return Artifact(path, content.encode("utf-8"))


def write(folder: Path, artifacts: Iterable[Artifact], old: Path | None = None) -> Tally:
    """Write artifacts below ``folder``; a path that leads outside raises ValueError.

    A file that is the same in the folder ``old`` is not written again but linked: it keeps its time of change, by which
    a copy of the site elsewhere is brought up to date.
    """
    made: set[str] = set()
    count = changed = 0
    for artifact in artifacts:
        path = PurePosixPath(artifact.path)
        if path.is_absolute() or ".." in path.parts:
            raise ValueError(f"output path leads outside the output: {artifact.path}")
        parent = os.path.join(folder, *path.parts[:-1])
        if parent not in made:
            os.makedirs(parent, exist_ok=True)
            made.add(parent)
        place = os.path.join(parent, path.name)
        if old is None or not _linked(os.path.join(old, *path.parts), place, artifact.content):
            with open(place, "wb") as file:
                file.write(artifact.content)
            changed += 1
        count += 1
    return Tally(count, changed)


def _linked(old: str, place: str, content: bytes) -> bool:
    """Put an old file in its new place if it is the same; where links are not to be had it is written again."""
    try:
        with open(old, "rb", buffering=0) as file:
            if os.path.islink(old) or file.read() != content:
                return False
        os.link(old, place)
    except OSError:
        return False
    return True


def keep(path: Path, content: bytes) -> None:
    """Write one file, whole or not at all, with the folders that it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
        file.write(content)
    os.replace(file.name, path)


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give a fresh folder that takes the place of ``target`` when the block ends well, and vanishes when it does not.

    Raises EnvironmentFault if ``target`` is something that this program did not make.
    """
    ours = target.is_dir() and ((target / MARK).exists() or not any(target.iterdir()))
    if os.path.lexists(target) and not ours:
        raise EnvironmentFault(f"{target} 不是本程序生成的文件夹，未动它；请换一个输出位置或先移走它")
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        fresh.chmod(0o755)
        yield fresh
        (fresh / MARK).write_bytes(b"")
        old = fresh.with_name(fresh.name + "-old")
        if target.exists():
            target.rename(old)
        fresh.rename(target)
        shutil.rmtree(old, ignore_errors=True)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


MARK = ".quanze-site"
"""An empty file that says: this folder was made by quanze and may be replaced."""
