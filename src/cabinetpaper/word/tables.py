"""A laid-out table → a `w:tbl` with the look of its prototype, row by row."""

from __future__ import annotations

import copy
from collections.abc import Callable

from lxml import etree

from cabinetpaper.document.blocks import Row, Table
from cabinetpaper.frame.cells import say_of_cell
from cabinetpaper.frame.names import w
from cabinetpaper.frame.prototypes import TablePrototype

Printer = Callable[..., etree._Element]


def print_table(table: Table, printer: Printer) -> etree._Element:
    """Give the `w:tbl` of a table; `printer` prints its paragraphs, as `ParagraphPrinter.print`."""
    prototype: TablePrototype = table.prototype
    element = etree.Element(w("tbl"))
    for name in ("tblPr", "tblGrid"):
        found = prototype.xml.find(w(name))
        if found is not None:
            element.append(copy.deepcopy(found))
    _describe(element, table)
    last = len(table.rows) - 1
    element.extend(
        _row(row, printer, keeps_next=table.together and index < last)
        for index, row in enumerate(table.rows)
    )
    return element


def _describe(element: etree._Element, table: Table) -> None:
    """Set caption and description: the last two of a table's properties (17.4.59, CT_TblPr)."""
    properties = element.find(w("tblPr"))
    if properties is None:
        properties = etree.Element(w("tblPr"))
        element.insert(0, properties)
    for name, text in (("tblCaption", table.caption), ("tblDescription", table.description)):
        for old in properties.findall(w(name)):
            properties.remove(old)
        if text:
            etree.SubElement(properties, w(name)).set(w("val"), text)


def _row(row: Row, printer: Printer, *, keeps_next: bool) -> etree._Element:
    element: etree._Element = copy.deepcopy(row.prototype.xml)
    for cell, values in zip(element.findall(w("tc")), row.cells, strict=True):
        for old in cell.findall(w("p")):
            cell.remove(old)
        cell.extend(printer(one, keeps_next=keeps_next) for one in values.paragraphs)
        if values.shading:
            say_of_cell(cell, "shd", val="clear", color="auto", fill=values.shading)
    return element
