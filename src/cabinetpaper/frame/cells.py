"""A cell of a table → the same cell with one of its properties said anew."""

from __future__ import annotations

from lxml import etree

from cabinetpaper.frame.names import w

# The order of CT_TcPr (ECMA-376 Part 1, 17.4.71), as far as we say anything.
_ORDER = tuple(
    w(name) for name in ("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd")
)


def say_of_cell(cell: etree._Element, name: str, **values: str) -> None:
    """Say a property of a `w:tc`, in place of what was said of it; it may have no `w:tcPr` yet."""
    properties = cell.find(w("tcPr"))
    if properties is None:
        properties = etree.Element(w("tcPr"))
        cell.insert(0, properties)
    for old in properties.findall(w(name)):
        properties.remove(old)
    element = etree.Element(w(name))
    for key, value in values.items():
        element.set(w(key), value)
    before = _ORDER[: _ORDER.index(w(name))]
    properties.insert(sum(one.tag in before for one in properties), element)
