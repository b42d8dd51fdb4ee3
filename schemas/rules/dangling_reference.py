"""引用的记录不存在

查什么：
记录里写的法规、领域、主体、镇街、清单、决定等编号，都有对应的记录；法条引用的版本是该法规已登记的版本。

为什么：
指向空处的引用，公布后群众点开是空页，决定也无从执行。来源：本库约定（外键全部可解析）。

不合格：
domain: city-apearance

合格：
domain: city-appearance

怎么改：
改正编号，或先补上被引用的记录。
"""

import difflib
import typing
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

from pydantic import BaseModel

from schemas.fields import Citation, Ref
from schemas.finding import Breach, Route, Severity, Target
from schemas.kinds import TITLES
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "registry"
KIND = "matters"


def check(registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each id, in any record, that resolves to nothing."""
    for kind, record in registry:
        for route, target_kind, target_id in references(record):
            if not registry.exists(target_kind, target_id):
                near = difflib.get_close_matches(target_id, registry.table(target_kind), n=1, cutoff=0.75)
                hint = f"是不是“{near[0]}”？" if near else ""
                message = f"没有编号为“{target_id}”的{TITLES[target_kind]}记录"
                yield Breach(Target(kind, record.id, route), message, hint=hint)
        for route, citation in citations(record):
            law = registry.laws.get(citation.law)
            if law and registry.version(citation.law, citation.version) is None:
                dates = "、".join(str(version.date) for version in law.versions)
                message = f"《{law.title}》没有登记 {citation.version} 这个版本（已登记：{dates}）"
                yield Breach(Target(kind, record.id, (*route, "version")), message)


def references(record: BaseModel) -> Iterator[tuple[Route, str, str]]:
    """Walk a record and yield (route, kind, id) of every reference in it."""
    for name, (kind, nested) in _plan(type(record)).items():
        value = getattr(record, name)
        for route, each in _entries(name, value):
            if kind and each is not None:
                yield route, kind, each
            elif nested and isinstance(each, BaseModel):
                for inner, target_kind, target_id in references(each):
                    yield (*route, *inner), target_kind, target_id


def citations(record: BaseModel) -> Iterator[tuple[Route, Citation]]:
    """Walk a record and yield (route, citation) of every citation in it."""
    for name, (_, nested) in _plan(type(record)).items():
        for route, each in _entries(name, getattr(record, name)) if nested else ():
            if isinstance(each, Citation):
                yield route, each
            if isinstance(each, BaseModel):
                for inner, citation in citations(each):
                    yield (*route, *inner), citation


def _entries(name: str, value: Any) -> Iterator[tuple[Route, Any]]:
    if isinstance(value, tuple):
        for index, each in enumerate(value):
            yield (name, index), each
    else:
        yield (name,), value


@cache
def _plan(model: type[BaseModel]) -> Mapping[str, tuple[str | None, bool]]:
    """Field name → (kind it refers to, whether it holds further models); fields that are neither are left out."""
    plan = {}
    for name, field in model.model_fields.items():
        kind = next((mark.kind for mark in field.metadata if isinstance(mark, Ref)), None) or _kind(field.annotation)
        nested = _has_model(field.annotation)
        if kind or nested:
            plan[name] = (kind, nested)
    return plan


def _kind(annotation: Any) -> str | None:
    marks = getattr(annotation, "__metadata__", ())
    own = next((mark.kind for mark in marks if isinstance(mark, Ref)), None)
    return own or next(filter(None, map(_kind, typing.get_args(annotation))), None)


def _has_model(annotation: Any) -> bool:
    if isinstance(annotation, type) and not typing.get_args(annotation):
        return issubclass(annotation, BaseModel)
    return any(map(_has_model, typing.get_args(annotation)))
