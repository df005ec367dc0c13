"""One sheet of openpyxl's into a `Sheet` of ours: cells as seen, and what is to be noticed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from attrs import define, field, frozen

from cabinetpaper.model.text import Run
from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.cell_text import as_seen
from cabinetpaper.sources.sheets.number_formats import Value, displayed
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

    def sheet(self) -> Sheet:
        """Give the sheet."""
        rows: dict[int, list[Cell]] = {}
        # Not `iter_rows`: it makes every cell up to the last, and for one at XFD1048576 it would
        # make 17,000 million. A file may hold its cells in any order.
        for (row, _), source in sorted(self.worksheet._cells.items()):
            cell = self._cell(source)
            if cell or cell.fill or cell.comment or cell.is_uncalculated:
                rows.setdefault(row, []).append(cell)
        return Sheet(
            name=self.worksheet.title,
            rows=[Row(number, cells) for number, cells in rows.items()],
            merges=list(self._merges()),
            hidden_rows=sorted(self._hidden_rows()),
            hidden_columns=sorted(self._hidden_columns()),
            is_hidden=self.worksheet.sheet_state != "visible",
            place=self.place,
        )

    def _cell(self, source: AnyCell) -> Cell:
        place = self.place.at(cell_name(source.row, source.column))
        look = self._look(source)
        link = source.hyperlink.target if source.hyperlink else None
        runs = tuple(_runs(source.value, link))
        value: Value = "".join(run.text for run in runs) if runs else source.value
        shown = displayed(value, look.number_format)
        same = shown.text == value
        return Cell(
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
            links_inside=source.hyperlink is not None and not link,
            comment=source.comment.text if source.comment else "",
            is_struck=look.struck or _has_struck_run(source.value),
            is_error=source.data_type == "e",
            is_uncalculated=cell_name(source.row, source.column) in self.uncalculated,
            place=place,
        )

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
