"""The columns of a table that are read from top to bottom: rows in, what their cells mean out.

A reference is judged by its neighbours, a ditto by the cell above, a date by the other dates, a
colour by the scale.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from cabinetpaper.findings import Finding
from cabinetpaper.places import Place
from cabinetpaper.sources.plans.action_rows import Understood
from cabinetpaper.sources.plans.coloured import status_cells
from cabinetpaper.sources.plans.completions import read_completions
from cabinetpaper.sources.plans.ditto import resolve_dittos
from cabinetpaper.sources.plans.plan_findings import finding_carried
from cabinetpaper.sources.plans.plan_row import Kind, PlanRow
from cabinetpaper.sources.plans.references import read_references
from cabinetpaper.sources.plans.settings import Settings
from cabinetpaper.sources.plans.statuses import read_statuses
from cabinetpaper.sources.plans.table_header import Header
from cabinetpaper.sources.sheets.values import Cell, cell_name
from cabinetpaper.tuples import as_tuple

# Where "as above" stands for the words above it; elsewhere these may be words of their own.
_WITH_DITTOS = (
    "theme_reference", "theme", "finding", "completion", "measures", "owners", "progress", "status",
)  # fmt: skip


@frozen(kw_only=True)
class Read:
    """Rows with their dittos resolved, what each action's row means, and what was noticed."""

    rows: tuple[PlanRow, ...] = field(converter=as_tuple)
    understood: Mapping[int, Understood]
    findings: tuple[Finding, ...] = field(converter=as_tuple)


def read_by_column(
    rows: Sequence[PlanRow], header: Header, settings: Settings, *, is_typed: bool
) -> Read:
    """Give the rows of a table with what their cells mean; `understood` is by the row's number."""
    findings: list[Finding] = []
    referred = _with_references(rows, findings, is_typed=is_typed)
    resolved = _without_dittos(referred, header, findings)
    if {"reference", "finding"} <= set(header.fields) and "theme_reference" not in header.fields:
        resolved = _with_findings(resolved, findings)
    actions = [row for row in resolved if row.kind is Kind.ACTION]
    statuses = read_statuses(status_cells(actions, header, settings.scale), settings.scale)
    due = [row.fields.get("completion") for row in actions]
    places = [cell.place if cell else _place_of_empty(row, header)
              for row, cell in zip(actions, due, strict=True)]  # fmt: skip
    completions = read_completions(due, places, settings.quarters)
    meanings = zip(actions, completions.read, statuses.written, strict=True)
    understood = {
        row.number: Understood(
            reference=_displayed(row, "reference").strip(), completion=completion, status=status
        )
        for row, completion, status in meanings
    }
    return Read(
        rows=resolved,
        understood=understood,
        findings=dict.fromkeys([*findings, *completions.findings, *statuses.findings]),
    )


def _with_references(
    rows: Sequence[PlanRow], findings: list[Finding], *, is_typed: bool
) -> list[PlanRow]:
    """Give the rows with their references as they were read; a merged one is that of each row."""
    own = [row.fields.get("reference") if "reference" in row.own else None for row in rows]
    references = read_references(own, is_typed=is_typed)
    findings += references.findings
    written = {cell.row: it for cell, it in zip(own, references.written, strict=True) if cell}

    def referred(row: PlanRow) -> PlanRow:
        cell = row.fields.get("reference")
        if cell is None or written.get(cell.row, cell.displayed) == cell.displayed:
            return row
        read = evolve(cell, displayed=written[cell.row])
        return evolve(row, fields={**row.fields, "reference": read})

    return [referred(row) for row in rows]


def _without_dittos(
    rows: Sequence[PlanRow], header: Header, findings: list[Finding]
) -> list[PlanRow]:
    actions = [row for row in rows if row.kind is Kind.ACTION]
    fields = [dict(row.fields) for row in actions]
    kept = [list(row.kept) for row in actions]
    for name in _WITH_DITTOS:
        column = resolve_dittos([row.fields.get(name) for row in actions])
        findings += column.findings
        for its, cell in zip(fields, column.cells, strict=True):
            if cell:
                its[name] = cell
    for index in range(len(header.kept)):
        column = resolve_dittos([row.kept[index] for row in actions])
        findings += column.findings
        for others, cell in zip(kept, column.cells, strict=True):
            others[index] = cell
    made: Iterator[PlanRow] = (
        evolve(row, fields=its, kept=others)
        for row, its, others in zip(actions, fields, kept, strict=True)
    )
    return [next(made) if row.kind is Kind.ACTION else row for row in rows]


def _with_findings(rows: Sequence[PlanRow], findings: list[Finding]) -> list[PlanRow]:
    """Give the rows with a finding that is said once carried down to those under it.

    They are those that have no reference either: it is the finding's. A workbook of ours says each.
    """
    above: Cell | None = None
    carried: list[PlanRow] = []
    made: list[PlanRow] = []
    for row in rows:
        if row.kind is not Kind.ACTION:
            above = None
        own = row.fields.get("finding")
        is_rest = row.kind is Kind.ACTION and own is None and "reference" not in row.fields
        if is_rest and above is not None:
            row = evolve(row, fields={**row.fields, "finding": above})  # noqa: PLW2901  # the same row
            carried.append(row)
        above = own or above
        made.append(row)
    if carried:
        findings.append(finding_carried(carried))
    return made


def _displayed(row: PlanRow, name: str) -> str:
    cell: Cell | None = row.fields.get(name)
    return cell.displayed if cell else ""


def _place_of_empty(row: PlanRow, header: Header) -> Place:
    """Give the place where a missing completion would stand, so that a finding can point there."""
    column = header.fields.get("completion")
    some = next(iter(row.row)).place
    return some.at(cell_name(row.row.number, column)) if column else some
