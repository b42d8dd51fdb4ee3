"""起止日期颠倒

查什么：
任何记录里成对的起止日期，起在止之前：有效期、法规版本的施行与失效、参数的起用与停用、承接能力的评估与下次评估
须起早于止；公开征求意见、合法性审查含首尾两日，起不晚于止。

为什么：
颠倒的期间等于从未生效，事项、参数会悄悄消失。本库约定（有效期左闭右开）。

不合格：
valid_from: 2024-01-01
valid_until: 2023-01-01

合格：
valid_from: 2023-01-01
valid_until: 2024-01-01

怎么改：
对照来源改正其中一个日期；只有一天的有效期，止写次日。
"""

import typing
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

from pydantic import BaseModel

from schemas.finding import Breach, Route, Severity, Target
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "registry"
KIND = "matters"
PAIRS = (
    ("valid_from", "valid_until", 1),
    ("effective", "until", 1),
    ("effective_from", "effective_until", 1),
    ("assessed_on", "next_evaluation_on", 1),
    ("start", "end", 0),
)
"""Names of the first and the second date, and how many days the second comes after the first at least."""


def check(registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each pair of dates, in any record, of which the first does not come before the second."""
    for kind, record in registry:
        for route, start, end in _spans(record):
            yield Breach(Target(kind, record.id, route), f"止 {end} 不在起 {start} 之后")


def _spans(part: BaseModel) -> Iterator[tuple[Route, date, date]]:
    """Walk a record and yield (route to the end, start, end) of every impossible pair in it."""
    pairs, nested = _plan(type(part))
    for start_name, end_name, least in pairs:
        start, end = getattr(part, start_name), getattr(part, end_name)
        if start and end and (end - start).days < least:
            yield (end_name,), start, end
    for name in nested:
        value = getattr(part, name)
        for step, each in enumerate(value) if isinstance(value, tuple) else [(None, value)]:
            prefix = (name,) if step is None else (name, step)
            yield from (((*prefix, *route), start, end) for route, start, end in _spans(each)) if each else ()


@cache
def _plan(model: type[BaseModel]) -> tuple[tuple[tuple[str, str, int], ...], tuple[str, ...]]:
    """Return the pairs of a model, each with the least number of days in between, and its fields that hold more."""
    fields = model.model_fields
    pairs = tuple(pair for pair in PAIRS if {pair[0], pair[1]} <= set(fields))
    nested = {name: _models(field.annotation) for name, field in fields.items()}
    return pairs, tuple(name for name, models in nested.items() if any(any(_plan(each)) for each in models))


def _models(annotation: Any) -> list[type[BaseModel]]:
    """Return the models that a field of this type can hold."""
    if isinstance(annotation, type) and not typing.get_args(annotation):
        return [annotation] if issubclass(annotation, BaseModel) else []
    return [model for each in typing.get_args(annotation) for model in _models(each)]
