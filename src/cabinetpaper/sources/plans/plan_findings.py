"""What the reader notices about the rows of a plan: rows in, findings out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cabinetpaper.findings import Finding, Severity
from cabinetpaper.sources.plans.plan_rows import Kind, PlanRow
from cabinetpaper.sources.plans.table_header import Header
from cabinetpaper.sources.sheets.values import Cell, Sheet, cell_name

_BARE = frozenset({"reference", "description"})


def on_rows(sheet: Sheet, header: Header, rows: Sequence[PlanRow]) -> Iterator[Finding]:
    """Give the findings on actions without words, on merged cells, and on colours."""
    for row in rows:
        if row.kind is Kind.ACTION and "description" not in row.fields:
            yield _without_description(next(iter(row.row)))
        elif row.kind is Kind.ACTION and _is_bare(row):
            yield _bare(row.fields["description"])
    yield from _merged_down(sheet, header)
    yield from _by_colour_alone(header, rows)


def _without_description(cell: Cell) -> Finding:
    return Finding(
        code="action-without-description",
        severity=Severity.WARNING,
        text=f"Row {cell.row} has no words on what is to be done, and was read as an action.",
        advice="Write the action, or take the row out of the plan.",
        place=cell.place,
    )


def _is_bare(row: PlanRow) -> bool:
    coloured = any(cell.fill for cell in row.row.cells)
    return set(row.fields) <= _BARE and not any(row.kept) and not coloured


def _bare(cell: Cell) -> Finding:
    return Finding(
        code="row-bare",
        severity=Severity.WARNING,
        text=f"Row {cell.row} has no completion date, owner, measure or progress, as a theme row "
        "has none; it was read as an action.",
        advice="If it is a theme, make its row bold; if it is an action, fill in the row.",
        place=cell.place,
    )


def _merged_down(sheet: Sheet, header: Header) -> Iterator[Finding]:
    for area in sheet.merges:
        is_below = area.first_row > header.row.number and area.first_column in header.columns
        if is_below and area.last_row > area.first_row:
            yield Finding(
                code="merged-rows",
                severity=Severity.WARNING,
                text=f"A cell is merged over rows {area.first_row} to {area.last_row}, and was "
                f"read as row {area.first_row}'s alone.",
                advice="Unmerge it and repeat in each row what holds for it.",
                place=sheet.place.at(cell_name(area.first_row, area.first_column)),
            )


def _by_colour_alone(header: Header, rows: Sequence[PlanRow]) -> Iterator[Finding]:
    """Give a finding where a status is a colour without a word, which no paper can print."""
    column = header.fields.get("status")
    coloured = [
        cell
        for row in rows
        if row.kind is Kind.ACTION
        for cell in row.row.cells
        if cell.column == column and cell.fill and not cell
    ]
    if coloured:
        names = ", ".join(cell.name for cell in coloured)
        yield Finding(
            code="status-by-colour",
            severity=Severity.WARNING,
            text=f"The status is a colour without a word in {names}, and was not read.",
            advice="Type the status as a word, so that nobody needs to see its colour.",
            place=coloured[0].place,
        )
