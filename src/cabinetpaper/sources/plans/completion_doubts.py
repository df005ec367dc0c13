"""Dates that a spreadsheet made of something else: the completions of a plan in, findings out.

Only the cells of the plan are witnesses, never today's date. A reading stands as the cell has it;
what is improbable is questioned, with what was probably typed and how to repair the sheet.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from cabinetpaper.findings import Finding, Severity
from cabinetpaper.model.completion import Precision
from cabinetpaper.model.time_names import MONTH_NAMES
from cabinetpaper.sources.plans.completion_evidence import (
    Dated,
    Years,
    held,
    is_among,
    is_of_plans,
    is_yearless,
    years_of,
)

# A year so far from those of every other completion is a slip: 2109 for 2019, 1919, 1900.
_FAR = 20
_FEWEST_WITNESSES = 3
# Days as Excel numbers them, from 1 January 2000 to 31 December 2099 (ECMA-376 Part 1, 18.17.4).
_SERIALS = range(36_526, 73_051)
_DAY_ZERO = datetime.date(1899, 12, 30)
_LEAP_DAY_THAT_EXCEL_INVENTS = datetime.date(1900, 3, 1)
_IN_FIGURES = re.compile(r"\s*(\d\d?)([./-])(\d\d?)\2(?:\d{4}|\d\d)\s*")


def doubts(dated: Sequence[Dated]) -> list[Finding | None]:
    """Give for each completion the warning on what is improbable beside the others, or None."""
    years = years_of(dated)
    are_months = _are_months([one for one in dated if is_yearless(one)])
    found = [_doubt(one, years, are_months) for one in dated]
    at = _swapped_from(dated)
    if at is not None:
        found[at] = _swapped(dated[at])
    return found


def _doubt(one: Dated, years: Years, are_months: bool) -> Finding | None:
    if one.cell is None:
        return None
    if is_yearless(one):
        return _day_made_of_month(one, years, are_months)
    if isinstance(one.cell.value, datetime.time | datetime.timedelta):
        return _time_of_day(one)
    return _far_away(one, years) if one.completion.last_day else _number_of_day(one)


def _day_made_of_month(one: Dated, years: Years, are_months: bool) -> Finding | None:
    """Question "19-May" where the plan says May 2019: Excel makes that of "May-19" typed in."""
    day = held(one)
    assert day is not None
    others = years.without(None)
    meant = 2000 + day.day
    is_outside = not is_among(day.year, others)
    if are_months or (is_among(meant, others) and (is_outside or years.only_months)):
        return _typed_as_month(one, day, f"{MONTH_NAMES[day.month - 1]} {meant}")
    if not is_outside or not others:
        return None
    return _finding(
        one,
        f"and holds {_in_words(day)}, where the plan's other completions are of "
        f"{_stretch(others)}; Excel makes such a day of what only looks like one, such as 1-2.",
        "Format the column as Text and type again what the cell should say, or type the day "
        "with its year.",
    )


def _typed_as_month(one: Dated, day: datetime.date, month: str) -> Finding:
    return _finding(
        one,
        f"and holds {_in_words(day)}, a year that it does not show; {month} was probably typed.",
        f"Format the column as Text and type “{month}” again, or type "
        f"1/{day.month}/{2000 + day.day}.",
    )


def _are_months(yearless: Sequence[Dated]) -> bool:
    """Tell whether days without years are all the 19th or 20th, as months of 2019 and 2020 get."""
    days = [day.day for one in yearless if (day := held(one))]
    enough = len(days) >= _FEWEST_WITNESSES
    return enough and min(days) >= 10 and max(days) - min(days) <= 1


def _time_of_day(one: Dated) -> Finding:
    return _finding(
        one,
        "and holds a time without a day, as a bare 0 does where a date format is set.",
        "Type the day, month or year that the cell should say.",
    )


def _number_of_day(one: Dated) -> Finding | None:
    """Question "43586": the number of a day, which has lost its date format."""
    shown = one.completion.text.strip()
    if not (shown.isdecimal() and len(shown) == 5 and int(shown) in _SERIALS):
        return None
    day = _DAY_ZERO + datetime.timedelta(days=int(shown))
    return _finding(
        one,
        f"without a date format, and is the number that Excel keeps for {_in_words(day)}.",
        f"Give the cell a date format, or type {day.day}/{day.month}/{day.year}.",
    )


def _far_away(one: Dated, years: Years) -> Finding | None:
    """Question a year that no plan has, or that is far from every other: 1900, 1919, 2109."""
    day = held(one) or one.completion.last_day
    assert day is not None
    others = years.without(day.year)
    is_far = len(others) >= _FEWEST_WITNESSES and all(abs(day.year - y) > _FAR for y in others)
    is_of_a_plan = is_of_plans(day.year) and not is_far
    if is_of_a_plan or one.completion.precision is Precision.YEAR:
        return None
    verb = "holds" if held(one) else "means"
    beside = f", where the plan's other completions are of {_stretch(others)}" if others else ""
    return _finding(
        one,
        f"and {verb} {_in_words(day)}{_of_a_bare_number(one)}{beside}.",
        "Type the date again with the year that is meant.",
    )


def _of_a_bare_number(one: Dated) -> str:
    day = held(one)
    if day is None or not datetime.date(1900, 1, 1) <= day < _LEAP_DAY_THAT_EXCEL_INVENTS:
        return ""
    number = (day - _DAY_ZERO).days - 1
    return f", as the bare number {number} does with a date format"


def _swapped_from(dated: Sequence[Dated]) -> int | None:
    """Give the first of days up to the 12th where those after it are text, else None.

    With US settings 13/02/2019 stays text, and 02/01/2019 becomes 1 February.
    """
    texts = [match for one in dated if (match := _text_in_figures(one))]
    days = {at: day.day for at, one in enumerate(dated) if (day := held(one))
            and not is_yearless(one) and one.completion.precision is Precision.DAY}  # fmt: skip
    are_after = all(int(match[1]) > 12 >= int(match[3]) for match in texts)
    if not texts or not are_after or len(set(days.values())) < 2 or max(days.values()) > 12:
        return None
    return min(days)


def _swapped(one: Dated) -> Finding:
    day = held(one)
    assert day is not None
    return _finding(
        one,
        f"and holds {_in_words(day)}, but in its column all days after the 12th of a month are "
        "text and all others dates, as where US settings took days for months.",
        "Compare each date with what was meant, and type those that differ again with the month "
        "as a word.",
    )


def _text_in_figures(one: Dated) -> re.Match[str] | None:
    value = one.cell.value if one.cell else None
    return _IN_FIGURES.fullmatch(value) if isinstance(value, str) else None


def _finding(one: Dated, text: str, advice: str) -> Finding:
    return Finding(
        code="completion-improbable",
        severity=Severity.WARNING,
        text=f"The completion shows “{one.completion.text.strip()}” {text}",
        advice=advice,
        place=one.place,
    )


def _in_words(day: datetime.date) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def _stretch(years: Sequence[int]) -> str:
    first, last = min(years), max(years)
    return str(first) if first == last else f"{first} to {last}"
