"""The times that prose names: a stretch of words in, each time with its place in them out.

Every time that has a year has two figures side by side, and to look for one at each word of a long
cell costs more than all the other rules. So only what stands near such figures is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cabinetpaper.model.completion import Quarters
from cabinetpaper.model.time_scan import Time, times_of

_FIGURES = re.compile(r"\d\d+")
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
