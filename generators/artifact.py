"""The only writer, with ``renewing``: a folder is written whole beside its place and then put there, or not at all."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from generators.recipe import Recipe
from schemas.tree import EnvironmentFault


class Artifact(NamedTuple):
    """One file of an output: its path within the output, forward slashes, and its bytes.

    ``sha256`` is the checksum of the bytes where its maker has reckoned it, so that nobody reckons it again.
    """

    path: str
    content: bytes
    sha256: str = ""

    @property
    def size(self) -> int:
        """The number of its bytes."""
        return len(self.content)


class Foreseen(NamedTuple):
    """A file whose size and checksum are known of an earlier build, while its bytes are made only if they must be."""

    path: str
    size: int
    sha256: str
    make: Callable[[], bytes]

    @property
    def content(self) -> bytes:
        """Its bytes."""
        return self.make()


File = Artifact | Foreseen


class Kept(NamedTuple):
    """A file that is known to be as it stands in the old folder, so that nobody makes it."""

    path: str


class Bundle(NamedTuple):
    """Files that are made together when they are wanted: what their paths begin with, and how they are made.

    One that starts processes of its own, or has many files, is ``apart``: made by the first process, not by its helper,
    which would have to tell of each. Where its ``recipe`` is known, it is not made again as long as the recipe's facts
    stay the same; where ``inputs``, a key of all that it can come from, is as it was, nobody asks for the recipe.
    """

    start: str
    make: Callable[[], Iterable[File]]
    apart: bool = False
    recipe: Callable[[], Recipe[Iterable[Artifact]]] | None = None
    inputs: str = ""


def cooked(start: str, recipe: Callable[[], Recipe[Iterable[Artifact]]], inputs: str = "") -> Bundle:
    """Return the bundle of what a recipe makes."""
    return Bundle(start, lambda: recipe().made(), recipe=recipe, inputs=inputs)


class Tally(NamedTuple):
    """How many files there are: all, and those of them that are new or other than before; the paths of the others."""

    files: int = 0
    changed: int = 0
    kept: tuple[str, ...] = ()

    def __add__(self, other: object) -> "Tally":
        """Return both together."""
        if not isinstance(other, Tally):
            return NotImplemented
        return Tally(self.files + other.files, self.changed + other.changed, (*self.kept, *other.kept))


def text(path: str, content: str) -> Artifact:
    """Return an artifact of UTF-8 text."""
    return Artifact(path, content.encode("utf-8"))


def write(folder: Path, artifacts: Iterable[File | Kept], old: Path | None = None) -> Tally:
    """Write artifacts below ``folder``; a path that leads outside raises ValueError.

    A file that is the same in the folder ``old`` is not written again: it keeps its time of change, by which a copy of
    the site elsewhere is brought up to date.
    """
    made: set[str] = set()
    kept: list[str] = []
    changed = 0
    for artifact in artifacts:
        if isinstance(artifact, Kept):
            kept.append(artifact.path)
            continue
        path = PurePosixPath(artifact.path)
        if path.is_absolute() or ".." in path.parts:
            raise ValueError(f"output path leads outside the output: {artifact.path}")
        if old and _same(os.path.join(old, *path.parts), artifact.content):
            kept.append(artifact.path)
            continue
        parent = os.path.join(folder, *path.parts[:-1])
        if parent not in made:
            os.makedirs(parent, exist_ok=True)
            made.add(parent)
        with open(os.path.join(parent, path.name), "wb") as file:
            file.write(artifact.content)
        changed += 1
    return Tally(changed + len(kept), changed, tuple(kept))


def _same(old: str, content: bytes) -> bool:
    try:
        with open(old, "rb", buffering=0) as file:
            return not os.path.islink(old) and file.read() == content
    except OSError:
        return False


def keep(path: Path, content: bytes) -> None:
    """Write one file, whole or not at all, with the folders that it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
        file.write(content)
    os.replace(file.name, path)


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """Give a fresh folder beside ``target``, which is gone when the block ends unless it was put in another place.

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
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def swap(fresh: Path, target: Path) -> None:
    """Put a folder in the place of ``target``, which vanishes."""
    (fresh / MARK).write_bytes(b"")
    old = fresh.with_name(fresh.name + "-old")
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give a fresh folder that takes the place of ``target`` when the block ends well, and vanishes when it does not.

    Raises EnvironmentFault if ``target`` is something that this program did not make.
    """
    with beside(target) as fresh:
        yield fresh
        swap(fresh, target)


MARK = ".quanze-site"
"""An empty file that says: this folder was made by quanze and may be replaced."""
