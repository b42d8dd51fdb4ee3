"""``quanze changelog``: what decisions changed since a day, or what was merged since a revision."""

import argparse
import re
import sys
from datetime import date

from generators import chronicle, lifetimes, mergelog
from generators.chronicle import Entry
from generators.day import today
from generators.reports import changelog as report
from generators.view import View
from schemas.check import check
from schemas.fields import DATE_PATTERN
from schemas.registry import Registry
from schemas.tree import EnvironmentFault, read_folder, read_history


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``changelog``."""
    parser.add_argument(
        "--since", metavar="REF|DATE", help="从哪一天起的法律变动（默认全部），或从哪个 git 版本起的合并记录"
    )
    parser.add_argument("--town", metavar="T", help="只看一个镇街（代码或名称）")
    parser.add_argument("--list", metavar="L", dest="listing", help="只看一份清单（编号）")
    parser.add_argument("--format", choices=list(report.LEGAL), default="text", help="输出格式（默认 text）")


def run(options: argparse.Namespace) -> int:
    """Print the log; a day asks for the legal log, anything else names a revision and asks for the merge log."""
    if options.since and not re.fullmatch(DATE_PATTERN, options.since):
        return _merged(options)
    since = today(None, options.since) if options.since else date.min
    day = today(options.today)
    registry = check(read_folder(options.registry), day).registry
    log = [each for each in _wanted(options, registry, lifetimes.entries(View(registry, day))) if each.day >= since]
    sys.stdout.write(report.LEGAL[options.format](log))
    return 0


def _wanted(options: argparse.Namespace, registry: Registry, log: tuple[Entry, ...]) -> tuple[Entry, ...]:
    if options.town:
        log = chronicle.about(log, "towns").get(_town(registry, options.town), ())
    if options.listing:
        if options.listing not in registry.lists:
            raise EnvironmentFault(f"没有编号为“{options.listing}”的清单")
        log = chronicle.about(log, "lists").get(options.listing, ())
    return log


def _town(registry: Registry, wanted: str) -> str:
    found = [town.id for town in registry.towns.values() if wanted in (town.id, town.title)]
    if len(found) > 1:
        raise EnvironmentFault(f"有 {len(found)} 个镇街叫“{wanted}”，请写代码：{'、'.join(found)}")
    if not found:
        raise EnvironmentFault(f"没有代码或名称为“{wanted}”的镇街")
    return found[0]


def _merged(options: argparse.Namespace) -> int:
    if options.town or options.listing:
        raise EnvironmentFault("--town 和 --list 只用于法律变动，--since 请写日期")
    history = read_history(options.registry, options.since)
    sys.stdout.write(report.MERGED[options.format](mergelog.lines(history), history.cut_off))
    return 0
