"""The rows of one sheet of an .ods in, as they close; a `Sheet` out.

A file says of a row or cell how often it is repeated, up to a million times. What is empty is
only counted; what says something is held to the limits before it is repeated; colours are kept as
far as words go, because LibreOffice paints rows to the sheet's edge.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from attrs import define, evolve, field, frozen

from cabinetpaper.findings import Finding, Severity
from cabinetpaper.model.text import Run
from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.extents import Extent
from cabinetpaper.sources.sheets.limits import LimitExceededError, Limits
from cabinetpaper.sources.sheets.number_formats import Displayed, displayed
from cabinetpaper.sources.sheets.ods_columns import LAST_COLUMN, Columns
from cabinetpaper.sources.sheets.ods_styles import Styles
from cabinetpaper.sources.sheets.ods_text import Words, words_of
from cabinetpaper.sources.sheets.ods_values import is_error, value_of
from cabinetpaper.sources.sheets.ods_xml import (
    COLUMNS_REPEATED,
    COLUMNS_SPANNED,
    DEFAULT_STYLE,
    FORMULA,
    ROWS_REPEATED,
    ROWS_SPANNED,
    STYLE_NAME,
    TABLE,
    VALUE_TYPE,
    VISIBILITY,
    attributes_of,
    count,
)
from cabinetpaper.sources.sheets.values import Area, Cell, NamedTable, Row, Sheet, cell_name

if TYPE_CHECKING:
    from lxml.etree import _Element

_LAST_ROW = 1_048_576
# A cell with none of these, and nothing inside it, says nothing.
_KEPT_IN_ATTRIBUTES = {VALUE_TYPE, FORMULA}
CELL, COVERED = f"{TABLE}table-cell", f"{TABLE}covered-table-cell"


@frozen
class _Paint:
    """Cells of one row that are coloured and say nothing."""

    first: int
    last: int
    fill: str
    number_format: str


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
    columns: Columns = field(factory=Columns, init=False)
    _rows: list[tuple[int, int, list[Cell], list[_Paint]]] = field(factory=list, init=False)
    _merges: list[Area] = field(factory=list, init=False)
    _hidden: list[tuple[int, int, bool]] = field(factory=list, init=False)
    _findings: list[Finding] = field(factory=list, init=False)
    _covered: int = field(default=0, init=False)
    # The row that is being read, how often it is there, and its next column.
    _row: int = field(default=1, init=False)
    _times: int = field(default=1, init=False)
    _column: int = field(default=1, init=False)
    _row_style: str = field(default="", init=False)
    _cells: list[Cell] = field(factory=list, init=False)
    _paints: list[_Paint] = field(factory=list, init=False)

    def add_columns(self, column: _Element) -> None:
        """Take in columns."""
        self.columns.add(
            count(attributes_of(column), COLUMNS_REPEATED, self.place),
            column.get(DEFAULT_STYLE, ""),
            hidden=column.get(VISIBILITY) in {"collapse", "filter"},
        )

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
            self._add_merge(attributes, column)
        if not len(source) and not _KEPT_IN_ATTRIBUTES.intersection(attributes):
            self._paint(column, min(column + times - 1, LAST_COLUMN), own_style)
            return
        place = self._place_of(self._row, column)
        words = words_of(source, self.styles, self.limits, place)
        if source.tag == COVERED:
            self._look_at_covered(words, place)
            return
        style = own_style or self.columns.style(column)
        cell = self._cell(attributes, column, words, style, place)
        if cell or cell.comment or cell.is_uncalculated:
            last = column + times - 1
            self.extent.take(self._row + self._times - 1, last, len(cell.displayed), self.place,
                             times=times * self._times)  # fmt: skip
            self._cells.append(cell)
            self._cells.extend(
                self._moved(cell, self._row, to) for to in range(column + 1, last + 1)
            )
        else:
            self._paint(column, min(column + times - 1, LAST_COLUMN), own_style)

    def _look_at_covered(self, words: Words, place: Place) -> None:
        if words.text.strip():
            self._findings.append(
                Finding(
                    code="covered-cell-left-out",
                    severity=Severity.NOTE,
                    text="The cell is covered by merged cells, and its words were left out.",
                    advice="Unmerge the cells if the paper should have them.",
                    place=place,
                )
            )

    def _cell(
        self, attributes: Mapping[str, str], column: int, words: Words, style: str, place: Place
    ) -> Cell:
        look = self.styles.of_cell(style)
        value = value_of(attributes, words.text)
        # A program that shows nothing (no `text:p`) leaves it to us; else the file knows best.
        shown = (
            Displayed(words.text) if words.has_paragraph else displayed(value, look.number_format)
        )
        text = shown.text
        is_formula = FORMULA in attributes
        return Cell(
            row=self._row,
            column=column,
            value=value,
            displayed=text,
            number_format=look.number_format,
            exact=shown.exact,
            runs=words.runs if words.has_paragraph else [Run(text)] if text else [],
            bold=look.bold or (bool(words.runs) and all(run.bold for run in words.runs)),
            fill=look.fill,
            link=words.link,
            links_inside=words.links_inside and not words.link,
            comment=words.comment,
            is_struck=bool(text.strip()) and (look.struck or words.is_struck),
            is_error=is_error(attributes, text),
            is_uncalculated=is_formula and not words.has_paragraph and VALUE_TYPE not in attributes,
            place=place,
        )

    def _add_merge(self, attributes: Mapping[str, str], column: int) -> None:
        if COLUMNS_SPANNED not in attributes and ROWS_SPANNED not in attributes:
            return
        wide = count(attributes, COLUMNS_SPANNED, self.place)
        high = count(attributes, ROWS_SPANNED, self.place)
        if wide == high == 1:
            return
        self._covered += wide * high
        if self._covered > self.limits.range_cells:
            raise LimitExceededError(
                "range_cells",
                f"its merged cells cover {self._covered:,} cells, and at most "
                f"{self.limits.range_cells:,} are read: unmerge what stands outside the plan",
                self.place,
            )
        self._merges.append(
            Area(
                first_row=self._row,
                first_column=column,
                last_row=min(self._row + high - 1, _LAST_ROW),
                last_column=min(column + wide - 1, LAST_COLUMN),
            )
        )

    def _paint(self, first: int, last: int, own_style: str) -> None:
        stretches = [(first, last, own_style)] if own_style else self.columns.stretches(first, last)
        for start, end, style in stretches:
            look = self.styles.of_cell(style)
            if look.fill:
                self._paints.append(_Paint(start, end, look.fill, look.number_format))

    def sheet(self, tables: Iterator[NamedTable]) -> Sheet:
        """Give the sheet, with the tables that are named in it."""
        said = [(number + times - 1, cells) for number, times, cells, _ in self._rows if cells]
        last_row = max((row for row, _ in said), default=0)
        last_column = max((cell.column for _, cells in said for cell in cells), default=0)
        hidden = [(first, min(last, last_row), by) for first, last, by in self._hidden]
        return Sheet(
            name=self.name,
            rows=[row for row in self._each_row(last_row, last_column) if row.cells],
            merges=self._merges,
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
            for number in range(first, min(first + times - 1, last_row) + 1):
                painted = [
                    self._painted(number, column, paint)
                    for paint in paints
                    for column in range(paint.first, min(paint.last, last_column) + 1)
                ]
                own = [self._moved(cell, number, cell.column) for cell in cells]
                yield Row(number, sorted([*own, *painted], key=lambda cell: cell.column))

    def _painted(self, row: int, column: int, paint: _Paint) -> Cell:
        place = self._place_of(row, column)
        self.extent.take(row, column, 0, self.place)
        return Cell(row=row, column=column, fill=paint.fill, number_format=paint.number_format,
                    place=place)  # fmt: skip

    def _moved(self, cell: Cell, row: int, column: int) -> Cell:
        if (cell.row, cell.column) == (row, column):
            return cell
        return evolve(cell, row=row, column=column, place=self._place_of(row, column))

    def _place_of(self, row: int, column: int) -> Place:
        # Not `at`, which costs a third of reading a cell.
        return Place(file=self.place.file, sheet=self.place.sheet, cell=cell_name(row, column))
