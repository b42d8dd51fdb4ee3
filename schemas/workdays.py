"""工作日: working days by the calendar of the State Council, with its holidays and working weekends."""

from datetime import date, timedelta


def working_days_between(start: date, end: date) -> int | None:
    """Count the working days after ``start`` up to and including ``end``; the day after ``start`` counts first.

    Legal sources: 政府信息公开条例第二十六条, 行政处罚法第八十五条. Returns None when the calendar of a year in between
    is not known, and 0 when ``end`` is not after ``start``.
    """
    from chinese_calendar import is_workday  # noqa: PLC0415 -- slow to import, and most runs need no calendar

    days = (start + timedelta(days=count) for count in range(1, (end - start).days + 1))
    try:
        return sum(1 for day in days if is_workday(day))
    except NotImplementedError:
        return None


def after_working_days(start: date, count: int) -> date | None:
    """Return the last day of a period of ``count`` working days that begins the day after ``start``.

    Legal source: 行政处罚法第八十五条 (working days leave out holidays). Returns None when the calendar is not known.
    """
    from chinese_calendar import is_workday  # noqa: PLC0415 -- slow to import, and most runs need no calendar

    day = start
    try:
        while count:
            day += timedelta(days=1)
            count -= is_workday(day)
    except NotImplementedError:
        return None
    return day


def months_after(start: date, count: int) -> date:
    """Return the same day ``count`` months later, or the last day of that month where it has no such day."""
    years, month = divmod(start.month - 1 + count, 12)
    first = date(start.year + years, month + 1, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return min(first + timedelta(days=start.day - 1), following - timedelta(days=1))
