"""What a trial with plans as councils keep them found to be read wrongly, each once more."""

from __future__ import annotations

from typing import Any

from tests.workbooks.building import Book, Tab, bold, filled, one_sheet
from tests.workbooks.expecting import SOMEWHERE, Case, action

SHORT = ["Ref", "Action", "Lead", "By when"]
UNREAD = ("cell-unread", SOMEWHERE, SOMEWHERE)


def row(reference: str, words: str, *more: Any) -> list[Any]:
    return [reference, words, "Head of Placements", "May-19", *more]


def read(number: int, reference: str, words: str, **others: Any) -> dict[str, Any]:
    return action(number, reference, words, measures=(), progress=(), **others)


HEADERS = [
    Case(
        name="a title right above a header that is merged over two rows",
        family="header-two-rows",
        made=one_sheet(
            {
                1: ["Tracker"],
                2: ["Ref", "Action", "Accountability", "", "Dates", "", "RAG"],
                3: ["", "", "Director", "Lead officer", "Start", "End", ""],
                4: ["1", "Visit", "Director", "Head of Placements", "Apr-19", "May-19", "Green"],
            },
            merged=["C2:D2", "E2:F2", "A2:A3", "B2:B3", "G2:G3"],
        ),
        actions=[
            read(4, "1", "Visit", status="Green",
                 extra={"Accountability Director": "Director", "Dates Start": "Apr-19"})
        ],
        findings=[("columns-unknown", "note", SOMEWHERE)],
    ),
    Case(
        name="a heading over two others without a merged cell",
        family="header-group",
        made=one_sheet(
            {
                1: ["Ref", "Action", "Lead", "Timescale", "", "RAG"],
                2: ["", "", "", "Start", "End", ""],
                3: ["1", "Visit", "Head of Placements", "Apr-19", "May-19", "Green"],
            }
        ),
        actions=[read(3, "1", "Visit", status="Green", extra={"Timescale Start": "Apr-19"})],
        findings=[("columns-unknown", "note", SOMEWHERE)],
    ),
    Case(
        name="one heading merged over references and words",
        family="heading-description",
        made=one_sheet(
            {
                1: ["Action", "", "Lead", "By when"],
                2: row("1.1", "Train staff"),
                3: row("1.2", "Tell staff"),
            },
            merged=["A1:B1"],
        ),
        actions=[read(2, "1.1", "Train staff"), read(3, "1.2", "Tell staff")],
    ),
    Case(
        name="an update for each quarter",
        family="progress-by-month",
        made=one_sheet(
            {
                1: [*SHORT, "Q1 update", "Q2 update", "Q3 update"],
                2: row("1", "Visit", "Begun", "Half done"),
            }
        ),
        actions=[
            action(2, "1", "Visit", measures=(), progress=["Half done"],
                   extra={"Q1 update": "Begun", "Q3 update": ""})
        ],
        findings=[("column-double", "note", SOMEWHERE)],
    ),
    Case(
        name="priorities that are words of what is to be done are themes",
        family="theme-column",
        made=one_sheet(
            {1: ["Priority", *SHORT], 2: ["Reduce reoffending", *row("1", "Visit")]}
        ),
        themes=[("", "Reduce reoffending")],
        actions=[read(2, "1", "Visit", theme="Reduce reoffending")],
    ),
    Case(
        name="priorities that are high or low are a column of the plan",
        family="extra-columns",
        made=one_sheet({1: ["Priority", *SHORT], 2: ["High", *row("1", "Visit")],
                        3: ["Low", *row("2", "Ask")]}),
        actions=[
            read(2, "1", "Visit", extra={"Priority": "High"}),
            read(3, "2", "Ask", extra={"Priority": "Low"}),
        ],
        findings=[("columns-unknown", "note", SOMEWHERE)],
    ),
]  # fmt: skip

