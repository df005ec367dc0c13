"""Writing a workbook with XlsxWriter: takes words and looks, gives a workbook that holds them all.

XlsxWriter cuts what is too long and leaves out what does not fit, and tells so by a return code
alone: here every code is looked at.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from cabinetpaper.errors import OutputError
from cabinetpaper.model.text import Run
from cabinetpaper.workbook.cell_looks import CellLooks, Looks, is_markup, one_run
from cabinetpaper.workbook.cell_words import LONGEST_TEXT, CellWords, utf16_length
from cabinetpaper.workbook.finishing import guarded

# Excel's own bound on the list behind a drop-down, where it is given in words.
_DROP_DOWN_LETTERS = 255
_LINE_HEIGHT = 15  # points, of Excel's default font
_HIGHEST = 409  # points
_TABLE_STYLE = "Table Style Light 1"

__all__ = ["Looks", "SheetWriter", "is_markup", "lines_of", "open_book"]


def open_book(file: BytesIO, *, title: str, created: datetime.datetime) -> Any:
    """Give an XlsxWriter workbook that writes to `file` when it is closed, without a clock."""
    import xlsxwriter  # type: ignore[import-untyped]  # XlsxWriter ships no types

    never = dict.fromkeys(("strings_to_formulas", "strings_to_numbers", "strings_to_urls"), False)
    book = xlsxwriter.Workbook(file, {"in_memory": True, **never})
    book.set_properties({"title": title, "created": created})
    return book


def lines_of(words: str, width: float) -> int:
    r"""Give about how many lines words take in a column of so many characters.

    >>> lines_of("One\nand a second line", 10)
    3
    """
    return sum(max(1, math.ceil(len(line) / width)) for line in words.split("\n"))


def can_be_offered(choice: str) -> bool:
    """Tell whether a drop-down can have a choice: its list is words with commas between them.

    >>> can_be_offered("On track"), can_be_offered("Late, but moving")
    (True, False)
    """
    plain = choice == choice.strip() == guarded(choice)
    return plain and bool(choice) and not set(choice) & set(',"\n')


def _as_one_string(cell: CellWords) -> str | None:
    """Give the words, or their markup where all of them have one look and there is room for it."""
    if cell.is_plain and not is_markup(cell.text):
        return guarded(cell.text)
    markup = one_run(cell.runs[0]) if len(cell.runs) == 1 else ""
    return markup if markup and utf16_length(markup) <= LONGEST_TEXT else None


class SheetWriter:
    """Writes one sheet of a workbook, and refuses to leave anything out.

    Rows and columns count from 0. The cells of a `ruled` sheet have a thin line below them.
    """

    def __init__(self, book: Any, name: str, *, ruled: bool = False) -> None:
        self._sheet = book.add_worksheet(name)
        self._name = name
        self._looks = CellLooks(book, ruled=ruled)
        self._sheet.set_landscape()
        self._sheet.set_paper(9)  # A4, by ECMA-376 Part 1, 18.3.1.63
        self._sheet.fit_to_pages(1, 0)

    def write(self, row: int, column: int, words: str, look: Looks) -> None:
        """Write words into a cell, never as a formula, a number or a link."""
        self.write_cell(row, column, CellWords([Run(words)]), look)

    def write_cell(self, row: int, column: int, cell: CellWords, look: Looks) -> None:
        """Write what a cell is to hold: its day, or its words with their looks, and its link."""
        what = f"the cell in row {row + 1}, column {column + 1}"
        form = self._looks.of_cell(look, cell)
        if cell.link:
            # The words that XlsxWriter writes with a link are plain: the cell's own replace them.
            code = self._sheet.write_url(row, column, cell.link, form, "-")
            self._done(code, f"the link of {what}")
        if cell.day is not None:
            self._done(self._sheet.write_datetime(row, column, cell.day, form), what)
        elif not cell:
            self._done(self._sheet.write_blank(row, column, None, form), what)
        elif (words := _as_one_string(cell)) is not None:
            self._done(self._sheet.write_string(row, column, words, form), what)
        else:
            pieces = self._looks.pieces(cell)
            self._done(self._sheet.write_rich_string(row, column, *pieces, form), what)

    def column(self, column: int, width: int, look: Looks) -> None:
        """Set a column's width in characters, and the look of the cells nobody has filled yet."""
        code = self._sheet.set_column(column, column, width, self._looks.of_column(look))
        self._done(code, f"the width of column {column + 1}")

    def offer(self, cells: str, choices: Sequence[str]) -> None:
        """Put a drop-down of choices on cells, which warns of other words but takes them.

        Without effect where Excel has no such drop-down: a choice with a comma, a quotation mark
        or a line break, or a list of more than 255 letters.
        """
        if not choices or not all(can_be_offered(choice) for choice in choices):
            return
        if utf16_length(",".join(choices)) > _DROP_DOWN_LETTERS:
            return
        options = {"validate": "list", "source": list(choices), "error_type": "warning"}
        code = self._sheet.data_validation(cells, options)
        self._done(code, f"the drop-down on {cells}")

    def references_are_text(self, cells: str, *, dates: str = "") -> None:
        """Keep Excel from marking references such as 4.10 as numbers stored as text.

        `dates` are cells that it would mark for words such as "Feb 19". The two do not overlap.
        """
        marks = {"number_stored_as_text": cells, "two_digit_text_year": dates}
        code = self._sheet.ignore_errors({mark: where for mark, where in marks.items() if where})
        self._done(code, f"the note that {cells} are text")

    def table(self, cells: str, name: str, headings: Sequence[str]) -> None:
        """Make cells a table of Excel with bands and filter buttons, their first row its header."""
        columns = [{"header": guarded(heading)} for heading in headings]
        options = {"name": name, "style": _TABLE_STYLE, "columns": columns}
        self._done(self._sheet.add_table(cells, options), f"the table on {cells}")

    def filter(self, cells: str) -> None:
        """Put filter buttons on the first row of cells."""
        self._done(self._sheet.autofilter(cells), f"the filter on {cells}")

    def number_pages(self) -> None:
        """Print the number of each page below it."""
        self._done(self._sheet.set_footer("&CPage &P of &N"), "the footer")

    def height(self, row: int, lines: float) -> None:
        """Set the height of a row to so many lines, as far as a row can be high."""
        code = self._sheet.set_row(row, min(lines * _LINE_HEIGHT, _HIGHEST))
        self._done(code, f"the height of row {row + 1}")

    def repeat_header(self, row: int, *, lines: int = 1) -> None:
        """Keep a header row of so many lines in sight, and at the top of every printed page."""
        self.height(row, lines)
        self._sheet.freeze_panes(row + 1, 0)
        self._sheet.repeat_rows(row)

    def _done(self, code: int | None, what: str) -> None:
        if code:
            raise OutputError(
                f"{what} of the sheet “{self._name}” could not be written (XlsxWriter: {code})"
            )
