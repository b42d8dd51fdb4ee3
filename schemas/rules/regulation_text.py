"""制度的条文与参数、规则对不上

查什么：
条号从一起依次排列；条文里 {…} 写的是本制度的参数名；参数写明在第几条，那一条确有；条文所列的规则都有。
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

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.provisions import named
from schemas.records.regulation import Regulation
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "regulations"


def check(regulation: Regulation, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each article out of order, name of no parameter or rule, and parameter without article."""
    if not regulation.articles:
        return
    keys = {each.key for each in regulation.parameters}
    numbers = [each.number for each in regulation.articles]
    for place, number in enumerate(numbers):
        if number != place + 1:
            target = Target("regulations", regulation.id, ("articles", place, "number"))
            yield Breach(target, f"应是第 {place + 1} 条，写的是第 {number} 条")
    for _, route, key in named(regulation):
        if key not in keys:
            yield Breach(Target("regulations", regulation.id, route), f"没有参数“{key}”")
    for place, parameter in enumerate(regulation.parameters):
        if parameter.article not in numbers:
            target = Target("regulations", regulation.id, ("parameters", place, "article"))
            yield Breach(target, f"参数“{parameter.title}”没有写在第几条，或者没有那一条")
