"""Names of OpenDocument XML (OASIS OpenDocument 1.3 Part 3), and its parts in, elements out.

Elements are given as they close, and forgotten after that: a sheet of a million rows is never in
memory as a tree, and no element may grow without end.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, cast

from cabinetpaper.errors import InputError
from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.limits import LimitExceededError, Limits

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

_CHUNK = 1 << 16
DAMAGED = (
    "its parts do not make a workbook that can be read: open it in LibreOffice, let it repair the "
    "file, and save it as .ods or .xlsx"
)


def elements(
    data: bytes, tags: tuple[str, ...], place: Place, limits: Limits
) -> Iterator[tuple[str, _Element]]:
    """Give ("start" or "end", element) for the elements of the tags; each is emptied after its end.

    Raises `InputError` for what is no XML, and `LimitExceededError` where one element holds more
    XML than `element_bytes` allows.
    """
    from lxml import etree

    # Entities are refused by the gate, and not resolved here either.
    parser = etree.XMLPullParser(
        events=("start", "end"), tag=tags, resolve_entities=False, no_network=True,
        remove_comments=True, remove_pis=True, huge_tree=False,
    )  # fmt: skip
    waited = 0
    if not data:  # an .ods need not have styles of its own
        return
    try:
        for start in range(0, len(data), _CHUNK):
            parser.feed(data[start : start + _CHUNK])
            waited += _CHUNK
            for event, element in cast("Iterator[tuple[str, _Element]]", parser.read_events()):
                waited = 0
                yield event, element
                if event == "end":
                    _forget(element)
            if waited > limits.element_bytes:
                raise _too_long(limits.element_bytes, place)
        parser.close()
    except etree.XMLSyntaxError:
        raise InputError(DAMAGED, place) from None


def _too_long(most: int, place: Place) -> LimitExceededError:
    return LimitExceededError(
        "element_bytes",
        f"a piece of it holds more than {most:,} bytes, as no cell of a plan does: copy the plan's "
        "cells into a new workbook",
        place,
    )


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
