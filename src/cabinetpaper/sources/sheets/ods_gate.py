"""The gate that every .ods passes before any parser: a file in, its safe parts out.

What concerns the zip file is the gate's of every workbook (`gate.py`); this looks at what the parts
are. How far a sheet extends is counted while it is read, where nothing is repeated before it is
counted (`ods_sheet.py`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from cabinetpaper.errors import InputError
from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.files import File
from cabinetpaper.sources.sheets.gate import Package, unpacked
from cabinetpaper.sources.sheets.limits import LIMITS, LimitExceededError, Limits

CONTENT, STYLES = "content.xml", "styles.xml"
_MANIFEST = "META-INF/manifest.xml"
_SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"
_OTHER_KINDS = {
    b"application/vnd.oasis.opendocument.spreadsheet-template": "a template (.ots)",
    b"application/vnd.oasis.opendocument.text": "an OpenDocument text (.odt)",
    b"application/vnd.oasis.opendocument.presentation": "an OpenDocument presentation (.odp)",
}
_SAVE_AGAIN = "open it in LibreOffice or Excel and save it as .ods or .xlsx"
_ENCODING = re.compile(rb"""^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)["']""")
_PLAIN_ENCODINGS = {b"utf-8", b"us-ascii", b"ascii"}


def pass_ods_gate(file: File, limits: Limits = LIMITS) -> Package:
    """Give the parts of an .ods that are read, safe to parse.

    Raises `InputError` for a file that is no .ods, protected or damaged, and
    `LimitExceededError` for one that is too large.
    """
    parts = unpacked(file, limits)
    _look_at_kind(parts, file.place)
    read = {name: parts[name] for name in (STYLES, CONTENT) if name in parts}
    for name, data in read.items():
        _look_at_xml(name, data, file.place)
    tags = sum(data.count(b"<") for data in read.values())
    if tags > limits.ods_tags:
        raise LimitExceededError(
            "ods_tags",
            f"it holds {tags:,} pieces of XML, and at most {limits.ods_tags:,} are read: delete "
            "the empty rows and columns below and beside the plan, or copy it into a new workbook",
            file.place,
        )
    return Package(file.name, read)


def _look_at_kind(parts: Mapping[str, bytes], place: Place) -> None:
    if b"encryption-data" in parts.get(_MANIFEST, b""):
        raise InputError(
            "it is protected with a password: open it in LibreOffice, choose File › Save As, take "
            "the tick off “Save with password”, and save it",
            place,
        )
    if "xl/workbook.xml" in parts:
        raise InputError("it is an Excel workbook under another name: rename it to .xlsx", place)
    kind = parts.get("mimetype", _SPREADSHEET).strip()
    if CONTENT not in parts or kind != _SPREADSHEET:
        found = _OTHER_KINDS.get(kind, "a zip file without an OpenDocument spreadsheet")
        raise InputError(f"it is {found} under another name: give the workbook (.ods) itself",
                         place)  # fmt: skip


def _look_at_xml(name: str, data: bytes, place: Place) -> None:
    declared = _ENCODING.match(data.removeprefix(b"\xef\xbb\xbf"))
    other = declared and declared[1].lower() not in _PLAIN_ENCODINGS
    if other or data[:2] in {b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<"}:
        raise InputError(f"its part “{name}” is not in UTF-8: {_SAVE_AGAIN}", place)
    # Entities can grow without end, and no program writes a DOCTYPE into these parts.
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise InputError(f"its part “{name}” has a DOCTYPE, as no .ods has: {_SAVE_AGAIN}", place)
