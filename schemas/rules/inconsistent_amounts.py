"""处罚数额前后不一

查什么：
下限不高于上限；写了数额就写单位；罚款用元、倍或者 %，行政拘留用日；倍、% 写明以什么为基数，元不写基数；
同一种类、对象、情形、单位不重复写两条（对单位与个人、不同情形分别规定的，逐条写明对象、情形）。

为什么：
数额是群众和执法人员最先看的内容，上下颠倒、单位不明都会用错。来源：本库约定。

不合格：
penalties:
  - {kind: 罚款, min: 5000, max: 500, unit: 元}
  - {kind: 罚款, min: 1, max: 3, unit: 倍}

合格：
penalties:
  - {kind: 罚款, min: 500, max: 5000, unit: 元}
  - {kind: 罚款, min: 1, max: 3, unit: 倍, base: 违法所得}

怎么改：
对照罚则原文改正数字、单位和基数；重复的两条，补写区别它们的对象或者情形。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.matter import Matter, Penalty
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "matters"
UNITS = {"罚款": ("元", "倍", "%"), "行政拘留": ("日",)}


def check(matter: Matter, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each penalty whose numbers contradict one another or an earlier entry."""
    seen: dict[tuple[str | None, ...], int] = {}
    for index, penalty in enumerate(matter.penalties):
        target = Target("matters", matter.id, ("penalties", index))
        fault = _fault(penalty)
        if fault:
            yield Breach(target, fault)
        same = (penalty.kind, penalty.name, penalty.target, penalty.condition, penalty.unit, penalty.base, penalty.per)
        if same in seen:
            first = Target("matters", matter.id, ("penalties", seen[same]), "前一条")
            yield Breach(target, f"与第 {seen[same] + 1} 条处罚的种类、对象、情形相同，分不清适用哪一条", (first,))
        seen.setdefault(same, index)


def _fault(penalty: Penalty) -> str | None:
    if penalty.min is not None and penalty.max is not None and penalty.min > penalty.max:
        return f"下限 {penalty.min:g} 高于上限 {penalty.max:g}"
    if penalty.min is None and penalty.max is None:
        return None
    allowed = UNITS.get(penalty.kind)
    if penalty.unit is None:
        return f"{penalty.kind}写了数额，没有写单位"
    if allowed and penalty.unit not in allowed:
        return f"{penalty.kind}的单位不能是“{penalty.unit}”"
    if penalty.unit in ("倍", "%"):
        return None if penalty.base else f"以“{penalty.unit}”计，没有写基数"
    return f"以“{penalty.unit}”计，不应写基数“{penalty.base}”" if penalty.base else None
