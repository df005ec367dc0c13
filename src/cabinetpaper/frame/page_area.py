"""The set-up of a section of pages in; the room that its text has out, in twips."""

from __future__ import annotations

from attrs import frozen
from lxml import etree

from cabinetpaper.frame.names import as_number, w

# What Word takes where a section says nothing (17.6.13, 17.6.11): A4, with an inch on each side.
_SIZE = {"w": 11906, "h": 16838}
_MARGIN = 1440


@frozen
class Area:
    """How wide and how high the text of a page can be, in twips."""

    width: int = _SIZE["w"] - 2 * _MARGIN
    height: int = _SIZE["h"] - 2 * _MARGIN


def area_of(section: etree._Element) -> Area:
    """Give the room for text on pages with this `w:sectPr`."""
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))

    def size_of(name: str) -> int:
        return (None if size is None else as_number(size.get(w(name)))) or _SIZE[name]

    def margin(name: str) -> int:
        found = None if margins is None else as_number(margins.get(w(name)))
        return _MARGIN if found is None else abs(found)

    gutter = 0 if margins is None else as_number(margins.get(w("gutter"))) or 0
    width = size_of("w") - margin("left") - margin("right") - gutter
    height = size_of("h") - margin("top") - margin("bottom")
    return Area(width, height)
