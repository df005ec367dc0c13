"""The workbook of a paper: a path in; the plan, the judgements and the areas out.

By default every visible sheet that holds a plan is read, in the workbook's order, and the sheets
"Judgements" and "Areas for improvement" where they are there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from attrs import evolve, field, frozen

from cabinetpaper.collecting import without_collecting
from cabinetpaper.errors import InputError, Problems
from cabinetpaper.findings import Finding
from cabinetpaper.houses.scales import read_scale
from cabinetpaper.model.completion import Quarters
from cabinetpaper.model.inspection import AreaForImprovement, Framework, Judgement
from cabinetpaper.model.plan import ActionPlan
from cabinetpaper.model.scales import Scale
from cabinetpaper.places import Place
from cabinetpaper.sources.chosen import (
    AREAS_SHEET,
    JUDGEMENTS_SHEET,
    chosen_sheets,
    plan_sheets,
    sheet_named,
)
from cabinetpaper.sources.inspection_sheets import (
    AreasForImprovement,
    Judgements,
    read_areas_for_improvement,
    read_judgements,
)
from cabinetpaper.sources.plans.columns import PLAN, columns_for
from cabinetpaper.sources.plans.plan_sheets import hidden_sheet, read_plan
from cabinetpaper.sources.plans.settings import Settings
from cabinetpaper.sources.sheets.files import Source
from cabinetpaper.sources.sheets.limits import LIMITS, Limits
from cabinetpaper.sources.sheets.read import read_sheets
from cabinetpaper.sources.sheets.shown import shown
from cabinetpaper.tuples import as_tuple


@frozen(kw_only=True)
class Workbook:
    """What a workbook says: the plan, what inspectors said, and what its reader noticed."""

    plan: ActionPlan
    judgements: tuple[Judgement, ...] = field(default=(), converter=as_tuple)
    overall: Judgement | None = None
    areas_for_improvement: tuple[AreaForImprovement, ...] = field(default=(), converter=as_tuple)
    findings: tuple[Finding, ...] = field(default=(), converter=as_tuple, eq=False, repr=False)


@without_collecting()
def read_workbook(  # noqa: PLR0913  # each is a setting of its own, most of them never given
    source: Source,
    *,
    name: str = "workbook.xlsx",
    sheets: Sequence[str] = (),
    columns: Mapping[str, Sequence[str]] | None = None,
    quarters: Quarters = Quarters.FINANCIAL,
    framework: Framework | None = None,
    scale: Scale | None = None,
    hidden: bool = False,
    limits: Limits = LIMITS,
) -> Workbook:
    """Give what a workbook says, from its path or its bytes.

    `name` is what messages call a workbook that is given as bytes. `sheets` are the names of those
    that hold the plan, or of tables on them, matched without case; without them, all that do.
    `columns` are more headings, by field. `quarters` says which year the plan's quarters belong to.
    Grades are matched to the scale of `framework`, or kept as written without one. `scale` is that
    of the plan's statuses, the colours unless given. `hidden` has what the workbook hides read as
    well: rows, columns and sheets. `limits` say how much a workbook may hold.

    Raises `InputError`, with every problem and its place: a file that is no workbook, a sheet that
    is missing, a sheet without a plan or without the columns it needs. It is a
    `LimitExceededError` where the workbook has more of something than `limits` allow.
    """
    known = columns_for(PLAN, columns)
    file = Place(file=name if isinstance(source, bytes) else Path(source).name)
    every = [shown(sheet, hidden=hidden) for sheet in read_sheets(source, name=name, limits=limits)]
    problems = Problems()
    plan, judgements, areas = ActionPlan(), Judgements(), AreasForImprovement()
    settings = Settings(columns=known, scale=scale or read_scale(), quarters=quarters)
    with _noting(problems):
        visible = [sheet for sheet in plan_sheets(every) if not sheet.is_hidden]
        chosen = chosen_sheets(every, sheets, file) if sheets else visible
        plan = read_plan(chosen, settings, file=file, each=bool(sheets))
    with _noting(problems):
        if sheet := sheet_named(JUDGEMENTS_SHEET, every):
            judgements = read_judgements(sheet, framework)
    with _noting(problems):
        if sheet := sheet_named(AREAS_SHEET, every):
            areas = read_areas_for_improvement(sheet)
    problems.tell()
    unseen = () if sheets else (hidden_sheet(s) for s in plan_sheets(every) if s.is_hidden)
    findings = [*plan.findings, *unseen, *judgements.findings, *areas.findings]
    return Workbook(
        plan=evolve(plan, scale=settings.scale, findings=findings),
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
