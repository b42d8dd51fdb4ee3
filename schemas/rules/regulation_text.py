"""制度的条文与参数、规则对不上

查什么：
条号从一起依次排列；条文里 {…} 写的是本制度的参数名；有单位的参数，值是数字，写明在第几条，那一条里就有它；
条文所列的规则都有。
没有条文的制度不查。

为什么：
制度的参数直接决定怎样核对。条文说的数和参数不是一个，或者参数找不到条文，就说不清检查凭的是哪一条（本库约定）。

不合格：
paragraphs: [应当在{accept-days}内受理]，参数里没有 accept-days

合格：
paragraphs: [应当在{accept-working-days}内受理]

怎么改：
改正参数名、条号或者规则名；参数没有条文的，在条文里写明，或者删去参数。
"""

import os
from collections.abc import Iterator
from datetime import date
from pkgutil import iter_modules

from schemas.finding import Breach, Route, Severity, Target
from schemas.provisions import named
from schemas.records.regulation import Regulation
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "regulations"
KNOWN = frozenset(each.name.replace("_", "-") for each in iter_modules([os.path.dirname(__file__)]))
"""The names of all rules: their modules lie beside this one."""


def check(regulation: Regulation, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each article out of order, name of no parameter or rule, and parameter without article."""
    if regulation.articles:
        for route, message in (*_articles(regulation), *_names(regulation), *_parameters(regulation)):
            yield Breach(Target("regulations", regulation.id, route), message)


def _articles(regulation: Regulation) -> Iterator[tuple[Route, str]]:
    for place, article in enumerate(regulation.articles):
        if article.number != place + 1:
            yield ("articles", place, "number"), f"应是第 {place + 1} 条，写的是第 {article.number} 条"
        for index, rule in enumerate(article.rules):
            if rule not in KNOWN:
                yield ("articles", place, "rules", index), f"没有规则“{rule}”"


def _names(regulation: Regulation) -> Iterator[tuple[Route, str]]:
    keys = {each.key for each in regulation.parameters}
    yield from ((route, f"没有参数“{key}”") for _, route, key in named(regulation) if key not in keys)


def _parameters(regulation: Regulation) -> Iterator[tuple[Route, str]]:
    numbers = {each.number for each in regulation.articles}
    standing = {(each.number, key) for each, _, key in named(regulation)}
    for place, parameter in enumerate(regulation.parameters):
        if parameter.article not in numbers:
            yield ("parameters", place, "article"), f"参数“{parameter.title}”没有写在第几条，或者没有那一条"
        elif parameter.unit and (parameter.article, parameter.key) not in standing:
            message = (
                f"第 {parameter.article} 条里没有写参数“{parameter.title}”（{{{parameter.key}}}），数和条文会各说各的"
            )
            yield ("parameters", place, "article"), message
        if parameter.unit and not (isinstance(parameter.value, int | float) and parameter.value >= 0):
            yield ("parameters", place, "value"), f"参数“{parameter.title}”的单位是“{parameter.unit}”，值要写数字"
