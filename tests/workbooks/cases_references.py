"""References as the sheet displays them, and what Excel has done to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.workbooks.building import bold, number, on, one_sheet
from tests.workbooks.expecting import HEADINGS, Case, action, usual

MISREAD, DOUBTFUL, IS_DATE = "reference-misread", "reference-doubtful", "reference-is-date"


def plan(name: str, family: str, typed: Sequence[Any], read: Sequence[str], **others: Any) -> Case:
    """Give a plan whose references, from row 4 on, are typed so and read so."""
    rows: dict[int, Any] = {3: HEADINGS}
    for row, reference in enumerate(typed, start=4):
        rows[row] = usual(reference, f"Visit school {row}")
    return Case(
        name=name,
        family=family,
        made=one_sheet(rows),
        actions=[
            action(row, reference, f"Visit school {row}")
            for row, reference in enumerate(read, start=4)
        ],
        **others,
    )


NINE = [round(4 + n / 10, 1) for n in range(1, 10)]
NINE_READ = [f"4.{n}" for n in range(1, 10)]
# 5.1 to 5.29 as numbers: what Excel keeps of 5.10 is 5.1, and of 5.20 5.2.
FIVES = [5 + n / 10 if n < 10 else 5 + n / 100 for n in range(1, 30)]
FIVES_READ = [f"5.{n}" for n in range(1, 30)]

THEMED = {
    3: HEADINGS,
    4: ["", bold("Leadership")],
    5: usual("1", "Visit each carer"),
    6: usual("2", "Write to each carer"),
    7: ["", bold("Practice")],
    8: usual("1", "Ask each school"),
    9: usual("2", "Ask each nursery"),
}

AS_TYPED = [
    plan("references that are text", "reference-as-shown", ["1.1", "1.2"], ["1.1", "1.2"]),
    plan("references that are numbers", "reference-as-shown", [1.1, 1.2], ["1.1", "1.2"]),
    plan("references that are whole numbers", "reference-as-shown", [1, 2], ["1", "2"]),
    plan(
        "references shown with one decimal place",
        "reference-as-shown",
        [number(4, "0.0"), number(4.1, "0.0")],
        ["4.0", "4.1"],
    ),
    plan(
        "a reference of two decimal places is as it is shown",
        "reference-as-shown",
        [4.9, number(4.1, "0.00"), 4.11],
        ["4.9", "4.10", "4.11"],
    ),
    plan(
        "references with a letter in their number format",
        "reference-as-shown",
        [number(1, '"R"0'), number(2, '"R"0')],
        ["R1", "R2"],
    ),
    plan(
        "references with a nought before them",
        "reference-as-shown",
        [number(1, "00"), number(2, "00")],
        ["01", "02"],
    ),
    plan(
        "a reference that arithmetic has made",
        "reference-as-shown",
        [4.1 + 0.2, 4.1 + 0.3],
        ["4.3", "4.4"],
    ),
    plan(
        "references with spaces round them",
        "reference-as-shown",
        [" 1.1 ", "1.2\n"],
        ["1.1", "1.2"],
    ),
    plan("references with a full stop behind", "reference-as-shown", ["1.", "2."], ["1.", "2."]),
    plan("roman references", "reference-forms", ["i", "ii", "iii", "iv"], ["i", "ii", "iii", "iv"]),
    plan("roman references in capitals", "reference-forms", ["IX", "X", "XI"], ["IX", "X", "XI"]),
    plan(
        "lettered references",
        "reference-forms",
        ["1a", "1b", "2(i)", "2(ii)"],
        ["1a", "1b", "2(i)", "2(ii)"],
    ),
    plan("references of three parts", "reference-forms", ["3.2.1", "3.2.2"], ["3.2.1", "3.2.2"]),
    plan(
        "references with a service's code",
        "reference-forms",
        ["SEND/01", "CP-02", "R3"],
        ["SEND/01", "CP-02", "R3"],
    ),
    plan("references that skip", "reference-skips", ["1.1", "1.4", "1.9"], ["1.1", "1.4", "1.9"]),
    plan("references that repeat", "reference-repeats", ["R1", "R1", "R2"], ["R1", "R1", "R2"]),
    plan("references that are left empty", "reference-empty", ["1", "", "3"], ["1", "", "3"]),
    plan("a plan with no reference at all", "reference-empty", ["", ""], ["", ""], pinned=False),
    Case(
        name="references that begin again under each theme",
        family="reference-restarts",
        made=one_sheet(THEMED),
        themes=[("", "Leadership"), ("", "Practice")],
        actions=[
            action(5, "1", "Visit each carer", theme="Leadership"),
            action(6, "2", "Write to each carer", theme="Leadership"),
            action(8, "1", "Ask each school", theme="Practice"),
            action(9, "2", "Ask each nursery", theme="Practice"),
        ],
    ),
]

DAMAGED = [
    plan(
        "4.1 between 4.9 and 4.11 was 4.10",
        "reference-ten",
        [*NINE, 4.1, 4.11],
        [*NINE_READ, "4.10", "4.11"],
        findings=[(MISREAD, "warning", "A13")],
    ),
    plan(
        "4.1 between 4.9 and 4.11 was 4.10 in an extract too",
        "reference-ten",
        [4.8, 4.9, 4.1, 4.11],
        ["4.8", "4.9", "4.10", "4.11"],
        findings=[(MISREAD, "warning", "A6")],
    ),
    plan(
        "a second 4.1 after 4.9 at the end was 4.10",
        "reference-ten",
        [*NINE, 4.1],
        [*NINE_READ, "4.10"],
        findings=[(MISREAD, "warning", "A13")],
    ),
    plan(
        "4.2 between 4.19 and 4.21 was 4.20",
        "reference-ten",
        [4.18, 4.19, 4.2, 4.21],
        ["4.18", "4.19", "4.20", "4.21"],
        findings=[(MISREAD, "warning", "A6")],
    ),
    plan(
        "5.3 a second time after 5.29 was 5.30",
        "reference-thirty",
        [*FIVES, 5.3],
        [*FIVES_READ, "5.30"],
        findings=[
            (MISREAD, "warning", "A13"), (MISREAD, "warning", "A23"), (MISREAD, "warning", "A33"),
        ],
    ),
    plan(
        "5.3 a second time straight after 5.27 was 5.30",
        "reference-thirty",
        [*FIVES[:27], 5.3],
        [*FIVES_READ[:27], "5.30"],
        findings=[
            (MISREAD, "warning", "A13"), (MISREAD, "warning", "A23"), (MISREAD, "warning", "A31"),
        ],
    ),
    plan(
        "5.3 a second time straight after 5.27 was 5.30 in an extract too",
        "reference-thirty",
        [5.3, 5.4, 5.25, 5.26, 5.27, 5.3],
        ["5.3", "5.4", "5.25", "5.26", "5.27", "5.30"],
        findings=[(MISREAD, "warning", "A9")],
    ),
    plan(
        "4.1 after 4.8 with nothing else to go by stays and is asked about",
        "reference-doubtful",
        [4.7, 4.8, 4.1],
        ["4.7", "4.8", "4.1"],
        findings=[(DOUBTFUL, "warning", "A6")],
    ),
    plan(
        "a reference that Excel has made a day of is told",
        "reference-is-date",
        ["1-1", on("2026-02-01", "d-mmm"), "1-3"],
        ["1-1", "1-Feb", "1-3"],
        findings=[(IS_DATE, "warning", "A5")],
    ),
    plan(
        "a reference that Excel has made a month of is told",
        "reference-is-date",
        [on("2010-01-01", "mmm-yy"), "1/11"],
        ["Jan-10", "1/11"],
        findings=[(IS_DATE, "warning", "A4")],
    ),
]  # fmt: skip

CASES = [*AS_TYPED, *DAMAGED]
