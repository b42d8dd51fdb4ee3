"""What became of the matters themselves: amended, begun, ended, as entries of the 变动记录."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from generators import changewords, chronicle
from generators.chronicle import Entry, What
from generators.view import View
from schemas.changes import RecordChange
from schemas.records.act import Act
from schemas.records.matter import Matter
from schemas.registry import as_of


class Event(NamedTuple):
    """Something that happened to a matter on a day; ``shown`` is the matter with the values that it speaks of."""

    id: str
    what: What
    day: date
    act: Act | None
    shown: Matter
    told: tuple[str, ...]


def entries(view: View) -> tuple[Entry, ...]:
    """Return the whole log of a view: of acts and of matters, in order of effect."""
    return chronicle.in_order((*chronicle.of_acts(view), *of_matters(view)))


def of_matters(view: View) -> Iterator[Entry]:
    """Yield an entry for each amendment, beginning and end of a matter that is past or publicly foretold."""
    for matter in view.whole.matters.values():
        for event in (*_amendments(view, matter), *_spans(view, matter)):
            published = _published(view, event)
            if published and published <= view.today:
                yield _entry(view, event, published)


def _amendments(view: View, matter: Matter) -> Iterator[Event]:
    for former in matter.formers:
        old, new = as_of(matter, former.until - timedelta(days=1)), as_of(matter, former.until)
        change = RecordChange("matters", matter.id, old, new, "", "")
        act = view.whole.acts.get(former.act or "")
        if former.act is None or chronicle.known(act, view.whole, view.today):
            told = changewords.told(change, view.whole, view.whole)
            yield Event(f"matters/{matter.id}/amended/{former.until}", "事项修改", former.until, act, new, told)


def _spans(view: View, matter: Matter) -> Iterator[Event]:
    if matter.valid_from:
        began = as_of(matter, matter.valid_from)
        yield Event(f"matters/{matter.id}/began", "事项设立", matter.valid_from, None, began, ())
    if matter.valid_until:
        ended = as_of(matter, matter.valid_until - timedelta(days=1))
        told = tuple(_fate(view, matter))
        yield Event(f"matters/{matter.id}/ended", "事项终止", matter.valid_until, None, ended, told)


def _fate(view: View, matter: Matter) -> Iterator[str]:
    if matter.ended_as:
        yield matter.ended_as
    if matter.successor:
        successor = view.whole.matters.get(matter.successor)
        yield f"由“{successor.title if successor else matter.successor}”承继"


def _published(view: View, event: Event) -> date | None:
    """Return the day on which a change of a matter became public: of its act, else of the law's version behind it.

    Where neither is on record it is public on the day it takes effect, and so is never foretold.
    """
    if event.act and event.act.published_on:
        return min(event.act.published_on, event.day)
    cited = {(basis.law, basis.version) for basis in event.shown.basis}
    versions = (view.whole.version(*each) for each in cited)
    days = [each.date for each in versions if each and each.effective == event.day and each.date <= event.day]
    return max(days, default=event.day)


def _entry(view: View, event: Event, published: date) -> Entry:
    matter, registry = event.shown, view.whole
    held_on = event.day - timedelta(days=1) if event.what == "事项终止" else event.day
    lists = [
        each for each in registry.lists.values()
        if not each.computed and matter.id in registry.member_set(each.id, held_on)
    ]  # fmt: skip
    laws = sorted({basis.law for basis in matter.basis})
    regions = {registry.laws[each].region for each in laws if each in registry.laws}
    return Entry(
        event.id, event.what, event.day, published, event.day > view.today, event.act, None, matter, 0, 0, (), (),
        event.told,
        tuple(sorted({town.id for each in lists for town in view.exercising(each)})),
        tuple(sorted(regions | {each.jurisdiction for each in lists})),
        (matter.domain,), tuple(laws), matter.provenance,
    )  # fmt: skip
