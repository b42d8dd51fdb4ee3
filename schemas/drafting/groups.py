"""Groups the segments of a paragraph into acts, each with all that follows from it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from schemas.drafting import heads, phrases
from schemas.drafting.sanctions import Sanctions, State, consequence

_LIST = re.compile("下列|以下|如下")


class Group(NamedTuple):
    """An act's head, and (condition, consequence) for each segment that belongs to it."""

    head: str
    parts: tuple[tuple[str, str], ...]

    @property
    def follows(self) -> str:
        """All consequences in one text."""
        return "，".join(after for _, after in self.parts)

    @property
    def sanctions(self) -> Sanctions:
        """What follows from the act, read."""
        found = Sanctions()
        for condition, after in self.parts:
            found += consequence(f"{condition}，{after}" if condition else after)
        return found

    @property
    def opens_list(self) -> bool:
        """Tell whether the head announces a list: 有下列行为之一的."""
        return bool(_LIST.search(self.head))


def groups(text: str, *, listing: bool = False) -> Iterator[Group]:
    """Yield each act of a flattened paragraph.

    Where a list of acts follows (``listing``), all that comes after 有下列行为之一的 narrows these acts.
    """
    name = ""
    parts: list[tuple[str, str]] = []
    for segment in phrases.segments(text):
        before, after = heads.divide(segment)
        opened = listing and _LIST.search(name) and not re.search("违反本|下列|以下", before)
        narrows = heads.is_condition(before) and not heads.earlier(before) and (parts or name)
        if not before or opened or narrows:
            parts.append((before, after))
            continue
        if (name or parts) and not any(after for _, after in parts) and not _LIST.search(name):
            before = f"{name}；{before}"  # acts that share what follows
        elif name or parts:
            yield Group(name, tuple(parts))
        name, parts = before, [("", after)]
    if name or parts:
        yield Group(name, tuple(parts))


def narrows(before: str) -> bool:
    """Tell whether an item only says for which case it sets the penalty: 超过百分之五十的."""
    measured = re.search("超过|不足|未满|百分之|以上|以下", before) and not re.search("未|不(?!足)|擅自|违反", before)
    return not before or heads.is_condition(before) or bool(measured)


def spelled_out(item: str, condition: str | None) -> Sanctions:
    """Read an item that is a condition with what follows from it; further conditions come on top of the first."""
    found = Sanctions()
    for place, segment in enumerate(phrases.segments(item)):
        before, after = heads.divide(segment)
        narrower = "，".join(filter(None, (condition, before.removesuffix("的") if place else None)))
        found += consequence(after, State(condition=narrower or None))
    return found


def concrete(sanctions: Sanctions) -> Sanctions:
    """Drop fines without an amount, announced only to be spelled out, where an amount follows; keep their condition."""
    bare = [each for each in sanctions.penalties if each.kind == "罚款" and each.min is None and each.max is None]
    told = [each for each in sanctions.penalties if each.kind == "罚款" and each not in bare]
    if not bare or not told:
        return sanctions
    condition = bare[0].condition
    penalties = (
        each.model_copy(update={"condition": each.condition or condition}) if each in told else each
        for each in sanctions.penalties
        if each not in bare
    )
    return sanctions._replace(penalties=tuple(penalties))
