"""The calendar of coming effective dates, as iCalendar (RFC 5545): one all-day event a decision or amendment."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta, timezone
from itertools import groupby
from typing import TYPE_CHECKING

from generators import logwords
from generators.artifact import Artifact
from generators.chronicle import Entry
from generators.feeds import urn

if TYPE_CHECKING:
    from icalendar import Event, Timezone

PATH = "feeds/effective.ics"
CHINA = timezone(timedelta(hours=8))


def artifacts(log: Sequence[Entry], base_url: str = "") -> Iterator[Artifact]:
    """Yield the calendar of what is published and yet to take effect; it has no event where nothing is to come."""
    from icalendar import Calendar  # noqa: PLC0415 -- slow to import

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//quanze//effective dates//ZH")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "行政执法事项变动：将要施行")
    calendar.add_component(_zone())
    coming = sorted((each for each in log if each.upcoming), key=lambda each: (each.day, each.anchor, each.id))
    for _, group in groupby(coming, key=lambda each: (each.day, each.anchor)):
        calendar.add_component(_event(tuple(group), base_url))
    yield Artifact(PATH, calendar.to_ical())


def _zone() -> "Timezone":
    """Return the zone of the days; a calendar must hold some component even on a day when nothing is to come."""
    from icalendar import Timezone, TimezoneStandard  # noqa: PLC0415 -- slow to import

    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", "Asia/Shanghai")
    standard.add("dtstart", datetime(1991, 9, 15, 1))  # noqa: DTZ001 -- the local hour of the last summer time's end
    standard.add("tzoffsetfrom", timedelta(hours=8))
    standard.add("tzoffsetto", timedelta(hours=8))
    zone.add_component(standard)
    return zone


def _event(entries: tuple[Entry, ...], base_url: str) -> "Event":
    from icalendar import Event  # noqa: PLC0415 -- slow to import

    first = entries[0]
    event = Event()
    made_up = "【演示】" if first.provenance == "demonstration" else ""
    event.add("uid", urn(f"effect/{first.anchor}").removeprefix("urn:uuid:"))
    event.add("dtstamp", datetime.combine(first.published, time(), CHINA).astimezone(UTC))
    event.add("dtstart", first.day)
    event.add("dtend", first.day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("summary", f"{made_up}施行：{logwords.title(first)}")
    event.add("description", "\n".join(logwords.part(each) for each in entries))
    if base_url:
        event.add("url", base_url + logwords.address(first))
    return event
