"""What the layout adds to the words of a document: 主送机关, 附件说明, 附件 numbers, 附注, and where 落款 stands."""

from typing import NamedTuple

from generators.documents.model import Document
from generators.width import width
from generators.words import day

_DATE_FREE = 4.0
"""右空四字."""
_DATE_FARTHEST = 18.0
NOTES_TOGETHER = 10
"""附件说明 of so many annexes stays on one page with 落款; of a longer one the last entry does."""


class Signing(NamedTuple):
    """落款: signature and date, and how many characters stay free to the right of each."""

    signature: str
    signature_free: float
    date: str
    date_free: float


def recipients(document: Document) -> str | None:
    """Return the 主送机关 with its colon."""
    return f"{document.recipients.rstrip('：:')}：" if document.recipients else None


def number_of(document: Document, index: int) -> str:
    """Return the number of an annex, a single annex has none: 附件1, 附件."""
    return f"附件{index + 1}" if len(document.annexes) > 1 else "附件"


def notes(document: Document) -> tuple[tuple[str, str], ...]:
    """Return the 附件说明 as numbers and titles; titles stand on one line and end without a sign."""
    titles = [" ".join(annex.title.split()).rstrip("。；，") for annex in document.annexes]
    return tuple((f"{at}." if len(titles) > 1 else "", title) for at, title in enumerate(titles, start=1))


def remark(document: Document) -> str | None:
    """Return the 附注 in brackets."""
    return f"（{document.remark.strip('（）()')}）" if document.remark else None


def signing(document: Document) -> Signing:
    """Return the 落款: the date is four characters from the right, the signature stands centred above it."""
    written, name = day(document.signed_on), document.signature
    more = (width(name) - width(written)) / 4
    return Signing(name, max(0.0, _DATE_FREE - more), written, min(max(_DATE_FREE, more), _DATE_FARTHEST))
