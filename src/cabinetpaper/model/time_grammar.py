"""The grammar of completion dates: a table of how plans write a time, and the span each means.

A pattern takes a match of its expression and the plan's quarters, and gives a `Span`, or None
where the words name no time ("31.2.19"). Days come before months (British order).
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Callable

from attrs import frozen

from cabinetpaper.model.completion import Precision, Quarters
from cabinetpaper.model.time_spans import Span, financial_year, half, months, quarter

Meaning = Callable[[re.Match[str], Quarters], Span | None]


@frozen
class Pattern:
    """How a time is written, and the span that a match of it means."""

    expression: re.Pattern[str]
    span: Meaning


_MONTHS = tuple(name.casefold() for name in calendar.month_name[1:])
# Meteorological seasons by their first month; winter runs into the next year.
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_HALVES = {"h1": 1, "h2": 2, "first half": 1, "second half": 2, "1st half": 1, "2nd half": 2}
# A year of two figures is of this century: plans look ahead, and none that is read is older.
_CENTURY = 2000

# "sept" before "sep": the longer form first.
_FORMS = [f for name in _MONTHS for f in (name, "sept" if name == "september" else "", name[:3])]
_M = rf"(?:{'|'.join(filter(None, _FORMS))})(?![a-z])\.?"
_YEAR_OF_FOUR = r"(?:19|20)\d\d(?!\d)"
_YEAR_OF_TWO = r"['’‘]?\d\d(?!\d|\.\d|(?:st|nd|rd|th)\b)"
_Y = rf"(?:{_YEAR_OF_FOUR}|{_YEAR_OF_TWO})"
_TWO_YEARS = r"(?:20)?\d\d\s?[/–-]\s?(?:20)?\d\d(?!\d)"
_GAP = r"[\s,/–-]*(?:of\s+)?"
_TH = r"(?:st|nd|rd|th)?"
_Q = r"(?:Q|Qtr\.?\s*|quarter\s*)(?P<quarter>[1-4])(?!\d)"
_HALF_OF = "|".join(words.replace(" ", r"\s+") for words in _HALVES)


def _pattern(expression: str, span: Meaning) -> Pattern:
    return Pattern(re.compile(rf"(?<![\w.])(?:{expression})", re.IGNORECASE), span)


def _year(written: str) -> int:
    digits = written.lstrip("'’‘")
    return int(digits) + (_CENTURY if len(digits) == 2 else 0)


def _year_of_quarters(written: str, quarters: Quarters) -> tuple[int, Quarters]:
    """Give the year a quarter belongs to: "2024/25" is a financial year whatever the setting."""
    first, *second = re.split(r"\s?[/–-]\s?", written)
    return _year(first), Quarters.FINANCIAL if second else quarters


def _month_number(word: str) -> int:
    return next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(word.casefold()[:3]))


def _day(match: re.Match[str], _: Quarters) -> Span | None:
    month = match["month"]
    number = int(month) if month.isdecimal() else _month_number(month)
    try:
        day = datetime.date(_year(match["year"]), number, int(match["day"]))
    except ValueError:  # the words are those of a day, but there is no such day
        return None
    return Span(day, day, Precision.DAY)


def _month(match: re.Match[str], _: Quarters) -> Span | None:
    return months(_year(match["year"]), _month_number(match["month"]), 1, Precision.MONTH)


def _month_of_financial_year(match: re.Match[str], _: Quarters) -> Span | None:
    month = _month_number(match["month"])
    return months(_year(match["year"]) + (month < 4), month, 1, Precision.MONTH)


def _months(match: re.Match[str], _: Quarters) -> Span | None:
    """Give "Dec/Jan 19": the year is the last month's; December is of the year before."""
    names = re.findall(_M, match["months"], re.IGNORECASE)
    first, last = _month_number(names[0]), _month_number(names[-1])
    count = (last - first) % 12 + 1
    return months(_year(match["year"]) - (first > last), first, count, Precision.MONTH)


def _quarter(match: re.Match[str], quarters: Quarters) -> Span | None:
    if not match["year"]:
        return None
    return quarter(int(match["quarter"]), *_year_of_quarters(match["year"], quarters))


def _half(match: re.Match[str], quarters: Quarters) -> Span | None:
    """Give "H1 2024", of the plan's year; "first half of 2024" in words is the calendar's."""
    words = " ".join(match["half"].casefold().split())
    of_the_plan = quarters if words.startswith("h") else Quarters.CALENDAR
    return half(_HALVES[words], *_year_of_quarters(match["year"], of_the_plan))


def _season(match: re.Match[str], _: Quarters) -> Span | None:
    first_month = _SEASONS[match["season"].casefold()]
    return months(_year(match["year"]), first_month, 3, Precision.SEASON)


def _two_years(match: re.Match[str], _: Quarters) -> Span | None:
    """Give "2019/20", the year to 31 March 2020; years further apart are a span of years."""
    first, last = _year(match["first"]), _year(match["last"])
    if last == first + 1:
        return financial_year(first)
    return months(first, 1, 12 * (last - first + 1), Precision.YEAR) if last > first else None


def _one_year(match: re.Match[str], _: Quarters) -> Span | None:
    return months(_year(match["year"]), 1, 12, Precision.YEAR)


QUARTER = _pattern(rf"{_Q}(?:{_GAP}(?P<year>{_TWO_YEARS}|{_Y}))?", _quarter)

# The first that fits at a place wins, so days stand before months and months before years.
PATTERNS: tuple[Pattern, ...] = (
    _pattern(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)", _day),
    _pattern(r"(?P<day>\d\d?)([./-])(?P<month>\d\d?)\2(?P<year>\d{4}|\d\d)(?!\d)", _day),
    _pattern(rf"(?P<day>\d\d?){_TH}{_GAP}(?P<month>{_M}){_GAP}(?P<year>{_Y})", _day),
    _pattern(rf"(?P<month>{_M})\s+(?P<day>\d\d?){_TH},?\s+(?P<year>{_YEAR_OF_FOUR})", _day),
    _pattern(
        rf"(?P<months>{_M}(?:\s*(?:[-–/&,]|and|to|or)\s*{_M})+){_GAP}(?P<year>{_Y})", _months
    ),
    _pattern(rf"(?P<month>{_M}){_GAP}(?P<year>20\d\d)\s?/\s?(?:20)?\d\d(?![\d/])",
             _month_of_financial_year),
    _pattern(rf"(?P<month>{_M}){_GAP}(?P<year>{_Y})", _month),
    QUARTER,
    _pattern(rf"(?P<year>20\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?){_GAP}{_Q}", _quarter),
    _pattern(rf"(?P<half>{_HALF_OF}){_GAP}(?P<year>{_TWO_YEARS}|{_YEAR_OF_FOUR})", _half),
    _pattern(rf"(?P<season>{'|'.join(_SEASONS)}){_GAP}(?P<year>{_YEAR_OF_FOUR})", _season),
    _pattern(r"(?P<first>20\d\d)\s?[/–-]\s?(?P<last>20\d\d|\d\d)(?!\d|[/.-]\d)", _two_years),
    _pattern(rf"(?P<year>{_YEAR_OF_FOUR})(?![/.-]\d)", _one_year),
)  # fmt: skip
