"""The difference of two registries for a terminal, for a pull request, and for machines."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple, get_args

from generators import changewords, effects
from generators.effects import Effect
from schemas.changes import ChangeSet, Kind, RecordChange
from schemas.kinds import TITLES
from schemas.registry import Registry

LONGEST = 60_000
"""Characters of a comment: a forge takes 65,536, and the rest leaves room for the frame around it."""
_MORE = "\n\n……内容太长，其余略去；完整差异用 `quanze diff` 查看。\n"


class Shown(NamedTuple):
    """A difference with everything that is told of it."""

    changes: ChangeSet
    told: tuple[tuple[str, ...], ...]
    lists: tuple[Effect, ...]
    towns: tuple[Effect, ...]
    risks: tuple[str, ...]


def gather(changes: ChangeSet, old: Registry, new: Registry, today: date) -> Shown:
    """Work out what is told of a difference."""
    told = tuple(changewords.told(change, old, new) for change in changes)
    return Shown(
        changes, told, effects.lists(old, new, today), effects.towns(old, new, today), effects.risks(changes, today)
    )


def text(shown: Shown) -> str:
    """Return the difference as lines for a terminal."""
    return "\n".join([_summary(shown), *_details(shown, "  ", "      ")]) + "\n"


def markdown(shown: Shown) -> str:
    """Return the difference as Markdown: a summary that fits a phone, then folded detail."""
    parts = [f"### 登记库的变化\n\n{_summary(shown)}"]
    if shown.risks:
        parts.append("**请留意**\n\n" + "\n".join(f"- ⚠ {_plain(each)}" for each in shown.risks))
    parts += (_folded(title, [f"- {_plain(each.title)}：{_counted(each)}" for each in rows], len(rows))
              for title, rows in (("清单", shown.lists), ("镇街", shown.towns)) if rows)  # fmt: skip
    for kind in dict.fromkeys(change.kind for change in shown.changes):
        pairs = [each for each in zip(shown.changes, shown.told, strict=True) if each[0].kind == kind]
        lines = [line for change, told in pairs for line in _bullets(change, told)]
        parts.append(_folded(TITLES[kind], lines, len(pairs)))
    return _trimmed("\n\n".join(parts) + "\n")


def _folded(title: str, lines: list[str], number: int) -> str:
    body = "\n".join(lines)
    return f"<details><summary>{title}（{number}）</summary>\n\n{body}\n\n</details>"


def _bullets(change: RecordChange, told: tuple[str, ...]) -> Iterator[str]:
    yield f"- {_headline(change, mark='**')}"
    yield from (f"  - {_plain(each)}" for each in told)


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


def _summary(shown: Shown) -> str:
    if not shown.changes:
        return "没有变化。"
    counts = Counter((change.kind, change.what) for change in shown.changes)
    told = "；".join(f"{TITLES[kind]}{_tally(counts, kind)}" for kind in dict.fromkeys(kind for kind, _ in counts))
    return f"{told}。影响清单 {len(shown.lists)} 份、镇街 {len(shown.towns)} 个。"


def _tally(counts: Counter[tuple[str, Kind]], kind: str) -> str:
    return "、".join(f"{what} {counts[kind, what]}" for what in get_args(Kind) if counts[kind, what])


def _details(shown: Shown, indent: str, deeper: str) -> Iterator[str]:
    yield from (f"{indent}请留意：{each}" for each in shown.risks)
    yield from (f"{indent}清单 {each.title}：{_counted(each)}" for each in shown.lists)
    yield from (f"{indent}镇街 {each.title}：{_counted(each)}" for each in shown.towns)
    for change, told in zip(shown.changes, shown.told, strict=True):
        yield f"{indent}{_headline(change)}"
        yield from (f"{deeper}{each}" for each in told)


def _counted(each: Effect) -> str:
    return f"{each.before} 项，增加 {len(each.come)}、移出 {len(each.gone)}，变为 {each.after} 项"


def _headline(change: RecordChange, mark: str = "") -> str:
    place = f"（{change.old_path} → {change.new_path}）" if change.what == "移动" else ""
    return f"{mark}{change.what}{mark} {TITLES[change.kind]} {change.id} {_plain(_title(change))}{place}"


def _title(change: RecordChange) -> str:
    record = change.new or change.old
    return record.title if record else ""


def _plain(words: str) -> str:
    """Keep what a record says from being read as Markdown or HTML."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|").replace("*", "\\*").replace("\n", " ")


def _trimmed(whole: str) -> str:
    """Cut a comment that is too long at the end of a line, and close what is open."""
    if len(whole) <= LONGEST:
        return whole
    cut = whole[:LONGEST].rpartition("\n")[0]
    return cut + ("\n\n</details>" if cut.count("<details>") > cut.count("</details>") else "") + _MORE
