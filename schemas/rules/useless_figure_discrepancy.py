"""多余的差异说明

查什么：
声明数字登记了“来源自相矛盾”或“语序疑误”的差异，而算得的数与声明值其实相符。
“分母待核”“口径待核”“术语不一”说的不是数字不符，不在此列。

为什么：
差异登记说来源有错；没有错而说有错，冤枉了来源，也会让真正的差异被忽略。本库约定。

不合格：
value: 32.5，算得 32.5，仍登记“来源自相矛盾”。

合格：
数字相符，没有 discrepancy。

怎么改：
删去 discrepancy；如果它说的是分母或口径，把类别改成“分母待核”“口径待核”。
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
CONTRADICTIONS = {"来源自相矛盾", "语序疑误"}


def check(figure: Figure, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if a contradiction is declared though the computed number bears out the declared one."""
    if figure.computation is None or figure.discrepancy is None or figure.discrepancy.kind not in CONTRADICTIONS:
        return
    computed = compute(figure.computation, registry, today)
    tolerance = registry.threshold("percent-tolerance", figure.jurisdiction, today) or 0
    if figure.value is not None and computed is not None and agrees(figure, computed, tolerance):
        numbers = f"声明 {figure.value:g}{figure.unit}，算得 {round(computed, 4):g}"
        target = Target("figures", figure.id, ("discrepancy",))
        yield Breach(target, f"{numbers}，相符，并非“{figure.discrepancy.kind}”")
