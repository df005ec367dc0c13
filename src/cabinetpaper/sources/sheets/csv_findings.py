"""What the reader of a .csv notices, put into words: what was met in, findings out."""

from __future__ import annotations

from cabinetpaper.findings import Finding, Severity
from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.csv_dialect import NAMES
from cabinetpaper.sources.sheets.csv_text import Letters

_SAVE_AS = "in Excel, save the plan as CSV UTF-8 (Comma delimited)"


def letters_guessed(letters: Letters, letter: str, place: Place) -> Finding:
    """Give the finding on a file whose letters beyond plain English may be others."""
    if letters is Letters.MIXED:
        return Finding(
            code="encoding-mixed",
            severity=Severity.WARNING,
            text="The file's letters are stored in more than one way, so some were misread, the "
            f"first perhaps “{letter}”.",
            advice=f"Correct the letters and {_SAVE_AS}.",
            place=place,
        )
    return Finding(
        code="encoding-guessed",
        severity=Severity.NOTE,
        text="The file does not say how its letters are stored, and those like "
        f"“{letter}” were read as Windows-1252.",
        advice=f"Compare them with the plan, or {_SAVE_AS}.",
        place=place,
    )


def delimiter_guessed(delimiter: str, place: Place) -> Finding:
    """Give the note on a file whose cells could be parted by another character too."""
    return Finding(
        code="delimiter-guessed",
        severity=Severity.NOTE,
        text="The file does not say what parts its cells, and more than one character might; a "
        f"{NAMES[delimiter]} was taken.",
        advice=f"Compare the columns with the plan, or write “sep={delimiter}” as the first line.",
        place=place,
    )


def quote_astray(place: Place) -> Finding:
    """Give the warning on a row that may have run together with others, as quotes do not pair."""
    return Finding(
        code="quote-astray",
        severity=Severity.WARNING,
        text="A quote closes inside the cell and not at its end, so cells or rows may have run "
        "together here.",
        advice='Type every quote inside a quoted cell twice (""), or save the plan from Excel.',
        place=place,
    )


def row_too_wide(width: int, usual: int, place: Place) -> Finding:
    """Give the warning on a row with words beyond the width that most rows have."""
    return Finding(
        code="row-too-wide",
        severity=Severity.WARNING,
        text=f"The row has {width:,} cells, and most rows have {usual:,}: a cell may have been cut "
        "in two.",
        advice="Put quotes round the cell that holds what parts the cells, or save the plan from "
        "Excel.",
        place=place,
    )
