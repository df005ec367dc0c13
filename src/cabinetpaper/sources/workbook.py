"""The workbook of a paper: a path in; the plan, the judgements and the areas out.

By default every visible sheet that holds a plan is read, in the workbook's order, and the sheets
"Judgements" and "Areas for improvement" where they are there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from attrs import evolve, field, frozen

from cabinetpaper.errors import InputError, Problems
from cabinetpaper.findings import Finding
from cabinetpaper.model.completion import Quarters
from cabinetpaper.model.inspection import AreaForImprovement, Framework, Judgement
from cabinetpaper.model.plan import ActionPlan
from cabinetpaper.places import Place
from cabinetpaper.sources.inspection_sheets import (
    AreasForImprovement,
    Judgements,
    read_areas_for_improvement,
    read_judgements,
)
from cabinetpaper.sources.plans.columns import PLAN, columns_for
from cabinetpaper.sources.plans.plan_sheets import hidden_sheet, listed, read_plan
from cabinetpaper.sources.sheets.limits import LIMITS, Limits
from cabinetpaper.sources.sheets.read import read_sheets
from cabinetpaper.sources.sheets.shown import shown
from cabinetpaper.sources.sheets.values import Sheet
from cabinetpaper.tuples import as_tuple

JUDGEMENTS_SHEET = "Judgements"
AREAS_SHEET = "Areas for improvement"


@frozen(kw_only=True)
class Workbook:
    """What a workbook says: the plan, what inspectors said, and what its reader noticed."""

    plan: ActionPlan
    judgements: tuple[Judgement, ...] = field(default=(), converter=as_tuple)
    overall: Judgement | None = None
    areas_for_improvement: tuple[AreaForImprovement, ...] = field(default=(), converter=as_tuple)
    findings: tuple[Finding, ...] = field(default=(), converter=as_tuple, eq=False, repr=False)


def read_workbook(
    path: str | Path,
    *,
    sheets: Sequence[str] = (),
    columns: Mapping[str, Sequence[str]] | None = None,
    quarters: Quarters = Quarters.FINANCIAL,
    framework: Framework | None = None,
    limits: Limits = LIMITS,
) -> Workbook:
    """Give what a workbook says.

    `sheets` are the names of those that hold the plan, matched without case; without them, all
    that do. `columns` are more headings, by field. `quarters` says which year the plan's quarters
    belong to. Grades are matched to the scale of `framework`, or kept as written without one.
    `limits` say how much a workbook may hold.

    Raises `InputError`, with every problem and its place: a file that is no workbook, a sheet that
    is missing, a sheet without a plan or without the columns it needs. It is a
    `LimitExceededError` where the workbook has more of something than `limits` allow.
    """
    known = columns_for(PLAN, columns)
    file = Place(file=Path(path).name)
    every = [shown(sheet) for sheet in read_sheets(path, limits=limits)]
    problems = Problems()
    plan, judgements, areas = ActionPlan(), Judgements(), AreasForImprovement()
    with _noting(problems):
        chosen = _chosen(every, sheets, file) if sheets else _visible_plan_sheets(every)
        plan = read_plan(chosen, known, quarters, file=file, each=bool(sheets))
    with _noting(problems):
        if sheet := sheet_named(JUDGEMENTS_SHEET, every):
            judgements = read_judgements(sheet, framework)
    with _noting(problems):
        if sheet := sheet_named(AREAS_SHEET, every):
            areas = read_areas_for_improvement(sheet)
    problems.tell()
    hidden = () if sheets else (hidden_sheet(s) for s in _plan_sheets(every) if s.is_hidden)
    findings = [*plan.findings, *hidden, *judgements.findings, *areas.findings]
    return Workbook(
        plan=evolve(plan, findings=findings),
        judgements=judgements.judgements,
        overall=judgements.overall,
        areas_for_improvement=areas.areas,
        findings=findings,
    )


@contextmanager
def _noting(problems: Problems) -> Iterator[None]:
    """Note what is wrong and go on, so that all of a workbook's problems are told at once."""
    try:
        yield
    except InputError as error:
        problems.take(error)


def sheet_named(name: str, sheets: Sequence[Sheet]) -> Sheet | None:
    """Give the sheet of that name, else the first whose name differs in case and spaces only."""
    exact = (sheet for sheet in sheets if sheet.name == name)
    wanted = " ".join(name.casefold().split())
    alike = (sheet for sheet in sheets if " ".join(sheet.name.casefold().split()) == wanted)
    return next(exact, None) or next(alike, None)


def _chosen(every: Sequence[Sheet], names: Sequence[str], file: Place) -> list[Sheet]:
    problems = Problems()
    chosen: dict[str, Sheet] = {}
    for name in names:
        if sheet := sheet_named(name, every):
            chosen[sheet.name] = sheet
        else:
            there = listed([sheet.name for sheet in every])
            problems.add(f"there is no sheet “{name}”; the workbook has {there}", file)
    problems.tell()
    return list(chosen.values())


def _plan_sheets(every: Sequence[Sheet]) -> list[Sheet]:
    """Give the sheets with words on them, other than the two that are read for themselves."""
    own = [sheet_named(name, every) for name in (JUDGEMENTS_SHEET, AREAS_SHEET)]
    return [sheet for sheet in every if sheet and sheet not in own]


def _visible_plan_sheets(every: Sequence[Sheet]) -> list[Sheet]:
    return [sheet for sheet in _plan_sheets(every) if not sheet.is_hidden]
