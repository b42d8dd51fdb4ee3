"""更正记录与现值不符

查什么：
决定的更正（corrections）所写的字段存在，最后一次更正所写的现值就是该字段现在的值，更正不早于公布。
字段本身有好几项的（如 procedure、counts），现值写成一句话，不比。

为什么：
政府信息公开条例第四十一条：有证据证明政府信息记录不准确的，可以要求更正，审核属实的应当更正并告知。
更正须留痕：改了哪里、原来怎样、现在怎样、谁提出、何时改；痕迹与现值对不上，等于没有留痕。

不合格：
corrections:
  - {field: effective_on, was: 2024-02-01, now: 2024-02-08, corrected_on: 2024-03-01, by: 公民}
而 effective_on 仍是 2024-02-01

合格：
effective_on: 2024-02-08，更正所写的现值相同

怎么改：
核对更正决定，使字段的值与最后一次更正的 now 一致；更正的字段写错的，改正键名。
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from schemas.fields import Part
from schemas.finding import Breach, Severity, Target
from schemas.records.act import Act, Correction
from schemas.registry import Registry

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "acts"


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each correction that the record does not bear out."""
    last = {each.field: index for index, each in enumerate(act.corrections)}
    for index, each in enumerate(act.corrections):
        fault = _fault(act, each, latest=last[each.field] == index)
        if fault:
            yield Breach(Target("acts", act.id, ("corrections", index)), fault)


def _fault(act: Act, correction: Correction, *, latest: bool) -> str:
    try:
        value = _value(act, correction.field)
    except (AttributeError, IndexError, ValueError):
        return f"没有“{correction.field}”这个字段"
    if act.published_on and correction.corrected_on < act.published_on:
        return f"{correction.corrected_on} 更正，早于 {act.published_on} 公布"
    if latest and value is not None and value != correction.now:
        return f"“{correction.field}”更正为“{correction.now}”，现在写的是“{value}”"
    return ""


def _value(act: Act, field: str) -> str | None:
    """Return the value at a dotted path, as a record writes it; None if it is more than one line."""
    value: Any = act
    for step in field.split("."):
        value = value[int(step)] if isinstance(value, tuple) else getattr(value, step)
    if isinstance(value, tuple | Part):
        return None
    return str(value).lower() if isinstance(value, bool) else str(value)
