from __future__ import annotations

import datetime
from typing import Any

import pytest
from attrs import evolve
from tests.checks.small_papers import found, paper

from cabinetpaper import Inspection, read_framework
from cabinetpaper.checks.publication import RULES
from cabinetpaper.houses.checks import Checks

D = datetime.date


def inspected(framework: str = "ilacs-2018", **dates: Any) -> Inspection:
    return Inspection(framework=read_framework(framework), **dates)


def test_a_day_that_leaves_too_few_clear_days_is_an_error() -> None:
    assert found(RULES, "published-late", paper(publish=D(2019, 2, 6))) == [
        "error: The agenda is published on Wednesday 6 February 2019, which leaves 4 clear working "
        "days before the meeting on Wednesday 13 February 2019; the law asks for 5, so that the "
        "last day is Tuesday 5 February 2019. Publish it by then, or have the chair say why it "
        "is urgent."
    ]


@pytest.mark.parametrize("day", [D(2019, 2, 5), D(2019, 2, 1), D(2018, 1, 1), D(1, 1, 1), None])
def test_a_day_in_time_is_let_be(day: datetime.date | None) -> None:
    assert found(RULES, "published-late", paper(publish=day)) == []


def test_a_sunday_before_five_clear_days_is_in_time() -> None:
    monday = datetime.datetime(2019, 2, 18)
    assert found(RULES, "published-late", paper(starts=monday, publish=D(2019, 2, 10))) == []
    assert len(found(RULES, "published-late", paper(starts=monday, publish=D(2019, 2, 11)))) == 1


def test_a_house_may_have_a_deadline_of_its_own_before_or_after_the_laws() -> None:
    def judged(code: str, clear_days: int) -> list[str]:
        one = paper(publish=D(2019, 2, 5))
        checks = Checks(clear_days=clear_days)
        return found(RULES, code, evolve(one, house=evolve(one.house, checks=checks)))

    assert judged("published-after-deadline", 6) == [
        "warning: The agenda is published on Tuesday 5 February 2019, which leaves 5 clear working "
        "days before the meeting on Wednesday 13 February 2019; the house asks for 6, so that the "
        "last day is Monday 4 February 2019. Publish it by then, or tell the clerk why."
    ]
    assert judged("published-late", 6) == []
    assert judged("published-after-deadline", 5) == []
    late = paper(publish=D(2019, 2, 7))
    parish = evolve(late, house=evolve(late.house, checks=Checks(clear_days=3)))
    assert found(RULES, "published-late", parish) == []
    assert len(found(RULES, "published-late", late)) == 1
    assert found(RULES, "published-after-deadline", late) == []


def test_a_paper_that_gives_no_day_is_told_the_last_lawful_one() -> None:
    assert found(RULES, "publication-deadline", paper(publish=None)) == [
        "note: The paper does not say when it is published; the last day that leaves 5 clear "
        "working days before the meeting is Tuesday 5 February 2019. Give the day as “publish” "
        "under [meeting] of paper.toml, to have it judged."
    ]
    assert found(RULES, "publication-deadline", paper()) == []


def test_the_statement_is_reckoned_from_publication_where_nothing_else_is_known() -> None:
    judged = paper(inspection=inspected(published=D(2018, 11, 19)))
    assert found(RULES, "statement-due", judged) == [
        "note: The council's statement of action is due by Thursday 28 February 2019, 70 working "
        "days from Monday 19 November 2018, when the report was published; the day on which it was "
        "received is not given. Say in the paper when it goes to the inspectorate, or when it went."
    ]


def test_the_day_on_which_the_report_was_received_comes_first() -> None:
    facts = inspected(received=D(2018, 10, 1), published=D(2018, 11, 19))
    assert found(RULES, "statement-due", paper(inspection=facts)) == [
        "note: The council's statement of action was due by Thursday 10 January 2019, 70 working "
        "days from Monday 1 October 2018, when the report was received. Say in the paper when it "
        "goes to the inspectorate, or when it went."
    ]


def test_a_paper_that_names_the_day_or_has_no_such_duty_is_let_be() -> None:
    told = paper("It goes by 28 February 2019.", inspection=inspected(published=D(2018, 11, 19)))
    old = paper(inspection=inspected(published=D(2016, 11, 19)))
    send = paper(inspection=inspected("area-send-2023", published=D(2018, 11, 19)))
    for judged in (told, old, send, paper(inspection=inspected()), paper()):
        assert found(RULES, "statement-due", judged) == []


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (datetime.datetime(2019, 2, 16), "Saturday 16 February 2019, a weekend"),
        (datetime.datetime(2019, 4, 22), "Monday 22 April 2019, a bank holiday"),
    ],
)
def test_a_meeting_on_a_closed_day_is_a_note(day: datetime.datetime, told: str) -> None:
    assert found(RULES, "meeting-day-unusual", paper(starts=day)) == [
        f"note: The meeting is on {told}. Compare “starts” under [meeting] of paper.toml with the "
        "calendar of meetings."
    ]


def test_a_meeting_on_a_working_day_is_let_be() -> None:
    assert found(RULES, "meeting-day-unusual", paper()) == []
    assert found(RULES, "meeting-day-unusual", paper(starts=datetime.datetime(1, 1, 1))) == []
