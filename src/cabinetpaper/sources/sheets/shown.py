"""A sheet as it was read in, the sheet that a person sees out, and findings on what it leaves out.

The one place that notices things about cells, so that every format is told of alike.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from cabinetpaper.characters import control_characters
from cabinetpaper.errors import Problem
from cabinetpaper.findings import Finding, without_marks
from cabinetpaper.sources.sheets.sheet_findings import (
    COMMENT_LEFT_OUT,
    FORMAT_UNKNOWN,
    FORMULA_ERROR,
    INSIDE_LINK,
    NOT_CALCULATED,
    STRUCK_THROUGH,
    filtered_rows,
    hidden_columns,
    hidden_rows,
)
from cabinetpaper.sources.sheets.values import Cell, Row, Sheet


def shown(sheet: Sheet, *, hidden: bool = False) -> Sheet:
    """Give the sheet without what the workbook hides, with findings and problems on its cells.

    With `hidden`, what is hidden is read like everything else.
    """
    rows = frozenset(() if hidden else sheet.hidden_rows)
    columns = frozenset(() if hidden else sheet.hidden_columns)
    sheet = _uncovered(sheet, rows)
    kept = [_without(row, columns) for row in sheet.rows if row.number not in rows]
    seen = [cell for row in kept for cell in row.cells]
    return evolve(
        sheet,
        is_hidden=sheet.is_hidden and not hidden,
        rows=[row for row in kept if row.cells],
        findings=[
            *sheet.findings,
            *(finding for cell in seen for finding in _noticed(cell)),
            *_left_out(sheet, rows, columns),
        ],
        problems=[*sheet.problems, *(problem for cell in seen for problem in _problems(cell))],
    )


def _uncovered(sheet: Sheet, hidden: frozenset[int]) -> Sheet:
    """Give the sheet with merged cells that begin in a hidden row begin in their first shown one.

    Excel shows the words of a merged cell in whatever is left of it.
    """
    moved: dict[tuple[int, int], int] = {}
    merges = []
    for area in sheet.merges:
        left = [n for n in range(area.first_row, area.last_row + 1) if n not in hidden]
        if area.first_row in hidden and left:
            moved[area.first_row, area.first_column] = left[0]
            area = evolve(area, first_row=left[0])  # noqa: PLW2901  # the same area, as it is seen
        merges.append(area)
    if not moved:
        return sheet
    cells = {row.number: list(row.cells) for row in sheet.rows}
    for (row, column), to in moved.items():
        for cell in [cell for cell in cells.get(row, ()) if cell.column == column]:
            cells[row].remove(cell)
            cells.setdefault(to, []).append(evolve(cell, row=to))
    rows = [Row(n, sorted(its, key=lambda cell: cell.column)) for n, its in sorted(cells.items())]
    return evolve(sheet, rows=rows, merges=merges)


def _without(row: Row, columns: frozenset[int]) -> Row:
    if not columns:
        return row
    return Row(row.number, [cell for cell in row.cells if cell.column not in columns])


def _noticed(cell: Cell) -> Iterator[Finding]:
    noticed = (
        (NOT_CALCULATED, cell.is_uncalculated),
        (FORMULA_ERROR, cell.is_error),
        (STRUCK_THROUGH, bool(cell) and cell.is_struck),
        (FORMAT_UNKNOWN, not cell.exact),
        (COMMENT_LEFT_OUT, bool(cell.comment and without_marks(cell.comment))),
        (INSIDE_LINK, cell.links_inside),
    )
    return (notice.at(cell.place) for notice, holds in noticed if holds)


def _problems(cell: Cell) -> Iterator[Problem]:
    for character in control_characters(cell.displayed):
        text = f"the cell holds the character U+{ord(character):04X}, which Word cannot hold"
        yield Problem(f"{text}: delete it", cell.place)


def _left_out(sheet: Sheet, rows: frozenset[int], columns: frozenset[int]) -> Iterator[Finding]:
    """Give the notes on rows and columns with words that are hidden, each said once."""
    if not rows and not columns:
        return
    with_words = [(row.number, cell) for row in sheet.rows for cell in row]
    filtered = frozenset(sheet.filtered_rows)
    gone = sorted({number for number, _ in with_words if number in rows})
    if by_filter := [number for number in gone if number in filtered]:
        yield filtered_rows(by_filter, sheet.place)
    if by_hand := [number for number in gone if number not in filtered]:
        yield hidden_rows(by_hand, sheet.place)
    in_columns = {c.column for number, c in with_words if number not in rows}
    if by_column := sorted(in_columns & columns):
        yield hidden_columns(by_column, sheet.place)
