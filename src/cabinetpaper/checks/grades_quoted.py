"""Rules on grades, counts, areas and the scale where the narrative quotes them.

An error here refuses a paper, so a sentence counts only where it cannot well mean anything else:
one grade, one thing that is graded, and no word that may speak of another inspection.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from attrs import frozen

from cabinetpaper.checks.counts import NUMBER, numbered
from cabinetpaper.checks.passages import sentences
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity
from cabinetpaper.model.inspection import Framework, Inspection, words_of
from cabinetpaper.places import Place

_OVERALL = re.compile(r"\boverall (?:effectiveness|judge?ment|grade|grading|rating)\b", re.I)
# What stands before a grade that is given, and what cannot follow one ("good practice").
_GIVEN = r"(?:\b(?:is|are|was|were|be|been|as|of|judged|graded|rated|considered|received)\b|:)\W*"
_CLOSED = r"(?=\W*(?:$|[.,;:)–]|\b(?:and|but|by|for|from|in|with|overall|while|although|at|on)\b))"


@frozen
class _Scale:
    """The grades of a framework as words, longest first, so that none is found inside another."""

    framework: Framework

    @property
    def pattern(self) -> str:
        """Give a pattern for any grade."""
        names = [*self.framework.scale, *(short for short, _ in self.framework.short_forms)]
        words = [name for name in names if len(name) > 3]
        return "|".join(re.escape(one) for one in sorted(words, key=len, reverse=True))

    def found(self, sentence: str) -> list[str]:
        """Give the grades that a sentence names, as written."""
        return re.findall(rf"\b(?:{self.pattern})\b", sentence, re.IGNORECASE)

    def given(self, sentence: str) -> str | None:
        """Give the one grade that a sentence gives, or None."""
        pattern = rf"{_GIVEN}(?:an? overall )?(?:judged )?[“‘'\"]?({self.pattern})[”’'\"]?{_CLOSED}"
        grades = re.findall(pattern, sentence, re.IGNORECASE)
        one = len({self.name(grade) for grade in self.found(sentence)}) == 1
        return self.name(grades[0]) if grades and one else None

    def name(self, written: str) -> str | None:
        """Give the framework's name for a grade."""
        return self.framework.grade(written).name


def _graded(paper: Paper) -> Inspection | None:
    inspection = paper.report.inspection if paper.report else None
    return inspection if inspection and inspection.framework.scale else None


def _plain(paper: Paper) -> Iterator[tuple[str, str]]:
    """Give the place and words of each sentence that can speak of this inspection alone."""
    others = paper.house.checks.words("judgements", "other_inspections")
    for passage in paper.prose:
        for sentence in sentences(passage.text):
            words = f" {words_of(sentence)} "
            if not any(f" {words_of(other)} " in words for other in others):
                yield passage.where, sentence


def grade_contradicted(paper: Paper) -> Iterator[Found]:
    """Find sentences that give the overall or one area another grade than the data has."""
    inspection = _graded(paper)
    if inspection is None:
        return
    scale = _Scale(inspection.framework)
    for where, sentence in _plain(paper):
        named = _named(sentence, inspection)
        told = scale.given(sentence) if len(named) == 1 else None
        if told is None:
            continue
        (area, grade), *_ = named
        if grade is not None and told != grade:
            yield Found(
                f"The text gives “{area}” the grade “{told}”; the judgements have “{grade}”.",
                "Put the text or the sheet “Judgements” right, by the inspectorate’s report.",
                Place(where=where),
            )


def _named(sentence: str, inspection: Inspection) -> list[tuple[str, str | None]]:
    """Give what a sentence names that has a grade, and that grade."""
    words = words_of(sentence)
    named = [
        (one.area, one.grade.name) for one in inspection.judgements if words_of(one.area) in words
    ]
    if inspection.overall and _OVERALL.search(sentence):
        named.append((inspection.overall.area, inspection.overall.grade.name))
    return named


def grade_count(paper: Paper) -> Iterator[Found]:
    """Find "the other three areas were each rated as good" where another number was."""
    inspection = _graded(paper)
    if inspection is None or not inspection.judgements:
        return
    scale = _Scale(inspection.framework)
    pattern = _counting(scale)
    grades = [one.grade.name for one in inspection.judgements]
    for where, sentence in _plain(paper):
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


def _counting(scale: _Scale) -> re.Pattern[str]:
    """Give the pattern of a count of areas or judgements of one grade."""
    return re.compile(
        rf"(?:\bother |\ball |\bremaining )?\b(?P<number>{NUMBER}) (?:(?:other|remaining) )?"
        r"(?P<what>(?:judge?ment )?areas|areas of judge?ment|judge?ments)\b[^.;:]{0,40}?"
        rf"\b(?:as|be|were|are|was|graded|rated|judged)\W*(?P<grade>{scale.pattern})\b{_CLOSED}",
        re.IGNORECASE,
    )


def _counted(count: int) -> str:
    return "1 area is" if count == 1 else f"{count or 'no'} areas are"


_POINTS = re.compile(rf"\b(?P<number>{NUMBER})[- ]point\b|\bscale of (?P<of>{NUMBER})\b", re.I)


def scale_misquoted(paper: Paper) -> Iterator[Found]:
    """Find a scale in the narrative that is not the framework's."""
    inspection = _graded(paper)
    if inspection is None:
        return
    scale = _Scale(inspection.framework)
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
    inspection = _graded(paper)
    if inspection is None or inspection.overall is None:
        return
    phrases = paper.house.checks.words("judgements", "computed")
    before = ""
    for passage in paper.prose:
        near = f"{before} {passage.text}"
        found = next((one for one in phrases if one in passage.text.casefold()), None)
        before = passage.text
        if found and _OVERALL.search(near):
            yield Found(
                f"“{found}” says that the overall grade was worked out; inspectors judge it for "
                "itself.",
                "Say that the grades for each area are shown beside it.",
                Place(where=passage.where),
            )


def area_name_misquoted(paper: Paper) -> Iterator[Found]:
    """Find sub-headings that are nearly, and not quite, the name of an area of judgement."""
    inspection = _graded(paper)
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
