"""Brings a site up to date: after a small change a few files take their places, and the others stay where they are.

All that is new is written whole beside the site before a file of it is touched, each file takes its place in one
step, and new files come before old ones go; where that is cut off the next build makes it good. Where much has
changed, or the site holds what no build puts there, the new site takes the place of the old one as a whole.
"""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from generators.artifact import MARK, beside, swap

FEW = 1000
"""Files that may take their places one by one: that is done in a fraction of a second."""


class Renewal:
    """A site in renewal: the folder for what is new, the site that stands, and the paths there that are to stay."""

    def __init__(self, folder: Path, site: Path) -> None:
        """Begin with nothing that stays."""
        self.folder, self.site = folder, site
        self.kept: Iterable[str] = ()


@contextmanager
def renewing(target: Path) -> Iterator[Renewal]:
    """Give a renewal of ``target`` that is carried out when the block ends well and leaves no trace when it does not.

    Raises EnvironmentFault if ``target`` is something that this program did not make.
    """
    with beside(target) as fresh:
        renewal = Renewal(fresh.resolve(), target.resolve())
        yield renewal
        made, old, kept = _found(fresh), _found(target), frozenset(renewal.kept)
        if _small(made, old, kept):
            _settle(renewal, made.files, old.files - kept - made.files - {MARK})
        else:
            _bring(renewal)
            swap(fresh, target)


class _Found(NamedTuple):
    """What lies in a folder: the paths of its files and folders, and whether there are links."""

    files: set[str]
    folders: set[str]
    linked: bool = False


def _found(folder: Path) -> _Found:
    files, folders, waiting = set[str](), set[str](), [""]
    while waiting and folder.is_dir():
        start = waiting.pop()
        with os.scandir(os.path.join(folder, start)) as entries:
            for each in entries:
                path = f"{start}{each.name}"
                if each.is_symlink():
                    return _Found(files, folders, linked=True)
                (folders if each.is_dir() else files).add(path)
                waiting += [f"{path}/"] if each.is_dir() else []
    return _Found(files, folders)


def _small(made: _Found, old: _Found, kept: frozenset[str]) -> bool:
    """Tell whether a change is small, all that stays is there, and no file is to become a folder or a folder a file."""
    changing = made.files | (old.files - kept)
    mixed = made.files & old.folders or made.folders & old.files
    return len(changing) <= FEW and MARK in old.files and kept <= old.files and not mixed and not old.linked


def _settle(renewal: Renewal, made: set[str], gone: set[str]) -> None:
    for path in sorted(made):
        place = renewal.site / path
        place.parent.mkdir(parents=True, exist_ok=True)
        os.replace(renewal.folder / path, place)
    for path in gone:
        (renewal.site / path).unlink()
        for folder in (renewal.site / path).parents:
            if folder == renewal.site or any(folder.iterdir()):
                break
            folder.rmdir()


def _bring(renewal: Renewal) -> None:
    """Put what stays into the new folder; where links are not to be had it is copied."""
    for path in renewal.kept:
        place = renewal.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(renewal.site / path, place)
        except OSError:
            shutil.copy2(renewal.site / path, place)
