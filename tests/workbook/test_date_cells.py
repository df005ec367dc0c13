"""Completion dates that can be real dates, and those that stay words."""

from __future__ import annotations

import datetime

import pytest

from cabinetpaper import Completion, Precision, read_completion
from cabinetpaper.model.time_words import completion_on
from cabinetpaper.workbook.date_cells import format_showing


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("May-19", "mmm-yy"),
        ("May 19", "mmm yy"),
        ("May 2019", "mmm yyyy"),
        ("September 2019", "mmmm yyyy"),
        ("18.1.19", "d.m.yy"),
        ("31 January 2019", "d mmmm yyyy"),
        ("05/02/2019", r"dd\/mm\/yyyy"),
    ],
)
def test_words_that_excel_would_show_are_a_date(written: str, code: str):
    assert format_showing(read_completion(written)) == f"[$-809]{code}"


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("d-mmm", "31-Mar"), ("d mmm", "31 Mar"), ("d mmmm", "31 March"), (r"dd\/mm", "31/03"),
        (r"d\/m", "31/3"), (r"m\/d", "3/31"), ("mmm d", "Mar 31"), ("dd.mm", "31.03"),
        ("d.m.", "31.3."),
    ],
)  # fmt: skip
def test_a_day_shown_without_its_year_is_that_day(code: str, shown: str):
    due = completion_on(datetime.date(2024, 3, 31), shown, Precision.DAY)
    assert format_showing(due) == f"[$-809]{code}"
    assert format_showing(read_completion(shown)) != f"[$-809]{code}"


@pytest.mark.parametrize(
    ("code", "shown"), [("d-mmm", "5-Mar"), ("dd-mmm", "05-Mar"), ("dd mmm", "05 Mar")]
)
def test_the_figures_of_a_day_are_as_many_as_it_shows(code: str, shown: str):
    due = completion_on(datetime.date(2024, 3, 5), shown, Precision.DAY)
    assert format_showing(due) == f"[$-809]{code}"


@pytest.mark.parametrize(("code", "shown"), [("mmm", "Mar"), ("mmmm", "March")])
def test_a_month_shown_without_its_year_is_that_month(code: str, shown: str):
    due = completion_on(datetime.date(2024, 3, 31), shown, Precision.MONTH)
    assert format_showing(due) == f"[$-809]{code}"
    assert format_showing(completion_on(datetime.date(2024, 3, 31), shown, Precision.DAY)) is None


@pytest.mark.parametrize(
    "written",
    ["", "Ongoing", "by May-19", "Sept 2019", "31st January 2019", "Q3 2019/20", "2019/20",
     "Jan/Feb 19", "MAY-19", " May-19"],
)  # fmt: skip
def test_all_other_words_stay_words(written: str):
    assert format_showing(read_completion(written)) is None


def test_a_day_that_the_words_do_not_mean_is_no_date():
    day = datetime.date(2019, 5, 20)
    wrong = Completion("May-19", first_day=day, last_day=day, precision=Precision.DAY)
    assert format_showing(wrong) is None


def test_a_day_before_excels_calendar_is_no_date():
    assert format_showing(read_completion("31 January 1900")) is None
