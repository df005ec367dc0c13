"""The inspection's dates: in an order that can be, and as long as the narrative says."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from itertools import pairwise

from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.said_dates import said
from cabinetpaper.checks.stretches import Kind, pages, sentences_of
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity
from cabinetpaper.model.inspection import Inspection

_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNT = rf"(?P<count>\d{{1,2}}|an?|{'|'.join(_NUMBERS)})"
# "over a two week period", "for two weeks", "after five days on site": what went on.
_LASTED = re.compile(
    rf"\b(?:over|during|throughout|for|after|following|spent|lasted|lasting|took)\s+"
    rf"(?:(?:a|the|about|some)\s+)?{_COUNT}[\s-]+(?:working[\s-]+)?"
    r"(?P<unit>day|week|fortnight)s?\b(?:\s+(?:period|inspection|visit))?(?P<rest>[^.;]{0,40})",
    re.IGNORECASE,
)
_OF_AN_INSPECTION = re.compile(
    r"\b(?:inspect\w*|ofsted|estyn|cqc|fieldwork|on[- ]?site)\b", re.IGNORECASE
)
# How inspections are done in general is not how this one was: frameworks are told in this way.
_IN_GENERAL = re.compile(
    r"\b(?:framework|standard|short|focus+ed|monitoring visits?|usual\w*|normal\w*|typical\w*|"
    r"generally|will|would|can|may|up to|notice|each|every|where|authorities|councils|previous\w*|"
    r"last inspect\w+|\d+\s*[-–]\s*\d+|or|off[- ]?site)\b",
    re.IGNORECASE,
)
_BESIDE_IT = re.compile(r"\s*(?:before|prior|earlier|later|ago|after|notice|in advance)\b", re.I)
_WEEK = 7


def inspection_dates_order(paper: Paper) -> Iterator[Found]:
    """Find dates of an inspection in an order that cannot be."""
    report = paper.report
    if report is None or report.inspection is None:
        return
    for (before, first), (after, second) in pairwise(_known(report.inspection, paper)):
        if second < first:
            yield Found(
                f"By its dates, {after} on {said(second)}, and {before} only later, on "
                f"{said(first)}.",
                "Put right whichever is wrong, under [inspection] or [meeting] of paper.toml.",
                report.place,
            )


def _known(inspection: Inspection, paper: Paper) -> list[tuple[str, datetime.date]]:
    assert paper.report is not None
    told = inspection.published or inspection.received
    dates = [
        ("the inspection began", inspection.started),
        ("the inspection ended", inspection.ended),
        ("the report was received", inspection.received),
        ("the report was published", inspection.published),
        ("the panel meets", paper.report.meeting.date if told else None),
    ]
    return [(what, day) for what, day in dates if day is not None]


def duration_differs(paper: Paper) -> Iterator[Found]:
    """Find a length of the inspection, as the words tell it, that its dates contradict."""
    inspection = paper.report.inspection if paper.report else None
    if inspection is None or inspection.started is None or inspection.ended is None:
        return
    days = (inspection.ended - inspection.started).days + 1
    for stretch in pages(paper):
        if stretch.kind is not Kind.PARAGRAPH:
            continue
        for sentence in sentences_of(stretch.text, paper):
            for match in _durations(sentence):
                if not _fits(match, days):
                    yield Found(
                        f"The words say “{shortened(match.group().removesuffix(match['rest']))}”, "
                        f"and the inspectors were on site from {said(inspection.started)} to "
                        f"{said(inspection.ended)}, {_days(days)}.",
                        "Put right whichever is wrong: the words, or [inspection] of paper.toml.",
                        stretch.place,
                    )


def _durations(sentence: str) -> Iterator[re.Match[str]]:
    """Give the lengths of time that a sentence gives to this inspection."""
    if not _OF_AN_INSPECTION.search(sentence) or _IN_GENERAL.search(sentence):
        return
    for match in _LASTED.finditer(sentence):
        if not _BESIDE_IT.match(match["rest"]):
            yield match


def _fits(match: re.Match[str], days: int) -> bool:
    """Tell whether a length can be that of so many days from the first to the last.

    Inspectors may be on site on fewer days than lie between, and weeks are counted begun.
    """
    word = match["count"].casefold()
    count = int(word) if word.isdecimal() else (_NUMBERS.index(word) + 1 if word in _NUMBERS else 1)
    unit = match["unit"].casefold()
    if unit == "day":
        return count <= days
    return (count if unit == "week" else 2 * count) == -(-days // _WEEK)


def _days(count: int) -> str:
    return "one day" if count == 1 else f"{count} days"


RULES: tuple[Rule, ...] = (
    Rule(
        code="inspection-dates-order",
        severity=Severity.WARNING,
        title="The dates of the inspection stand in an order that cannot be",
        find=inspection_dates_order,
    ),
    Rule(
        code="inspection-length",
        severity=Severity.WARNING,
        title="The words give the inspection another length than its dates",
        find=duration_differs,
    ),
)
