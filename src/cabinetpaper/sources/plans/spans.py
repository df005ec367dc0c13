"""Merged cells of a sheet in; the columns that a heading spans, and the rows of its header, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cabinetpaper.sources.sheets.values import Area, Cell, Row, Sheet

# Over more rows no header stands.
MOST_ROWS = 3


def window(sheet: Sheet, index: int, height: int) -> Sequence[Row]:
    """Give the rows of a stretch of the sheet that have words."""
    last = sheet.rows[index].number + height - 1
    return [row for row in sheet.rows[index : index + height] if row.number <= last]


class Spans:
    """The merged areas of a sheet by the row that they begin in."""

    def __init__(self, sheet: Sheet) -> None:
        self._by_row: dict[int, dict[int, Area]] = {}
        for area in sheet.merges:
            self._by_row.setdefault(area.first_row, {})[area.first_column] = area

    def columns(self, cell: Cell) -> range:
        """Give the columns that a cell with words fills."""
        area = self._by_row.get(cell.row, {}).get(cell.column)
        last = area.last_column if area else cell.column
        return range(cell.column, last + 1)

    def least(self, sheet: Sheet, index: int) -> int:
        """Give how many rows a header that begins here has at the least, by its merged cells."""
        row = sheet.rows[index]
        areas: Mapping[int, Area] = self._by_row.get(row.number, {})
        merged_down = [a.last_row - a.first_row + 1 for a in areas.values()]
        wide = [area for area in areas.values() if area.last_column > area.first_column]
        height = max(merged_down, default=1) if len(row.cells) > 1 else 1
        if height == 1 and wide and len(window(sheet, index, 2)) == 2:
            under = [cell.column for cell in sheet.rows[index + 1]]
            covered = {c for area in wide for c in range(area.first_column, area.last_column + 1)}
            height = 2 if len(under) > 1 and covered.issuperset(under) else 1
        return height if height <= MOST_ROWS else 1
