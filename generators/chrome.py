"""The theme's own markup and that of Markdown, mended where HTML, a keyboard or a phone asks for more."""

import re

_SWITCH = re.compile(r'(<input(?=[^>]* type="(?:checkbox|radio)")[^>]*) autocomplete="off"')
"""A switch of the theme, which cannot be filled in and so need not be told not to."""
_DRAWER = re.compile(r'<input[^>]* id="__drawer">')
_CORNER = '<label class="md-header__button md-icon" for="__drawer">'
_STOP = re.compile(r'(<label class="md-nav__link[^>]*) tabindex="0?"')
"""A word of the menu that takes focus, though what it opens is a checkbox, which says its state and needs no script."""

_SKIP = re.compile(r'<a href="[^"]*" class="md-skip">.*?</a>', re.DOTALL)
"""The theme's link past the menu, which pages with a table of contents have; every page has ours."""


def mended(page: str) -> str:
    """Return a page of the theme in which the menu's switches alone take focus, that of the menu named, in its corner.

    The theme has that one before all else, outside the landmarks and before the link past the menu, of which one is
    enough. Which of the switches are shown to whom is written in the stylesheet.
    """
    page = _SKIP.sub("", _STOP.sub(r"\1", _SWITCH.sub(r"\1", page)))
    switch = _DRAWER.search(page)
    if switch is None or _CORNER not in page:
        return page
    named = switch.group().replace(">", ' aria-label="导航菜单">')
    return page.replace(switch.group(), "", 1).replace(_CORNER, named + _CORNER, 1)


WIDE, SHORT = 5, 8
"""Columns from which on a table does not fit a phone, and characters of a cell that there stands beside another."""
_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
_HEAD = re.compile(r"<th(?=[ >])")
_TITLE = re.compile(r"<th(?: [^>]*)?>(.*?)</th>")
_ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<td([^>]*)>(.*?)</td>", re.DOTALL)


def tabled(content: str) -> str:
    """Return a page written in Markdown whose tables have what Markdown has no words for.

    Each heading says that it is of its column; a wide table stands row by row on a phone, each cell after its title.
    """
    return _TABLE.sub(lambda found: _stacked(_HEAD.sub('<th scope="col"', found.group())), content)


def _stacked(table: str) -> str:
    titles = _TITLE.findall(table)
    if len(titles) < WIDE:
        return table
    head, body, rows = table.partition("<tbody>")
    return (
        f'<div class="qz-scroll qz-stacked">{head}{body}{_ROW.sub(lambda row: _row(row.group(), titles), rows)}</div>'
    )


def _row(row: str, titles: list[str]) -> str:
    """Return a row that its first cell heads, while the others carry the titles of their columns."""
    columns = iter(titles[1:])

    def cell(found: re.Match[str]) -> str:
        title, (given, text) = next(columns), found.groups()
        short = ' class="qz-short"' if len(text) <= SHORT else ""
        return f'<td{given}{short} data-title="{title}">{text}</td>'

    return _CELL.sub(cell, _CELL.sub(r'<th scope="row"\1>\2</th>', row, count=1))
