"""Where the tables of a sheet begin: a sheet and the known columns in, its headers out.

A header is found by what it says, on any row. It may stand over two or three rows, merged or not,
and two may stand side by side.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from cabinetpaper.sources.plans.columns import Columns
from cabinetpaper.sources.plans.spans import MOST_ROWS, Spans, window
from cabinetpaper.sources.plans.table_header import Header, header_of, joined
from cabinetpaper.sources.sheets.values import Cell, Row, Sheet

# A header says at least two things that are known; one alone may be a word in a title.
FEWEST_FIELDS = 2
# So many rows tell whether a column belongs to the table.
_LOOKED_AT = 200


@frozen(kw_only=True)
class _Candidate:
    """Rows that may be a header: where they stand, their headings, how many are known.

    `distinct` is how many of them differ in what they mean: of "Completion" over "Date", both are
    known, and together they are better. `goes_on` says that all of its lower rows finish headings
    that the first begins. `passed_over` are the cells that are in no heading.
    """

    index: int
    height: int
    headings: Row
    known: int
    distinct: int
    goes_on: bool
    passed_over: tuple[Cell, ...]

    @property
    def worth(self) -> tuple[int, int, bool, int, int]:
        """Give how good a header it is: the greatest is the best."""
        return self.distinct, self.known, self.goes_on, -len(self.passed_over), -self.height


def find_headers(
    sheet: Sheet, columns: Columns, needed: Collection[str], *, fewest: int = FEWEST_FIELDS
) -> tuple[Header, ...]:
    """Give the headers of a sheet's tables, from top to bottom, then from left to right.

    Each heads the needed fields, and `fewest` in all.
    """
    spans = Spans(sheet)
    taken: set[int] = set()
    found: list[Header] = []
    candidates = sorted(
        _candidates(sheet, columns, spans), key=lambda c: (c.worth, -c.index), reverse=True
    )
    for candidate in candidates:
        rows = range(candidate.headings.number, candidate.headings.number + candidate.height)
        if taken.isdisjoint(rows):
            headers = _headers(candidate, sheet, columns, needed, fewest)
            found += headers
            taken |= set(rows) if headers else set()
    return tuple(sorted(found, key=lambda header: (header.first, min(header.columns))))


def _candidates(sheet: Sheet, columns: Columns, spans: Spans) -> Iterator[_Candidate]:
    # Most cells of a column of owners or statuses say what others of it say.
    known: dict[str, bool] = {}

    def knows(row: Row) -> bool:
        for cell in row:
            if cell.displayed not in known:
                known[cell.displayed] = _is_known(cell.displayed, columns)
            if known[cell.displayed]:
                return True
        return False

    heads = [knows(row) for row in sheet.rows]
    for index in range(len(sheet.rows)):
        if not any(heads[index : index + MOST_ROWS]):
            continue
        least = spans.least(sheet, index)
        for height in range(least, MOST_ROWS + 1):
            is_whole = height == least or len(window(sheet, index, height)) == height
            if is_whole and not spans.are_cut(sheet, index, height):
                candidate = _candidate(index, height, sheet, columns, spans)
                if not _has_a_line_above(candidate):
                    yield candidate


def _has_a_line_above(candidate: _Candidate) -> bool:
    """Tell whether no heading has a word of the first row: a title, with a header under it."""
    first = candidate.headings.number
    given = any(cell.row == first for cell in candidate.headings)
    return not given and any(cell.row == first for cell in candidate.passed_over)


def _is_known(words: str, columns: Columns) -> bool:
    return bool(columns.meanings_of(words))


def _candidate(index: int, height: int, sheet: Sheet, columns: Columns, spans: Spans) -> _Candidate:
    rows = window(sheet, index, height)
    stacks = _stacks(rows, spans)
    headings = Row(rows[0].number, [_heading(stacks[c], columns) for c in sorted(stacks)])
    meanings = [columns.meanings_of(cell.displayed) for cell in headings]
    known = sum(bool(names) for names in meanings)
    distinct = len({names[:1] for names in meanings if names})
    return _Candidate(
        index=index,
        height=height,
        headings=headings,
        known=known,
        distinct=distinct,
        goes_on=_finish(rows, headings, columns),
        passed_over=_passed_over(rows, stacks, headings),
    )


def _finish(rows: Sequence[Row], headings: Row, columns: Columns) -> bool:
    """Tell whether every cell of the lower rows finishes a heading of the first as a known one."""
    first, *lower = rows
    upper = {cell.column for cell in first}
    # A heading that had to be taken from a lower row alone is not one that the first begins.
    begins = [cell for cell in headings if cell.row == first.number]
    whole = {cell.column for cell in begins if _is_known(cell.displayed, columns)}
    begun = sum(_is_known(cell.displayed, columns) for cell in first) >= FEWEST_FIELDS
    finishing = [cell.column for row in lower for cell in row]
    return bool(finishing) and begun and upper.issuperset(finishing) and whole.issuperset(finishing)


def _stacks(rows: Sequence[Row], spans: Spans) -> dict[int, list[Cell]]:
    """Give the cells over each column: those of its rows, and what is merged across over it."""
    stacks: dict[int, list[Cell]] = {cell.column: [] for row in rows for cell in row}
    for row in rows:
        for cell in row:
            # What is merged across heads columns only where they have words of their own.
            for column in stacks.keys() & set(spans.columns(cell, row, rows)):
                stacks[column].append(evolve(cell, column=column))
    return stacks


def _passed_over(
    rows: Sequence[Row], stacks: Mapping[int, Sequence[Cell]], headings: Row
) -> tuple[Cell, ...]:
    """Give the cells of which no heading has the words: a group's heading, or a line above."""
    read = {
        (cell.row, cell.displayed)
        for heading in headings
        for cell in (stacks[heading.column] if _is_whole(heading, stacks) else [heading])
    }
    return tuple(cell for row in rows for cell in row if (cell.row, cell.displayed) not in read)


