"""The pages of the 变动记录: the newest and the coming, one page a year, between two days, feeds, merged revisions."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from generators import feeds, links, logwords
from generators.artifact import Artifact, text
from generators.chronicle import Entry
from generators.logwords import LOG
from generators.page import Draft, Page
from generators.render import render
from generators.view import View
from schemas.records.act import Act

LATEST = 20
"""Decisions and amendments of the past that stand on the first page; the rest stand on the pages of their years."""


TITLES = f"{LOG}titles.json"
"""What the matters of the log are called, for what is worked out in the browser."""


class Event(NamedTuple):
    """A decision with all lists that it changes, or one change of a matter."""

    day: date
    upcoming: bool
    act: Act | None
    anchor: str
    entries: tuple[Entry, ...]


class Year(NamedTuple):
    """A year of the log: its address and how many decisions and amendments take effect in it."""

    number: int
    address: str
    events: int


def events(log: Sequence[Entry]) -> tuple[Event, ...]:
    """Return a log in order as events, the newest first."""
    ordered = sorted(log, key=lambda each: (each.day, each.anchor, each.id))
    groups = [tuple(group) for _, group in groupby(ordered, key=lambda each: (each.day, each.anchor))]
    return tuple(
        Event(each[0].day, each[0].upcoming, each[0].act if each[0].matter is None else None, each[0].anchor, each)
        for each in reversed(groups)
    )


def overview(view: View, log: Callable[[], Sequence[Entry]]) -> Draft:
    """Return the page that the navigation leads to: what is to come, and the latest."""
    return Draft(LOG, lambda: _overview(view, events(log())))


def _overview(view: View, every: Sequence[Event]) -> Page:
    upcoming = tuple(reversed([each for each in every if each.upcoming]))
    past = [each for each in every if not each.upcoming]
    return _page(
        LOG, "变动记录", "清单和事项的变动，按施行日期由近及远；将要施行的单列。", "changes.html", view,
        upcoming=upcoming, past=past[:LATEST], earlier=len(past) - len(past[:LATEST]), years=_years(every),
    )  # fmt: skip


def artifacts(view: View, log: Sequence[Entry]) -> Iterator[Artifact]:
    """Yield the everyday and the official name of the matters that came or went, by id."""
    ids = sorted({each for entry in log for each in (*entry.added, *entry.removed)}.intersection(view.whole.matters))
    names = {each: (view.whole.matters[each].called, view.whole.matters[each].title) for each in ids}
    yield text(TITLES, json.dumps(names, ensure_ascii=False, separators=(",", ":")))


def pages(view: View, log: Sequence[Entry]) -> Iterator[Page]:
    """Yield the page of each year, of what changed between two days, and of the feeds."""
    every = events(log)
    for number, group in groupby(every, key=lambda each: each.day.year):
        title = f"{number} 年的变动"
        yield _page(
            f"{LOG}{number}/",
            title,
            f"{title}：清单和事项。",
            "changes-year.html",
            view,
            number=number,
            events=list(group),
        )
    yield _page(
        f"{LOG}between/", "两天之间的变动", "任选两天，看各份清单列入、移出了哪些事项。", "changes-between.html", view,
        years=_years(every), first=view.today - timedelta(days=365),
    )  # fmt: skip
    yield _page(
        f"{LOG}feeds/", "订阅变动", "用阅读器或日历订阅清单和事项的变动。", "changes-feeds.html", view,
        groups=feeds.directory(view, log),
    )  # fmt: skip


def _years(every: Sequence[Event]) -> list[Year]:
    counts = Counter(each.day.year for each in every)
    return [Year(number, f"{LOG}{number}/", counts[number]) for number in sorted(counts, reverse=True)]


def _page(address: str, title: str, description: str, template: str, view: View, **values: object) -> Page:
    body = render(template, root=links.root(address), view=view, today=view.today, logwords=logwords, **values)
    return Page(address, title, description, body)
