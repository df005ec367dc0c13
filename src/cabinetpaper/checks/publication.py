"""The days that the law sets: to publish an agenda, and to answer an inspection's report."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from cabinetpaper.checks.country import Country, country_of
from cabinetpaper.checks.listed import listed, number
from cabinetpaper.checks.passages import pages
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.said_dates import dates_in, said
from cabinetpaper.checks.working_days import WorkingDays, is_reckoned
from cabinetpaper.findings import Severity

# A plan that is reported on later than this is an old one, which nobody is waiting for.
_REMEMBERED = datetime.timedelta(days=365)


def working_days(paper: Paper) -> WorkingDays:
    """Give the working days of the country and house of a paper."""
    closed: list[datetime.date] = []
    for written in listed(paper, "publication", "closed_days"):
        try:
            closed.append(datetime.date.fromisoformat(written))
        except ValueError:
            continue
    return WorkingDays(country_of(paper), frozenset(closed))


def published_late(paper: Paper) -> Iterator[Found]:
    """Find a day of publication that leaves too few clear days before the meeting."""
    report = paper.report
    if report is None or report.meeting.publish is None:
        return
    publish, meeting, clear = report.meeting.publish, report.meeting.date, _clear_days(paper)
    if not (is_reckoned(publish) and is_reckoned(meeting)):
        return
    calendar = working_days(paper)
    left = calendar.clear_between(publish, meeting)
    if left < clear:
        yield Found(
            f"The agenda is published on {said(publish)}, which leaves {_clear(left)} before the "
            f"meeting on {said(meeting)}; the law asks for {clear}, so that the last day is "
            f"{said(calendar.last_before(meeting, clear))}.",
            "Publish it by then, or have the chair say for the minutes why it is urgent.",
            report.place,
        )


def publication_deadline(paper: Paper) -> Iterator[Found]:
    """Tell the last lawful day of publication where the paper does not say when it is published."""
    report = paper.report
    if report is None or report.meeting.publish or not is_reckoned(report.meeting.date):
        return
    clear = _clear_days(paper)
    last = working_days(paper).last_before(report.meeting.date, clear)
    yield Found(
        f"The paper does not say when it is published; the last day that leaves {_clear(clear)} "
        f"before the meeting is {said(last)}.",
        "Give the day as “publish” under [meeting] of paper.toml, to have it judged.",
        report.place,
    )


def statement_due(paper: Paper) -> Iterator[Found]:
    """Tell when the council's answer to the inspection is due, where the paper does not say it."""
    report = paper.report
    inspection = report.inspection if report else None
    if report is None or inspection is None:
        return
    count = number(paper, "statements", inspection.framework.key)
    start = inspection.received or inspection.published
    if count is None or start is None or not is_reckoned(start):
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
    return any(one.date == day for passage in pages(paper) for one in dates_in(passage.text))


def _clear_days(paper: Paper) -> int:
    country = country_of(paper)
    default = {Country.ENGLAND: 5, Country.WALES: 3}[country]
    found = number(paper, "publication", f"clear_days_{country.value}")
    return default if found is None else found


def _clear(count: int) -> str:
    return f"{count} clear working day{'' if count == 1 else 's'}"


RULES: tuple[Rule, ...] = (
    Rule(
        code="published-late",
        severity=Severity.ERROR,
        title="the agenda is published too late",
        find=published_late,
    ),
    Rule(
        code="publication-deadline",
        severity=Severity.NOTE,
        title="the last lawful day of publication, where the paper gives no day",
        find=publication_deadline,
    ),
    Rule(
        code="statement-due",
        severity=Severity.NOTE,
        title="when the council's statement of action is due",
        find=statement_due,
    ),
)
