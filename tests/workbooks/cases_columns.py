"""Headings over two rows, two fields in one heading, near misses, and columns we do not know."""

from __future__ import annotations

from tests.workbooks.building import Cell, bold, one_sheet
from tests.workbooks.cases_headings import COLUMNS, ROW, TITLE, headed, read_whole
from tests.workbooks.expecting import SOMEWHERE, Case, action, done, month, no_time, owner

UPPER = ["Ref", "Action", "Completion", "Measure", "Lead", "Progress", "RAG"]
LOWER = ["", "", "Date", "", "Officer", "", ""]
VISIT = "Visit each carer"


def near_miss(column: int, heading: str, letter: str, **changes: object) -> Case:
    field = COLUMNS[column]
    return Case(
        name=f"a column headed {heading} is kept and asked about",
        family="near-miss",
        made=headed(column, heading),
        actions=[read_whole(extra={heading: ROW[column]}, **changes)],
        findings=[("heading-near-miss", "warning", f"{letter}3")],
        pinned=field == "RAG",
    )


TWO_FIELDS = [
    Case(
        name="a heading for lead and timescale gives both",
        family="two-fields",
        made=one_sheet(
            {
                3: ["Ref", "Action", "Lead / Timescale", "Measure", "Progress"],
                4: ["1", VISIT, "Head of Fostering\nMay-19", "Visits made", "Half are made"],
                5: ["2", "Write to each carer", "Head of Placements", "Letters", "Not begun"],
            }
        ),
        actions=[
            action(
                4, "1", VISIT, completion=month("May-19", "2019-05"),
                owners=["Head of Fostering"], measures=["Visits made"], progress=["Half are made"],
            ),
            action(
                5, "2", "Write to each carer", completion=no_time(),
                owners=["Head of Placements"], measures=["Letters"], progress=["Not begun"],
            ),
        ],
        findings=[("heading-two-fields", "note", "C3")],
    ),
    Case(
        name="a heading for owner and completion date gives both",
        family="two-fields",
        made=one_sheet(
            {
                3: ["Ref", "Action", "Owner and completion date", "Measure", "Progress"],
                4: [
                    "1", VISIT, "A. Example, Head of Fostering\nB. Example\n31 March 2020",
                    "Visits made", "Half are made",
                ],
            }
        ),
        actions=[
            action(
                4, "1", VISIT,
                completion=done("31 March 2020", "2020-03-31", "2020-03-31", "day"),
                owners=[
                    owner(
                        "A. Example, Head of Fostering", name="A. Example", post="Head of Fostering"
                    ),
                    owner("B. Example", post=""),
                ],
                measures=["Visits made"], progress=["Half are made"],
            )
        ],
        findings=[("heading-two-fields", "note", "C3")],
    ),
    Case(
        name="a heading for progress and rating gives both",
        family="two-fields",
        made=one_sheet(
            {
                3: ["Ref", "Action", "By When", "Measure", "Owner", "Progress/RAG"],
                4: [*ROW[:5], "Half are made\nGreen"],
                5: ["3", "Ask each school", *ROW[2:5], "Letters are out"],
            }
        ),
        actions=[
            read_whole(),
            action(
                5, "3", "Ask each school", completion=month("Jun-19", "2019-06"),
                owners=["Head of Fostering"], measures=["Visits made"],
                progress=["Letters are out"],
            ),
        ],
        findings=[("heading-two-fields", "note", "F3")],
    ),
]  # fmt: skip

