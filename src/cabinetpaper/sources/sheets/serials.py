"""A day's number as a spreadsheet counts it in, a moment of the calendar out.

Excel counts days from 1 January 1900 and, as Lotus did, a 29 February 1900 that never was: number
60 (ECMA-376 Part 1, 18.17.4.1).
"""

from __future__ import annotations

import datetime

from cabinetpaper.sources.sheets.format_codes import sections

Moment = datetime.datetime | datetime.time | datetime.timedelta | int | float
_DAY = 86_400
# The number of 31 December 9999, the last day of a sheet and of Python.
_LAST = 2_958_465
_NEVER_WAS = 60
_EPOCH = datetime.datetime(1899, 12, 30)


def moment_of(serial: float, number_format: str) -> Moment:
    """Give the moment that a number stands for in a date's number format.

    A time where the format shows a time alone; a stretch of time where it counts hours; the number
    itself where the calendar has no such day (0, 60, and what lies outside it).

    >>> moment_of(43586, "mmm-yy")
    datetime.datetime(2019, 5, 1, 0, 0)
    >>> moment_of(0.5, "h:mm"), moment_of(1.25, "[h]:mm"), moment_of(60, "d mmm yyyy")
    (datetime.time(12, 0), datetime.timedelta(days=1, seconds=21600), 60)
    """
    parts = sections(number_format)[0].parts
    if any(part.is_elapsed for part in parts):
        in_range = abs(serial) < _LAST
        return datetime.timedelta(seconds=round(serial * _DAY, 3)) if in_range else serial
    shows_day = any(part.is_date and part.code[0] in "dyebg" for part in parts)
    if 0 <= serial < 1 and not shows_day and any(p.is_date and p.code[0] in "hs" for p in parts):
        return (_EPOCH + datetime.timedelta(milliseconds=round(serial * _DAY * 1000))).time()
    if not 1 <= serial < _LAST + 1 or int(serial) == _NEVER_WAS:
        return serial
    days = serial if serial > _NEVER_WAS else serial + 1
    try:
        return _EPOCH + datetime.timedelta(milliseconds=round(days * _DAY * 1000))
    except OverflowError:  # the last millisecond of the last day, rounded up
        return serial
