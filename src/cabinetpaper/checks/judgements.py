"""Rules on the judgements by themselves: complete, of the right framework, seen together before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.findings import Severity
from cabinetpaper.houses.checks import shipped
from cabinetpaper.houses.frameworks import framework_keys, read_framework
from cabinetpaper.model.inspection import Framework, Inspection, words_of
from cabinetpaper.places import Place


def _inspection(paper: Paper) -> Inspection | None:
    return paper.report.inspection if paper.report else None


def judgement_missing(paper: Paper) -> Iterator[Found]:
    """Find areas of judgement of the framework that the paper, having others, has no grade for."""
    inspection = _inspection(paper)
    if inspection is None or not (inspection.judgements or inspection.overall):
        return
    judged = {words_of(judgement.area) for judgement in inspection.judgements}
    missing = [area for area in inspection.framework.areas if words_of(area) not in judged]
    if inspection.framework.overall and inspection.overall is None:
        missing.append(inspection.framework.overall)
    for area in missing:
        yield Found(
            f"There is no judgement of “{area}”, which {inspection.framework.title} has.",
            "Add its row to the sheet “Judgements”.",
            Place(where="judgements"),
        )


def outcome_missing(paper: Paper) -> Iterator[Found]:
    """Find an inspection whose framework gives an outcome sentence, and the paper none."""
    inspection = _inspection(paper)
    if inspection is not None and inspection.framework.outcomes and not inspection.outcome:
        assert paper.report is not None
        yield Found(
            f"{inspection.framework.title} gives an outcome, and the paper has none.",
            "Give it as “outcome” under [inspection] of paper.toml.",
            paper.report.place,
        )


def outcome_unknown(paper: Paper) -> Iterator[Found]:
    """Find an outcome that is none of the framework's sentences."""
    inspection = _inspection(paper)
    if inspection is None or not (inspection.outcome and inspection.framework.outcomes):
        return
    said = words_of(inspection.outcome)
    if not any(_holds(said, words_of(one)) for one in inspection.framework.outcomes):
        assert paper.report is not None
        yield Found(
            f"The outcome “{inspection.outcome}” is none of those that "
            f"{inspection.framework.title} gives.",
            "Type the outcome as the inspectorate published it.",
            paper.report.place,
        )


def _holds(said: str, outcome: str) -> bool:
    """Tell whether a sentence is an outcome; reports name the area in place of nobody."""
    return outcome in said or set(outcome.split()) <= set(said.split())


def framework_date(paper: Paper) -> Iterator[Found]:
    """Find an inspection whose fieldwork began under another framework than the one named."""
    inspection = _inspection(paper)
    if inspection is None or inspection.started is None or paper.report is None:
        return
    named = inspection.framework
    if named.from_fieldwork is None:
        return
    same = [one for one in _shipped_frameworks() if one.title == named.title]
    begun = [(one.from_fieldwork, one.key) for one in same if one.from_fieldwork]
    fits = sorted((day, key) for day, key in begun if day <= inspection.started)
    since, right = fits[-1] if fits else (None, None)
    if inspection.started < named.from_fieldwork:
        said = f"which applies to fieldwork from {named.from_fieldwork}"
    elif right and named in same and right != named.key:
        said = f"which another has followed from {since}"
    else:
        return
    yield Found(
        f"The inspection began on {inspection.started}; the paper names “{named.key}”, {said}.",
        f"Name “{right}” under [inspection] of paper.toml, or put “started” right."
        if right
        else "Name the framework of that time under [inspection] of paper.toml.",
        paper.report.place,
    )


@cache
def _shipped_frameworks() -> tuple[Framework, ...]:
    return tuple(read_framework(key) for key in framework_keys())


def grades_unusual(paper: Paper) -> Iterator[Found]:
    """Find grades that were never given together: a slip of typing, or news."""
    inspection = _inspection(paper)
    ranks = _ranks(inspection) if inspection else None
    if inspection is None or ranks is None:
        return
    for known in shipped()["judgements"]["combinations"]:
        if inspection.framework.key not in known["frameworks"]:
            continue
        if _fits(ranks, known["when"]) and not _fits(ranks, known["then"]):
            yield Found(
                f"These grades were never given together: {known['words']} "
                f"({known['seen']} of {known['seen']} reports, 2018 to 2025).",
                "Compare each grade with the inspectorate’s report; the overall is a judgement of "
                "its own, so it may be right.",
                Place(where="judgements"),
            )


def _ranks(inspection: Inspection) -> tuple[int, ...] | None:
    """Give the ranks of the grades by area, best 1, the overall last; None where any is unknown."""
    by_area = {words_of(one.area): one.grade.name for one in inspection.judgements}
    names = [by_area.get(words_of(area)) for area in inspection.framework.areas]
    names.append(inspection.overall.grade.name if inspection.overall else None)
    scale = inspection.framework.scale
    if len(names) < 3 or any(name not in scale for name in names):
        return None
    return tuple(scale.index(name) + 1 for name in names if name)


def _fits(ranks: tuple[int, ...], wanted: Mapping[str, Any]) -> bool:
    *areas, overall = ranks
    found = {
        "overall": overall,
        "leaders": areas[0],
        "areas": areas,
        "worst": max(areas[1:]),
    }
    below = max(areas) <= wanted.get("none_below", max(areas))
    return below and all(found[key] == value for key, value in wanted.items() if key in found)


RULES: tuple[Rule, ...] = (
    Rule(
        code="judgement-missing",
        severity=Severity.WARNING,
        title="An area of judgement of the framework has no grade",
        find=judgement_missing,
    ),
    Rule(
        code="outcome-missing",
        severity=Severity.WARNING,
        title="The outcome that the framework gives is missing",
        find=outcome_missing,
    ),
    Rule(
        code="outcome-unknown",
        severity=Severity.WARNING,
        title="The outcome is none of the framework's",
        find=outcome_unknown,
    ),
    Rule(
        code="framework-date",
        severity=Severity.WARNING,
        title="The framework does not fit the start of fieldwork",
        find=framework_date,
    ),
    Rule(
        code="grades-unusual",
        severity=Severity.WARNING,
        title="The grades were never given together",
        find=grades_unusual,
    ),
)
