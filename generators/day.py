"""The day to judge by: an argument everywhere, read from the clock only here."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from schemas.tree import EnvironmentFault

_WRITTEN = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def today(given: date | None, asked: str | None = None) -> date:
    """Return the day that a verb asks for, else ``given`` (``--today``), else today in China.

    Raises EnvironmentFault if ``asked`` is no date.
    """
    if asked is not None:
        try:
            return written(asked)
        except ValueError:
            raise EnvironmentFault(f"“{asked}”不是 2024-01-31 这样的日期") from None
    return given or datetime.now(ZoneInfo("Asia/Shanghai")).date()


def written(text: str) -> date:
    """Return the day that a text names as 2024-01-31; ValueError for any other way of writing, such as 2024-W05-3."""
    if not _WRITTEN.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)
