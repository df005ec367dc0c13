"""A narrative's words for grades: a framework's scale as patterns, and the sentences that count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from cabinetpaper.checks.passages import sentences
from cabinetpaper.checks.rule import Paper
from cabinetpaper.checks.unfinished import any_of
from cabinetpaper.model.inspection import Framework, Inspection

OVERALL = re.compile(r"\boverall (?:effectiveness|judge?ment|grade|grading|rating)\b", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# What stands before a grade that is given, and what cannot follow one ("good practice").
_GIVEN = r"(?:\b(?:is|are|was|were|be|been|as|of|judged|graded|rated|considered|received)\b|:)\W*"
CLOSED = r"(?=\W*(?:$|[.,;:)–]|\b(?:and|but|by|for|from|in|with|overall|while|although|at|on)\b))"


@frozen
class Scale:
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

    def given(self, sentence: str, after: int) -> str | None:
        """Give the one grade that a sentence gives to what ends at `after`, or None.

        It stands in the same clause, and no other grade is named.
        """
        grade = rf"(?:an? overall )?(?:judged )?[“‘'\"]?(?P<grade>{self.pattern})[”’'\"]?{CLOSED}"
        found = re.compile(rf"(?P<between>[^,;.]{{0,90}}?){_GIVEN}{grade}", re.IGNORECASE).match(
            sentence, after
        )
        one = len({self.name(grade) for grade in self.found(sentence)}) == 1
        if found is None or not one or re.search(r"\bareas?\b", found["between"], re.IGNORECASE):
            return None
        return self.name(found["grade"])

    def name(self, written: str) -> str | None:
        """Give the framework's name for a grade."""
        return self.framework.grade(written).name


def graded(paper: Paper) -> Inspection | None:
    """Give the inspection of a paper, if its framework has grades."""
    inspection = paper.report.inspection if paper.report else None
    return inspection if inspection and inspection.framework.scale else None


def plain_sentences(paper: Paper) -> Iterator[tuple[str, str]]:
    """Give the place and words of each sentence that can speak of this inspection alone."""
    others = paper.house.checks.words("judgements", "other_inspections")
    elsewhere = any_of(others)
    its = _years(paper)
    for passage in paper.prose:
        for sentence in sentences(passage.text):
            years = set(_YEAR.findall(sentence))
            if not elsewhere.search(sentence) and (not its or years <= its):
                yield passage.where, sentence


def _years(paper: Paper) -> set[str]:
    """Give the years of the inspection; a sentence with another year speaks of another one."""
    inspection = paper.report.inspection if paper.report else None
    days = (
        (inspection.started, inspection.ended, inspection.received, inspection.published)
        if inspection
        else ()
    )
    return {str(day.year) for day in days if day}
