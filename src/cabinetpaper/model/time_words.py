"""What the words of a completion column mean: text as written in, `Completion` out.

Words outside the grammar are passed over, so that "by end August 2024 for the plan" is August
2024. Words that make a time relative ("within 3 months") take its meaning away, and words without
an end ("ongoing", "not before") leave it open. Where words can be read in two ways they mean no
time: no meaning is better than a false one.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import lru_cache

from cabinetpaper.model.completion import Completion, Precision, Quarters
from cabinetpaper.model.time_leads import (
    current_times,
    first_day_of_open,
    is_endless,
    is_relative,
    unclear_among,
)
from cabinetpaper.model.time_ordinary import is_ordinary, is_recurring
from cabinetpaper.model.time_scan import Time, times_of
from cabinetpaper.model.time_spans import Span, Unclear, months
from cabinetpaper.places import NOWHERE, Place


def read_completion(
    text: str, *, quarters: Quarters = Quarters.FINANCIAL, place: Place = NOWHERE
) -> Completion:
    """Give the completion that a text means, with the text verbatim.

    A month falls due on its last day, and so do quarters, halves, seasons and years. A quarter is
    of the year that `quarters` says; two figures of a year are of this century. Several times span
    from the first to the last, as exactly as the least exact of them; of a date and its revision
    the revision holds.

    >>> due = read_completion("by Feb 19")
    >>> due.text, due.last_day, due.precision.value
    ('by Feb 19', datetime.date(2019, 2, 28), 'month')
    >>> read_completion("Q3 2024/25").last_day
    datetime.date(2024, 12, 31)
    >>> read_completion("30/04/2019 (revised to 31/07/2019)").last_day
    datetime.date(2019, 7, 31)
    >>> read_completion("Tbc (dependent on budget)").precision.value
    'none'
    """
    times, unclear = _times(text, quarters)
    if is_endless(text, times):
        first = None if unclear else first_day_of_open(text, times)
        return Completion(text, first_day=first, precision=Precision.OPEN, place=place)
    if not times or unclear:
        return Completion(text, place=place)
    spans = [time.means for time in times if isinstance(time.means, Span)]
    return Completion(
        text,
        first_day=min(span.first for span in spans),
        last_day=max(span.last for span in spans),
        precision=max((span.precision for span in spans), key=list(Precision).index),
        place=place,
    )


def not_understood(text: str, *, quarters: Quarters = Quarters.FINANCIAL) -> str | None:
    """Give why a text means no time although it should, or None where it means one or is ordinary.

    >>> not_understood("31 Sept 2019")
    'there is no 31 September 2019'
    >>> not_understood("After the move")
    'no time could be told from it'
    >>> not_understood("May-19") is None and not_understood("Tbc (dependent on budget)") is None
    True
    """
    times, unclear = _times(text, quarters)
    if not text.strip() or is_relative(text) or (times and not unclear):
        return None
    if unclear:
        is_known = is_recurring if unclear.is_yearless else is_ordinary
        return None if unclear.is_passing and is_known(text) else unclear.reason
    if is_ordinary(text):
        return None
    return "no time could be told from it"


# Plans say the same again and again, and each text is asked for its days and for what is unclear.
@lru_cache(maxsize=256)
def _times(text: str, quarters: Quarters) -> tuple[Sequence[Time], Unclear | None]:
    """Give the times that hold, and what is unclear among them, if anything is."""
    if is_relative(text):
        return (), None
    times = times_of(text, quarters)
    unclear = unclear_among(times)
    if unclear:
        return (), unclear
    held = current_times([time for time in times if isinstance(time.means, Span)])
    return ((), held) if isinstance(held, Unclear) else (held, None)


def completion_on(
    day: datetime.date, text: str, precision: Precision, *, place: Place = NOWHERE
) -> Completion:
    """Give the completion of a cell that holds a day and shows it as `text`.

    `precision` is what the cell shows of the day: a month where its number format names no day.

    >>> due = completion_on(datetime.date(2019, 5, 1), "May-19", Precision.MONTH)
    >>> due.first_day, due.last_day
    (datetime.date(2019, 5, 1), datetime.date(2019, 5, 31))
    """
    first_and_count = {Precision.MONTH: (day.month, 1), Precision.YEAR: (1, 12)}.get(precision)
    whole = months(day.year, *first_and_count, precision) if first_and_count else None
    span = whole or Span(day, day, Precision.DAY)
    return Completion(
        text, first_day=span.first, last_day=span.last, precision=span.precision, place=place
    )
