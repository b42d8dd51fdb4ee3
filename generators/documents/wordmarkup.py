"""Paragraphs, tables and sections as WordprocessingML; every text is escaped here and nowhere else."""

from collections.abc import Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

from generators.documents import paper
from generators.documents.characters import overlong
from generators.documents.columns import across, centred, limits, tall, type_size, widths
from generators.documents.model import Annex

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
END = '<w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
"""What Word wants behind a table, as small as it can be."""

_WHOLE = "<w:cantSplit/>"


class _Columns(NamedTuple):
    """The columns of a table: how wide they are in the unit of Word, and how many characters a line of each holds."""

    sizes: list[int]
    room: tuple[float, ...]


def twips(points: float) -> int:
    """Return points in the unit of Word."""
    return round(points * 20)


def mm(length: float) -> int:
    """Return millimetres in the unit of Word."""
    return twips(length * paper.POINT)


def run(text: str, more: str = "") -> str:
    """Return a text with the breaks and tabs it has; ``more`` are properties of its own."""
    parts = escape(text).replace("\t", "</w:t><w:tab/><w:t xml:space='preserve'>")
    parts = parts.replace("\n", "</w:t><w:br/><w:t xml:space='preserve'>")
    properties = f"<w:rPr>{more}</w:rPr>" if more else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{parts}</w:t></w:r>'


def paragraph(style: str, text: str = "", properties: str = "", more: str = "") -> str:
    """Return a paragraph of a style, with ``properties`` of its own and ``more`` of its characters'."""
    inner = run(text, more) if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{inner}</w:p>'


def text_of(style: str, text: str) -> str:
    """Return a paragraph of the text, in which a word too long for a line may break."""
    return paragraph(style, text, _wrap(text, paper.CHARACTERS))


def indented(*, right: float = 0.0, left: float = 0.0, hanging: float = 0.0) -> str:
    """Return indents given in characters of the text."""
    unit = paper.PITCH
    hang = f' w:hanging="{twips(hanging * unit)}"' if hanging else ' w:firstLine="0"'
    return f'<w:ind w:left="{twips(left * unit)}" w:right="{twips(right * unit)}"{hang}/>'


def field(name: str) -> str:
    """Return a field that Word counts by itself."""
    kinds = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    code = f'<w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
    return kinds[0] + code + kinds[1] + "<w:r><w:t>1</w:t></w:r>" + kinds[2]


def section(references: str, *, flipped: bool) -> str:
    """Return the sheet of a section with its headers and footers: upright, or across for a wide table."""
    turned = ' w:orient="landscape"' if flipped else ""
    size, margins = paper.PAGE, (paper.TOP, paper.RIGHT, paper.BOTTOM, paper.LEFT)
    if flipped:
        size, margins = (size[1], size[0]), (paper.LEFT, paper.TOP, paper.RIGHT, paper.BOTTOM)
    top, right, bottom, left = (mm(margin) for margin in margins)
    header = mm(paper.MARK_ABOVE if not flipped else paper.MARK_ABOVE * paper.LEFT / paper.TOP)
    footer = bottom - mm(paper.FOOTER_BELOW) - twips(paper.NUMBER_SIZE * 0.65)
    return (
        f'<w:sectPr>{references}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{mm(size[0])}" w:h="{mm(size[1])}"{turned}/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}"'
        f' w:header="{header}" w:footer="{footer}" w:gutter="0"/>'
        f'<w:docGrid w:type="linesAndChars" w:linePitch="{twips(paper.LINE)}"'
        f' w:charSpace="{round((paper.PITCH - paper.TEXT_SIZE) * 4096)}"/></w:sectPr>'
    )


def table(annex: Annex) -> str:
    """Return the table of an annex; its head stands on every page, its rows stay whole."""
    sizes = widths(annex, paper.TYPE_AREA[across(annex)] * paper.POINT)
    columns, size = _Columns([twips(wide) for wide in sizes], limits(annex, sizes)), type_size(annex)
    grid = "".join(f'<w:gridCol w:w="{wide}"/>' for wide in columns.sizes)
    head = _row(annex.columns, columns, ["CellHead"] * len(sizes), size, _WHOLE + "<w:tblHeader/>")
    styles = ["CellMiddle" if each else "Cell" for each in centred(annex)]
    rows = (_row(row, columns, styles, size, "" if tall(row, columns.room) else _WHOLE) for row in annex.rows)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{sum(columns.sizes)}" w:type="dxa"/>'
        '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{head}{''.join(rows)}</w:tbl>"
    )


def _row(cells: Sequence[str], columns: _Columns, styles: Sequence[str], size: float, properties: str) -> str:
    small = f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>'
    line = f'<w:spacing w:line="{twips(size * 1.3)}" w:lineRule="exact"/>'
    made = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph(style, cell, _wrap(cell, room) + line, small)}</w:tc>"
        for cell, wide, room, style in zip(cells, columns.sizes, columns.room, styles, strict=True)
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{made}</w:tr>"


def _wrap(text: str, limit: float) -> str:
    return '<w:wordWrap w:val="0"/>' if overlong(text, limit) else ""
