"""A change of parameters in words: which value becomes which, from when, by which decision, and what reads it."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generators import words
from generators.provisions import said
from schemas.fields import Parameter
from schemas.numerals import numeral
from schemas.registry import Registry

_TOLD = {"key", "value", "unit", "effective_from"}
"""Fields that the label and the value of a line tell."""


class Said(NamedTuple):
    """A change of a parameter in a line, and the names of the rules that read the parameter."""

    line: str
    rules: tuple[str, ...]


def parameters(old: tuple[Parameter, ...], new: tuple[Parameter, ...], registry: Registry) -> Iterator[Said]:
    """Yield what became of each value of each parameter; a value is known by its key and the day it holds from."""
    before, after = ({(each.key, each.effective_from): each for each in side} for side in (old, new))
    for each in new:
        known = before.get((each.key, each.effective_from))
        if known is None:
            earlier = next((one for one in reversed(old) if one.key == each.key), None)
            yield _said(each, _introduced(each, earlier, registry))
        elif known != each:
            yield _said(each, "，".join(_otherwise(known, each, registry)))
    yield from (_said(each, f"删去 {said(each)}") for each in old if (each.key, each.effective_from) not in after)


def _said(parameter: Parameter, what: str) -> Said:
    from schemas.ruleset import readers  # noqa: PLC0415 -- all rules are read, and few differences touch a parameter

    rules = readers().get(parameter.key, ())
    place = f"，第{numeral(parameter.article)}条" if parameter.article else ""
    reading = f"取用它的规则：{'、'.join(rules)}" if rules else "没有规则取用"
    return Said(f"参数“{parameter.title}”（{parameter.key}{place}）：{what}；{reading}", rules)


def _introduced(parameter: Parameter, earlier: Parameter | None, registry: Registry) -> str:
    begun = f"自{words.day(parameter.effective_from)}起 " if parameter.effective_from else ""
    if earlier is None:
        return f"增加 {begun}{said(parameter)}"
    by = _act(parameter, registry) if parameter.act else "没有写决定"
    return f"{begun}{said(earlier)} → {said(parameter)}，{by}"


def _otherwise(old: Parameter, new: Parameter, registry: Registry) -> Iterator[str]:
    if (old.value, old.unit) != (new.value, new.unit):
        yield f"{said(old)} → {said(new)}"
    for key, field in Parameter.model_fields.items():
        one, other = getattr(old, key), getattr(new, key)
        if key not in _TOLD and one != other:
            yield f"{field.title} {_value(one)} → {_act(new, registry) if key == 'act' else _value(other)}"


def _value(value: object) -> str:
    return words.day(value) if isinstance(value, date) else "无" if value is None else str(value)


def _act(parameter: Parameter, registry: Registry) -> str:
    act = registry.acts.get(parameter.act or "")
    return f"由《{act.title}》改" if act else parameter.act or "无"
