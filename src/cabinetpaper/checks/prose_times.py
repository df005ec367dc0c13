"""The times that prose names: a stretch of words in, each time with its place in them out.

Every time that has a year has two figures side by side, and to look for one at each word of a long
cell costs more than all the other rules. So only what stands near such figures is looked at.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import lru_cache

from cabinetpaper.model.completion import Quarters
from cabinetpaper.model.time_names import MONTH_NAMES
from cabinetpaper.model.time_scan import Time, times_of

_FIGURES = re.compile(r"\d\d+")
# What leads to the day is part of it, so that "Dec-18 October 2019" is none.
_ONE_DAY = re.compile(
    r"(?:\W{0,2}\d{1,2}[.)]\s)?[^\d\n]*\b(?:before|by|from|on|the|until)\s(?P<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\s"
    rf"(?P<month>{'|'.join(MONTH_NAMES)})\s(?P<year>20\d\d)[^\d\n]*"
)
# A time with the words that make it part of a name reaches no further from its figures.
_NEAR = 48


@lru_cache(maxsize=1024)
def prose_times(text: str) -> tuple[Time, ...]:
    """Give the times of a text from left to right; quarters are of the financial year.

    >>> words = "It was agreed, after long talks with all partners in every part of the county, "
    >>> [time] = prose_times(words + "for March 2019.")
    >>> (words + "for March 2019.")[time.start : time.end], str(time.means.last)
    ('March 2019', '2019-03-31')
    """
    return tuple(
        _moved(time, start) if start else time
        for start, end in _stretches(text)
        for time in times_of(text[start:end], Quarters.FINANCIAL)
    )


def only_day(text: str) -> datetime.date | None:
    """Give the day that a line names, if all of its figures are that day's and its marker's.

    It is quick, and hardly any line has two. No time that such a line names ends before that day,
    or after that year: a quarter in words might, so none is given. (The grammar takes "autumn term
    the 15 May 2019" for a term of 2015; that is wrong.) From the 29th on, it is the 28th.

    >>> str(only_day("It will be presented to the board on 18 March 2019."))
    '2019-03-18'
    >>> only_day("It will be presented on 18 or 19 March 2019.")
    """
    match = _ONE_DAY.fullmatch(text)
    # In any name of a quarter: "Q one", "qtr", "quarter", "chwarter".
    if match is None or "q" in text or "Q" in text or "arter" in text or "ARTER" in text:
        return None
    day, month = int(match["day"]), MONTH_NAMES.index(match["month"]) + 1
    # Each month has that one, so that nothing need be asked about the calendar.
    return datetime.date(int(match["year"]), month, min(day, 28))


def _moved(time: Time, by: int) -> Time:
    """Give a time of a stretch as one of the whole text."""
    # `evolve` would cost more than the reading.
    return Time(
        start=time.start + by,
        end=time.end + by,
        lead=time.lead,
        means=time.means,
        is_range=time.is_range,
    )


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Give the stretches near figures, each whole words, those that touch as one."""
    start = end = 0
    for match in _FIGURES.finditer(text):
        first = max(0, match.start() - _NEAR)
        first = text.rfind(" ", 0, first) + 1 if first else 0
        if first > end and end:
            yield start, end
            start = first
        elif not end:
            start = first
        last = text.find(" ", match.end() + _NEAR)
        end = last if last >= 0 else len(text)
    if end:
        yield start, end
