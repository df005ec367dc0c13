"""The rows under the header of a plan: a table in, its rows by kind with their fields out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from cabinetpaper.sources.plans.merged import filled_down
from cabinetpaper.sources.plans.plan_row import PlanRow
from cabinetpaper.sources.plans.row_kinds import RowKinds
from cabinetpaper.sources.plans.table_header import Header
from cabinetpaper.sources.plans.tables import Table
from cabinetpaper.sources.plans.two_fields import StatusesAmong, split_cell
from cabinetpaper.sources.sheets.values import Cell, Sheet


def plan_rows(sheet: Sheet, table: Table, statuses_among: StatusesAmong) -> Iterator[PlanRow]:
    """Give the rows of a table's body that say something in its columns."""
    header = table.header
    rows = [row for row in table.body if any(cell.column in header.columns for cell in row)]
    cells = [{cell.column: cell for cell in row} for row in rows]
    own = [_fields(by_column, header, statuses_among) for by_column in cells]
    numbers = [row.number for row in rows]
    filled = filled_down(sheet, numbers, own, header.fields)
    kept = filled_down(sheet, numbers, cells, {c.column: c.column for c in header.kept})
    reader = RowKinds(sheet, header, rows, filled, table.over, table.labels, statuses_among)
    for index, row in enumerate(rows):
        yield PlanRow(
            kind=reader.kind(index),
            row=row,
            fields=filled[index],
            kept=[kept[index].get(cell.column) for cell in header.kept],
            own=frozenset(own[index]),
        )


def _fields(
    cells: Mapping[int, Cell], header: Header, statuses_among: StatusesAmong
) -> Mapping[str, Cell]:
    found: dict[str, Cell] = {}
    for name, column in header.fields.items():
        cell = cells.get(column)
        if cell and column in header.together:
            found |= split_cell(cell, header.together[column], statuses_among)
        elif cell:
            found[name] = cell
    return found


def unclaimed(sheet: Sheet, claimed: Collection[Cell]) -> list[Cell]:
    """Give the cells with words that nobody took."""
    taken = {(cell.row, cell.column) for cell in claimed}
    return [cell for row in sheet.rows for cell in row if (cell.row, cell.column) not in taken]
