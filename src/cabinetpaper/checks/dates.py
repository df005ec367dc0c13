"""Dates in the words of a paper: such as there are, on the day of the week that is said."""

from __future__ import annotations

from collections.abc import Iterator

from cabinetpaper.checks.joined_words import JoinedWords
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.said_dates import DOUBTFUL, WEEKDAYS, SaidDate, dates_in
from cabinetpaper.checks.stretches import Stretch, cells, pages
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity


def weekday_wrong(paper: Paper) -> Iterator[Found]:
    """Find dates whose day of the week is another."""
    for stretch, one in paper.once(_said):
        if one.weekday is not None and one.date is not None and one.weekday != one.date.weekday():
            yield Found(
                f"“{shortened(one.written)}”{_about(stretch)} is a {WEEKDAYS[one.date.weekday()]}.",
                "Find out whether the day or the date is wrong, and put it right.",
                stretch.place,
            )


def date_impossible(paper: Paper) -> Iterator[Found]:
    """Find dates that no calendar has."""
    for stretch, one in paper.once(_said):
        if not one.exists:
            yield Found(
                f"There is no such day as “{shortened(one.written)}”{_about(stretch)}.",
                "Put the date right.",
                stretch.place,
            )


def _said(paper: Paper) -> list[tuple[Stretch, SaidDate]]:
    """Give the dates of the pages, and those of the plan that can be wrong."""
    # A Word file by itself has pages and no report.
    stretches = [*pages(paper), *cells(paper, DOUBTFUL), *_completions(paper)]
    return [(stretch, one) for stretch in stretches for one in dates_in(stretch.text)]


def _completions(paper: Paper) -> Iterator[Stretch]:
    words = JoinedWords(tuple([action.completion.text for action in paper.actions]))
    for number in words.holding(DOUBTFUL):
        action = paper.actions[number]
        yield Stretch(text=words.texts[number], place=action.place, action=action)


def _about(stretch: Stretch) -> str:
    return f" in {stretch.about}" if stretch.about else ""


RULES: tuple[Rule, ...] = (
    Rule(
        code="weekday-wrong",
        severity=Severity.WARNING,
        title="A date falls on another day of the week than is said",
        find=weekday_wrong,
    ),
    Rule(
        code="date-impossible",
        severity=Severity.WARNING,
        title="There is no such day",
        find=date_impossible,
    ),
)
