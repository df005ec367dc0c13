"""A country and a day in; working days out: which are, how many lie between, which is the nth.

Weekends and bank holidays do not count (R v Swansea City Council ex p Elitestone, 1993). The bank
holidays are those of the `holidays` library, which has the jubilees and coronations as well as the
rules; further days on which offices are closed can be given.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator
from functools import cache

from attrs import frozen

from cabinetpaper.houses.checks import Country

_DAY = datetime.timedelta(days=1)
_SATURDAY = 5
# The Local Government Act is of 1972; a day far from any council is a slip, and is not reckoned on.
_FIRST_YEAR, _LAST_YEAR = 1974, 2150


@frozen
class WorkingDays:
    """The days on which the offices of a country's councils are open.

    >>> england = WorkingDays(Country.ENGLAND)
    >>> england.is_working(datetime.date(2022, 6, 3))
    False
    """

    country: Country = Country.ENGLAND
    closed: frozenset[datetime.date] = frozenset()

    def is_working(self, day: datetime.date) -> bool:
        """Tell whether a day is neither of a weekend nor a bank holiday nor closed."""
        return (
            day.weekday() < _SATURDAY
            and day not in self.closed
            and day not in bank_holidays(self.country, day.year)
        )

    def clear_between(self, first: datetime.date, last: datetime.date) -> int:
        """Give the clear days between two days: the working days that are neither of them.

        >>> WorkingDays().clear_between(datetime.date(2019, 2, 5), datetime.date(2019, 2, 13))
        5
        """
        return sum(self.is_working(day) for day in _days(first + _DAY, last))

    def last_before(self, day: datetime.date, clear: int) -> datetime.date:
        """Give the last working day that leaves so many clear days before a day.

        >>> WorkingDays().last_before(datetime.date(2019, 2, 13), 5).isoformat()
        '2019-02-05'
        """
        return self._step(day, -_DAY, clear + 1)

    def after(self, day: datetime.date, count: int) -> datetime.date:
        """Give the working day that is so many working days after a day.

        >>> WorkingDays().after(datetime.date(2018, 11, 19), 70).isoformat()
        '2019-02-28'
        """
        return self._step(day, _DAY, count)

    def _step(self, day: datetime.date, step: datetime.timedelta, count: int) -> datetime.date:
        while count:
            day += step
            count -= self.is_working(day)
        return day


def is_reckoned(day: datetime.date | None) -> bool:
    """Tell whether a day is one on which working days can be counted."""
    return day is not None and _FIRST_YEAR <= day.year <= _LAST_YEAR


@cache
def bank_holidays(country: Country, year: int) -> Collection[datetime.date]:
    """Give the bank holidays of a year."""
    import holidays  # late: it takes as long to import as all else in a check

    subdivision = {Country.ENGLAND: "ENG", Country.WALES: "WLS"}[country]
    return frozenset(holidays.country_holidays("GB", subdiv=subdivision, years=year))


def _days(first: datetime.date, end: datetime.date) -> Iterator[datetime.date]:
    while first < end:
        yield first
        first += _DAY
