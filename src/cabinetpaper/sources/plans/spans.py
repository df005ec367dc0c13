"""Merged cells of a sheet in; the columns that a heading spans, and the rows of its header, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cabinetpaper.sources.sheets.values import Area, Cell, Row, Sheet

# Over more rows no header stands.
MOST_ROWS = 3
# The last heading of a row stands over so many columns at the most.
_WIDEST = 4


def window(sheet: Sheet, index: int, height: int) -> Sequence[Row]:
    """Give the rows of a stretch of the sheet that have words."""
    last = sheet.rows[index].number + height - 1
    return [row for row in sheet.rows[index : index + height] if row.number <= last]


def _over(cell: Cell, row: Row, below: Row) -> range:
    """Give the columns that a heading stands over by the blanks beside it that have words below."""
    right = (other.column for other in row if other.column > cell.column)
    after = next(right, cell.column + _WIDEST)
    under = [one.column for one in below if cell.column <= one.column < after]
    has_group = len(under) > 1 and under[0] == cell.column
    return range(cell.column, (under[-1] if has_group else cell.column) + 1)


def _is_group(row: Row, below: Row) -> bool:
    """Tell whether a row under headings only says their parts: "Start" and "End" of a timescale."""
    stretches = [_over(cell, row, below) for cell in row]
    covered = {column for stretch in stretches if len(stretch) > 1 for column in stretch}
    return len(list(row)) > 2 and bool(covered) and covered.issuperset(c.column for c in below)


class Spans:
    """The merged areas of a sheet by the row that they begin in."""

    def __init__(self, sheet: Sheet) -> None:
        self._by_row: dict[int, dict[int, Area]] = {}
        for area in sheet.merges:
            self._by_row.setdefault(area.first_row, {})[area.first_column] = area

    def columns(self, cell: Cell, row: Row, rows: Sequence[Row]) -> range:
        """Give the columns that a heading stands over: merged, or with blanks beside it."""
        area = self._by_row.get(cell.row, {}).get(cell.column)
        if area:
            return range(cell.column, area.last_column + 1)
        below = next((one for one in rows if one.number == row.number + 1), None)
        return _over(cell, row, below) if below else range(cell.column, cell.column + 1)

    def are_cut(self, sheet: Sheet, index: int, height: int) -> bool:
        """Tell whether cells that are merged down from these rows reach below them a little."""
        rows = window(sheet, index, height)
        last = sheet.rows[index].number + height - 1
        areas = (area for row in rows for area in self._by_row.get(row.number, {}).values())
        return any(last < area.last_row < area.first_row + MOST_ROWS for area in areas)

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
        if (
            height == 1
            and len(window(sheet, index, 2)) == 2
            and _is_group(row, sheet.rows[index + 1])
        ):
            height = 2
        return height if height <= MOST_ROWS else 1
