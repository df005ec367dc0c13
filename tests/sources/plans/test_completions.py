"""The completion cells of a plan: what they mean, and what is questioned, each message in full."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinetpaper.model.completion import Quarters
from cabinetpaper.places import Place
from cabinetpaper.sources.plans.completions import Completions, read_completions
from cabinetpaper.sources.sheets.number_formats import displayed
from cabinetpaper.sources.sheets.values import Cell

DAY = datetime.date
NOTE = (
    "note: plan.xlsx › Plan!C{row}: The completion “{words}” was kept as words without days: "
    "{why}; a day, month, quarter, season or year is expected, or a word such as Ongoing or Tbc. "
    "Type it in a form such as 31/3/2019, March 2019, Q4 2018/19 or 2018/19, or leave it if it is "
    "meant as it stands. [completion-not-understood]"
)
ODD = (
    "warning: plan.xlsx › Plan!C{row}: The completion shows “{words}” {text} {advice} "
    "[completion-improbable]"
)


def cell(value, number_format="General", row=2, **more):
    shown = displayed(value, number_format)
    return Cell(row=row, column=3, value=value, displayed=shown.text, exact=shown.exact,
                number_format=number_format, **more)  # fmt: skip


def read(*values, quarters: Quarters = Quarters.FINANCIAL) -> Completions:
    """Read cells from row 2 on: a value, a value with its number format, or a cell."""
    cells = [
        value if isinstance(value, Cell | None) else cell(*value)
        if isinstance(value, tuple) else cell(value)
        for value in values
    ]  # fmt: skip
    places = [
        Place(file="plan.xlsx", sheet="Plan", cell=f"C{row}") for row in range(2, len(cells) + 2)
    ]
    return read_completions(cells, places, quarters)


def told(*values) -> list[str]:
    return [str(finding) for finding in read(*values).findings]


def meant(*values, **options) -> list[str]:
    return [
        f"{due.text} = {due.first_day} {due.last_day} {due.precision.value}"
        for due in read(*values, **options).read
    ]


def test_a_date_means_the_day_it_holds_as_exactly_as_it_is_shown():
    assert meant(
        (DAY(2019, 5, 1), "mmm-yy"),
        (DAY(2019, 5, 7), "dd/mm/yyyy"),
        (datetime.datetime(2019, 5, 7, 17), "dd/mm/yyyy"),
        (DAY(2019, 5, 7), "yyyy"),
    ) == [
        "May-19 = 2019-05-01 2019-05-31 month",
        "07/05/2019 = 2019-05-07 2019-05-07 day",
        "07/05/2019 = 2019-05-07 2019-05-07 day",
        "2019 = 2019-01-01 2019-12-31 year",
    ]


def test_words_mean_what_they_say_and_a_bare_year_is_a_year():
    assert meant("Q3 2019", 2019, "Ongoing", None, quarters=Quarters.CALENDAR) == [
        "Q3 2019 = 2019-07-01 2019-09-30 quarter",
        "2019 = 2019-01-01 2019-12-31 year",
        "Ongoing = None None open",
        " = None None none",
    ]
    assert told("Q3 2019", 2019, "Ongoing", None) == []


def test_each_completion_has_its_place_an_empty_one_too():
    result = read("May 2019", None)
    assert [str(due.place) for due in result.read] == ["plan.xlsx › Plan!C2", "plan.xlsx › Plan!C3"]


def test_words_that_could_not_be_understood_are_told_with_their_cell():
    assert told("31 Sept 2019", "Ongoing", "30th", True, 19, "Q2 FY25") == [
        NOTE.format(row=2, words="31 Sept 2019", why="there is no 31 September 2019"),
        NOTE.format(row=4, words="30th", why="no time could be told from it"),
        NOTE.format(row=5, words="TRUE", why="no time could be told from it"),
        NOTE.format(row=6, words="19", why="no time could be told from it"),
        NOTE.format(row=7, words="Q2 FY25", why="a year that turns within is named by one figure, "
                    "and may begin or end in it"),
    ]  # fmt: skip


def test_long_words_are_quoted_in_part():
    note = told("When every school of the county has had its visit and has sent in its return")
    assert "“When every school of the county has had its visit and has se…”" in note[0]


def test_an_error_value_and_an_uncalculated_formula_have_findings_of_their_own():
    assert told(cell("#REF!", is_error=True), cell("later", is_uncalculated=True)) == []


MONTHS = [(DAY(2019, 3, 1), "mmm-yy"), (DAY(2019, 6, 1), "mmm-yy"), "Sept 2018"]


@pytest.mark.parametrize("held", [2018, 2019, 2024, 2026])
@pytest.mark.parametrize("code", ["d-mmm", "dd-mmm", "dd/mm"])
def test_a_day_of_some_year_among_months_of_2019_was_typed_as_a_month(held, code):
    shown = {"d-mmm": "19-May", "dd-mmm": "19-May", "dd/mm": "19/05"}[code]
    assert told(*MONTHS, (DAY(held, 5, 19), code)) == [
        ODD.format(
            row=5,
            words=shown,
            text=f"and holds 19 May {held}, a year that it does not show; May 2019 was probably "
            "typed.",
            advice="Format the column as Text and type “May 2019” again, or type 1/5/2019.",
        )
    ]
    assert meant(*MONTHS, (DAY(held, 5, 19), code))[3] == (
        f"{shown} = {held}-05-19 {held}-05-19 day"
    )


def test_a_day_that_excel_made_of_figures_is_questioned_by_its_year():
    assert told(*MONTHS, (DAY(2026, 2, 1), "d-mmm")) == [
        ODD.format(
            row=5,
            words="1-Feb",
            text="and holds 1 February 2026, where the plan's other completions are of 2018 to "
            "2019; Excel makes such a day of what only looks like one, such as 1-2.",
            advice="Format the column as Text and type again what the cell should say, or type "
            "the day with its year.",
        )
    ]


def test_a_column_of_the_19th_of_every_month_is_one_of_months():
    column = [(DAY(2026, month, day), "d-mmm") for month, day in ((5, 19), (6, 19), (1, 20))]
    assert [warning.split("show; ")[1].split(" was")[0] for warning in told(*column)] == [
        "May 2019",
        "June 2019",
        "January 2020",
    ]


def test_days_without_a_year_among_days_of_the_same_year_are_honest():
    days = [(DAY(2019, 5, 1), "dd/mm/yyyy"), (DAY(2019, 6, 19), "d-mmm"), "31 May 2019"]
    assert told(*days) == []
    assert told((DAY(2019, 5, 1), "d-mmm"), (DAY(2019, 6, 19), "d-mmm")) == []


def test_a_year_that_no_plan_has_is_questioned():
    advice = "Type the date again with the year that is meant."
    beside = ", where the plan's other completions are of 2018 to 2019."
    assert told(
        *MONTHS,
        (DAY(2109, 3, 31), "dd/mm/yyyy"),
        (DAY(1919, 3, 1), "mmm-yy"),
        (DAY(1900, 1, 19), "mmm-yy"),
    ) == [
        ODD.format(row=5, words="31/03/2109", advice=advice,
                   text=f"and holds 31 March 2109{beside}"),
        ODD.format(row=6, words="Mar-19", advice=advice, text=f"and holds 1 March 1919{beside}"),
        ODD.format(row=7, words="Jan-00", advice=advice,
                   text="and holds 19 January 1900, as the bare number 19 does with a date "
                   f"format{beside}"),
    ]  # fmt: skip
    assert told((DAY(1919, 3, 1), "mmm-yy")) == [
        ODD.format(row=2, words="Mar-19", advice=advice, text="and holds 1 March 1919.")
    ]


def test_a_lone_year_far_from_all_others_is_questioned():
    assert told(*MONTHS, "March 1995") == [
        ODD.format(
            row=5,
            words="March 1995",
            text="and means 31 March 1995, where the plan's other completions are of 2018 to 2019.",
            advice="Type the date again with the year that is meant.",
        )
    ]
    assert told("May 2019", "March 1995") == []
    assert told(*MONTHS, "By 2050") == []


def test_a_bare_nought_with_a_date_format_is_questioned():
    assert told((datetime.time(), "hh:mm")) == [
        ODD.format(
            row=2,
            words="00:00",
            text="and holds a time without a day, as a bare 0 does where a date format is set.",
            advice="Type the day, month or year that the cell should say.",
        )
    ]


@pytest.mark.parametrize("value", [43586, 43586.0, "43586"])
def test_the_number_of_a_day_without_a_date_format_is_questioned(value):
    assert told(value) == [
        ODD.format(
            row=2,
            words="43586",
            text="without a date format, and is the number that Excel keeps for 1 May 2019.",
            advice="Give the cell a date format, or type 1/5/2019.",
        )
    ]
    assert meant(value) == ["43586 = None None none"]


SWAPPED = [(DAY(2019, 1, 2), "dd/mm/yyyy"), "13/02/2019", (DAY(2019, 5, 3), "dd/mm/yyyy")]


def test_dates_up_to_the_12th_among_text_after_it_may_have_day_and_month_swapped():
    assert told(*SWAPPED) == [
        ODD.format(
            row=2,
            words="02/01/2019",
            text="and holds 2 January 2019, but in its column all days after the 12th of a month "
            "are text and all others dates, as where US settings took days for months.",
            advice="Compare each date with what was meant, and type those that differ again with "
            "the month as a word.",
        )
    ]


def test_text_and_dates_that_mix_in_another_way_are_no_sign_of_us_settings():
    assert told(*SWAPPED, (DAY(2019, 3, 31), "dd/mm/yyyy")) == []
    assert told(*SWAPPED, "02/01/2019") == []
    assert (
        told((DAY(2019, 4, 1), "dd/mm/yyyy"), "31/03/2019", (DAY(2019, 6, 1), "dd/mm/yyyy")) == []
    )
    assert told((DAY(2019, 4, 1), "mmm-yy"), "31/03/2019", (DAY(2019, 6, 2), "mmm-yy")) == []


FULL = ("dd/mm/yyyy", "d mmm yyyy", "dd/mm/yy", "dddd d mmmm yyyy", "mm-dd-yy")
DATES = st.dates(DAY(2012, 1, 1), DAY(2031, 12, 31))
MONTH_CELLS = DATES.map(lambda day: (day.replace(day=1), "mmm-yy"))
DAY_CELLS = st.tuples(DATES, st.sampled_from(FULL))
WORDS = st.sampled_from(
    ["Ongoing", "Tbc", "Completed", "Q3 2019/20", "Summer 2020", "2019/20", "By 2030", "May 2019",
     "within 3 months"]
) | DATES.map(lambda day: f"{day:%B %Y}")  # fmt: skip


@given(st.lists(MONTH_CELLS | DAY_CELLS | WORDS | st.none(), max_size=12))
def test_an_honest_plan_is_not_questioned(values):
    assert told(*values) == []


@given(
    st.lists(
        st.none()
        | st.text(max_size=20)
        | st.booleans()
        | st.floats()
        | st.integers(-10, 10**6)
        | st.tuples(
            st.dates() | st.times() | st.timedeltas() | st.datetimes(),
            st.sampled_from([*FULL, "d-mmm", "mmm-yy", "hh:mm", "General", "# ?/?"]),
        ),
        max_size=6,
    )
)
def test_whatever_the_cells_hold_each_has_a_completion_with_its_text(values):
    result = read(*values)
    shown = [
        "" if v is None else displayed(*v).text if isinstance(v, tuple) else displayed(v).text
        for v in values
    ]
    assert [due.text for due in result.read] == shown
    assert len(result.findings) <= len(values)
