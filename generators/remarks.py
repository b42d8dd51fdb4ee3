"""What a reader must be told of a day: that a record was not in force on it, or that nothing was on record by then."""

from datetime import date

from schemas.fields import Record
from schemas.records.act import Act
from schemas.records.body import Body
from schemas.records.listing import Listing
from schemas.records.matter import Matter
from schemas.records.town import Town
from schemas.states import State


def on_record(record: Record, day: date) -> str:
    """Return what is to be said of a record on a day, empty where it was in force."""
    if isinstance(record, Act):
        return _of_act(record, day)
    if isinstance(record, Matter | Body):
        if record.valid_from and day < record.valid_from:
            return f"{day} 尚未生效，自 {record.valid_from} 起。"
        if record.valid_until and record.valid_until <= day:
            return f"已于 {record.valid_until} 终止{_successor(record)}，{day} 不再适用。"
    return ""


def _successor(record: Matter | Body) -> str:
    told: list[str] = []
    if isinstance(record, Matter):
        told += [record.ended_as] if record.ended_as else []
        told += [f"由 {record.successor} 承继"] if record.successor else []
    elif record.succession:
        told.append(f"{record.succession.how} {record.succession.into}")
    return f"（{'，'.join(told)}）" if told else ""


def _of_act(act: Act, day: date) -> str:
    if act.published_on and day < act.published_on:
        return f"{day} 尚未公布，{act.published_on} 公布。"
    if act.effective_on and day < act.effective_on:
        return f"{day} 尚未施行，自 {act.effective_on} 起施行。"
    return ""


def on_states(record: Listing | Town, states: tuple[State, ...], day: date, today: date) -> str:
    """Return what is to be said of a list or a town on a day, empty where its state is plainly on record."""
    if isinstance(record, Listing) and not record.members_known:
        declared = "" if record.declared_count is None else f"，只写明共 {record.declared_count} 项"
        return f"来源没有公布这份清单的条目{declared}。"
    if isinstance(record, Listing) and record.computed:
        before = not states or day < states[0].start
        return f"由事项记录推算，{day} 之前没有变动的记录。" if before else ""
    if not states:
        return "没有已公布的决定涉及它。"
    if day < states[0].start:
        return f"{day} 还没有施行的决定，最早的变动自 {states[0].start} 起。"
    return f"{day} 还没有到，这是按 {today} 已经公布的决定得出的。" if day > today else ""
