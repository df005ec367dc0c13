"""Cells that are merged down in, what each of their rows says out.

A finding, an owner or a date that is merged over several rows holds for each of them. One action
may also fill several rows: what it is to do once, and a measure or an owner in each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from attrs import evolve

from cabinetpaper.sources.plans.plan_row import PlanRow
from cabinetpaper.sources.plans.table_header import joined
from cabinetpaper.sources.sheets.values import Area, Cell, Sheet

Key = TypeVar("Key", str, int)

# What an action has once: a row that has one of these of its own is not the rest of another.
_ONCE = frozenset({"reference", "description", "theme", "theme_reference", "finding"})


def filled_down(
    sheet: Sheet,
    numbers: Sequence[int],
    rows: Sequence[Mapping[Key, Cell]],
    columns: Mapping[Key, int],
) -> list[Mapping[Key, Cell]]:
    """Give the cells of each row with those that are merged over it.

    `numbers` are those of the rows, `columns` the column of each key.
    """
    filled = [dict(row) for row in rows]
    index_of = {number: index for index, number in enumerate(numbers)}
    for area in _merged_down(sheet):
        top = index_of.get(area.first_row)
        if top is None:
            continue
        its = [key for key in rows[top] if columns.get(key) == area.first_column]
        for number in range(area.first_row + 1, area.last_row + 1):
            index = index_of.get(number)
            for key in its if index is not None else ():
                filled[index].setdefault(key, rows[top][key])  # type: ignore[index]  # not None
    return list(filled)


def merged_over_actions(sheet: Sheet, columns: frozenset[int], numbers: set[int]) -> Iterator[Area]:
    """Give the areas that are merged over several rows of actions, in the table's columns."""
    for area in _merged_down(sheet):
        rows = [n for n in range(area.first_row, area.last_row + 1) if n in numbers]
        if area.first_column in columns and len(rows) > 1:
            yield area


def _merged_down(sheet: Sheet) -> Iterator[Area]:
    areas = (area for area in sheet.merges if area.last_row > area.first_row)
    return iter(sorted(areas, key=lambda area: (area.first_row, area.first_column)))


def goes_on(row: PlanRow, above: PlanRow) -> bool:
    """Tell whether a row is the rest of the action above it: right under it, nothing of its own."""
    return row.number == above.number + 1 and not row.own & _ONCE


def put_together(rows: Sequence[PlanRow]) -> PlanRow:
    """Give one row of the rows of one action: the lines of each column, one under the other."""
    first = rows[0]
    names = dict.fromkeys(name for row in rows for name in row.fields)
    fields = {
        name: joined([row.fields[name] for row in rows if name in row.own or (row is first and
                      name in row.fields)] or [rows[-1].fields[name]])
        for name in names
    }  # fmt: skip
    kept = [_joined_or_none(cells) for cells in zip(*(row.kept for row in rows), strict=True)]
    return evolve(first, fields=fields, kept=kept)


def _joined_or_none(cells: Sequence[Cell | None]) -> Cell | None:
    distinct = {id(cell): cell for cell in cells if cell}
    return joined(list(distinct.values())) if distinct else None
