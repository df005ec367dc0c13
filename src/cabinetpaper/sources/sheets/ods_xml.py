"""Names of OpenDocument XML (OASIS OpenDocument 1.3 Part 3), and its parts in, elements out.

Elements are given as they close, and forgotten after that: a sheet of a million rows is never in
memory as a tree, and no element may grow without end.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, cast

from attrs import define, field

from cabinetpaper.errors import InputError
from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.gate import Package
from cabinetpaper.sources.sheets.gate_parts import refused_doctype
from cabinetpaper.sources.sheets.limits import LimitExceededError

if TYPE_CHECKING:
    from lxml.etree import _Element

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
TABLE = f"{{{_OASIS}table:1.0}}"
TEXT = f"{{{_OASIS}text:1.0}}"
OFFICE = f"{{{_OASIS}office:1.0}}"
STYLE = f"{{{_OASIS}style:1.0}}"
NUMBER = f"{{{_OASIS}datastyle:1.0}}"
DRAW = f"{{{_OASIS}drawing:1.0}}"

FO = f"{{{_OASIS}xsl-fo-compatible:1.0}}"
XLINK = "{http://www.w3.org/1999/xlink}"
CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"

# Attributes of cells, rows and columns, made once: there are millions of them.
COLUMNS_REPEATED, ROWS_REPEATED = f"{TABLE}number-columns-repeated", f"{TABLE}number-rows-repeated"
COLUMNS_SPANNED, ROWS_SPANNED = f"{TABLE}number-columns-spanned", f"{TABLE}number-rows-spanned"
STYLE_NAME, DEFAULT_STYLE = f"{TABLE}style-name", f"{TABLE}default-cell-style-name"
VISIBILITY, FORMULA = f"{TABLE}visibility", f"{TABLE}formula"
VALUE_TYPE, VALUE, ERROR_TYPE = f"{OFFICE}value-type", f"{OFFICE}value", f"{CALC}value-type"
DATE_VALUE, TIME_VALUE = f"{OFFICE}date-value", f"{OFFICE}time-value"
BOOLEAN_VALUE, STRING_VALUE = f"{OFFICE}boolean-value", f"{OFFICE}string-value"

_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")
DAMAGED = (
    "its parts do not make a workbook that can be read: open it in LibreOffice, let it repair the "
    "file, and save it as .ods or .xlsx"
)


def elements(package: Package, part: str, tags: tuple[str, ...]) -> Iterator[tuple[str, _Element]]:
    """Give ("start" or "end", element) for the elements of the tags; each is emptied after its end.

    Raises `InputError` for what is no XML or has a DOCTYPE, and `LimitExceededError` where there is
    more XML, or more in one element, than `limits` allow.
    """
    from lxml import etree

    if part not in package:  # an .ods need not have styles of its own
        return
    # Entities are refused by their declarations, and not resolved here either.
    parser = etree.XMLPullParser(
        events=("start", "end"), tag=tags, resolve_entities=False, no_network=True,
        remove_comments=True, remove_pis=True, huge_tree=False,
    )  # fmt: skip
    sizes = _Sizes(package, part)
    try:
        for chunk in package.chunks(part):
            sizes.take(chunk)
            parser.feed(chunk)
            for event, element in cast("Iterator[tuple[str, _Element]]", parser.read_events()):
                sizes.waited = 0
                yield event, element
                if event == "end":
                    _forget(element)
        parser.close()
    except etree.XMLSyntaxError:
        raise InputError(DAMAGED, package.place) from None


@define
class _Sizes:
    """What one part has come to so far, and what has come since the last element closed."""

    package: Package
    part: str
    waited: int = field(default=0, init=False)
    _tags: int = field(default=0, init=False)
    _before: bytes = field(default=b"", init=False)

    def take(self, chunk: bytes) -> None:
        """Count a piece of the part before it is parsed."""
        limits, place = self.package.limits, self.package.place
        # No program writes a DOCTYPE into these parts, and in one entities can grow without end.
        if any(words in self._before + chunk for words in _DECLARATIONS):
            raise refused_doctype(self.part, place)
        self._before = chunk[-10:]
        self._tags += chunk.count(b"<")
        if self._tags > limits.ods_tags:
            raise LimitExceededError(
                "ods_tags",
                f"its part “{self.part}” holds more than {limits.ods_tags:,} pieces of XML, and no "
                "more are read: delete the empty rows and columns below and beside the plan, or "
                "copy it into a new workbook",
                place,
            )
        if self.waited > limits.element_bytes:
            raise LimitExceededError(
                "element_bytes",
                f"a piece of it holds more than {limits.element_bytes:,} bytes, as no cell of a "
                "plan does: copy the plan's cells into a new workbook",
                place,
            )
        self.waited += len(chunk)


def _forget(element: _Element) -> None:
    element.clear()
    parent = element.getparent()
    if parent is not None:
        while (before := element.getprevious()) is not None:
            parent.remove(before)


def attributes_of(element: _Element) -> dict[str, str]:
    """Give the attributes of an element, for lookups that cost nothing: lxml's own cost much."""
    return cast("dict[str, str]", dict(element.items()))


def count(attributes: Mapping[str, str], name: str, place: Place) -> int:
    """Give an attribute that counts something, 1 where it is not there.

    Raises `InputError` for what is no such number.
    """
    written = attributes.get(name)
    if written is None:
        return 1
    if not (written.isascii() and written.isdigit() and len(written) <= 10 and int(written)):
        raise InputError(DAMAGED, place)
    return int(written)
