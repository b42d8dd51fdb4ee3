"""The wordings of a matter over time: what it was before each amendment, and what an announced one will make of it."""

from datetime import date, timedelta
from typing import NamedTuple

from generators import words
from schemas.records.act import Act
from schemas.records.matter import Basis, Former, Matter, Penalty
from schemas.registry import Registry, as_of

_DAY = timedelta(days=1)


class Wording(NamedTuple):
    """One span of a matter's life: the values that differ from those of today (None where equal), what began it."""

    span: str
    future: bool
    title: str | None
    penalties: tuple[Penalty, ...] | None
    basis: tuple[Basis, ...] | None
    act: Act | None


def wordings(registry: Registry, matter: Matter, today: date) -> tuple[Wording, ...]:
    """Return the spans in which a matter read otherwise than today, first to last."""
    amended = sorted(matter.formers, key=lambda each: each.until)
    spans = zip([None, *amended], [*amended, None], strict=True)
    found = (_wording(registry, matter, begun, ended, today) for begun, ended in spans)
    return tuple(each for each in found if each)


def _wording(
    registry: Registry, matter: Matter, begun: Former | None, ended: Former | None, today: date
) -> Wording | None:
    """Return the wording between two amendments, None for that of today."""
    start = begun.until if begun else matter.valid_from
    future = start is not None and start > today
    if not future and (ended is None or today < ended.until):
        return None
    then, now = as_of(matter, ended.until - _DAY if ended else date.max), as_of(matter, today)
    return Wording(
        _span(start, ended), future,
        None if then.title == now.title else then.title,
        None if then.penalties == now.penalties else then.penalties,
        None if then.basis == now.basis else then.basis,
        registry.acts.get(begun.act) if begun and begun.act else None,
    )  # fmt: skip


def _span(start: date | None, ended: Former | None) -> str:
    last = ended.until - _DAY if ended else None
    if start:
        return words.span_of_days(start, last)
    return f"到{words.day(last)}为止"
