"""The plan on one sheet: a `Sheet` in; its themes, the lines above them and findings out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, field, frozen

from cabinetpaper.findings import Finding, Severity
from cabinetpaper.model.plan import Theme
from cabinetpaper.places import NOWHERE, Place
from cabinetpaper.sources.plans.column_findings import blocks, by_column, unread, without_heading
from cabinetpaper.sources.plans.plan_rows import unclaimed
from cabinetpaper.sources.plans.plan_table import PlanTable, read_table
from cabinetpaper.sources.plans.settings import Settings
from cabinetpaper.sources.plans.table_header import Header
from cabinetpaper.sources.plans.tables import Table, find_tables, is_label, lines_over
from cabinetpaper.sources.plans.themes import theme_of_cell
from cabinetpaper.sources.sheets.sheet_findings import NOT_CALCULATED
from cabinetpaper.sources.sheets.values import Cell, Row, Sheet, cell_numbers
from cabinetpaper.tuples import as_tuple

NEEDED = frozenset({"description"})


@frozen(kw_only=True)
class SheetPlan:
    """What one sheet holds of a plan.

    `lines` are the cells that stand first in each row above the table, without those that a theme
    took. `columns` are the headings of those that are no field; `place` is that of the first line,
    else of the header. `left` are the cells above the table that nobody has taken yet, `heading` is
    that of the actions.
    """

    sheet: Sheet
    lines: tuple[Cell, ...] = field(default=(), converter=as_tuple)
    themes: tuple[Theme, ...] = field(default=(), converter=as_tuple)
    columns: tuple[str, ...] = field(default=(), converter=as_tuple)
    findings: tuple[Finding, ...] = field(default=(), converter=as_tuple)
    left: tuple[Cell, ...] = field(default=(), converter=as_tuple)
    heading: str = ""
    place: Place = NOWHERE

    @property
    def has_themes(self) -> bool:
        """Tell whether a row, a column or a line of the sheet names a theme."""
        return any(theme.is_named for theme in self.themes)


def read_sheet_plan(sheet: Sheet, settings: Settings) -> SheetPlan | None:
    """Give the plan on a sheet, or None where no row of it heads a plan.

    Actions before the first theme stand in a theme without reference and title.
    """
    tables = find_tables(sheet, settings.columns, NEEDED)
    if not tables:
        return None
    read, line = _read(tables, sheet, settings)
    above = [cell for row in _above(tables) for cell in row if cell is not line]
    first = next(iter(above), None) or line or next(iter(tables[0].header.row))
    return SheetPlan(
        sheet=sheet,
        lines=[
            next(iter(row))
            for row in _above(tables)
            if not is_label(row) and (line is None or row.number < line.row)
        ],
        heading=_heading_of_actions(tables[0]),
        themes=[theme for table in read for theme in table.themes],
        columns=list(dict.fromkeys(heading for table in read for heading in table.columns)),
        findings=[
            *_on_cells(sheet, read),
            *(finding for table in read for finding in table.findings),
            *_unread(sheet, read),
        ],
        left=above,
        place=first.place,
    )


def _heading_of_actions(table: Table) -> str:
    column = table.header.fields["description"]
    return next((cell.words for cell in table.header.row if cell.column == column), "")


def _on_cells(sheet: Sheet, read: Sequence[PlanTable]) -> Iterator[Finding]:
    """Give the findings on cells; a formula matters only where its result would be read."""
    held = {(cell.row, cell.column) for table in read for cell in table.held}
    rows = {cell.row for table in read for cell in table.held}
    columns = {column for table in read for column in table.table.header.columns}
    for finding in sheet.findings:
        at = cell_numbers(finding.place.cell) if finding.place.cell else (0, 0)
        in_table = at in held or (at[0] in rows and at[1] in columns)
        if finding.code != NOT_CALCULATED.code or in_table:
            yield finding


def _above(tables: Sequence[Table]) -> list[Row]:
    return [row for table in tables for row in table.above if any(True for _ in row)]


def _read(
    tables: Sequence[Table], sheet: Sheet, settings: Settings
) -> tuple[list[PlanTable], Cell | None]:
    """Give what each table holds, and the line above the first that is its theme, if any."""
    read: list[PlanTable] = []
    for table in tables:
        begin = read[-1].names_next if read else None
        read.append(read_table(table, sheet, settings, begin))
    line = _theme_line(tables, read)
    if line:
        read[0] = read_table(tables[0], sheet, settings, theme_of_cell(line))
    if (last := read[-1]).names_next:
        # A line over a repeated header with nothing under it names no table: it is a theme all the
        # same.
        read[-1] = evolve(last, themes=[*last.themes, last.names_next])
    return read, line


def _theme_line(tables: Sequence[Table], read: Sequence[PlanTable]) -> Cell | None:
    """Give the line above the first table that is its theme, as later tables have one above."""
    later = next((one.line for one in read if one.line), None)
    rows = _above(tables[:1])
    if later is None or not rows or any(theme.is_named for theme in read[0].themes[:1]):
        return None
    block, _ = lines_over(rows, tables[0].header.first)
    alike = [cell for row in rows if len(cells := list(row)) == 1 for cell in cells
             if _opening(cell) == _opening(later)]  # fmt: skip
    line = alike[-1] if alike else next((next(iter(row)) for row in block), None)
    if line is None or alike or _look(line) == _look(later):
        return line
    is_title = line is next(iter(rows[0]))
    return next(iter(rows[-1])) if is_title and len(rows) > 1 else None if is_title else line


def _look(cell: Cell) -> tuple[bool, str, int]:
    return cell.bold, cell.fill, cell.column


def _opening(cell: Cell) -> str:
    return cell.words.split()[0].casefold()


def _unread(sheet: Sheet, read: Sequence[PlanTable]) -> Iterator[Finding]:
    """Give findings on every cell under the first header with words that was not taken."""
    headers = [header for table in read for header in table.table.headers]
    taken = [cell for table in read for cell in table.taken]
    taken += [
        cell
        for row in sheet.rows
        for header in headers
        if header.first <= row.number <= header.last
        for cell in row
        if header.holds(cell)
    ]
    first = min(header.first for header in headers)
    left = [cell for cell in unclaimed(sheet, taken) if cell.row > first]
    apart = {(cell.row, cell.column) for table in read for cell in table.apart}
    for cell in _passed_over(headers):
        yield unread([cell], "it stands over headings that were read without it",
                     severity=Severity.NOTE)  # fmt: skip
    for block in blocks([cell for cell in left if (cell.row, cell.column) in apart]):
        yield unread(block, "it stands by itself, under the table or between its rows",
                     severity=Severity.NOTE)  # fmt: skip
    for column in by_column([c for c in left if (c.row, c.column) not in apart]):
        yield without_heading(column)


def _passed_over(headers: Sequence[Header]) -> Iterator[Cell]:
    """Give the cells that are in no heading, once where headers are repeated."""
    told: set[tuple[int, str]] = set()
    for header in headers:
        for cell in header.passed_over:
            if (cell.column, cell.words) not in told:
                told.add((cell.column, cell.words))
                yield cell


def above_the_table(cells: Sequence[Cell]) -> Iterator[Finding]:
    """Give the notes on what stands above a table and was not taken."""
    for block in blocks(cells):
        yield unread(block, "it stands above the table, beside or under its title",
                     severity=Severity.NOTE)  # fmt: skip
