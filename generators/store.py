"""What was made once and never changes, kept between builds under the digest of all that it was made of."""

import hashlib
import os
import shutil
import time
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path

from generators.artifact import keep

ROOT = Path(__file__).parent
UNUSED = 30
"""Days for which nothing need ask for a thing until it is taken to be of code or texts that are gone."""


class Store:
    """A folder of made things by key. Whoever empties it loses time and nothing else."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; it is made when something is first kept."""
        self.folder = folder

    def get(self, name: str) -> bytes | None:
        """Return what is kept under a name, None where nothing is."""
        try:
            content = (self.folder / name).read_bytes()
        except FileNotFoundError:
            return None
        self.used(name)
        return content

    def used(self, name: str) -> None:
        """Note that somebody asked for a thing today."""
        with suppress(OSError):  # it may be somebody else's, or gone by now
            os.utime(self.folder / name)

    def sweep(self) -> None:
        """Remove what nobody asked for in ``UNUSED`` days."""
        last = time.time() - UNUSED * 24 * 60 * 60
        for path in self.folder.glob("*/*"):
            with suppress(OSError):
                if path.stat().st_mtime < last:
                    shutil.rmtree(path) if path.is_dir() else path.unlink()

    def keep(self, name: str, content: bytes) -> None:
        """Keep something, whole or not at all: another build may be reading."""
        keep(self.folder / name, content)


def digest(*parts: str) -> str:
    """Return the key of something made of ``parts``, each of which ends where the next begins."""
    return hashlib.sha256("\0".join(f"{len(part)}:{part}" for part in parts).encode("utf-8", "replace")).hexdigest()


def of_files(root: Path, *paths: Path) -> str:
    """Return a digest of files and of all files in folders: their places below ``root`` and their bytes."""
    found = sorted({file for path in paths for file in (path.rglob("*") if path.is_dir() else (path,))})
    kept = [each for each in found if each.is_file() and "__pycache__" not in each.parts]
    return digest(*(f"{each.relative_to(root)}:{hashlib.sha256(each.read_bytes()).hexdigest()}" for each in kept))


@cache
def of_code() -> str:
    """Return a digest of the code and the templates of this program, as they were when it was first asked for."""
    return of_files(ROOT.parent, ROOT, ROOT.parent / "schemas")


def of_libraries(*names: str) -> str:
    """Return the versions of libraries, by the names under which they are installed."""
    return ",".join(f"{name} {version(name)}" for name in names)
