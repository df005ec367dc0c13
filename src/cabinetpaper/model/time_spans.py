"""Spans of days: a year, a month, a quarter in; first day, last day and precision out."""

from __future__ import annotations

import calendar
import datetime

from attrs import frozen

from cabinetpaper.model.completion import Precision, Quarters

_APRIL = 4


@frozen
class Span:
    """From a first day to a last day, both included, and how exactly that was said."""

    first: datetime.date
    last: datetime.date
    precision: Precision


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
