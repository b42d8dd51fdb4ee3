"""Whether a notice has been merged: what git's main line holds has been public and is not drafted again."""

from datetime import date
from pathlib import Path

from schemas.records.notice import Notice
from schemas.tree import EnvironmentFault, read_revision

_MAIN_LINES = ("origin/main", "main")
"""Where merged changes are; without either, what is committed counts."""


def merged(registry: Path, path: str, notice: Notice, today: date) -> bool:
    """Tell whether a notice, whose record lies at ``path`` of the registry, was published before today and merged.

    Where there is no git nobody can tell; then one whose day of publication is over counts as merged.
    """
    if notice.published_on >= today:
        return False
    known = [held for each in _MAIN_LINES if (held := _holds(registry, path, each)) is not None]
    if not known:
        return _holds(registry, path, "HEAD") is not False
    return any(known)


def _holds(registry: Path, path: str, revision: str) -> bool | None:
    try:
        return path in read_revision(registry, revision)
    except EnvironmentFault:
        return None
