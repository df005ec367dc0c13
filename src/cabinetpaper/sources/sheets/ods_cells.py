"""What an .ods says of one cell in; a `Cell`, or the same cell in another place, out."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from cabinetpaper.findings import Finding, Severity
from cabinetpaper.model.text import Run
from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.number_formats import Displayed, displayed
from cabinetpaper.sources.sheets.ods_styles import Look
from cabinetpaper.sources.sheets.ods_text import Words
from cabinetpaper.sources.sheets.ods_values import is_error, value_of
from cabinetpaper.sources.sheets.ods_xml import FORMULA, VALUE_TYPE
from cabinetpaper.sources.sheets.values import Cell, cell_name


def cell_of(
    attributes: Mapping[str, str], words: Words, look: Look, at: tuple[int, int], place: Place
) -> Cell:
    """Give the cell at a row and column."""
    own = words.text
    value = value_of(attributes, own)
    # A program that shows nothing (no `text:p`) leaves it to us; else the file knows best.
    shown = Displayed(own) if words.has_paragraph else displayed(value, look.number_format)
    text = shown.text
    row, column = at
    return Cell(
        row=row,
        column=column,
        value=value,
        displayed=text,
        number_format=look.number_format,
        exact=shown.exact,
        runs=words.runs if words.has_paragraph else (Run(text),) if text else (),
        bold=look.bold or (bool(words.runs) and all(run.bold for run in words.runs)),
        fill=look.fill,
        link=words.link,
        links_inside=words.links_inside and not words.link,
        comment=words.comment,
        is_struck=words.is_struck or (look.struck and bool(text.strip())),
        is_error=is_error(attributes, text),
        is_uncalculated=FORMULA in attributes
        and VALUE_TYPE not in attributes
        and not words.has_paragraph,
        place=place,
    )


def moved(cell: Cell, row: int, column: int) -> Cell:
    """Give the same cell in another place."""
    if (cell.row, cell.column) == (row, column):
        return cell
    return evolve(cell, row=row, column=column, place=place_of(cell.place, row, column))


def painted(look: Look, row: int, column: int, sheet: Place) -> Cell:
    """Give a cell that says nothing but is coloured."""
    return Cell(
        row=row,
        column=column,
        fill=look.fill,
        number_format=look.number_format,
        place=place_of(sheet, row, column),
    )


def place_of(sheet: Place, row: int, column: int) -> Place:
    """Give the place of a cell; not by `Place.at`, which costs a third of reading a cell."""
    return Place(file=sheet.file, sheet=sheet.sheet, cell=cell_name(row, column))


def covered(place: Place) -> Finding:
    """Give the note on a cell with words that merged cells cover."""
    return Finding(
        code="covered-cell-left-out",
        severity=Severity.NOTE,
        text="The cell is covered by merged cells, and its words were left out.",
        advice="Unmerge the cells if the paper should have them.",
        place=place,
    )


def inner_table(sheet: Place) -> Finding:
    """Give the warning on a table inside a cell, which has no rows of the sheet's own."""
    return Finding(
        code="inner-table-left-out",
        severity=Severity.WARNING,
        text="A table inside a cell was left out.",
        advice="Copy its cells beside or below the plan if the paper should have them.",
        place=sheet,
    )
