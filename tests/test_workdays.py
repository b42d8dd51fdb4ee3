"""Working days against the calendar of known years."""

from datetime import date

import pytest

from schemas.workdays import working_days_between


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
