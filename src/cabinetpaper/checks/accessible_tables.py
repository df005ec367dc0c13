"""Tables that a screen reader can read: a header row, simple cells with words, a description.

WCAG 2.2, 1.3.1; PDF/UA-1 (ISO 14289-1), 7.5. A table of one row or one column is no table of data.
"""

from __future__ import annotations

from collections.abc import Iterator

from cabinetpaper.checks.counts import so_many
from cabinetpaper.checks.placed_tables import tables_of
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.told_once import Hit, told
from cabinetpaper.document.blocks import Cell, Row, Table
from cabinetpaper.document.looks import Kind
from cabinetpaper.findings import Severity
from cabinetpaper.places import Place

_SHOWN = frozenset({Kind.PICTURE, Kind.DECORATION, Kind.TEXT_BOX, Kind.CONTROL_PROMPT})


def table_without_header(paper: Paper) -> Iterator[Found]:
    """Find tables whose first row is not marked as their header."""
    for placed in tables_of(paper):
        if placed.is_data and not placed.table.rows[0].header and not _has_labels(placed.table):
            late = any(row.header for row in placed.table.rows)
            yield Found(
                "The table’s header row is not its first, so that it counts for none."
                if late
                else "The first row of the table is not marked as its header.",
                "Select the first row, and choose Layout, Repeat Header Rows.",
                Place(where=placed.where),
            )


def _has_labels(table: Table) -> bool:
    """Tell whether a table has its headings down the side, as “From:” and “To:” are set out."""
    if any(len(row.cells) < 2 for row in table.rows):
        return False
    firsts = [row.cells[0] for row in table.rows]
    if all(cell.text.rstrip().endswith(":") for cell in firsts):
        return True
    return all(_is_bold(cell) for cell in firsts) and not _is_bold(table.rows[0].cells[1])


def _is_bold(cell: Cell) -> bool:
    looks = [look for one in cell.paragraphs for look in one.looks if look.text.strip()]
    return bool(looks) and all(look.manner.bold for look in looks)


def table_merged(paper: Paper) -> Iterator[Found]:
    """Find cells that are merged over columns or rows."""
    for placed in tables_of(paper):
        merged = placed.places(lambda cell, _: cell.above or cell.columns > 1)
        if merged and placed.is_data:
            yield Found(
                f"The table has {so_many(len(merged), 'cell')} merged with others.",
                "Split them, and repeat in each row what holds for it.",
                merged[0],
            )


def table_nested(paper: Paper) -> Iterator[Found]:
    """Find tables inside a cell."""
    for placed in tables_of(paper):
        for place in placed.places(lambda cell, _: cell.tables):
            yield Found(
                "A table stands inside a cell of another.",
                "Set it out below, as a table of its own.",
                place,
            )


def table_undescribed(paper: Paper) -> Iterator[Found]:
    """Find tables without caption and description."""
    hits = [
        Hit("", Place(where=placed.where))
        for placed in tables_of(paper)
        if placed.is_data
        and not (placed.captioned or placed.table.caption or placed.table.description)
    ]
    yield from told(
        hits,
        lambda _: "The table has neither caption nor description.",
        "{count} tables have neither caption nor description",
        "Say what a table shows, under Table Properties, Alt Text, or in a caption.",
    )


def header_cell_empty(paper: Paper) -> Iterator[Found]:
    """Find columns whose heading has no words."""
    for placed in tables_of(paper):
        # A header row below the first counts for none.
        has_heads = placed.is_data and placed.table.rows[0].header
        for place in placed.places(_is_empty_head) if has_heads else ():
            yield Found(
                "A column of the table has no heading.",
                "Say what stands in it: “Ref”, for one of references.",
                place,
            )


def cells_empty(paper: Paper) -> Iterator[Found]:
    """Find cells that hold nothing."""
    for placed in tables_of(paper):
        empty = placed.places(_is_empty_cell) if placed.is_data else []
        if empty:
            are = "is" if len(empty) == 1 else "are"
            yield Found(
                f"{so_many(len(empty), 'cell')} of the table {are} empty.",
                "Say that there is nothing: “None”, “Not known”.",
                empty[0],
            )


def _is_empty_head(cell: Cell, row: Row) -> bool:
    return row.header and _is_empty(cell)


def _is_empty_cell(cell: Cell, row: Row) -> bool:
    return not row.header and _is_empty(cell)


def _is_empty(cell: Cell) -> bool:
    if cell.above or cell.text.strip():
        return False
    return not any(one.kind in _SHOWN for p in cell.paragraphs for one in p.carries)


RULES: tuple[Rule, ...] = (
    Rule(
        code="table-without-header",
        severity=Severity.WARNING,
        title="A table has no header row",
        find=table_without_header,
    ),
    Rule(
        code="header-cell-empty",
        severity=Severity.WARNING,
        title="A column of a table has no heading",
        find=header_cell_empty,
    ),
    Rule(
        code="table-merged",
        severity=Severity.WARNING,
        title="Cells of a table are merged",
        find=table_merged,
    ),
    Rule(
        code="table-nested",
        severity=Severity.WARNING,
        title="A table stands inside another",
        find=table_nested,
    ),
    Rule(
        code="table-undescribed",
        severity=Severity.NOTE,
        title="A table has neither caption nor description",
        find=table_undescribed,
    ),
    Rule(
        code="cells-empty",
        severity=Severity.NOTE,
        title="Cells of a table are empty",
        find=cells_empty,
    ),
)
