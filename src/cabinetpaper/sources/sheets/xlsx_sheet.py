"""The XML of one sheet in, a `Sheet` out, in one pass: cells, merges, links, and what is hidden."""

from __future__ import annotations

from array import array
from functools import partial
from itertools import accumulate

from attrs import define, field, frozen

from cabinetpaper.sources.sheets.gate import Package
from cabinetpaper.sources.sheets.limits import LimitExceededError
from cabinetpaper.sources.sheets.values import Area, Cell
from cabinetpaper.sources.sheets.xlsx_areas import (
    LAST_COLUMN,
    LAST_ROW,
    area_of,
    position,
    size,
    within_limits,
)
from cabinetpaper.sources.sheets.xlsx_cells import CellMaker, Raw
from cabinetpaper.sources.sheets.xlsx_empty import without_empty
from cabinetpaper.sources.sheets.xlsx_strings import RichText
from cabinetpaper.sources.sheets.xlsx_xml import Attributes, is_on, link_id, read_part, whole

# What makes a column of a filter hide rows; one without any has only its button changed (18.3.2.7).
FILTERS = ("filters", "customFilters", "dynamicFilter", "colorFilter", "iconFilter", "top10")
# Empty coloured cells are kept as two numbers each until it is known whether they matter.
_MOST_COLOURED = 2_000_000


@frozen
class Link:
    """A link over cells: the id of a relation, and a place within what it leads to."""

    area: Area
    relation: str
    location: str


@define
class SheetReader:
    """Hears what the parser tells of a sheet, and keeps what a person would see of it."""

    package: Package
    maker: CellMaker
    cells: dict[tuple[int, int], Cell] = field(factory=dict)
    coloured: array[int] = field(factory=lambda: array("Q"))
    colours: array[int] = field(factory=lambda: array("L"))
    merges: list[Area] = field(factory=list)
    links: list[Link] = field(factory=list)
    filters: list[Area] = field(factory=list)
    hidden_rows: set[int] = field(factory=set)
    _edges: list[int] = field(factory=lambda: [0] * (LAST_COLUMN + 2))
    _rich: RichText = field(factory=RichText)
    _row: int = 0
    _row_name: str = ""
    _column: int = 0
    _known: dict[str, int] = field(factory=dict)
    _style: str = "0"
    _kind: str = "n"
    _text: str = ""
    _formula: str | None = None
    _filter: Area | None = None

    def read(self, part: str) -> None:
        """Read the sheet's part."""
        rich = self._rich
        read_part(
            self.package,
            part,
            starts={
                **rich.starts,
                **dict.fromkeys(FILTERS, self._filtered),
                "row": self._row_starts,
                "c": self._cell_starts,
                "is": rich.begin,
                "col": self._columns,
                "mergeCell": self._merge,
                "hyperlink": self._link,
                "autoFilter": self._filter_starts,
            },
            ends={**rich.ends, "v": self._value, "f": self._formula_ends, "c": self._cell_ends},
            texts=("v", "f", "t"),
            passed_over=("rPh", "phoneticPr", "customSheetViews", "extLst"),
            thinned=partial(
                without_empty,
                coloured=self.maker.styles.coloured(),
                last_row=self.package.limits.rows,
            ),
        )

    @property
    def hidden_columns(self) -> list[int]:
        """Give the numbers of the hidden columns."""
        return [number for number, depth in enumerate(accumulate(self._edges)) if depth]

    def _row_starts(self, attributes: Attributes) -> None:
        number = attributes.get("r")
        self._row = self._row + 1 if number is None else int(number)
        self._column = 0
        self._row_name = str(self._row)
        if not 1 <= self._row <= LAST_ROW:
            raise ValueError("no such row")
        if "hidden" in attributes or "ht" in attributes:
            hidden = is_on(attributes, "hidden") or _is_nothing(attributes.get("ht", ""))
            if hidden and self._row <= self.package.limits.rows:
                self.hidden_rows.add(self._row)

    def _cell_starts(self, attributes: Attributes) -> None:
        reference = attributes.get("r")
        if reference is None:
            self._column += 1
        else:
            letters = reference.rstrip("0123456789")
            column = self._known.get(letters)
            if column is None or reference[len(letters) :] != self._row_name:
                self._row, self._column = position(reference)
                self._known[letters] = self._column
            else:
                self._column = column
        self._style = attributes.get("s", "0")
        self._kind = attributes.get("t", "n")
        self._text = ""
        self._formula = None

    def _value(self, text: str) -> None:
        self._text = text

    def _formula_ends(self, text: str) -> None:
        self._formula = text

    def _cell_ends(self, _: str) -> None:
        cell = None
        is_inline = self._kind == "inlineStr"
        if self._text or is_inline or self._formula is not None:
            words = self._rich.words() if is_inline else ""
            cell = self.maker.cell(
                Raw(self._row, self._column, self._style, self._kind, self._text,
                    self._formula, words)
            )  # fmt: skip
            if is_inline:
                self._rich.begin()
        if cell is not None:
            # Of two cells in one place the last is taken, as by other readers; Excel repairs such
            # a file.
            self.cells[self._row, self._column] = cell
        elif self._style != "0" and self.maker.styles.look(self._style).fill:
            self._colour()

    def _colour(self) -> None:
        limits = self.package.limits
        if self._row > limits.rows or self._column > limits.columns:
            return
        if len(self.coloured) >= _MOST_COLOURED:
            raise LimitExceededError(
                "cells",
                f"more than {_MOST_COLOURED:,} cells of a sheet are coloured, and no more are "
                "read: take the colour from the cells around the plan",
                self.maker.place,
            )
        self.coloured.append(self._row * (LAST_COLUMN + 1) + self._column)
        self.colours.append(whole({"s": self._style}, "s"))

    def _columns(self, attributes: Attributes) -> None:
        # Each entry is a stretch, and a hostile file can hold thousands of long ones, so they are
        # counted by their edges.
        first = whole(attributes, "min", 1)
        last = min(whole(attributes, "max", first), LAST_COLUMN)
        width = attributes.get("width")
        hidden = is_on(attributes, "hidden") or (width is not None and _is_nothing(width))
        if hidden and 1 <= first <= last:
            self._edges[first] += 1
            self._edges[last + 1] -= 1

    def _merge(self, attributes: Attributes) -> None:
        area = area_of(attributes.get("ref", ""))
        # Where no cell is read there is nothing to merge.
        area = within_limits(area, self.package.limits) if area else None
        if area:
            self.maker.budget.take_range(size(area), self.maker.place)
            self.merges.append(area)

    def _link(self, attributes: Attributes) -> None:
        if area := area_of(attributes.get("ref", "")):
            self.maker.budget.take_range(1, self.maker.place)
            location = attributes.get("location", "")
            self.links.append(Link(area, link_id(attributes), location))

    def _filter_starts(self, attributes: Attributes) -> None:
        self._filter = area_of(attributes.get("ref", ""))

    def _filtered(self, _: Attributes) -> None:
        if self._filter is not None:
            self.filters.append(self._filter)
            self._filter = None


def _is_nothing(measure: str) -> bool:
    """Tell whether a height or width is 0."""
    return measure.strip("0.") == "" and "0" in measure
