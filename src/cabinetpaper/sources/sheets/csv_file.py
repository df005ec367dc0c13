"""A .csv in, one `Sheet` out: its cells are words as written, and nothing about them is known.

A row is what Excel would show as a row, so that a cell has the name that its owner sees: blank
lines count, and a line break inside quotes does not. Nothing is trimmed or converted.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import PurePath

from attrs import define, field

from cabinetpaper.errors import InputError
from cabinetpaper.findings import Finding
from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.csv_dialect import (
    Dialect,
    astray,
    dialect_of,
    most_common_width,
)
from cabinetpaper.sources.sheets.csv_findings import (
    delimiter_guessed,
    letters_guessed,
    quote_astray,
    row_too_wide,
)
from cabinetpaper.sources.sheets.csv_text import Letters, decoded_csv
from cabinetpaper.sources.sheets.extents import Extent, too_long
from cabinetpaper.sources.sheets.files import File
from cabinetpaper.sources.sheets.limits import LIMITS, LimitExceededError, Limits
from cabinetpaper.sources.sheets.line_breaks import one_kind_of_break
from cabinetpaper.sources.sheets.values import Cell, Row, Sheet, cell_name


def read_csv(file: File, limits: Limits = LIMITS) -> tuple[Sheet, ...]:
    r"""Give the one sheet of a .csv, named as the file is without its ending.

    Raises `InputError` for what is no .csv or has a quote that never closes, and
    `LimitExceededError` where it has more of something than `limits` allow.

    >>> (sheet,) = read_csv(File("plan.csv", b'Ref,Action\n4.10,"Ask,\nthen tell."\n'))
    >>> sheet.name, [(cell.name, cell.displayed) for cell in sheet.rows[1]]
    ('plan', [('A2', '4.10'), ('B2', 'Ask,\nthen tell.')])
    """
    if len(file.data) > limits.text_bytes:
        raise LimitExceededError(
            "text_bytes",
            f"it has {len(file.data):,} bytes, and of a .csv at most {limits.text_bytes:,} are "
            "read: copy the plan into a workbook of its own",
            file.place,
        )
    text = decoded_csv(file)
    words = text.words.replace("\r\n", "\n").replace("\r", "\n")
    _look_at_lines(words, file.place, limits)
    sheet = Place(file=file.name, sheet=PurePath(file.name).stem)
    rows = _Rows(words, dialect_of(words), sheet, limits)
    return (rows.sheet(text.letters),)


def _look_at_lines(words: str, place: Place, limits: Limits) -> None:
    if words.count("\n") > limits.lines:
        raise LimitExceededError(
            "lines",
            f"it has {words.count(chr(10)):,} lines, and at most {limits.lines:,} are read: delete "
            "the empty rows below the plan",
            place,
        )
    for number, line in enumerate(io.StringIO(words), start=1):
        if len(line) > limits.line_letters:
            raise LimitExceededError(
                "line_letters",
                f"the line holds {len(line):,} letters, and at most {limits.line_letters:,} are "
                "read: see that every row of the plan has a line of its own",
                place.on(number),
            )


@define
class _Rows:
    """Reads the rows of one text."""

    words: str
    dialect: Dialect
    place: Place
    limits: Limits
    _findings: list[Finding] = field(factory=list, init=False)
    # The lines of the row that is being read, and whether the file ended inside it.
    _record: list[str] = field(factory=list, init=False)
    _line: int = field(default=0, init=False)
    _is_past_end: bool = field(default=False, init=False)

    def sheet(self, letters: Letters) -> Sheet:
        """Give the sheet."""
        written = list(self._written())
        usual = most_common_width([cells for _, cells in written])
        for number, cells in written:
            beyond = [column for column, cell in enumerate(cells, 1) if cell.strip()][-1]
            if 1 < usual < beyond:
                place = self.place.at(cell_name(number, usual + 1))
                self._findings.append(row_too_wide(beyond, usual, place))
        rows = [Row(number, self._cells(number, cells)) for number, cells in written]
        return Sheet(
            name=self.place.sheet or "",
            rows=rows,
            is_typed=False,
            findings=[*self._findings, *self._guesses(rows, letters)],
            place=self.place,
        )

    def _written(self) -> Iterator[tuple[int, list[str]]]:
        """Give the rows that say something, with their numbers."""
        extent = Extent(self.limits)
        reader = csv.reader(self._lines(), delimiter=self.dialect.delimiter)
        number = 0
        try:
            for number, row in enumerate(reader, start=1):
                self._look_at_quotes(number)
                said = [(column, cell) for column, cell in enumerate(row, 1) if cell.strip()]
                for column, cell in said:
                    extent.take(number, column, len(cell), self.place)
                if said:
                    yield number, row
                self._record.clear()
        except csv.Error:
            # Its one reason here: a cell over `csv.field_size_limit`, 131,072 letters.
            raise self._overlong(number + 1) from None

    def _lines(self) -> Iterator[str]:
        for line in io.StringIO(self.words[self.dialect.skipped :]):
            self._record.append(line)
            self._line += 1
            yield line
        self._is_past_end = True

    def _look_at_quotes(self, number: int) -> None:
        column = astray("".join(self._record), self.dialect.delimiter)
        if not column:
            return
        place = self.place.at(cell_name(number, column))
        if self._is_past_end:
            raise InputError(_unclosed(self._first_line()), place)
        self._findings.append(quote_astray(place))

    def _first_line(self) -> int:
        """Give the line of the file on which the row that is being read begins."""
        return self._line - len(self._record) + 1 + (1 if self.dialect.skipped else 0)

    def _overlong(self, number: int) -> LimitExceededError:
        column = astray("".join(self._record), self.dialect.delimiter) or 1
        limit = min(self.limits.letters, csv.field_size_limit())
        text = f"{too_long(limit)}, or close the quote that opens on line {self._first_line()}"
        return LimitExceededError("letters", text, self.place.at(cell_name(number, column)))

    def _cells(self, number: int, row: list[str]) -> Iterator[Cell]:
        for column, written in enumerate(row, start=1):
            if written.strip():
                yield Cell(
                    row=number,
                    column=column,
                    value=written,
                    displayed=one_kind_of_break(written),
                    # Not `at`, which costs a third of reading a cell.
                    place=Place(
                        file=self.place.file,
                        sheet=self.place.sheet,
                        cell=cell_name(number, column),
                    ),
                )

    def _guesses(self, rows: list[Row], letters: Letters) -> Iterator[Finding]:
        if self.dialect.is_guess:
            yield delimiter_guessed(self.dialect.delimiter, self.place)
        if letters is Letters.CERTAIN:
            return
        cells = (cell for row in rows for cell in row if not cell.displayed.isascii())
        if cell := next(cells, None):
            letter = next(letter for letter in cell.displayed if not letter.isascii())
            yield letters_guessed(letters, letter, cell.place)


def _unclosed(line: int) -> str:
    return (
        "the cell begins with a quote that never closes, so the rest of the file would be part of "
        f"it (the row begins on line {line}): close the quote, or delete it"
    )
