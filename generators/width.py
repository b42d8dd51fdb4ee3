"""How many columns a text takes on a terminal: Chinese characters take two."""

import unicodedata


def width(text: str) -> int:
    """Return the number of terminal columns of ``text``."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
