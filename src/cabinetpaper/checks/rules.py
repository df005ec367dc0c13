"""The rules: each a small pure function from a paper to findings, in one table.

A rule sees the report, the laid-out document, the house's sections and the as-of date. It never
raises on content, and judges only what an author could argue with.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator

from attrs import frozen

from cabinetpaper.document.blocks import Document, Paragraph
from cabinetpaper.document.whereabouts import shortened, whereabouts
from cabinetpaper.findings import Finding, Severity
from cabinetpaper.houses.house import House
from cabinetpaper.model.inspection import words_of
from cabinetpaper.model.report import Report
from cabinetpaper.places import Place


@frozen(kw_only=True)
class Paper:
    """What a rule sees. `report` is None for an extract; `as_of` is the day it is judged on."""

    document: Document
    house: House
    as_of: datetime.date
    report: Report | None = None


Rule = Callable[[Paper], Iterator[Finding]]


def _warning(code: str, text: str, advice: str, place: Place) -> Finding:
    return Finding(code=code, severity=Severity.WARNING, text=text, advice=advice, place=place)


def section_missing(paper: Paper) -> Iterator[Finding]:
    """Find required sections that are in the paper neither from the author nor from the house."""
    there = {
        one.text
        for one in paper.document.blocks
        if isinstance(one, Paragraph)
        and any(anchor.name.startswith("section") for anchor in one.anchors)
    }
    for section in paper.house.sections:
        if paper.report is not None and section.required and section.heading not in there:
            yield Finding(
                code="section-missing",
                severity=Severity.ERROR,
                text=f"The section “{section.heading}” is missing; the house requires it.",
                advice=f"Add “# {section.heading}” and its words to the narrative.",
                place=Place(where="sections"),
            )


def section_order(paper: Paper) -> Iterator[Finding]:
    """Find sections of the house that stand in another order than the house's."""
    if paper.report is None:
        return
    last = -1
    for section in paper.report.sections:
        known = paper.house.section(section.heading)
        if known is None:
            continue
        index = paper.house.sections.index(known)
        if index < last:
            before = paper.house.sections[last].heading
            yield _warning(
                "section-order",
                f"The section “{known.heading}” stands behind “{before}”; the house has it before.",
                f"Move “{known.heading}” up, before “{before}”.",
                section.place,
            )
        last = max(last, index)


def section_empty(paper: Paper) -> Iterator[Finding]:
    """Find sections of the author that have a heading and no words."""
    for section in paper.report.sections if paper.report else ():
        if not section.body:
            yield _warning(
                "section-empty",
                f"The section “{section.heading}” has no words.",
                "Write it, or take its heading out.",
                section.place,
            )


# A prompt of the starter paper, or what officers type to remember: "[Say what …]", "[xx]". A year
# or number alone is a citation, as in [2019] EWCA Civ 11, and [sic] is a quotation's.
_PROMPT = re.compile(r"\[(?!(?:\d+|sic)\])[^\][]+\]")


def prompt_left(paper: Paper) -> Iterator[Finding]:
    """Find prompts in square brackets that nobody has replaced."""
    for where, paragraph in whereabouts(paper.document.blocks):
        found = _PROMPT.search(paragraph.text)
        if found is not None:
            yield _warning(
                "prompt-left",
                f"The prompt “{shortened(found.group())}” is still there.",
                "Replace it, brackets and all, by what the paper should say.",
                Place(where=where),
            )


def action_overdue(paper: Paper) -> Iterator[Finding]:
    """Find actions that are past their date while their progress says nothing at all."""
    plan = paper.report.plan if paper.report else None
    for action in plan.actions if plan else ():
        if action.completion.is_before(paper.as_of) and not action.progress:
            yield _warning(
                "action-overdue",
                f"Action {action.reference or str(action.description)[:40]} was due "
                f"{action.completion.text}, before {paper.as_of.isoformat()}, and no progress "
                "is given.",
                "Say in the workbook what has happened to it.",
                action.place,
            )


def theme_unknown(paper: Paper) -> Iterator[Finding]:
    """Find areas for improvement that name a theme which the plan does not have."""
    report = paper.report
    if report is None or report.inspection is None or report.plan is None:
        return
    for area in report.inspection.areas_for_improvement:
        if area.theme and not report.plan.theme_of(area.theme):
            known = ", ".join(theme.reference for theme in report.plan.themes if theme.reference)
            yield _warning(
                "theme-unknown",
                f"The area for improvement “{shortened(area.title)}” names the theme {area.theme}; "
                f"the plan in this paper has {known or 'no references'}.",
                "Give the reference of the theme that answers it.",
                area.place,
            )


def item_missing(paper: Paper) -> Iterator[Finding]:
    """Find a paper without an agenda item number."""
    if paper.report is not None and not paper.report.meeting.item.strip():
        yield _warning(
            "item-missing",
            "The paper has no agenda item number.",
            "Give it as “item” under [meeting] of paper.toml.",
            paper.report.place,
        )


def judgement_missing(paper: Paper) -> Iterator[Finding]:
    """Find areas of judgement of the framework that the paper, having others, has no grade for."""
    inspection = paper.report.inspection if paper.report else None
    if inspection is None or not (inspection.judgements or inspection.overall):
        return
    judged = {words_of(judgement.area) for judgement in inspection.judgements}
    missing = [area for area in inspection.framework.areas if words_of(area) not in judged]
    if inspection.framework.overall and inspection.overall is None:
        missing.append(inspection.framework.overall)
    for area in missing:
        yield _warning(
            "judgement-missing",
            f"There is no judgement of “{area}”, which {inspection.framework.title} has.",
            "Add its row to the sheet “Judgements”.",
            Place(where="judgements"),
        )


def outcome_missing(paper: Paper) -> Iterator[Finding]:
    """Find an inspection whose framework gives an outcome sentence, and the paper none."""
    inspection = paper.report.inspection if paper.report else None
    if inspection is not None and inspection.framework.outcomes and not inspection.outcome:
        assert paper.report is not None
        yield _warning(
            "outcome-missing",
            f"{inspection.framework.title} gives an outcome, and the paper has none.",
            "Give it as “outcome” under [inspection] of paper.toml.",
            paper.report.place,
        )


def plan_empty(paper: Paper) -> Iterator[Finding]:
    """Find a plan without a single action."""
    plan = paper.report.plan if paper.report else None
    if plan is not None and not plan.actions:
        yield _warning(
            "plan-empty",
            "The action plan has no actions, and its appendix says so.",
            "Fill in the workbook, or leave it out of the paper.",
            plan.place,
        )


RULES: tuple[Rule, ...] = (
    item_missing,
    judgement_missing,
    outcome_missing,
    plan_empty,
    section_missing,
    section_order,
    section_empty,
    prompt_left,
    action_overdue,
    theme_unknown,
)
