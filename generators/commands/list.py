"""``quanze list ID|TOWN``: what stands on a list, or what a town may enforce, on a day."""

import argparse
import csv
import json
import sys
from collections.abc import Iterable
from datetime import date

from generators.cells import safe
from generators.day import today
from generators.remarks import on_states
from schemas.check import check
from schemas.records.listing import Listing
from schemas.records.town import Town
from schemas.registry import Registry, as_of
from schemas.states import State, of_list, of_town, on_day
from schemas.tree import EnvironmentFault, read_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``list``."""
    parser.add_argument("id", metavar="ID|TOWN", help="清单编号，或镇街的代码、名称")
    parser.add_argument("--as-of", metavar="DATE", help="查看哪一天的状态（默认今天）")
    parser.add_argument("--format", choices=["text", "json", "csv"], default="text", help="输出格式（默认 text）")


def run(options: argparse.Namespace) -> int:
    """Print the matters, one a line."""
    now, day = today(options.today), today(options.today, options.as_of)
    registry = check(read_folder(options.registry), day).registry
    record = _named(registry, options.id)
    states = of_list(registry, record, now) if isinstance(record, Listing) else of_town(registry, record.id, now)
    rows = [(each, _title(registry, each, day)) for each in _members(registry, record, states, day)]
    remark = on_states(record, states, day, now)
    if options.format == "json":
        ids = [each for each, _ in rows]
        print(json.dumps({"title": record.title, "as_of": day.isoformat(), "matters": ids}, ensure_ascii=False))
    elif options.format == "csv":
        csv.writer(sys.stdout).writerows([("编号", "名称"), *((each, safe(title)) for each, title in rows)])
    else:
        known = not isinstance(record, Listing) or record.members_known
        count = f"{len(rows)} 项" if known else "条目未公布"
        print("\n".join([f"{record.title}，{day}，{count}", *map("  ".join, rows)]))
    print(remark, end="\n" if remark else "", file=sys.stderr)  # what reads the output is not disturbed
    return 0


def _members(registry: Registry, record: Listing | Town, states: Iterable[State], day: date) -> tuple[str, ...]:
    """Return what the state of a day holds; a list worked out from matters held something before its first change."""
    state = on_day(states, day)
    return state.members if state else registry.members(record.id, day)


def _title(registry: Registry, matter_id: str, day: date) -> str:
    matter = registry.matters.get(matter_id)
    return as_of(matter, day).title if matter else ""


def _named(registry: Registry, wanted: str) -> Listing | Town:
    if wanted in registry.lists:
        return registry.lists[wanted]
    return town_named(registry, wanted, "清单或镇街")


def town_named(registry: Registry, wanted: str, what: str = "镇街") -> Town:
    """Return the town of a code or a name; raises EnvironmentFault where there is none, or several."""
    towns = [town for town in registry.towns.values() if wanted in (town.id, town.title)]
    if len(towns) > 1:
        raise EnvironmentFault(f"有 {len(towns)} 个镇街叫“{wanted}”，请写代码：{'、'.join(town.id for town in towns)}")
    if not towns:
        raise EnvironmentFault(f"没有编号或名称为“{wanted}”的{what}")
    return towns[0]
