"""What parts of a year and years mean: quarters, halves, terms, seasons; a match in, a span out.

As in `time_meanings`: `Unclear` where the words do not say which, None where the form is another.
"""

from __future__ import annotations

import re

from cabinetpaper.model.completion import Precision, Quarters
from cabinetpaper.model.time_meanings import NO_YEAR, Match, Means, two_years, year_of
from cabinetpaper.model.time_names import COUNTED, NUMBERS, SEASONS, TERMS
from cabinetpaper.model.time_spans import (
    Span,
    Unclear,
    academic_year,
    day,
    easter,
    financial_year,
    half,
    months,
    quarter,
)

_ONE_FIGURE = Unclear("a year that turns within is named by one figure, and may begin or end in it")


def _years_of_parts(match: Match, quarters: Quarters) -> tuple[int, Quarters] | Unclear:
    """Give the year a part belongs to: "2024/25" is a financial year whatever the setting."""
    named = match.groupdict()
    written: str = named["year"]
    if len(re.findall(r"\d+", written)) == 1:
        kind = Quarters.CALENDAR if named.get("calendar") else quarters
        return _ONE_FIGURE if named.get("financial") else (year_of(written), kind)
    first, last = two_years(written)
    if last != first + 1:
        return Unclear(f"“{written}” is not one year")
    return first, Quarters.FINANCIAL


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else (NUMBERS | COUNTED)[word.casefold()]


def a_quarter(match: Match, quarters: Quarters) -> Means:
    """Give "Q3 2024/25" and "Q1/2 2020"; without a year it is that of another time beside it."""
    named = match.groupdict()
    if not named.get("year"):
        return NO_YEAR
    year = _years_of_parts(match, quarters)
    if isinstance(year, Unclear):
        return year
    numbers = numbers_of_quarters(match)
    first, last = (quarter(number, *year) for number in numbers)
    if first is None or last is None or last.last < first.first:
        return Unclear("its last quarter comes before its first")
    return Span(first.first, last.last, Precision.QUARTER)


def numbers_of_quarters(match: Match) -> tuple[int, int]:
    """Give the first and the last quarter that a match of one or more names."""
    named = match.groupdict()
    first = _number(named.get("quarter") or named["ordinal"])
    return first, _number(named.get("last") or str(first))


def a_half(match: Match, quarters: Quarters) -> Means:
    """Give "H1 2024", of the plan's year; "first half of 2024" in words is the calendar's."""
    in_words = match["words"]
    year = _years_of_parts(match, Quarters.CALENDAR if in_words else quarters)
    if isinstance(year, Unclear):
        return year
    return half(_number(in_words or match["half"]), *year)


def year_with_no_end(_: Match, __: Quarters) -> Means:
    """Give nothing for "FY25": some count it from the April of 2025, some from that of 2024."""
    return _ONE_FIGURE


def municipal_year(_: Match, __: Quarters) -> Means:
    """Give nothing for a council's own year: it ends with the annual meeting of each council."""
    return Unclear("a municipal year ends on a day that each council chooses")


def a_term(match: Match, _: Quarters) -> Means:
    """Give "Autumn term 2019"; "Spring term 2019/20" is that of the academic year."""
    month, count = TERMS[match["term"].casefold()]
    if not match["year"]:
        return NO_YEAR
    if len(re.findall(r"\d+", match["year"])) == 1:
        return months(year_of(match["year"]), month, count, Precision.SEASON)
    first, last = two_years(match["year"])
    if last != first + 1:
        return Unclear(f"“{match['year']}” is not one year")
    return months(first + (month < 9), month, count, Precision.SEASON)


def half_term(_: Match, __: Quarters) -> Means:
    """Give nothing for "autumn half term": it is a week to some, half a term to others."""
    return Unclear("a half term is a week or half of a term")


def school_holidays(_: Match, __: Quarters) -> Means:
    """Give nothing for "summer holidays": their days are set by each council."""
    return Unclear("school holidays are on days that each council chooses")


def a_season(match: Match, _: Quarters) -> Means:
    """Give "Winter 2019/20" and "Spring/Summer 2020", whose year is the last season's."""
    names = [word.casefold() for word in re.findall(r"[^\W\d_]+", match["seasons"])]
    seasons = [SEASONS[name] for name in names if name in SEASONS]
    if not match["year"]:
        return NO_YEAR
    if len(re.findall(r"\d+", match["year"])) == 2:
        return _season_of_two_years(seasons, match["year"])
    first, last = seasons[0], seasons[-1]
    count = (last - first) % 12 + 3
    return months(year_of(match["year"]) - (first > last), first, count, Precision.SEASON)


def _season_of_two_years(seasons: list[int], written: str) -> Means:
    """Give the winter of two years, or the autumn; their spring and summer may be of either."""
    first, last = two_years(written)
    if last == first + 1 and set(seasons) <= {9, 12} and seasons == sorted(seasons):
        count = seasons[-1] - seasons[0] + 3
        return months(first, seasons[0], count, Precision.SEASON)
    return Unclear("that season may be of either year")


def a_festival(match: Match, _: Quarters) -> Means:
    """Give Easter as its four days off, and Christmas as the 25th of December."""
    if not match["year"]:
        return NO_YEAR
    year = year_of(match["year"])
    return easter(year) if match["festival"].casefold() in {"easter", "pasg"} else day(year, 12, 25)


def school_year(match: Match, _: Quarters) -> Means:
    """Give "academic year 2019/20", from September to August."""
    first, last = two_years(match["years"])
    return academic_year(first) if last == first + 1 else Unclear("those years are not one year")


def years_in_words(match: Match, _: Quarters) -> Means:
    """Give "FY 19/20", the year to 31 March 2020."""
    first, last = two_years(match["years"])
    return financial_year(first) if last == first + 1 else Unclear("those years are not one year")


def years(match: Match, _: Quarters) -> Means:
    """Give "2019/20", the year to 31 March 2020; years further apart are a span of years."""
    first, last = year_of(match["first"]), year_of(match["last"])
    if last == first + 1:
        return financial_year(first)
    if match["last"] in _MONTH_FIGURES:
        return Unclear("its figures can be two years or a month")
    return months(first, 1, 12 * (last - first + 1), Precision.YEAR) if last > first else None


_MONTH_FIGURES = frozenset(f"{number:02d}" for number in range(1, 13))


def short_years(match: Match, _: Quarters) -> Means:
    """Give "19/20" as a year, where neither figure can be a month and the second is the next."""
    first, last = year_of(match["first"]), year_of(match["last"])
    return financial_year(first) if last == first + 1 and last % 100 > 13 else None


def a_year(match: Match, _: Quarters) -> Means:
    """Give "2024", from January to December."""
    return months(year_of(match["year"]), 1, 12, Precision.YEAR)
