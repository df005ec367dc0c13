"""Dates in the words of a paper: such as there are, on the day of the week that is said."""

from __future__ import annotations

from collections.abc import Iterator

from cabinetpaper.checks.country import country_of
from cabinetpaper.checks.passages import Passage, cells, named
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.said_dates import WEEKDAYS, SaidDate, dates_in, said
from cabinetpaper.checks.working_days import WorkingDays, is_reckoned
from cabinetpaper.document.blocks import Table
from cabinetpaper.document.whereabouts import shortened, whereabouts
from cabinetpaper.findings import Severity
from cabinetpaper.places import Place


def weekday_wrong(paper: Paper) -> Iterator[Found]:
    """Find dates whose day of the week is another."""
    for passage, one in _said(paper):
        if one.date is not None and one.weekday not in {None, one.date.weekday()}:
            yield Found(
                f"“{shortened(one.written)}”{_about(passage)} is a {WEEKDAYS[one.date.weekday()]}.",
                "Find out whether the day or the date is wrong, and put it right.",
                passage.place,
            )


def date_impossible(paper: Paper) -> Iterator[Found]:
    """Find dates that no calendar has."""
    for passage, one in _said(paper):
        if not one.exists:
            yield Found(
                f"There is no such day as “{shortened(one.written)}”{_about(passage)}.",
                "Put the date right.",
                passage.place,
            )


def meeting_day_unusual(paper: Paper) -> Iterator[Found]:
    """Find a meeting on a weekend or a bank holiday."""
    day = paper.report.meeting.date if paper.report else None
    if day is None or not is_reckoned(day) or WorkingDays(country_of(paper)).is_working(day):
        return
    assert paper.report is not None
    kind = "a weekend" if day.weekday() >= WEEKDAYS.index("Saturday") else "a bank holiday"
    yield Found(
        f"The meeting is on {said(day)}, {kind}.",
        "Compare “starts” under [meeting] of paper.toml with the calendar of meetings.",
        paper.report.place,
    )


def _said(paper: Paper) -> Iterator[tuple[Passage, SaidDate]]:
    """Give the dates of the pages, and of the cells of the plan."""
    if paper.report is not None:
        blocks = [one for one in paper.document.blocks if not isinstance(one, Table)]
        for where, paragraph in whereabouts(blocks):
            passage = Passage(text=paragraph.text, place=Place(where=where))
            yield from ((passage, one) for one in dates_in(passage.text))
    for passage in cells(paper):
        yield from ((passage, one) for one in dates_in(passage.text))
    yield from _completions(paper)


def _completions(paper: Paper) -> Iterator[tuple[Passage, SaidDate]]:
    plan = paper.report.plan if paper.report else None
    for action in plan.actions if plan else ():
        passage = Passage(text=action.completion.text, place=action.place, about=named(action))
        yield from ((passage, one) for one in dates_in(passage.text))


def _about(passage: Passage) -> str:
    return f" in {passage.about}" if passage.about else ""


RULES: tuple[Rule, ...] = (
    Rule(
        code="weekday-wrong",
        severity=Severity.WARNING,
        title="a date falls on another day of the week than is said",
        find=weekday_wrong,
    ),
    Rule(
        code="date-impossible",
        severity=Severity.WARNING,
        title="there is no such day",
        find=date_impossible,
    ),
    Rule(
        code="meeting-day-unusual",
        severity=Severity.NOTE,
        title="the meeting is on a weekend or a bank holiday",
        find=meeting_day_unusual,
    ),
)
