"""Completion as it is written, and as Excel shows the dates that it has made of it."""

from __future__ import annotations

from typing import Any

from tests.workbooks.building import cell, number, on, one_sheet
from tests.workbooks.expecting import ANY, HEADINGS, Case, action, day, done, month, no_time, usual

TEXT = "Visit each carer"

# As written; first day, last day, precision.
AS_WRITTEN: tuple[tuple[str, str | None, str | None, str], ...] = (
    ("May-19", "2019-05-01", "2019-05-31", "month"),
    ("Feb 19", "2019-02-01", "2019-02-28", "month"),
    ("February 2019", "2019-02-01", "2019-02-28", "month"),
    ("Feb 2020", "2020-02-01", "2020-02-29", "month"),
    ("SEPT 2019", "2019-09-01", "2019-09-30", "month"),
    ("18.1.19", "2019-01-18", "2019-01-18", "day"),
    ("18/01/2019", "2019-01-18", "2019-01-18", "day"),
    ("18-01-19", "2019-01-18", "2019-01-18", "day"),
    ("2019-01-18", "2019-01-18", "2019-01-18", "day"),
    ("31st January 2019", "2019-01-31", "2019-01-31", "day"),
    ("1st Feb 2019", "2019-02-01", "2019-02-01", "day"),
    ("13 February 2019", "2019-02-13", "2019-02-13", "day"),
    ("Wednesday 13 February 2019", "2019-02-13", "2019-02-13", "day"),
    ("29 February 2020", "2020-02-29", "2020-02-29", "day"),
    ("by Feb 19", "2019-02-01", "2019-02-28", "month"),
    ("By 31 March 2020", "2020-03-31", "2020-03-31", "day"),
    ("By the end of March 2020", "2020-03-01", "2020-03-31", "month"),
    ("Jan/Feb 19", "2019-01-01", "2019-02-28", "month"),
    ("End August 2024", "2024-08-01", "2024-08-31", "month"),
    (
        "Sept 2024 for SDP, end Q3 for other delivery plans",
        "2024-09-01",
        "2024-12-31",
        "quarter",
    ),
    ("Q3 2019/20", "2019-10-01", "2019-12-31", "quarter"),
    ("Q3 2024/25", "2024-10-01", "2024-12-31", "quarter"),
    ("Q4 2024/25", "2025-01-01", "2025-03-31", "quarter"),
    ("Q1 2024-25", "2024-04-01", "2024-06-30", "quarter"),
    ("2019/20", "2019-04-01", "2020-03-31", "year"),
    ("By 2028/29", "2028-04-01", "2029-03-31", "year"),
    ("2020", "2020-01-01", "2020-12-31", "year"),
    ("2027 onwards", "2027-01-01", None, "open"),
    ("Summer 2010", "2010-06-01", "2010-08-31", "season"),
    ("Mar-04 + ongoing", "2004-03-01", None, "open"),
    ("Done (March 2004)", "2004-03-01", "2004-03-31", "month"),
    ("Ongoing", None, None, "open"),
    ("ongoing", None, None, "open"),
    ("Not before December 2008", "2008-12-01", None, "open"),
    ("Tbc", None, None, "none"),
    ("TBC (dependent on budget)", None, None, "none"),
    ("asap", None, None, "none"),
    ("ASAP", None, None, "none"),
    ("within 3 months", None, None, "none"),
    ("", None, None, "none"),
)

