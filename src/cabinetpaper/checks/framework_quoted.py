"""Rules on what the narrative says of the framework: its scale, its areas, and its overall."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from cabinetpaper.checks.counts import NUMBER, numbered
from cabinetpaper.checks.grade_words import OVERALL, Scale, graded
from cabinetpaper.checks.passages import sentences
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.findings import Severity
from cabinetpaper.model.inspection import words_of
from cabinetpaper.places import Place

_POINTS = re.compile(rf"\b(?P<number>{NUMBER})[- ]point\b|\bscale of (?P<of>{NUMBER})\b", re.I)


def scale_misquoted(paper: Paper) -> Iterator[Found]:
    """Find a scale in the narrative that is not the framework's."""
    inspection = graded(paper)
    if inspection is None:
        return
    scale = Scale(inspection.framework)
    grades = inspection.framework.scale
    for where, sentence in ((p.where, s) for p in paper.prose for s in sentences(p.text)):
        written = scale.found(sentence)
        points = _POINTS.search(sentence)
        number = numbered(points["number"] or points["of"]) if points else None
        if "scale" not in words_of(sentence).split() and points is None:
            continue
        wrong = [one for one in written if one.casefold() not in {g.casefold() for g in grades}]
        lacks = len({scale.name(one) for one in written}) < len(grades)
        if len(written) >= 3 and (wrong or lacks or number not in {None, len(grades)}):
            yield Found(
                f"The text gives the scale as {_listed(written)}; "
                f"{inspection.framework.title} has {_listed(grades)}.",
                "Give the grades as the framework words them.",
                Place(where=where),
            )


def _listed(grades: list[str] | tuple[str, ...]) -> str:
    return ", ".join(f"“{grade}”" for grade in grades)


def overall_computed(paper: Paper) -> Iterator[Found]:
    """Find words that say that the overall grade was worked out from the others."""
    inspection = graded(paper)
    if inspection is None or inspection.overall is None:
        return
    phrases = paper.house.checks.words("judgements", "computed")
    before = ""
    for passage in paper.prose:
        near = f"{before} {passage.text}"
        found = next((one for one in phrases if one in passage.text.casefold()), None)
        before = passage.text
        if found and OVERALL.search(near):
            yield Found(
                f"“{found}” says that the overall grade was worked out; inspectors judge it for "
                "itself.",
                "Say that the grades for each area are shown beside it.",
                Place(where=passage.where),
            )


def area_name_misquoted(paper: Paper) -> Iterator[Found]:
    """Find sub-headings that are nearly, and not quite, the name of an area of judgement."""
    inspection = graded(paper)
    areas = {words_of(area): area for area in inspection.framework.areas} if inspection else {}
    for passage in paper.passages:
        if not passage.is_subheading or passage.in_appendix:
            continue
        said = words_of(passage.text)
        near = difflib.get_close_matches(said, areas, n=1, cutoff=0.85)
        if near and said not in areas and not any(said in area for area in areas):
            yield Found(
                f"The heading “{passage.text}” is not quite the area “{areas[near[0]]}”.",
                "Name the area as the framework does.",
                Place(where=passage.where),
            )


RULES: tuple[Rule, ...] = (
    Rule(
        code="scale-misquoted",
        severity=Severity.WARNING,
        title="The scale in the text is not the framework's",
        find=scale_misquoted,
    ),
    Rule(
        code="overall-computed",
        severity=Severity.WARNING,
        title="The text says that the overall grade was worked out",
        find=overall_computed,
    ),
    Rule(
        code="area-name-misquoted",
        severity=Severity.WARNING,
        title="A heading is not quite the name of an area of judgement",
        find=area_name_misquoted,
    ),
)