THEMES = [
    Case(
        name="a lead beside the title of a theme does not make an action of it",
        family="theme-beside",
        made=one_sheet(
            {
                1: SHORT,
                2: [bold("1"), bold("Leadership"), bold("Director")],
                3: row("1.1", "Visit"),
            }
        ),
        themes=[("1", "Leadership")],
        actions=[read(3, "1.1", "Visit", theme="Leadership", theme_reference="1")],
        findings=[("cell-unread", "warning", "C2")],
    ),
    Case(
        name="who leads a part stands between its name and its table",
        family="tables-stacked",
        made=one_sheet(
            {
                1: ["Area 1: Plans"],
                2: ["SRO:", "Director"],
                3: SHORT,
                4: row("1", "Visit"),
                6: ["Area 2: People"],
                7: ["SRO:", "Director"],
                8: SHORT,
                9: row("2", "Ask"),
            }
        ),
        themes=[("", "Area 1: Plans"), ("", "Area 2: People")],
        actions=[
            read(4, "1", "Visit", theme="Area 1: Plans"),
            read(9, "2", "Ask", theme="Area 2: People"),
        ],
        findings=[("cell-unread", "note", "A2"), ("cell-unread", "note", "A7")],
    ),
    Case(
        name="what a part is to bring about stands between its name and its table",
        family="tables-stacked",
        made=one_sheet(
            {
                1: [bold("Priority 1: Practice")],
                2: ["Outcome: children are safer"],
                3: SHORT,
                4: row("1", "Visit"),
                6: [bold("Priority 2: People")],
                7: ["Outcome: staff stay"],
                8: SHORT,
                9: row("2", "Ask"),
            },
            merged=["A1:D1", "A2:D2", "A6:D6", "A7:D7"],
        ),
        themes=[("", "Priority 1: Practice"), ("", "Priority 2: People")],
        actions=[
            read(4, "1", "Visit", theme="Priority 1: Practice"),
            read(9, "2", "Ask", theme="Priority 2: People"),
        ],
        findings=[("cell-unread", "note", "A2"), ("cell-unread", "note", "A7")],
    ),
    Case(
        name="a finding that is said once holds for the rows under it",
        family="finding-once",
        made=one_sheet(
            {
                1: ["No", "Recommendation", "Action", "Action owner", "Target date"],
                2: ["1", "Share what is known", "Agree a protocol", "Head of Placements", "May-19"],
                3: ["", "", "Train the staff", "Head of Placements", "May-19"],
            }
        ),
        actions=[
            read(2, "1", "Agree a protocol", finding="Share what is known"),
            read(3, "", "Train the staff", finding="Share what is known"),
        ],
        findings=[("finding-carried", "note", "C3")],
    ),
]

ROUND_THE_TABLE = [
    Case(
        name="a key of colours under the table",
        family="notes-below",
        made=one_sheet(
            {
                1: [*SHORT, "RAG"],
                2: row("1", "Visit", "G"),
                4: ["Key"],
                5: [filled("FF0000", "R"), "Off track"],
                6: [filled("00B050", "G"), "On track"],
            }
        ),
        actions=[read(2, "1", "Visit", status="G")],
        findings=[("cell-unread", "note", "A4")],
    ),
    Case(
        name="a place for a signature under the table",
        family="notes-below",
        made=one_sheet({1: SHORT, 2: row("1", "Visit"), 4: ["Signed:", "", "Date:"]}),
        actions=[read(2, "1", "Visit")],
        findings=[UNREAD],
    ),
    Case(
        name="remarks between the actions are no themes",
        family="notes-below",
        made=one_sheet(
            {
                1: SHORT,
                2: row("1", "Visit"),
                3: ["NB: carried forward from last year"],
                4: row("2", "Ask"),
                5: ["Please note this plan is reviewed by the Board each month."],
                6: row("3", "Tell"),
            }
        ),
        actions=[read(2, "1", "Visit"), read(4, "2", "Ask"), read(6, "3", "Tell")],
        findings=[("cell-unread", "note", "A3"), ("cell-unread", "note", "A5")],
    ),
    Case(
        name="a key beside the table, with a blank column between",
        family="notes-beside",
        made=one_sheet(
            {
                1: ["Improvement plan", *[""] * 5, "Key"],
                2: [*SHORT, "", "", "Off track"],
                3: row("1", "Visit", "", "", "At risk"),
                4: row("2", "Ask"),
                5: row("3", "Tell"),
            }
        ),
        actions=[read(3, "1", "Visit"), read(4, "2", "Ask"), read(5, "3", "Tell")],
        findings=[UNREAD],
    ),
    Case(
        name="a summary and a list of versions beside the plan's sheet",
        family="sheet-unread",
        made=Book(
            [
                Tab("Plan", {1: SHORT, 2: row("1", "Visit")}),
                Tab("Summary", {1: ["Theme", "Lead", "Actions", "Red"],
                                2: ["Care", "Director", 5, 1]}),
                Tab("Versions", {1: ["Version", "Date", "Owner", "Description"],
                                 2: ["0.1", "1/2/19", "Director", "First draft"]}),
            ]
        ),
        actions=[read(2, "1", "Visit")],
        findings=[("sheet-unread", "note", SOMEWHERE)],
    ),
]  # fmt: skip

CASES = [*HEADERS, *THEMES, *ROUND_THE_TABLE]
