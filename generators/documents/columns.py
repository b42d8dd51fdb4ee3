"""How a table fits on the sheet: upright or across, the size of its type, the width of its columns."""

import re
from collections.abc import Sequence

from generators.documents.characters import LATIN
from generators.documents.model import Annex
from generators.width import width

_UNBROKEN = re.compile(r"[!-~]+")
_SIZES = ((4, 12.0), (8, 10.5), (12, 9.0))
_SMALLEST = 7.5
_UPRIGHT = 8
PAD = 0.9
"""White at both sides of a cell, in characters."""
_SHORT = 16
"""Cells up to eight characters are short."""
_WORD = 6.0
_LONGEST_CODE = 20.0
_SEEN = 0.9
"""A column is laid out for nine cells in ten; the longest ones take more lines."""


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
    shares = _shares(wanted, least, total / type_size(annex))
    return tuple(total * share / sum(shares) for share in shares)


def _shares(wanted: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Give every column what it needs, then what is left by the root of what it wants: long texts take more lines."""
    if sum(wanted) <= room or sum(least) >= room:
        return list(wanted if sum(wanted) <= room else least)
    left = room - sum(least)
    hunger = [max(0.0, want - need) ** 0.5 * want**0.5 for want, need in zip(wanted, least, strict=True)]
    return [need + left * part / sum(hunger) for need, part in zip(least, hunger, strict=True)]


def _wanted(annex: Annex, at: int) -> float:
    """Return the characters that a column would like on one line."""
    sizes = sorted(width(row[at]) / 2 for row in annex.rows)
    usual = sizes[int((len(sizes) - 1) * _SEEN)] if sizes else 0.0
    return max(usual, width(annex.columns[at]) / 2, _code(annex, at)) + PAD


def _least(annex: Annex, at: int) -> float:
    """Return the characters that a column needs so that no code and no short word is torn."""
    return max(_code(annex, at), _WORD) + PAD


def _code(annex: Annex, at: int) -> float:
    longest = max((len(word) for row in annex.rows for word in _UNBROKEN.findall(row[at])), default=0)
    return min(longest * LATIN, _LONGEST_CODE)


def centred(annex: Annex) -> tuple[bool, ...]:
    """Tell of each column whether its cells stand in the middle: those of numbers, codes and short words do."""
    return tuple(all(width(row[at]) <= _SHORT for row in annex.rows) for at in range(len(annex.columns)))
