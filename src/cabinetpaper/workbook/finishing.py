"""What XlsxWriter has no way to say: the bytes of a workbook in, its parts put right out."""

from __future__ import annotations

import io
import re
import zipfile

_APP_PART = "docProps/app.xml"
# XlsxWriter names Excel as the program that made the file (ECMA-376 Part 1, 22.2.2.1).
_BY_EXCEL = b"<Application>Microsoft Excel</Application>"
_BY_US = b"<Application>cabinetpaper</Application>"
# A row with a height of its own keeps it whatever is typed into it (18.3.1.73, customHeight).
# Without the mark the height is where the row begins: LibreOffice 7.4 measures none by itself.
_HELD_ROW = re.compile(rb'(<row [^>]*?) customHeight="1"')

# Stands for the underscore of an escape (22.4.2.4) until XlsxWriter has written it: XlsxWriter
# guards a typed _x000D_ twice in rich text, not at all in a table's headings, and of two that share
# an underscore only the first. It is no character (Unicode 23.7); one in a text is guarded too.
_UNDERSCORE = "\ufdd0"
_TO_GUARD = re.compile(f"_(?=x[0-9A-Fa-f]{{4}}_)|{_UNDERSCORE}")


def guarded(words: str) -> str:
    """Give words as they are to be handed to XlsxWriter, with no _xHHHH_ that it would look at.

    >>> guarded("typed _x000D_").replace(_UNDERSCORE, "_")
    'typed _x005F_x000D_'
    """
    return _TO_GUARD.sub(lambda one: f"{_UNDERSCORE}x{ord(one[0]):04X}{_UNDERSCORE}", words)


def finished(workbook: bytes) -> dict[str, bytes]:
    """Give the parts of a workbook: made by us, rows that grow, escapes in place."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts[_APP_PART] = parts[_APP_PART].replace(_BY_EXCEL, _BY_US)
    return {name: _put_right(name, data) for name, data in parts.items()}


def _put_right(name: str, data: bytes) -> bytes:
    if name.startswith("xl/worksheets/sheet"):
        return _HELD_ROW.sub(rb"\1", data)
    return data.replace(_UNDERSCORE.encode(), b"_") if name.startswith("xl/") else data
