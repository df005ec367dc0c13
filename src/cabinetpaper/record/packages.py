"""Packages packed: parts in, the bytes of a zip out; an unsealed package in, a sealed one out.

The same parts give the same bytes: no clock, fixed times, parts in one order.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from cabinetpaper.record.seal import CUSTOM_PART, custom_part


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """Give a zip of the parts, the content types first as readers expect, the rest by name."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(parts, key=lambda one: (one != "[Content_Types].xml", one)):
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            # 0 is MS-DOS: the same on every system that writes the paper.
            info.create_system = 0
            package.writestr(info, parts[name])
    return buffer.getvalue()


def sealed(package: bytes) -> bytes:
    """Give a package of our own with its seal, in the part for custom properties that it has.

    Raises `KeyError` for a package without that part.
    """
    with zipfile.ZipFile(io.BytesIO(package)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    if CUSTOM_PART not in parts:  # its type and relationship must stand in other parts already
        raise KeyError(CUSTOM_PART)
    return zipped({**parts, CUSTOM_PART: custom_part(parts)})
