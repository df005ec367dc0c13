"""Rules on grades and counts of grades where the narrative quotes them.

An error here refuses a paper, so a sentence counts only where it cannot well mean anything else:
one grade, one thing that is graded, and no word that may speak of another inspection.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cabinetpaper.checks.counts import NUMBER, numbered
from cabinetpaper.checks.grade_words import CLOSED, OVERALL, Scale, graded, plain_sentences
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity
from cabinetpaper.model.inspection import Inspection, Judgement, words_of
from cabinetpaper.places import Place


def grade_contradicted(paper: Paper) -> Iterator[Found]:
    """Find sentences that give the overall or one area another grade than the data has."""
    inspection = graded(paper)
    if inspection is None:
        return
    scale = Scale(inspection.framework)
    for where, sentence in plain_sentences(paper):
        named = _named(sentence, inspection)
        if len(named) != 1:
            continue
        judgement, end = named[0]
        told, grade = scale.given(sentence, end), judgement.grade.name
        before = judgement.previous.name if judgement.previous else None
        if told and grade and told not in {grade, before}:
            yield Found(
                f"The text gives “{judgement.area}” the grade “{told}”; the judgements have "
                f"“{grade}”.",
                "Put the text or the sheet “Judgements” right, by the inspectorate’s report.",
                Place(where=where),
            )


def _named(sentence: str, inspection: Inspection) -> list[tuple[Judgement, int]]:
    """Give the judgements whose area a sentence names, and where it has named it."""
    named = []
    for judgement in inspection.judgements:
        area = r"\W+".join(map(re.escape, words_of(judgement.area).split()))
        found = re.search(area, sentence, re.IGNORECASE) if area else None
        named += [(judgement, found.end())] if found else []
    overall = OVERALL.search(sentence) if inspection.overall else None
    if inspection.overall and overall:
        named.append((inspection.overall, overall.end()))
    return named


def grade_count(paper: Paper) -> Iterator[Found]:
    """Find "the other three areas were each rated as good" where another number was."""
    inspection = graded(paper)
    if inspection is None or not inspection.judgements:
        return
    scale = Scale(inspection.framework)
    pattern = _counting(scale)
    grades = [one.grade.name for one in inspection.judgements]
    for where, sentence in plain_sentences(paper):
        for found in pattern.finditer(sentence):
            grade, told = scale.name(found["grade"]), numbered(found["number"])
            right = {grades.count(grade)}
            # The overall is a judgement, and no area of judgement.
            if inspection.overall and "area" not in found["what"].casefold():
                right.add(grades.count(grade) + (inspection.overall.grade.name == grade))
            if None not in grades and told not in right:
                yield Found(
                    f"The text says “{shortened(found.group())}”; "
                    f"{_counted(grades.count(grade))} graded {grade}.",
                    "Put the number right; the overall is no area of judgement.",
                    Place(where=where),
                )


def _counting(scale: Scale) -> re.Pattern[str]:
    """Give the pattern of a count of areas or judgements of one grade."""
    return re.compile(
        rf"(?:\bother |\ball |\bremaining )?\b(?P<number>{NUMBER}) (?:(?:other|remaining) )?"
        r"(?P<what>(?:judge?ment )?areas|areas of judge?ment|judge?ments)\b[^.;:]{0,40}?"
        rf"\b(?:as|be|were|are|was|graded|rated|judged)\W*(?P<grade>{scale.pattern})\b{CLOSED}",
        re.IGNORECASE,
    )


def _counted(count: int) -> str:
    return "1 area is" if count == 1 else f"{count or 'no'} areas are"


RULES: tuple[Rule, ...] = (
    Rule(
        code="grade-contradicted",
        severity=Severity.ERROR,
        title="The text gives another grade than the judgements",
        find=grade_contradicted,
    ),
    Rule(
        code="grade-count",
        severity=Severity.ERROR,
        title="The text counts the areas of a grade wrongly",
        find=grade_count,
    ),
)
