"""Rules on the sections of a paper: that they are there, in order, and say something."""

from __future__ import annotations

from collections.abc import Iterator

from cabinetpaper.checks.recommendations import eqia_unsaid, recommendation_verb
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.findings import Severity
from cabinetpaper.model.inspection import words_of
from cabinetpaper.places import Place


def section_missing(paper: Paper) -> Iterator[Found]:
    """Find required sections that are in the paper neither from the author nor from the house."""
    there = {passage.section for passage in paper.passages}
    for section in paper.house.sections:
        if paper.report is not None and section.required and section.heading not in there:
            yield Found(
                f"The section “{section.heading}” is missing; the house requires it.",
                f"Add “# {section.heading}” and its words to the narrative.",
                Place(where=f"section {section.heading}"),
            )


def section_order(paper: Paper) -> Iterator[Found]:
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
            yield Found(
                f"The section “{known.heading}” stands behind “{before}”; the house has it before.",
                f"Move “{known.heading}” up, before “{before}”.",
                section.place,
            )
        last = max(last, index)


def section_empty(paper: Paper) -> Iterator[Found]:
    """Find sections of the author that have a heading and no words."""
    for section in paper.report.sections if paper.report else ():
        if not section.body:
            yield Found(
                f"The section “{section.heading}” has no words.",
                "Write it, or take its heading out.",
                section.place,
            )


def implications_missing(paper: Paper) -> Iterator[Found]:
    """Find implications of the house's list that no heading and no bold words name."""
    if paper.report is None:
        return
    named = [passage.section for passage in paper.passages if passage.is_heading]
    named += [passage.text for passage in paper.passages if passage.is_subheading]
    named += [_bold_start(passage.paragraph.inlines) for passage in paper.prose]
    words = [f" {words_of(name)} " for name in named]
    for wanted in paper.house.checks.implications:
        if not any(f" {words_of(wanted)} " in name for name in words):
            yield Found(
                f"Nothing is said of “{wanted}”, which the house asks of each paper.",
                f"Say what follows for “{wanted}” under that heading, even if it is none.",
                Place(where=f"section {wanted}"),
            )


def _bold_start(inlines: tuple[object, ...]) -> str:
    first = inlines[0] if inlines else None
    return str(getattr(first, "text", "")) if getattr(first, "bold", False) else ""


RULES: tuple[Rule, ...] = (
    Rule(
        code="section-missing",
        severity=Severity.ERROR,
        title="A section that the house requires is missing",
        find=section_missing,
    ),
    Rule(
        code="section-order",
        severity=Severity.WARNING,
        title="Sections stand in another order than the house's",
        find=section_order,
    ),
    Rule(
        code="section-empty",
        severity=Severity.WARNING,
        title="A section has a heading and no words",
        find=section_empty,
    ),
    Rule(
        code="implications-missing",
        severity=Severity.WARNING,
        title="Implications that the house asks for are not mentioned",
        find=implications_missing,
    ),
    Rule(
        code="recommendation-verb",
        severity=Severity.WARNING,
        title="A recommendation does not begin with what the body may do",
        find=recommendation_verb,
    ),
    Rule(
        code="eqia-unsaid",
        severity=Severity.WARNING,
        title="The paper does not say whether equality impact was assessed",
        find=eqia_unsaid,
    ),
)
