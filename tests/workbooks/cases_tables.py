"""Where the table stands: titles and blank rows above, several tables, notes and totals below."""

from __future__ import annotations

from typing import Any

from tests.workbooks.building import Book, Tab, bold, number, one_sheet
from tests.workbooks.expecting import HEADINGS as H
from tests.workbooks.expecting import SOMEWHERE, Case, action, usual

ONE = action(5, "1", "Visit each carer")
TWO = action(6, "2", "Ask each school")
ROWS: dict[int, Any] = {5: usual("1", "Visit each carer"), 6: usual("2", "Ask each school")}
UNREAD = ("cell-unread", SOMEWHERE, SOMEWHERE)

ABOVE = [
    Case(
        name="one title line above the table",
        family="title-rows",
        made=one_sheet({1: [bold("Improvement plan 2019/20")], 4: H, **ROWS}),
        actions=[ONE, TWO],
    ),
    Case(
        name="a title merged over the width of the table",
        family="title-rows",
        made=one_sheet({1: ["Improvement plan 2019/20"], 4: H, **ROWS}, merged=["A1:F1"]),
        actions=[ONE, TWO],
    ),
    Case(
        name="further lines above the table are told to be unread",
        family="title-rows",
        made=one_sheet(
            {
                1: [bold("Improvement plan 2019/20")],
                2: ["Version 4, agreed by the Improvement Board"],
                4: H,
                **ROWS,
            }
        ),
        actions=[ONE, TWO],
        findings=[UNREAD],
    ),
    Case(
        name="forty blank rows above the header",
        family="blank-rows-above",
        made=one_sheet({41: H, 42: usual("1", "Visit each carer")}),
        actions=[action(42, "1", "Visit each carer")],
    ),
    Case(
        name="the header in the very first row",
        family="title-rows",
        made=one_sheet({1: H, 2: usual("1", "Visit each carer")}),
        actions=[action(2, "1", "Visit each carer")],
    ),
    Case(
        name="a blank row between the header and the first action",
        family="blank-rows",
        made=one_sheet({3: H, **ROWS}),
        actions=[ONE, TWO],
    ),
    Case(
        name="blank rows among the actions",
        family="blank-rows",
        made=one_sheet({4: H, 5: ROWS[5], 9: usual("2", "Ask each school")}),
        actions=[ONE, action(9, "2", "Ask each school")],
    ),
    Case(
        name="a row that holds spaces is a blank row",
        family="blank-rows",
        made=one_sheet({4: H, **ROWS, 7: [" ", "  ", "\N{NO-BREAK SPACE}"], 300: [" "]}),
        actions=[ONE, TWO],
    ),
]

BELOW = [
    Case(
        name="header rows repeated in the body are no actions",
        family="header-repeated",
        made=one_sheet({4: H, 5: ROWS[5], 6: H, 7: usual("2", "Ask each school"), 8: H}),
        actions=[ONE, action(7, "2", "Ask each school")],
    ),
    Case(
        name="a header repeated after blank rows where a page ended",
        family="header-repeated",
        made=one_sheet({4: H, 5: ROWS[5], 8: H, 9: usual("2", "Ask each school")}),
        actions=[ONE, action(9, "2", "Ask each school")],
    ),
    Case(
        name="a total row is no action",
        family="total-row",
        made=one_sheet({4: H, **ROWS, 7: [bold("Total"), "2 actions"]}),
        actions=[ONE, TWO],
        findings=[("total-row", "note", "A7")],
    ),
    Case(
        name="a row of totals by status is no action",
        family="total-row",
        made=one_sheet({4: H, **ROWS, 8: ["", "Total actions", 2, "", "", ""]}),
        actions=[ONE, TWO],
        findings=[("total-row", "note", "B8")],
    ),
    Case(
        name="an action about a total is an action",
        family="total-row",
        made=one_sheet({4: H, 5: ROWS[5], 6: usual("2", "Total Place review with partners")}),
        actions=[ONE, action(6, "2", "Total Place review with partners")],
    ),
    Case(
        name="notes under the table are told to be unread",
        family="notes-below",
        made=one_sheet(
            {
                4: H,
                **ROWS,
                9: ["Note: dates are those that the Improvement Board agreed."],
                10: ["Key: R is late, A is at risk, G is on track."],
            }
        ),
        actions=[ONE, TWO],
        findings=[UNREAD],
    ),
    Case(
        name="a note beside the table is told to be unread",
        family="notes-beside",
        made=one_sheet({4: H, 5: [*ROWS[5], "", "check with the school team"], 6: ROWS[6]}),
        actions=[ONE, TWO],
        findings=[("cell-unread", SOMEWHERE, "H5")],
    ),
    Case(
        name="an action whose words are those of headings is an action",
        family="header-repeated",
        made=one_sheet({4: H, 5: ROWS[5], 6: usual("2", "Action")}),
        actions=[ONE, action(6, "2", "Action")],
    ),
]

