"""``quanze list ID|TOWN``: what stands on a list, or what a town may enforce, on a day."""

import argparse
import csv
import json
import sys
from datetime import date

from generators.cells import safe
from generators.day import today
from schemas.check import check
from schemas.registry import Registry
from schemas.tree import EnvironmentFault, read_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``list``."""
    parser.add_argument("id", metavar="ID|TOWN", help="清单编号，或镇街的代码、名称")
    parser.add_argument("--as-of", metavar="DATE", help="查看哪一天的状态（默认今天）")
    parser.add_argument("--format", choices=["text", "json", "csv"], default="text", help="输出格式（默认 text）")


def run(options: argparse.Namespace) -> int:
    """Print the matters, one a line."""
    day = today(options.today, options.as_of)
    registry = check(read_folder(options.registry), day).registry
    title, ids = _members(registry, options.id, day)
    now = registry.in_force(day).matters
    rows = [(each, now[each].title if each in now else "") for each in ids]
    if options.format == "json":
        print(
            json.dumps(
                {"title": title, "as_of": day.isoformat(), "matters": [each for each, _ in rows]}, ensure_ascii=False
            )
        )
    elif options.format == "csv":
        csv.writer(sys.stdout).writerows([("编号", "名称"), *((each, safe(title)) for each, title in rows)])
    else:
        print(f"{title}，{day}，{len(rows)} 项")
        for row in rows:
            print("  ".join(row))
    return 0


def _members(registry: Registry, wanted: str, day: date) -> tuple[str, tuple[str, ...]]:
    if wanted in registry.lists:
        return registry.lists[wanted].title, registry.members(wanted, day)
    towns = [town for town in registry.towns.values() if wanted in (town.id, town.title)]
    if len(towns) > 1:
        raise EnvironmentFault(f"有 {len(towns)} 个镇街叫“{wanted}”，请写代码：{'、'.join(town.id for town in towns)}")
    if not towns:
        raise EnvironmentFault(f"没有编号或名称为“{wanted}”的清单或镇街")
    return towns[0].title, registry.town_list(towns[0].id, day).all
