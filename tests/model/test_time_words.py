"""What completion columns say, and what it means."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinetpaper.model.completion import Completion, Precision, Quarters
from cabinetpaper.model.time_words import completion_on, read_completion
from cabinetpaper.places import Place


def meant(text: str, quarters: Quarters = Quarters.FINANCIAL) -> tuple[str, str, str]:
    completion = read_completion(text, quarters=quarters)
    assert completion.text == text
    return str(completion.first_day), str(completion.last_day), completion.precision.value


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("May-19", "2019-05-01", "2019-05-31", "month"),
        ("Feb 19", "2019-02-01", "2019-02-28", "month"),
        ("by Feb 19", "2019-02-01", "2019-02-28", "month"),
        ("Feb '19.", "2019-02-01", "2019-02-28", "month"),
        ("Jan/Feb 19", "2019-01-01", "2019-02-28", "month"),
        ("Dec/Jan 19", "2018-12-01", "2019-01-31", "month"),
        ("Dec 18 - Jan 19", "2018-12-01", "2019-01-31", "month"),
        ("End August 2024", "2024-08-01", "2024-08-31", "month"),
        ("Feb 2024", "2024-02-01", "2024-02-29", "month"),
        ("March 2020/21", "2021-03-01", "2021-03-31", "month"),
        ("Done (March 2004)", "2004-03-01", "2004-03-31", "month"),
        ("From April 2024 to March 2025", "2024-04-01", "2025-03-31", "month"),
        ("18.1.19", "2019-01-18", "2019-01-18", "day"),
        ("31st January 2019", "2019-01-31", "2019-01-31", "day"),
        ("31/03/2019", "2019-03-31", "2019-03-31", "day"),
        ("2019-03-31", "2019-03-31", "2019-03-31", "day"),
        ("Monday 4 March 2019", "2019-03-04", "2019-03-04", "day"),
        ("January 31, 2019", "2019-01-31", "2019-01-31", "day"),
        ("Q3 2024/25", "2024-10-01", "2024-12-31", "quarter"),
        ("2024/25 Q4", "2025-01-01", "2025-03-31", "quarter"),
        ("Q1/Q2 2024/25", "2024-04-01", "2024-09-30", "quarter"),
        (
            "Sept 2024 for SDP, end Q3 for other delivery plans",
            "2024-09-01",
            "2024-12-31",
            "quarter",
        ),
        ("H2 2024/25", "2024-10-01", "2025-03-31", "half"),
        ("first half of 2024", "2024-01-01", "2024-06-30", "half"),
        ("Summer 2010", "2010-06-01", "2010-08-31", "season"),
        ("Winter 2010", "2010-12-01", "2011-02-28", "season"),
        ("By 2028/29", "2028-04-01", "2029-03-31", "year"),
        ("2019/20", "2019-04-01", "2020-03-31", "year"),
        ("2019-21", "2019-01-01", "2021-12-31", "year"),
        ("end 2024", "2024-01-01", "2024-12-31", "year"),
        ("2027 onwards", "2027-01-01", "None", "open"),
        ("Mar-04 + ongoing", "2004-03-01", "None", "open"),
        ("Not before December 2008", "2008-12-01", "None", "open"),
        ("Ongoing", "None", "None", "open"),
        ("Tbc", "None", "None", "none"),
        ("Tbc (dependent on budget)", "None", "None", "none"),
        ("asap", "None", "None", "none"),
        ("within 3 months", "None", "None", "none"),
        ("within 3 months of 1 April 2024", "None", "None", "none"),
        ("", "None", "None", "none"),
    ],
)
def test_completion_as_plans_write_it_means_its_days(text, first, last, precision):
    assert meant(text) == (first, last, precision)


@pytest.mark.parametrize("text", ["31.2.19", "1-2", "19-May", "Phase 2", "Market 19", "Q3", "0.5"])
def test_words_that_only_look_like_a_time_mean_none(text):
    assert meant(text) == ("None", "None", "none")


@pytest.mark.parametrize(
    ("text", "last"),
    [("Q3 2024", "2024-09-30"), ("H1 2024", "2024-06-30"), ("Q3 2024/25", "2024-12-31")],
)
def test_quarters_of_the_calendar_year_are_a_setting_but_two_years_are_financial(text, last):
    assert meant(text, Quarters.CALENDAR)[1] == last


def test_quarters_of_the_financial_year_begin_in_april():
    assert meant("Q4 2024") == ("2025-01-01", "2025-03-31", "quarter")


def test_a_completion_keeps_its_place():
    place = Place(file="plan.xlsx", sheet="Plan", cell="C5")
    assert read_completion("May-19", place=place).place == place


@pytest.mark.parametrize(
    ("precision", "first", "last"),
    [
        (Precision.DAY, date(2019, 5, 7), date(2019, 5, 7)),
        (Precision.MONTH, date(2019, 5, 1), date(2019, 5, 31)),
        (Precision.YEAR, date(2019, 1, 1), date(2019, 12, 31)),
    ],
)
def test_a_day_shown_less_exactly_means_all_that_it_shows(precision, first, last):
    assert completion_on(date(2019, 5, 7), "shown", precision) == Completion(
        "shown", first_day=first, last_day=last, precision=precision
    )


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_read_back_from_the_ways_it_is_written(day):
    written = [
        f"{day.day}.{day.month}.{day.year % 100:02d}",
        f"{day:%d/%m/%Y}",
        day.isoformat(),
        f"by {day.day} {day:%B} {day.year}",
    ]
    assert {read_completion(text).last_day for text in written} == {day}
    assert {read_completion(text).precision for text in written} == {Precision.DAY}


@given(st.text(alphabet="0123456789/-. QHjanmarsept'onwards,()20", max_size=40))
def test_no_text_is_refused_and_every_text_is_kept(text):
    completion = read_completion(text)
    assert completion.text == text
    assert (completion.last_day is not None) == (
        completion.precision not in {Precision.OPEN, Precision.NONE}
    )
