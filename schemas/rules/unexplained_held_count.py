"""本库实有数与声明不符而没有说明

查什么：
声明数字写了 held（本库实有）的，算出的数与声明值相符；不符的写明 held_note。

为什么：
来源说 5337 项、本库只收几百项，不加说明就会被当成遗漏或错误。
政府信息公开条例第六条第一款要求信息准确；两数并列、说明原因是本库约定。

不合格：
value: 5337，held 数得 971，没有 held_note。

合格：
held_note: 本库只收录已对照法条的样本

怎么改：
写上 held_note 说明为什么不同；本库确实漏收的，补齐记录。
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
    """Yield one breach if what the registry holds differs from what a source declares, and no note says why."""
    if figure.held is None or figure.held_note:
        return
    held = compute(figure.held, registry, today)
    tolerance = registry.threshold("percent-tolerance", figure.jurisdiction, today) or 0
    if held is not None and not agrees(figure, held, tolerance):
        message = f"来源声明 {figure.value:g}{figure.unit}，本库实有 {held:g}，没有说明（held_note）"
        yield Breach(Target("figures", figure.id, ("held",)), message)