OVER_TWO_ROWS = [
    Case(
        name="a header whose cells are merged over two rows",
        family="header-two-rows",
        made=one_sheet(
            {1: TITLE, 3: COLUMNS, 5: ROW}, merged=[f"{letter}3:{letter}4" for letter in "ABCDEFG"]
        ),
        actions=[read_whole() | {"row": 5}],
    ),
    Case(
        name="a header whose words are split over two rows",
        family="header-two-rows",
        made=one_sheet({1: TITLE, 3: UPPER, 4: LOWER, 5: ROW}),
        actions=[read_whole() | {"row": 5}],
    ),
    Case(
        name="a heading for a group of columns above the headings",
        family="header-group",
        made=one_sheet(
            {
                3: ["Ref", "Action", "By When", "Measure", "Owner", "Progress", "", "RAG"],
                4: ["", "", "", "", "", "March 2019", "May 2019", ""],
                5: [*ROW[:5], "None are made", "Half are made", "Green"],
            },
            merged=["A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4", "F3:G3", "H3:H4"],
        ),
        actions=[read_whole(extra={"Progress March 2019": "None are made"}) | {"row": 5}],
        findings=[("column-double", "note", SOMEWHERE)],
    ),
    Case(
        name="a heading for two dates, of which the end is the completion",
        family="header-group",
        made=one_sheet(
            {
                3: ["Ref", "Action", "Timescale", "", "Measure", "Owner", "Progress", "RAG"],
                4: ["", "", "Start", "End", "", "", "", ""],
                5: ["2", VISIT, "Apr-19", *ROW[2:]],
            },
            merged=["A3:A4", "B3:B4", "C3:D3", "E3:E4", "F3:F4", "G3:G4", "H3:H4"],
        ),
        actions=[read_whole(extra={"Timescale Start": "Apr-19"}) | {"row": 5}],
        findings=[("columns-unknown", "note", SOMEWHERE)],
    ),
]

UNKNOWN = [
    Case(
        name="columns that nobody knows are kept in their order",
        family="extra-columns",
        made=one_sheet(
            {
                3: ["Budget code", *COLUMNS, "Cost (£)", "Links to strategy"],
                4: ["CH-114", *ROW, "12,500", "Sufficiency\nPlacements"],
            }
        ),
        actions=[
            read_whole(
                extra={
                    "Budget code": "CH-114",
                    "Cost (£)": "12,500",
                    "Links to strategy": "Sufficiency\nPlacements",
                }
            )
        ],
        findings=[("columns-unknown", "note", SOMEWHERE)],
    ),
    Case(
        name="a very wide plan keeps each of its columns",
        family="extra-columns",
        made=one_sheet(
            {
                3: [*COLUMNS, *(f"Ward {n}" for n in range(1, 121))],
                4: [*ROW, *(f"Seen {n}" for n in range(1, 121))],
            }
        ),
        actions=[read_whole(extra={f"Ward {n}": f"Seen {n}" for n in range(1, 121)})],
        findings=[("columns-unknown", "note", SOMEWHERE)],
    ),
    Case(
        name="several progress columns by month: the latest is the progress",
        family="progress-by-month",
        made=one_sheet(
            {
                3: [
                    *COLUMNS[:5], "Progress March 2019", "Progress May 2019", "Progress April 2019",
                    "RAG",
                ],
                4: [*ROW[:5], "None are made", "Half are made", "Few are made", "Green"],
            }
        ),
        actions=[
            read_whole(
                extra={
                    "Progress March 2019": "None are made", "Progress April 2019": "Few are made",
                }
            )
        ],
        findings=[("column-double", "note", "F3"), ("column-double", "note", "H3")],
    ),
    Case(
        name="progress columns over two years: the later year is the progress",
        family="progress-by-month",
        made=one_sheet(
            {
                3: [*COLUMNS[:5], "Progress January 2020", "Progress November 2019", "RAG"],
                4: [*ROW[:5], "Half are made", "None are made", "Green"],
            }
        ),
        actions=[read_whole(extra={"Progress November 2019": "None are made"})],
        findings=[("column-double", "note", "G3")],
    ),
    Case(
        name="bold and coloured headings are headings like others",
        family="heading-typed",
        made=one_sheet(
            {3: [bold(one) for one in COLUMNS], 4: [Cell(one, {"text_wrap": True}) for one in ROW]}
        ),
        actions=[read_whole()],
    ),
]  # fmt: skip

CASES = [
    near_miss(4, "Ownr", "E", owners=[]),
    near_miss(4, "Leed Officer", "E", owners=[]),
    near_miss(2, "Complettion Date", "C", completion=no_time()),
    near_miss(3, "Mesure", "D", measures=[]),
    near_miss(5, "Progess", "F", progress=[]),
    near_miss(6, "RAG ratng", "G", status=""),
    *TWO_FIELDS,
    *OVER_TWO_ROWS,
    *UNKNOWN,
]
