"""A table and its style → how words in each of its cells look, and what is behind them."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field, frozen
from lxml.etree import _Element

from cabinetpaper.frame.names import child, number_of, value_of, w
from cabinetpaper.frame.styles import StyleType
from cabinetpaper.word.colours import ground_of
from cabinetpaper.word.said_looks import SILENT, Said, StyleLooks, said_by

# ECMA-376 part 1, 17.4.55: what the older form of w:tblLook says by its bits.
_BITS = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100,
         "noHBand": 0x200, "noVBand": 0x400}  # fmt: skip
_ON = frozenset({"1", "true", "on"})


@frozen(kw_only=True)
class CellLook:
    """What a table says of the words of a cell, and the ground of the cell ("" for none)."""

    said: Said = SILENT
    ground: str = ""


@frozen(kw_only=True)
class Spot:
    """Where a cell stands in its table: its row and column, counted from nought, and the last."""

    row: int
    column: int
    last: tuple[int, int]


@define
class TableLooks:
    """The looks of one table's cells: its style's for the whole, and for rows and columns."""

    looks: StyleLooks
    properties: _Element | None
    outer: CellLook = CellLook()
    _parts: dict[str, tuple[Said, str | None]] = field(init=False, factory=dict)
    # Most cells are like their neighbours: what the style says is put together once a kind.
    _styled: dict[tuple[str, ...], tuple[Said, str | None]] = field(init=False, factory=dict)
    _switches: frozenset[str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        style = value_of(self.properties, "tblStyle")
        chain = list(self.looks.chain(self.looks.styles.of(style, StyleType.TABLE).id))
        # The style that another is based on speaks first, so that the nearer one has the last word.
        for element in reversed(chain):
            self._add("wholeTable", element)
            for part in element.iterchildren(w("tblStylePr")):
                self._add(part.get(w("type"), ""), part)
        self._switches = _switches(child(self.properties, "tblLook"))

    def _add(self, name: str, element: _Element) -> None:
        said = said_by(child(element, "rPr"), self.looks.theme)
        ground = ground_of(child(element, "tcPr"), self.looks.theme)
        if ground is None:
            ground = ground_of(child(element, "tblPr"), self.looks.theme)
        before = self._parts.get(name, (SILENT, None))
        self._parts[name] = said.over(before[0]), before[1] if ground is None else ground

    def of_cell(self, properties: _Element | None, spot: Spot) -> CellLook:
        """Give the look of a cell: what it says itself, what the style says for its place."""
        said, ground = self._of_style(tuple(self._names(spot)))
        own = ground_of(properties, self.looks.theme)
        ground = ground if own is None else own
        return CellLook(said=said.over(self.outer.said), ground=ground or self.outer.ground)

    def _of_style(self, names: tuple[str, ...]) -> tuple[Said, str | None]:
        if names not in self._styled:
            said: Said = SILENT
            ground: str | None = None
            for name in names:
                part = self._parts.get(name, (SILENT, None))
                said = said.over(part[0])
                ground = part[1] if ground is None else ground
            if ground is None:
                ground = ground_of(self.properties, self.looks.theme)
            self._styled[names] = said, ground
        return self._styled[names]

    def _names(self, spot: Spot) -> Iterator[str]:
        """Give the parts of the style that hold for a place, the strongest first.

        Office's own order, which is not the standard's: [MS-OI29500] 2.1.252.
        """
        on = self._switches
        first_row = "firstRow" in on and spot.row == 0
        last_row = "lastRow" in on and spot.row == spot.last[0] and not first_row
        first = "firstColumn" in on and spot.column == 0
        last = "lastColumn" in on and spot.column == spot.last[1] and not first
        corners = {"nwCell": first_row and first, "neCell": first_row and last,
                   "swCell": last_row and first, "seCell": last_row and last}  # fmt: skip
        yield from (name for name, holds in corners.items() if holds)
        edges = {"firstRow": first_row, "lastRow": last_row, "firstCol": first, "lastCol": last}
        yield from (name for name, holds in edges.items() if holds)
        if "noVBand" not in on and not (first or last):
            odd = (spot.column - ("firstColumn" in on)) % 2
            yield "band2Vert" if odd else "band1Vert"
        if "noHBand" not in on and not (first_row or last_row):
            odd = (spot.row - ("firstRow" in on)) % 2
            yield "band2Horz" if odd else "band1Horz"
        yield "wholeTable"


def _switches(look: _Element | None) -> frozenset[str]:
    if look is None:
        return frozenset()
    said = {name: look.get(w(name)) for name in _BITS}
    if any(value is not None for value in said.values()):
        return frozenset(name for name, value in said.items() if (value or "").lower() in _ON)
    value = look.get(w("val"), "0")
    bits = int(value, 16) if len(value) <= 4 and _is_hexadecimal(value) else 0
    return frozenset(name for name, bit in _BITS.items() if bits & bit)


def _is_hexadecimal(text: str) -> bool:
    return bool(text) and all(letter in "0123456789abcdefABCDEF" for letter in text)


def columns_of(properties: _Element | None) -> int:
    """Give how many columns a cell fills, by its properties."""
    span = number_of(properties, "gridSpan")
    return max(1, min(span or 1, 1000))
