from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checks.small_papers import found, paper

from cabinetpaper import Action, ActionPlan, Theme, read_completion
from cabinetpaper.checks.dates import RULES
from cabinetpaper.checks.said_dates import dates_in, said
from cabinetpaper.places import Place


def test_a_day_of_the_week_that_does_not_fit_its_date_is_found() -> None:
    assert found(RULES, "weekday-wrong", paper("It met on Friday 13 February 2019.")) == [
        "warning: paragraph 1.1: “Friday 13 February 2019” is a Wednesday. Find out whether the "
        "day or the date is wrong, and put it right."
    ]


def test_the_cells_of_the_plan_are_judged_too() -> None:
    place = Place(file="a.xlsx", sheet="Plan", cell="A5")
    action = Action(
        reference="4.1",
        description="Meet.",
        progress="Met on Mon 14/2/2019.",
        completion=read_completion("Tue 1st May 2019"),
        place=place,
    )
    judged = paper(plan=ActionPlan(themes=[Theme(actions=[action])]))
    assert found(RULES, "weekday-wrong", judged) == [
        "warning: a.xlsx › Plan!A5: “Mon 14/2/2019” in action 4.1 is a Thursday. Find out whether "
        "the day or the date is wrong, and put it right.",
        "warning: a.xlsx › Plan!A5: “Tue 1st May 2019” in action 4.1 is a Wednesday. Find out "
        "whether the day or the date is wrong, and put it right.",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "On Wednesday 13 February 2019, Wed 13th Feb 2019 and Wednesday, 13th of February 2019.",
        "On Friday 13 February, or on Friday. In May 2019 a Sunday school opened.",
        "Wednesday 13.2.19 and Wed 13-02-2019; 12.13 February; Monday 32/1/2019.",
        "Sat 19 of 20 exams.",
    ],
)
def test_days_that_fit_or_give_no_year_are_let_be(words: str) -> None:
    assert found(RULES, "weekday-wrong", paper(words)) == []


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)), st.integers(0, 6))
def test_a_day_is_wrong_exactly_where_the_calendar_says_so(
    day: datetime.date, weekday: int
) -> None:
    names = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    (one,) = dates_in(f"{names[weekday]} {said(day).partition(' ')[2]}")
    assert one.date == day
    assert (one.weekday == one.date.weekday()) == (f"{day:%a}" == names[weekday])


@given(st.text())
def test_no_text_breaks_the_reading_of_dates(text: str) -> None:
    for one in dates_in(f"Mon {text} 31 Feb {text}"):
        assert one.date is None or one.exists


def test_a_day_that_no_calendar_has_is_found() -> None:
    words = "By 31 June 2019, 29th February 2019 or 0 May."
    assert found(RULES, "date-impossible", paper(words)) == [
        f"warning: paragraph 1.1: There is no such day as “{one}”. Put the date right."
        for one in ("31 June 2019", "29th February 2019", "0 May")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "29 February 2020, 29 February and 30 June.",
        "2018 May elections",
        "in 45 May Street, of 32 may go",
    ],
)
def test_days_that_there_are_and_numbers_that_are_no_days_are_let_be(words: str) -> None:
    assert found(RULES, "date-impossible", paper(words)) == []


def test_letters_that_are_the_same_without_case_name_the_same_day() -> None:
    assert [one.weekday for one in dates_in("ſat 2 March 2019 or FRİ 1 March 2019")] == [5, 4]
    found_in_cell = Action(reference="1", description="Meet ſun 2 March 2019.")
    with_plan = paper("It met.", plan=ActionPlan(themes=[Theme(actions=[found_in_cell])]))
    assert len(found(RULES, "weekday-wrong", with_plan)) == 1
