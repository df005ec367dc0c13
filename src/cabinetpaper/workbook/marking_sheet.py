"""A worksheet's part in; where a drawing of comments belongs in it, and the sizes of its cells out.

Rows and columns count from 1.
"""

from __future__ import annotations

import re

from attrs import Factory, define, frozen

from cabinetpaper.workbook.marking_package import RELATIONS, STRICT_RELATIONS, Parts
from cabinetpaper.workbook.marking_xml import Edit, Element, parse

STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
# What stands behind legacyDrawing in a worksheet (ECMA-376 Part 1, 18.3.1.99).
_BEHIND = (
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
    "tableParts", "extLst",
)  # fmt: skip
_BEHIND_INSIDE = re.compile(rb"<(?:[\w.-]+:)?(?:%b)\b" % "|".join(_BEHIND).encode())
_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_PIXELS_PER_LETTER, _PIXELS_PER_POINT = 7, 96 / 72


@frozen
class Box:
    """A stretch of cells, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@define
class Layout:
    """The sizes of a sheet's rows and columns in pixels, and its merged areas."""

    row_height: int = 20
    column_width: int = 64
    rows: dict[int, int] = Factory(dict)
    columns: list[tuple[int, int, int]] = Factory(list)
    merges: list[Box] = Factory(list)

    def height(self, row: int) -> int:
        """Give a row's height; a hidden one has none."""
        return self.rows.get(row, self.row_height)

    def width(self, column: int) -> int:
        """Give a column's width; a hidden one has none."""
        found = (width for first, last, width in self.columns if first <= column <= last)
        return next(found, self.column_width)

    def shown_at(self, row: int, column: int) -> tuple[int, int]:
        """Give the cell that shows what belongs to a cell: of merged ones, the first."""
        for box in self.merges:
            if box.top <= row <= box.bottom and box.left <= column <= box.right:
                return box.top, box.left
        return row, column

    def is_seen(self, row: int, column: int) -> bool:
        """Tell whether neither the row nor the column is hidden."""
        return self.height(row) > 0 and self.width(column) > 0


@frozen
class Worksheet:
    """A worksheet's part: its root with the elements that are looked at, and its layout."""

    part: str
    root: Element
    layout: Layout

    @property
    def relation_types(self) -> str:
        """Give what the types of its relations begin with."""
        return STRICT_RELATIONS if self.root.space == STRICT else RELATIONS

    @property
    def drawing_id(self) -> str:
        """Give the id of the relation to its drawing of comments and controls, if it has one."""
        drawing = self.root.first("legacyDrawing")
        names = (f"{RELATIONS} id", f"{STRICT_RELATIONS} id")
        return next((drawing.attributes.get(name, "") for name in names
                     if drawing and name in drawing.attributes), "")  # fmt: skip


def worksheet(parts: Parts, part: str) -> Worksheet:
    """Give a worksheet, by the name of its part."""
    # Cells stand at the fourth depth: a sheet is long, and nothing in them is wanted here.
    root = parse(parts.read(part), deepest=3, what=part)
    return Worksheet(part, root, _layout(root))


def with_drawing(parts: Parts, sheet: Worksheet, relation: str) -> None:
    """Put a `legacyDrawing` where it belongs in the sheet; all other bytes stay."""
    data, root = parts.read(sheet.part), sheet.root
    at = next((child.start for child in root.children if _is_behind(child, data)), root.inside_end)
    # It brings its own namespace along: the root may not declare it, or under any prefix.
    prefix = "rel" if root.prefix == "r:" else "r"
    words = (
        f'<{root.prefix}legacyDrawing xmlns:{prefix}="{sheet.relation_types}" '
        f'{prefix}:id="{relation}"/>'
    )
    parts.edit(sheet.part, [Edit(at, words.encode())])


def _is_behind(child: Element, data: bytes) -> bool:
    if child.name == "AlternateContent":
        # Excel wraps controls and embedded objects so (ECMA-376 Part 3, 7.5).
        return _BEHIND_INSIDE.search(data, child.inside, child.inside_end) is not None
    return child.name in _BEHIND


def cell_at(name: str) -> tuple[int, int] | None:
    """Give row and column of a cell, of a range its first; None for what is no cell.

    >>> cell_at("C12"), cell_at("$B$2:D9"), cell_at("Sheet")
    ((12, 3), (2, 2), None)
    """
    found = _CELL.fullmatch(name.partition(":")[0].strip())
    if found is None:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    row = int(found[2])
    return (row, column) if 1 <= row <= LAST_ROW and column <= LAST_COLUMN else None


def cell_name(row: int, column: int) -> str:
    """Give a cell's name.

    >>> cell_name(12, 28)
    'AB12'
    """
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


def _layout(root: Element) -> Layout:
    layout = Layout()
    if form := root.first("sheetFormatPr"):
        layout.row_height = _height(form, "defaultRowHeight", layout.row_height)
        if (width := _number(form, "defaultColWidth")) is not None:
            layout.column_width = int(width * _PIXELS_PER_LETTER)
    for row in (one for data in root.every("sheetData") for one in data.every("row")):
        number = _number(row, "r")
        if number and (_is_hidden(row) or "ht" in row.attributes):
            height = 0 if _is_hidden(row) else _height(row, "ht", layout.row_height)
            layout.rows[int(number)] = height
    for column in (one for cols in root.every("cols") for one in cols.every("col")):
        first, last = _number(column, "min") or 1, _number(column, "max") or 1
        width = _number(column, "width")
        pixels = layout.column_width if width is None else int(width * _PIXELS_PER_LETTER)
        layout.columns.append((int(first), int(last), 0 if _is_hidden(column) else pixels))
    for merge in (one for all_ in root.every("mergeCells") for one in all_.every("mergeCell")):
        first_cell, _, last_cell = merge.attributes.get("ref", "").partition(":")
        top, bottom = cell_at(first_cell), cell_at(last_cell or first_cell)
        if top and bottom:
            layout.merges.append(Box(*top, *bottom))
    return layout


def _height(element: Element, name: str, otherwise: int) -> int:
    points = _number(element, name)
    return otherwise if points is None else round(points * _PIXELS_PER_POINT)


def _number(element: Element, name: str) -> float | None:
    try:
        number = float(element.attributes.get(name, ""))
    except ValueError:
        return None
    return number if 0 <= number <= LAST_ROW else None


def _is_hidden(element: Element) -> bool:
    return element.attributes.get("hidden", "0") in {"1", "true"}
