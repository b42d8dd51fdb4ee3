"""Cells of tables that people open in a spreadsheet program."""

FORMULA = tuple("=+-@＝＋－＠\t\r\n")
"""What a cell must not begin with; Chinese and Japanese spreadsheets take the full-width signs for the plain ones."""

LONGEST = 32_767
"""Characters that a cell of a spreadsheet holds; programs cut off the rest without a word."""


def safe(text: str) -> str:
    """Return a cell that no spreadsheet program takes for a formula."""
    return f"'{text}" if text[:1] in FORMULA else text
