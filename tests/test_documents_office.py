"""The forms of a notice that an office works on: DOCX, XLSX, CSV."""

import csv
import io
from itertools import chain

import pytest
from docx import Document as opened  # noqa: N813 -- its own name is that of our model
from docx.enum.section import WD_ORIENT
from python_calamine import CalamineWorkbook

from generators.documents import paper, sheets
from generators.documents.characters import printable
from generators.documents.model import Annex, Document
from tests.documents_reading import made, names, part
from tests.documents_sample import COLUMNS, EMPTY, HOSTILE, MARK, annex, filled, notice

SAMPLE = notice(annex(60), annex(3, "余姚市泗门镇个性清单"))
KEEP = "<w:keepNext/>"


def _cells(each: Annex) -> list[list[str]]:
    return [list(row) for row in (each.columns, *each.rows)]


def _paragraphs(document: Document) -> list[str]:
    return [each.text for each in opened(io.BytesIO(made(document, "docx"))).paragraphs]


def _tables(document: Document) -> list[list[list[str]]]:
    tables = opened(io.BytesIO(made(document, "docx"))).tables
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in tables]


def _signing(document: Document) -> list[str]:
    """Return the paragraphs of the text from the last one before 附件说明 to the end, as they are written."""
    body = part(made(document, "docx"), "word/document.xml").partition("<w:sectPr>")[0]
    return [each for each in body.split("<w:p>") if "长" in each or 'w:val="Note"' in each or 'w:val="Signing"' in each]


def test_the_word_file_holds_every_text() -> None:
    """Each paragraph, each title and each cell is there as it was written."""
    texts = _paragraphs(SAMPLE)
    assert [block.text for block in SAMPLE.blocks if block.text not in texts] == []
    wanted = [SAMPLE.organ, SAMPLE.number, SAMPLE.signature, "2026年11月22日", "（此件公开发布）", "附件1", "附件2"]
    assert [text for text in wanted if text not in texts] == []
    assert SAMPLE.title in [text.replace("\n", "") for text in texts]
    assert _tables(SAMPLE) == [_cells(each) for each in SAMPLE.annexes]


def test_the_word_file_has_the_sheets_of_the_standard() -> None:
    """A4, margins of GB/T 9704—2012; annexes of six columns lie across with the same margins turned."""
    text, *annexes = opened(io.BytesIO(made(SAMPLE, "docx"))).sections
    assert _measures(text) == pytest.approx([*paper.PAGE, paper.TOP, paper.RIGHT, paper.BOTTOM, paper.LEFT], abs=0.1)
    assert len(annexes) == 2
    for each in annexes:
        turned = [*paper.PAGE[::-1], paper.LEFT, paper.TOP, paper.RIGHT, paper.BOTTOM]
        assert _measures(each) == pytest.approx(turned, abs=0.1)
        assert each.orientation == WD_ORIENT.LANDSCAPE


def _measures(section: object) -> list[float]:
    sides = ("page_width", "page_height", "top_margin", "right_margin", "bottom_margin", "left_margin")
    return [getattr(section, side).mm for side in sides]


def test_every_sheet_of_the_word_file_has_mark_and_number() -> None:
    """Odd and even pages of each section have the mark above and a counted number below."""
    for section in opened(io.BytesIO(made(SAMPLE, "docx"))).sections:
        for header in (section.header, section.even_page_header):
            assert [each.text for each in header.paragraphs] == [MARK]
        for footer in (section.footer, section.even_page_footer):
            assert "PAGE" in footer.paragraphs[0]._p.xml  # noqa: SLF001
    assert "<w:evenAndOddHeaders/>" in part(made(SAMPLE, "docx"), "word/settings.xml")


@pytest.mark.parametrize(("annexes", "kept"), [(0, 2), (2, 3), (26, 2)])
def test_the_signature_stays_with_text(annexes: int, kept: int) -> None:
    """The last paragraph, or 附件说明, goes on to the page of 落款; a long list does so with its last entry only."""
    tables = [Annex("a", f"目录之{at}", (), ()) for at in range(annexes)]
    shown = notice(*tables)
    written = _signing(shown._replace(blocks=(shown.blocks[0]._replace(level=0, text="长"),)))
    assert [KEEP in each for each in written[-1 - kept :]] == [True] * kept + [True]
    assert sum(KEEP in each for each in written) == kept + 1


def test_rows_of_the_word_file_stay_whole() -> None:
    """Each row is kept on one page, and the first one is repeated."""
    table = part(made(SAMPLE, "docx"), "word/document.xml")
    assert table.count("<w:cantSplit/>") == sum(len(each.rows) + 1 for each in SAMPLE.annexes)
    assert table.count("<w:tblHeader/>") == len(SAMPLE.annexes)


def test_the_workbook_holds_every_row_and_no_formula() -> None:
    """A sheet for each annex, all cells texts, the head on every printed page."""
    content = made(SAMPLE, "xlsx")
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    assert [book.get_sheet_by_index(at).to_python() for at in range(2)] == [
        [[MARK, *[""] * (len(each.columns) - 1)], *_cells(each)] for each in SAMPLE.annexes
    ]
    for name in names(content):
        assert "<f>" not in part(content, name)
    assert f"&amp;C{MARK}" in part(content, "xl/worksheets/sheet1.xml")


def test_a_csv_holds_every_row() -> None:
    """What a spreadsheet reads is what was written."""
    raw = sheets.csv(SAMPLE.annexes[0])
    assert list(csv.reader(io.StringIO(raw.decode("utf-8-sig")))) == _cells(SAMPLE.annexes[0])


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", HOSTILE])
def test_no_cell_is_a_formula(text: str) -> None:
    """What begins like a formula is shown, not reckoned."""
    table = Annex("a", text, (text,), ((text,),))
    cells = chain.from_iterable(csv.reader(io.StringIO(sheets.csv(table).decode("utf-8-sig"), newline="")))
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    content = sheets.xlsx([table])
    assert "<f>" not in part(content, "xl/worksheets/sheet1.xml")
    assert CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()[-1:]


@pytest.mark.parametrize("text", [HOSTILE, "a\x00b\ud800c\u202ed", "长" * 400, "W" * 400, "=1+1"])
def test_any_text_is_shown_in_the_word_file(text: str) -> None:
    """Markup is text, and what no file can hold is shown as �."""
    shown = filled(text)
    assert _paragraphs(shown).count(printable(text)) >= 3
    assert printable(text) in chain.from_iterable(chain.from_iterable(_tables(shown)))


def test_an_empty_annex_is_a_sheet() -> None:
    """A table of which nothing is known yet has its head, or nothing at all."""
    empty = EMPTY._replace(annexes=(Annex("a", "目录", COLUMNS, ()), Annex("b", "", (), ())))
    assert _tables(empty) == [[list(COLUMNS)]]
    book = CalamineWorkbook.from_filelike(io.BytesIO(made(empty, "xlsx")))
    assert book.get_sheet_by_index(0).to_python() == [list(COLUMNS)]
    assert book.get_sheet_by_index(1).to_python() == []
