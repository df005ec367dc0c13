"""Measures and progress: bullets, numbers, dated logs, and sub-actions in a cell."""

from __future__ import annotations

from typing import Any

from tests.workbooks.building import Cell, one_sheet, written_in
from tests.workbooks.expecting import HEADINGS, Case, action, done, usual

TEXT = "Visit each carer"


def progress(name: str, family: str, typed: Any, *read: str, **others: Any) -> Case:
    return Case(
        name=name,
        family=family,
        made=one_sheet({3: HEADINGS, 4: [*usual("1", TEXT)[:5], typed]}),
        actions=[action(4, "1", TEXT, progress=read)],
        **others,
    )


def measure(name: str, family: str, typed: Any, *read: str) -> Case:
    reference, text, date, _, *rest = usual("1", TEXT)
    return Case(
        name=name,
        family=family,
        made=one_sheet({3: HEADINGS, 4: [reference, text, date, typed, *rest]}),
        actions=[action(4, "1", TEXT, measures=read)],
    )


BULLETS = {
    "a hyphen and a space": "- ",
    "a hyphen alone": "-",
    "a bullet": "• ",
    "a bullet alone": "•",
    "the letter o": "o ",
    "an en dash": "– ",
    "an asterisk": "* ",
    "a middle dot": "· ",
    "a small square": "▪ ",
    "an arrowhead": "➢ ",
}
NUMBERS = {
    "numbers in brackets": ("(1) ", "(2) "),
    "numbers in brackets without a space": ("(1)", "(2)"),
    "numbers with a full stop": ("1. ", "2. "),
    "numbers with a bracket": ("1) ", "2) "),
    "letters with a bracket": ("a) ", "b) "),
    "letters in brackets": ("(a) ", "(b) "),
    "small roman numbers": ("i. ", "ii. "),
}

CASES = [
    *(
        measure(
            f"measures in a list with {what}",
            "list-bullets",
            f"{mark}Visits made\n{mark}Letters sent",
            f"{mark}Visits made",
            f"{mark}Letters sent",
        )
        for what, mark in BULLETS.items()
    ),
    *(
        progress(
            f"progress in a list with {what}",
            "list-numbers",
            f"{one}Visits have begun\n{two}Letters are out",
            f"{one}Visits have begun",
            f"{two}Letters are out",
        )
        for what, (one, two) in NUMBERS.items()
    ),
    progress(
        "an entry without a number stays between those that have one",
        "list-unnumbered-entry",
        "(1) Visits have begun\nTwo carers were away\n(2)Letters are out",
        "(1) Visits have begun",
        "Two carers were away",
        "(2)Letters are out",
    ),
    progress(
        "a dated log keeps its dates",
        "list-dated-log",
        "12.03.19 – Visits have begun\n02/04/19: Letters are out\nMay 2019 Half are made",
        "12.03.19 – Visits have begun",
        "02/04/19: Letters are out",
        "May 2019 Half are made",
    ),
    progress(
        "paragraphs with blank lines between them",
        "list-paragraphs",
        "Visits have begun.\n\nLetters are out.\n\n",
        "Visits have begun.",
        "Letters are out.",
    ),
    progress(
        "line breaks of an old Macintosh or of Windows are line breaks",
        "list-paragraphs",
        "Visits have begun.\r\nLetters are out.",
        "Visits have begun.",
        "Letters are out.",
    ),
    progress("progress that is a number", "list-paragraphs", 12, "12"),
    progress(
        "a hyphen before a figure is no bullet of its own",
        "list-bullets",
        "-3 places since May",
        "-3 places since May",
    ),
    progress(
        "words in bold and italic are the same words",
        "rich-text",
        written_in(
            ("March: ", {"bold": True}), ("visits have begun", {}), (" (late)", {"italic": True})
        ),
        "March: visits have begun (late)",
    ),
    progress(
        "a rich text over two lines is two entries",
        "rich-text",
        written_in(("Done\n", {"bold": True}), ("Letters are out", {})),
        "Done",
        "Letters are out",
    ),
    progress(
        "a link is the words that show it",
        "link",
        Cell("Survey report", link="https://www.example.org/survey"),
        "Survey report",
    ),
    Case(
        name="sub-actions in a cell with owners and dates in line with them",
        family="sub-actions",
        made=one_sheet(
            {
                3: HEADINGS,
                4: [
                    "1", "(1a) Visit each carer\n(1b) Write to each carer", "May-19\nJul-19",
                    "(1a) Visits made\n(1b) Letters sent",
                    "Head of Placements\nHead of Fostering",
                    "(1a) Half are made\n(1b) Not begun",
                ],
            }
        ),
        actions=[
            action(
                4, "1", "(1a) Visit each carer\n(1b) Write to each carer",
                completion=done("May-19\nJul-19", "2019-05-01", "2019-07-31", "month"),
                owners=["Head of Placements", "Head of Fostering"],
                measures=["(1a) Visits made", "(1b) Letters sent"],
                progress=["(1a) Half are made", "(1b) Not begun"],
            )
        ],
    ),
    Case(
        name="sub-actions whose dates bear their numbers",
        family="sub-actions",
        made=one_sheet(
            {
                3: HEADINGS,
                4: [
                    "1", "(1a) Visit each carer\n(1b) Write to each carer",
                    "(1a) May-19\n(1b) Jul-19", "Survey of carers",
                    "(1a) Head of Placements\n(1b) Head of Fostering", "Under way",
                ],
            }
        ),
        actions=[
            action(
                4, "1", "(1a) Visit each carer\n(1b) Write to each carer",
                completion=done("(1a) May-19\n(1b) Jul-19", "2019-05-01", "2019-07-31", "month"),
                owners=["(1a) Head of Placements", "(1b) Head of Fostering"],
            )
        ],
    ),
]  # fmt: skip
