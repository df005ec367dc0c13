"""The seal of what we made: a hash over all other parts, in a custom property of the file.

A file whose seal still fits was made here and changed by nobody, so that it may be replaced. A
marked copy of somebody's own workbook keeps its properties as they are: its seal stands in an XML
comment at the end of a part that we change anyway. Excel keeps no such comment when it saves.
"""

from __future__ import annotations

import hashlib
import re
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape, unescape

from cabinetpaper.record.pdf_seal import is_pdf_of, is_sealed_pdf
from cabinetpaper.record.seal_names import MADE_OF, SEAL

CUSTOM_PART = "docProps/custom.xml"
_FMTID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def seal(parts: Mapping[str, bytes]) -> str:
    """Give the seal of a package's parts, the part that holds the seal left out.

    >>> seal({"a.xml": b"x"}) == seal({"a.xml": b"x", "docProps/custom.xml": b"y"})
    True
    """
    digest = hashlib.sha256()
    for name in sorted(parts):
        if name != CUSTOM_PART:
            data = parts[name]
            digest.update(f"{name}\0{len(data)}\0".encode())
            digest.update(data)
    return digest.hexdigest()


def custom_part(parts: Mapping[str, bytes], made_of: str = "") -> bytes:
    """Give the custom properties (ECMA-376 Part 1, 22.3): the seal, what it was made of."""
    values = ((SEAL, seal(parts)), (MADE_OF, made_of))
    properties = "".join(
        f'<property fmtid="{_FMTID}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(values, start=2)
        if value
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/'
        f'docPropsVTypes">{properties}</Properties>'
    ).encode()


_OWN = re.compile(rb"<!--%b ([0-9a-f]{64})-->" % SEAL.encode())


def sealed_part(name: str, data: bytes, sums: Mapping[str, int]) -> bytes:
    """Give a part of XML with the seal of all parts at its end, in place of any earlier one.

    `sums` are the CRC-32 of the others, which a zip file states: none of them is unpacked for it.

    >>> sealed_part("a.xml", b"<a/>", {"b.xml": 0})[:26]
    b'<a/><!--cabinetpaper-seal '
    """
    bare = _OWN.sub(b"", data)
    return bare + f"<!--{SEAL} {_seal_within(name, bare, sums)}-->".encode()


def _seal_within(name: str, bare: bytes, sums: Mapping[str, int]) -> str:
    # With a slash before its name, no part is left out.
    others = {f"/{other}": str(crc).encode() for other, crc in sums.items()}
    return seal({**others, f"/{name}": bare})


def _is_sealed_within(parts: Mapping[str, bytes]) -> bool:
    sums = {name: zlib.crc32(data) for name, data in parts.items()}
    return any(
        found[1].decode() == _seal_within(name, _OWN.sub(b"", data), sums)
        for name, data in parts.items()
        if name.endswith(".xml") and (found := _OWN.search(data))
    )


def _property(custom: bytes, name: str) -> str:
    found = re.search(rb'name="%b"><vt:lpwstr>([^<]*)<' % name.encode(), custom)
    return unescape(found[1].decode()) if found else ""


# What we write, and all that is read to look for a seal: other methods need other libraries.
_METHODS = frozenset((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))


def made_of(parts: Mapping[str, bytes]) -> str:
    """Give what a Word file of ours was made of, "" where somebody changed it or made it."""
    custom = parts.get(CUSTOM_PART, b"")
    return _property(custom, MADE_OF) if _property(custom, SEAL) == seal(parts) else ""


def _is_pdf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(5) == b"%PDF-"


def is_as_made(path: Path, made_of: str | None = None) -> bool:
    """Tell whether a file was made by this package, of this, and not changed since."""
    try:
        if _is_pdf(path):
            return is_sealed_pdf(path.read_bytes(), made_of)
        parts = _parts(path)
    except _UNREADABLE:
        return False
    custom = parts.get(CUSTOM_PART, b"")
    if made_of is not None and _property(custom, MADE_OF) != made_of:
        return False
    return _property(custom, SEAL) == seal(parts) or (made_of is None and _is_sealed_within(parts))


def is_changed(path: Path, made_of: str) -> bool:
    """Tell whether a file was made by this package of this, and somebody changed it since.

    What it was made of survives when Word or LibreOffice saves it; the seal does not hold then.
    """
    try:
        if _is_pdf(path):
            data = path.read_bytes()
            return is_pdf_of(data, made_of) and not is_sealed_pdf(data)
        parts = _parts(path)
    except _UNREADABLE:
        return False
    custom = parts.get(CUSTOM_PART, b"")
    return _property(custom, MADE_OF) == made_of and _property(custom, SEAL) != seal(parts)


_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError)


def _parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        infos = package.infolist()
        if any(info.compress_type not in _METHODS for info in infos):
            raise ValueError(path)
        return {info.filename: package.read(info) for info in infos}
