"""Completion dates that can be real dates, and those that stay words."""

from __future__ import annotations

import datetime

import pytest

from cabinetpaper import Completion, Precision, read_completion
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
