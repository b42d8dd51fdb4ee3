"""The page of every rule, cut from its docstring, and the pages of what reading itself can find."""

import inspect
import re
from collections.abc import Mapping
from typing import NamedTuple

from schemas.compilingpages import COMPILING
from schemas.finding import Severity
from schemas.readingpages import READING
from schemas.ruleset import RULES, Rule, name

HEADINGS = ("查什么", "为什么", "不合格", "合格", "怎么改")


class Page(NamedTuple):
    """One rule as an editor reads it: 查什么, 为什么, 不合格, 合格, 怎么改."""

    rule: str
    title: str
    severity: Severity
    what: str
    why: str
    fails: str
    passes: str
    remedy: str


def page(rule: Rule) -> Page:
    """Cut the docstring of a rule module into its page.

    Raises ValueError if a heading is missing or out of order.
    """
    return cut(name(rule), rule.SEVERITY, rule.__doc__ or "")


def cut(rule: str, severity: Severity, docstring: str) -> Page:
    """Cut one docstring: a title line, then the five headings, each on a line of its own followed by its text."""
    title, _, rest = inspect.cleandoc(docstring).partition("\n")
    parts = re.split(rf"^({'|'.join(HEADINGS)})：[ ]*$\n?", rest, flags=re.MULTILINE)
    if tuple(parts[1::2]) != HEADINGS:
        raise ValueError(f"{rule}: headings must be {HEADINGS}, are {tuple(parts[1::2])}")
    return Page(rule, title, severity, *(inspect.cleandoc("\n" + part).strip() for part in parts[2::2]))


_WEIGHT: Mapping[str, Severity] = dict.fromkeys(
    ("statute-article-missing", "statute-truncated", "statute-items-in-line", "statute-table", "statute-excluded"),
    "warning",
)
"""What compiling only points out."""

PAGES: Mapping[str, Page] = {
    **{rule: cut(rule, "error", text) for rule, text in READING.items()},
    **{rule: cut(rule, _WEIGHT.get(rule, "error"), text) for rule, text in COMPILING.items()},
    **{name(rule): page(rule) for rule in RULES},
}
