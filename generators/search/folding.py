"""Text as the index holds it: folded, then cut into runs of units.

A unit is one Chinese character or one whole run of Latin letters and digits; punctuation and blanks end a run. The
script of the search cuts what people type in the same way (``theme/assets/search/words.js``); a test compares the two.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

UNIT = re.compile(r"[a-z0-9]+|[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f]")
_RUN = re.compile(rf"(?:{UNIT.pattern})+")
Run = tuple[str, ...]


def fold(text: str) -> str:
    """Return text by which words are compared: compatibility forms resolved, small letters."""
    return unicodedata.normalize("NFKC", text).lower()


@lru_cache(maxsize=100_000)
def runs(text: str) -> tuple[Run, ...]:
    """Return the runs of units of a text, in order."""
    return tuple(tuple(UNIT.findall(run)) for run in _RUN.findall(fold(text)))


def pairs(run: Run) -> list[str]:
    """Return the terms for each two neighbours of a run; a blank keeps two Latin words or syllables apart."""
    return [f"{one} {two}" if one.isascii() and two.isascii() else one + two for one, two in pairwise(run)]
