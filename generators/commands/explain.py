"""``quanze explain RULE``: the page of a rule."""

import argparse
import difflib
from collections.abc import Iterable

from schemas.rulebook import HEADINGS, PAGES
from schemas.ruleset import parameters_of
from schemas.tree import EnvironmentFault


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``explain``."""
    parser.add_argument("rule", nargs="?", help="规则名；不写则列出全部规则")


def run(options: argparse.Namespace) -> int:
    """Print one rule, or the list of all."""
    if options.rule is None:
        for each in sorted(PAGES.values()):
            print(f"{each.rule:32} {'错误' if each.severity == 'error' else '提醒'}  {each.title}")
        return 0
    page = PAGES.get(options.rule)
    if page is None:
        near = difflib.get_close_matches(options.rule, PAGES, n=3, cutoff=0.4)
        raise EnvironmentFault(f"没有规则“{options.rule}”" + (f"；相近的有：{'、'.join(near)}" if near else ""))
    print(f"{page.rule}  {page.title}（{'错误，阻断合并' if page.severity == 'error' else '提醒'}）\n")
    for heading, text in zip(HEADINGS, (page.what, page.why, page.fails, page.passes, page.remedy), strict=True):
        print(f"【{heading}】\n{text}\n")
    _block("凭哪一条", page.grounds)
    _block("所用参数", parameters_of(page.rule))
    return 0


def _block(heading: str, lines: Iterable[str]) -> None:
    """Print a block that not every rule has."""
    text = "\n".join(lines)
    if text:
        print(f"【{heading}】\n{text}\n")
