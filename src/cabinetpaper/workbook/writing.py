"""Writing a workbook with XlsxWriter: takes words and looks, gives a workbook that holds them all.

XlsxWriter cuts what is too long and leaves out what does not fit, and tells so by a return code
alone: here every code is looked at.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from enum import StrEnum
from io import BytesIO
from typing import Any

from cabinetpaper.errors import OutputError

# Excel's own bound on the list behind a drop-down, where it is given in words.
_DROP_DOWN_LETTERS = 255
_LINE_HEIGHT = 15  # points, of Excel's default font


class Looks(StrEnum):
    """How a cell looks: its weight, its wrapping, and how Excel takes what is typed into it."""

    TITLE = "title"
    HEADER = "header"
    WORDS = "words"
    TEXT = "text"
    MONTH = "month"
    THEME = "theme"
    THEME_TEXT = "theme text"


_WRAPPED = {"text_wrap": True, "valign": "top"}
_LOOKS: dict[Looks, dict[str, Any]] = {
    Looks.TITLE: {"bold": True},
    Looks.HEADER: {**_WRAPPED, "bold": True, "bottom": 1},
    Looks.WORDS: _WRAPPED,
    # As text, so that a typed 4.10 stays 4.10.
    Looks.TEXT: {**_WRAPPED, "num_format": "@"},
    Looks.MONTH: {**_WRAPPED, "num_format": "mmm-yy", "align": "left"},
    Looks.THEME: {**_WRAPPED, "bold": True},
    Looks.THEME_TEXT: {**_WRAPPED, "bold": True, "num_format": "@"},
}


def open_book(file: BytesIO, *, title: str, created: datetime.datetime) -> Any:
    """Give an XlsxWriter workbook that writes to `file` when it is closed, without a clock."""
    import xlsxwriter  # type: ignore[import-untyped]  # XlsxWriter ships no types

    book = xlsxwriter.Workbook(file, {"in_memory": True})
    book.set_properties({"title": title, "created": created})
    return book


class SheetWriter:
    """Writes one sheet of a workbook, and refuses to leave anything out.

    Rows and columns count from 0.
    """

    def __init__(self, book: Any, name: str) -> None:
        self._sheet = book.add_worksheet(name)
        self._name = name
        self._formats = {look: book.add_format(form) for look, form in _LOOKS.items()}
        self._sheet.set_landscape()
        self._sheet.set_paper(9)  # A4, by ECMA-376 Part 1, 18.3.1.63
        self._sheet.fit_to_pages(1, 0)

    def write(self, row: int, column: int, words: str, look: Looks) -> None:
        """Write words into a cell, never as a formula, a number or a link."""
        code = self._sheet.write_string(row, column, words, self._formats[look])
        self._done(code, f"the cell in row {row + 1}, column {column + 1}")

    def column(self, column: int, width: int, look: Looks) -> None:
        """Set a column's width in characters, and the look of the cells nobody has filled yet."""
        code = self._sheet.set_column(column, column, width, self._formats[look])
        self._done(code, f"the width of column {column + 1}")

    def offer(self, cells: str, choices: Sequence[str]) -> None:
        """Put a drop-down of choices on cells, which warns of other words but takes them.

        Without effect where Excel has no such drop-down: a choice with a comma, or a list of more
        than 255 letters.
        """
        if any("," in choice for choice in choices) or len(",".join(choices)) > _DROP_DOWN_LETTERS:
            return
        options = {"validate": "list", "source": list(choices), "error_type": "warning"}
        code = self._sheet.data_validation(cells, options)
        self._done(code, f"the drop-down on {cells}")

    def references_are_text(self, cells: str) -> None:
        """Keep Excel from marking references such as 4.10 as numbers stored as text."""
        code = self._sheet.ignore_errors({"number_stored_as_text": cells})
        self._done(code, f"the note that {cells} are text")

    def repeat_header(self, row: int, *, lines: int = 1) -> None:
        """Keep a header row of so many lines in sight, and at the top of every printed page."""
        code = self._sheet.set_row(row, lines * _LINE_HEIGHT)
        self._done(code, f"the height of row {row + 1}")
        self._sheet.freeze_panes(row + 1, 0)
        self._sheet.repeat_rows(row)

    def _done(self, code: int, what: str) -> None:
        if code:
            raise OutputError(
                f"{what} of the sheet “{self._name}” could not be written (XlsxWriter: {code})"
            )
