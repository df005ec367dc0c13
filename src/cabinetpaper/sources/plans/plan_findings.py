"""What the reader notices about the rows of a plan: rows in, findings out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cabinetpaper.findings import Finding, Severity
from cabinetpaper.sources.plans.column_findings import shortened, unread
from cabinetpaper.sources.plans.merged import goes_on, merged_over_actions
from cabinetpaper.sources.plans.plan_row import OF_A_THEME, Kind, PlanRow
from cabinetpaper.sources.plans.table_header import Header
from cabinetpaper.sources.sheets.sheet_findings import stretches
from cabinetpaper.sources.sheets.values import Cell, Sheet, cell_name

_BARE = frozenset({"reference", "description"})


def on_rows(sheet: Sheet, header: Header, rows: Sequence[PlanRow]) -> Iterator[Finding]:
    """Give the findings on actions without words, totals and merged cells."""
    above: PlanRow | None = None
    for row in rows:
        is_rest = above is not None and above.kind is Kind.ACTION and goes_on(row, above)
        if row.kind is Kind.ACTION and "description" not in row.fields and not is_rest:
            yield _without_description(next(iter(row.row)))
        elif row.kind is Kind.ACTION and _is_bare(row):
            yield _bare(row.fields["description"])
        elif row.kind is Kind.THEME and (beside := _beside_a_title(row)):
            yield unread(beside, "it stands beside the title of a theme")
        elif row.kind is Kind.TOTAL:
            yield _total(next(iter(row.row)))
        above = row
    yield from _merged_down(sheet, header, rows)


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


def _beside_a_title(row: PlanRow) -> list[Cell]:
    """Give the cells of a theme row that are no part of the theme."""
    return [row.fields[name] for name in sorted(row.own - OF_A_THEME)]


def _total(cell: Cell) -> Finding:
    return Finding(
        code="total-row",
        severity=Severity.NOTE,
        text=f"Row {cell.row} adds the plan up (“{shortened(cell.words)}”), and was left out.",
        advice="If it is an action, begin its description with another word.",
        place=cell.place,
    )


def rows_joined(rows: Sequence[PlanRow]) -> Finding:
    """Give the note on rows that were read as one action."""
    first, last = rows[0], rows[-1]
    return Finding(
        code="rows-joined",
        severity=Severity.NOTE,
        text=f"Rows {first.number} to {last.number} were read as one action, the lines of each "
        "column one under the other: only the first has a description.",
        advice="If they are several actions, describe each in a row of its own.",
        place=first.fields["description"].place,
    )


def finding_carried(rows: Sequence[PlanRow]) -> Finding:
    """Give the note on actions whose finding was read from a row above them."""
    names = stretches([row.number for row in rows])
    several = len(rows) > 1
    return Finding(
        code="finding-carried",
        severity=Severity.NOTE,
        text=f"The finding is blank in row{'s' if several else ''} {names}, and was read as that "
        "of the row above.",
        advice="If an action answers none, say so in its cell; else repeat the finding there.",
        place=rows[0].fields["description"].place
        if "description" in rows[0].fields
        else next(iter(rows[0].row)).place,
    )


def _rest_of_actions(rows: Sequence[PlanRow]) -> set[int]:
    """Give the numbers of the rows that only go on with the action above them."""
    pairs = pairwise(rows)
    return {row.number for above, row in pairs if above.kind is Kind.ACTION and goes_on(row, above)}


def _merged_down(sheet: Sheet, header: Header, rows: Sequence[PlanRow]) -> Iterator[Finding]:
    numbers = {row.number for row in rows if row.kind is Kind.ACTION}
    rest = _rest_of_actions(rows)
    for area in merged_over_actions(sheet, header.columns, numbers):
        # Merged over the rows of one action it says nothing new: `rows_joined` tells of those.
        if not rest.issuperset(numbers & set(range(area.first_row + 1, area.last_row + 1))):
            yield Finding(
                code="merged-rows",
                severity=Severity.NOTE,
                text=f"A cell is merged over rows {area.first_row} to {area.last_row}, and was "
                "read as holding for each of them.",
                advice="If it does not, unmerge it and give each row what holds for it.",
                place=sheet.place.at(cell_name(area.first_row, area.first_column)),
            )
