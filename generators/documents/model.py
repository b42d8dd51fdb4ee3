"""公文: a notice as text and tables, before it is laid out as a web page, DOCX, PDF or sheets."""

from datetime import date
from typing import Literal, NamedTuple

FINES = "罚款幅度"
"""The column of an annex that says how much is fined."""
Level = Literal[0, 1, 2]
"""0 a paragraph of text, 1 a heading 一、, 2 a heading （一）."""


class Block(NamedTuple):
    """One paragraph; a heading's number is part of its text."""

    level: Level
    text: str


class Annex(NamedTuple):
    """附件: a table with a title; ``rows`` have as many cells as ``columns``. ``name`` is its file without ending."""

    name: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Document(NamedTuple):
    """A public document by GB/T 9704—2012; what it does not have is None or empty.

    ``organ`` is the mark in the red head (发文机关标志), ``number`` the 发文字号, ``recipients`` the 主送机关,
    ``signature`` the 落款, whose date is ``signed_on`` (a text that nobody has signed yet has an empty signature),
    ``remark`` the 附注 in brackets, ``mark`` what must show on every page of a document that has no legal force.
    """

    organ: str
    number: str | None
    title: str
    recipients: str | None
    blocks: tuple[Block, ...]
    annexes: tuple[Annex, ...]
    signature: str
    signed_on: date
    remark: str | None
    mark: str | None


def printed(document: Document) -> Document:
    """Return a document as it is printed: amounts, for which no sheet has room, stand in the CSV and XLSX alone."""
    return document._replace(annexes=tuple(map(_printed, document.annexes)))


def _printed(annex: Annex) -> Annex:
    kept = [at for at, column in enumerate(annex.columns) if column != FINES]
    columns = tuple(annex.columns[at] for at in kept)
    return annex._replace(columns=columns, rows=tuple(tuple(row[at] for at in kept) for row in annex.rows))
