"""``quanze who TOWN WORDS…``: who handles a matter in a town, in whose name, on what ground, at what penalty."""

import argparse
import json
import sys

from generators.answers import lines, matching
from generators.commands.list import town_named
from generators.day import today
from generators.responsibility import Answer, answer
from generators.view import View
from schemas.check import check
from schemas.tree import EnvironmentFault, read_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``who``."""
    parser.add_argument("town", metavar="TOWN", help="镇街的代码或名称")
    parser.add_argument("words", nargs="+", metavar="WORDS", help="什么事：几个字，或者事项编号；几个词要都有")
    parser.add_argument("--limit", type=int, default=3, metavar="N", help="最多说几件（默认 3）")
    parser.add_argument("--format", choices=["text", "json"], default="text", help="输出格式（默认 text）")


def run(options: argparse.Namespace) -> int:
    """Print the answers, the likeliest first, of equals what the town itself handles; only of what applies there."""
    day = today(options.today)
    view = View(check(read_folder(options.registry), day).registry, day)
    town = town_named(view.whole, options.town)
    likely = matching(view, options.words, frozenset(view.town_lists[town.id].all))
    found = [each for each in likely if view.whole.applies_in(each, town.jurisdiction)]
    if not found:
        raise EnvironmentFault(f"没有找到在{town.title}适用的“{' '.join(options.words)}”；换个说法，或者只写两三个字")
    answers = [answer(view, town, each) for each in found[: options.limit]]
    if options.format == "json":
        print(json.dumps([_plain(view, each) for each in answers], ensure_ascii=False, indent=2))
    else:
        print("\n\n".join(_told(view, each) for each in answers))
    if len(found) > len(answers):
        print(f"另有 {len(found) - len(answers)} 件相近的事，用 --limit 多看几件。", file=sys.stderr)
    return 0


def _plain(view: View, given: Answer) -> dict[str, object]:
    named = {"town": given.town.id, "county": given.county.id, "matter": given.matter.id, "title": given.matter.title}
    return {**named, "empowered": given.empowered, "answer": dict(lines(view, given))}


def _told(view: View, given: Answer) -> str:
    head = f"{given.county.title}{given.town.title}：{given.matter.called}（{given.matter.id}）"
    return "\n".join([head, *(f"  {asked}：{told}" for asked, told in lines(view, given))])
