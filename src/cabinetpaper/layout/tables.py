"""A table of the template and the facts of its rows → a table with every tag filled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from cabinetpaper.document.blocks import Anchor, Cell, Paragraph, Row, Table
from cabinetpaper.frame.prototypes import RowPrototype, TablePrototype
from cabinetpaper.layout.expressions import Scope
from cabinetpaper.layout.lists import IN_CELL
from cabinetpaper.layout.pouring import pour_paragraph, stretch_of
from cabinetpaper.layout.setting import Setting
from cabinetpaper.layout.shading import shading_of


@frozen(kw_only=True)
class TableRow:
    """A row to be poured: its prototype, the facts of its turn, and its bookmark, if it has one.

    `labelled` is the expression of the tag that the bookmark covers; a row without it is bookmarked
    at its first cell.
    """

    prototype: RowPrototype
    scope: Scope
    bookmark: str = ""
    labelled: str = ""


def pour_table(
    prototype: TablePrototype,
    rows: Iterable[TableRow],
    scope: Scope,
    setting: Setting,
    *,
    empty: str,
) -> Table:
    """Give a table of the prototype's look with these rows; `empty` fills cells without words."""
    return Table(
        style=prototype.style,
        caption=setting.one_line(prototype.caption, scope, prototype.place),
        description=setting.one_line(prototype.description, scope, prototype.place),
        widths=prototype.widths,
        rows=[_row(row, setting, empty) for row in rows],
        prototype=prototype,
    )


def _row(row: TableRow, setting: Setting, empty: str) -> Row:
    cells = [
        [
            paragraph
            for prototype in cell.paragraphs
            for paragraph in pour_paragraph(
                prototype, row.scope, setting, styles=IN_CELL, empty=empty
            )
        ]
        for cell in row.prototype.cells
    ]
    if row.bookmark:
        _bookmark(cells, row.bookmark, row.labelled)
    return Row(
        [
            Cell(paragraphs, shading=shading_of(prototype, row.scope))
            for paragraphs, prototype in zip(cells, row.prototype.cells, strict=True)
        ],
        header=row.prototype.header,
        prototype=row.prototype,
    )


def _bookmark(cells: Sequence[list[Paragraph]], name: str, expression: str) -> None:
    """Put a bookmark over the value of a tag, or over the first paragraph where none has it."""
    for paragraphs in cells:
        for index, paragraph in enumerate(paragraphs):
            stretch = stretch_of(paragraph, expression)
            if stretch is not None:
                paragraphs[index] = _anchored(paragraph, name, *stretch)
                return
    first = cells[0][0]
    cells[0][0] = _anchored(first, name, 0, len(first.text))


def _anchored(paragraph: Paragraph, name: str, start: int, end: int) -> Paragraph:
    return evolve(paragraph, anchors=(*paragraph.anchors, Anchor(name, start, end)))
