"""The seal of what we made: a hash over all other parts, in a custom property of the file.

A file whose seal still fits was made here and changed by nobody, so that it may be replaced.
"""

from __future__ import annotations

import hashlib
import re
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

CUSTOM_PART = "docProps/custom.xml"
PROPERTY = "cabinetpaper-seal"
_VALUE = re.compile(rb'name="cabinetpaper-seal"><vt:lpwstr>([0-9a-f]{64})</vt:lpwstr>')


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


def custom_part(parts: Mapping[str, bytes]) -> bytes:
    """Give the custom properties (ECMA-376 Part 1, 22.3) that hold the seal of these parts."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/'
        'docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" '
        f'name="{PROPERTY}"><vt:lpwstr>{seal(parts)}</vt:lpwstr></property></Properties>'
    ).encode()


# What we write, and all that is read to look for a seal: other methods need other libraries.
_METHODS = frozenset((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))


def is_as_made(path: Path) -> bool:
    """Tell whether a file was made by this package and not changed since."""
    try:
        with zipfile.ZipFile(path) as package:
            infos = package.infolist()
            if any(info.compress_type not in _METHODS for info in infos):
                return False
            parts = {info.filename: package.read(info) for info in infos}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError):
        return False
    found = _VALUE.search(parts.get(CUSTOM_PART, b""))
    return found is not None and found[1].decode() == seal(parts)
