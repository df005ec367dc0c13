"""What the reader notices about a sheet, put into words: cells in, findings out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import frozen

from cabinetpaper.findings import Finding, Severity
from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.values import cell_name, column_letters
from cabinetpaper.telling import listed


@frozen
class Notice:
    """A finding that can be made about any cell."""

    code: str
    severity: Severity
    text: str
    advice: str

    def at(self, place: Place) -> Finding:
        """Give the finding for the cell at a place."""
        return Finding(
            code=self.code, severity=self.severity, text=self.text, advice=self.advice, place=place
        )


NOT_CALCULATED = Notice(
    "formula-not-calculated",
    Severity.ERROR,
    "The cell holds a formula whose result was never worked out.",
    "Open the workbook in Excel, see that the cell shows what it should, and save it.",
)
FORMULA_ERROR = Notice(
    "formula-error",
    Severity.WARNING,
    "The formula in the cell gives an error value instead of a result.",
    "Correct the formula, or type what the cell should say.",
)
STRUCK_THROUGH = Notice(
    "struck-through",
    Severity.WARNING,
    "Words in the cell are struck through, and were read as ordinary words.",
    "Delete the words that no longer hold.",
)
FORMAT_UNKNOWN = Notice(
    "number-format-unknown",
    Severity.WARNING,
    "The cell's number format could not be followed, so its text may differ from what Excel shows.",
    "Compare the text with the workbook, or give the cell a plain number or date format.",
)
COMMENT_LEFT_OUT = Notice(
    "comment-left-out",
    Severity.NOTE,
    "A comment on the cell was left out.",
    "Move into the cell what the paper should say.",
)
INSIDE_LINK = Notice(
    "link-inside-workbook",
    Severity.NOTE,
    "The cell links to another place in the workbook, and the link was left out.",
    "Give the address of a page if readers should follow it.",
)


def hidden_rows(rows: Sequence[int], place: Place) -> Finding:
    """Give the note on rows with words that were left out because the sheet hides them."""
    return _hidden("rows-hidden", "Row", stretches(rows), place.at(cell_name(rows[0], 1)))


def filtered_rows(rows: Sequence[int], place: Place) -> Finding:
    """Give the note on rows with words that were left out because a filter hides them."""
    names = stretches(rows)
    several = " " in names
    return Finding(
        code="rows-filtered",
        severity=Severity.WARNING,
        text=f"Row{'s' if several else ''} {names} {'are' if several else 'is'} hidden by a "
        f"filter, and {'were' if several else 'was'} left out.",
        advice="Clear the filter in Excel if the paper should have every row.",
        place=place.at(cell_name(rows[0], 1)),
    )


def hidden_columns(columns: Sequence[int], place: Place) -> Finding:
    """Give the note on columns with words that were left out because the sheet hides them."""
    names = stretches(columns, column_letters)
    return _hidden("columns-hidden", "Column", names, place.at(cell_name(1, columns[0])))


def _hidden(code: str, noun: str, names: str, place: Place) -> Finding:
    several = " " in names
    return Finding(
        code=code,
        severity=Severity.NOTE,
        text=f"{noun}{'s' if several else ''} {names} {'are' if several else 'is'} hidden, "
        f"and {'were' if several else 'was'} left out.",
        advice=f"Unhide {'them' if several else 'it'} in Excel to print what stands there.",
        place=place,
    )


def stretches(numbers: Sequence[int], name: Callable[[int], str] = str) -> str:
    """Give rising numbers as a person lists them.

    >>> stretches([4, 7, 8, 9]), stretches([1, 2], column_letters)
    ('4 and 7 to 9', 'A and B')
    """
    groups: list[list[int]] = []
    for number in numbers:
        if groups and number == groups[-1][-1] + 1:
            groups[-1].append(number)
        else:
            groups.append([number])
    names = [
        f"{name(group[0])} to {name(group[-1])}" if len(group) > 2 else name(number)
        for group in groups
        for number in (group[:1] if len(group) > 2 else group)
    ]
    return listed(names)
