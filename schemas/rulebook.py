"""The page of every rule, cut from its docstring, and the pages of what reading itself can find."""

import inspect
import re
from collections.abc import Mapping
from typing import NamedTuple

from schemas.compilingpages import COMPILING
from schemas.finding import Severity
from schemas.provisions import NUMERAL
from schemas.readingpages import READING
from schemas.ruleset import RULES, Rule, name

STATUTES = (
    "行政处罚法",
    "行政强制法",
    "立法法",
    "政府信息公开条例",
    "重大行政决策程序暂行条例",
    "党政机关公文处理工作条例",
    "浙江省综合行政执法条例",
    "浙江省人民代表大会常务委员会关于政府规章设定罚款限额的规定",
)
"""The statutes that rules rest on, as their pages call them; an article without one is of the statute named before."""
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

    @property
    def grounds(self) -> tuple[str, ...]:
        """The articles of statutes that 为什么 names, each once: 行政处罚法第二十四条第一款."""
        found, statute = dict[str, None](), ""
        for named, provision in _GROUND.findall(self.why.replace("\n", "")):
            statute = named or statute
            found[f"{statute}{provision}"] = None
        return tuple(found)


_GROUND = re.compile(rf"({'|'.join(STATUTES)})?((?:第{NUMERAL}条(?:之{NUMERAL})?)(?:第{NUMERAL}款)?(?:第{NUMERAL}项)?)")


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
