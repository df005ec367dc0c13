"""A table of the template in; the same table with fewer columns, or another of its look, out."""

from __future__ import annotations

import copy
from collections.abc import Collection, Sequence

from attrs import evolve
from lxml import etree

from cabinetpaper.frame.cells import say_of_cell
from cabinetpaper.frame.names import w
from cabinetpaper.frame.prototypes import CellPrototype, RowPrototype, TablePrototype


def widened(widths: Sequence[int], total: int) -> tuple[int, ...]:
    """Give widths that add up to a total: those of at least the mean share what is left over.

    They do so in their proportions. A narrow column is as wide as its words need, and stays so.

    >>> widened([100, 400, 600], 1500)
    (100, 560, 840)
    """
    wide = [index for index, width in enumerate(widths) if width * len(widths) >= sum(widths)]
    narrow = sum(width for index, width in enumerate(widths) if index not in wide)
    share = sum(widths[index] for index in wide) or 1
    exact = {index: widths[index] * (total - narrow) / share for index in wide}
    made = [int(exact.get(index, width)) for index, width in enumerate(widths)]
    by_rest = sorted(wide, key=lambda index: (made[index] - exact[index], index))
    for index in by_rest[: total - sum(made)]:
        made[index] += 1
    return tuple(made)


def without_columns(table: TablePrototype, left_out: Collection[int]) -> TablePrototype:
    """Give a table without some of its columns; the wide ones of the others share its width.

    It is the same table where nothing is left out, where nothing would be left, or where its rows
    differ in their cells.
    """
    kept = [index for index in range(len(table.widths)) if index not in left_out]
    even = all(len(row.cells) == len(table.widths) for row in table.rows)
    if not kept or len(kept) == len(table.widths) or not even:
        return table
    widths = widened([table.widths[index] for index in kept], sum(table.widths))
    rows = [
        RowPrototype(
            cells=[row.cells[index] for index in kept],
            header=row.header,
            xml=_with_cells(row.xml, kept, widths),
        )
        for row in table.rows
    ]
    return evolve(table, widths=widths, rows=rows, xml=_with_grid(table.xml, widths))


def table_like(table: TablePrototype, widths: Sequence[int]) -> TablePrototype:
    """Give a table of another's look: a header row and a body row, of so many cells without words.

    The header's cells look like its first header cell, the others like the first of the row that it
    repeats. Rows of the body stay on one page, because they are short.
    """
    header = next((row for row in table.rows if row.header), table.rows[0])
    filled = (row for row in table.rows if row is not header and any(row.holes))
    repeated = next(filled, table.rows[-1])
    rows = [
        RowPrototype(
            cells=[CellPrototype(paragraphs=row.cells[0].paragraphs[:1])] * len(widths),
            header=is_header,
            xml=_row_of(row.xml, widths, is_header=is_header),
        )
        for row, is_header in ((header, True), (repeated, False))
    ]
    xml = _with_grid(table.xml, widths)
    return evolve(table, caption="", description="", widths=tuple(widths), rows=rows, xml=xml)


def _with_cells(row: etree._Element, kept: Sequence[int], widths: Sequence[int]) -> etree._Element:
    made = copy.deepcopy(row)
    cells = made.findall(w("tc"))
    for index, cell in enumerate(cells):
        if index in kept:
            _set_width(cell, widths[kept.index(index)])
        else:
            made.remove(cell)
    return made


def _row_of(row: etree._Element, widths: Sequence[int], *, is_header: bool) -> etree._Element:
    made = etree.Element(w("tr"))
    properties = etree.SubElement(made, w("trPr"))
    etree.SubElement(properties, w("cantSplit"))
    if is_header:
        etree.SubElement(properties, w("tblHeader"))
    first = row.find(w("tc"))
    for width in widths:
        cell = etree.SubElement(made, w("tc"))
        look = None if first is None else first.find(w("tcPr"))
        if look is not None:
            cell.append(copy.deepcopy(look))
        _set_width(cell, width)
    return made


def _set_width(cell: etree._Element, width: int) -> None:
    say_of_cell(cell, "tcW", w=str(width), type="dxa")


def _with_grid(table: etree._Element, widths: Sequence[int]) -> etree._Element:
    """Give a table's properties and a grid of these widths, with its rows left out."""
    made = etree.Element(w("tbl"))
    properties = table.find(w("tblPr"))
    if properties is not None:
        made.append(copy.deepcopy(properties))
        for whole in made.iter(w("tblW")):
            whole.set(w("w"), str(sum(widths)))
            whole.set(w("type"), "dxa")
    grid = etree.SubElement(made, w("tblGrid"))
    for width in widths:
        etree.SubElement(grid, w("gridCol")).set(w("w"), str(width))
    return made
