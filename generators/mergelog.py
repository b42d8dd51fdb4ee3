"""合并记录: which records each merged revision added, amended, moved or removed, told from paths alone.

A record's id is the name of its file, so that a file that goes and one of the same kind and name that comes are one
record in another place; nothing needs to be read for that.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, Literal, NamedTuple

from schemas.kinds import KINDS, TITLES
from schemas.tree import Commit, History

Deed = Literal["新增", "修改", "移动", "删除"]
DEEDS: tuple[Deed, ...] = ("新增", "修改", "移动", "删除")
SHORT = 3
"""Kinds of records that a headline names."""
_CHINESE, _LATIN = re.compile("[\u4e00-\u9fff]"), re.compile("[A-Za-z]+")
CHINA = timezone(timedelta(hours=8))


class Touched(NamedTuple):
    """The records of one kind that one revision added, amended, moved or removed."""

    kind: str
    deed: Deed
    ids: tuple[str, ...]

    @property
    def title(self) -> str:
        """The Chinese name of the kind."""
        return TITLES[self.kind]


class Line(NamedTuple):
    """One merged revision: its hash, its day in China, its subject, and what it did to the records."""

    sha: str
    day: date
    subject: str
    touched: tuple[Touched, ...]

    @property
    def headline(self) -> str:
        """What the revision is called in public: its subject if that is Chinese, else what it did to the records."""
        said, words = len(_CHINESE.findall(self.subject)), len(_LATIN.findall(self.subject))
        if said and said >= words:  # an English subject may quote a Chinese word
            return self.subject
        told = [f"{each.deed}{each.title} {len(each.ids)} 条" for each in self.touched]
        return "、".join(told[:SHORT]) + ("等" if len(told) > SHORT else "")


def lines(history: History | None) -> tuple[Line, ...]:
    """Return the merged revisions that touched a record, the newest first."""
    made = (_line(commit) for commit in (history.commits if history else ()))
    return tuple(line for line in made if line.touched)


def _line(commit: Commit) -> Line:
    day = datetime.fromtimestamp(commit.seconds, UTC).astimezone(CHINA).date()
    return Line(commit.sha, day, commit.subject, touched(commit.changes))


def touched(changes: Iterable[tuple[str, str, str, str]]) -> tuple[Touched, ...]:
    """Return what changed paths mean for the records, in order of kind, deed and id."""
    found: dict[tuple[str, str], list[tuple[str, str, str, str]]] = {}
    for change in changes:
        record = _record(change[1])
        if record:
            found.setdefault(record, []).append(change)
    groups: dict[tuple[str, Deed], list[str]] = {}
    for (kind, record_id), done in sorted(found.items()):
        groups.setdefault((kind, _deed(done)), []).append(record_id)
    return tuple(
        Touched(kind, deed, tuple(groups[kind, deed])) for kind in KINDS for deed in DEEDS if (kind, deed) in groups
    )


def _record(path: str) -> tuple[str, str] | None:
    """Return kind and id of the record that a file holds; None for what is no record."""
    kind, _, rest = path.partition("/")
    name = rest.rpartition("/")[2]
    hidden = path.startswith(".") or "/." in path
    return (kind, name.removesuffix(".yaml")) if kind in KINDS and name.endswith(".yaml") and not hidden else None


def _deed(done: Sequence[tuple[str, str, str, str]]) -> Deed:
    gone = {old for status, _, old, _ in done if status == "D"}
    come = {new for status, _, _, new in done if status == "A"}
    if gone and come:
        return "移动" if gone == come else "修改"
    return "新增" if come else "删除" if gone else "修改"


def machine(line: Line) -> Mapping[str, Any]:
    """Return a line as data for JSON."""
    return {
        "commit": line.sha,
        "day": line.day.isoformat(),
        "title": line.headline,
        "subject": line.subject,
        "records": [{"kind": each.kind, "what": each.deed, "ids": list(each.ids)} for each in line.touched],
    }
