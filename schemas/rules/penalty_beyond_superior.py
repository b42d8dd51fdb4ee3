"""处罚超出上位法

查什么：
写明实施上位事项（implements）的，处罚种类都在上位事项的种类之内；罚款与上位事项中单位、基数、计量相同且对象相容的罚款相比，幅度不得超出。
上位事项没有可比罚款的不比幅度。

为什么：
行政处罚法第十一条第二款、第十二条第二款、第十三条第一款、第十四条第一款：对上位法已有的处罚作具体规定，必须在其行为、种类和幅度的范围内。

不合格：
上位事项罚款一万元以上五万元以下，本事项写 {kind: 罚款, min: 5000, max: 50000, unit: 元}

合格：
{kind: 罚款, min: 10000, max: 30000, unit: 元}

怎么改：
先核对两处条文数字和 implements 是否指对；确实超出的，应适用上位法，从清单移出本事项，并向下位法制定机关反映。
"""

from collections.abc import Iterator
from datetime import date
from math import inf

from schemas.finding import Breach, Severity, Target
from schemas.records.matter import Matter, Penalty
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "matters"


def check(matter: Matter, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each penalty whose kind or range the superior matter does not cover."""
    superior = registry.matters.get(matter.implements or "")
    for index, penalty in enumerate(matter.penalties if superior else ()):
        fault = _fault(penalty, superior.penalties) if superior else None
        if superior and fault:
            note = Target("matters", superior.id, ("penalties",), "上位事项的处罚")
            target = Target("matters", matter.id, ("penalties", index))
            yield Breach(target, f"{fault}，超出上位事项“{superior.title}”", (note,))


def _fault(penalty: Penalty, superiors: tuple[Penalty, ...]) -> str | None:
    if penalty.kind not in {each.kind for each in superiors}:
        return f"处罚种类“{penalty.kind}”"
    comparable = [each for each in superiors if penalty.kind == "罚款" and _comparable(penalty, each)]
    if comparable and not any(_holds(each, penalty) for each in comparable):
        return f"罚款幅度（{_span(penalty)}）不在{'、'.join(dict.fromkeys(map(_span, comparable)))}之内"
    return None


def _comparable(penalty: Penalty, superior: Penalty) -> bool:
    same = (penalty.unit, penalty.base, penalty.per) == (superior.unit, superior.base, superior.per)
    targets = {penalty.target, superior.target}
    return same and superior.kind == "罚款" and (len(targets) == 1 or "不区分" in targets)


def _bounds(penalty: Penalty) -> tuple[float, float]:
    return (penalty.min if penalty.min is not None else 0, penalty.max if penalty.max is not None else inf)


def _holds(superior: Penalty, penalty: Penalty) -> bool:
    low, high = _bounds(superior)
    inner_low, inner_high = _bounds(penalty)
    return low <= inner_low and inner_high <= high


def _span(penalty: Penalty) -> str:
    low, high = _bounds(penalty)
    return f"{low:g} 至 {high:g} {penalty.unit or ''}".rstrip() if high < inf else f"{low:g} {penalty.unit or ''}以上"
