"""``quanze list ID|TOWN``: what stands on a list, or what a town may enforce, on a day."""

import argparse
import csv
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from generators import lookup, words
from generators.cells import safe
from generators.day import today
from generators.remarks import on_states
from schemas.check import check
from schemas.records.listing import Listing
from schemas.records.town import Town
from schemas.registry import Registry, as_of
from schemas.states import State, of_list, of_town, on_day
from schemas.tree import EnvironmentFault, read_folder


class Row(NamedTuple):
    """A matter as a list shows it; ``part`` tells of a town whether it has it by its common or its own list."""

    id: str
    title: str
    domain: str
    basis: str
    part: str


HEAD = Row("编号", "名称", "执法领域", "实施依据", "清单类别")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``list``."""
    parser.add_argument("id", metavar="ID|TOWN", help="清单的编号、名称，或镇街的代码、名称")
    parser.add_argument("--as-of", metavar="DATE", help="查看哪一天的状态（默认今天）")
    parser.add_argument("--format", choices=["text", "json", "csv"], default="text", help="输出格式（默认 text）")


def run(options: argparse.Namespace) -> int:
    """Print the matters, one a line."""
    now, day = today(options.today), today(options.today, options.as_of)
    registry = check(read_folder(options.registry), day).registry
    record = _named(registry, options.id)
    states = of_list(registry, record, now) if isinstance(record, Listing) else of_town(registry, record.id, now)
    rows = list(_rows(registry, record, _members(registry, record, states, day), day))
    remark = on_states(record, states, day, now)
    if options.format == "json":
        document = {"title": record.title, "as_of": day.isoformat(), "matters": [each.id for each in rows],
                    "rows": [each._asdict() for each in rows]}  # fmt: skip
        print(json.dumps(document, ensure_ascii=False))
    elif options.format == "csv":
        csv.writer(sys.stdout).writerows([HEAD, *(tuple(map(safe, each)) for each in rows)])
    else:
        print("\n".join([_head(record, rows, day), *map(_line, rows)]))
    print(remark, end="\n" if remark else "", file=sys.stderr)  # what reads the output is not disturbed
    return 0


def _head(record: Listing | Town, rows: list[Row], day: date) -> str:
    known = not isinstance(record, Listing) or record.members_known
    return f"{record.title}，{day}，{f'{len(rows)} 项' if known else '条目未公布'}"


def _line(row: Row) -> str:
    return "  ".join(filter(None, (row.id, row.title, f"（{row.part}）" if row.part else "")))


def _members(registry: Registry, record: Listing | Town, states: Iterable[State], day: date) -> tuple[str, ...]:
    """Return what the state of a day holds; a list worked out from matters held something before its first change."""
    state = on_day(states, day)
    return state.members if state else registry.members(record.id, day)


def _rows(registry: Registry, record: Listing | Town, members: Iterable[str], day: date) -> Iterator[Row]:
    common = frozenset(registry.town_list(record.id, day).common) if isinstance(record, Town) else frozenset()
    for each in members:
        part = "" if isinstance(record, Listing) else "共性" if each in common else "个性"
        yield _row(registry, each, part, day)


def _row(registry: Registry, matter_id: str, part: str, day: date) -> Row:
    found = registry.matters.get(matter_id)
    if found is None:
        return Row(matter_id, "", "", "", part)
    matter = as_of(found, day)
    domain = registry.domains.get(matter.domain)
    punishing = [each for each in matter.basis if each.role == "罚则"] or list(matter.basis)
    laws = ((registry.laws.get(each.law), each) for each in punishing)
    basis = "；".join(f"《{law.title if law else each.law}》{words.citation(each)}" for law, each in laws)
    return Row(matter_id, matter.title, domain.title if domain else matter.domain, basis, part)


def _named(registry: Registry, wanted: str) -> Listing | Town:
    found = lookup.named(registry, wanted, ("lists", "towns"))
    if len(found) > 1:
        said = f"有 {len(found)} 个{'镇街' if found[0][0] == 'towns' else '清单或镇街'}叫“{wanted}”，请写代码："
        raise EnvironmentFault(said + "、".join(record.id for _, record in found))
    if not found:
        near = lookup.near(registry, wanted, ("lists", "towns"))
        raise EnvironmentFault(f"没有编号或名称为“{wanted}”的清单或镇街{near}")
    record = found[0][1]
    if not isinstance(record, Listing | Town):
        raise TypeError(f"{record.id} is no list and no town")
    return record


def town_named(registry: Registry, wanted: str) -> Town:
    """Return the town of a code or a name; raises EnvironmentFault where there is none, or several."""
    towns = [town for town in registry.towns.values() if wanted in (town.id, town.title)]
    if len(towns) > 1:
        raise EnvironmentFault(f"有 {len(towns)} 个镇街叫“{wanted}”，请写代码：{'、'.join(town.id for town in towns)}")
    if not towns:
        raise EnvironmentFault(f"没有编号或名称为“{wanted}”的镇街{lookup.near(registry, wanted, ('towns',))}")
    return towns[0]
