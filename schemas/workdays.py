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
