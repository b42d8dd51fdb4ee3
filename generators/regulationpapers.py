"""A regulation as a document in the official layout: chapters, articles with their numbers, items."""

from collections.abc import Iterator
from datetime import date

from generators.documents.model import Block, Document
from generators.provisions import provisions, title
from schemas.numerals import numeral
from schemas.records.regulation import Regulation

MARK = "示范文本，未经任何机关通过"
_UNSIGNED = date(1980, 1, 1)
"""The date that files of an unsigned text carry: the first that an archive can tell."""


def document(regulation: Regulation, on: date) -> Document:
    """Return a regulation as it reads on a day; a model text has neither head nor signature, for no organ made it."""
    return Document(
        organ="",
        number=None,
        title=regulation.title,
        recipients=None,
        blocks=tuple(_blocks(regulation, on)),
        annexes=(),
        signature="",
        signed_on=_UNSIGNED,
        remark=None,
        mark=MARK if regulation.status == "示范文本" else None,
    )


def _blocks(regulation: Regulation, on: date) -> Iterator[Block]:
    chapter = 0
    for article in regulation.articles:
        if article.chapter:
            chapter += 1
            yield Block(1, f"第{numeral(chapter)}章　{article.chapter}")
        for place, provision in enumerate(provisions(article, regulation, on)):
            yield Block(0, f"{title(article)}　{provision.text}" if place == 0 else provision.text)
            yield from (Block(0, item) for item in provision.items)
