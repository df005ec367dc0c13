"""The sheet that explains the columns: columns in, what each holds and how it is read out."""

from __future__ import annotations

from collections.abc import Sequence

from cabinetpaper.workbook.plan_columns import Column
from cabinetpaper.workbook.writing import Looks, SheetWriter, lines_of

ABOUT_SHEET = "About this workbook"
_LINES = (
    "The plan stands on the first sheet, a row an action. Nothing else is needed: no macro, no "
    "formula, no hidden row or column.",
    "Rows may be added, moved and deleted, and columns of your own added on the right. Keep the "
    "headings: columns are found by them, in any order.",
    "In a cell, Alt and Enter begin a new line.",
)
_NAME, _HOLDS = 34, 96


def write_about(sheet: SheetWriter, columns: Sequence[Column]) -> None:
    """Write the sheet."""
    sheet.column(0, _NAME, Looks.WORDS)
    sheet.column(1, _HOLDS, Looks.WORDS)
    sheet.write(0, 0, ABOUT_SHEET, Looks.LARGE_TITLE)
    for row, line in enumerate(_LINES, start=1):
        sheet.write(row, 0, line, Looks.NOTE)
    first = len(_LINES) + 2
    for number, heading in enumerate(("Column", "What it holds")):
        sheet.write(first, number, heading, Looks.TABLE_HEADER)
    for row, column in enumerate(columns, start=first + 1):
        sheet.write(row, 0, column.heading, Looks.WORDS)
        sheet.write(row, 1, column.holds, Looks.WORDS)
        sheet.height(row, max(lines_of(column.heading, _NAME), lines_of(column.holds, _HOLDS)))
