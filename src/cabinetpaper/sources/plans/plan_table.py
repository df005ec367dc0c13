"""The plan on a sheet: a `Sheet` in, its title, themes and actions out, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import define, evolve, field, frozen

from cabinetpaper.findings import Finding
from cabinetpaper.model.completion import Quarters
from cabinetpaper.model.plan import Theme
from cabinetpaper.places import NOWHERE, Place
from cabinetpaper.sources.plans.action_rows import read_action
from cabinetpaper.sources.plans.column_findings import (
    by_column,
    on_columns,
    unread,
    without_heading,
)
from cabinetpaper.sources.plans.columns import Columns
from cabinetpaper.sources.plans.plan_findings import on_rows
from cabinetpaper.sources.plans.plan_rows import Kind, PlanRow, plan_rows, unclaimed
from cabinetpaper.sources.plans.table_header import Header, find_header
from cabinetpaper.sources.sheets.values import Cell, Sheet
from cabinetpaper.tuples import as_tuple

NEEDED = frozenset({"description"})
# "4.0 Placement stability" in one cell: number and title apart, nothing between them but space.
_NUMBERED_TITLE = re.compile(r"(?P<reference>\d+(?:\.\d+)*)\s+(?P<title>\D.*)", re.DOTALL)


@frozen(kw_only=True)
class PlanTable:
    """What one sheet holds of a plan.

    `columns` are the headings of those that are no field; `place` is that of the title, else of
    the header.
    """

    title: Cell | None = None
    themes: tuple[Theme, ...] = field(default=(), converter=as_tuple)
    columns: tuple[str, ...] = field(default=(), converter=as_tuple)
    findings: tuple[Finding, ...] = field(default=(), converter=as_tuple)
    place: Place = NOWHERE


def read_plan_table(
    sheet: Sheet, columns: Columns, *, quarters: Quarters = Quarters.FINANCIAL
) -> PlanTable | None:
    """Give the plan on a sheet, or None where no row of it heads a plan.

    Actions before the first theme stand in a theme without reference and title.
    """
    header = find_header(sheet, columns, NEEDED)
    if header is None:
        return None
    rows = list(plan_rows(sheet, header))
    title = next((cell for row in sheet.rows if row.number < header.row.number for cell in row),
                 None)  # fmt: skip
    findings = [
        *sheet.findings,
        *on_columns(header, columns),
        *on_rows(sheet, header, rows),
        *_unread(sheet, header, title, rows),
    ]
    return PlanTable(
        title=title,
        themes=list(_themes(rows, header, quarters)),
        columns=[cell.words for cell in header.kept],
        findings=findings,
        place=title.place if title else next(iter(header.row)).place,
    )


@define
class _OpenTheme:
    """A theme while its actions are being read."""

    theme: Theme
    actions: list[PlanRow] = field(factory=list)


def _themes(rows: Iterable[PlanRow], header: Header, quarters: Quarters) -> Iterator[Theme]:
    for opened in _grouped(rows):
        actions = [read_action(row, header, quarters) for row in opened.actions]
        if actions or opened.theme.is_named:
            yield evolve(opened.theme, actions=actions)


def _grouped(rows: Iterable[PlanRow]) -> Iterator[_OpenTheme]:
    current = _OpenTheme(Theme())
    in_column = ""
    for row in rows:
        named = row.fields.get("theme")
        starts = named is not None and named.words != in_column
        if row.kind is Kind.THEME or (row.kind is Kind.ACTION and starts):
            yield current
            in_column = named.words if named else in_column
            current = _OpenTheme(_theme(row))
        if row.kind is Kind.ACTION:
            current.actions.append(row)
    yield current


def _theme(row: PlanRow) -> Theme:
    """Give the theme that a theme row, or a cell of a theme column, names."""
    in_column = row.fields.get("theme")
    reference = None if in_column else row.fields.get("reference")
    title = in_column or row.fields.get("description")
    first = reference or title
    place = first.place if first else NOWHERE
    if reference and title:
        return Theme(reference=reference.words, title=title.displayed, place=place)
    words = first.displayed if first else ""
    match = _NUMBERED_TITLE.fullmatch(words)
    if match:
        return Theme(reference=match["reference"], title=match["title"], place=place)
    return Theme(title=words, place=place)


def _unread(
    sheet: Sheet, header: Header, title: Cell | None, rows: Sequence[PlanRow]
) -> Iterator[Finding]:
    """Give findings on every cell with words that was not taken."""
    taken = [cell for row in rows if row.kind is not Kind.UNREAD for cell in row.row
             if cell.column in header.columns]  # fmt: skip
    repeated = [cell for row in sheet.rows if header.is_repeated_in(row) for cell in row]
    left = unclaimed(sheet, [*taken, *repeated, *([title] if title else [])])
    above = [cell for cell in left if cell.row < header.row.number]
    for cell in above:
        yield unread([cell], "it stands above the table, beside or under its title")
    apart = [cell for row in rows if row.kind is Kind.UNREAD for cell in row.row]
    for cell in apart:
        yield unread([cell], "it stands by itself, under the table or between its rows")
    seen = {(cell.row, cell.column) for cell in (*above, *apart)}
    beside = [cell for cell in left if (cell.row, cell.column) not in seen]
    for column in by_column(beside):
        yield without_heading(column)
