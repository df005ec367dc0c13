"""A clean workbook: a plan, and what inspectors said, in; the parts of an .xlsx file out.

The plan stands on one sheet as a table of Excel, its title above it; another sheet says what the
columns hold. What inspectors said stands on the two sheets that a paper's workbook has for it.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence
from io import BytesIO

from attrs import field, frozen

from cabinetpaper.errors import InputError, Problems
from cabinetpaper.model.inspection import AreaForImprovement, Judgement
from cabinetpaper.model.plan import ActionPlan
from cabinetpaper.places import Place
from cabinetpaper.tuples import as_tuple
from cabinetpaper.workbook.about_sheet import ABOUT_SHEET, write_about
from cabinetpaper.workbook.cell_words import CellWords, utf16_length
from cabinetpaper.workbook.finishing import finished
from cabinetpaper.workbook.plan_columns import Column, columns_of
from cabinetpaper.workbook.plan_rows import PlanRow, headings_faults, plan_rows
from cabinetpaper.workbook.plan_sheet import PLAN_SHEET, why_no_table, write_plan_sheet
from cabinetpaper.workbook.said_sheets import SaidTable, areas_table, judgements_table
from cabinetpaper.workbook.writing import SheetWriter, open_book

__all__ = ["ABOUT_SHEET", "PLAN_SHEET", "CleanBook", "plan_book"]

# A workbook holds when it was made: a fixed day gives the same bytes every time.
_CREATED = datetime.datetime(2019, 2, 5)
# Microsoft, "Excel specifications and limits".
_MOST_ROWS, _MOST_COLUMNS = 1_048_576, 16_384
_ABOVE = 3
_LONGEST_PROPERTY = 255
# The custom properties get their place in the package here; the seal is put in later.
_UNSEALED = "cabinetpaper"


@frozen(kw_only=True)
class CleanBook:
    """A workbook before it is written: its title, the plan's columns and rows, the other sheets.

    `no_table` says why the plan cannot be a table of Excel, or is empty.
    """

    title: CellWords
    columns: tuple[Column, ...] = field(converter=as_tuple)
    rows: tuple[PlanRow, ...] = field(converter=as_tuple)
    said: tuple[SaidTable, ...] = field(default=(), converter=as_tuple)
    no_table: str = ""

    def parts(self) -> dict[str, bytes]:
        """Give the parts of the workbook. The same workbook gives the same bytes."""
        file = BytesIO()
        title = self.title.text
        named = title if utf16_length(title) <= _LONGEST_PROPERTY else ""
        with open_book(file, title=named, created=_CREATED) as book:
            book.set_custom_property(_UNSEALED, "-")
            sheet = SheetWriter(book, PLAN_SHEET, ruled=True)
            write_plan_sheet(sheet, self.title, self.columns, self.rows, is_table=not self.no_table)
            for table in self.said:
                table.write(SheetWriter(book, table.name, ruled=True))
            write_about(SheetWriter(book, ABOUT_SHEET, ruled=True), self.columns)
        return finished(file.getvalue())


def plan_book(
    plan: ActionPlan,
    *,
    judgements: Sequence[Judgement] = (),
    overall: Judgement | None = None,
    areas: Sequence[AreaForImprovement] = (),
    taken: Collection[str] = (),
) -> CleanBook:
    """Give the workbook of a plan. `taken` are fields that its own headings could be taken for.

    Raises `InputError` with all that Excel could not hold, each with its action and column.
    """
    columns = columns_of(plan, taken)
    title = CellWords.of(" ".join(plan.title.split()))
    problems = Problems()
    for fault in title.faults:
        problems.add(fault, Place(where="the title of the plan"))
    for problem in headings_faults(columns):
        problems.add(problem.text, problem.place)
    rows: list[PlanRow] = []
    said: list[SaidTable] = []
    try:
        rows = plan_rows(plan, columns)
    except InputError as error:
        problems.take(error)
    try:
        said = [*judgements_table(judgements, overall), *areas_table(areas)]
    except InputError as error:
        problems.take(error)
    for text in _too_many(len(rows), len(columns)):
        problems.add(text)
    problems.tell()
    return CleanBook(
        title=title, columns=columns, rows=rows, said=said, no_table=why_no_table(columns)
    )


def _too_many(rows: int, columns: int) -> list[str]:
    found = ((rows, _MOST_ROWS - _ABOVE, "rows"), (columns, _MOST_COLUMNS, "columns"))
    return [
        f"the plan has {count:,} {name}, and a sheet of Excel has room for {most:,}"
        for count, most, name in found
        if count > most
    ]
