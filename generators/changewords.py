"""A change of a record in words that a head of office reads: 罚款上限 5,000元 → 5万元."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from pydantic import BaseModel

from generators import parameterwords, regulationwords, words
from schemas.changes import FieldChange, RecordChange
from schemas.fields import Citation, Record
from schemas.records.jurisdiction import Jurisdiction
from schemas.records.law import Version
from schemas.records.listing import Change
from schemas.records.matter import Basis, Penalty
from schemas.records.regulation import Regulation
from schemas.registry import Registry

_Governing = Regulation | Jurisdiction


def told(change: RecordChange, old: Registry, new: Registry) -> tuple[str, ...]:
    """Return one line for each field that an amended record has otherwise; the registries name what ids mean."""
    return tuple(line for field in change.fields for line in _told(field, change, old, new))


def _told(field: FieldChange, change: RecordChange, old: Registry, new: Registry) -> Iterator[str]:
    one, other = change.old, change.new
    if isinstance(one, Regulation) and isinstance(other, Regulation) and field.key == "articles":
        return regulationwords.articles(one, other, new)
    if isinstance(one, _Governing) and isinstance(other, _Governing) and field.key == "parameters":
        return (each.line for each in parameterwords.parameters(one.parameters, other.parameters, new))
    return _field(field, other, old, new) if other else iter(())


def _field(field: FieldChange, record: Record, old: Registry, new: Registry) -> Iterator[str]:
    title = type(record).model_fields[field.key].title or field.key
    if not (isinstance(field.old, tuple) and isinstance(field.new, tuple)):
        yield f"{title}：{_said(field.old, old)} → {_said(field.new, new)}"
    elif field.key == "penalties":
        yield from _penalties(field.old, field.new)
    else:
        gone = [each for each in field.old if each not in field.new]
        come = [each for each in field.new if each not in field.old]
        if not gone and not come:
            yield f"{title}：次序变了"
        for before, after in _counterparts(gone, come):
            gone.remove(before)
            come.remove(after)
            yield f"{title}：{_otherwise(before, after, new)}"
        yield from (f"{title}：删去 {_said(each, old)}" for each in gone)
        yield from (f"{title}：增加 {_said(each, new)}" for each in come)


def _counterparts(gone: list[Any], come: list[Any]) -> list[tuple[Any, Any]]:
    """Return the citations that differ in the version alone, and the versions of a law of the same date, as pairs."""
    known = {_same(each): each for each in gone if _same(each)}
    return [(known.pop(_same(each)), each) for each in come if _same(each) in known]


def _same(value: Any) -> Any:
    if isinstance(value, Citation):
        return value.model_copy(update={"version": date.min})
    return value.date if isinstance(value, Version) else None


def _otherwise(before: Any, after: Any, registry: Registry) -> str:
    if isinstance(after, Citation):
        return f"{_cited(before, registry)}改引 {after.version} 版"
    fields = [key for key in Version.model_fields if getattr(before, key) != getattr(after, key)]
    said = (f"{Version.model_fields[key].title} {_said(getattr(before, key), registry)} → "
            f"{_said(getattr(after, key), registry)}" for key in fields)  # fmt: skip
    return f"{after.date} 版：{'，'.join(said)}"


def _penalties(old: tuple[Penalty, ...], new: tuple[Penalty, ...]) -> Iterator[str]:
    """Yield penalties that came, went, or changed their extent; one of the same kind, target and case is the same."""
    before, after = ({_case(each): each for each in side} for side in (old, new))
    for case, penalty in before.items():
        if case not in after:
            yield f"处罚：删去 {_label(penalty)}{words.penalty(penalty)}"
    for case, penalty in after.items():
        known = before.get(case)
        if known is None:
            yield f"处罚：增加 {_label(penalty)}{words.penalty(penalty)}"
        elif known != penalty:
            yield f"处罚：{_label(penalty)}{words.penalty(known)} → {words.penalty(penalty)}"


def _case(penalty: Penalty) -> tuple[str | None, ...]:
    return penalty.kind, penalty.name, penalty.target, penalty.condition, penalty.per


def _label(penalty: Penalty) -> str:
    parts = [part for part in (penalty.target if penalty.target != "不区分" else "", penalty.condition) if part]
    return f"（{'，'.join(parts)}）" if parts else ""


def _said(value: Any, registry: Registry) -> str:
    """Return a value in words; an id of a matter, list or decision is followed by what it names."""
    if value is None or value == ():
        return "无"
    say = next((say for kind, say in _SAYINGS if isinstance(value, kind)), None)
    return say(value, registry) if say else str(value)


def _cited(basis: Citation, registry: Registry) -> str:
    law = registry.laws[basis.law].title if basis.law in registry.laws else basis.law
    role = f"{basis.role} " if isinstance(basis, Basis) else ""
    return f"{role}《{law}》（{basis.version} 版）{words.citation(basis)}"


def _moved(change: Change, registry: Registry) -> str:
    act = registry.acts.get(change.act)
    named = f"《{act.title}》" if act else change.act
    moved = (("列入", change.add), ("移出", change.remove))
    return f"{named}：{'、'.join(f'{deed} {len(ids)} 项' for deed, ids in moved if ids) or '没有增减'}"


def _part(value: BaseModel, registry: Registry) -> Iterator[str]:
    for key, field in type(value).model_fields.items():
        held = getattr(value, key)
        if held is not None and held != field.default:
            yield f"{field.title or key} {_said(held, registry)}"


def _named(value: str, registry: Registry) -> str:
    for table in (registry.matters, registry.lists, registry.acts, registry.domains, registry.bodies):
        if value in table:
            return f"{table[value].title}（{value}）"
    return value


_SAYINGS: tuple[tuple[type, Callable[[Any, Registry], str]], ...] = (
    (bool, lambda value, _: "是" if value else "否"),
    (Penalty, lambda value, _: _label(value) + words.penalty(value)),
    (Citation, _cited),
    (Change, _moved),
    (Version, lambda value, _: f"{value.date} 版（{value.effective} 起施行）"),
    (BaseModel, lambda value, registry: "，".join(_part(value, registry))),
    (tuple, lambda value, registry: "、".join(_said(each, registry) for each in value)),
    (str, _named),
)
"""How a value of a type is said; the first type that fits decides."""
