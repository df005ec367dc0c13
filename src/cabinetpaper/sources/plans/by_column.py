"""The columns of a table that are read from top to bottom: rows in, what their cells mean out.

A reference is judged by its neighbours, a ditto by the cell above, a date by the other dates.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from attrs import evolve, field, frozen

from cabinetpaper.findings import Finding
from cabinetpaper.model.completion import Completion, Precision, Quarters
from cabinetpaper.model.time_words import completion_on, read_completion
from cabinetpaper.places import Place
from cabinetpaper.sources.plans.action_rows import Understood
from cabinetpaper.sources.plans.plan_rows import Kind, PlanRow
from cabinetpaper.sources.plans.table_header import Header
from cabinetpaper.sources.sheets.number_formats import shown_precision
from cabinetpaper.sources.sheets.values import Cell, cell_name
from cabinetpaper.tuples import as_tuple


@frozen(kw_only=True)
class Read:
    """Rows with their dittos resolved, what each action's row means, and what was noticed."""

    rows: tuple[PlanRow, ...] = field(converter=as_tuple)
    understood: dict[int, Understood]
    findings: tuple[Finding, ...] = field(converter=as_tuple)


def read_by_column(rows: Sequence[PlanRow], header: Header, quarters: Quarters) -> Read:
    """Give the rows of a table with what their cells mean; `understood` is by the row's number."""
    understood = {
        row.number: Understood(
            reference=_displayed(row, "reference").strip(),
            completion=_completion(row, header, quarters),
            status=_displayed(row, "status"),
        )
        for row in rows
        if row.kind is Kind.ACTION
    }
    return Read(rows=[evolve(row) for row in rows], understood=understood, findings=[])


def _displayed(row: PlanRow, name: str) -> str:
    cell: Cell | None = row.fields.get(name)
    return cell.displayed if cell else ""


def _completion(row: PlanRow, header: Header, quarters: Quarters) -> Completion:
    """Give the completion. A date means the day that it holds, as exactly as the cell shows it."""
    cell = row.fields.get("completion")
    if cell is None:
        return Completion(place=_place_of_empty(row, header))
    if isinstance(cell.value, datetime.datetime | datetime.date):
        value = cell.value
        day = value.date() if isinstance(value, datetime.datetime) else value
        precision = shown_precision(cell.number_format) if cell.exact else Precision.DAY
        return completion_on(day, cell.displayed, precision, place=cell.place)
    return read_completion(cell.displayed, quarters=quarters, place=cell.place)


def _place_of_empty(row: PlanRow, header: Header) -> Place:
    """Give the place where a missing completion would stand, so that a finding can point there."""
    column = header.fields.get("completion")
    some = next(iter(row.row)).place
    return some.at(cell_name(row.row.number, column)) if column else some
