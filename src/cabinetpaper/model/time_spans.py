"""Spans of days: a year, a month, a quarter in; first day, last day and precision out."""

from __future__ import annotations

import calendar
import datetime

from attrs import field, frozen

from cabinetpaper.model.completion import Precision, Quarters
from cabinetpaper.model.time_names import MONTH_NAMES

_APRIL = 4
_SEPTEMBER = 9
# Years that the words of a plan can mean: what lies beyond is a slip of typing.
EARLIEST, LATEST = 1900, 2099


@frozen
class Span:
    """From a first day to a last day, both included, and how exactly that was said."""

    first: datetime.date
    last: datetime.date
    precision: Precision


@frozen
class Unclear:
    """Words that speak of a time and do not say which, and why.

    `is_yearless` is true where nothing but the year is missing; `is_passing` where the words may be
    about something else, so that they do not matter beside a time that follows.
    """

    reason: str
    is_yearless: bool = field(default=False, kw_only=True)
    is_passing: bool = field(default=False, kw_only=True)


def day(year: int, month: int, number: int) -> Span | Unclear:
    """Give a day, or why there is none.

    >>> day(2019, 9, 31)
    Unclear(reason='there is no 31 September 2019', is_yearless=False, is_passing=False)
    """
    if not EARLIEST <= year <= LATEST:
        return Unclear(f"the year {year} is not one between {EARLIEST} and {LATEST}")
    try:
        date = datetime.date(year, month, number)
    except ValueError:
        if month not in range(1, 13):
            return Unclear(f"there is no month {month}")
        return Unclear(f"there is no {number} {MONTH_NAMES[month - 1]} {year}")
    return Span(date, date, Precision.DAY)


def days(first: Span | Unclear, last: Span | Unclear) -> Span | Unclear:
    """Give the days from the first to the last, or why they are none."""
    if isinstance(first, Unclear) or isinstance(last, Unclear):
        return first if isinstance(first, Unclear) else last
    if last.last < first.first:
        return Unclear("its last day comes before its first")
    return Span(first.first, last.last, Precision.DAY)


def months(year: int, month: int, count: int, precision: Precision) -> Span | None:
    """Give `count` whole months from a month on, or None beyond the calendar.

    >>> months(2010, 12, 3, Precision.SEASON).last
    datetime.date(2011, 2, 28)
    """
    last_year, last_month = divmod(year * 12 + month + count - 2, 12)
    if year < datetime.MINYEAR or last_year > datetime.MAXYEAR:
        return None
    first = datetime.date(year, month, 1)
    last_day = calendar.monthrange(last_year, last_month + 1)[1]
    return Span(first, datetime.date(last_year, last_month + 1, last_day), precision)


def financial_year(begins: int) -> Span | None:
    """Give the year from 1 April to 31 March (Interpretation Act 1978, schedule 1)."""
    return months(begins, _APRIL, 12, Precision.YEAR)


def academic_year(begins: int) -> Span | None:
    """Give the year of schools, from 1 September to 31 August (Education Act 1996, s.579)."""
    return months(begins, _SEPTEMBER, 12, Precision.YEAR)


def easter(year: int) -> Span:
    """Give Good Friday to Easter Monday, by the Gregorian rule (Meeus, Butcher).

    >>> easter(2019).last
    datetime.date(2019, 4, 22)
    """
    century, rest = divmod(year, 100)
    golden = year % 19
    moon = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, before = divmod(moon + weekday - 7 * late + 114, 31)
    sunday = datetime.date(year, month, before + 1)
    one = datetime.timedelta(days=1)
    return Span(sunday - 2 * one, sunday + one, Precision.DAY)


def quarter(number: int, year: int, quarters: Quarters) -> Span | None:
    """Give a quarter of the year that begins in `year`.

    >>> quarter(4, 2024, Quarters.FINANCIAL).last
    datetime.date(2025, 3, 31)
    """
    return _part(year, 3 * (number - 1), Precision.QUARTER, quarters)


def half(number: int, year: int, quarters: Quarters) -> Span | None:
    """Give a half of the year that begins in `year`."""
    return _part(year, 6 * (number - 1), Precision.HALF, quarters)


def _part(year: int, skip: int, precision: Precision, quarters: Quarters) -> Span | None:
    later, month = divmod(_first_month(quarters) - 1 + skip, 12)
    count = 3 if precision is Precision.QUARTER else 6
    return months(year + later, month + 1, count, precision)


def year_holding(day: datetime.date, quarters: Quarters) -> int:
    """Give the year in which the year that holds a day begins.

    >>> year_holding(datetime.date(2019, 2, 1), Quarters.FINANCIAL)
    2018
    """
    return day.year if day.month >= _first_month(quarters) else day.year - 1


def _first_month(quarters: Quarters) -> int:
    return _APRIL if quarters is Quarters.FINANCIAL else 1
