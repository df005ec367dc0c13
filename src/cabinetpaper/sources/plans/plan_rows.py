"""What each row under the header of a plan is: a sheet and its header in, rows of a kind out.

A theme row says nothing but a reference and a title, and shows that it heads what follows: it is
bold where actions are not, merged across, numbered above them ("4.0", or "4" before "4.1"), or its
reference has another shape than those of the actions ("Theme 2" or none, among "2a" and "2b").
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from enum import Enum, auto

from attrs import field, frozen

from cabinetpaper.sources.plans.table_header import Header, looks_like_reference
from cabinetpaper.sources.sheets.values import Cell, Row, Sheet
from cabinetpaper.tuples import as_tuple

_OF_A_THEME = frozenset({"reference", "description", "theme"})
_WHOLE = re.compile(r"\d+\.0+")


class Kind(Enum):
    """What a row is."""

    ACTION = auto()
    THEME = auto()
    UNREAD = auto()


@frozen(kw_only=True)
class PlanRow:
    """A row, its cells by their field, and those of the columns that are no field."""

    kind: Kind
    row: Row
    fields: Mapping[str, Cell]
    kept: tuple[Cell | None, ...] = field(converter=as_tuple)


def plan_rows(sheet: Sheet, header: Header) -> Iterator[PlanRow]:
    """Give the rows under the header that say something in its columns, header rows left out."""
    below = (row for row in sheet.rows if row.number > header.row.number)
    rows = [row for row in below if _says_something(row, header)]
    named = [_fields(row, header) for row in rows]
    reader = _Reader(sheet, header, rows, named)
    for index, (row, fields) in enumerate(zip(rows, named, strict=True)):
        kept = [row.at(cell.column) for cell in header.kept]
        yield PlanRow(kind=reader.kind(index), row=row, fields=fields, kept=kept)


def _says_something(row: Row, header: Header) -> bool:
    return not header.is_repeated_in(row) and any(cell.column in header.columns for cell in row)


def _fields(row: Row, header: Header) -> dict[str, Cell]:
    found = ((name, row.at(column)) for name, column in header.fields.items())
    return {name: cell for name, cell in found if cell}


@frozen
class _Reader:
    """Tells kinds of rows from one another, each in the light of the others."""

    sheet: Sheet
    header: Header
    rows: Sequence[Row]
    fields: Sequence[Mapping[str, Cell]]
    _bold_says_theme: bool = field(init=False)
    _last_full: int = field(init=False)
    _shapes: frozenset[str] = field(init=False)

    @_bold_says_theme.default
    def _not_all_actions_are_bold(self) -> bool:
        full = [self.fields[i] for i in range(len(self.rows)) if self._is_full(i)]
        return not full or any(not f["description"].bold for f in full if "description" in f)

    @_last_full.default
    def _index_of_the_last_full_row(self) -> int:
        return max((i for i in range(len(self.rows)) if self._is_full(i)), default=len(self.rows))

    @_shapes.default
    def _shapes_of_the_references_of_full_rows(self) -> frozenset[str]:
        full = (self.fields[i] for i in range(len(self.rows)) if self._is_full(i))
        return frozenset(_shape(fields) for fields in full)

    def kind(self, index: int) -> Kind:
        """Give the kind of a row."""
        fields = self.fields[index]
        if self._is_full(index):
            return Kind.ACTION
        if set(fields) == {"theme"}:
            return Kind.THEME
        title = fields.get("description")
        if title is None and looks_like_reference(fields["reference"].words):
            return Kind.ACTION
        if self._heads(index, title or fields["reference"]):
            return Kind.THEME
        if title is None or self._is_below(index):
            return Kind.UNREAD
        return Kind.THEME if self._is_referred_to_otherwise(index) else Kind.ACTION

    def _is_full(self, index: int) -> bool:
        """Tell whether a row says more than a theme row does."""
        says_more = set(self.fields[index]) - _OF_A_THEME
        kept = {cell.column for cell in self.header.kept}
        names_both = {"theme", "description"} <= set(self.fields[index])
        return bool(says_more or names_both or any(c.column in kept for c in self.rows[index]))

    def _heads(self, index: int, title: Cell) -> bool:
        merged = self.sheet.merge_at(title)
        if merged and merged.last_column > merged.first_column:
            return True
        return (title.bold and self._bold_says_theme) or self._is_numbered_above(index)

    def _is_numbered_above(self, index: int) -> bool:
        reference = self.fields[index].get("reference")
        if reference is None or "description" not in self.fields[index]:
            return False
        number = reference.words.rstrip(".")
        following = self.fields[index + 1].get("reference") if index + 1 < len(self.rows) else None
        is_before = bool(following and following.words.startswith(number + "."))
        return bool(_WHOLE.fullmatch(number)) or is_before

    def _is_referred_to_otherwise(self, index: int) -> bool:
        """Tell whether a row's reference, or its lack of one, is not like those of full rows.

        The last row heads nothing, whatever it looks like.
        """
        is_last = index + 1 == len(self.rows)
        return bool(self._shapes) and not is_last and _shape(self.fields[index]) not in self._shapes

    def _is_below(self, index: int) -> bool:
        """Tell whether a row without reference stands apart, after the last row of the table."""
        apart = any(
            self.rows[i].number > self.rows[i - 1].number + 1
            for i in range(self._last_full + 1, index + 1)
        )
        return index > self._last_full and apart and "reference" not in self.fields[index]


def _shape(fields: Mapping[str, Cell]) -> str:
    """Give the form of a row's reference: digits as 9, letters as a; "" where it has none."""
    reference = fields["reference"].words if "reference" in fields else ""
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "9", reference)).strip(" .")


def unclaimed(sheet: Sheet, claimed: Collection[Cell]) -> list[Cell]:
    """Give the cells with words that nobody took."""
    taken = {(cell.row, cell.column) for cell in claimed}
    return [cell for row in sheet.rows for cell in row if (cell.row, cell.column) not in taken]
