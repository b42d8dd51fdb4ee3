"""The difference of two registries for a terminal and for machines."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple, get_args

from generators import changewords, effects
from generators.effects import Effect
from generators.moves import Move, moves
from schemas.changes import ChangeSet, Kind, RecordChange
from schemas.kinds import TITLES
from schemas.registry import Registry


class Shown(NamedTuple):
    """A difference with everything that is told of it."""

    changes: ChangeSet
    told: tuple[tuple[str, ...], ...]
    lists: tuple[Effect, ...]
    towns: tuple[Effect, ...]
    risks: tuple[str, ...]
    moves: tuple[Move, ...]


def gather(changes: ChangeSet, old: Registry, new: Registry, today: date) -> Shown:
    """Work out what is told of a difference."""
    told = tuple(changewords.told(change, old, new) for change in changes)
    lists, towns = effects.lists(old, new, today), effects.towns(old, new, today)
    risks = effects.risks(changes, new, today)
    return Shown(changes, told, lists, towns, risks, moves(old, new, lists, towns))


def text(shown: Shown) -> str:
    """Return the difference as lines for a terminal."""
    return "\n".join([summary(shown), *_details(shown, "  ", "      ")]) + "\n"


def machine(shown: Shown) -> dict[str, Any]:
    """Return the difference as data for JSON."""
    return {
        "changes": [
            {"what": change.what, "kind": change.kind, "id": change.id, "title": _title(change), "told": list(told),
             "old_path": change.old_path, "new_path": change.new_path}
            for change, told in zip(shown.changes, shown.told, strict=True)
        ],
        "lists": [each._asdict() for each in shown.lists],
        "towns": [each._asdict() for each in shown.towns],
        "risks": list(shown.risks),
    }  # fmt: skip


def summary(shown: Shown) -> str:
    """Return the difference in one or two sentences."""
    if not shown.changes:
        return "没有变化。"
    counts = Counter((change.kind, change.what) for change in shown.changes)
    told = "；".join(f"{TITLES[kind]}{_tally(counts, kind)}" for kind in dict.fromkeys(kind for kind, _ in counts))
    return f"{told}。影响清单 {len(shown.lists)} 份、镇街 {len(shown.towns)} 个。"


def _tally(counts: Counter[tuple[str, Kind]], kind: str) -> str:
    return "、".join(f"{what} {counts[kind, what]}" for what in get_args(Kind) if counts[kind, what])


def _details(shown: Shown, indent: str, deeper: str) -> Iterator[str]:
    yield from (f"{indent}请留意：{each}" for each in shown.risks)
    yield from (f"{indent}清单 {each.title}：{reckoned(each)}" for each in shown.lists)
    yield from (f"{indent}镇街 {each.title}：{reckoned(each)}" for each in shown.towns)
    for change, told in zip(shown.changes, shown.told, strict=True):
        yield f"{indent}{headline(change)}"
        yield from (f"{deeper}{each}" for each in told)


def counted(before: int, come: int, gone: int, after: int) -> str:
    """Return how many matters a list or town had, gets and loses; what is none is not spoken of."""
    moved = [f"{deed} {number} 项" for deed, number in (("列入", come), ("移出", gone)) if number]
    return "，".join([f"原有 {before} 项", *moved, f"变为 {after} 项"])


def reckoned(each: Effect) -> str:
    """Return the reckoning of a list or town."""
    return counted(each.before, len(each.come), len(each.gone), each.after)


def headline(change: RecordChange) -> str:
    """Return what happened to a record in a line: 修改 执法事项 sp-sl-40-1 对占道经营的行政处罚."""
    place = f"（{change.old_path} → {change.new_path}）" if change.what == "移动" else ""
    return f"{change.what} {TITLES[change.kind]} {change.id} {_title(change)}{place}"


def _title(change: RecordChange) -> str:
    record = change.new or change.old
    return record.title if record else ""
