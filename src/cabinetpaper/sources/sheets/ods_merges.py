"""What cells of an .ods span in, merged areas out."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import define, field

from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.limits import LimitExceededError, Limits
from cabinetpaper.sources.sheets.ods_columns import LAST_COLUMN
from cabinetpaper.sources.sheets.ods_xml import COLUMNS_SPANNED, ROWS_SPANNED, count
from cabinetpaper.sources.sheets.values import Area

_LAST_ROW = 1_048_576


@define
class Merges:
    """The merged areas of one sheet."""

    limits: Limits
    place: Place
    areas: list[Area] = field(factory=list, init=False)
    _covered: int = field(default=0, init=False)

    def add(self, attributes: Mapping[str, str], row: int, column: int) -> None:
        """Take in how far a cell spans.

        Raises `LimitExceededError` where merged areas cover more cells than are read.
        """
        if COLUMNS_SPANNED not in attributes and ROWS_SPANNED not in attributes:
            return
        wide = count(attributes, COLUMNS_SPANNED, self.place)
        high = count(attributes, ROWS_SPANNED, self.place)
        if wide == high == 1:
            return
        self._covered += wide * high
        if self._covered > self.limits.range_cells:
            raise LimitExceededError(
                "range_cells",
                f"its merged cells cover {self._covered:,} cells, and at most "
                f"{self.limits.range_cells:,} are read: unmerge what stands outside the plan",
                self.place,
            )
        self.areas.append(
            Area(
                first_row=row,
                first_column=column,
                last_row=min(row + high - 1, _LAST_ROW),
                last_column=min(column + wide - 1, LAST_COLUMN),
            )
        )
