"""An OpenDocument spreadsheet in, `Sheet` values out.

The gate first; then lxml, which every workbook needs anyway. Libraries for OpenDocument make every
repeated row (odfdo was not through a sheet of LibreOffice's with 10,000 rows in 200 seconds), and
know nothing of what a person sees of a number format; the figures are in `docs/decisions.md`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define, field

from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.extents import Extent
from cabinetpaper.sources.sheets.files import File
from cabinetpaper.sources.sheets.limits import LIMITS, LimitExceededError, Limits
from cabinetpaper.sources.sheets.ods_gate import CONTENT, STYLES, pass_ods_gate
from cabinetpaper.sources.sheets.ods_sheet import CELL, COVERED, SheetReader
from cabinetpaper.sources.sheets.ods_styles import STYLES as STYLE_TAGS
from cabinetpaper.sources.sheets.ods_styles import Styles
from cabinetpaper.sources.sheets.ods_xml import TABLE, elements
from cabinetpaper.sources.sheets.values import Area, NamedTable, Sheet, cell_numbers

if TYPE_CHECKING:
    from lxml.etree import _Element

_SHEET, _ROW, _COLUMNS = f"{TABLE}table", f"{TABLE}table-row", f"{TABLE}table-column"
_RANGE, _SOURCE = f"{TABLE}database-range", f"{TABLE}table-source"
# Copies of other files' cells, which no person sees as sheets.
_LINKS = f"{TABLE}dde-links"
_PIECES = frozenset({_ROW, CELL, COVERED, _COLUMNS, _SOURCE})
_TAGS = (_SHEET, *_PIECES, _RANGE, _LINKS,
         f"{TABLE}shapes", f"{TABLE}named-expressions", f"{TABLE}content-validations")  # fmt: skip
# The name of a range that only says what a filter applies to (LibreOffice's own).
_UNNAMED = "__Anonymous_Sheet_DB__"
# $'The plan'.$A$1:$'The plan'.$D$9 or Plan.A1:.D9: a quote in a name is doubled.
_ADDRESS = re.compile(
    r"\$?(?:'(?P<quoted>(?:[^']|'')+)'|(?P<plain>[^'.]+))\.(?P<first>\$?[A-Z]{1,3}\$?[0-9]{1,7})"
    r"(?::(?:\$?(?:'(?:[^']|'')+'|[^'.]+))?\.?(?P<last>\$?[A-Z]{1,3}\$?[0-9]{1,7}))?"
)


def read_ods(file: File, limits: Limits = LIMITS) -> tuple[Sheet, ...]:
    """Give the sheets of an .ods, in its order.

    Raises `InputError` where the gate refuses the file or it cannot be read, and
    `LimitExceededError` where it has more of something than `limits` allow.
    """
    package = pass_ods_gate(file, limits)
    styles = Styles()
    for event, style in elements(package, STYLES, STYLE_TAGS):
        if event == "end":
            styles.add(style)
    reader = _Content(styles, file.place, limits)
    for event, element in elements(package, CONTENT, (*STYLE_TAGS, *_TAGS)):
        reader.take(event, element)
    return reader.sheets()


@define
class _Content:
    """Hands the pieces of content.xml to the sheet that they belong to."""

    styles: Styles
    place: Place
    limits: Limits
    _read: list[SheetReader] = field(factory=list, init=False)
    _tables: list[tuple[str, NamedTable]] = field(factory=list, init=False)
    _extent: Extent = field(init=False)
    _depth: int = field(default=0, init=False)
    _links: int = field(default=0, init=False)

    @_extent.default
    def _of_the_whole_file(self) -> Extent:
        return Extent(self.limits)

    def take(self, event: str, element: _Element) -> None:
        """Take in the start or the end of an element."""
        if self._depth == 1 and not self._links and element.tag in _PIECES:
            self._take_piece(event, element)
        elif element.tag == _LINKS:
            self._links += 1 if event == "start" else -1
        elif self._links:
            return
        elif element.tag == _SHEET:
            self._take_sheet(event, element)
        elif element.tag == _RANGE and event == "end":
            self._take_range(element)
        elif element.tag in STYLE_TAGS and event == "end":
            self.styles.add(element)

    def _take_sheet(self, event: str, element: _Element) -> None:
        # A table inside a cell of a table (OpenDocument 1.3 Part 3, 9.1.2) is no sheet.
        self._depth += 1 if event == "start" else -1
        if event == "start" and self._depth > 1:
            self._read[-1].add_inner_table()
        elif event == "start":
            self._look_at_number()
            name = element.get(f"{TABLE}name", f"Sheet{len(self._read) + 1}")
            self._read.append(
                SheetReader(
                    name=name,
                    styles=self.styles,
                    limits=self.limits,
                    extent=self._extent,
                    place=Place(file=self.place.file, sheet=name),
                    is_hidden=self.styles.hides_sheet(element.get(f"{TABLE}style-name", "")),
                )
            )

    def _look_at_number(self) -> None:
        if len(self._read) == self.limits.sheets:
            raise LimitExceededError(
                "sheets",
                f"it holds more than {self.limits.sheets:,} sheets: copy those of the plan into a "
                "new workbook",
                self.place,
            )

    def _take_piece(self, event: str, element: _Element) -> None:
        sheet = self._read[-1]
        if element.tag in {CELL, COVERED}:
            if event == "end":
                sheet.add_cell(element)
        elif element.tag == _ROW:
            if event == "start":
                sheet.begin_row(element)
            else:
                sheet.end_row()
        elif event == "end" and element.tag == _COLUMNS:
            sheet.add_columns(element)
        elif element.tag == _SOURCE:
            sheet.is_elsewhere = True

    def _take_range(self, element: _Element) -> None:
        name = element.get(f"{TABLE}name", "")
        match = _ADDRESS.fullmatch(element.get(f"{TABLE}target-range-address", ""))
        if match is None or not name or name.startswith(_UNNAMED):
            return
        first_row, first_column = cell_numbers(match["first"])
        last_row, last_column = cell_numbers(match["last"] or match["first"])
        area = Area(first_row=first_row, first_column=first_column, last_row=last_row,
                    last_column=last_column)  # fmt: skip
        sheet = (match["quoted"] or "").replace("''", "'") or match["plain"]
        self._tables.append((sheet, NamedTable(name=name, area=area)))

    def sheets(self) -> tuple[Sheet, ...]:
        """Give the sheets that were read."""
        return tuple(
            reader.sheet(table for sheet, table in self._tables if sheet == reader.name)
            for reader in self._read
            if not reader.is_elsewhere
        )
