"""Cells merged down over several actions, and rows and columns that are hidden."""

from __future__ import annotations

from typing import Any

from tests.workbooks.building import one_sheet
from tests.workbooks.expecting import ANY, HEADINGS, SOMEWHERE, Case, action, done, month, usual

FOUND = "Carers are not heard when plans for children change."
WITH_FINDING = ["Ref", "Finding", *HEADINGS[1:]]
TEXTS = ("Visit each carer", "Write to each carer", "Ask each school")


def under(column: int, merged_value: Any, where: str) -> dict[int, list[Any]]:
    """Give three usual actions, with one value in the first two rows of a column merged down."""
    rows: dict[int, list[Any]] = {3: [*HEADINGS]}
    for row, text in enumerate(TEXTS, start=4):
        rows[row] = usual(str(row - 3), text)
    rows[4][column], rows[5][column] = merged_value, ""
    assert where.endswith("4")
    return rows


def down(what: str, column: int, letter: str, value: str, **read: Any) -> Case:
    """Give the case of a cell merged down over the first two of three actions."""
    return Case(
        name=f"{what} merged down over two actions holds for both",
        family="merged-down",
        made=one_sheet(under(column, value, f"{letter}4"), merged=[f"{letter}4:{letter}5"]),
        actions=[
            action(4, "1", TEXTS[0], **read),
            action(5, "2", TEXTS[1], **read),
            action(6, "3", TEXTS[2]),
        ],
        findings=[("merged-rows", "note", f"{letter}4")],
    )


def with_finding(rows: list[list[Any]], *merged: str) -> Any:
    return one_sheet(
        {3: WITH_FINDING, **dict(enumerate(rows, start=4))}, merged=list(merged)
    )  # fmt: skip


def found(reference: str, finding: str, text: str) -> list[Any]:
    reference, *rest = usual(reference, text)
    return [reference, finding, *rest]


MERGED = [
    Case(
        name="one finding merged down over three actions is the finding of each",
        family="finding-merged-down",
        made=with_finding(
            [found("1", FOUND, TEXTS[0]), found("2", "", TEXTS[1]), found("3", "", TEXTS[2])],
            "B4:B6",
        ),
        actions=[
            action(4, "1", TEXTS[0], finding=FOUND),
            action(5, "2", TEXTS[1], finding=FOUND),
            action(6, "3", TEXTS[2], finding=FOUND),
        ],
        findings=[("merged-rows", "note", "B4")],
    ),
    Case(
        name="two findings, each merged down over its actions",
        family="finding-merged-down",
        made=with_finding(
            [
                found("1", FOUND, TEXTS[0]), found("2", "", TEXTS[1]),
                found("3", "Schools are told late.\nSome are not told.", TEXTS[2]),
                found("4", "", "Ask each nursery"),
            ],
            "B4:B5", "B6:B7",
        ),
        actions=[
            action(4, "1", TEXTS[0], finding=FOUND),
            action(5, "2", TEXTS[1], finding=FOUND),
            action(6, "3", TEXTS[2], finding="Schools are told late.\nSome are not told."),
            action(
                7, "4", "Ask each nursery", finding="Schools are told late.\nSome are not told."
            ),
        ],
        findings=[("merged-rows", "note", "B4"), ("merged-rows", "note", "B6")],
    ),
    Case(
        name="a finding in each row is the finding of its own action",
        family="finding-column",
        made=with_finding([found("1", FOUND, TEXTS[0]), found("2", "Schools wait.", TEXTS[1])]),
        actions=[
            action(4, "1", TEXTS[0], finding=FOUND),
            action(5, "2", TEXTS[1], finding="Schools wait."),
        ],
    ),
    down("an owner", 4, "E", "Head of Fostering", owners=["Head of Fostering"]),
    down("a completion date", 2, "C", "Jun-19", completion=month("Jun-19", "2019-06")),
    down("a measure", 3, "D", "Visits made\nLetters", measures=["Visits made", "Letters"]),
    down("progress", 5, "F", "Half are made", progress=["Half are made"]),
    Case(
        name="a reference merged down over two actions is the reference of both",
        family="merged-down",
        made=one_sheet(under(0, "1", "A4"), merged=["A4:A5"]),
        actions=[
            action(4, "1", TEXTS[0]), action(5, "1", TEXTS[1]), action(6, "3", TEXTS[2]),
        ],
        findings=[("merged-rows", "note", "A4")],
    ),
    Case(
        name="an action merged down over rows of owners and dates is one action",
        family="action-merged-down",
        made=one_sheet(
            {
                3: HEADINGS,
                4: ["1", TEXTS[0], "May-19", "Visits made", "Head of Fostering", "Half are made"],
                5: ["", "", "Jul-19", "Letters sent", "Head of Placements", "Letters are out"],
                6: usual("2", TEXTS[1]),
            },
            merged=["A4:A5", "B4:B5"],
        ),
        actions=[
            action(
                4, "1", TEXTS[0],
                completion=done("May-19\nJul-19", "2019-05-01", "2019-07-31", "month"),
                measures=["Visits made", "Letters sent"],
                owners=["Head of Fostering", "Head of Placements"],
                progress=["Half are made", "Letters are out"],
            ),
            action(6, "2", TEXTS[1]),
        ],
        findings=[("rows-joined", "note", SOMEWHERE)],
        pinned=False,
    ),
    Case(
        name="cells merged across a row count once",
        family="merged-across",
        made=one_sheet(
            {3: HEADINGS, 4: [*usual("1", TEXTS[0])[:5], ""]},
            merged=["E4:F4"],
        ),
        actions=[action(4, "1", TEXTS[0], progress=[])],
        pinned=False,
    ),
]  # fmt: skip

