"""What the reader notices about the columns of a plan, and what it left unread, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cabinetpaper.findings import Finding, Severity
from cabinetpaper.sources.plans.columns import Columns, Heading
from cabinetpaper.sources.plans.table_header import Header
from cabinetpaper.sources.sheets.values import Cell
from cabinetpaper.telling import cut, listed

_QUOTED = 60


def on_columns(header: Header, columns: Columns) -> Iterator[Finding]:
    """Give the findings on headed columns that are no field: near misses, doubles, unknown ones."""
    unknown: list[Cell] = []
    for cell in header.kept:
        meanings = columns.fields_of(cell.displayed)
        near = columns.nearest(cell.displayed)
        if cell.column in header.unnamed:
            yield _unnamed(cell)
        elif meanings and any(name in header.fields for name in meanings):
            yield _double(cell, meanings[0], columns)
        elif near and not meanings and near.name not in header.fields:
            yield _near_miss(cell, near)
        else:
            unknown.append(cell)
    if unknown:
        yield _unknown(unknown)
    for column, names in header.together.items():
        yield _together(next(c for c in header.row if c.column == column), names)


def _unnamed(cell: Cell) -> Finding:
    return Finding(
        code="column-without-heading",
        severity=Severity.WARNING,
        text="The table has words in a column without a heading; they were kept as "
        f"“{cell.words}”.",
        advice="Give the column a heading, or move its words out of the table.",
        place=cell.place,
    )


def _together(cell: Cell, names: Sequence[str]) -> Finding:
    return Finding(
        code="heading-two-fields",
        severity=Severity.NOTE,
        text=f"The heading “{cell.words}” holds {listed(names)} together; each cell's words "
        "were sorted out as far as they tell.",
        advice="Give each a column of its own where they were sorted wrongly.",
        place=cell.place,
    )


def _double(cell: Cell, name: str, columns: Columns) -> Finding:
    # One progress column for each month is how plans are kept: the latest is taken.
    is_dated = columns.fitting(cell.displayed)[0].is_open
    return Finding(
        code="column-double",
        severity=Severity.NOTE if is_dated else Severity.WARNING,
        text=f"The heading “{cell.words}” means {name}, which another column holds; it was kept as "
        "a column of its own.",
        advice="See that the right one of the two columns was taken, and give the other another "
        "heading.",
        place=cell.place,
    )


def _near_miss(cell: Cell, near: Heading) -> Finding:
    return Finding(
        code="heading-near-miss",
        severity=Severity.WARNING,
        text=f"The heading “{cell.words}” is not known, but is nearly “{near.words}”, the heading "
        f"of {near.name}; it was kept as a column of its own.",
        advice=f"If it is meant, correct the heading, or give it under [columns] as {near.name}.",
        place=cell.place,
    )


def _unknown(cells: Sequence[Cell]) -> Finding:
    several = len(cells) > 1
    quoted = ", ".join(f"“{cell.words}”" for cell in cells)
    return Finding(
        code="columns-unknown",
        severity=Severity.NOTE,
        text=f"The column{'s' if several else ''} {quoted} {'are' if several else 'is'} not known, "
        f"and {'were' if several else 'was'} kept under {'their' if several else 'its'} own "
        f"heading{'s' if several else ''}.",
        advice="Name under [columns] what a column holds, if it is one of the plan's fields.",
        place=cells[0].place,
    )


def unread(cells: Sequence[Cell], why: str, *, severity: Severity = Severity.WARNING) -> Finding:
    """Give the finding on cells with words that were not taken: the first, and how many more."""
    first, more = cells[0], len(cells) - 1
    others = f" and {more} more cell{'s' if more > 1 else ''}" if more else ""
    return Finding(
        code="cell-unread",
        severity=severity,
        text=f"“{shortened(first.words)}”{others} {'were' if more else 'was'} not read: {why}.",
        advice="Move into the table what the paper should say, or leave it.",
        place=first.place,
    )


def shortened(words: str) -> str:
    """Give words as a message quotes them."""
    return cut(words, _QUOTED)


def without_heading(column: Sequence[Cell]) -> Finding:
    """Give the finding on what stands in a column that has no heading."""
    return unread(column, "the column has no heading")


def blocks(cells: Sequence[Cell]) -> list[list[Cell]]:
    """Give cells in groups that stand together: in rows right under each other."""
    groups: list[list[Cell]] = []
    for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)):
        if groups and cell.row - groups[-1][-1].row <= 1:
            groups[-1].append(cell)
        else:
            groups.append([cell])
    return groups


def by_column(cells: Sequence[Cell]) -> list[list[Cell]]:
    """Give cells in groups of one column each, in the order of the columns."""
    columns = sorted({cell.column for cell in cells})
    return [[cell for cell in cells if cell.column == column] for column in columns]
