"""``quanze impact LAW``: what rests on a law; with ``--becomes`` what a new text of it would change."""

import argparse
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from generators.day import today
from generators.impact import Impact, impact
from generators.settling import usual_domain
from schemas.check import check
from schemas.drafting import drafter, heading
from schemas.drafting.outcome import Outcome, Setting, outcome
from schemas.records.law import Law
from schemas.registry import Registry
from schemas.tree import EnvironmentFault, read_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``impact``."""
    parser.add_argument("law", metavar="LAW", help="法规的编号、名称或名称里的几个字")
    parser.add_argument("--article", type=int, metavar="N", help="只看引用第 N 条的")
    parser.add_argument("--becomes", type=Path, metavar="TEXT", help="新文本；报告照它起草会有什么不同，不写任何文件")
    parser.add_argument(
        "--version", type=date.fromisoformat, metavar="DATE", help="新文本的版本日期；文件名和题注里没有时写"
    )
    parser.add_argument("--format", choices=["text", "json"], default="text", help="输出格式（默认 text）")


def run(options: argparse.Namespace) -> int:
    """Print what rests on the law; return 1 if the new text has errors."""
    day = today(options.today)
    registry = check(read_folder(options.registry), day).registry
    law = _law(registry, options.law)
    found = impact(registry, law.id, options.article, day)
    changes, faults = _becomes(registry, law, options.becomes, options.version, day) if options.becomes else (None, ())
    if options.format == "json":
        print(json.dumps(_machine(law, found, changes), ensure_ascii=False, indent=1))
    else:
        print("\n".join([*_lines(law, options.article, found), *faults, *_differences(changes)]))
    return 1 if faults and changes is None else 0


def _law(registry: Registry, wanted: str) -> Law:
    if wanted in registry.laws:
        return registry.laws[wanted]
    exact = [law for law in registry.laws.values() if wanted in (law.title, law.title.removeprefix("中华人民共和国"))]
    found = exact or [law for law in registry.laws.values() if wanted in law.title]
    if not found:
        raise EnvironmentFault(f"登记库里没有编号或名称为“{wanted}”的法规")
    if len(found) > 1:
        raise EnvironmentFault(
            f"有 {len(found)} 部法规的名称含“{wanted}”：{'、'.join(f'{law.title}（{law.id}）' for law in found[:8])}"
        )
    return found[0]


def _becomes(
    registry: Registry, law: Law, path: Path, version: date | None, day: date
) -> tuple[Outcome | None, tuple[str, ...]]:
    """Compile a new text as one of ``law``, whatever it calls itself."""
    statute, faults = heading.read(path.as_posix(), path.read_bytes(), version)
    told = tuple(f"{each.location.path}:{each.location.line} [{each.rule}] {each.message}" for each in faults)
    if statute is None:
        return None, told
    told += tuple(_of_another_text(law, statute))
    domain = usual_domain(registry, law.id) or next(iter(registry.domains), "")
    reading = drafter.read(law.title, statute.articles)
    return outcome(registry, statute, reading, Setting(law.id, domain, law.level, law.region, day)), told


def _of_another_text(law: Law, statute: heading.Statute) -> Iterator[str]:
    if statute.title != law.title:
        yield f"注意：文本是《{statute.title}》，按《{law.title}》的新文本比较"
    if statute.version < law.versions[-1].date:
        yield f"注意：文本是 {statute.version} 版，比已登记的 {law.versions[-1].date} 版旧，报告的是倒回去会有什么不同"


def _lines(law: Law, article: int | None, found: Impact) -> Iterator[str]:
    where = f"第 {article} 条" if article else ""
    counts = f"事项 {len(found.matters)}、清单 {len(found.lists)}、镇街 {len(found.towns)}"
    yield f"《{law.title}》{where}（{law.id}）：{counts}、职责边界 {len(found.boundaries)}、决定 {len(found.acts)}"
    if law.newer_known:
        yield f"  注意：{law.newer_known}"
    for matter, places in found.matters:
        yield f"  事项 {matter.id} {matter.title}（{'；'.join(places)}）"
    for label, rows in (("清单", found.lists), ("镇街", found.towns)):
        yield from (f"  {label} {record.id} {record.title}（其中 {count} 项）" for record, count in rows)
    yield from (f"  职责边界 {record.id} {record.title}" for record in found.boundaries)
    yield from (f"  决定 {record.id} {record.title}" for record in found.acts)


def _differences(changes: Outcome | None) -> Iterator[str]:
    if changes is None:
        return
    yield f"照新文本起草：{len(changes.changes)} 处不同，{changes.kept} 项不变"
    for change in changes.changes:
        yield f"  {change.kind} {change.id} {change.title}"
        yield from (f"      {note}" for note in change.notes)


def _machine(law: Law, found: Impact, changes: Outcome | None) -> dict[str, Any]:
    return {
        "law": law.id,
        "title": law.title,
        "matters": [{"id": each.matter.id, "title": each.matter.title, "cites": each.places} for each in found.matters],
        "lists": [{"id": record.id, "title": record.title, "matters": count} for record, count in found.lists],
        "towns": [{"id": record.id, "title": record.title, "matters": count} for record, count in found.towns],
        "boundaries": [{"id": record.id, "title": record.title} for record in found.boundaries],
        "acts": [{"id": record.id, "title": record.title} for record in found.acts],
        "becomes": [each._asdict() for each in changes.changes] if changes else None,
    }
