"""Themes in a column of their own, and one sheet a theme."""

from __future__ import annotations

from typing import Any

from tests.workbooks.building import Book, Tab, one_sheet
from tests.workbooks.cases_themes import CARE, HELP
from tests.workbooks.expecting import HEADINGS, Case, action, usual


def own_column(name: str, cells: list[Any], *, merged: tuple[str, ...] = (), **others: Any) -> Case:
    """Give a plan whose first column is headed Theme."""
    rows: dict[int, Any] = {3: ["Theme", *HEADINGS]}
    texts = ["Visit each carer", "Write to each carer", "Ask each school"]
    references = ["1.1", "1.2", "2.1"]
    for row, (theme, reference, text) in enumerate(
        zip(cells, references, texts, strict=True), start=4
    ):
        rows[row] = [theme, *usual(reference, text)]
    themes = [CARE, CARE, HELP]
    return Case(
        name=name,
        family="theme-column",
        made=one_sheet(rows, merged=merged),
        themes=[("", CARE), ("", HELP)],
        actions=[
            action(row, reference, text, theme=theme)
            for row, (theme, reference, text) in enumerate(
                zip(themes, references, texts, strict=True), start=4
            )
        ],
        **others,
    )


COLUMNS = [
    own_column("a theme in a first column of its own, said again in each row", [CARE, CARE, HELP]),
    own_column(
        "a theme in a first column of its own, merged down",
        [CARE, "", HELP],
        merged=("A4:A5",),
        findings=[("merged-rows", "note", "A4")],
    ),
    own_column(
        "a theme in a first column of its own, said in its first row",
        [CARE, "", HELP],
        pinned=False,
    ),
    own_column(
        "a theme in a first column of its own, with ditto below it",
        [CARE, "ditto", HELP],
        findings=[("ditto-resolved", "note", "A5")],
    ),
]


def sheets(name: str, first: Tab, second: Tab, themes: list[tuple[str, str]], row: int) -> Case:
    return Case(
        name=name,
        family="sheet-a-theme",
        made=Book([first, second]),
        themes=themes,
        actions=[
            action(
                row, reference, text, sheet=tab.name, theme=theme[1], theme_reference=theme[0]
            )
            for tab, theme, reference, text in (
                (first, themes[0], "1", "Visit each carer"),
                (second, themes[1], "2", "Ask each school"),
            )
        ],
    )  # fmt: skip


def small(name: str, reference: str, text: str, *above: str) -> Tab:
    lines: dict[int, Any] = {row: [line] for row, line in enumerate(above, start=1)}
    return Tab(name, lines | {4: HEADINGS, 5: usual(reference, text)})


SHEETS = [
    sheets(
        "one sheet a theme, named by its sheet",
        small("Leadership", "1", "Visit each carer"),
        small("Practice", "2", "Ask each school"),
        [("", "Leadership"), ("", "Practice")],
        5,
    ),
    sheets(
        "one sheet a theme, with a number before its name",
        small("1 Leadership", "1", "Visit each carer"),
        small("2 Practice", "2", "Ask each school"),
        [("1", "Leadership"), ("2", "Practice")],
        5,
    ),
    sheets(
        "one sheet a theme, named by the title line that differs",
        small("P1", "1", "Visit each carer", "Example Council plan", "Leaders know their services"),
        small("P2", "2", "Ask each school", "Example Council plan", "Practice is good everywhere"),
        [("", "Leaders know their services"), ("", "Practice is good everywhere")],
        5,
    ),
]

CASES = [*COLUMNS, *SHEETS]
