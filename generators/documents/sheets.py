"""Annexes as spreadsheets: an XLSX workbook of all of them, a CSV of one."""

import csv as commas
import io
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from generators.cells import safe
from generators.documents.characters import cleaned_annex, printable
from generators.documents.model import Annex
from generators.width import width

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

_CREATED = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""Two runs give the same bytes; when a document was signed stands in its text."""
_LONGEST = 32_767
"""Characters of UTF-16 that a cell holds."""
_CUT = "……（此处超出电子表格单元格长度，全文见 CSV）"
_NAME = 31
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_NARROW, _WIDE = 6, 48


def csv(annex: Annex) -> bytes:
    """Return an annex as CSV that spreadsheet programs open in Chinese; nothing in it can become a formula."""
    whole = cleaned_annex(annex)
    buffer = io.StringIO(newline="")
    writer = commas.writer(buffer, lineterminator="\r\n")
    writer.writerows([safe(cell) for cell in row] for row in (whole.columns, *whole.rows))
    return b"\xef\xbb\xbf" + buffer.getvalue().encode("utf-8")


def xlsx(annexes: Sequence[Annex], mark: str | None = None) -> bytes:
    """Return annexes as a workbook, a sheet each; all cells are text. ``mark`` heads each sheet and each page."""
    from xlsxwriter.workbook import Workbook  # a check must not wait for it

    whole = [cleaned_annex(annex) for annex in annexes]
    buffer = io.BytesIO()
    with Workbook(buffer, _OPTIONS) as book:
        book.set_properties({"title": "；".join(_line(each.title) for each in whole), "created": _CREATED})
        book.set_size(2400, 1400)
        for at, annex in enumerate(whole, start=1):
            _sheet(book, annex, _name(annex, at if len(whole) > 1 else None), mark)
    return buffer.getvalue()


def _sheet(book: "Workbook", annex: Annex, name: str, mark: str | None) -> None:
    sheet = book.add_worksheet(name)
    head = _format(book, bold=True, align="center", bg_color="#E7E6E6")
    body = _format(book)
    top = 1 if mark else 0  # the row of the table's head
    if mark:
        sheet.write_string(
            0, 0, _fitting(_line(printable(mark))), book.add_format({"bold": True, "font_color": "#C00000"})
        )
    for row, cells in enumerate((annex.columns, *annex.rows), start=top):
        for column, cell in enumerate(cells):
            sheet.write_string(row, column, _fitting(cell), body if row > top else head)
    for column in range(len(annex.columns)):
        sheet.set_column(column, column, _column(annex, column))
    sheet.freeze_panes(top + 1, 0)
    if annex.columns:
        sheet.autofilter(top, 0, top + len(annex.rows), len(annex.columns) - 1)
    sheet.repeat_rows(top)
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_header(f"&C{_header(mark)}" if mark else "")
    sheet.set_footer("&C— &P —")


def _format(book: "Workbook", **more: object) -> "Format":
    """Return a bordered cell of text: ``@`` keeps the zeros of a code when somebody edits it."""
    return book.add_format({"num_format": "@", "text_wrap": True, "valign": "vcenter", "border": 1, **more})


def _name(annex: Annex, number: int | None) -> str:
    """Return the name of a sheet: no sign that Excel refuses, short enough, and unlike its neighbours by its number."""
    title = re.sub(r"[\[\]:*?/\\'\n\t]", " ", annex.title)
    begin = "附件" if number is None else f"附件{number}"
    return _units(f"{begin} {' '.join(title.split())}", _NAME).strip()


def _fitting(text: str) -> str:
    return text if _length(text) <= _LONGEST else _units(text, _LONGEST - len(_CUT)) + _CUT


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _units(text: str, count: int) -> str:
    """Return the beginning of a text, ``count`` units of UTF-16 at most, no character cut in halves."""
    return text.encode("utf-16-le")[: 2 * count].decode("utf-16-le", errors="ignore")


def _column(annex: Annex, at: int) -> float:
    longest = max((width(line) for row in annex.rows for line in row[at].split("\n")), default=0)
    return float(max(_NARROW, min(_WIDE, max(longest, width(annex.columns[at]) + 3) + 2)))


def _header(mark: str) -> str:
    """Return a mark for a page's header, where & begins a command and 255 characters is all."""
    return _units(_line(printable(mark)), 100).replace("&", "&&")


def _line(text: str) -> str:
    return " ".join(text.split())
