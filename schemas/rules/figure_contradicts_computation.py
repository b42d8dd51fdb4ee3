"""声明数字与算得的数不符

查什么：
声明数字写了 computation（算术核对）的，按它用同一来源的其他数字算出的结果，与声明值之差不超过参数
percent-tolerance；超过的须登记 discrepancy。领域覆盖率用 share-of-domains：清单所含领域数 ÷ 领域总数。

为什么：
来源自身会有算错的数：1759 ÷ 5337 是 32.96%，来源写 32.8%。政府信息公开条例第六条第一款要求信息准确。
照登不改、并列算得的数、说明差异，是本库约定；四舍五入不是理由，除非来源写了“约”。

不合格：
value: 32.8，算得 32.9586，没有 discrepancy。

合格：
discrepancy: {explanation: 1759 ÷ 5337 应为 32.96%, kind: 来源自相矛盾}

怎么改：
先核对录入的声明值和所用数字；录入无误的，保留声明值，登记 discrepancy 说明差在哪里。
"""

from collections.abc import Iterator
from datetime import date

from schemas.arithmetic import agrees, compute
from schemas.finding import Breach, Severity, Target
from schemas.records.figure import Figure
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "figures"
PARAMETERS = ("percent-tolerance",)


def check(figure: Figure, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if a declared number is not what it comes to, and no discrepancy is declared."""
    if figure.computation is None or figure.discrepancy:
        return
    computed = compute(figure.computation, registry, today)
    tolerance = registry.threshold("percent-tolerance", figure.jurisdiction, today) or 0
    if computed is not None and not agrees(figure, computed, tolerance):
        message = f"声明 {figure.value:g}{figure.unit}，按“{figure.computation.explanation}”算得 {round(computed, 4):g}"
        yield Breach(Target("figures", figure.id, ("value",)), message, _operands(figure, registry))


def _operands(figure: Figure, registry: Registry) -> tuple[Target, ...]:
    used = figure.computation.figures if figure.computation else ()
    known = (registry.figures[each] for each in used if each in registry.figures)
    return tuple(Target("figures", each.id, ("value",), f"算式所用：{each.statement}") for each in known)
