"""Puts the texts of records in their places: all of them or none."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from schemas.tree import EnvironmentFault


def place(folder: Path, texts: Mapping[str, str | None]) -> None:
    """Write texts by path below ``folder``, or take a file away where there is None; if one fails, all is as before.

    Raises EnvironmentFault, with nothing changed, if a place cannot be written.
    """
    staged: list[tuple[Path, Path]] = []
    done: list[tuple[Path, bytes | None]] = []
    made: list[Path] = []
    try:
        for relative, text in texts.items():
            path = folder / relative
            made += [each for each in path.parents if not each.exists()]
            path.parent.mkdir(parents=True, exist_ok=True)
            beside = path.with_name(f".{path.name}.new")
            if text is not None:
                staged.append((beside, path))
                beside.write_text(text, encoding="utf-8", newline="\n")
        for beside, path in staged:
            old = path.read_bytes() if path.exists() else None
            os.replace(beside, path)
            done.append((path, old))
        for path in (folder / relative for relative, text in texts.items() if text is None):
            old = path.read_bytes()
            path.unlink()
            done.append((path, old))
    except OSError as error:
        _take_back(done)
        for beside, _ in staged:
            beside.unlink(missing_ok=True)
        _remove(made)
        raise EnvironmentFault(f"写不了 {error.filename}，什么都没有改") from error


def _take_back(done: list[tuple[Path, bytes | None]]) -> None:
    for path, old in done:
        if old is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(old)


def _remove(folders: list[Path]) -> None:
    """Remove the folders that were made, the deepest first; one that somebody else uses by now stays."""
    for folder in sorted(folders, key=lambda each: len(each.parts), reverse=True):
        with suppress(OSError):
            folder.rmdir()
