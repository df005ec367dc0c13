"""The rows of one sheet of an .ods in, as they close; a `Sheet` out.

A file says of a row or cell how often it is repeated, up to a million times. What is empty is
only counted; what says something is held to the limits before it is repeated; colours are kept as
far as words go, because LibreOffice paints rows to the sheet's edge.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import define, field

from cabinetpaper.findings import Finding
from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.extents import Extent
from cabinetpaper.sources.sheets.limits import Limits
from cabinetpaper.sources.sheets.ods_cells import (
    cell_of,
    covered,
    inner_table,
    moved,
    painted,
    place_of,
)
from cabinetpaper.sources.sheets.ods_columns import LAST_COLUMN, Columns
from cabinetpaper.sources.sheets.ods_merges import Merges
from cabinetpaper.sources.sheets.ods_styles import Look, Styles
from cabinetpaper.sources.sheets.ods_text import words_of
from cabinetpaper.sources.sheets.ods_xml import (
    COLUMNS_REPEATED,
    DEFAULT_STYLE,
    FORMULA,
    ROWS_REPEATED,
    STYLE_NAME,
    TABLE,
    VALUE_TYPE,
    VISIBILITY,
    attributes_of,
    count,
)
from cabinetpaper.sources.sheets.values import Cell, NamedTable, Row, Sheet

if TYPE_CHECKING:
    from lxml.etree import _Element

# A cell with none of these, and nothing inside it, says nothing.
_KEPT_IN_ATTRIBUTES = {VALUE_TYPE, FORMULA}
CELL, COVERED = f"{TABLE}table-cell", f"{TABLE}covered-table-cell"


# Cells of one row that say nothing: first, last, and the style of their own or of their row.
_Paint = tuple[int, int, str]


@define
class SheetReader:
    """Reads one sheet: told of its columns, and of each row's beginning, cells and end."""

    name: str
    styles: Styles
    limits: Limits
    extent: Extent
    place: Place
    is_hidden: bool = False
    is_elsewhere: bool = False
    columns: Columns = field(init=False)
    merges: Merges = field(init=False)
    _rows: list[tuple[int, int, list[Cell], list[_Paint]]] = field(factory=list, init=False)
    _hidden: list[tuple[int, int, bool]] = field(factory=list, init=False)
    _findings: list[Finding] = field(factory=list, init=False)
    # The row that is being read, how often it is there, and its next column.
    _row: int = field(default=1, init=False)
    _times: int = field(default=1, init=False)
    _column: int = field(default=1, init=False)
    _row_style: str = field(default="", init=False)
    _cells: list[Cell] = field(factory=list, init=False)
    _paints: list[_Paint] = field(factory=list, init=False)

    @columns.default
    def _no_columns_yet(self) -> Columns:
        return Columns(self.styles)

    @merges.default
    def _no_merges_yet(self) -> Merges:
        return Merges(self.limits, self.place)

    def add_columns(self, column: _Element) -> None:
        """Take in columns."""
        self.columns.add(
            count(attributes_of(column), COLUMNS_REPEATED, self.place),
            column.get(DEFAULT_STYLE, ""),
            hidden=column.get(VISIBILITY) in {"collapse", "filter"},
        )

    def add_inner_table(self) -> None:
        """Take in that a cell holds a table of its own."""
        self._findings.append(inner_table(self.place))

    def begin_row(self, row: _Element) -> None:
        """Take in how a row is."""
        self._times = count(attributes_of(row), ROWS_REPEATED, self.place)
        self._column = 1
        self._row_style = row.get(DEFAULT_STYLE, "")
        visibility = row.get(VISIBILITY)
        if visibility in {"collapse", "filter"}:
            last = self._row + self._times - 1
            self._hidden.append((self._row, last, visibility == "filter"))

    def end_row(self) -> None:
        """Take in that the row has ended."""
        if self._cells or self._paints:
            self._rows.append((self._row, self._times, self._cells, self._paints))
            self._cells, self._paints = [], []
        self._row += self._times

    def add_cell(self, source: _Element) -> None:
        """Take in a cell, as often as it is there."""
        attributes = attributes_of(source)
        times = count(attributes, COLUMNS_REPEATED, self.place)
        column, self._column = self._column, self._column + times
        own_style = attributes.get(STYLE_NAME) or self._row_style
        if times == 1 and source.tag == CELL:
            self.merges.add(attributes, self._row, column)
        last = column + times - 1
        if not len(source) and not _KEPT_IN_ATTRIBUTES.intersection(attributes):
            self._paint(column, last, own_style)
            return
        place = place_of(self.place, self._row, column)
        words = words_of(source, self.styles, self.limits, place)
        if source.tag == COVERED:
            if words.text.strip():
                self._findings.append(covered(place))
            return
        look = self.styles.of_cell(own_style or self.columns.style(column))
        cell = cell_of(attributes, words, look, (self._row, column), place)
        if cell or cell.comment or cell.is_uncalculated:
            self.extent.take(self._row + self._times - 1, last, len(cell.displayed), self.place,
                             times=times * self._times)  # fmt: skip
            self._cells.append(cell)
            self._cells.extend(moved(cell, self._row, to) for to in range(column + 1, last + 1))
        else:
            self._paint(column, last, own_style)

    def _paint(self, first: int, last: int, style: str) -> None:
        """Note cells that say nothing but are coloured, themselves or by their columns."""
        if self.styles.of_cell(style).fill if style else self.columns.have_colour:
            self._paints.append((first, min(last, LAST_COLUMN), style))

    def sheet(self, tables: Iterator[NamedTable]) -> Sheet:
        """Give the sheet, with the tables that are named in it."""
        said = [(number + times - 1, cells) for number, times, cells, _ in self._rows if cells]
        last_row = max((row for row, _ in said), default=0)
        last_column = max((cell.column for _, cells in said for cell in cells), default=0)
        hidden = [(first, min(last, last_row), by) for first, last, by in self._hidden]
        return Sheet(
            name=self.name,
            rows=[row for row in self._each_row(last_row, last_column) if row.cells],
            merges=self.merges.areas,
            hidden_rows=[n for first, last, _ in hidden for n in range(first, last + 1)],
            filtered_rows=[n for first, last, by in hidden if by for n in range(first, last + 1)],
            hidden_columns=self.columns.hidden,
            tables=list(tables),
            is_hidden=self.is_hidden,
            findings=self._findings,
            place=self.place,
        )

    def _each_row(self, last_row: int, last_column: int) -> Iterator[Row]:
        for first, times, cells, paints in self._rows:
            last = min(first + times - 1, last_row)
            coloured = [
                (column, look)
                for start, end, style in paints
                for column, look in self._looks(start, min(end, last_column), style)
            ]
            if coloured and last >= first:
                count_all = len(coloured) * (last - first + 1)
                self.extent.take(last, coloured[-1][0], 0, self.place, times=count_all)
            for number in range(first, last + 1):
                every = [moved(cell, number, cell.column) for cell in cells]
                every += [painted(look, number, column, self.place) for column, look in coloured]
                yield Row(number, sorted(every, key=_column) if coloured else every)

    def _looks(self, first: int, last: int, style: str) -> Iterator[tuple[int, Look]]:
        if not style:
            return self.columns.painted(first, last)
        look = self.styles.of_cell(style)
        return ((column, look) for column in range(first, last + 1))


def _column(cell: Cell) -> int:
    return cell.column
