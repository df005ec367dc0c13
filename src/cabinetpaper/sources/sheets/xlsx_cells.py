"""One sheet of openpyxl's into a `Sheet` of ours: cells as seen, and what is to be noticed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from attrs import define, field, frozen

from cabinetpaper.errors import Problem
from cabinetpaper.findings import Finding
from cabinetpaper.model.text import Run
from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.cell_text import as_seen, unprintable
from cabinetpaper.sources.sheets.number_formats import Value, displayed
from cabinetpaper.sources.sheets.sheet_findings import (
    COMMENT_LEFT_OUT,
    FORMAT_UNKNOWN,
    FORMULA_ERROR,
    INSIDE_LINK,
    NOT_CALCULATED,
    STRUCK_THROUGH,
    hidden_columns,
    hidden_rows,
)
from cabinetpaper.sources.sheets.values import Area, Cell, Row, Sheet, cell_name

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet
# XFD, the last column of a sheet.
_LAST_COLUMN = 16_384

# A cell of openpyxl's, whose stubs make even its row optional.
AnyCell = Any


@frozen(kw_only=True)
class _Look:
    """How a cell as a whole looks."""

    number_format: str
    bold: bool
    struck: bool
    fill: str


@define
class Cells:
    """Reads the cells of one sheet of openpyxl's."""

    worksheet: Worksheet
    uncalculated: frozenset[str]
    place: Place
    _looks: dict[int, _Look] = field(factory=dict, init=False)
    _findings: list[Finding] = field(factory=list, init=False)
    _problems: list[Problem] = field(factory=list, init=False)

    def sheet(self) -> Sheet:
        """Give the sheet."""
        rows, columns = frozenset(self._hidden_rows()), frozenset(self._hidden_columns())
        visible: dict[int, list[Cell]] = {}
        left_out: list[Cell] = []
        # Not `iter_rows`: it makes every cell up to the last, and for one at XFD1048576 it would
        # make 17,000 million. A file may hold its cells in any order.
        for (row, column), source in sorted(self.worksheet._cells.items()):
            is_hidden = row in rows or column in columns
            cell = self._cell(source, notice=not is_hidden)
            if is_hidden:
                left_out.append(cell)
            elif cell or cell.fill:
                visible.setdefault(row, []).append(cell)
        self._note_hidden([cell for cell in left_out if cell], rows)
        return Sheet(
            name=self.worksheet.title,
            rows=[Row(number, cells) for number, cells in visible.items()],
            merges=list(self._merges()),
            hidden_rows=sorted(rows),
            hidden_columns=sorted(columns),
            is_hidden=self.worksheet.sheet_state != "visible",
            findings=self._findings,
            problems=self._problems,
            place=self.place,
        )

    def _cell(self, source: AnyCell, *, notice: bool) -> Cell:
        place = self.place.at(cell_name(source.row, source.column))
        look = self._look(source)
        link = source.hyperlink.target if source.hyperlink else None
        runs = tuple(_runs(source.value, link))
        value: Value = "".join(run.text for run in runs) if runs else source.value
        shown = displayed(value, look.number_format)
        same = shown.text == value
        cell = Cell(
            row=source.row,
            column=source.column,
            value=value,
            displayed=shown.text,
            number_format=look.number_format,
            exact=shown.exact,
            runs=runs if same else [Run(shown.text, link=link)] if shown.text else [],
            bold=look.bold or (bool(runs) and all(run.bold for run in runs)),
            fill=look.fill,
            link=link,
            place=place,
        )
        if notice:
            self._notice(cell, source, struck=look.struck)
        return cell

    def _notice(self, cell: Cell, source: AnyCell, *, struck: bool) -> None:
        if character := unprintable(cell.displayed):
            text = f"the cell holds the character {character}, which Word cannot hold: delete it"
            self._problems.append(Problem(text, cell.place))
        noticed = {
            NOT_CALCULATED: cell.name in self.uncalculated,
            FORMULA_ERROR: source.data_type == "e",
            STRUCK_THROUGH: bool(cell) and (struck or _has_struck_run(source.value)),
            FORMAT_UNKNOWN: not cell.exact,
            COMMENT_LEFT_OUT: source.comment is not None,
            INSIDE_LINK: source.hyperlink is not None and not cell.link,
        }
        self._findings += [notice.at(cell.place) for notice, holds in noticed.items() if holds]

    def _note_hidden(self, cells: list[Cell], rows: frozenset[int]) -> None:
        hidden_by_row = sorted({cell.row for cell in cells if cell.row in rows})
        hidden_by_column = sorted({cell.column for cell in cells if cell.row not in rows})
        if hidden_by_row:
            self._findings.append(hidden_rows(hidden_by_row, self.place))
        if hidden_by_column:
            self._findings.append(hidden_columns(hidden_by_column, self.place))

    def _look(self, source: AnyCell) -> _Look:
        style = source.style_id
        if style not in self._looks:
            font = source.font
            self._looks[style] = _Look(
                number_format=source.number_format,
                bold=bool(font.b),
                struck=bool(font.strike),
                fill=_colour(source.fill),
            )
        return self._looks[style]

    def _hidden_rows(self) -> Iterator[int]:
        for number, row in self.worksheet.row_dimensions.items():
            if row.hidden or row.height == 0:
                yield number

    def _hidden_columns(self) -> Iterator[int]:
        # Each entry is a stretch, and a hostile file can hold thousands of long ones, so they are
        # counted by their edges.
        edges = [0] * (_LAST_COLUMN + 2)
        for column in self.worksheet.column_dimensions.values():
            first, last = column.min or 1, column.max or column.min or 1
            if (column.hidden or column.width == 0) and 1 <= first <= min(last, _LAST_COLUMN):
                edges[first] += 1
                edges[min(last, _LAST_COLUMN) + 1] -= 1
        return (number for number, depth in enumerate(accumulate(edges)) if depth)

    def _merges(self) -> Iterator[Area]:
        for merged in self.worksheet.merged_cells.ranges:
            yield Area(
                first_row=merged.min_row,
                first_column=merged.min_col,
                last_row=merged.max_row,
                last_column=merged.max_col,
            )


def _runs(value: Any, link: str | None) -> Iterator[Run]:
    """Give the runs of a text; of rich text, each stretch with its own font."""
    if isinstance(value, str):
        yield Run(as_seen(value), link=link)
    elif isinstance(value, list):
        for piece in value:
            font = getattr(piece, "font", None)
            yield Run(
                as_seen(str(piece)),
                bold=bool(font and font.b),
                italic=bool(font and font.i),
                link=link,
            )


def _has_struck_run(value: Any) -> bool:
    pieces = value if isinstance(value, list) else []
    return any(getattr(piece, "font", None) and piece.font.strike for piece in pieces)


def _colour(fill: Any) -> str:
    """Give a solid fill's colour as RRGGBB, or as openpyxl names it where it is of a theme."""
    if fill is None or fill.fill_type != "solid":
        return ""
    colour = fill.fgColor
    return str(colour.rgb)[-6:] if colour.type == "rgb" else f"{colour.type} {colour.value}"
