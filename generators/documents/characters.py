"""Characters that no form of a document can hold, or that would make it read otherwise than it is written."""

import re
from collections.abc import Iterable

from generators.documents.model import Annex, Document

_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069]")
"""XML has no control characters and no halves of pairs; the signs that turn the direction of reading can hide words."""
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_WORD = re.compile("[^\\s\u2e80-\uffef]+")
"""What stands together without a Chinese character, where a line may break anywhere."""
LATIN = 0.57
"""A Latin letter or a digit beside a Chinese character."""


def printable(text: str) -> str:
    """Return a text that XML and a typesetter take; what they cannot show is shown as �, never left out in silence."""
    return _FORBIDDEN.sub("\ufffd", _BREAKS.sub("\n", text))


def cleaned_annex(annex: Annex) -> Annex:
    """Return an annex with printable texts."""
    rows = tuple(_each(row) for row in annex.rows)
    return annex._replace(title=printable(annex.title), columns=_each(annex.columns), rows=rows)


def cleaned(document: Document) -> Document:
    """Return a document with printable texts."""
    return document._replace(
        organ=printable(document.organ),
        number=document.number and printable(document.number),
        title=printable(document.title),
        recipients=document.recipients and printable(document.recipients),
        blocks=tuple(block._replace(text=printable(block.text)) for block in document.blocks),
        annexes=tuple(cleaned_annex(annex) for annex in document.annexes),
        signature=printable(document.signature),
        remark=document.remark and printable(document.remark),
        mark=document.mark and printable(document.mark),
    )


def _each(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(printable(text) for text in texts)


def overlong(text: str, limit: float) -> bool:
    """Tell whether a text has a word, such as an address, that is longer than ``limit`` Chinese characters."""
    return any(len(word) * LATIN > limit for word in _WORD.findall(text))


def breakable(text: str, limit: float) -> str:
    """Return a text in which a word that is too long has invisible places to break."""
    if not overlong(text, limit):
        return text
    return _WORD.sub(lambda word: "\u200b".join(word[0]) if len(word[0]) * LATIN > limit else word[0], text)
