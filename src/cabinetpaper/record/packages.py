"""Packages packed: parts in, the bytes of a zip out, with our seal or without.

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


def sealed(parts: Mapping[str, bytes]) -> bytes:
    """Give the package of parts of our own with its seal, in their part for custom properties.

    Raises `KeyError` where they have none: its type and relationship stand in other parts.
    """
    if CUSTOM_PART not in parts:
        raise KeyError(CUSTOM_PART)
    return zipped({**parts, CUSTOM_PART: custom_part(parts)})
