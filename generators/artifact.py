"""The only writer: a folder is written whole beside its place and then put there, or not at all."""

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from schemas.tree import EnvironmentFault


class Artifact(NamedTuple):
    """One file of an output: its path within the output, forward slashes, and its bytes."""

    path: str
    content: bytes


def text(path: str, content: str) -> Artifact:
    """Return an artifact of UTF-8 text."""
    return Artifact(path, content.encode("utf-8"))


def write(folder: Path, artifacts: Iterable[Artifact]) -> int:
    """Write artifacts below ``folder`` and return how many; a path that leads outside raises ValueError."""
    made: set[str] = set()
    count = 0
    for artifact in artifacts:
        path = PurePosixPath(artifact.path)
        if path.is_absolute() or ".." in path.parts:
            raise ValueError(f"output path leads outside the output: {artifact.path}")
        parent = os.path.join(folder, *path.parts[:-1])
        if parent not in made:
            os.makedirs(parent, exist_ok=True)
            made.add(parent)
        with open(os.path.join(parent, path.name), "wb") as file:
            file.write(artifact.content)
        count += 1
    return count


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
