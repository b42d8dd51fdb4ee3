"""The PDF of a notice, and what all its forms have in common."""

import hashlib
import subprocess
import sys
from itertools import chain

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generators.documents import paper, sheets, typeset, word
from generators.documents.characters import breakable, overlong, parts, printable
from generators.documents.columns import across, limits, tall, type_size, widths
from generators.documents.model import Annex, Block, Document
from tests.documents_reading import body, close, made, pages, reader, typefaces
from tests.documents_sample import COLUMNS, EMPTY, HOSTILE, MARK, annex, filled, notice

SAMPLE = notice(annex(60), annex(3, "余姚市泗门镇个性清单"))
POINTS = 72 / 25.4
DIGESTS = """
import hashlib
from generators.documents import sheets, typeset, word
from tests.documents_sample import annex, notice
it = notice(annex(60), annex(3, "余姚市泗门镇个性清单"))
for made in (typeset.pdf(it), word.docx(it), sheets.xlsx(it.annexes, it.mark), sheets.csv(it.annexes[0])):
    print(hashlib.sha256(made).hexdigest())
"""


def _forms(document: Document) -> list[bytes]:
    sheet = [sheets.csv(each) for each in document.annexes[:1]]
    return [typeset.pdf(document), word.docx(document), sheets.xlsx(document.annexes, document.mark), *sheet]


def _texts(document: Document) -> list[str]:
    blocks, annexes = [block.text for block in document.blocks], document.annexes
    cells = [cell for each in annexes for row in (each.columns, *each.rows) for cell in row]
    heads = [document.organ, document.number or "", document.title, document.signature, document.remark or ""]
    return [*heads, *blocks, *(each.title for each in annexes), *cells, "2026年11月22日"]


def test_two_runs_make_the_same_bytes() -> None:
    """No form holds a moment, a chance or the name of a machine, in another process neither."""
    once = [hashlib.sha256(each).hexdigest() for each in _forms(SAMPLE)]
    assert once == [hashlib.sha256(each).hexdigest() for each in _forms(SAMPLE)]
    other = subprocess.run([sys.executable, "-c", DIGESTS], capture_output=True, text=True, check=True)
    assert other.stdout.split() == once


def test_the_pdf_holds_every_text() -> None:
    """What was written can be read and copied."""
    whole = close("".join(chain.from_iterable(body(page, MARK) for page in pages(SAMPLE))))
    assert [text for text in _texts(SAMPLE) if close(text) not in whole] == []


def test_a_code_that_breaks_can_be_copied() -> None:
    """The place where a code breaks is no character of it."""
    code = "zj-sszhrmghgrmfkfbf-32-5"
    shown = notice(Annex("a", "目录", COLUMNS, (("1", code, *annex(1).rows[0][2:]),) * 2))
    text = close("".join(chain.from_iterable(pages(shown))).replace("\u200b", "?"))
    assert text.count(code) == 2


def test_each_page_has_its_mark_and_number() -> None:
    """No page goes round without them, whether upright or across."""
    for number, page in enumerate(pages(SAMPLE), start=1):
        assert MARK in page
        assert f"— {number} —" in page


def test_the_sheets_are_a4() -> None:
    """The text stands upright, a table of six columns lies across."""
    sizes = [tuple(round(float(side) / POINTS) for side in page.mediabox[2:]) for page in reader(SAMPLE).pages]
    upright = sizes.count((210, 297))
    assert sizes == [(210, 297)] * upright + [(297, 210)] * (len(sizes) - upright)
    assert 2 <= upright <= 4
    assert 4 <= len(sizes) - upright <= 6


def test_the_typefaces_are_embedded() -> None:
    """The document looks alike everywhere."""
    found = list(typefaces(SAMPLE))
    assert found
    assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(each) for each in found)


def test_a_row_stays_whole_under_its_head() -> None:
    """No row is torn by the end of a page, and each page says what its columns are."""
    rows = tuple(
        (str(at), f"cn-{at:04d}", f"{'甲乙丙丁' * (6 + at % 13 * 5)}完{at}。", *annex(1).rows[0][3:])
        for at in range(80)
    )
    shown = pages(notice(Annex("a", "目录", COLUMNS, rows)))
    texts = [close("".join(page)) for page in shown if "序号" in "".join(page)]
    assert len(texts) > 4
    assert all("事项编号" in text for text in texts)
    homes = {at: next(text for text in texts if f"cn-{at:04d}" in text) for at in range(80)}
    assert [at for at, text in homes.items() if f"完{at}。" not in text] == []


