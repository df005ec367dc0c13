"""What the words of a completion column mean: text as written in, `Completion` out.

Words outside the grammar are passed over, so that "by end August 2024 for the plan" is August
2024. Words that make a time relative ("within 3 months") take its meaning away, and words without
an end ("ongoing", "not before") leave it open.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from cabinetpaper.model.completion import Completion, Precision, Quarters
from cabinetpaper.model.time_grammar import PATTERNS, QUARTER, Pattern
from cabinetpaper.model.time_spans import Span, months, quarter, year_holding
from cabinetpaper.places import NOWHERE, Place


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})", re.IGNORECASE)


_RELATIVE = _words(r"within\b|(?:days?|weeks?|months?|years?)\s+(?:of|after|from)\b")
_ENDLESS = _words(
    r"on[\s-]?going\b|onwards?\b|continuous(?:ly)?\b|continuing\b|rolling\b|business as usual\b"
)
_BEGINNING = _words(r"(?:not before|from|since|after|start(?:s|ing)?|commenc(?:es|ing))\s+$")


def read_completion(
    text: str, *, quarters: Quarters = Quarters.FINANCIAL, place: Place = NOWHERE
) -> Completion:
    """Give the completion that a text means, with the text verbatim.

    A month falls due on its last day, and so do quarters, halves, seasons and years. A quarter is
    of the year that `quarters` says; two figures of a year are of this century. Several times span
    from the first to the last, as exactly as the least exact of them.

    >>> due = read_completion("by Feb 19")
    >>> due.text, due.last_day, due.precision.value
    ('by Feb 19', datetime.date(2019, 2, 28), 'month')
    >>> read_completion("Q3 2024/25").last_day
    datetime.date(2024, 12, 31)
    >>> read_completion("Tbc (dependent on budget)").precision.value
    'none'
    """
    times = () if _RELATIVE.search(text) else tuple(_times(text, quarters))
    first = min((time.span.first for time in times), default=None)
    if _ENDLESS.search(text) or _only_begins(text, times):
        return Completion(text, first_day=first, precision=Precision.OPEN, place=place)
    if not times:
        return Completion(text, place=place)
    return Completion(
        text,
        first_day=first,
        last_day=max(time.span.last for time in times),
        precision=max((time.span.precision for time in times), key=list(Precision).index),
        place=place,
    )


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


@frozen
class _Time:
    """A time that the text names, and where it begins there."""

    start: int
    span: Span


def _only_begins(text: str, times: Sequence[_Time]) -> bool:
    """Tell whether the one time of the text is when something begins ("not before 2008")."""
    return len(times) == 1 and bool(_BEGINNING.search(text[: times[0].start]))


def _times(text: str, quarters: Quarters) -> Iterator[_Time]:
    matches = list(_matches(text))
    spans = [pattern.span(match, quarters) for pattern, match in matches]
    for index, (pattern, match) in enumerate(matches):
        span = spans[index]
        if span is None and pattern is QUARTER:
            year_of = _quarter_after(matches, spans, index) or _last(spans[:index])
            span = _in_year_of(year_of, match, quarters)
        if span is not None:
            yield _Time(match.start(), span)


def _quarter_after(
    matches: Sequence[tuple[Pattern, re.Match[str]]], spans: Sequence[Span | None], index: int
) -> Span | None:
    """Give the next quarter with a year: "Q1/Q2 2024" says it once for both."""
    later = zip(matches[index + 1 :], spans[index + 1 :], strict=True)
    return next((span for (pattern, _), span in later if span and pattern is QUARTER), None)


def _last(spans: Sequence[Span | None]) -> Span | None:
    return next((span for span in reversed(spans) if span), None)


def _in_year_of(other: Span | None, match: re.Match[str], quarters: Quarters) -> Span | None:
    if other is None:
        return None
    return quarter(int(match["quarter"]), year_holding(other.first, quarters), quarters)


def _matches(text: str) -> Iterator[tuple[Pattern, re.Match[str]]]:
    """Give the times of a text from left to right, the first pattern that fits at each place."""
    position = 0
    while position < len(text):
        fits = ((p, p.expression.match(text, position)) for p in PATTERNS)
        pattern, match = next(((p, m) for p, m in fits if m), (QUARTER, None))
        if match:
            yield pattern, match
        position = match.end() if match else position + 1