STACKED = {
    1: ["Children's services improvement plan"],
    3: [bold("Priority 1: Early help")],
    4: H,
    5: usual("1.1", "Visit each carer"),
    8: [bold("Priority 2: Placements")],
    9: H,
    10: usual("2.1", "Ask each school"),
    11: usual("2.2", "Ask each nursery"),
}

SEVERAL = [
    Case(
        name="tables under each other, each with its theme above its header",
        family="tables-stacked",
        made=one_sheet(STACKED),
        themes=[("", "Priority 1: Early help"), ("", "Priority 2: Placements")],
        actions=[
            action(5, "1.1", "Visit each carer", theme="Priority 1: Early help"),
            action(10, "2.1", "Ask each school", theme="Priority 2: Placements"),
            action(11, "2.2", "Ask each nursery", theme="Priority 2: Placements"),
        ],
    ),
    Case(
        name="tables under each other with other columns in the second",
        family="tables-stacked",
        made=one_sheet(
            {
                4: H,
                5: ROWS[5],
                8: [bold("Priority 2: Placements")],
                9: ["Ref", "Owner", "Action", "By When", "Measure", "Progress"],
                10: [
                    "2", "Head of Fostering", "Ask each school", "Jun-19", "Replies", "Not begun",
                ],
            }
        ),
        themes=[("", "Priority 2: Placements")],
        actions=[
            ONE,
            action(
                10, "2", "Ask each school", theme="Priority 2: Placements",
                completion={
                    "text": "Jun-19", "first_day": "2019-06-01", "last_day": "2019-06-30",
                    "precision": "month",
                },
                owners=["Head of Fostering"], measures=["Replies"], progress=["Not begun"],
            ),
        ],
        pinned=False,
    ),
    Case(
        name="tables side by side are both read",
        family="tables-beside",
        made=one_sheet(
            {
                4: [*H, "", *H],
                5: [*usual("1", "Visit each carer"), "", *usual("7", "Train each mentor")],
                6: [*usual("2", "Ask each school"), "", *usual("8", "Meet each mentor")],
            }
        ),
        actions=[ONE, TWO, action(5, "7", "Train each mentor"), action(6, "8", "Meet each mentor")],
    ),
    Case(
        name="several sheets with themes of their own are all read, in order",
        family="sheets-several",
        made=Book(
            [
                Tab("Plan", {1: H, 2: ["1.0", bold("Leadership")], 3: usual("1.1", "Visit")}),
                Tab("Two", {1: H, 2: [number(2, "0.0"), bold("Practice")], 3: usual("2.1", "A")}),
            ]
        ),
        themes=[("1.0", "Leadership"), ("2.0", "Practice")],
        actions=[
            action(3, "1.1", "Visit", theme="Leadership", theme_reference="1.0"),
            action(3, "2.1", "A", sheet="Two", theme="Practice", theme_reference="2.0"),
        ],
    ),
    Case(
        name="a sheet without a plan is told to be unread",
        family="sheet-unread",
        made=Book(
            [
                Tab("Guidance", {1: ["How to fill this in"], 2: ["Ask the performance team."]}),
                Tab("Plan", {4: H, **ROWS}),
            ]
        ),
        actions=[ONE, TWO],
        findings=[("sheet-unread", "note", SOMEWHERE)],
    ),
    Case(
        name="an empty sheet beside the plan is passed over",
        family="sheet-unread",
        made=Book([Tab("Plan", {4: H, **ROWS}), Tab("Sheet2", {}), Tab("Sheet3", {})]),
        actions=[ONE, TWO],
    ),
    Case(
        name="a hidden sheet is left out and told",
        family="sheet-hidden",
        made=Book(
            [
                Tab("Plan", {4: H, **ROWS}),
                Tab("Old plan", {4: H, 5: usual("9", "What was planned before")}, hidden=True),
            ]
        ),
        actions=[ONE, TWO],
        findings=[("sheet-hidden", "note", SOMEWHERE)],
    ),
]  # fmt: skip

CASES = [*ABOVE, *BELOW, *SEVERAL]
