"""The tables of a sheet: a sheet and the known columns in; each table's header and rows out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from attrs import field, frozen

from cabinetpaper.sources.plans.columns import Columns
from cabinetpaper.sources.plans.headers import find_headers
from cabinetpaper.sources.plans.table_header import Header
from cabinetpaper.sources.sheets.values import Row, Sheet
from cabinetpaper.tuples import as_tuple

# A line that heads a table stands at most so many rows above the table's header.
_FARTHEST = 3


@frozen(kw_only=True)
class Table:
    """A table: its header, the rows under it, and whether another header follows right after them.

    `goes_on` is true for one whose header only repeats the header above, as on a new page.
    `above` are the rows over the first header of a sheet.
    """

    header: Header
    body: tuple[Row, ...] = field(converter=as_tuple)
    above: tuple[Row, ...] = field(default=(), converter=as_tuple)
    heads_next: bool = False
    goes_on: bool = False


def find_tables(sheet: Sheet, columns: Columns, needed: Collection[str]) -> tuple[Table, ...]:
    """Give the tables of a sheet that have the needed columns, from top to bottom."""
    headers = find_headers(sheet, columns, needed)
    first = min((header.first for header in headers), default=0)
    return tuple(_table(header, headers, sheet, first) for header in headers)


def _table(header: Header, headers: Sequence[Header], sheet: Sheet, first: int) -> Table:
    beside = [other for other in headers if other.first == header.first]
    following = next((h for h in headers if h.first > header.first), None)
    before = [h for h in headers if h.first < header.first]
    end = following.first if following else sheet.rows[-1].number + 1
    body = [row for row in sheet.rows if header.last < row.number < end]
    above = [row for row in sheet.rows if row.number < first] if header.first == first else []
    if len(beside) > 1:
        body = list(_within(body, header, beside))
        above = list(_within(above, header, beside))
    return Table(
        header=header,
        body=body,
        above=above,
        heads_next=bool(following and body and following.first - body[-1].number <= _FARTHEST),
        goes_on=bool(before) and before[-1].says == header.says,
    )


def _within(rows: Sequence[Row], header: Header, beside: Sequence[Header]) -> Iterator[Row]:
    """Give the part of each row from a table's first column to the one where the next begins."""
    starts = sorted(min(other.columns) for other in beside)
    begins = min(header.columns)
    ends = next((start for start in starts if start > begins), 1 << 20)
    left = begins if begins > starts[0] else 0
    for row in rows:
        part = Row(row.number, [cell for cell in row.cells if left <= cell.column < ends])
        if part.cells:
            yield part
