"""One table of a plan: its rows in, its themes and actions out, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, field, frozen

from cabinetpaper.findings import Finding
from cabinetpaper.model.plan import Theme
from cabinetpaper.sources.plans.action_rows import read_action
from cabinetpaper.sources.plans.by_column import read_by_column
from cabinetpaper.sources.plans.column_findings import on_columns
from cabinetpaper.sources.plans.merged import goes_on, put_together
from cabinetpaper.sources.plans.plan_findings import on_rows, rows_joined
from cabinetpaper.sources.plans.plan_row import Kind, PlanRow
from cabinetpaper.sources.plans.plan_rows import plan_rows
from cabinetpaper.sources.plans.settings import Settings
from cabinetpaper.sources.plans.tables import Table
from cabinetpaper.sources.plans.themes import grouped
from cabinetpaper.sources.sheets.values import Cell, Sheet
from cabinetpaper.tuples import as_tuple


@frozen(kw_only=True)
class PlanTable:
    """What one table holds of a plan.

    `taken` are the cells that were read or told of, `apart` those that were not, `held` those of
    themes and actions. `names_next` is
    the last theme where its line stands above the next table, and so is that table's; `line` is
    the first such line above a header.
    """

    table: Table
    themes: tuple[Theme, ...] = field(converter=as_tuple)
    columns: tuple[str, ...] = field(converter=as_tuple)
    findings: tuple[Finding, ...] = field(converter=as_tuple)
    taken: tuple[Cell, ...] = field(converter=as_tuple)
    apart: tuple[Cell, ...] = field(converter=as_tuple)
    held: tuple[Cell, ...] = field(converter=as_tuple)
    names_next: Theme | None = None
    line: Cell | None = None


def read_table(table: Table, sheet: Sheet, settings: Settings, begin: Theme | None) -> PlanTable:
    """Give what a table holds; actions before its first theme row stand in the theme `begin`."""
    header = table.header
    every = list(plan_rows(sheet, table, settings.statuses_among))
    rows, joined = _joined(every)
    read = read_by_column(rows, header, settings, is_typed=sheet.is_typed)
    opened = list(
        grouped(read.rows, begin or Theme(), has_references="theme_reference" in header.fields)
    )
    ends = every[-1] if every and _is_line(every[-1], table) else None
    kept = [one for one in (opened[:-1] if ends else opened) if one.actions or one.theme.is_named]
    lines = (row for row in every if _is_line(row, table))
    return PlanTable(
        table=table,
        themes=[
            evolve(one.theme, actions=[
                read_action(row, header, read.understood[row.number]) for row in one.actions
            ])
            for one in kept
        ],
        columns=[cell.words for cell in header.kept],
        findings=[
            *on_columns(header, settings.columns),
            *on_rows(sheet, header, every),
            *joined,
            *read.findings,
        ],
        taken=[cell for row in every if row.kind is not Kind.UNREAD for cell in row.row
               if cell.column in header.columns],
        apart=[cell for row in every if row.kind is Kind.UNREAD for cell in row.row],
        held=[cell for row in every if row.kind in {Kind.ACTION, Kind.THEME} for cell in row.row],
        names_next=opened[-1].theme if ends else None,
        line=next((next(iter(row.row)) for row in lines), None),
    )  # fmt: skip


def _is_line(row: PlanRow, table: Table) -> bool:
    return row.kind is Kind.THEME and row.number in table.over


def _joined(every: Sequence[PlanRow]) -> tuple[list[PlanRow], list[Finding]]:
    """Give the rows with those of one action put together, totals and notes left out."""
    groups: list[list[PlanRow]] = []
    for row in every:
        above = groups[-1][-1] if groups else None
        is_rest = (
            row.kind is Kind.ACTION
            and above is not None
            and above.kind is Kind.ACTION
            and goes_on(row, above)
            and "description" in groups[-1][0].fields
        )
        if is_rest:
            groups[-1].append(row)
        elif row.kind in {Kind.ACTION, Kind.THEME}:
            groups.append([row])
    rows = [put_together(group) if len(group) > 1 else group[0] for group in groups]
    return rows, list(_told(groups))


def _told(groups: Sequence[Sequence[PlanRow]]) -> Iterator[Finding]:
    return (rows_joined(group) for group in groups if len(group) > 1)
