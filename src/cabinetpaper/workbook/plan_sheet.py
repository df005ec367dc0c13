"""The sheet of the plan: title, columns and rows in; a sheet that reads well and prints well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cabinetpaper.workbook.cell_words import CellWords, utf16_length
from cabinetpaper.workbook.column_kinds import KINDS, Field
from cabinetpaper.workbook.plan_columns import Column
from cabinetpaper.workbook.plan_rows import PlanRow
from cabinetpaper.workbook.writing import Looks, SheetWriter, is_markup, lines_of

PLAN_SHEET = "Action plan"
TABLE = "ActionPlan"
_TITLE_ROW, _HEADER_ROW = 0, 2
# Excel's own bound on the heading of a table's column.
_LONGEST_HEADING = 255
# A cell that is formatted as text shows "####" in older Excel where it is longer than this.
_LONGEST_AS_TEXT = 255
_NARROWEST, _WIDEST = 12, 40
# The button of a filter stands over the end of a heading.
_BUTTON = 3


def why_no_table(columns: Sequence[Column]) -> str:
    """Give why the plan cannot be a table of Excel, in words, or nothing where it can.

    Excel takes a heading of 255 characters at most, and no two that differ in case alone.
    """
    times = Counter(column.heading.casefold() for column in columns)
    double = [column.heading for column in columns if times[column.heading.casefold()] > 1]
    if double:
        return "several columns are headed " + " or ".join(
            f"“{heading}”" for heading in dict.fromkeys(double)
        )
    if any(utf16_length(column.heading) > _LONGEST_HEADING for column in columns):
        return f"a heading has more than {_LONGEST_HEADING} characters"
    if any(is_markup(column.heading) for column in columns):
        return "a heading is written like the markup of a workbook"
    return ""


def write_plan_sheet(
    sheet: SheetWriter,
    title: CellWords,
    columns: Sequence[Column],
    rows: Sequence[PlanRow],
    *,
    is_table: bool,
) -> None:
    """Write the plan. A table of Excel needs a row below its header: one without words will do."""
    if title:
        sheet.write_cell(_TITLE_ROW, 0, title, Looks.LARGE_TITLE)
        sheet.height(_TITLE_ROW, 1.5)
    widths = [_width(column, rows, index) for index, column in enumerate(columns)]
    last = _HEADER_ROW + max(len(rows), 1)
    cells = _cells(_HEADER_ROW, 0, last, len(columns) - 1)
    if is_table:
        sheet.table(cells, TABLE, [column.heading for column in columns])
    else:
        sheet.filter(cells)
    for index, column in enumerate(columns):
        sheet.column(index, widths[index], _look(column, rows, index))
        _write_column(sheet, column, rows, index)
        sheet.offer(_cells(_HEADER_ROW + 1, index, last, index), _choices(column, rows, index))
    for number, row in enumerate(rows, start=_HEADER_ROW + 1):
        lines = (lines_of(c.text, w) for c, w in zip(row.cells, widths, strict=True))
        sheet.height(number, max(lines))
    _mean_as_typed(sheet, columns, last)
    sheet.repeat_header(_HEADER_ROW, lines=_lines_of_header(columns, widths))
    sheet.number_pages()


def _write_column(sheet: SheetWriter, column: Column, rows: Sequence[PlanRow], index: int) -> None:
    look = _look(column, rows, index)
    sheet.write(_HEADER_ROW, index, column.heading, Looks.TABLE_HEADER)
    for number, row in enumerate(rows, start=_HEADER_ROW + 1):
        sheet.write_cell(number, index, row.cells[index], look)


def _mean_as_typed(sheet: SheetWriter, columns: Sequence[Column], last: int) -> None:
    """Keep Excel from marking words that look like numbers or dates."""
    dates = next(i for i, column in enumerate(columns) if column.field is Field.COMPLETION)
    first, end = _HEADER_ROW + 1, len(columns) - 1
    before, after = _cells(first, 0, last, dates - 1), _cells(first, dates + 1, last, end)
    sheet.references_are_text(f"{before} {after}", dates=_cells(first, dates, last, dates))


def _look(column: Column, rows: Sequence[PlanRow], index: int) -> Looks:
    if column.field:
        return KINDS[column.field].look
    short = all(utf16_length(row.cells[index].text) <= _LONGEST_AS_TEXT for row in rows)
    return Looks.TEXT if short else Looks.WORDS


def _width(column: Column, rows: Sequence[PlanRow], index: int) -> int:
    if column.field:
        # A date that is wider than its column is shown as "####": dates do not wrap.
        dates = (len(row.cells[index].text) for row in rows if row.cells[index].day)
        return max(KINDS[column.field].width, max(dates, default=0) + 2)
    lines = (line for row in rows for line in row.cells[index].text.split("\n"))
    longest = max((len(line) for line in lines), default=0)
    return min(max(_NARROWEST, longest + 1, len(column.heading) // 2), _WIDEST)


def _lines_of_header(columns: Sequence[Column], widths: Sequence[int]) -> int:
    """Give how many lines the headings take, the filter buttons beside them."""
    needed = (
        lines_of(column.heading, width - _BUTTON)
        for column, width in zip(columns, widths, strict=True)
    )
    return min(max(2, *needed), 6)


def _choices(column: Column, rows: Sequence[PlanRow], index: int) -> list[str]:
    """Give what a drop-down offers: the words that the plan has, where a column has few."""
    if column.field not in {Field.STATUS, Field.THEME, Field.THEME_REFERENCE}:
        return []
    return list(dict.fromkeys(row.cells[index].text for row in rows if row.cells[index]))


def _cells(first_row: int, first_column: int, last_row: int, last_column: int) -> str:
    return f"{_cell(first_row, first_column)}:{_cell(last_row, last_column)}"


def _cell(row: int, column: int) -> str:
    letters, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"
