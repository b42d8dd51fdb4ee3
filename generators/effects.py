"""What a difference does to the lists and towns, and which of its changes deserve a second look."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generators import parameterwords
from schemas.changes import ChangeSet, RecordChange
from schemas.fields import Record
from schemas.listings import takes_away
from schemas.records.act import Act
from schemas.records.jurisdiction import Jurisdiction
from schemas.records.matter import Matter, Penalty
from schemas.records.regulation import Regulation
from schemas.registry import Registry

LASTING = ("matters", "lists", "acts", "towns", "bodies", "laws")
"""Kinds whose ids are published addresses: a record that is no longer needed ends, it does not go."""


class Effect(NamedTuple):
    """A list, or a town, whose matters differ: ids that came and went, and how many it has before and after."""

    id: str
    title: str
    come: tuple[str, ...]
    gone: tuple[str, ...]
    before: int
    after: int


def lists(old: Registry, new: Registry, today: date) -> tuple[Effect, ...]:
    """Return the lists that hold other matters, all published changes taken together; computed ones are left out."""
    ids = sorted(old.lists.keys() | new.lists.keys())
    computed = {each.id for registry in (old, new) for each in registry.lists.values() if each.computed}
    states = ((each, _eventual(old, each, today), _eventual(new, each, today)) for each in ids if each not in computed)
    titles = {
        **{each.id: each.title for each in old.lists.values()},
        **{each.id: each.title for each in new.lists.values()},
    }
    return tuple(_effect(each, titles[each], before, after) for each, before, after in states if before != after)


def towns(old: Registry, new: Registry, today: date) -> tuple[Effect, ...]:
    """Return the towns that may enforce other matters, all published changes taken together."""
    shared = [each for each in new.towns if each in old.towns]
    last = max(_last_effect(old, today), _last_effect(new, today))
    states = ((each, old.town_list(each, last).all, new.town_list(each, last).all) for each in shared)
    return tuple(
        _effect(each, new.towns[each].title, before, after)
        for each, before, after in states
        if set(before) != set(after)
    )


def _last_effect(registry: Registry, today: date) -> date:
    return max([today, *(each.effective_on for each in registry.acts.values() if each.effective_on)])


def _eventual(registry: Registry, list_id: str, today: date) -> tuple[str, ...]:
    """Return what a list holds after the last change that is on record, be it in force yet or not."""
    history = registry.history(list_id)
    return history[-1].after if history else registry.members(list_id, today)


def _effect(each: str, title: str, before: tuple[str, ...], after: tuple[str, ...]) -> Effect:
    come = tuple(sorted(set(after) - set(before)))
    gone = tuple(sorted(set(before) - set(after)))
    return Effect(each, title, come, gone, len(before), len(after))


def risks(changes: ChangeSet, new: Registry, today: date) -> tuple[str, ...]:
    """Return what a reviewer must not overlook: heavier penalties, records gone, decisions that reach back."""
    return tuple(line for change in changes for line in _risks(change, new, today))


def _risks(change: RecordChange, new: Registry, today: date) -> Iterator[str]:
    if change.what == "删除" and change.kind in LASTING:
        yield f"删除了 {change.id}：公布过的编号要留着记录，写明终止"
    if isinstance(change.old, Matter) and isinstance(change.new, Matter):
        yield from _heavier(change.old, change.new)
    if isinstance(change.new, Act):
        if change.old is None and change.new.effective_on and change.new.effective_on < today:
            yield f"{change.id} 的施行日期 {change.new.effective_on} 已经过去"
        if takes_away(change.new, new) and change.new.takeover is None:
            yield f"{change.id} 移出了事项，没有写由谁承接"
    yield from _governing(change.old, change.new, new)


def _governing(old: Record | None, new: Record | None, registry: Registry) -> Iterator[str]:
    """Yield the changes of parameters by which rules judge otherwise."""
    if isinstance(old, Regulation | Jurisdiction) and isinstance(new, Regulation | Jurisdiction):
        for each in parameterwords.parameters(old.parameters, new.parameters, registry):
            if each.rules:
                yield f"{new.id} 的{each.line}"


def _heavier(old: Matter, new: Matter) -> Iterator[str]:
    kinds = sorted({each.kind for each in new.penalties} - {each.kind for each in old.penalties})
    if kinds:
        yield f"{new.id} 增加了处罚种类：{'、'.join(kinds)}"
    before, after = (max(map(_top, matter.penalties), default=0) for matter in (old, new))
    if after > before:
        yield f"{new.id} 罚款上限提高：{before:,.0f} → {after:,.0f} 元"


def _top(penalty: Penalty) -> float:
    return float(penalty.max or 0) if penalty.kind == "罚款" and penalty.unit == "元" else 0.0
