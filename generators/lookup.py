"""Finds records by what somebody types: an id, the whole title, else those that are near."""

from collections.abc import Iterable
from difflib import get_close_matches

from schemas.fields import Record
from schemas.registry import Registry

_NEAR = 8
"""Records that are suggested."""
Found = tuple[str, Record]
"""Kind and record."""


def named(registry: Registry, wanted: str, kinds: Iterable[str] = ()) -> tuple[Found, ...]:
    """Return the records of some kinds, or of all, that have an id, else those that have it as their title."""
    held = _of(registry, kinds)
    return tuple(each for each in held if each[1].id == wanted) or tuple(
        each for each in held if each[1].title == wanted
    )


def near(registry: Registry, wanted: str, kinds: Iterable[str] = ()) -> str:
    """Return what else may have been meant, to follow a message that there is no such record; empty if nothing."""
    held = _of(registry, kinds)
    inside = [each for _, each in held if wanted and (wanted in each.title or wanted in each.id)]
    alike = get_close_matches(wanted, [each.title for _, each in held], _NEAR)
    found = inside or [each for _, each in held if each.title in alike]
    if not found:
        return ""
    short = sorted(found, key=lambda each: (len(each.title), each.id))[:_NEAR]
    more = f"等 {len(found)} 个" if len(found) > len(short) else ""
    return f"；相近的有：{'、'.join(f'{each.title}（{each.id}）' for each in short)}{more}"


def _of(registry: Registry, kinds: Iterable[str]) -> list[Found]:
    wanted = tuple(kinds)
    return [each for each in registry if not wanted or each[0] in wanted]
