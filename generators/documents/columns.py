"""How a table fits on the sheet: upright or across, the size of its type, the width of its columns."""

from collections.abc import Sequence

from generators.documents.characters import parts, size
from generators.documents.model import Annex
from generators.width import width

_SIZES = ((4, 12.0), (5, 10.5))
_SMALLEST = 9.0
"""小五: nobody reads a long table in smaller type."""
_UPRIGHT = 5
PAD = 0.9
"""White at both sides of a cell, in characters."""
_SHORT = 16
"""Cells up to eight characters are short."""
_WORD = 6.0
_LONGEST_CODE = 20.0
_SEEN = 0.9
"""A column is laid out for nine cells in ten; the longest ones take more lines."""
_MOST = 40
_TALL = 20
"""A row of so many lines may be cut by the end of a page; a lower one never is."""


def across(annex: Annex) -> bool:
    """Tell whether a table has so many columns that its sheets lie across (横表)."""
    return len(annex.columns) > _UPRIGHT


def type_size(annex: Annex) -> float:
    """Return the size of a table's type in points: smaller where there are more columns."""
    return next((size for count, size in _SIZES if len(annex.columns) <= count), _SMALLEST)


def widths(annex: Annex, total: float) -> tuple[float, ...]:
    """Return the widths of a table's columns in points, which together are ``total``."""
    wanted = [_wanted(annex, at) for at in range(len(annex.columns))]
    least = [min(want, _least(annex, at)) for at, want in enumerate(wanted)]
    shares = _shares(wanted, least, total / type_size(annex) - PAD * len(wanted))
    scale = total / sum(share + PAD for share in shares) if shares else 0.0
    return tuple((share + PAD) * scale for share in shares)


def _shares(wanted: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Share the room so that the usual row has as few lines as can be; what is left goes to the longest texts."""
    for lines in range(1, _MOST):
        shares = [max(need, want / lines) for want, need in zip(wanted, least, strict=True)]
        if sum(shares) <= room:
            hunger = [want - share for want, share in zip(wanted, shares, strict=True)]
            part = (room - sum(shares)) / max(sum(hunger), 0.01)
            return [share + part * more for share, more in zip(shares, hunger, strict=True)]
    return list(least)


def _wanted(annex: Annex, at: int) -> float:
    """Return the characters that a column would like on one line."""
    sizes = sorted(size(row[at]) for row in annex.rows)
    usual = sizes[int((len(sizes) - 1) * _SEEN)] if sizes else 0.0
    return max(usual, size(annex.columns[at]), _code(annex, at))


def _least(annex: Annex, at: int) -> float:
    """Return the characters that a column needs so that no part of a code and no short word is torn."""
    return max(_code(annex, at), _WORD)


def _code(annex: Annex, at: int) -> float:
    longest = max((size(part) for row in annex.rows for part in parts(row[at])), default=0.0)
    return min(longest, _LONGEST_CODE)


def limits(annex: Annex, sizes: Sequence[float]) -> tuple[float, ...]:
    """Return how many characters stand on a line in each of the columns, which are as wide as ``sizes`` says."""
    return tuple(wide / type_size(annex) - PAD + 0.01 for wide in sizes)


def tall(row: Sequence[str], room: Sequence[float]) -> bool:
    """Tell whether a row has so many lines that it need not stay whole; ``room`` is what ``limits`` gave."""
    return any(_lines(cell, limit) > _TALL for cell, limit in zip(row, room, strict=True))


def _lines(cell: str, limit: float) -> float:
    return sum(max(1.0, size(line) / limit) for line in cell.split("\n"))


def centred(annex: Annex) -> tuple[bool, ...]:
    """Tell of each column whether its cells stand in the middle: those of numbers, codes and short words do."""
    return tuple(all(width(row[at]) <= _SHORT for row in annex.rows) for at in range(len(annex.columns)))
