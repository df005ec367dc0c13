"""A workbook of Excel 2007 or later in, `Sheet` values out.

The gate first; then each part that says something of the cells, once, as a stream. No tree of a
part is ever built, and what no plan needs (pictures, drawings, pivot caches, macros) stays packed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from attrs import define, evolve
from lxml import etree

from cabinetpaper.errors import InputError
from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.files import File
from cabinetpaper.sources.sheets.gate import Package, pass_gate
from cabinetpaper.sources.sheets.limits import LIMITS, Limits
from cabinetpaper.sources.sheets.values import Area, Cell, Row, Sheet
from cabinetpaper.sources.sheets.xlsx_areas import LAST_COLUMN
from cabinetpaper.sources.sheets.xlsx_cells import CellMaker
from cabinetpaper.sources.sheets.xlsx_colours import theme_colours
from cabinetpaper.sources.sheets.xlsx_extras import Extras
from cabinetpaper.sources.sheets.xlsx_links import linked
from cabinetpaper.sources.sheets.xlsx_package import (
    Outline,
    Relation,
    SheetPart,
    outline,
    relations_of,
)
from cabinetpaper.sources.sheets.xlsx_sheet import SheetReader
from cabinetpaper.sources.sheets.xlsx_strings import Words, shared_strings
from cabinetpaper.sources.sheets.xlsx_styles import Styles, styles_of


def read_xlsx(file: File, limits: Limits = LIMITS) -> tuple[Sheet, ...]:
    """Give the sheets of a workbook, in its order.

    Coloured cells without words are among them as far as words stand in the same sheet: to the last
    row and column with any. Raises `InputError` where the gate refuses the file or it cannot be
    read, and `LimitExceededError` where it has more of something than `limits` allow.
    """
    package = pass_gate(file, limits)
    try:
        return tuple(_sheets(package))
    except InputError:
        raise
    # What damaged parts give: not XML, references to nowhere, numbers that are none.
    except (etree.XMLSyntaxError, ValueError, LookupError, ArithmeticError) as error:
        raise InputError(
            "its parts do not make a workbook that can be read: open it in Excel, let it repair "
            "the file, and save it as an Excel Workbook (.xlsx)",
            file.place,
        ) from error


def _sheets(package: Package) -> Iterator[Sheet]:
    book = outline(package)
    theme = theme_colours(package, book.part_of_kind("theme"))
    parts = _Parts(
        package,
        book,
        shared_strings(package, book.part_of_kind("sharedStrings")),
        styles_of(package, book.part_of_kind("styles"), theme),
    )
    for sheet in book.sheets:
        yield parts.sheet(sheet)


@define
class _Parts:
    """What all sheets of a workbook share."""

    package: Package
    book: Outline
    strings: list[Words]
    styles: Styles

    def sheet(self, listed: SheetPart) -> Sheet:
        """Give one sheet."""
        place = Place(file=self.package.place.file, sheet=listed.name)
        maker = CellMaker(
            self.strings, self.styles, self.package.budget, place,
            is_1904=self.book.is_1904, waits_for_excel=self.book.waits_for_excel,
        )  # fmt: skip
        relations = relations_of(self.package, listed.part)
        extras = Extras(self.package)
        extras.read(relations.values())
        reader = SheetReader(self.package, maker)
        reader.read(listed.part)
        cells = _all_cells(reader, extras, relations)
        hidden = sorted(reader.hidden_rows)
        filters = [*reader.filters, *extras.filters]
        return Sheet(
            name=listed.name,
            rows=_rows(cells),
            merges=reader.merges,
            hidden_rows=hidden,
            filtered_rows=sorted(reader.hidden_rows & _rows_of(filters, self.package.limits)),
            hidden_columns=reader.hidden_columns,
            tables=extras.tables,
            is_hidden=listed.is_hidden,
            place=place,
        )


def _all_cells(
    reader: SheetReader, extras: Extras, relations: Mapping[str, Relation]
) -> dict[tuple[int, int], Cell]:
    cells, maker, limits = reader.cells, reader.maker, reader.package.limits
    last_row = max((row for row, _ in cells), default=0)
    last_column = max((column for _, column in cells), default=0)
    for key, style in zip(reader.coloured, reader.colours, strict=True):
        row, column = divmod(key, LAST_COLUMN + 1)
        if row <= last_row and column <= last_column and (row, column) not in cells:
            cells[row, column] = maker.silent(row, column, str(style))
    linked(cells, reader.links, relations, maker.budget)
    for position, comment in extras.comments.items():
        cell = cells.get(position)
        if cell is None and position[0] <= limits.rows and position[1] <= limits.columns:
            cell = maker.silent(*position)
        if cell is not None:
            cells[position] = evolve(cell, comment=comment)
    return cells


def _rows(cells: dict[tuple[int, int], Cell]) -> list[Row]:
    rows: dict[int, list[Cell]] = {}
    # A file may hold its cells in any order.
    for row, column in sorted(cells):
        rows.setdefault(row, []).append(cells[row, column])
    return [Row(number, found) for number, found in rows.items()]


def _rows_of(filters: Sequence[Area], limits: Limits) -> set[int]:
    """Give the rows that filters can hide: all of their areas but the heading."""
    # Counted by their edges: a hostile file can hold thousands of long ones.
    edges = [0] * (limits.rows + 2)
    for area in filters:
        if area.first_row < limits.rows:
            edges[area.first_row + 1] += 1
            edges[min(area.last_row, limits.rows) + 1] -= 1
    return {number for number, depth in enumerate(accumulate(edges)) if depth > 0}
