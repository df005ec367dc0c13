"""The header of a table: its rows and the known columns in, which column is what out."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import groupby

from attrs import evolve, field, frozen

from cabinetpaper.model.text import Run
from cabinetpaper.model.time_words import read_completion
from cabinetpaper.sources.plans.column_choice import chosen_fields
from cabinetpaper.sources.plans.columns import Columns
from cabinetpaper.sources.sheets.values import Cell, Row, Sheet, column_letters
from cabinetpaper.tuples import as_tuple

# How many rows under a header are looked at, to tell what its columns hold.
_LOOKED_AT = 200
_DEGREE = re.compile(
    r"(?:very |medium[ /-])?(?:high|low|medium|med|critical|urgent|essential|desirable)"
    r"|must|should|could|[hml1-5]|p[1-5]",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"\(?(?:[a-z]{1,12}\.?\s?)?\d{1,4}(?:[./-]\d{1,4})*(?:\s?\(?[a-z]{0,2}|\s?\([a-z]{1,5})[.)]*"
    r"|\(?(?:[ivx]{1,6}|[a-z])[.)]?",
    re.IGNORECASE,
)


@frozen(kw_only=True)
class Header:
    """A header: the column of each field, and the cells that head columns of no field.

    `row` holds a heading for each column, in its whole words where it stands over several rows;
    `last` is the last of those rows. `columns` are all the columns that belong to the table.
    `together` are columns that hold several fields, by one heading. `unnamed` are columns of `kept`
    that have no heading of their own. `passed_over` are cells of its rows that are in no heading.
    """

    row: Row
    last: int
    fields: Mapping[str, int]
    kept: tuple[Cell, ...] = field(default=(), converter=as_tuple)
    together: Mapping[int, tuple[str, ...]] = field(factory=dict)
    unnamed: frozenset[int] = frozenset()
    passed_over: tuple[Cell, ...] = field(default=(), converter=as_tuple)
    columns: frozenset[int] = field(init=False)

    @columns.default
    def _all_columns(self) -> frozenset[int]:
        return frozenset({*self.fields.values(), *(cell.column for cell in self.kept)})

    @property
    def first(self) -> int:
        """Give the number of its first row."""
        return self.row.number

    def holds(self, cell: Cell) -> bool:
        """Tell whether a cell in its rows is one of its headings, or was told of."""
        headings = {heading.column for heading in self.row} | self.columns
        return cell.column in headings or cell in self.passed_over

    @property
    def says(self) -> tuple[tuple[int, str], ...]:
        """Give its words, column by column and without case: what a repeated header says too."""
        return tuple((cell.column, cell.words.casefold()) for cell in self.row)


def looks_like_reference(words: str) -> bool:
    """Tell whether words look like the reference of an action or theme.

    >>> [looks_like_reference(words) for words in ("4.10", "R1", "2(ii)", "(iv)", "Ongoing work")]
    [True, True, True, True, False]
    """
    return bool(_REFERENCE.fullmatch(words.strip()))


def is_degree(words: str) -> bool:
    """Tell whether words say how urgent something is, so that they are no theme.

    >>> is_degree("High"), is_degree("P1"), is_degree("High needs")
    (True, True, False)
    """
    return bool(_DEGREE.fullmatch(words))


def header_of(
    headings: Row, last: int, below: Sequence[Row], columns: Columns, sheet: Sheet
) -> Header:
    """Give the header that a row of headings is, by what they say and what stands under them."""
    under = _Under(below[:_LOOKED_AT])
    headed = {cell.column for cell in headings}
    headings = Row(
        headings.number, [_over_words(cell, headed, under, sheet) for cell in headings.cells]
    )
    words = {cell.column: cell.displayed for cell in headings}
    chosen = chosen_fields(words, columns, under.may_be, lambda c: bool(under.cells(c)))
    fields = {name: column for column, name in chosen.items()}
    together = dict(_together(words, columns, fields))
    if "description" in columns.fields and "description" not in fields:
        promoted = _promoted(words, columns, fields)
        fields = {n: c for n, c in fields.items() if c not in promoted.values()} | promoted
    taken = {*fields.values(), *together}
    kept = [cell for cell in headings if cell.column not in taken]
    unnamed: list[Cell] = []
    if "reference" in columns.fields:
        blank = list(_blank(headings, under, fields))
        fields |= _without_heading(blank, under, fields, sheet)
        unnamed = [
            _named(headings, column)
            for column in blank
            if column not in fields.values() and len(under.cells(column)) > 1
        ]
    return Header(
        row=headings,
        last=last,
        fields=fields,
        kept=sorted([*kept, *unnamed], key=lambda cell: cell.column),
        together=together,
        unnamed=frozenset(cell.column for cell in unnamed),
    )


def _over_words(cell: Cell, headed: set[int], under: _Under, sheet: Sheet) -> Cell:
    """Give a heading that is merged over references and words as the heading of the words."""
    area = sheet.merge_at(cell)
    if area is None or area.last_column == area.first_column:
        return cell
    covered = range(area.first_column + 1, area.last_column + 1)
    others = [c for c in covered if under.cells(c) and headed.isdisjoint(covered)]
    is_over_both = bool(others) and under.holds_references(area.first_column, if_empty=False)
    return evolve(cell, column=others[0]) if is_over_both else cell


def _together(
    words: Mapping[int, str], columns: Columns, fields: dict[str, int]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Give the columns that hold several fields, and enter those fields that no other column is."""
    for column, heading in words.items():
        free = tuple(name for name in columns.several_of(heading) if name not in fields)
        if free:
            fields |= dict.fromkeys(free, column)
        if len(free) > 1:
            yield column, free


