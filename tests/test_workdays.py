"""Working days against the calendar of known years."""

from datetime import date

import pytest

from schemas.workdays import after_working_days, months_after, working_days_between


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        pytest.param(date(2022, 5, 5), date(2022, 6, 11), 26, id="with the working Saturday 2022-05-07"),
        pytest.param(date(2022, 5, 30), date(2022, 6, 11), 8, id="with the Dragon Boat holiday"),
        pytest.param(date(2024, 6, 3), date(2024, 6, 3), 0, id="the same day"),
        pytest.param(date(2024, 6, 3), date(2024, 6, 4), 1, id="the next day counts first"),
        pytest.param(date(2024, 6, 7), date(2024, 6, 9), 0, id="a weekend"),
        pytest.param(date(2024, 6, 4), date(2024, 6, 3), 0, id="backwards"),
    ],
)
def test_working_days_leave_out_weekends_and_holidays(start: date, end: date, days: int) -> None:
    """The day after the start counts first; holidays and weekends do not count, working weekends do."""
    assert working_days_between(start, end) == days


@pytest.mark.parametrize("year", [1990, 2200])
def test_a_year_without_a_calendar_is_unknown(year: int) -> None:
    """A count over a year whose holidays are not known is None, not a guess."""
    assert working_days_between(date(year, 3, 1), date(year, 3, 31)) is None


@pytest.mark.parametrize(
    ("start", "count", "last"),
    [
        pytest.param(date(2025, 1, 24), 3, date(2025, 2, 5), id="over Spring Festival and its working Sunday"),
        pytest.param(date(2026, 9, 28), 4, date(2026, 10, 9), id="over National Day"),
        pytest.param(date(2026, 11, 20), 1, date(2026, 11, 23), id="over a weekend"),
        pytest.param(date(2026, 11, 20), 0, date(2026, 11, 20), id="no time at all"),
    ],
)
def test_a_period_ends_on_a_working_day(start: date, count: int, last: date) -> None:
    """The last day of a period is the working day on which as many have passed."""
    assert after_working_days(start, count) == last
    assert working_days_between(start, last) == count


def test_a_period_into_an_unknown_year_has_no_end() -> None:
    """A period that runs into a year whose holidays are not known is None, not a guess."""
    assert after_working_days(date(2190, 12, 31), 5) is None


@pytest.mark.parametrize(
    ("start", "count", "last"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 12, 31), 2, date(2025, 2, 28)),
        (date(2026, 3, 15), 12, date(2027, 3, 15)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
    ],
)
def test_months_end_on_the_same_day_or_the_last(start: date, count: int, last: date) -> None:
    """A period in months ends on the day of the same number, or on the last of a month that has no such day."""
    assert months_after(start, count) == last
