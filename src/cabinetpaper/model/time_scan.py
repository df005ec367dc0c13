"""The times that a text names: text in, each time out with what it means and what leads to it.

A quarter or a month without a year takes that of a time beside it only where no other is possible.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from cabinetpaper.model.completion import Quarters
from cabinetpaper.model.time_grammar import Pattern, read_at
from cabinetpaper.model.time_spans import Span, Unclear, quarter, year_holding
from cabinetpaper.model.time_starts import START
from cabinetpaper.model.time_year_parts import numbers_of_quarters

# Figures of a year are a name's part where a word stands against them that is none of these.
_BEFORE_YEAR = frozenset(
    """a achieved agreed an and approx approximately around at
    beginning before by c calendar circa close closed complete completed completion cyn date
    deadline diwedd done due during early end ending erbyn expected financial finish finished for
    from fy into in late later mid middle now o of on or original over planned proposed review
    reviewed revised
    since start starting target the then this through throughout till to tan until up update was
    within year yn""".split()  # noqa: SIM905  # words read best as words
)
_AFTER_YEAR = frozenset(
    """a an and approx as at budget but calendar depending dependent due end financial for if in
    initially latest ongoing on onward onwards or phased pending plus review reviewed rolling start
    subject tbc then through throughout to until via when with ymlaen year""".split()  # noqa: SIM905  # words read best as words
)
_WORD_BEFORE = re.compile(r"([^\W_]+)[^\S\n]*$|(?<![\d/])(\d{1,2})\s?[./–-]\s?$")
_WORD_AFTER = re.compile(r"[^\S\n]*([^\W_]+)")
# A time that tells one of these from others is no deadline.
_NAMED_BY_TIME = re.compile(
    r"[^\S\n]?(?:inspections?|visits?|letters?|census|surveys?|elections?|data|figures|ofsted|cqc|"
    r"judgements?|findings|outturn|baseline|cohort)\b",
    re.IGNORECASE,
)
_PART_OF_A_NAME = Unclear("the time may be part of a name", is_passing=True)
_TO = re.compile(r"[-–—]|\b(?:to|until)\b", re.IGNORECASE)
_NEAR = 40


@frozen(kw_only=True)
class Time:
    """A time that a text names, the words that lead to it from the last one, and where it stands.

    `is_range` tells that it names both ends ("1 to 31 March 2019").
    """

    start: int
    end: int
    lead: str
    means: Span | Unclear
    is_range: bool = False


@frozen
class _Found:
    match: re.Match[str]
    pattern: Pattern
    means: Span | Unclear


def times_of(text: str, quarters: Quarters) -> tuple[Time, ...]:
    """Give the times of a text from left to right, each as the first form that fits there.

    >>> [str(time.means.last) for time in times_of("Feb 19, then 31/3/19", Quarters.FINANCIAL)]
    ['2019-02-28', '2019-03-31']
    """
    found = _with_years([_in_place(one) for one in _found(text, quarters)], quarters)
    ends = [0, *(one.match.end() for one in found)]
    return tuple(
        Time(
            start=one.match.start(),
            end=one.match.end(),
            lead=text[end : one.match.start()],
            means=one.means,
            is_range=one.pattern.joins and bool(_TO.search(one.match[0])),
        )
        for end, one in zip(ends, found, strict=False)
    )


def _found(text: str, quarters: Quarters) -> Iterator[_Found]:
    end = 0
    for start in START.finditer(text):
        if start.start() >= end and (read := read_at(text, start.start(), quarters)):
            yield _Found(*read)
            end = read[0].end()


def _in_place(found: _Found) -> _Found:
    """Give a time as unclear where the words around it make it part of a name."""
    if isinstance(found.means, Unclear):
        return found
    text, start, end = found.match.string, found.match.start(), found.match.end()
    is_part = bool(_NAMED_BY_TIME.match(text, end))
    if found.pattern.is_bare_year and not is_part:
        before = _WORD_BEFORE.search(text, max(0, start - _NEAR), start)
        after = _WORD_AFTER.match(text, end)
        is_part = bool(before and (before[1] or before[2]).casefold() not in _BEFORE_YEAR) or bool(
            after and after[1].casefold() not in _AFTER_YEAR
        )
    return evolve(found, means=_PART_OF_A_NAME) if is_part else found


def _with_years(found: Sequence[_Found], quarters: Quarters) -> list[_Found]:
    """Give quarters without a year that of a time beside it: "Q1/Q2 2024" says it once."""
    if not any(one.pattern.is_quarter for one in found):
        return list(found)
    dated: list[_Found | None] = [None]
    for one in found:
        dated.append(one if isinstance(one.means, Span) else dated[-1])
    later: list[tuple[_Found | None, _Found | None]] = [(None, None)]
    for one in reversed(found):
        after, of_quarter = later[-1]
        is_dated = isinstance(one.means, Span)
        later.append(
            (one if is_dated else after, one if is_dated and one.pattern.is_quarter else of_quarter)
        )
    beside = zip(found, dated, reversed(later[:-1]), strict=False)
    return [_with_year(one, before, *after, quarters) for one, before, after in beside]


def _with_year(
    one: _Found,
    before: _Found | None,
    after: _Found | None,
    quarter_after: _Found | None,
    quarters: Quarters,
) -> _Found:
    if not one.pattern.is_quarter or not _is_yearless(one.means):
        return one
    if beside := quarter_after or before:
        return evolve(one, means=_quarters_in(one, beside, quarters))
    same = _same(one, after, quarters) if after else None
    return evolve(one, means=same) if same else one


def _is_yearless(means: Span | Unclear) -> bool:
    return isinstance(means, Unclear) and means.is_yearless


def _quarters_in(one: _Found, other: _Found, quarters: Quarters) -> Span | Unclear:
    if isinstance(other.means, Unclear):
        return one.means
    of_two_years = len(re.findall(r"\d+", other.match.groupdict().get("year") or "")) > 1
    kind = Quarters.FINANCIAL if of_two_years else quarters
    year = year_holding(other.means.first, kind)
    first, last = (quarter(number, year, kind) for number in numbers_of_quarters(one.match))
    if first is None or last is None or last.last < first.first:
        return one.means
    return Span(first.first, last.last, first.precision)


def _same(one: _Found, other: _Found, quarters: Quarters) -> Span | None:
    """Give the quarter that a later time spells out: "Q4 (Jan to Mar 2020)"."""
    means = _quarters_in(one, other, quarters)
    if isinstance(means, Unclear) or isinstance(other.means, Unclear):
        return None
    return means if means.first <= other.means.first <= means.last else None
