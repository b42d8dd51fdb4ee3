"""GB/T 9704—2012 in figures: the sheet, its margins, the sizes of type. Lengths in mm, type in points."""

PAGE = (210.0, 297.0)
TOP, LEFT = 37.0, 28.0
TYPE_AREA = (156.0, 225.0)
"""版心."""
RIGHT = PAGE[0] - LEFT - TYPE_AREA[0]
BOTTOM = PAGE[1] - TOP - TYPE_AREA[1]
LINE = 28.95
"""22 lines to a page."""
CHARACTERS = 28
PITCH = 15.79
"""28 characters to a line."""
TITLE_SIZE, TEXT_SIZE, NUMBER_SIZE = 22.0, 16.0, 14.0
"""2号, 3号, 4号."""
RED = "FF0000"
HEAD_ABOVE = 35.0
"""发文机关标志 to the upper edge of the type area."""
HEAD_SIZE = 50.0
HEAD_LEAST = 22.0
RULE_ABOVE = 4.0
"""发文字号 to the red line."""
FOOTER_BELOW = 7.0
"""The type area to the dash of the page number."""
MARK_ABOVE = 18.0
"""The upper edge of the sheet to the mark of a document without legal force."""
POINT = 72 / 25.4
"""Points in a millimetre."""


def head_size(organ: str) -> float:
    """Return the size of the 发文机关标志 in points: as large as fits on one line, never smaller than the title."""
    return max(HEAD_LEAST, min(HEAD_SIZE, TYPE_AREA[0] * POINT / max(1, len(organ))))


def title_characters() -> int:
    """Return how many characters of a title stand on a line, with a character free on either side."""
    return int(TYPE_AREA[0] * POINT / TITLE_SIZE) - 2
