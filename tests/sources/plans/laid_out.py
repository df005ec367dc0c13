"""Rows typed in a test → the `Sheet` that a reader of files would give, and the plan of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve

from cabinetpaper.houses.scales import read_scale
from cabinetpaper.model.plan import ActionPlan
from cabinetpaper.places import Place
from cabinetpaper.sources.plans.columns import PLAN, columns_for
from cabinetpaper.sources.plans.headers import find_headers
from cabinetpaper.sources.plans.plan_sheets import read_plan
from cabinetpaper.sources.plans.settings import Settings
from cabinetpaper.sources.plans.sheet_plan import NEEDED
from cabinetpaper.sources.sheets.values import Area, Cell, Row, Sheet, cell_name, cell_numbers

FILE = Place(file="plan.xlsx")
COLUMNS = columns_for(PLAN)
SETTINGS = Settings(columns=COLUMNS, scale=read_scale())

HEADER = ["Ref", "Action", "By when", "Owner", "Progress"]
ACTION = ["1.1", "Ask.", "May 2024", "Head of Care", "In progress"]

Looks = Mapping[str, Mapping[str, Any]]


def cell(name: str, words: str = "", *, sheet: str = "Plan", **look: Any) -> Cell:
    """Give a cell of words, with its place."""
    row, column = cell_numbers(name)
    place = Place(file="plan.xlsx", sheet=sheet, cell=name)
    value = words or None
    return Cell(row=row, column=column, value=value, displayed=words, place=place, **look)


def area(where: str) -> Area:
    """Give a merged area by the names of its corners: `area("A2:A4")`."""
    (top, left), (bottom, right) = map(cell_numbers, where.split(":"))
    return Area(first_row=top, first_column=left, last_row=bottom, last_column=right)


def sheet_of(
    rows: Iterable[Sequence[str | None]],
    *,
    merged: Sequence[str] = (),
    looks: Looks | None = None,
    name: str = "Plan",
    **others: Any,
) -> Sheet:
    """Give a sheet of rows of words, from its first row on; `looks` are by the names of cells."""
    looks = dict(looks or {})
    made: list[Row] = []
    for number, words in enumerate(rows, start=1):
        names = [cell_name(number, column) for column in range(1, len(words) + 1)]
        cells = [
            cell(at, said or "", sheet=name, **looks.get(at, {}))
            for at, said in zip(names, words, strict=True)
            if said or at in looks
        ]
        made += [Row(number, cells)] if cells else []
    place = Place(file="plan.xlsx", sheet=name)
    return Sheet(name=name, rows=made, merges=[area(one) for one in merged], place=place, **others)


def bold(*names: str) -> Looks:
    return {name: {"bold": True} for name in names}


def plan_of(*sheets: Sheet, settings: Settings = SETTINGS, **others: Any) -> ActionPlan:
    """Give the plan that sheets hold."""
    return read_plan(sheets, settings, file=FILE, **others)


def told(plan: ActionPlan) -> list[str]:
    """Give the findings on a plan, each whole."""
    return [str(finding) for finding in plan.findings]


def themes_of(plan: ActionPlan) -> list[tuple[str, str, list[str]]]:
    """Give each theme: its reference, its title, and what its actions are to do."""
    return [(t.reference, t.title, [str(a.description) for a in t.actions]) for t in plan]


def with_headings(**more: Sequence[str]) -> Settings:
    """Give the settings of a user who added headings."""
    return evolve(SETTINGS, columns=columns_for(PLAN, more))


def words_in(plan: ActionPlan) -> Iterator[str]:
    """Give every text that a plan holds."""
    yield plan.title
    yield from plan.columns
    for theme in plan:
        yield from (theme.reference, theme.title)
        for action in theme.actions:
            yield from (action.reference, action.completion.text, action.status)
            yield from map(str, (action.description, action.finding, action.measures))
            yield from map(str, (action.owners_as_written, action.progress))
            yield from (str(text) for _, text in action.extra)


def lost(sheets: Sequence[Sheet], plan: ActionPlan) -> list[Cell]:
    """Give the cells with words that are neither in the plan nor told of."""
    held = set(" ".join(words_in(plan)).split())
    cells = [one for sheet in sheets for row in sheet.rows for one in row]
    return [
        one
        for one in cells
        if not set(one.words.split()) <= held
        and not _is_told(one, plan)
        and not _heads(one, sheets)
    ]


def _heads(one: Cell, sheets: Sequence[Sheet]) -> bool:
    """Tell whether a cell is a known heading, or a line of one."""
    headings = [
        heading
        for sheet in sheets
        if sheet.name == one.place.sheet
        for header in find_headers(sheet, COLUMNS, NEEDED)
        if header.first <= one.row <= header.last
        for heading in header.row
        if one.displayed in heading.displayed
    ]
    return any(COLUMNS.meanings_of(words) for words in
               (one.displayed, *(heading.displayed for heading in headings)))  # fmt: skip


def _is_told(one: Cell, plan: ActionPlan) -> bool:
    """Tell whether a finding stands on a cell, or on the first of more in its column."""
    for finding in plan.findings:
        place = finding.place
        if place.sheet != one.place.sheet or not place.cell:
            continue
        row, column = cell_numbers(place.cell)
        if place.cell == one.name or one.words in finding.text:
            return True
        several = re.search(r"and (\d+) more cell", finding.text)
        if several and column == one.column and row <= one.row:
            return True
        # A total is told of by its row.
        if finding.code == "total-row" and row == one.row:
            return True
    return False