def _promoted(
    words: Mapping[int, str], columns: Columns, fields: Mapping[str, int]
) -> dict[str, int]:
    """Give the column of the actions where only a heading of several meanings can be theirs.

    A "Recommendation" in a plan without "Action" is what is to be done.
    """
    can = [c for c, heading in words.items() if "description" in columns.fields_of(heading)]
    named = {column: name for name, column in fields.items()}
    others = [column for column in can if named.get(column) != "reference"]
    return dict.fromkeys(["description"], others[0]) if others else {}


def _blank(headings: Row, under: _Under, fields: Mapping[str, int]) -> Iterator[int]:
    """Give the columns without a heading that belong to the table: in it, or right beside it."""
    headed = [cell.column for cell in headings]
    for column in range(1, max(headed) + 2):
        inside = min(headed) - 1 <= column or column < fields.get("description", 0)
        if column not in headed and inside and under.cells(column):
            yield column


def _without_heading(
    blank: Sequence[int], under: _Under, fields: Mapping[str, int], sheet: Sheet
) -> dict[str, int]:
    """Give the columns that need no heading to be known: references, and themes before actions."""
    left = [column for column in blank if column < fields.get("description", 0)]
    found: dict[str, int] = {}
    if "reference" not in fields:
        holding = (c for c in left if under.holds_references(c, if_empty=False))
        found |= dict.fromkeys(["reference"], column) if (column := next(holding, 0)) else {}
    if "theme" not in fields:
        themes = (c for c in left if c not in found.values() and under.holds_themes(c, sheet))
        found |= dict.fromkeys(["theme"], column) if (column := next(themes, 0)) else {}
    return found


def _named(headings: Row, column: int) -> Cell:
    """Give a heading for a column without one, so that its words are kept under some name."""
    name = f"Column {column_letters(column)}"
    some = next(iter(headings))
    place = some.place.at(f"{column_letters(column)}{headings.number}")
    return Cell(row=headings.number, column=column, value=name, displayed=name, place=place)


class _Under:
    """What stands under a header."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._by_column: dict[int, list[Cell]] = {}
        self._rows = len(rows)
        for row in rows:
            for cell in row:
                self._by_column.setdefault(cell.column, []).append(cell)

    def cells(self, column: int) -> list[Cell]:
        return self._by_column.get(column, [])

    def may_be(self, column: int, name: str) -> bool:
        if name == "theme":
            # "Priority" heads what a theme is called, or how urgent an action is.
            return not self._mostly(column, lambda cell: is_degree(cell.words))
        if name == "reference":
            return self.holds_references(column, if_empty=True)
        if name == "completion":
            return self._mostly(column, lambda cell: bool(read_completion(cell.words).first_day))
        return True

    def holds_references(self, column: int, *, if_empty: bool) -> bool:
        """Tell whether at least half of what stands in a column looks like references."""
        if not self.cells(column):
            return if_empty
        return self._mostly(column, lambda cell: looks_like_reference(cell.words))

    def holds_themes(self, column: int, sheet: Sheet) -> bool:
        """Tell whether a column names something only now and then, or once for several rows."""
        cells = self.cells(column)
        merged = any((area := sheet.merge_at(c)) and area.last_row > area.first_row for c in cells)
        runs = [words for words, _ in groupby(cell.words for cell in cells)]
        stands_together = len(runs) == len(set(runs)) < len(cells)
        sparse = len(cells) < self._rows
        return bool(cells) and self._rows > 1 and (merged or sparse or stands_together)

    def _mostly(self, column: int, holds: Callable[[Cell], bool]) -> bool:
        cells = self.cells(column)
        return bool(cells) and 2 * sum(map(holds, cells)) >= len(cells)


def joined(cells: Collection[Cell]) -> Cell:
    """Give one cell with the words of several, one under the other, at the place of the first."""
    first, *others = cells
    if not others:
        return first
    words = "\n".join(cell.displayed for cell in cells)
    runs = [run for cell in cells for run in (Run("\n"), *cell.runs)][1:]
    return evolve(first, value=words, displayed=words, runs=runs, number_format="General")
