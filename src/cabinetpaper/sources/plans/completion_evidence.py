"""What the completions of a plan witness of its years: readings with their cells in, years out."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from attrs import frozen

from cabinetpaper.model.completion import Completion, Precision
from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.format_codes import sections
from cabinetpaper.sources.sheets.values import Cell

# No plan is of other years; a date of the year 1900 is a bare number with a date format.
_OF_PLANS = range(1980, 2080)


@frozen(kw_only=True)
class Dated:
    """A completion, the cell it was read from, and the place it stands at."""

    cell: Cell | None
    completion: Completion
    place: Place


def day_held(cell: Cell) -> datetime.date | None:
    """Give the day that a cell holds as a date, or None where it holds something else."""
    if isinstance(cell.value, datetime.datetime):
        return cell.value.date()
    return cell.value if isinstance(cell.value, datetime.date) else None


@frozen
class Years:
    """The years that the completions which show theirs fall in, each with how often."""

    counts: dict[int, int]
    only_months: bool

    def without(self, year: int | None) -> list[int]:
        """Give the years in order, less one of the year given."""
        every = sorted(y for y, count in self.counts.items() for _ in range(min(count, 4)))
        if year in every:
            every.remove(year)
        return every


def years_of(dated: Sequence[Dated]) -> Years:
    """Give the years that completions show, those left out that no plan can be of."""
    counts: dict[int, int] = {}
    only_months = True
    for one in dated:
        day = one.completion.last_day
        if day and not is_yearless(one) and is_of_plans(day.year):
            counts[day.year] = counts.get(day.year, 0) + 1
            only_months = only_months and one.completion.precision is not Precision.DAY
    return Years(counts, only_months)


def is_of_plans(year: int) -> bool:
    """Tell whether a plan can be of a year at all."""
    return year in _OF_PLANS


def held(one: Dated) -> datetime.date | None:
    """Give the day that the cell of a completion holds as a date, if it does."""
    return day_held(one.cell) if one.cell else None


def is_yearless(one: Dated) -> bool:
    """Tell whether a cell holds a day and shows nothing of its year."""
    cell = one.cell
    if cell is None or day_held(cell) is None or not cell.exact:
        return False
    codes = {part.code[0] for part in sections(cell.number_format)[0].parts if part.is_date}
    return bool(codes & {"d", "m"}) and "y" not in codes


def is_among(year: int, others: Sequence[int]) -> bool:
    """Tell whether a year is one that a plan with some other years can have."""
    return bool(others) and min(others) - 1 <= year <= max(others) + 1
