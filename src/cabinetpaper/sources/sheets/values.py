"""The values of a workbook: sheets of rows of cells, as a person sees them.

Whatever file a sheet comes from, reading goes on from these values, and nothing after them knows
what the file was. They are sparse: a row holds only the cells that say something, and a sheet only
the rows that hold any. What the workbook hides is among them until `shown` leaves it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import field, frozen

from cabinetpaper.errors import Problem
from cabinetpaper.findings import Finding
from cabinetpaper.model.text import Run
from cabinetpaper.places import NOWHERE, Place
from cabinetpaper.sources.sheets.number_formats import Value
from cabinetpaper.tuples import as_tuple


@frozen(kw_only=True)
class Cell:
    r"""A cell: its value, and the text that Excel shows for it, with `\n` for every line break.

    `runs` are the same text in stretches that look alike, with links; `bold` says that the cell as
    a whole is bold, `fill` is its colour as hexadecimal RRGGBB ("" for none), themes and tints
    worked out. `exact` is false where the displayed text is a guess, because the number format
    could not be followed. `link` is an address outside the workbook; `links_inside` says that it
    links to another place in it. `comment` is the text of its comment or note. `is_struck`: some of
    its words are struck through; `is_error`: its value is an error such as #REF!;
    `is_uncalculated`: it holds a formula whose result was never worked out.

    >>> Cell(row=12, column=3, value=4, displayed="4.0").name
    'C12'
    """

    row: int
    column: int
    value: Value = None
    displayed: str = ""
    number_format: str = "General"
    exact: bool = True
    runs: tuple[Run, ...] = field(converter=as_tuple)
    bold: bool = False
    fill: str = ""
    link: str | None = None
    links_inside: bool = False
    comment: str = ""
    is_struck: bool = False
    is_error: bool = False
    is_uncalculated: bool = False
    place: Place = field(default=NOWHERE, eq=False, repr=False)

    @runs.default
    def _one_plain_run(self) -> tuple[Run, ...]:
        return (Run(self.displayed),) if self.displayed else ()

    @property
    def name(self) -> str:
        """Give the name that a person calls the cell by."""
        return cell_name(self.row, self.column)

    @property
    def words(self) -> str:
        """Give the text on one line."""
        return " ".join(self.displayed.split())

    def __bool__(self) -> bool:
        return bool(self.displayed.strip())


@frozen
class Row:
    """A row: its number, and its cells that say something or are coloured, left to right."""

    number: int
    cells: tuple[Cell, ...] = field(converter=as_tuple)
    _with_words: tuple[Cell, ...] = field(init=False, eq=False, repr=False)

    @_with_words.default
    def _those_with_words(self) -> tuple[Cell, ...]:
        return tuple(cell for cell in self.cells if cell)

    def at(self, column: int) -> Cell | None:
        """Give the cell in a column, or None where there is none with words."""
        return next((cell for cell in self if cell.column == column), None)

    def __iter__(self) -> Iterator[Cell]:
        """Give the cells that have words."""
        return iter(self._with_words)


@frozen(kw_only=True)
class Area:
    """A rectangle of cells, such as merged ones, both corners included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@frozen(kw_only=True)
class NamedTable:
    """A table object of the workbook: the name that its owner chooses it by, and its cells."""

    name: str
    area: Area


@frozen(kw_only=True)
class Sheet:
    """A sheet: its name, the rows that say something, merged areas, and what the workbook hides.

    `filtered_rows` are those of the `hidden_rows` that a filter hides. `is_hidden` is true for
    a sheet that the workbook hides. `is_typed` is false where the file keeps words alone, so that
    no cell's type or number format witnesses anything (.csv). `findings` are what was noticed,
    `problems` what keeps the sheet from being used; `shown` fills both.
    """

    name: str
    rows: tuple[Row, ...] = field(default=(), converter=as_tuple)
    merges: tuple[Area, ...] = field(default=(), converter=as_tuple)
    hidden_rows: tuple[int, ...] = field(default=(), converter=as_tuple)
    filtered_rows: tuple[int, ...] = field(default=(), converter=as_tuple)
    hidden_columns: tuple[int, ...] = field(default=(), converter=as_tuple)
    tables: tuple[NamedTable, ...] = field(default=(), converter=as_tuple)
    is_hidden: bool = False
    is_typed: bool = True
    findings: tuple[Finding, ...] = field(default=(), converter=as_tuple, eq=False, repr=False)
    problems: tuple[Problem, ...] = field(default=(), converter=as_tuple, eq=False, repr=False)
    place: Place = field(default=NOWHERE, eq=False, repr=False)
    _merges_by_first_cell: Mapping[tuple[int, int], Area] = field(init=False, eq=False, repr=False)

    @_merges_by_first_cell.default
    def _indexed(self) -> dict[tuple[int, int], Area]:
        return {(area.first_row, area.first_column): area for area in self.merges}

    def merge_at(self, cell: Cell) -> Area | None:
        """Give the merged area that a cell with words fills: its first cell alone has any."""
        return self._merges_by_first_cell.get((cell.row, cell.column))

    def __bool__(self) -> bool:
        return any(True for row in self.rows for _ in row)


def column_letters(column: int) -> str:
    """Give the letters of a column.

    >>> column_letters(1), column_letters(28)
    ('A', 'AB')
    """
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """Give the number of a column.

    >>> column_number("AB")
    28
    """
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def cell_name(row: int, column: int) -> str:
    """Give the name of a cell.

    >>> cell_name(12, 3)
    'C12'
    """
    return f"{column_letters(column)}{row}"


def cell_numbers(name: str) -> tuple[int, int]:
    """Give row and column of a cell's name; 0 for a part that it does not have.

    >>> cell_numbers("$C$12")
    (12, 3)
    """
    letters, digits = re.sub(r"\d+|\$", "", name), re.sub(r"\D+", "", name)
    return int(digits or 0), column_number(letters)
