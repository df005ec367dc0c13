"""Working days: the examples that clerks reckoned, and an independent count of simple loops."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinetpaper.checks.working_days import WorkingDays, bank_holidays, is_reckoned
from cabinetpaper.houses.checks import Country

DAYS = st.dates(datetime.date(1995, 1, 1), datetime.date(2045, 12, 31))
ENGLAND = WorkingDays(Country.ENGLAND)
D = datetime.date


@pytest.mark.parametrize(
    ("meeting", "last"),
    [
        (D(2019, 2, 13), D(2019, 2, 5)),
        (D(2025, 1, 30), D(2025, 1, 22)),
        (D(2025, 3, 13), D(2025, 3, 5)),
        (D(2022, 6, 8), D(2022, 5, 27)),  # the spring bank holiday and the Platinum Jubilee
        (D(2022, 9, 22), D(2022, 9, 13)),  # the State Funeral
        (D(2023, 5, 10), D(2023, 4, 28)),  # the Coronation, and the holiday a week before it
    ],
)
def test_the_last_day_of_publication_is_that_which_clerks_reckon(
    meeting: datetime.date, last: datetime.date
) -> None:
    assert ENGLAND.last_before(meeting, 5) == last


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (D(2018, 11, 19), D(2019, 2, 28)),
        (D(2022, 4, 1), D(2022, 7, 15)),
        (D(2022, 2, 22), D(2022, 6, 7)),
    ],
)
def test_seventy_working_days_end_where_inspectorates_say(
    received: datetime.date, due: datetime.date
) -> None:
    assert ENGLAND.after(received, 70) == due


def test_wales_has_three_clear_days() -> None:
    assert WorkingDays(Country.WALES).last_before(D(2019, 2, 13), 3) == D(2019, 2, 7)


def test_a_further_closed_day_does_not_count() -> None:
    closed = WorkingDays(Country.ENGLAND, frozenset({D(2019, 2, 8)}))
    assert closed.last_before(D(2019, 2, 13), 5) == D(2019, 2, 4)


def simply(day: datetime.date) -> bool:
    weekend = f"{day:%A}" in {"Saturday", "Sunday"}
    return not weekend and day not in bank_holidays(Country.ENGLAND, day.year)


@given(DAYS, st.integers(0, 80))
def test_as_many_working_days_lie_behind_as_were_asked_for(day: datetime.date, count: int) -> None:
    end = ENGLAND.after(day, count)
    passed = [D.fromordinal(one) for one in range(day.toordinal() + 1, end.toordinal() + 1)]
    assert sum(map(simply, passed)) == count
    assert count == 0 or simply(end)


@given(DAYS, st.integers(0, 10))
def test_as_many_clear_days_lie_between_and_a_working_day_later_one_fewer(
    meeting: datetime.date, clear: int
) -> None:
    last = ENGLAND.last_before(meeting, clear)
    between = [D.fromordinal(one) for one in range(last.toordinal() + 1, meeting.toordinal())]
    assert sum(map(simply, between)) == clear == ENGLAND.clear_between(last, meeting)
    assert simply(last)
    assert ENGLAND.clear_between(ENGLAND.after(last, 1), meeting) == max(clear - 1, 0)


def test_days_far_from_any_council_are_not_reckoned_on() -> None:
    assert not any(map(is_reckoned, (None, D(1, 1, 1), D(9999, 12, 31))))
    assert is_reckoned(D(2019, 2, 13))
