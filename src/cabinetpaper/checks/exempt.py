"""Exempt information: what is said to be so names its paragraph of Schedule 12A, and why.

A report, or a part of one, that is not for the public says by virtue of which paragraph (Local
Government Act 1972 ss.100A to 100I, Schedule 12A), and that the public interest in keeping it back
outweighs that in telling it (Part 2, paragraph 10; in Wales Part 5).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.stretches import pages, sentences_of
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity
from cabinetpaper.houses.checks import Country
from cabinetpaper.model.inspection import words_of
from cabinetpaper.places import Place

_SCHEDULE = re.compile(r"\bschedule\s+12\s?A\b", re.IGNORECASE)
_PARAGRAPH = re.compile(
    r"\bpara(?:graph)?s?\.?\s+(?P<numbers>\(?\d{1,2}[A-C]?\)?(?:\s*(?:,|and|&|or|to)\s*\d{1,2}[A-C]?)*)"
    r"(?![.\d]\d)\s*(?:(?:of|in)\s+part\s+(?P<part>\d|[IVX]+)\b)?",
    re.IGNORECASE,
)
_APPENDIX = re.compile(
    r"\bappendi(?:x\s+\w+|ces\s+\w+(?:\s*(?:,|and|to)\s*\w+)*)\s+(?:is|are)\s+(?:exempt|confidential)\b",
    re.IGNORECASE,
)
_ROMAN = {"I": "1", "II": "2", "III": "3", "IV": "4", "V": "5", "VI": "6"}


@frozen
class Said:
    """Words by which a paper says that something is not for the public, and where."""

    words: str
    place: Place


def exempt_paragraph_missing(paper: Paper) -> Iterator[Found]:
    """Find a paper that keeps something from the public and names no paragraph of Schedule 12A."""
    said = next(_says(paper), None)
    if said is not None and not any(True for _ in _paragraphs(paper)):
        yield Found(
            f"The paper says “{shortened(said.words)}” and names no paragraph of Schedule 12A; "
            f"{_expected(paper)} is expected.",
            "Name the paragraph by virtue of which it is exempt.",
            said.place,
        )


def exempt_paragraph_unknown(paper: Paper) -> Iterator[Found]:
    """Find paragraphs of Schedule 12A that make nothing exempt in this country."""
    valid = paper.house.checks.words("exempt", f"paragraphs_{paper.house.checks.country.value}")
    for number, place in _paragraphs(paper):
        if number not in valid:
            yield Found(
                f"Paragraph {number} of Schedule 12A makes nothing exempt; {_expected(paper)} is "
                "expected.",
                "Put the number right.",
                place,
            )


def exempt_interest_missing(paper: Paper) -> Iterator[Found]:
    """Find a paper that keeps something from the public and does not weigh the public interest."""
    if _needs_no_weighing(paper):
        return
    said = next(_says(paper), None)
    if said is not None and not any(
        "public interest" in words_of(one.text) for one in pages(paper)
    ):
        yield Found(
            f"The paper says “{shortened(said.words)}” and nothing of the public interest.",
            "Say why the public interest in keeping it back outweighs that in telling it.",
            said.place,
        )


def _says(paper: Paper) -> Iterator[Said]:
    """Give the words of pages and fields that say it, but for those that say if, or that not."""
    if paper.report is None:
        return
    words = "|".join(map(re.escape, paper.house.checks.words("exempt", "says")))
    says = re.compile(rf"\b(?:{words})\b|{_APPENDIX.pattern}", re.IGNORECASE)
    unless = re.compile(
        rf"\b(?:{'|'.join(paper.house.checks.words('exempt', 'unless'))})\b|n['’]t\b", re.I
    )
    for stretch in pages(paper):
        for sentence in sentences_of(stretch.text, paper):
            match = says.search(sentence)
            if match and not unless.search(sentence[: match.start()]):
                yield Said(match.group(), stretch.place)
    marks = paper.house.checks.words("exempt", "marks")
    for name, value in paper.report.fields:
        if isinstance(value, str) and words_of(value) in marks:
            yield Said(f"{name}: {value}", paper.report.place)


def _paragraphs(paper: Paper) -> Iterator[tuple[str, Place]]:
    """Give the numbers of paragraphs that sentences on Schedule 12A name, and where.

    Other parts of it hold what qualifies an exemption; their paragraphs are let be.
    """
    parts = paper.house.checks.words("exempt", f"part_{paper.house.checks.country.value}")
    for stretch in pages(paper) if paper.report else ():
        for sentence in sentences_of(stretch.text, paper):
            if not _SCHEDULE.search(sentence):
                continue
            for match in _PARAGRAPH.finditer(sentence):
                part = (match["part"] or "").upper()
                if not part or _ROMAN.get(part, part) in parts:
                    for number in re.findall(r"\d+[A-C]?", match["numbers"].upper()):
                        yield number, stretch.place


def _needs_no_weighing(paper: Paper) -> bool:
    """Tell whether all that is named is exempt without it, as legal privilege is in Wales."""
    named = {number for number, _ in _paragraphs(paper)}
    checks = paper.house.checks
    is_wales = checks.country is Country.WALES
    return is_wales and bool(named) and named <= set(checks.words("exempt", "absolute_wales"))


def _expected(paper: Paper) -> str:
    if paper.house.checks.country is Country.WALES:
        return "one of paragraphs 12 to 18C of its Part 4"
    return "one of paragraphs 1 to 7 of its Part 1"


RULES: tuple[Rule, ...] = (
    Rule(
        code="exempt-paragraph-missing",
        severity=Severity.WARNING,
        title="Something is kept from the public, and no paragraph of Schedule 12A is named",
        find=exempt_paragraph_missing,
    ),
    Rule(
        code="exempt-paragraph-unknown",
        severity=Severity.ERROR,
        title="A paragraph of Schedule 12A is named that makes nothing exempt",
        find=exempt_paragraph_unknown,
    ),
    Rule(
        code="exempt-interest-missing",
        severity=Severity.WARNING,
        title="Something is kept from the public, and the public interest is not weighed",
        find=exempt_interest_missing,
    ),
)
