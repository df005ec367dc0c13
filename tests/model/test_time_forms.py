"""Every form in which plans write a deadline, with the days that it means, worked out by hand."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cabinetpaper.model.completion import Precision, Quarters
from cabinetpaper.model.time_spans import easter
from cabinetpaper.model.time_words import not_understood, read_completion


def meant(text: str, quarters: Quarters = Quarters.FINANCIAL) -> str:
    """Give first day, last day and precision on one line, with a dot for what there is not."""
    due = read_completion(text, quarters=quarters)
    assert due.text == text
    return f"{due.first_day or '.'} {due.last_day or '.'} {due.precision.value}"


# What is written | what it means. A line a form, by kind.
DAYS = """
Friday 1st March 2019             | 2019-03-01 2019-03-01 day
1st March, 2019                   | 2019-03-01 2019-03-01 day
March 1st 2019                    | 2019-03-01 2019-03-01 day
31st of January 2019              | 2019-01-31 2019-01-31 day
31st day of March 2019            | 2019-03-31 2019-03-31 day
31-Mar-19                         | 2019-03-31 2019-03-31 day
31Mar2019                         | 2019-03-31 2019-03-31 day
31st.March.2019                   | 2019-03-31 2019-03-31 day
31,March,2019                     | 2019-03-31 2019-03-31 day
31st March '19                    | 2019-03-31 2019-03-31 day
31/ 03/2019                       | 2019-03-31 2019-03-31 day
31 03 2019                        | 2019-03-31 2019-03-31 day
2019 Mar 31                       | 2019-03-31 2019-03-31 day
2019-03-31                        | 2019-03-31 2019-03-31 day
31 - 3 - 2019                     | 2019-03-31 2019-03-31 day
31. 3. 2019                       | 2019-03-31 2019-03-31 day
Wk commencing 4 March 2019        | 2019-03-04 2019-03-10 day
(31.03.19)                        | 2019-03-31 2019-03-31 day
31.03.19.                         | 2019-03-31 2019-03-31 day
12/31/2019                        | 2019-12-31 2019-12-31 day
12 March 2019 5pm                 | 2019-03-12 2019-03-12 day
10.30am on 12/3/19                | 2019-03-12 2019-03-12 day
12/03/2019 17:00                  | 2019-03-12 2019-03-12 day
by 5pm 31 March 2019              | 2019-03-31 2019-03-31 day
by no later than 31 March 2019    | 2019-03-31 2019-03-31 day
Closed 12.3.19                    | 2019-03-12 2019-03-12 day
31 March 2019/20                  | 2020-03-31 2020-03-31 day
1/3/19 & 1/6/19                   | 2019-03-01 2019-06-01 day
01.04.2019-31.03.2020             | 2019-04-01 2020-03-31 day
15-19 October 2018                | 2018-10-15 2018-10-19 day
15th to 19th October 2018         | 2018-10-15 2018-10-19 day
1, 8 and 15 March 2019            | 2019-03-01 2019-03-15 day
Mon 4th - Fri 8th March 2019      | 2019-03-04 2019-03-08 day
from 1 to 31 March 2019           | 2019-03-01 2019-03-31 day
28 March - 3 April 2019           | 2019-03-28 2019-04-03 day
30 Dec - 2 Jan 2020               | 2019-12-30 2020-01-02 day
1 March, 5 April and 6 May 2019   | 2019-03-01 2019-05-06 day
1/3 - 5/6/19                      | 2019-03-01 2019-06-05 day
w/c 4 March 2019                  | 2019-03-04 2019-03-10 day
W/C Monday 4th March 2019         | 2019-03-04 2019-03-10 day
week beginning 4.3.19             | 2019-03-04 2019-03-10 day
week of 4 March 2019              | 2019-03-04 2019-03-10 day
w/c 4/3/19 and 11/3/19            | 2019-03-04 2019-03-17 day
week ending 8/3/19                | 2019-03-02 2019-03-08 day
Before April 2019                 | 2019-03-31 2019-03-31 day
before 1 April 2019               | 2019-03-31 2019-03-31 day
Easter 2019                       | 2019-04-19 2019-04-22 day
Christmas 2019                    | 2019-12-25 2019-12-25 day
before Christmas 2019             | 2019-12-24 2019-12-24 day
1 Ebrill 2025                     | 2025-04-01 2025-04-01 day
31 Hydref 2024                    | 2024-10-31 2024-10-31 day
cyn Mawrth 2025                   | 2025-02-28 2025-02-28 day
"""
MONTHS = """
mid-May 2019                      | 2019-05-01 2019-05-31 month
early June 2020                   | 2020-06-01 2020-06-30 month
late June 2020                    | 2020-06-01 2020-06-30 month
first week of March 2019          | 2019-03-01 2019-03-31 month
the month of March 2019           | 2019-03-01 2019-03-31 month
Beginning of April 2019           | 2019-04-01 2019-04-30 month
[March 2019].                     | 2019-03-01 2019-03-31 month
Sept. 2019                        | 2019-09-01 2019-09-30 month
Sept2019                          | 2019-09-01 2019-09-30 month
Sep-19                            | 2019-09-01 2019-09-30 month
Sept ‘19                          | 2019-09-01 2019-09-30 month
Sept'19                           | 2019-09-01 2019-09-30 month
Sept (2019)                       | 2019-09-01 2019-09-30 month
2019-09                           | 2019-09-01 2019-09-30 month
09/2019                           | 2019-09-01 2019-09-30 month
2019 March                        | 2019-03-01 2019-03-31 month
March 2019/20                     | 2020-03-01 2020-03-31 month
Complete – June 2019              | 2019-06-01 2019-06-30 month
March 2019 (tbc)                  | 2019-03-01 2019-03-31 month
March 2019 - June 2019            | 2019-03-01 2019-06-30 month
Mar–Jun 19                        | 2019-03-01 2019-06-30 month
Mar 19-Jun 19                     | 2019-03-01 2019-06-30 month
from April 2019 to March 2020     | 2019-04-01 2020-03-31 month
from April to June 2019           | 2019-04-01 2019-06-30 month
April, July and October 2019      | 2019-04-01 2019-10-31 month
October - March 2019/20           | 2019-10-01 2020-03-31 month
Dec 2019/Jan 2020                 | 2019-12-01 2020-01-31 month
Mar 2019/30 April 2019            | 2019-03-01 2019-04-30 month
Draft April, final June 2019      | 2019-06-01 2019-06-30 month
Mar 19 / Jun 19                   | 2019-03-01 2019-06-30 month
Phase 1 March 2019                | 2019-03-01 2019-03-31 month
1 - March 2019                    | 2019-03-01 2019-03-31 month
may slip to June 2019             | 2019-06-01 2019-06-30 month
In response to 2018 inspection: March 2019 | 2019-03-01 2019-03-31 month
Mawrth 2025                       | 2025-03-01 2025-03-31 month
ym mis Mawrth 2025                | 2025-03-01 2025-03-31 month
erbyn diwedd Medi 2024            | 2024-09-01 2024-09-30 month
"""
PARTS_OF_YEARS = """
end of Q2 2024/25                 | 2024-07-01 2024-09-30 quarter
Q2 FY24/25                        | 2024-07-01 2024-09-30 quarter
Q3 of the financial year 2019/20  | 2019-10-01 2019-12-31 quarter
2019/20 Q3                        | 2019-10-01 2019-12-31 quarter
2024/25: Q4                       | 2025-01-01 2025-03-31 quarter
Quarter One 2019/20               | 2019-04-01 2019-06-30 quarter
Qs 1-4 2019/20                    | 2019-04-01 2020-03-31 quarter
2018/2019 academic year           | 2018-09-01 2019-08-31 year
Q3/4 2019/20                      | 2019-10-01 2020-03-31 quarter
Q1 2019/20 – Q3                   | 2019-04-01 2019-12-31 quarter
Q4 (Jan – Mar 2020)               | 2020-01-01 2020-03-31 quarter
Chwarter 3 2024/25                | 2024-10-01 2024-12-31 quarter
H2 19/20                          | 2019-10-01 2020-03-31 half
second half of 2019/20            | 2019-10-01 2020-03-31 half
Autumn term 2019                  | 2019-09-01 2019-12-31 season
Spring Term 2020                  | 2020-01-01 2020-04-30 season
Spring 2020 Term                  | 2020-01-01 2020-04-30 season
Spring term 2019/20               | 2020-01-01 2020-04-30 season
Summer term 2020                  | 2020-04-01 2020-07-31 season
Autumn term 2019/20               | 2019-09-01 2019-12-31 season
Tymor yr Hydref 2024              | 2024-09-01 2024-12-31 season
Summer 2020                       | 2020-06-01 2020-08-31 season
Summer '20                        | 2020-06-01 2020-08-31 season
Winter 2019/20                    | 2019-12-01 2020-02-29 season
Autumn 2019/20                    | 2019-09-01 2019-11-30 season
Spring/Summer 2020                | 2020-03-01 2020-08-31 season
Gwanwyn 2025                      | 2025-03-01 2025-05-31 season
2019-20                           | 2019-04-01 2020-03-31 year
2019/2020                         | 2019-04-01 2020-03-31 year
2009-10                           | 2009-04-01 2010-03-31 year
FY 2019/20                        | 2019-04-01 2020-03-31 year
FY19/20                           | 2019-04-01 2020-03-31 year
19/20                             | 2019-04-01 2020-03-31 year
by end of financial year 2019/20  | 2019-04-01 2020-03-31 year
within the financial year 2019/20 | 2019-04-01 2020-03-31 year
2018/19-2020/21                   | 2018-04-01 2021-03-31 year
academic year 2019/20             | 2019-09-01 2020-08-31 year
by end of school year 2019-20     | 2019-09-01 2020-08-31 year
end of calendar year 2019         | 2019-01-01 2019-12-31 year
Mid 2019                          | 2019-01-01 2019-12-31 year
2019 (subject to funding)         | 2019-01-01 2019-12-31 year
Year 2 (2020/21)                  | 2020-04-01 2021-03-31 year
"""
REVISED = """
30/04/2019 (revised to 31/07/2019)        | 2019-07-31 2019-07-31 day
Original: May 19 / Revised: Sep 19        | 2019-09-01 2019-09-30 month
Revised: Sep 19 (original May 19)         | 2019-09-01 2019-09-30 month
Sep 19 (was May 19)                       | 2019-09-01 2019-09-30 month
Moved from March 2019 to June 2019        | 2019-06-01 2019-06-30 month
31 Mar 2020 extended to 30 Jun 2020       | 2020-06-30 2020-06-30 day
Original: 31/3/18 Revised: 30/9/18 Revised: 31/3/19 | 2019-03-31 2019-03-31 day
was 30 June 19, now 30 Sept 19            | 2019-09-30 2019-09-30 day
30 Sept 19 (extended from 30 June 19)     | 2019-09-30 2019-09-30 day
Original date 30/6/19, now 30/9/19        | 2019-09-30 2019-09-30 day
"""
OPEN = """
31 March 2019 and ongoing         | 2019-03-31 . open
Sep 2019 - Ongoing                | 2019-09-01 . open
Ongoing from April 2019           | 2019-04-01 . open
Ongoing - review March 2020       | . . open
From April 2019                   | 2019-04-01 . open
Start: April 2019                 | 2019-04-01 . open
April 2019 start                  | 2019-04-01 . open
o fis Medi 2024                   | 2024-09-01 . open
Weekly from April 2019            | 2019-04-01 . open
March 2019 at the earliest        | 2019-03-01 . open
after 31 March 2019               | 2019-04-01 . open
2019+                             | 2019-01-01 . open
BAU                               | . . open
parhaus                           | . . open
Medi 2024 ymlaen                  | 2024-09-01 . open
Ongoing until March 2020          | 2020-03-01 2020-03-31 month
"""


def table(*kinds: str) -> list[tuple[str, str]]:
    rows = (line.partition("|") for kind in kinds for line in kind.strip().split("\n"))
    return [(text.strip(), means.strip()) for text, _, means in rows]


@pytest.mark.parametrize(
    ("text", "means"), table(DAYS, MONTHS, PARTS_OF_YEARS, REVISED, OPEN), ids=str
)
def test_a_form_means_its_days_and_is_understood(text: str, means: str):
    assert meant(text) == means
    assert not_understood(text) is None


def test_one_date_a_line_spans_from_the_first_to_the_last():
    assert meant("(1) Mar 19\n(2) Jun 19") == "2019-03-01 2019-06-30 month"
    assert meant("1. March 2019\n2. June 2019") == "2019-03-01 2019-06-30 month"


@pytest.mark.parametrize(
    ("text", "financial", "calendar"),
    [
        ("1st quarter 2020", "2020-04-01 2020-06-30", "2020-01-01 2020-03-31"),
        ("first quarter of 2020", "2020-04-01 2020-06-30", "2020-01-01 2020-03-31"),
        ("Q1-Q2 2020", "2020-04-01 2020-09-30", "2020-01-01 2020-06-30"),
        ("Q1-2 2020", "2020-04-01 2020-09-30", "2020-01-01 2020-06-30"),
        ("2019 Q3", "2019-10-01 2019-12-31", "2019-07-01 2019-09-30"),
        ("Qtr 3 2019", "2019-10-01 2019-12-31", "2019-07-01 2019-09-30"),
        ("3Q 2019", "2019-10-01 2019-12-31", "2019-07-01 2019-09-30"),
        ("Q1/Q2 2024/25", "2024-04-01 2024-09-30", "2024-04-01 2024-09-30"),
    ],
)
def test_a_quarter_is_of_the_plans_year_unless_it_names_two(text, financial, calendar):
    assert meant(text, Quarters.FINANCIAL) == f"{financial} quarter"
    assert meant(text, Quarters.CALENDAR) == f"{calendar} quarter"


@pytest.mark.parametrize(
    "text",
    ["Tbc", "TBC", "tba", "to be confirmed", "asap", "As soon as possible", "Immediate",
     "Immediately", "With immediate effect", "Completed", "Complete", "Done", "In place", "N/A",
     "n/a", "None", "-", "–", "…", "?", "BAU", "Annual", "Annually in March", "Monthly",
     "Quarterly",
     "Termly", "Month 3 2019", "Term 3 2019/20", "6 monthly", "every 6 weeks",
     "each September", "Twice a year", "Month 3", "Year 2",
     "Months 1-3", "within 3 months", "within 3 months of approval", "6 weeks", "12 months",
     "2 weeks", "3-6 months", "Short term", "Medium to long term", "Ongoing", "On-going",
     "Continuous", "Rolling programme", "As required", "Tbc (dependent on budget)", "On hold",
     "Tbc (was March 2019)", "18 months from April 2019", "Not yet agreed", "parhaus", "ditto",
     "Y1", "Short (0-6 months)", "Deferred", "Awaiting DfE", "Subject to budget", "See action 4.2",
     "I'w gadarnhau", "cyn gynted â phosibl", "Phase 2", "Closed", "", "  "],
)  # fmt: skip
def test_ordinary_words_mean_no_end_and_are_nothing_to_tell(text: str):
    assert read_completion(text).first_day is None
    assert read_completion(text).last_day is None
    assert not_understood(text) is None


NO_YEAR = "it has no year"
NO_TIME = "no time could be told from it"
ONE_FIGURE = "a year that turns within is named by one figure, and may begin or end in it"
PART = "the time may be part of a name"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("31 Sept 2019", "there is no 31 September 2019"),
        ("31.2.19", "there is no 31 February 2019"),
        ("Feb 29 2019", "there is no 29 February 2019"),
        ("30/13/2019", "there is no month 13"),
        ("31/03/2109", "the year 2109 is not one between 1900 and 2099"),
        ("Ongoing, 31.2.19", "there is no 31 February 2019"),
        ("31.2.19 and 31.3.19", "there is no 31 February 2019"),
        ("Feb", NO_YEAR), ("February", NO_YEAR), ("31st Jan", NO_YEAR), ("19-May", NO_YEAR),
        ("Q1", NO_YEAR), ("Quarter 1", NO_YEAR), ("Summer term", NO_YEAR), ("Easter", NO_YEAR),
        ("Complete by Feb", NO_YEAR), ("July 2019 and October", NO_YEAR),
        ("Q3 - review July 2020", NO_YEAR),
        ("30th", NO_TIME), ("1-2", NO_TIME), ("11/12", NO_TIME), ("After the move", NO_TIME),
        ("100%", NO_TIME), ("£2019", NO_TIME), ("0.5", NO_TIME), ("end of term", NO_TIME),
        ("FY25", ONE_FIGURE), ("Q2 FY25", ONE_FIGURE), ("Sept 2024, Q2 FY25", ONE_FIGURE),
        ("end of financial year 2019", ONE_FIGURE), ("academic year 2019", ONE_FIGURE),
        ("municipal year 2019/20", "a municipal year ends on a day that each council chooses"),
        ("Q3 2024/26", "“2024/26” is not one year"),
        ("Spring 2019/20", "that season may be of either year"),
        ("Easter holidays 2019", "school holidays are on days that each council chooses"),
        ("October half term 2019", "a half term is a week or half of a term"),
        ("Hydref 2024", "“Hydref” is October and also autumn"),
        ("March 18/19", "its figures can be years or days"),
        ("May 12-14, 2019", "its figures can be years or days"),
        ("2008-12", "its figures can be two years or a month"),
        ("following the Nov 2018 inspection", PART), ("Ofsted 2018 report", PART),
        ("Autumn 2 2019", "a half term is a week or half of a term"),
        ("HT2 2019", PART), ("Room 2019", PART), ("12 . 2019", PART),
        ("31 July 2019 (revised 4 March 2019)", "its revised date comes before the other"),
        ("31 March (was 28 Feb 2019)", "it names the original date alone"),
        ("Q4-1 2020", "its last quarter comes before its first"),
    ],
)  # fmt: skip
def test_what_can_be_read_in_two_ways_or_in_none_means_nothing_and_says_why(text, why):
    assert read_completion(text).last_day is None
    assert read_completion(text).first_day is None
    assert not_understood(text) == why


DATES = st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31))
ORDINALS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


def days_written(day: date) -> list[str]:
    th = ORDINALS.get(day.day, "th")
    names = [f"{day:%B}", f"{day:%b}", f"{day:%b}.", f"{day:%B}".upper(), f"{day:%b}".lower()]
    years = [f"{day:%Y}", f"{day:%y}", f"'{day:%y}"]
    return [
        *(f"{day.day}{s}{day.month}{s}{y}" for s in "/.-" for y in years),
        *(f"{day.day:02d}{s}{day.month:02d}{s}{y}" for s in "/.-" for y in years),
        *(f"{d}{s}{n}{s}{y}" for d in (day.day, f"{day.day}{th}") for s in " -/"
          for n in names for y in years),
        *(f"{day:%A} {day.day}{th} {n} {day:%Y}" for n in names),
        *(f"{n} {day.day}{t}, {day:%Y}" for n in names for t in ("", th)),
        f"{day:%Y-%m-%d}", f"{day:%Y/%m/%d}", f"{day.day}{th} of {day:%B} {day:%Y}",
    ]  # fmt: skip


@settings(max_examples=25)  # each tries a hundred ways of writing it
@given(DATES)
def test_every_day_is_read_back_from_each_way_of_writing_it(day: date):
    for written in days_written(day):
        assert (written, meant(f"By {written} (tbc)")) == (written, f"{day} {day} day")


@settings(max_examples=25)  # each tries a hundred ways of writing it
@given(DATES)
def test_every_month_is_read_back_from_each_way_of_writing_it(day: date):
    first = day.replace(day=1)
    last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    for name in (f"{day:%B}", f"{day:%b}", f"{day:%b}.", f"{day:%b}".upper()):
        for year in (f"{day:%Y}", f"{day:%y}", f"‘{day:%y}"):
            for gap in (" ", "-", "/", ", ", " – ", " of "):
                written = f"end {name}{gap}{year}"
                assert (written, meant(written)) == (written, f"{first} {last} month")


@settings(max_examples=25)  # each tries a hundred ways of writing it
@given(st.integers(2000, 2098), st.integers(1, 4), st.sampled_from(list(Quarters)))
def test_every_quarter_is_read_back_from_each_way_of_writing_it(year, number, quarters):
    month = 3 * number - 2 + (3 if quarters is Quarters.FINANCIAL else 0)
    first = date(year + (month > 12), (month - 1) % 12 + 1, 1)
    last = (first + timedelta(days=95)).replace(day=1) - timedelta(days=1)
    ordinal = ("1st", "2nd", "3rd", "4th")[number - 1]
    named = (
        f"Q{number}",
        f"Q {number}",
        f"Qtr {number}",
        f"quarter {number}",
        f"{ordinal} quarter",
    )
    years = [f"{year}"]
    if quarters is Quarters.FINANCIAL:
        years += [f"{year}/{(year + 1) % 100:02d}", f"{year}-{(year + 1) % 100:02d}"]
    for name in named:
        for of in years:
            for written in (
                f"{name} {of}",
                f"end of {name}, {of}",
                f"{name} ({of})",
                f"{of} {name}",
            ):
                means = (written, meant(written, quarters))
                assert means == (written, f"{first} {last} quarter")


@given(st.integers(2000, 2098))
def test_every_half_season_and_year_is_read_back(year: int):
    after = f"{(year + 1) % 100:02d}"
    assert meant(f"H1 {year}/{after}") == f"{year}-04-01 {year}-09-30 half"
    assert meant(f"second half of {year}") == f"{year}-07-01 {year}-12-31 half"
    assert meant(f"Summer {year}") == f"{year}-06-01 {year}-08-31 season"
    assert meant(f"by autumn of {year}") == f"{year}-09-01 {year}-11-30 season"
    assert meant(f"By {year}/{after}") == f"{year}-04-01 {year + 1}-03-31 year"
    assert meant(f"FY {year}-{after}") == f"{year}-04-01 {year + 1}-03-31 year"
    assert meant(f"end of {year}") == f"{year}-01-01 {year}-12-31 year"


def test_easter_is_where_almanacs_have_it():
    sundays = {2016: "03-27", 2018: "04-01", 2019: "04-21", 2024: "03-31", 2025: "04-20"}
    found = {year: f"{easter(year).last - timedelta(days=1):%m-%d}" for year in sundays}
    assert found == sundays


WORDS = st.sampled_from(
    ["ongoing", "revised", "was", "to", "from", "by", "Q3", "Q1", "2019", "/20", "31", "Feb", "May",
     "1.3.19", "week", "w/c", "within 3 months", "before", "Hydref", "term", "spring", "FY", "-",
     "(", ")", "\n", ".", ",", "until", "now", "review", "1st", "half", "easter", "'"]
)  # fmt: skip


@given(st.lists(WORDS | st.text(max_size=4), max_size=14).map(" ".join), st.sampled_from(Quarters))
def test_no_words_are_refused_and_days_stand_beside_their_precision(text: str, quarters: Quarters):
    due = read_completion(text, quarters=quarters)
    assert due.text == text
    assert (due.last_day is None) == (due.precision in {Precision.OPEN, Precision.NONE})
    if not_understood(text, quarters=quarters) is not None:
        assert due.last_day is None


@pytest.mark.parametrize(
    "piece",
    ["may and ", "1/", "1 ", "1, ", "Q1/", "Q1 ", "from ", "from" + " " * 50, "Jan-", "2019-",
     "was ", "revised ", "1 Jan, ", "to the end of ", "w/c ", "(",
     "31 March 2019 "],
)  # fmt: skip
def test_a_cell_as_long_as_excel_allows_is_read_without_raising(piece: str):
    text = (piece * 32_767)[:32_767]
    assert read_completion(text).text == text
    not_understood(text)
