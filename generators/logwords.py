"""Entries of the 变动记录 in words, and where they stand on the site; what is to come is told as to come."""

from collections.abc import Sequence

from generators import words
from generators.chronicle import Entry

LOG = "changes/"
"""Address of the log; the pages of its years lie below."""


def year(entry: Entry) -> str:
    """Return the address of the page of the year in which an entry takes effect."""
    return f"{LOG}{entry.day.year}/"


def address(entry: Entry) -> str:
    """Return the permanent address of an entry, from the root of the site."""
    return f"{year(entry)}#{entry.anchor}"


def headline(entry: Entry) -> str:
    """Return what is changed, in a title that says neither when nor whether it has happened."""
    if entry.listing and entry.act:
        return f"{entry.act.title}：{entry.listing.title}"
    if entry.matter:
        return f"{entry.what}：{entry.matter.title}"
    return entry.act.title if entry.act else entry.id


def title(entry: Entry) -> str:
    """Return what an event is called of which an entry is a part: a decision by its own title, whatever it changes."""
    return entry.act.title if entry.act and not entry.matter else headline(entry)


def summary(entries: Sequence[Entry]) -> str:
    """Return an event in one sentence: from when, then each list with its reckoning."""
    lists = (f"{each.listing.title}：{sums(each)}" for each in entries if each.listing)
    return "；".join((when(entries[0]), *lists, *entries[0].told)) + "。"


def when(entry: Entry) -> str:
    """Return from which day it holds: 自…起施行 where it holds, 将自…起施行 where it is yet to come."""
    begins = "终止" if entry.what == "事项终止" else "施行"
    return f"{'将' if entry.upcoming else ''}自{words.day(entry.day)}起{begins}"


def sums(entry: Entry) -> str:
    """Return the reckoning of a list: 原有 3 项，列入 2 项，移出 1 项，变为 4 项; empty where no list is changed."""
    if entry.listing is None:
        return ""
    now = "将有" if entry.upcoming else "变为"
    moved = [f"{deed} {len(ids)} 项" for deed, ids in (("列入", entry.added), ("移出", entry.removed)) if ids]
    return "，".join([f"原有 {entry.before} 项", *moved, f"{now} {entry.after} 项"])


def part(entry: Entry) -> str:
    """Return an entry beside others of the same decision, whose title and day are said once."""
    if entry.listing:
        return f"{entry.listing.title}：{sums(entry)}。"
    return sentence(entry)


def sentence(entry: Entry) -> str:
    """Return an entry in one sentence, after its headline: from when, how many, what of the matter."""
    return "；".join(filter(None, (when(entry), sums(entry), *entry.told))) + "。"
