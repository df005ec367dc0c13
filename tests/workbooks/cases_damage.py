"""What a spreadsheet does to what is typed, and what people leave in cells; hostile words too."""

from __future__ import annotations

from typing import Any

from tests.workbooks.building import Cell, Uncalculated, calculated, cell, one_sheet, written_in
from tests.workbooks.expecting import ANY, HEADINGS, SOMEWHERE, Case, action, month, usual

TEXT = "Visit each carer"
STRUCK = {"font_strikeout": True}


def described(name: str, family: str, typed: Any, read: Any = None, **others: Any) -> Case:
    """Give a plan of one action whose description is typed so and read so."""
    return Case(
        name=name,
        family=family,
        made=one_sheet({3: HEADINGS, 4: usual("1", typed)}),
        actions=[action(4, "1", typed if read is None else read)],
        **others,
    )


def with_progress(name: str, family: str, typed: Any, read: Any, **others: Any) -> Case:
    return Case(
        name=name,
        family=family,
        made=one_sheet({3: HEADINGS, 4: [*usual("1", TEXT)[:5], typed]}),
        actions=[action(4, "1", TEXT, progress=read)],
        **others,
    )


HOSTILE = {
    "signs that XML uses": 'Ask R&D whether a < b > c, and <b>who</b> says "so"',
    "braces that a template uses": "{{ meeting }} and {% for x in y %}",
    "words of many scripts": "Ymweld â phob gofalwr ŵ ŷ · Ελληνικά · العربية · 中文 · 😀",
    "words that begin with an equals sign": "=SUM(A1:A3)",
    "words that begin with a plus sign": "+44 is the code to ring",
    "words that begin with an at sign": "@school: ask each one",
    "words that look like Excel's code for a character": "Form _x0041_ is replaced",
    "words that look like a number": "0012",
    "a very long text": "Visit each carer. " * 1800 + "End.",
    "words with a tab between them": "Visit\teach carer",
    "words that are markup": "# Visit *each* carer\n| a | b |\n[x](y)",
}

CASES = [
    *(described(f"{what} stay as typed", "hostile-text", text) for what, text in HOSTILE.items()),
    described(
        "a text over several lines keeps its lines",
        "lines-kept",
        "Visit each carer:\n- at home\n\n- at school",
    ),
    described(
        "line breaks of Windows become one",
        "lines-kept",
        "Visit\r\neach carer",
        "Visit\neach carer",
    ),
    described(
        "a text that is struck through is kept with a warning",
        "struck-through",
        cell(TEXT, **STRUCK),
        TEXT,
        findings=[("struck-through", "warning", "B4")],
    ),
    described(
        "words struck through within a text are kept with a warning",
        "struck-through",
        written_in(("Visit ", {}), ("some", STRUCK), (" each carer", {})),
        "Visit some each carer",
        findings=[("struck-through", "warning", "B4")],
    ),
    described(
        "a comment is left out and told",
        "comment",
        Cell(TEXT, comment="Is this still what we want?"),
        TEXT,
        findings=[("comment-left-out", "note", "B4")],
    ),
    described(
        "a formula gives the result that was stored",
        "formula",
        calculated('="Visit "&"each carer"', TEXT),
        TEXT,
    ),
    described("a number where words are expected is as it is shown", "number-shown", 30, "30"),
    Case(
        name="a date that a formula has made is a date",
        family="formula",
        made=one_sheet(
            {
                3: HEADINGS,
                4: [
                    "1", TEXT, calculated("=DATE(2019,6,1)", 43617, num_format="mmm-yy"),
                    *usual("1", TEXT)[3:],
                ],
            }
        ),
        actions=[action(4, "1", TEXT, completion=month("Jun-19", "2019-06"))],
    ),
    Case(
        name="a formula that was never calculated is an error",
        family="formula-not-calculated",
        made=Uncalculated(
            {3: HEADINGS, 4: [*usual("1", TEXT)[:5], '=CONCATENATE("Under"," way")']}
        ),
        actions=[action(4, "1", TEXT, progress=ANY)],
        findings=[("formula-not-calculated", "error", "F4")],
    ),
    with_progress(
        "a formula that has failed is told",
        "formula-error",
        calculated("=VLOOKUP(1,A1:A2,1)", "#N/A"),
        ANY,
        findings=[("formula-error", "warning", "F4")],
    ),
    with_progress(
        "a formula that points to what is gone is told",
        "formula-error",
        calculated("=#REF!", "#REF!"),
        ANY,
        findings=[("formula-error", "warning", "F4")],
    ),
    with_progress("a tick box's value is its word", "number-shown", True, ["TRUE"]),
    with_progress(
        "a number is as it is shown", "number-shown", cell(12500, num_format="£#,##0"), ["£12,500"]
    ),
    with_progress("empty progress is no entry", "empty-cells", "", [], pinned=False),
    Case(
        name="an action with nothing but its words is an action",
        family="empty-cells",
        made=one_sheet(
            {3: HEADINGS, 4: usual("1", TEXT), 5: ["2", "Ask each school", "", "", "AE"]}
        ),
        actions=[
            action(4, "1", TEXT),
            action(
                5, "2", "Ask each school",
                completion={
                    "text": "", "first_day": None, "last_day": None, "precision": "none",
                },
                measures=[], owners=["AE"], progress=[],
            ),
        ],
        pinned=False,
    ),
    Case(
        name="a row without the words of an action keeps its other cells",
        family="empty-cells",
        made=one_sheet({3: HEADINGS, 4: usual("1", TEXT), 5: usual("2", "")}),
        actions=[action(4, "1", TEXT), action(5, "2", "")],
        pinned=False,
    ),
    Case(
        name="a million styled rows below the plan are nothing",
        family="hostile-sheet",
        made=one_sheet(
            {3: HEADINGS, 4: usual("1", TEXT), 1_048_576: [cell("", bold=True)] * 3}
        ),
        actions=[action(4, "1", TEXT)],
    ),
    Case(
        name="a word far below the plan is told to be unread",
        family="hostile-sheet",
        made=one_sheet({3: HEADINGS, 4: usual("1", TEXT), 9_000: ["end"]}),
        actions=[action(4, "1", TEXT)],
        findings=[("cell-unread", SOMEWHERE, "A9000")],
    ),
    Case(
        name="two thousand actions are read",
        family="hostile-sheet",
        made=one_sheet(
            {3: HEADINGS, **{row: usual(f"A{row}", f"Visit {row}") for row in range(4, 2004)}}
        ),
        actions=[action(row, f"A{row}", f"Visit {row}") for row in range(4, 2004)],
    ),
]  # fmt: skip
