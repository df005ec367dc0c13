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


def finished(workbook: bytes) -> dict[str, bytes]:
    """Give the parts of a workbook: made by us, and its rows grow with what is typed into them."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts[_APP_PART] = parts[_APP_PART].replace(_BY_EXCEL, _BY_US)
    sheets = (name for name in parts if name.startswith("xl/worksheets/sheet"))
    return {**parts, **{name: _HELD_ROW.sub(rb"\1", parts[name]) for name in sheets}}
