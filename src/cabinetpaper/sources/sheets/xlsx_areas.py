"""References of a sheet in, rows and columns out: `C12`, `A1:D4`, `B:B`."""

from __future__ import annotations

import re
from functools import lru_cache

from cabinetpaper.sources.sheets.limits import Limits
from cabinetpaper.sources.sheets.values import Area, column_number

# A sheet's last row and column, XFD1048576.
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
_DIGITS = "0123456789"
_CORNER = re.compile(r"\$?([A-Za-z]{0,3})\$?([0-9]{0,7})")

# `column_number` for each of a sheet's cells would be half of the work.
_column = lru_cache(maxsize=LAST_COLUMN)(column_number)


def position(reference: str) -> tuple[int, int]:
    """Give row and column of a cell's reference.

    Raises `ValueError` for what is none.

    >>> position("C12")
    (12, 3)
    """
    letters = reference.rstrip(_DIGITS)
    digits = reference[len(letters) :]
    if not letters.isalpha() or not letters.isascii() or len(letters) > 3 or len(digits) > 7:
        raise ValueError(f"no reference of a cell: {reference[:20]!r}")
    row, column = int(digits or 0), _column(letters)
    if not (1 <= row <= LAST_ROW and column <= LAST_COLUMN):
        raise ValueError(f"no reference of a cell: {reference[:20]!r}")
    return row, column


def area_of(reference: str) -> Area | None:
    """Give the area of a reference, or None where it is none.

    >>> area_of("$A$1:B2") == Area(first_row=1, first_column=1, last_row=2, last_column=2)
    True
    >>> area_of("B:B").last_row
    1048576
    """
    first, _, last = reference.partition(":")
    corners = [_CORNER.fullmatch(first), _CORNER.fullmatch(last or first)]
    if None in corners or not first:
        return None
    (left, top), (right, bottom) = (match.groups() for match in corners if match)
    rows = sorted([int(top or 1), int(bottom or LAST_ROW)])
    columns = sorted([_column(left) or 1, _column(right) or LAST_COLUMN])
    if rows[0] < 1 or rows[1] > LAST_ROW or columns[1] > LAST_COLUMN:
        return None
    return Area(
        first_row=rows[0], first_column=columns[0], last_row=rows[1], last_column=columns[1]
    )


def within(area: Area, rows: int, columns: int) -> Area | None:
    """Give the part of an area that lies within so many rows and columns, None for no part."""
    if area.first_row > rows or area.first_column > columns:
        return None
    return Area(
        first_row=area.first_row,
        first_column=area.first_column,
        last_row=min(area.last_row, rows),
        last_column=min(area.last_column, columns),
    )


def within_limits(area: Area, limits: Limits) -> Area | None:
    """Give the part of an area in which cells with words may stand."""
    return within(area, limits.rows, limits.columns)


def size(area: Area) -> int:
    """Give the number of cells.

    >>> size(Area(first_row=1, first_column=1, last_row=2, last_column=3))
    6
    """
    return (area.last_row - area.first_row + 1) * (area.last_column - area.first_column + 1)
