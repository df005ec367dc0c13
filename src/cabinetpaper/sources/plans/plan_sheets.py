"""The plan of a workbook: the sheets that may hold it in, one plan out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cabinetpaper import telling
from cabinetpaper.errors import InputError, Problem
from cabinetpaper.findings import Finding, Severity
from cabinetpaper.model.inspection import words_of
from cabinetpaper.model.plan import ActionPlan
from cabinetpaper.places import Place
from cabinetpaper.sources.plans.column_findings import unread
from cabinetpaper.sources.plans.columns import Columns
from cabinetpaper.sources.plans.headers import find_headers
from cabinetpaper.sources.plans.settings import Settings
from cabinetpaper.sources.plans.sheet_plan import SheetPlan, above_the_table, read_sheet_plan
from cabinetpaper.sources.plans.themes_by_sheet import one_nameless, themes_by_sheet
from cabinetpaper.sources.sheets.values import Cell, Sheet

# How many of the headings of a field a message names.
_NAMED = 4
_WEAK = frozenset(
    ("description", "detail", "details", "item", "items", "what", "theme", "activity", "activities")
)
_CALLED_A_PLAN = re.compile(
    r"\b(?:plan|tracker|programme|strategy|action log|cynllun)\b(?!\s+(?:is|was|will|has)\b)",
    re.IGNORECASE,
)


def read_plan(
    sheets: Sequence[Sheet], settings: Settings, *, file: Place, each: bool = False
) -> ActionPlan:
    """Give the plan that sheets hold, one after the other; those without one are noted.

    Raises `InputError` where no sheet holds one, or with `each` where any does not, and where
    a cell of one that does cannot be used.
    """
    read = [(sheet, read_sheet_plan(sheet, settings)) for sheet in sheets]
    strong = any(plan and not is_weak(plan) for _, plan in read)
    kept = [(sheet, None if strong and not each and plan and is_weak(plan) else plan)
            for sheet, plan in read]  # fmt: skip
    plans = [plan for _, plan in kept if plan]
    without = [sheet for sheet, plan in kept if plan is None]
    if not plans or (each and without):
        raise InputError(_no_plan(without, settings.columns, file))
    if unusable := [problem for sheet, plan in kept if plan for problem in sheet.problems]:
        raise InputError(unusable)
    named = list(themes_by_sheet(plans))
    titles = [title for plan in named if (title := _title(plan))]
    return ActionPlan(
        title=titles[0].words if titles else "",
        themes=list(one_nameless(theme for plan in named for theme in plan.themes)),
        columns=list(dict.fromkeys(heading for plan in named for heading in plan.columns)),
        # Of two tables of one sheet, each comes with what was noticed about the sheet.
        findings=dict.fromkeys(
            [
                *(finding for plan in named for finding in _of_sheet(plan)),
                *_other_titles(titles),
                *(_passed_over(sheet) for sheet in without),
            ]
        ),
        place=named[0].place,
    )


def is_weak(plan: SheetPlan) -> bool:
    """Tell whether a sheet heads what could be actions by a word that heads other lists as well.

    "Description" in a list of versions, "Item" in one of meetings, or counts under "Actions".
    """
    actions = [action for theme in plan.themes for action in theme.actions]
    counts = all(str(action.description).strip().isdecimal() for action in actions)
    return words_of(plan.heading) in _WEAK or (bool(actions) and counts)


def _of_sheet(plan: SheetPlan) -> Iterator[Finding]:
    """Give the findings of a sheet, those on what stands above its table among them."""
    yield from plan.findings
    title = _title(plan)
    yield from above_the_table([cell for cell in plan.left if cell is not title])


def _title(plan: SheetPlan) -> Cell | None:
    """Give the title above a table: the line that calls it a plan, else the first."""
    called = (line for line in plan.lines if _CALLED_A_PLAN.search(line.words))
    return next(called, None) or next(iter(plan.lines), None)


def _no_plan(sheets: Sequence[Sheet], columns: Columns, file: Place) -> Iterator[Problem]:
    looked_for = _headings(columns, "description")
    names = listed([sheet.name for sheet in sheets])
    yield Problem(
        f"no action plan was found: a row is looked for that heads the actions ({looked_for}) and "
        f"at least one more column ({_headings(columns, 'owners')}); looked at {names}",
        file,
    )
    for sheet in sheets:
        for header in find_headers(sheet, columns, ())[:1]:
            others = [cell.words for cell in header.kept]
            yield Problem(
                "this row heads a plan, but none of its columns the actions: give the heading of "
                f"that column under [columns] as description; those not known are {listed(others)}",
                sheet.place.at(next(iter(header.row)).name),
            )


def _headings(columns: Columns, name: str) -> str:
    known = [f"“{heading.words}”" for heading in columns.headings if heading.name == name]
    return ", ".join(known[:_NAMED]) + (", …" if len(known) > _NAMED else "")


def _other_titles(titles: Sequence[Cell]) -> Iterator[Finding]:
    for title in titles[1:]:
        if title.words != titles[0].words:
            why = "the plan takes its title from its first sheet"
            yield unread([title], why, severity=Severity.NOTE)


def _passed_over(sheet: Sheet) -> Finding:
    return Finding(
        code="sheet-unread",
        severity=Severity.NOTE,
        text=f"The sheet “{sheet.name}” holds no action plan, and was not read.",
        advice="If it should have been, head its columns as the other sheets' are.",
        place=sheet.place,
    )


def hidden_sheet(sheet: Sheet) -> Finding:
    """Give the note on a sheet that was left out because the workbook hides it."""
    return Finding(
        code="sheet-hidden",
        severity=Severity.NOTE,
        text=f"The sheet “{sheet.name}” is hidden, and was left out.",
        advice="Unhide it in Excel, or name it, to have it read.",
        place=sheet.place,
    )


def listed(names: Sequence[str]) -> str:
    """Give names in quotation marks, as a sentence lists them.

    >>> listed(["Plan", "Judgements", "Notes"])
    '“Plan”, “Judgements” and “Notes”'
    """
    return telling.listed([f"“{name}”" for name in names]) or "none"
