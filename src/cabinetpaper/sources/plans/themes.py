"""Rows of a plan in, its themes out: by theme rows, theme columns and the line above a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import define, field

from cabinetpaper.model.plan import Theme
from cabinetpaper.places import NOWHERE
from cabinetpaper.sources.plans.plan_row import Kind, PlanRow
from cabinetpaper.sources.sheets.values import Cell

# "4.0 Placement stability" in one cell: number and title apart, between them only punctuation.
_NUMBERED_TITLE = re.compile(
    r"(?P<reference>\d+(?:\.\d+)*)(?P<joint>\s*[.:)]|\s+[-–—])?\s+(?P<title>(?!\d)\S.*)",
    re.DOTALL,
)
_DAY = re.compile(
    r"\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.IGNORECASE
)
# What a workbook of ours says in the theme's column where an action has no theme.
NO_THEME = "no theme"


@define
class OpenTheme:
    """A theme while its actions are being read."""

    theme: Theme
    actions: list[PlanRow] = field(factory=list)


def grouped(
    rows: Iterable[PlanRow], begin: Theme, *, has_references: bool = False
) -> Iterator[OpenTheme]:
    """Give the themes of a table's rows; those before the first theme row stand in `begin`.

    `has_references` says that themes have a column for their reference: then a title is what it is.
    """
    current = OpenTheme(begin)
    in_column = ("", "")
    for row in rows:
        named = _in_columns(row)
        starts = any(named) and named != in_column
        if row.kind is Kind.THEME or (row.kind is Kind.ACTION and starts):
            yield current
            in_column = named if any(named) else in_column
            current = OpenTheme(theme_of_row(row, has_references=has_references))
        if row.kind is Kind.ACTION:
            current.actions.append(row)
    yield current


def _in_columns(row: PlanRow) -> tuple[str, str]:
    """Give what the theme columns of a row say."""
    names = ("theme_reference", "theme")
    return tuple(row.fields[n].words if n in row.fields else "" for n in names)  # type: ignore[return-value]  # two names


def theme_of_row(row: PlanRow, *, has_references: bool = False) -> Theme:
    """Give the theme that a theme row, or the theme columns of an action's row, name."""
    in_column = row.fields.get("theme")
    number = row.fields.get("theme_reference")
    if in_column and not number and in_column.words.casefold() == NO_THEME:
        return Theme(place=in_column.place)
    if in_column or number:
        reference, title = number, in_column
    else:
        reference, title = row.fields.get("reference"), row.fields.get("description")
    first = reference or title
    if reference and title:
        place = first.place if first else NOWHERE
        return Theme(reference=reference.words, title=title.displayed, place=place)
    if number:
        return Theme(reference=number.words, place=number.place)
    if first and has_references:
        return Theme(title=first.displayed, place=first.place)
    return theme_of_cell(first) if first else Theme()


def theme_of_cell(cell: Cell) -> Theme:
    """Give the theme that one cell names, with its number apart where it begins with one."""
    return theme_of_words(cell.displayed, cell)


def theme_of_words(words: str, cell: Cell) -> Theme:
    """Give the theme that words name; its place is the cell's."""
    match = None if _DAY.match(words) else _NUMBERED_TITLE.fullmatch(words)
    # "16 and 17 year olds" begins with no number of its own.
    if match and (match["joint"] or not match["title"][0].islower()):
        return Theme(reference=match["reference"], title=match["title"], place=cell.place)
    return Theme(title=words, place=cell.place)
