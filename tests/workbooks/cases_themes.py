"""Themes in rows of every kind."""

from __future__ import annotations

from typing import Any

from tests.workbooks.building import GREEN, Book, bold, cell, filled, number, one_sheet
from tests.workbooks.expecting import HEADINGS, Case, action, usual

CARE = "Placement stability for children in care"
HELP = "Early help that comes early"
BAND = "#D9E1F2"


def two_themes(first: list[Any], second: list[Any], **others: Any) -> Book:
    """Give a plan with a theme row over two actions and one over a third."""
    return one_sheet(
        {
            1: ["Children's services improvement plan"],
            3: HEADINGS,
            4: first,
            5: usual("1.1", "Visit each carer"),
            6: usual("1.2", "Write to each carer"),
            7: second,
            8: usual("2.1", "Ask each school"),
        },
        **others,
    )


def read_two(first: tuple[str, str], second: tuple[str, str]) -> dict[str, Any]:
    """Give the themes, and the three actions under them."""
    one = {"theme_reference": first[0], "theme": first[1]}
    other = {"theme_reference": second[0], "theme": second[1]}
    return {
        "themes": [first, second],
        "actions": [
            action(5, "1.1", "Visit each carer", **one),
            action(6, "1.2", "Write to each carer", **one),
            action(8, "2.1", "Ask each school", **other),
        ],
    }


def row_of(name: str, first: list[Any], second: list[Any], read: Any, **others: Any) -> Case:
    return Case(
        name=name,
        family=others.pop("family", "theme-row"),
        made=two_themes(first, second, **others),
        **read_two(*read),
    )


PLAIN = (("", CARE), ("", HELP))
NUMBERED = (("1.0", CARE), ("2.0", HELP))
ACROSS = ["A4:F4", "A7:F7"]

ROWS = [
    row_of(
        "a theme row with its number in the reference column",
        [number(1, "0.0"), bold(CARE)],
        [number(2, "0.0"), bold(HELP)],
        NUMBERED,
        family="theme-numbered",
    ),
    row_of(
        "a theme row whose number is text",
        ["1.0", CARE],
        ["2.0", HELP],
        NUMBERED,
        family="theme-numbered",
    ),
    row_of(
        "a theme row with a whole number",
        [1, CARE],
        [2, HELP],
        (("1", CARE), ("2", HELP)),
        family="theme-numbered",
    ),
    row_of(
        "a theme row whose number and title share the first cell",
        [bold(f"1.0 {CARE}")],
        [bold(f"2.0 {HELP}")],
        NUMBERED,
        family="theme-one-cell",
    ),
    row_of(
        "a theme row numbered with a full stop in one cell",
        [bold(f"1. {CARE}")],
        [bold(f"2. {HELP}")],
        (("1", CARE), ("2", HELP)),
        family="theme-one-cell",
    ),
    row_of(
        "a theme row numbered with a colon in one cell",
        [bold(f"1: {CARE}")],
        [bold(f"2: {HELP}")],
        (("1", CARE), ("2", HELP)),
        family="theme-one-cell",
    ),
    row_of(
        "a theme row numbered with a dash in one cell",
        [bold(f"1 - {CARE}")],
        [bold(f"2 - {HELP}")],
        (("1", CARE), ("2", HELP)),
        family="theme-one-cell",
    ),
    row_of(
        "a theme row that says that it is one",
        [bold("Theme 1: Leadership")],
        [bold("Theme 2: Practice")],
        (("", "Theme 1: Leadership"), ("", "Theme 2: Practice")),
        family="theme-one-cell",
    ),
    row_of(
        "a priority row with a dash, neither bold nor merged",
        ["Priority 1 – Leadership"],
        ["Priority 2 – Practice"],
        (("", "Priority 1 – Leadership"), ("", "Priority 2 – Practice")),
        family="theme-one-cell",
    ),
    row_of(
        "a theme row without a number, merged across",
        [cell(CARE)],
        [cell(HELP)],
        PLAIN,
        merged=ACROSS,
        family="theme-merged-across",
    ),
    row_of(
        "a theme row with its number, merged across",
        [bold(f"1.0 {CARE}")],
        [bold(f"2.0 {HELP}")],
        NUMBERED,
        merged=ACROSS,
        family="theme-merged-across",
    ),
    row_of(
        "a theme row whose title is merged across beside its number",
        ["1.0", CARE],
        ["2.0", HELP],
        NUMBERED,
        merged=["B4:F4", "B7:F7"],
        family="theme-merged-across",
    ),
    row_of(
        "a theme row that is bold and nothing else, in the first column",
        [bold(CARE)],
        [bold(HELP)],
        PLAIN,
        family="theme-bold",
    ),
    row_of(
        "a theme row that is bold and nothing else, under the actions",
        ["", bold(CARE)],
        ["", bold(HELP)],
        PLAIN,
        family="theme-bold",
    ),
    row_of(
        "a theme row that is coloured and nothing else",
        [filled(BAND), filled(BAND, CARE), *[filled(BAND)] * 4],
        [filled(BAND), filled(BAND, HELP), *[filled(BAND)] * 4],
        PLAIN,
        family="theme-coloured",
    ),
    row_of(
        "a theme row whose title wraps over two lines",
        ["1.0", bold("Placement stability\nfor children in care")],
        ["2.0", bold(HELP)],
        (("1.0", "Placement stability\nfor children in care"), ("2.0", HELP)),
        family="theme-numbered",
    ),
    Case(
        name="a theme without actions is a theme",
        family="theme-empty",
        made=one_sheet(
            {
                3: HEADINGS,
                4: ["1.0", bold(CARE)],
                5: ["2.0", bold(HELP)],
                6: usual("2.1", "Ask each school"),
            }
        ),
        themes=[("1.0", CARE), ("2.0", HELP)],
        actions=[action(6, "2.1", "Ask each school", theme=HELP, theme_reference="2.0")],
    ),
    Case(
        name="actions above the first theme have none",
        family="no-theme",
        made=one_sheet(
            {
                3: HEADINGS,
                4: usual("1", "Visit each carer"),
                5: ["2.0", bold(HELP)],
                6: usual("2.1", "Ask each school"),
            }
        ),
        themes=[("2.0", HELP)],
        actions=[
            action(4, "1", "Visit each carer"),
            action(6, "2.1", "Ask each school", theme=HELP, theme_reference="2.0"),
        ],
    ),
    Case(
        name="a plan may have no themes at all",
        family="no-theme",
        made=one_sheet({3: HEADINGS, 4: usual("1", "Visit each carer"), 5: usual("2", "Ask")}),
        actions=[action(4, "1", "Visit each carer"), action(5, "2", "Ask")],
    ),
    Case(
        name="a plan of one action",
        family="one-action",
        made=one_sheet({1: HEADINGS, 2: usual("1", "Visit each carer")}),
        actions=[action(2, "1", "Visit each carer")],
    ),
]


GREEN_ROW = [filled(GREEN, CARE), *[filled(GREEN)] * 5]
CASES = [
    *ROWS,
    Case(
        name="a theme row over a coloured band that is also merged",
        family="theme-coloured",
        made=one_sheet(
            {3: HEADINGS, 4: GREEN_ROW, 5: usual("1.1", "Visit each carer")}, merged=["A4:F4"]
        ),
        themes=[("", CARE)],
        actions=[action(5, "1.1", "Visit each carer", theme=CARE)],
    ),
]
