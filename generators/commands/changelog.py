"""``quanze changelog``: what decisions changed since a day, or what was merged since a revision."""

import argparse
import re
import sys
from datetime import date

from generators import chronicle, lifetimes, lookup, mergelog
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
    parser.add_argument("--list", metavar="L", dest="listing", help="只看一份清单（编号或名称）")
    parser.add_argument("--format", choices=list(report.LEGAL), default="text", help="输出格式（默认 text）")


def run(options: argparse.Namespace) -> int:
    """Print the log; a day asks for the legal log, anything else names a revision and asks for the merge log."""
    if options.since and not re.fullmatch(DATE_PATTERN, options.since):
        return _merged(options)
    since = today(None, options.since) if options.since else date.min
    day = today(options.today)
    registry = check(read_folder(options.registry), day).registry
    log = [each for each in _wanted(options, registry, lifetimes.entries(View(registry, day))) if each.day >= since]
    sys.stdout.write(report.LEGAL[options.format](log, {each.id: each.called for each in registry.matters.values()}))
    return 0


def _wanted(options: argparse.Namespace, registry: Registry, log: tuple[Entry, ...]) -> tuple[Entry, ...]:
    if options.town:
        log = chronicle.about(log, "towns").get(_one(registry, options.town, "towns", "代码或名称", "镇街"), ())
    if options.listing:
        log = chronicle.about(log, "lists").get(_one(registry, options.listing, "lists", "编号或名称", "清单"), ())
    return log


def _one(registry: Registry, wanted: str, kind: str, called: str, what: str) -> str:
    """Return the id of the one record that is meant."""
    found = [record.id for _, record in lookup.named(registry, wanted, (kind,))]
    if len(found) > 1:
        raise EnvironmentFault(f"有 {len(found)} 个{what}叫“{wanted}”，请写代码：{'、'.join(found)}")
    if not found:
        raise EnvironmentFault(f"没有{called}为“{wanted}”的{what}{lookup.near(registry, wanted, (kind,))}")
    return found[0]


def _merged(options: argparse.Namespace) -> int:
    if options.town or options.listing:
        raise EnvironmentFault("--town 和 --list 只用于法律变动，--since 请写日期")
    history = read_history(options.registry, options.since)
    registry = check(read_folder(options.registry), today(options.today)).registry
    titles = {(kind, record.id): record.title for kind, record in registry}
    sys.stdout.write(report.MERGED[options.format](mergelog.lines(history), history.cut_off, titles))
    return 0
