"""The header row of a table: a sheet and the known columns in, which column is what out."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from attrs import field, frozen

from cabinetpaper.sources.plans.columns import Columns, chosen_fields
from cabinetpaper.sources.sheets.values import Cell, Row, Sheet
from cabinetpaper.tuples import as_tuple

# A header says at least two things that are known; one alone may be a word in a title.
FEWEST_FIELDS = 2
_REFERENCE = re.compile(
    r"\(?(?:[a-z]{1,12}\.?\s?)?\d{1,4}(?:[./-]\d{1,4})*\s?\(?[a-z]{0,2}[.)]*"
    r"|\(?(?:[ivx]{1,6}|[a-z])[.)]?",
    re.IGNORECASE,
)


@frozen(kw_only=True)
class Header:
    """A header row: the column of each field, and the cells that head columns of no field.

    `columns` are all the columns that belong to the table.
    """

    row: Row
    fields: Mapping[str, int]
    kept: tuple[Cell, ...] = field(default=(), converter=as_tuple)
    columns: frozenset[int] = field(init=False)

    @columns.default
    def _all_columns(self) -> frozenset[int]:
        return frozenset({*self.fields.values(), *(cell.column for cell in self.kept)})

    def is_repeated_in(self, row: Row) -> bool:
        """Tell whether a row says the same as the header, as at the top of a printed page."""
        return [(c.column, c.words.casefold()) for c in row] == [
            (c.column, c.words.casefold()) for c in self.row
        ]


def looks_like_reference(words: str) -> bool:
    """Tell whether words look like the reference of an action or theme.

    >>> [looks_like_reference(words) for words in ("4.10", "R1", "(iv)", "Ongoing work")]
    [True, True, True, False]
    """
    return bool(_REFERENCE.fullmatch(words.strip()))


def find_header(
    sheet: Sheet, columns: Columns, needed: Collection[str], *, fewest: int = FEWEST_FIELDS
) -> Header | None:
    """Give the first row that heads a table with the needed fields and `fewest` in all, or None."""
    for index, row in enumerate(sheet.rows):
        headings = {cell.column: cell.displayed for cell in row}
        if sum(bool(columns.fields_of(words)) for words in headings.values()) < fewest:
            continue
        header = _header(row, sheet.rows[index + 1 :], columns)
        if set(needed) <= set(header.fields) and len(header.fields) >= fewest:
            return header
    return None


def _header(row: Row, below: Sequence[Row], columns: Columns) -> Header:
    def may_be(column: int, name: str) -> bool:
        return name != "reference" or _holds_references(column, below, if_empty=True)

    chosen = chosen_fields({cell.column: cell.displayed for cell in row}, columns, may_be)
    if "reference" in columns.fields and "reference" not in chosen.values():
        before = range(1, min(cell.column for cell in row))
        blank = (c for c in before if _holds_references(c, below, if_empty=False))
        chosen |= dict.fromkeys(list(blank)[:1], "reference")
    return Header(
        row=row,
        fields={name: column for column, name in chosen.items()},
        kept=[cell for cell in row if cell.column not in chosen],
    )


def _holds_references(column: int, below: Sequence[Row], *, if_empty: bool) -> bool:
    """Tell whether at least half of what stands in a column looks like references."""
    cells = [cell for row in below if (cell := row.at(column))]
    if not cells:
        return if_empty
    return 2 * sum(looks_like_reference(cell.words) for cell in cells) >= len(cells)
