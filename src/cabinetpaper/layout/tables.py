"""A table of the template and the facts of its rows → a table with every tag filled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve, field, frozen

from cabinetpaper.document.blocks import Anchor, Cell, Paragraph, Row, Table
from cabinetpaper.frame.prototypes import CellPrototype, RowPrototype, TablePrototype
from cabinetpaper.layout.expressions import Scope
from cabinetpaper.layout.lists import IN_CELL
from cabinetpaper.layout.pouring import pour_paragraph
from cabinetpaper.layout.setting import Setting


@frozen(kw_only=True)
class TableRow:
    """A row to be poured: its prototype, the facts of its turn, and its bookmarks by cell."""

    prototype: RowPrototype
    scope: Scope
    anchors: Mapping[int, tuple[str, str]] = field(factory=dict)


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
        _cell(cell, row.scope, setting, empty, row.anchors.get(index))
        for index, cell in enumerate(row.prototype.cells)
    ]
    return Row(cells, header=row.prototype.header, prototype=row.prototype)


def _cell(
    cell: CellPrototype,
    scope: Scope,
    setting: Setting,
    empty: str,
    anchor: tuple[str, str] | None,
) -> Cell:
    paragraphs = [
        paragraph
        for prototype in cell.paragraphs
        for paragraph in pour_paragraph(prototype, scope, setting, styles=IN_CELL, empty=empty)
    ]
    if anchor is not None:
        paragraphs[0] = _anchored(paragraphs[0], *anchor)
    return Cell(paragraphs)


def _anchored(paragraph: Paragraph, name: str, label: str) -> Paragraph:
    """Give the paragraph with a bookmark over its label, or over all of it where it has none."""
    start = max(paragraph.text.find(label), 0)
    end = start + len(label) if label and label in paragraph.text else len(paragraph.text)
    return evolve(paragraph, anchors=(*paragraph.anchors, Anchor(name, start, end)))
