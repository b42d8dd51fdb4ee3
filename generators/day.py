"""The day to judge by: an argument everywhere, read from the clock only here."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from schemas.tree import EnvironmentFault


def today(given: date | None, asked: str | None = None) -> date:
    """Return the day that a verb asks for, else ``given`` (``--today``), else today in China.

    Raises EnvironmentFault if ``asked`` is no date.
    """
    if asked:
        try:
            return date.fromisoformat(asked)
        except ValueError:
            raise EnvironmentFault(f"“{asked}”不是 2024-01-31 这样的日期") from None
    return given or datetime.now(ZoneInfo("Asia/Shanghai")).date()
