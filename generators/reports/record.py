"""One record for a person at a terminal: Chinese titles, names where the file has ids, the state of lists on a day."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from pydantic import BaseModel

from generators import words
from generators.reports import standing
from schemas.fields import Citation, Record
from schemas.kinds import TITLES
from schemas.records.listing import Listing
from schemas.records.matter import Penalty
from schemas.records.notice import AnnexFile, Enclosure
from schemas.registry import Registry


class Reader:
    """Tells the records of one registry as they are on a day, with what is published by ``now``."""

    def __init__(self, registry: Registry, day: date, now: date) -> None:
        """Take the registry that names what ids mean."""
        self._registry, self._day, self._now = registry, day, now
        places = registry.jurisdictions.values()
        self._titles: Mapping[str, str] = {
            **{step.step: step.title for place in places for step in place.approval_chain},
            **{each.id: each.title for place in places for each in place.town_types},
            **{record.id: record.title for _, record in registry},
        }

    def text(self, kind: str, record: Record, remark: str = "") -> str:
        """Return a record: its title and kind, what is to be said of the day, its fields, where it stands."""
        head = [f"{record.title}（{TITLES[kind]}）", *([f"  注意：{remark}"] if remark else [])]
        return "\n".join([*head, *self._lines(record), *standing.lines(self._registry, record, self._day, self._now)])

    def _lines(self, record: Record) -> Iterator[str]:
        """Yield the filled fields, one a line, under their Chinese titles; nested parts are indented."""
        for key, field in type(record).model_fields.items():
            value = getattr(record, key)
            if value is None or value == field.default or (isinstance(record, Listing) and key == "changes"):
                continue
            several = value if isinstance(value, tuple) else (value,)
            if any(isinstance(each, BaseModel) for each in several):
                yield f"  {field.title}："
                parts = several if isinstance(value, tuple) or _said_whole(value) else self._fields(value)
                yield from (f"    {each if isinstance(each, str) else self._in_a_line(each)}" for each in parts)
            elif key == "provenance":
                yield f"  {field.title}：{words.PROVENANCES[record.provenance]}"
            elif key == "id":
                yield f"  {field.title}：{value}"
            else:
                yield f"  {field.title}：{'、'.join(map(self._word, several))}"

    def _fields(self, part: BaseModel) -> Iterator[str]:
        """Yield the filled fields of a part, one a line."""
        for key, field in type(part).model_fields.items():
            value = getattr(part, key)
            if value not in (None, (), False):
                yield f"{field.title}：{self._word(value)}"

    def _in_a_line(self, part: BaseModel) -> str:
        say = next((say for kind, say in _SAYINGS if isinstance(part, kind)), None)
        if say:
            return say(part, self._titles)
        pairs = ((field.title, getattr(part, key)) for key, field in type(part).model_fields.items())
        return "，".join(f"{title} {self._word(value)}" for title, value in pairs if value not in (None, (), False))

    def _word(self, value: object) -> str:
        if isinstance(value, bool):
            return "是" if value else "否"
        if isinstance(value, tuple):
            return "、".join(map(self._word, value))
        if isinstance(value, BaseModel):
            return self._in_a_line(value)
        said = str(value)
        return f"{self._titles[said]}（{said}）" if said in self._titles else said


def _said_whole(value: object) -> bool:
    return any(isinstance(value, kind) for kind, _ in _SAYINGS)


def _penalty(part: Penalty, titles: Mapping[str, str]) -> str:
    return "，".join(filter(None, (part.target, part.condition, words.penalty(part))))


def _cited(part: Citation, titles: Mapping[str, str]) -> str:
    law = titles.get(part.law)
    named = f"《{law}》" if law else part.law
    return f"{getattr(part, 'role', '')} {named}（{part.version} 版）{words.citation(part)}".strip()


def _file(part: Enclosure, titles: Mapping[str, str]) -> str:
    return part.file


def _annex(part: AnnexFile, titles: Mapping[str, str]) -> str:
    return f"{part.title}（{part.file}，{sum(each.rows for each in part.portions)} 行）"


_SAYINGS: tuple[tuple[type[BaseModel], Callable[..., str]], ...] = (
    (Penalty, _penalty),
    (Citation, _cited),
    (AnnexFile, _annex),
    (Enclosure, _file),
)
"""How a part of a type is said in a line; the first type that fits decides."""
