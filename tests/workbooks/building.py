"""Rows typed in a test → a workbook in a file, as an officer's Excel would have saved it.

A tab's rows are a mapping of the sheet's own row numbers, so that an expected row or cell can be
held against them by eye. A plain string is a text cell; a number is a number shown as Excel shows
it; anything with a look of its own is a `cell(…)`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

import openpyxl
import xlsxwriter
from attrs import field, frozen
from xlsxwriter.utility import xl_cell_to_rowcol

RED, AMBER, GREEN, BLUE, YELLOW = "#FF0000", "#FFC000", "#00B050", "#0070C0", "#FFFF00"
PURPLE = "#7030A0"


@frozen
class Cell:
    """A cell with a look of its own: `look` holds XlsxWriter's names of formats."""

    value: Any = ""
    look: Mapping[str, Any] = field(factory=dict)
    formula: str = ""
    runs: tuple[tuple[str, Mapping[str, Any]], ...] = ()
    link: str = ""
    comment: str = ""


def cell(value: Any = "", **look: Any) -> Cell:
    """Give a cell with a format: `cell("Leadership", bold=True)`."""
    return Cell(value, look)


def bold(text: str) -> Cell:
    return cell(text, bold=True)


def filled(colour: str, text: str = "") -> Cell:
    return cell(text, bg_color=colour, pattern=1)


def on(day: str, shown: str) -> Cell:
    """Give a real date, `2019-05-01`, with the number format by which the sheet shows it."""
    return cell(datetime.date.fromisoformat(day), num_format=shown)


def number(value: float, shown: str) -> Cell:
    return cell(value, num_format=shown)


def calculated(formula: str, result: Any, **look: Any) -> Cell:
    """Give a formula with the result that was stored when the file was saved last."""
    return Cell(result, look, formula=formula)


def written_in(*runs: tuple[str, Mapping[str, Any]]) -> Cell:
    """Give a cell whose letters differ: `written_in(("Late", {"bold": True}), (" again", {}))`."""
    return Cell("".join(text for text, _ in runs), runs=runs)


@frozen
class Tab:
    """One sheet of the book."""

    name: str
    rows: Mapping[int, Sequence[Any]]
    merged: Sequence[str] = ()
    hidden_rows: Sequence[int] = ()
    hidden_columns: Sequence[str] = ()
    filtered: str = ""
    hidden: bool = False


class Made(Protocol):
    """What a case is read from: something that makes its file in a folder."""

    def make(self, folder: Path) -> Path: ...


@frozen
class Book:
    """A workbook of tabs, by XlsxWriter: what it writes is what Excel writes."""

    tabs: tuple[Tab, ...] = field(converter=tuple)
    name: str = "plan.xlsx"

    def make(self, folder: Path) -> Path:
        path = folder / self.name
        with xlsxwriter.Workbook(path, {"strings_to_numbers": False}) as book:
            # Excel takes the request to calculate out when it saves; XlsxWriter always asks.
            book.calc_on_load = False
            looks: dict[str, Any] = {}
            for tab in self.tabs:
                _write(book, tab, looks)
            if path.suffix == ".xlsm":
                macros = folder / "vbaProject.bin"
                macros.write_bytes(b"not a macro: it must never be looked at")
                book.add_vba_project(str(macros))
        return path


@frozen
class Uncalculated:
    """A workbook as a script leaves it: its formulas have no stored results."""

    rows: Mapping[int, Sequence[Any]]

    def make(self, folder: Path) -> Path:
        path = folder / "plan.xlsx"
        book = openpyxl.Workbook()
        sheet = book.worksheets[0]
        sheet.title = "Plan"
        for row, values in self.rows.items():
            for column, value in enumerate(values, start=1):
                sheet.cell(row, column, value or None)
        book.save(path)
        return path


@frozen
class Bytes:
    """A file of the very bytes."""

    name: str
    data: bytes

    def make(self, folder: Path) -> Path:
        path = folder / self.name
        path.write_bytes(self.data)
        return path


def one_sheet(rows: Mapping[int, Sequence[Any]], **others: Any) -> Book:
    """Give the usual book: one sheet, named Plan."""
    return Book([Tab("Plan", rows, **others)])


def _write(book: Any, tab: Tab, looks: dict[str, Any]) -> None:
    sheet = book.add_worksheet(tab.name)
    for where in tab.merged:
        sheet.merge_range(where, "")
    for row, values in tab.rows.items():
        for column, value in enumerate(values):
            one = value if isinstance(value, Cell) else Cell(value)
            _put(book, sheet, (row - 1, column), one, looks)
    for row in tab.hidden_rows:
        sheet.set_row(row - 1, None, None, {"hidden": True})
    for letters in tab.hidden_columns:
        sheet.set_column(f"{letters}:{letters}", None, None, {"hidden": True})
    if tab.filtered:
        sheet.autofilter(tab.filtered)
        first = re.split(r":", tab.filtered)[0]
        sheet.filter_column(xl_cell_to_rowcol(first)[1], "x == NonBlanks")
    if tab.hidden:
        sheet.hide()


def _put(book: Any, sheet: Any, at: tuple[int, int], one: Cell, looks: dict[str, Any]) -> None:
    look = looks.setdefault(repr(one.look), book.add_format(dict(one.look))) if one.look else None
    if one.comment:
        sheet.write_comment(*at, one.comment, {"author": "A. Example"})
    if one.runs:
        pieces: list[Any] = []
        for text, run_look in one.runs:
            pieces += [book.add_format(dict(run_look)), text] if run_look else [text]
        code = sheet.write_rich_string(*at, *pieces)
    elif one.formula:
        code = sheet.write_formula(*at, one.formula, look, one.value)
    elif one.link:
        code = sheet.write_url(*at, one.link, look, str(one.value))
    else:
        code = _plain(sheet, at, one.value, look)
    assert code == 0, f"XlsxWriter would not write {one!r}"


def _plain(sheet: Any, at: tuple[int, int], value: Any, look: Any) -> Any:
    if value is None or value == "":
        return sheet.write_blank(*at, None, look) if look else 0
    if isinstance(value, bool):
        return sheet.write_boolean(*at, value, look)
    if isinstance(value, datetime.date):
        return sheet.write_datetime(*at, value, look)
    if isinstance(value, int | float):
        return sheet.write_number(*at, value, look)
    return sheet.write_string(*at, value, look)
