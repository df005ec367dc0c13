"""The second half of the gate: the inflated parts of a zip file, judged before they are parsed.

Looks at bytes alone. Refuses what is no workbook inside, XML that declares entities or hides
behind an encoding, and sheets whose extent no plan has: a parser that fills ranges with cells
(merged cells, links over a range) can be kept busy by forty bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cabinetpaper.errors import InputError
from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.limits import LimitExceededError, Limits
from cabinetpaper.sources.sheets.values import cell_numbers

_SAVE_AGAIN = "open it in Excel and save it as an Excel Workbook (.xlsx)"
_CONTENT_TYPES = "[Content_Types].xml"
_OTHER_KINDS = {
    "word/document.xml": "a Word document",
    "ppt/presentation.xml": "a PowerPoint presentation",
    "xl/workbook.bin": "a binary workbook (.xlsb)",
    "content.xml": "an OpenDocument file",
}
_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"

_ENCODING = re.compile(rb"""^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)["']""")
_PLAIN_ENCODINGS = {b"utf-8", b"us-ascii", b"ascii"}
_NAME = rb"(?:[\w.-]+:)?"
# A cell that is not empty: neither <c …/> nor <c …></c>.
_FILLED_CELL = re.compile(rb"<" + _NAME + rb"c\s([^<>]*)(?<!/)>(?!\s*</)")
_CELL_REFERENCE = re.compile(rb"""(?:^|\s)r\s*=\s*["']([A-Z]+[0-9]+)["']""", re.IGNORECASE)
_RANGE = re.compile(
    rb"<" + _NAME + rb"""(?:mergeCell|hyperlink)\s[^<>]*?\bref\s*=\s*["']([^"']*):([^"']*)["']"""
)


def look_at_parts(parts: Mapping[str, bytes], place: Place, limits: Limits) -> None:
    """Raise `InputError` where the parts are no workbook, or no parser should see them."""
    _look_at_kind(parts, place)
    for name, data in parts.items():
        if _is_xml(data):
            _look_at_xml(name, data, place)
    tags = sum(data.count(b"<") for data in parts.values() if _is_xml(data))
    if tags > limits.tags:
        raise LimitExceededError(
            "tags",
            f"it holds {tags:,} pieces of XML, and at most {limits.tags:,} are read: delete the "
            "empty rows and columns below and beside the plan, or copy it into a new workbook",
            place,
        )
    for data in _sheets(parts):
        _look_at_extent(data, place, limits)


def _look_at_kind(parts: Mapping[str, bytes], place: Place) -> None:
    if "xl/workbook.xml" in parts and _CONTENT_TYPES in parts:
        if _STRICT in parts["xl/workbook.xml"]:
            raise InputError(f"it is a Strict Open XML Spreadsheet: {_SAVE_AGAIN}", place)
        return
    kind = next((kind for part, kind in _OTHER_KINDS.items() if part in parts), None)
    if kind is None and any(b"spreadsheetml" in data for data in parts.values() if _is_xml(data)):
        return
    found = f"it is {kind} under another name" if kind else "it is a zip file without a workbook"
    raise InputError(f"{found}: give the workbook (.xlsx or .xlsm) itself", place)


def _is_xml(data: bytes) -> bool:
    return data[:64].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<" or _is_utf_16(data)


def _is_utf_16(data: bytes) -> bool:
    return data[:2] in {b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<"}


def _look_at_xml(name: str, data: bytes, place: Place) -> None:
    declared = _ENCODING.match(data.removeprefix(b"\xef\xbb\xbf"))
    other = declared and declared[1].lower() not in _PLAIN_ENCODINGS
    if other or _is_utf_16(data):
        raise InputError(f"its part “{name}” is not in UTF-8: {_SAVE_AGAIN}", place)
    # ECMA-376 Part 2, 8.1.4 forbids DTD declarations in every part: entities can grow without end.
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise InputError(
            f"its part “{name}” has a DOCTYPE, as no workbook has: {_SAVE_AGAIN}", place
        )


def _sheets(parts: Mapping[str, bytes]) -> Iterator[bytes]:
    return (data for data in parts.values() if _is_xml(data) and b"sheetData" in data)


def _look_at_extent(data: bytes, place: Place, limits: Limits) -> None:
    for attributes in _FILLED_CELL.findall(data):
        reference = _CELL_REFERENCE.search(attributes)
        row, column = cell_numbers(reference[1].decode()) if reference else (0, 0)
        if reference and (row > limits.rows or column > limits.columns):
            raise LimitExceededError(
                "rows" if row > limits.rows else "columns",
                f"a cell stands at {reference[1].decode().upper()}, and {limits.rows:,} rows and "
                f"{limits.columns:,} columns are read: delete what stands far from the plan",
                place,
            )
    covered = sum(_size(first.decode("ascii", "replace"), last.decode("ascii", "replace"))
                  for first, last in _RANGE.findall(data))  # fmt: skip
    if covered > limits.range_cells:
        raise LimitExceededError(
            "range_cells",
            f"its merged cells and links cover {covered:,} cells, and at most "
            f"{limits.range_cells:,} are read: unmerge what stands outside the plan",
            place,
        )


def _size(first: str, last: str) -> int:
    if "&" in first + last:  # a character reference: no writer needs one here
        return 1_048_576 * 16_384
    (top, left), (bottom, right) = cell_numbers(first), cell_numbers(last)
    # A range of whole rows or columns ("A:XFD") leaves the other side out.
    height = abs(bottom - top) + 1 if bottom else 1_048_576
    width = abs(right - left) + 1 if right else 16_384
    return height * width