def _is_whole(heading: Cell, stacks: Mapping[int, Sequence[Cell]]) -> bool:
    return heading.displayed == joined(stacks[heading.column]).displayed


def _heading(stack: Sequence[Cell], columns: Columns) -> Cell:
    """Give the heading of one column: all its words, else the lowest of them that are known."""
    whole = joined(stack)
    if len(stack) == 1 or _is_known(whole.displayed, columns):
        return whole
    known = (cell for cell in reversed(stack) if _is_known(cell.displayed, columns))
    lowest = next(known, None)
    return lowest if lowest is stack[-1] else whole


def _headers(
    candidate: _Candidate, sheet: Sheet, columns: Columns, needed: Collection[str], fewest: int
) -> list[Header]:
    last = candidate.headings.number + candidate.height - 1
    below = [row for row in sheet.rows[candidate.index :] if row.number > last]

    def header(headings: Row, after: int = 0) -> Header | None:
        found = header_of(headings, last, _right_of(after, below), columns, sheet)
        found = evolve(found, passed_over=candidate.passed_over)
        whole = set(needed) <= set(found.fields) and len(found.fields) >= fewest
        return found if whole else None

    stretches = list(_parts(candidate.headings))
    ends = [0, *(stretch.cells[-1].column for stretch in stretches)]
    parts = [header(part, after) for part, after in zip(stretches, ends, strict=False)]
    if len(parts) > 1 and all(parts):
        return [part for part in parts if part]
    kept = [
        stretch
        for stretch, part in zip(stretches, parts, strict=True)
        if part or _belongs(stretch, below, columns)
    ]
    cells = [cell for stretch in kept for cell in stretch.cells]
    whole = header(Row(candidate.headings.number, cells)) if len(cells) >= fewest else None
    return [whole] if whole else []


def _belongs(stretch: Row, below: Sequence[Row], columns: Columns) -> bool:
    """Tell whether headings apart from the others head columns of the table: a key does not."""
    if any(_is_known(cell.displayed, columns) for cell in stretch):
        return True
    headed = {cell.column for cell in stretch}
    rows = [row for row in below[:_LOOKED_AT] if len(row.cells) > 1]
    filled = sum(any(cell.column in headed for cell in row) for row in rows)
    return 2 * filled >= len(rows)


def _right_of(column: int, rows: Sequence[Row]) -> Sequence[Row]:
    if not column:
        return rows
    return [Row(row.number, [c for c in row.cells if c.column > column]) for row in rows]


def _parts(headings: Row) -> Iterator[Row]:
    """Give stretches of headings with blank columns between them: tables side by side, perhaps."""
    part: list[Cell] = []
    for cell in headings:
        if part and cell.column > part[-1].column + 1:
            yield Row(headings.number, part)
            part = []
        part.append(cell)
    if part:
        yield Row(headings.number, part)
