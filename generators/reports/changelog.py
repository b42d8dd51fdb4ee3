"""The change log for a terminal, for a page and for machines: the legal log, and that of merged revisions."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from generators import logwords, mergelog
from generators.chronicle import Entry
from generators.mergelog import Line

NAMED = 5
"""Records of one kind that a line names; the JSON names all."""
MATTERS = 10
"""Matters that a line names of those that come to a list or leave it; the JSON names all."""
Names = Mapping[str, str]
"""Id of a matter → its name in everyday words."""
Titles = Mapping[tuple[str, str], str]
"""Kind and id of a record → its title today."""
CUT_OFF = "只取得了最近的历史，更早的合并没有列出。"


class Style(NamedTuple):
    """How a text is laid out: what stands before a heading and a line, and how the words of others are kept plain."""

    head: str
    item: str
    plain: Callable[[str], str]


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _escaped(words: str) -> str:
    """Keep what others wrote from being read as Markdown or HTML."""
    plain = _one_line(words).replace("&", "&amp;").replace("<", "&lt;")
    return "".join(f"\\{each}" if each in "\\`*_[]|#" else each for each in plain)


TEXT, MARKDOWN = Style("", "  ", _one_line), Style("### ", "- ", _escaped)


def _legal(style: Style, log: Sequence[Entry], names: Names) -> str:
    newest = sorted(log, key=lambda each: (each.day, each.id), reverse=True)
    upcoming = [each for each in reversed(newest) if each.upcoming]
    past = [each for each in newest if not each.upcoming]
    lines = [*_section(style, "将要施行", upcoming, names), *_section(style, "已经施行", past, names)]
    return "\n".join(lines or ["没有变动。"]) + "\n"


def _section(style: Style, title: str, log: Sequence[Entry], names: Names) -> Iterator[str]:
    if log:
        yield f"{style.head}{title}"
        for entry in log:
            said = style.plain(f"{logwords.headline(entry)}：{logwords.sentence(entry)}")
            yield f"{style.item}{entry.day} {said}"
            for deed, ids in (("列入", entry.added), ("移出", entry.removed)):
                if ids:
                    yield f"  {style.item}{deed}：{style.plain(_named(ids, names))}"


def _named(ids: Sequence[str], names: Names) -> str:
    more = f"等 {len(ids)} 项" if len(ids) > MATTERS else ""
    return "；".join(names.get(each, each) for each in ids[:MATTERS]) + more


def _legal_machine(log: Sequence[Entry], names: Names) -> str:
    rows = [
        {
            "id": each.id, "what": each.what, "title": logwords.headline(each), "upcoming": each.upcoming,
            "effective_on": each.day.isoformat(), "published_on": each.published.isoformat(),
            "list": each.listing.id if each.listing else None, "before": each.before if each.listing else None,
            "added": list(each.added), "removed": list(each.removed),
            "after": each.after if each.listing else None, "told": list(each.told), "towns": list(each.towns),
        }
        for each in log
    ]  # fmt: skip
    return json.dumps({"changes": rows}, ensure_ascii=False, indent=1) + "\n"


def _merged(style: Style, lines: Sequence[Line], cut_off: bool, titles: Titles) -> str:
    told = [said for line in lines for said in _line(style, line, titles)] or ["没有合并。"]
    return "\n".join([*told, *([CUT_OFF] if cut_off else [])]) + "\n"


def _line(style: Style, line: Line, titles: Titles) -> Iterator[str]:
    yield f"{style.head}{line.day} {line.sha[:12]} {style.plain(line.subject)}"
    for each in line.touched:
        more = "……" if len(each.ids) > NAMED else ""
        titled = ((one, titles.get((each.kind, one))) for one in each.ids[:NAMED])
        named = style.plain("、".join(f"{title}（{one}）" if title else one for one, title in titled))
        yield f"{style.item}{each.deed}{each.title} {len(each.ids)} 条：{named}{more}"


def _merged_machine(lines: Sequence[Line], cut_off: bool, titles: Titles) -> str:
    document = {"cut_off": cut_off, "merges": [mergelog.machine(line) for line in lines]}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


LEGAL: Mapping[str, Callable[[Sequence[Entry], Names], str]] = {
    "text": partial(_legal, TEXT),
    "json": _legal_machine,
    "markdown": partial(_legal, MARKDOWN),
}
"""Format → the legal log in it."""
MERGED: Mapping[str, Callable[[Sequence[Line], bool, Titles], str]] = {
    "text": partial(_merged, TEXT),
    "json": _merged_machine,
    "markdown": partial(_merged, MARKDOWN),
}
"""Format → the merge log in it."""
