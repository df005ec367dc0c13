"""What the words of a time mean: a match of the grammar and the plan's quarters in, a span out.

A meaning gives a `Span`, or `Unclear` where the words speak of a time and do not say which, or None
where they are not of its form after all, so that the grammar tries the next.
"""

from __future__ import annotations

import re

from cabinetpaper.model.completion import Precision, Quarters
from cabinetpaper.model.time_names import (
    MONTH,
    OCTOBER_OR_AUTUMN,
    is_no_verb,
    month_number,
)
from cabinetpaper.model.time_spans import (
    Span,
    Unclear,
    day,
    days,
    months,
)

Match = re.Match[str]
Means = Span | Unclear | None

# A year of two figures is of this century: plans look ahead, and none that is read is older.
_CENTURY = 2000
NO_YEAR = Unclear("it has no year", is_yearless=True, is_passing=True)
_TWO_READINGS = Unclear("its figures can be years or days")
# What is counted before a month is no day: "Phase 1 March 2019".
_COUNTED_ONES = frozenset(
    f"{word}{plural}"
    for word in (
        "action", "area", "cohort", "cycle", "group", "level", "milestone", "month", "number",
        "objective", "part", "phase", "pilot", "recommendation", "round", "stage", "step", "term",
        "theme", "tier", "tranche", "version", "wave", "week", "year",
    )
    for plural in ("", "s")
) | {"no", "priority", "priorities"}  # fmt: skip
_COUNTED = re.compile(
    rf"\b(?:{'|'.join(sorted(_COUNTED_ONES, reverse=True))})[.:]?"
    r"(?:\s?\d{1,2}\s?(?:-|–|&|and|to|,))?\s?$",
    re.IGNORECASE,
)
# Words that may stand right before the date: "phase 1 March", "phases 1 and 2 March".
_LEADING = _COUNTED_ONES | {"and", "to"}
_NEAR = 24


def year_of(written: str) -> int:
    """Give the year that four figures or two mean."""
    digits = written if written.isdecimal() else re.sub(r"\D", "", written)
    return int(digits) + (_CENTURY if len(digits) == 2 else 0)


def two_years(written: str) -> tuple[int, int]:
    """Give both years of "2019/20".

    >>> two_years("2019 - 2020"), two_years("19/20")
    ((2019, 2020), (2019, 2020))
    """
    first, last = re.findall(r"\d+", written)
    return year_of(first), year_of(last)


def _is_counted(match: Match) -> bool:
    start = match.start()
    nearest = max(0, start - _NEAR)
    # Most dates stand behind a word that is none of these, and to look for each is dear.
    last = match.string[nearest:start].rsplit(None, 1)[-1:]
    if not last or (last[0].isalpha() and last[0].casefold() not in _LEADING):
        return False
    return bool(_COUNTED.search(match.string, nearest, start))


def _month_of(match: Match, name: str = "month") -> int:
    written: str = match[name]
    return int(written) if written.isdecimal() else month_number(written)


def a_day(match: Match, _: Quarters) -> Means:
    """Give "31/3/19", "31st March 2019"; a month over 12 beside a day up to 12 is of US order."""
    if _is_counted(match):
        return None
    number, month = int(match["day"]), _month_of(match)
    if match["month"].isdecimal() and number <= 12 < month <= 31 and not _is_iso(match):
        number, month = month, number
    return day(year_of(match["year"]), month, number)


def _is_iso(match: Match) -> bool:
    return match.start("year") < match.start("month")


def days_of_a_month(match: Match, _: Quarters) -> Means:
    """Give "15 to 19 October 2018" and "1, 8 and 15 March 2019": from the first to the last."""
    if _is_counted(match):
        return None
    year, month = year_of(match["year"]), _month_of(match)
    return days(day(year, month, int(match["first"])), day(year, month, int(match["last"])))


def days_of_a_year(match: Match, _: Quarters) -> Means:
    """Give "28 March to 3 April 2019"; where the year turns, the first is of the year before."""
    if _is_counted(match):
        return None
    year, before, month = year_of(match["year"]), _month_of(match, "before"), _month_of(match)
    first = day(year - (before > month), before, int(match["first"]))
    return days(first, day(year, month, int(match["last"])))


def day_of_financial_year(match: Match, _: Quarters) -> Means:
    """Give "31 March 2019/20": the day of that financial year."""
    first, last = two_years(match["years"])
    month = _month_of(match)
    if last != first + 1 or _is_counted(match):
        return None
    return day(first + (month < 4), month, int(match["day"]))


def a_month(match: Match, _: Quarters) -> Means:
    """Give "Feb 19"; None is a lone "hydref", which is October and autumn in Welsh."""
    if match["month"].casefold() == OCTOBER_OR_AUTUMN:
        return Unclear("“Hydref” is October and also autumn")
    return months(year_of(match["year"]), _month_of(match), 1, Precision.MONTH)


def a_month_of_two_readings(_: Match, __: Quarters) -> Means:
    """Give nothing for "May 12-14" and "March 18/19": years or days."""
    return _TWO_READINGS


def month_of_financial_year(match: Match, _: Quarters) -> Means:
    """Give "March 2020/21", the March of that financial year."""
    first, last = two_years(match["years"])
    month = _month_of(match)
    return months(first + (month < 4), month, 1, Precision.MONTH) if last == first + 1 else None


def _first_and_last(match: Match) -> tuple[int, int]:
    names = re.findall(MONTH, match["months"], re.IGNORECASE)
    return month_number(names[0]), month_number(names[-1])


def several_months(match: Match, _: Quarters) -> Means:
    """Give "Dec/Jan 19": the year is the last month's; December is of the year before."""
    first, last = _first_and_last(match)
    count = (last - first) % 12 + 1
    return months(year_of(match["year"]) - (first > last), first, count, Precision.MONTH)


def several_months_of_financial_year(match: Match, _: Quarters) -> Means:
    """Give "October to March 2019/20"."""
    begins, ends = two_years(match["years"])
    if ends != begins + 1:
        return None
    first, last = (month + 12 * (month < 4) for month in _first_and_last(match))
    if last < first:
        return Unclear("its months run past the end of the financial year")
    later, month = divmod(first - 1, 12)
    return months(begins + later, month + 1, last - first + 1, Precision.MONTH)


def month_in_figures(match: Match, _: Quarters) -> Means:
    """Give "09/2019" and "2019-09"; "2009-10" may be two years, and is not taken for a month."""
    year, month = int(match["year"]), int(match["month"])
    if _is_iso(match) and month > year % 100:
        return None
    return months(year, month, 1, Precision.MONTH)


def day_without_year(match: Match, quarters: Quarters) -> Means:
    """Give nothing for a day and a month, which are of no year."""
    return None if _is_counted(match) else without_year(match, quarters)


def without_year(match: Match, _: Quarters) -> Means:
    """Give nothing for a month alone, which is of no year."""
    return NO_YEAR if is_no_verb(match["month"]) else None
