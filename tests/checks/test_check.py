from __future__ import annotations

import datetime
from pathlib import Path

from attrs import evolve
from tests.word.templates import hertfordshire

from cabinetpaper import Finding, Place, Report, Theme, check, lay_out, read_paper
from cabinetpaper.checks.check import check_paper
from cabinetpaper.findings import in_order

EXAMPLE = Path(__file__).parents[2] / "examples" / "hertfordshire-2019"


def finding(code: str, severity: str) -> Finding:
    return Finding(code=code, severity=severity, text="T.", advice="A.", place=Place())


def codes(report: Report, as_of: datetime.date | None = None) -> list[str]:
    house = hertfordshire()
    return [one.code for one in check_paper(report, lay_out(report, house), house, as_of)]


def test_the_worst_stand_first_and_the_others_as_they_were_found() -> None:
    found = [finding("a", "note"), finding("b", "error"), finding("c", "warning"),
             finding("d", "error"), finding("e", "note")]  # fmt: skip
    assert [one.code for one in in_order(found)] == ["b", "d", "c", "a", "e"]


def test_the_example_has_nothing_to_find() -> None:
    assert codes(read_paper(EXAMPLE)) == []


def test_what_reader_layout_and_rules_find_is_told_together() -> None:
    report = read_paper(EXAMPLE)
    bare = evolve(
        report,
        findings=[finding("from-the-reader", "note")],
        inspection=None,
        plan=None,
        sections=[
            one for one in report.sections if one.heading in ("Purpose of report", "Conclusion")
        ],
    )
    assert codes(bare) == [
        *["section-missing"] * 4, "from-the-reader",
    ]  # fmt: skip


def test_a_paper_is_judged_as_on_the_day_of_its_meeting_unless_told_otherwise() -> None:
    report = read_paper(EXAMPLE)
    assert report.plan is not None
    # Where no action had any progress, all that are overdue would be told at once.
    last = report.plan.actions[-1]
    bare = [
        evolve(theme, actions=[evolve(one, progress="") for one in theme.actions if one != last])
        for theme in report.plan
    ]
    bare = [*bare, Theme(title="Others", actions=[last])]
    report = evolve(report, plan=evolve(report.plan, themes=bare))
    overdue = [one for one in codes(report) if one == "action-overdue"]
    later = [one for one in codes(report, datetime.date(2030, 1, 1)) if one == "action-overdue"]
    assert 0 < len(overdue) < len(later) == len(report.plan.actions) - 1
    assert "action-overdue" not in codes(report, datetime.date(2018, 1, 1))


def test_the_verb_is_the_same_from_a_script() -> None:
    report = evolve(read_paper(EXAMPLE), sections=[])
    assert [one.code for one in check(report)] == codes(report)
    assert check(report, house="hertfordshire") == check(report, house=hertfordshire())
