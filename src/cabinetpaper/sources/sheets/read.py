"""The one way from a file to its sheets: a path or bytes in, `Sheet` values out."""

from __future__ import annotations

from pathlib import Path

from cabinetpaper.sources.sheets.values import Sheet
from cabinetpaper.sources.sheets.xlsx import read_xlsx


def read_sheets(source: str | Path | bytes, *, name: str = "workbook.xlsx") -> tuple[Sheet, ...]:
    """Give the sheets of a workbook as they are in the file, in its order; `shown` comes after.

    `name` is what messages call a workbook that is given as bytes. Raises `InputError` where the
    gate refuses the file or it cannot be read.
    """
    return read_xlsx(source, name=name)
