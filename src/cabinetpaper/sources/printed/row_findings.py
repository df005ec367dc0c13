"""What is odd about a row of a printed plan → the finding that says so, at the row's place."""

from __future__ import annotations

from collections.abc import Iterable

from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Finding, Severity
from cabinetpaper.places import Place


def is_empty(place: Place) -> Finding:
    """Say that a row has no words."""
    return Finding(
        code="row-empty",
        severity=Severity.NOTE,
        text="A row of the plan has no words, and was not read as an action.",
        advice="Delete the row in Word, or type the action.",
        place=place,
    )


def is_across(words: str, place: Place) -> Finding:
    """Say that a row is one cell with these words."""
    return Finding(
        code="row-across",
        severity=Severity.NOTE,
        text=f"A row is one cell across the table (“{shortened(words)}”), and was not read as an "
        "action.",
        advice="Put the words above the table as a heading, or split the row into its columns.",
        place=place,
    )


def is_uneven(width: int, expected: int, place: Place) -> Finding:
    """Say that a row has other columns than its header."""
    return Finding(
        code="row-uneven",
        severity=Severity.WARNING,
        text=f"The row has {width} columns where the header has {expected}; its cells were read "
        "from the left.",
        advice="Give the row the columns of the header.",
        place=place,
    )


def goes_across(headers: Iterable[str], place: Place) -> Finding:
    """Say that the cells under these headers go over others as well."""
    named = ", ".join(f"“{header}”" for header in headers)
    return Finding(
        code="cells-merged",
        severity=Severity.NOTE,
        text=f"A cell goes over several columns, and was read as that of the first: {named}.",
        advice="Split the cell in Word, and type into each column what belongs there.",
        place=place,
    )


def goes_down(place: Place) -> Finding:
    """Say that a cell goes on with the one above it, and perhaps those below it do."""
    return Finding(
        code="merged-rows",
        severity=Severity.NOTE,
        text="A cell is merged with the one above, which was read as holding for each of its rows.",
        advice="Split the cell in Word, and type its words into each.",
        place=place,
    )


def has_no_theme(place: Place) -> Finding:
    """Say that a row's cell of the theme is empty."""
    return Finding(
        code="theme-cell-empty",
        severity=Severity.NOTE,
        text="The row says no theme.",
        advice="Type the theme into the row’s cell.",
        place=place,
    )


def has_anothers_bookmark(name: str, owner: tuple[int, int], place: Place) -> Finding:
    """Say that a bookmark stands again in another row, given by table and row."""
    table, row = owner
    return Finding(
        code="bookmark-twice",
        severity=Severity.WARNING,
        text=f"The bookmark “{name}” stands again in table {table}, row {row}, where Word keeps "
        "it; here the action is known by its heading and reference.",
        advice="Delete the row that is a copy.",
        place=place,
    )


def has_several_bookmarks(names: Iterable[str], place: Place) -> Finding:
    """Say that a row bears the bookmarks of several actions."""
    return Finding(
        code="bookmarks-in-row",
        severity=Severity.WARNING,
        text=f"The row bears the bookmarks of several actions ({', '.join(names)}); it is known by "
        "the first.",
        advice="If two rows were joined, look at what has become of the second action.",
        place=place,
    )


def has_no_reference(place: Place) -> Finding:
    """Say that neither a bookmark nor a reference tells a row from others."""
    return Finding(
        code="row-without-reference",
        severity=Severity.NOTE,
        text="The row has neither a bookmark nor a reference: its action is new, or cannot be "
        "found again.",
        advice="Type the action’s reference into the row.",
        place=place,
    )


def shares_reference(reference: str, theme: str, place: Place) -> Finding:
    """Say that a reference does not tell a row without a bookmark from others."""
    return Finding(
        code="reference-twice",
        severity=Severity.WARNING,
        text=f"The row has no bookmark, and its reference {reference} stands more than once under "
        f"“{theme}”.",
        advice="Give each action of a theme a reference of its own.",
        place=place,
    )