# A real date of the sheet and the number format that shows it; as displayed; what it means.
AS_SHOWN: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("2019-05-01", "mmm-yy", month("May-19", "2019-05")),
    ("2019-05-31", "mmm-yy", month("May-19", "2019-05")),
    ("2019-09-01", "mmm yyyy", month("Sep 2019", "2019-09")),
    ("2019-09-01", "mmmm yyyy", month("September 2019", "2019-09")),
    ("2019-01-31", "dd/mm/yyyy", day("31/01/2019", "2019-01-31")),
    ("2019-01-05", "d/m/yy", day("5/1/19", "2019-01-05")),
    ("2019-01-05", "dd-mmm-yy", day("05-Jan-19", "2019-01-05")),
    ("2019-01-05", "d mmmm yyyy", day("5 January 2019", "2019-01-05")),
    ("2019-01-05", "[$-809]dd mmmm yyyy;@", day("05 January 2019", "2019-01-05")),
    ("2019-01-05", "[$-F800]dddd, mmmm dd, yyyy", day(ANY, "2019-01-05")),
    ("2019-01-05", "dddd d mmmm yyyy", day("Saturday 5 January 2019", "2019-01-05")),
    ("2019-01-05", "yyyy-mm-dd", day("2019-01-05", "2019-01-05")),
    ("2019-01-05", "dd.mm.yy", day("05.01.19", "2019-01-05")),
    ("2019-01-01", "yyyy", done("2019", "2019-01-01", "2019-12-31", "year")),
)


def plan(name: str, family: str, typed: Any, read: dict[str, Any], **others: Any) -> Case:
    reference, text, _, *rest = usual("1", TEXT)
    return Case(
        name=name,
        family=family,
        made=one_sheet({3: HEADINGS, 4: [reference, text, typed, *rest]}),
        actions=[action(4, "1", TEXT, completion=read)],
        **others,
    )


def among_months(name: str, odd: Any, read: dict[str, Any], code: str) -> Case:
    """Give a plan of 2019 in which the second of three dates is odd."""
    rows: dict[int, Any] = {3: HEADINGS}
    dates = [on("2019-03-01", "mmm-yy"), odd, on("2019-06-01", "mmm-yy")]
    for row, date in enumerate(dates, start=4):
        reference, text, _, *rest = usual(str(row - 3), TEXT)
        rows[row] = [reference, text, date, *rest]
    return Case(
        name=name,
        family="date-improbable",
        made=one_sheet(rows),
        actions=[
            action(4, "1", TEXT, completion=month("Mar-19", "2019-03")),
            action(5, "2", TEXT, completion=read),
            action(6, "3", TEXT, completion=month("Jun-19", "2019-06")),
        ],
        findings=[(code, "warning", "C5")],
    )


CASES = [
    *(
        plan(
            f"a completion written {text or 'not at all'}",
            "completion-words",
            text,
            done(text, first, last, precision),
        )
        for text, first, last, precision in AS_WRITTEN
    ),
    *(
        plan(f"the date {value} shown as {shown}", "completion-date", on(value, shown), read)
        for value, shown, read in AS_SHOWN
    ),
    plan(
        "a year that is a number",
        "completion-date",
        number(2020, "General"),
        done("2020", "2020-01-01", "2020-12-31", "year"),
    ),
    plan(
        "the date of the regional settings is shown as in this country",
        "completion-date",
        cell(43483, num_format=14),  # Excel's own format 14, which each country shows in its way
        day("18/01/2019", "2019-01-18"),
    ),
    plan(
        "a completion whose words mean nothing is told",
        "completion-unknown",
        "When the new panel sits",
        no_time("When the new panel sits"),
        findings=[("completion-not-understood", "note", "C4")],
    ),
    plan(
        "a completion that depends on others is ordinary",
        "completion-words",
        "Subject to partners",
        no_time("Subject to partners"),
    ),
    plan(
        "a day that no month has is told",
        "completion-unknown",
        "31 February 2019",
        no_time("31 February 2019"),
        findings=[("completion-not-understood", "note", "C4")],
    ),
    plan(
        "a completion over two lines is kept over two lines",
        "completion-lines",
        "May-19\nJul-19",
        done("May-19\nJul-19", "2019-05-01", "2019-07-31", "month"),
    ),
    among_months(
        "a day of another year among months, as Excel makes of May-19, is asked about",
        on("2026-05-19", "d-mmm"),
        day("19-May", "2026-05-19"),
        "completion-improbable",
    ),
    among_months(
        "a day of another year among months, as Excel makes of 1-2, is asked about",
        on("2026-02-01", "d-mmm"),
        day("1-Feb", "2026-02-01"),
        "completion-improbable",
    ),
]
