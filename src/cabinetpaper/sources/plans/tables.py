"""The tables of a sheet: a sheet and the known columns in; each table's header and rows out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from attrs import field, frozen

from cabinetpaper.sources.plans.columns import Columns
from cabinetpaper.sources.plans.headers import find_headers
from cabinetpaper.sources.plans.table_header import Header
from cabinetpaper.sources.sheets.values import Row, Sheet
from cabinetpaper.tuples import as_tuple

# A line that heads a table stands at most so many rows above the table's header.
_FARTHEST = 3
# A row of so many cells may say something about the table below: "SRO:", "Director".
_SHORT = 2
_LABEL = re.compile(
    r"\s*(?:(?:strategic |executive |project |operational |senior )?(?:lead|sponsor|owner)s?|sro|"
    r"senior responsible (?:owner|officer)|accountable \w+|responsible \w+|outcomes?|objectives?|"
    r"aims?|chair|updated?|last updated|date|version|status|rag)\s*(?:[\w ]{0,20})[:–-]",
    re.IGNORECASE,
)


@frozen(kw_only=True)
class Table:
    """A table: its header, and the rows under it.

    A header that is repeated, as on each printed page, begins no new table: `repeats` are the
    others like it. `above` are the rows over the first header of a sheet. `over` are the numbers of
    rows that stand right above a header, as a line does that names the part below; `labels` those
    of lines between it and the header, which say who leads the part or what it is for.
    """

    header: Header
    body: tuple[Row, ...] = field(converter=as_tuple)
    repeats: tuple[Header, ...] = field(default=(), converter=as_tuple)
    above: tuple[Row, ...] = field(default=(), converter=as_tuple)
    over: frozenset[int] = frozenset()
    labels: frozenset[int] = frozenset()

    @property
    def headers(self) -> tuple[Header, ...]:
        """Give its header, and those that repeat it."""
        return (self.header, *self.repeats)


def find_tables(sheet: Sheet, columns: Columns, needed: Collection[str]) -> tuple[Table, ...]:
    """Give the tables of a sheet that have the needed columns, from top to bottom."""
    headers = find_headers(sheet, columns, needed)
    groups: list[list[Header]] = []
    for header in headers:
        like = next((g for g in groups if _is_repeated(g[-1], header, headers)), None)
        if like:
            like.append(header)
        else:
            groups.append([header])
    return tuple(_table(group, headers, sheet) for group in groups)


def _is_repeated(above: Header, header: Header, headers: Sequence[Header]) -> bool:
    """Tell whether a header says the same as one above, with no other between them."""
    between = (h for h in headers if above.first < h.first < header.first)
    return above.says == header.says and not any(h.columns & header.columns for h in between)


def _table(group: Sequence[Header], headers: Sequence[Header], sheet: Sheet) -> Table:
    header = group[0]
    first = headers[0].first
    parts = [_body(one, headers, sheet) for one in group]
    lines = [lines_over(_between(one, headers, sheet), one.first)
             for one in headers if one.first != first]  # fmt: skip
    above = [row for row in sheet.rows if row.number < first] if header.first == first else []
    return Table(
        header=header,
        body=[row for part in parts for row in part],
        repeats=group[1:],
        above=list(_within(above, header, headers)),
        over=frozenset(row.number for name, _ in lines for row in name),
        labels=frozenset(row.number for _, others in lines for row in others),
    )


def _body(header: Header, headers: Sequence[Header], sheet: Sheet) -> list[Row]:
    end = next((h.first for h in headers if h.first > header.first), sheet.rows[-1].number + 1)
    rows = [row for row in sheet.rows if header.last < row.number < end]
    return list(_within(rows, header, headers))


def _between(header: Header, headers: Sequence[Header], sheet: Sheet) -> list[Row]:
    """Give the rows with words between a header and the one above it."""
    before = max(h.last for h in headers if h.first < header.first)
    return [row for row in sheet.rows if before < row.number < header.first and any(row)]


def lines_over(rows: Sequence[Row], header: int) -> tuple[list[Row], list[Row]]:
    """Give the line right above a header that names what follows, if any, and those under it.

    `rows` end above the header, whose row is given. The name is the first line of the block of
    short rows there; "Lead: …" and "SRO:" name nothing.
    """
    block: list[Row] = []
    for row in reversed(rows):
        below = block[-1].number if block else header
        is_near = below - row.number <= (1 if block else _FARTHEST)
        if not is_near or len(list(row)) > _SHORT:
            break
        block.append(row)
    block.reverse()
    names = [at for at, row in enumerate(block) if len(list(row)) == 1 and not is_label(row)]
    if not names:
        return [], [row for row in block if is_label(row)]
    return [block[names[0]]], block[names[0] + 1 :]


def is_label(row: Row) -> bool:
    """Tell whether a row says something of a part, and is not its name: "SRO:", "Lead: …"."""
    words = next(iter(row)).words
    return words.endswith(":") or bool(_LABEL.match(words))


def _within(rows: Sequence[Row], header: Header, headers: Sequence[Header]) -> Iterator[Row]:
    """Give the part of each row from a table's first column to the one where the next begins."""
    starts = sorted(min(h.columns) for h in headers if h.first == header.first)
    begins = min(header.columns)
    ends = next((start for start in starts if start > begins), 1 << 20)
    left = begins if begins > starts[0] else 0
    for row in rows:
        if len(starts) == 1:
            yield row
        elif cells := [cell for cell in row.cells if left <= cell.column < ends]:
            yield Row(row.number, cells)