PLAN: dict[int, Any] = {
    3: HEADINGS, 4: usual("1", TEXTS[0]), 5: usual("2", TEXTS[1]), 6: usual("3", TEXTS[2]),
}  # fmt: skip

HIDDEN = [
    Case(
        name="hidden rows are left out and told",
        family="rows-hidden",
        made=one_sheet(PLAN, hidden_rows=[5]),
        actions=[action(4, "1", TEXTS[0]), action(6, "3", TEXTS[2])],
        findings=[("rows-hidden", "note", SOMEWHERE)],
    ),
    Case(
        name="hidden columns are left out and told",
        family="columns-hidden",
        made=one_sheet(
            {3: [*HEADINGS, "RAG", "Cost"], 4: [*usual("1", TEXTS[0]), "Green", "12,000"]},
            hidden_columns=["H"],
        ),
        actions=[action(4, "1", TEXTS[0], status="Green")],
        findings=[("columns-hidden", "note", SOMEWHERE)],
    ),
    Case(
        name="rows that a filter hides are left out with a warning",
        family="rows-filtered",
        made=one_sheet(PLAN, filtered="A3:F6", hidden_rows=[4, 5]),
        actions=[action(6, "3", TEXTS[2])],
        findings=[("rows-filtered", "warning", SOMEWHERE)],
    ),
    Case(
        name="a hidden row in a finding merged down does not lose the finding",
        family="rows-hidden",
        made=one_sheet(
            {
                3: WITH_FINDING,
                4: found("1", FOUND, TEXTS[0]),
                5: found("2", "", TEXTS[1]),
                6: found("3", "", TEXTS[2]),
            },
            merged=["B4:B6"],
            hidden_rows=[4],
        ),
        actions=[
            action(5, "2", TEXTS[1], finding=FOUND), action(6, "3", TEXTS[2], finding=FOUND),
        ],
        findings=[("merged-rows", "note", ANY), ("rows-hidden", "note", SOMEWHERE)],
    ),
]  # fmt: skip

CASES = [*MERGED, *HIDDEN]
