"""Cells as a reader meets them in; out, an error where they are more, or longer, than is read.

For the formats whose extent is only known while they are read. A cell without words costs nothing.
"""

from __future__ import annotations

from attrs import define, field

from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.limits import LimitExceededError, Limits
from cabinetpaper.sources.sheets.values import cell_name


@define
class Extent:
    """Counts the cells with words of one file, and holds each to the limits."""

    limits: Limits
    _cells: int = field(default=0, init=False)
    _letters: int = field(default=0, init=False)

    def take(self, row: int, column: int, letters: int, sheet: Place, *, times: int = 1) -> None:
        """Count a cell with words; one that is there many times, with the last of its places.

        Raises `LimitExceededError` where it stands too far out, is too long, or is one too many.
        """
        limits = self.limits
        self._cells += times
        self._letters += letters * times
        if row > limits.rows or column > limits.columns:
            raise LimitExceededError(
                "rows" if row > limits.rows else "columns",
                f"a cell stands at {cell_name(row, column)}, and {limits.rows:,} rows and "
                f"{limits.columns:,} columns are read: delete what stands far from the plan",
                sheet,
            )
        if letters > limits.letters:
            place = sheet.at(cell_name(row, column))
            raise LimitExceededError("letters", too_long(limits.letters), place)
        if self._cells > limits.cells:
            raise LimitExceededError(
                "cells",
                f"it holds more than {limits.cells:,} cells with words: copy the plan into a "
                "workbook of its own",
                sheet,
            )
        if self._letters > limits.total_letters:
            raise LimitExceededError(
                "total_letters",
                f"its cells hold more than {limits.total_letters:,} letters, and no more are read: "
                "copy the sheets with the plan into a new workbook",
                sheet,
            )


def too_long(letters: int) -> str:
    """Give the words on a cell that holds more letters than are read."""
    return f"the cell holds more than {letters:,} letters, as no plan does: shorten it"
