"""A Word file → its tables, each with its place and the cells that may be found at fault."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from attrs import frozen

from cabinetpaper.checks.rule import Paper
from cabinetpaper.document.blocks import Block, Cell, Paragraph, Row, Table
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.places import Place


@frozen
class Placed:
    """A table and its place; `captioned` where a caption stands beside it.

    `unusual` are the cells that may be found at fault, with the numbers of their row and column:
    those that are merged or coloured, hold a table, or have no words at their beginning.
    """

    table: Table
    where: str
    unusual: tuple[tuple[int, int, Cell, Row], ...] = ()
    captioned: bool = False

    @cached_property
    def is_data(self) -> bool:
        """Tell whether it has rows and columns, and is no frame round other things."""
        rows = self.table.rows
        return len(rows) > 1 and max([len(row.cells) for row in rows]) > 1

    def places(self, holds: Callable[[Cell, Row], object]) -> list[Place]:
        """Give the places of the unusual cells of which something holds."""
        return [
            self._place(number, index)
            for number, index, cell, row in self.unusual
            if holds(cell, row)
        ]

    def _place(self, number: int, index: int) -> Place:
        heads = self.table.rows[0].cells
        head = shortened(heads[index].text) if index < len(heads) else ""
        return Place(where=f"{self.where}, row {number}, column {head or index + 1}")


def tables_of(paper: Paper) -> tuple[Placed, ...]:
    """Give the tables of the pages that have rows; those inside a cell are the cell's."""
    return paper.once(_tables)


def _tables(paper: Paper) -> tuple[Placed, ...]:
    blocks: tuple[Block | None, ...] = paper.printed.blocks if paper.printed is not None else ()
    placed, number = [], 0
    for before, block, after in zip((None, *blocks), blocks, (*blocks[1:], None), strict=False):
        if isinstance(block, Table):
            number += 1
            if block.rows:
                captioned = _is_caption(before) or _is_caption(after)
                unusual = _unusual(block, paper.seen.wordless)
                placed.append(Placed(block, f"table {number}", unusual, captioned))
    return tuple(placed)


def _unusual(table: Table, wordless: frozenset[int]) -> tuple[tuple[int, int, Cell, Row], ...]:
    # Once for all rules: a plan of 1,000 actions has 6,000 cells, and hardly any is unusual.
    return tuple(
        [
            (number, index, cell, row)
            for number, row in enumerate(table.rows, start=1)
            for index, cell in enumerate(row.cells)
            if cell.above
            or cell.columns > 1
            or cell.ground
            or cell.tables
            or not cell.paragraphs
            or id(cell.paragraphs[0]) in wordless
        ]
    )


def _is_caption(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and "caption" in block.style.casefold()
