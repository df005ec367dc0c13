"""The folder of a paper in, a `Report` out: `paper.toml`, the narrative and the workbook together.

It opens no workbook itself and reads no Markdown: it puts together what their readers give, and
tells the problems of all three at once.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from cabinetpaper.errors import InputError, Problems, placed
from cabinetpaper.findings import Finding
from cabinetpaper.links import addresses
from cabinetpaper.model.inspection import Framework, Inspection
from cabinetpaper.model.plan import ActionPlan, Theme
from cabinetpaper.model.report import Appendix, Report, Section
from cabinetpaper.places import Place
from cabinetpaper.sources.papers.config import read_config
from cabinetpaper.sources.papers.config_values import PaperConfig

if TYPE_CHECKING:
    from cabinetpaper.sources.workbook import Workbook

__all__ = ["PaperConfig", "read_config", "read_paper"]

PAPER = "paper.toml"
NARRATIVE = "narrative.md"
WORKBOOK = "appendix-a.xlsx"


def read_paper(folder: str | Path, *, config: str | Path | None = None) -> Report:
    """Give the report that a folder holds.

    `config` is a file to read in place of the folder's `paper.toml`; the names in it are still
    relative to the folder. Raises `InputError` with every problem of the files.
    """
    base = Path(folder)
    facts = read_config(_config_path(base, config), for_paper=True)
    problems = Problems()
    sections, notes = _narrative(base, facts, problems)
    framework = _framework(base, facts, problems)
    book = _workbook(base, facts, framework, problems)
    inspection = _inspection(facts, framework, book, problems)
    plan = _plan(facts, book, problems)
    problems.tell()
    findings = (*notes, *(book.findings if book else ()))
    return evolve(_report(facts, inspection, plan, sections, findings), folder=base)


def _config_path(folder: Path, config: str | Path | None) -> Path:
    if not folder.exists():
        raise InputError(f"there is no folder “{folder}”")
    if not folder.is_dir():
        raise InputError(f"“{folder}” is not a folder: a paper is a folder with a {PAPER} in it")
    if config is None and not (folder / PAPER).exists():
        raise InputError(f"the folder “{folder}” has no {PAPER}, which holds the facts of a paper")
    return Path(config) if config is not None else folder / PAPER


def _narrative(
    folder: Path, facts: PaperConfig, problems: Problems
) -> tuple[tuple[Section, ...], tuple[Finding, ...]]:
    from cabinetpaper.sources.papers.narrative import read_narrative

    name = facts.narrative or NARRATIVE
    if not (folder / name).exists():
        problems.add(f"there is no narrative “{name}” in the folder", facts.narrative_place)
        return (), ()
    try:
        target = addresses(dict(facts.links))
        return read_narrative(folder / name, place=Place(file=name), target=target)
    except InputError as error:
        problems.take(error)
        return (), ()


def _framework(folder: Path, facts: PaperConfig, problems: Problems) -> Framework | None:
    from cabinetpaper.houses.frameworks import read_framework

    if facts.inspection is None:
        return None
    try:
        return read_framework(facts.inspection.framework, beside=folder)
    except InputError as error:
        for problem in error.problems:
            problems.add(problem.text, problem.place or facts.inspection.place)
        return None


def _workbook(
    folder: Path, facts: PaperConfig, framework: Framework | None, problems: Problems
) -> Workbook | None:
    name = facts.workbook or WORKBOOK
    if not (folder / name).exists():
        if facts.workbook:
            problems.add(f"there is no workbook “{name}” in the folder", facts.workbook_place)
        return None
    from cabinetpaper.houses.scales import read_scale
    from cabinetpaper.sources.workbook import read_workbook

    try:
        with placed(facts.place):
            scale = read_scale(facts.scale, beside=folder)
        return read_workbook(
            folder / name,
            sheets=facts.appendix.sheets,
            columns=dict(facts.columns),
            quarters=facts.quarters,
            scale=scale,
            hidden=facts.hidden,
            framework=framework,
            limits=facts.limits,
        )
    except InputError as error:
        problems.take(error)
        return None


def _inspection(
    facts: PaperConfig, framework: Framework | None, book: Workbook | None, problems: Problems
) -> Inspection | None:
    if facts.inspection is None:
        if book and (book.judgements or book.overall or book.areas_for_improvement):
            from cabinetpaper.houses.frameworks import framework_keys

            problems.add(
                "the workbook has judgements or areas for improvement, but no framework is named: "
                f"add [inspection] with “framework”, one of {', '.join(framework_keys())}",
                facts.place,
            )
        return None
    if framework is None:
        return None
    return Inspection(
        framework=framework,
        started=facts.inspection.started,
        ended=facts.inspection.ended,
        received=facts.inspection.received,
        published=facts.inspection.published,
        outcome=facts.inspection.outcome,
        judgements=book.judgements if book else (),
        overall=book.overall if book else None,
        areas_for_improvement=book.areas_for_improvement if book else (),
    )


def _plan(facts: PaperConfig, book: Workbook | None, problems: Problems) -> ActionPlan | None:
    """Give the plan with the themes that the paper names, in the plan's order."""
    if book is None or not facts.appendix.themes:
        return book.plan if book else None
    plan = book.plan
    kept: list[Theme] = []
    for wanted in facts.appendix.themes:
        found = plan.theme_of(wanted)
        kept += found
        if not found:
            there = ", ".join(f"“{theme.reference}”" for theme in plan if theme.reference)
            problems.add(
                f"the plan has no theme “{wanted}”; its themes are {there or 'without references'}",
                facts.appendix.themes_place,
            )
    return evolve(plan, themes=[theme for theme in plan if any(theme is it for it in kept)])


def _report(
    facts: PaperConfig,
    inspection: Inspection | None,
    plan: ActionPlan | None,
    sections: tuple[Section, ...],
    findings: tuple[Finding, ...],
) -> Report:
    if facts.meeting is None:  # read_config has refused a paper without one
        raise InputError("“meeting” is missing", facts.place)
    appendix = facts.appendix
    return Report(
        title=facts.title,
        meeting=facts.meeting,
        report_of=facts.report_of,
        authors=facts.authors,
        executive_members=facts.executive_members,
        sections=sections,
        inspection=inspection,
        plan=plan,
        appendix=Appendix(
            label=appendix.label, title=appendix.title or (plan.title if plan else "")
        ),
        appendices=facts.appendices,
        background_papers=facts.background_papers,
        fields=facts.fields,
        wording=facts.wording,
        tables=appendix.tables,
        accepted=facts.accepted,
        contents=facts.contents,
        summary=facts.summary,
        house=facts.house,
        locale=facts.locale,
        findings=findings,
        place=facts.place,
    )
