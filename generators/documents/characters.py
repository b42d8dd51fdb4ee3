"""Characters that no form of a document can hold, or that would make it read otherwise than it is written."""

import re
from collections.abc import Iterable

from generators.documents.model import Annex, Document

_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069]")
"""XML has no control characters and no halves of pairs; the signs that turn the direction of reading can hide words."""
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_RUN = re.compile("[^\\s\u2e80-\uffef]+")
"""What stands together without a Chinese character, where a line may break anywhere."""
_PART = re.compile("(?:[^-]|(?<=[0-9])-(?=[0-9]))+-*|-+")
"""A run falls into parts after its hyphens, but not between numbers: cn-, cssrhhjwsgltl-, 34-1."""
_PLACE = "\u200b"
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


def size(text: str) -> float:
    """Return how wide a text is in Chinese characters; capitals are taken for as wide as these."""
    return sum(LATIN if character.isascii() and not character.isupper() else 1.0 for character in text)


def parts(text: str) -> list[str]:
    """Return the parts of a text that no line should tear: words, and codes from hyphen to hyphen."""
    return [part for run in _RUN.findall(text) for part in _PART.findall(run)]


def overlong(text: str, limit: float) -> bool:
    """Tell whether a text has a part, such as an address, that is longer than ``limit`` Chinese characters."""
    return any(size(part) > limit for part in parts(text))


def breakable(text: str, limit: float) -> str:
    """Return a text with U+200B where a word too long for a line may break: after hyphens, or else anywhere."""
    return _RUN.sub(lambda run: _opened(run[0], limit), text)


def _opened(run: str, limit: float) -> str:
    if size(run) <= limit:
        return run
    return _PLACE.join(_cut(part, limit) if size(part) > limit else part for part in _PART.findall(run))


def _cut(part: str, limit: float) -> str:
    step = max(1, int(limit / 4))
    return _PLACE.join(part[at : at + step] for at in range(0, len(part), step))