@pytest.mark.parametrize("annexes", [0, 2, 26])
@pytest.mark.parametrize("last", ["本通告自发布之日起施行。", "长" * 28 * 40])
def test_no_signature_stands_alone(last: str, annexes: int) -> None:
    """However long the text is, 落款 has text above it on its page, and no heading ends a page."""
    tables = [Annex("a", f"目录之{at}", (), ()) for at in range(annexes)]
    for lines in range(1, 23) if annexes < 20 else (1, 9, 17):
        blocks = (Block(0, "甲" * 27 * lines), Block(1, "一、施行日期"), Block(0, last))
        texts = [body(page, MARK) for page in pages(notice(*tables)._replace(blocks=blocks, title="通告"))]
        assert sum("2026年11月22日" in text for text in texts) == 1
        assert not [text for text in texts[1:] if text[0].startswith(("余姚市人民政府", "2026年", "（此件"))]
        assert all(text[-1] != "一、施行日期" for text in texts)


@pytest.mark.parametrize("length", [60, 150])
@pytest.mark.parametrize("sign", ["a", "W", "-", "长"])
def test_a_long_word_stays_on_the_sheet(sign: str, length: int) -> None:
    """A word longer than a line goes on in the next one, and none of it is lost."""
    shown = pages(filled(sign * length))
    least = 0.3 if sign == "-" else 0.4 if sign == "a" else 0.8
    longest = max(len(line) for page in shown for line in page)
    assert longest <= paper.TYPE_AREA[1] * POINTS / 9 / least
    assert sum(line.count(sign) for page in shown for line in page) >= 11 * length


def test_hostile_text_is_only_text() -> None:
    """No sign of a typesetter, a template or a formula does anything."""
    whole = close("".join(chain.from_iterable(pages(filled(HOSTILE)))))
    assert whole.count(close(HOSTILE)) >= 5
    assert len(pages(filled(HOSTILE))) < 10


@pytest.mark.parametrize("annexes", [(), (Annex("a", "", (), ()),), (Annex("a", "目录", COLUMNS, ()),)])
def test_an_empty_document_is_a_document(annexes: tuple[Annex, ...]) -> None:
    """A table without rows or columns, a text without words: a page all the same."""
    empty = EMPTY._replace(annexes=annexes)
    assert len(pages(empty)) == 1 + len(annexes)
    assert made(empty, "docx").startswith(b"PK")


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=60))
def test_any_text_makes_a_document(text: str) -> None:
    """Whatever is written, each form is made."""
    pdf, docx, xlsx, csv = _forms(filled(text))
    assert pdf.startswith(b"%PDF")
    assert docx.startswith(b"PK")
    assert xlsx.startswith(b"PK")
    assert csv.startswith(b"\xef\xbb\xbf")


@given(st.text(), st.floats(min_value=2, max_value=40))
def test_a_word_is_opened_only_where_it_is_too_long(text: str, limit: float) -> None:
    """Breaks add no other sign, and leave nothing too long together."""
    shown = printable(text).replace("\u200b", "")
    opened = breakable(shown, limit)
    assert opened.replace("\u200b", "") == shown
    assert not any(overlong(part, limit) for word in parts(opened) for part in word.split("\u200b"))


@given(st.lists(st.tuples(*[st.text("字a-1 \n", max_size=50)] * 7), max_size=8))
def test_columns_fill_the_sheet(rows: list[tuple[str, ...]]) -> None:
    """Seven columns lie across in type that can be read, and together are as wide as the type area."""
    table = Annex("a", "目录", ("清单", *COLUMNS), tuple(rows))
    sizes = widths(table, 600)
    assert across(table)
    assert type_size(table) >= 9
    assert sum(sizes) == pytest.approx(600)
    assert min(limits(table, sizes)) > 1


def test_a_code_falls_into_parts_after_its_hyphens() -> None:
    """Number and sub-number of an article stay together."""
    assert parts("见cn-cssrhhjwsgltl-34-10 a--b") == ["cn-", "cssrhhjwsgltl-", "34-10", "a--", "b"]


def test_only_a_very_tall_row_may_be_torn() -> None:
    """A row of more lines than half a page need not stay whole."""
    assert not tall(("字" * 100,), (10.0,))
    assert tall(("字" * 300,), (10.0,))
    assert tall(("\n" * 30,), (10.0,))
