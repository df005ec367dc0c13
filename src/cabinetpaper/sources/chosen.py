"""Which sheets are read: all sheets of a workbook and the names asked for in, those sheets out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from cabinetpaper.errors import Problems
from cabinetpaper.places import Place
from cabinetpaper.sources.plans.plan_sheets import listed
from cabinetpaper.sources.sheets.values import NamedTable, Row, Sheet

JUDGEMENTS_SHEET = "Judgements"
AREAS_SHEET = "Areas for improvement"


def chosen_sheets(every: Sequence[Sheet], names: Sequence[str], file: Place) -> list[Sheet]:
    """Give the sheets of these names, or the parts of sheets that are tables of these names.

    Each is given once, and a table of a sheet that is given whole is not given beside it. Raises
    `InputError` for every name that is neither.
    """
    problems = Problems()
    whole = {name: sheet_named(name, every) for name in names}
    given = {sheet.name for sheet in whole.values() if sheet}
    chosen: dict[str, Sheet] = {}
    for name, sheet in whole.items():
        found = sheet or _table_named(name, every)
        if found is None:
            problems.add(f"there is no sheet “{name}”; the workbook has {_there(every)}", file)
        elif sheet:
            chosen[sheet.name] = sheet
        elif found.name not in given:
            chosen[_folded(name)] = found
    problems.tell()
    return list(chosen.values())


def plan_sheets(every: Sequence[Sheet]) -> list[Sheet]:
    """Give the sheets with words on them, other than the two that are read for themselves."""
    own = [sheet_named(name, every) for name in (JUDGEMENTS_SHEET, AREAS_SHEET)]
    return [sheet for sheet in every if sheet and sheet not in own]


def sheet_named(name: str, sheets: Sequence[Sheet]) -> Sheet | None:
    """Give the sheet of that name, else the first whose name differs in case and spaces only."""
    exact = (sheet for sheet in sheets if sheet.name == name)
    alike = (sheet for sheet in sheets if _folded(sheet.name) == _folded(name))
    return next(exact, None) or next(alike, None)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _there(every: Sequence[Sheet]) -> str:
    sheets = listed([sheet.name for sheet in every])
    tables = [table.name for sheet in every for table in sheet.tables]
    several = "s" if len(tables) > 1 else ""
    return f"{sheets}, and the table{several} {listed(tables)}" if tables else sheets


def _table_named(name: str, every: Sequence[Sheet]) -> Sheet | None:
    found = (
        evolve(sheet, rows=list(_inside(sheet, table)))
        for sheet in every
        for table in sheet.tables
        if _folded(table.name) == _folded(name)
    )
    return next(found, None)


def _inside(sheet: Sheet, table: NamedTable) -> Iterator[Row]:
    area = table.area
    for row in sheet.rows:
        if area.first_row <= row.number <= area.last_row:
            cells = [c for c in row.cells if area.first_column <= c.column <= area.last_column]
            yield Row(row.number, cells)
