"""Where a plan's statuses stand: rows and the header in, a cell for each row out, coloured or not.

A plan without a status column may colour another one, such as the references, to say the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from cabinetpaper.model.scales import Scale
from cabinetpaper.sources.plans.plan_row import PlanRow
from cabinetpaper.sources.plans.table_header import Header
from cabinetpaper.sources.sheets.values import Cell


def status_cells(rows: Sequence[PlanRow], header: Header, scale: Scale) -> list[Cell | None]:
    """Give the cell of each row that says its status: by words, or by its colour alone."""
    column = header.fields.get("status")
    if column is not None:
        return [row.fields.get("status") or _coloured(row, column) for row in rows]
    by_colour = _telling_column(rows, header, scale)
    return [_without_words(_coloured(row, by_colour)) for row in rows]


def _coloured(row: PlanRow, column: int) -> Cell | None:
    return next((cell for cell in row.row.cells if cell.column == column and cell.fill), None)


def _without_words(cell: Cell | None) -> Cell | None:
    return evolve(cell, value=None, displayed="", runs=()) if cell else None


def _telling_column(rows: Sequence[PlanRow], header: Header, scale: Scale) -> int:
    """Give the column whose colours are of the scale, several of them, on most rows; else 0."""
    for column in sorted(header.columns):
        fills = [cell.fill for row in rows if (cell := _coloured(row, column))]
        steps = [scale.step_of_colour(fill) for fill in fills]
        names = {step.name for step in steps if step}
        if len(names) > 1 and all(steps) and 2 * len(fills) > len(rows):
            return column
    return 0
