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
import re
import typing
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Any

from pydantic import BaseModel

from schemas.fields import Citation, Ref
from schemas.finding import Breach, Severity, Target
from schemas.kinds import TITLES
from schemas.parts import parts, pieces
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "registry"
KIND = "matters"
SHOWN = 3
"""So many ids are suggested."""


def check(registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each id, in any record, that resolves to nothing."""
    for kind, record in registry:
        if all(_resolves(registry, part) for part in pieces(record)):  # hardly any record has more to look at
            continue
        for route, part in parts(record):
            yield from _unresolved(registry, Target(kind, record.id, route), part)
            if isinstance(part, Citation) and registry.version(part.law, part.version) is None:
                yield from _unknown_version(registry, Target(kind, record.id, (*route, "version")), part)


def _resolves(registry: Registry, part: BaseModel) -> bool:
    values = part.__dict__
    for name, kind in _references(type(part)):
        value = values[name]
        if isinstance(value, str):
            if not registry.exists(kind, value):
                return False
        elif value and not all(registry.exists(kind, each) for each in value):
            return False
    return not isinstance(part, Citation) or registry.version(part.law, part.version) is not None


def _unresolved(registry: Registry, place: Target, part: BaseModel) -> Iterator[Breach]:
    values = part.__dict__
    for name, kind in _references(type(part)):
        value = values[name]
        if isinstance(value, str):
            if not registry.exists(kind, value):
                yield _dangling(registry, place._replace(route=(*place.route, name)), kind, value)
        elif value:
            for index, each in enumerate(value):
                if not registry.exists(kind, each):
                    yield _dangling(registry, place._replace(route=(*place.route, name, index)), kind, each)


def _dangling(registry: Registry, place: Target, kind: str, wanted: str) -> Breach:
    alike = _alike(registry, kind, wanted)
    hint = f"{'是不是' if len(alike) == 1 else '相近的有'}{'、'.join(f'“{each}”' for each in alike)}？" if alike else ""
    return Breach(place, f"没有编号为“{wanted}”的{TITLES[kind]}记录", hint=hint)


def _alike(registry: Registry, kind: str, wanted: str) -> list[str]:
    """Return the ids that may be meant: one that differs in letters only, else a few that differ in a digit."""
    near = difflib.get_close_matches(wanted, registry.table(kind), n=SHOWN, cutoff=0.75)
    same = [each for each in near if re.sub(r"\D", "", each) == re.sub(r"\D", "", wanted)]
    if same:
        return same[:1]
    start = re.sub(r"[0-9-]+$", "", wanted) or wanted[:6]
    return [each for each in near if each.startswith(start)]  # of the same law, place or body: a digit more or less


def _unknown_version(registry: Registry, place: Target, citation: Citation) -> Iterator[Breach]:
    law = registry.laws.get(citation.law)
    if law:
        dates = "、".join(str(version.date) for version in law.versions)
        yield Breach(place, f"《{law.title}》没有登记 {citation.version} 这个版本（已登记：{dates}）")


@cache
def _references(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Return (field, kind it refers to) of a model's own fields."""
    found = ((name, _kind(field.metadata, field.annotation)) for name, field in model.model_fields.items())
    return tuple((name, kind) for name, kind in found if kind)


def _kind(marks: Iterable[Any], annotation: Any) -> str | None:
    own = next((mark.kind for mark in marks if isinstance(mark, Ref)), None)
    inner = (_kind(getattr(each, "__metadata__", ()), each) for each in typing.get_args(annotation))
    return own or next(filter(None, inner), None)
