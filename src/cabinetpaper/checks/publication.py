"""The days that the law sets: to publish an agenda, and to answer an inspection's report."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.said_dates import WEEKDAYS, dates_in, said
from cabinetpaper.checks.stretches import pages
from cabinetpaper.checks.working_days import WorkingDays, is_reckoned
from cabinetpaper.findings import Severity
from cabinetpaper.houses.checks import Checks

# A plan that is reported on later than this is an old one, which nobody is waiting for.
_REMEMBERED = datetime.timedelta(days=365)


def working_days(paper: Paper) -> WorkingDays:
    """Give the working days of the country and house of a paper."""
    return WorkingDays(paper.house.checks.country, frozenset(paper.house.checks.holidays))


def published_late(paper: Paper) -> Iterator[Found]:
    """Find a day of publication that leaves fewer clear days before the meeting than the law asks.

    Fewer days, where a house has them, are those of another law: of parish councils, say.
    """
    checks = paper.house.checks
    lawful = min(Checks(country=checks.country).deadline, checks.deadline)
    yield from _late(paper, 0, lawful, "the law asks for", "have the chair say why it is urgent")


def published_after_deadline(paper: Paper) -> Iterator[Found]:
    """Find a day of publication that is lawful and after the house's own deadline."""
    checks = paper.house.checks
    lawful = Checks(country=checks.country).deadline
    yield from _late(paper, lawful, checks.deadline, "the house asks for", "tell the clerk why")


def _late(paper: Paper, at_least: int, clear: int, asks: str, otherwise: str) -> Iterator[Found]:
    """Find a day of publication that leaves so few clear days, or more, but not enough."""
    report = paper.report
    if report is None or report.meeting.publish is None:
        return
    publish, meeting = report.meeting.publish, report.meeting.date
    if not (is_reckoned(publish) and is_reckoned(meeting)):
        return
    calendar = working_days(paper)
    left = calendar.clear_between(publish, meeting)
    if at_least <= left < clear:
        yield Found(
            f"The agenda is published on {said(publish)}, which leaves {_clear(left)} before the "
            f"meeting on {said(meeting)}; {asks} {clear}, so that the last day is "
            f"{said(calendar.last_before(meeting, clear))}.",
            f"Publish it by then, or {otherwise}.",
            report.place,
        )


def publication_deadline(paper: Paper) -> Iterator[Found]:
    """Tell the last lawful day of publication where the paper does not say when it is published."""
    report = paper.report
    if report is None or report.meeting.publish or not is_reckoned(report.meeting.date):
        return
    clear = paper.house.checks.deadline
    last = working_days(paper).last_before(report.meeting.date, clear)
    yield Found(
        f"The paper does not say when it is published; the last day that leaves {_clear(clear)} "
        f"before the meeting is {said(last)}.",
        "Give the day as “publish” under [meeting] of paper.toml, to have it judged.",
        report.place,
    )


def meeting_day_unusual(paper: Paper) -> Iterator[Found]:
    """Find a meeting on a weekend or a bank holiday."""
    day = paper.report.meeting.date if paper.report else None
    if day is None or not is_reckoned(day) or working_days(paper).is_working(day):
        return
    assert paper.report is not None
    kind = "a weekend" if day.weekday() >= WEEKDAYS.index("Saturday") else "a bank holiday"
    yield Found(
        f"The meeting is on {said(day)}, {kind}.",
        "Compare “starts” under [meeting] of paper.toml with the calendar of meetings.",
        paper.report.place,
    )


def statement_due(paper: Paper) -> Iterator[Found]:
    """Tell when the council's answer to the inspection is due, where the paper does not say it."""
    report = paper.report
    inspection = report.inspection if report else None
    if report is None or inspection is None:
        return
    count = paper.house.checks.number("statements", "working_days")
    asked = inspection.framework.key in paper.house.checks.words("statements", "frameworks")
    start = inspection.received or inspection.published
    if not asked or start is None or not is_reckoned(start):
        return
    due = working_days(paper).after(start, count)
    if report.meeting.date - due > _REMEMBERED or _is_said(paper, due):
        return
    event = "the report was received" if inspection.received else "the report was published"
    was = "is" if report.meeting.date <= due else "was"
    basis = "" if inspection.received else "; the day on which it was received is not given"
    yield Found(
        f"The council's statement of action {was} due by {said(due)}, {count} working days from "
        f"{said(start)}, when {event}{basis}.",
        "Say in the paper when it goes to the inspectorate, or when it went.",
        report.place,
    )


def _is_said(paper: Paper, day: datetime.date) -> bool:
    return any(one.date == day for stretch in pages(paper) for one in dates_in(stretch.text))


def _clear(count: int) -> str:
    return f"{count} clear working day{'' if count == 1 else 's'}"


RULES: tuple[Rule, ...] = (
    Rule(
        code="published-late",
        severity=Severity.ERROR,
        title="The agenda is published too late",
        find=published_late,
    ),
    Rule(
        code="published-after-deadline",
        severity=Severity.WARNING,
        title="The agenda is published after the house's own deadline",
        find=published_after_deadline,
    ),
    Rule(
        code="publication-deadline",
        severity=Severity.NOTE,
        title="The last lawful day of publication, where the paper gives no day",
        find=publication_deadline,
    ),
    Rule(
        code="meeting-day-unusual",
        severity=Severity.NOTE,
        title="The meeting is on a weekend or a bank holiday",
        find=meeting_day_unusual,
    ),
    Rule(
        code="statement-due",
        severity=Severity.NOTE,
        title="When the council's statement of action is due",
        find=statement_due,
    ),
)
