"""The one way from a file to its sheets: a path or bytes in, `Sheet` values out.

Which reader a file takes is decided by its name. Each reader has a gate of its own before any
parser; what follows them knows nothing of the file's kind.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING

from cabinetpaper.sources.sheets.files import Source, read_file
from cabinetpaper.sources.sheets.limits import LIMITS, Limits
from cabinetpaper.sources.sheets.values import Sheet

if TYPE_CHECKING:
    from cabinetpaper.sources.sheets.files import File

Reader = Callable[["File", Limits], tuple[Sheet, ...]]

# Suffix → module and function; each is imported when a file needs it.
_READERS = {
    ".xlsx": ("xlsx", "read_xlsx"),
    ".xlsm": ("xlsx", "read_xlsx"),
    ".ods": ("ods", "read_ods"),
    ".csv": ("csv_file", "read_csv"),
}


def read_sheets(
    source: Source, *, name: str = "workbook.xlsx", limits: Limits = LIMITS
) -> tuple[Sheet, ...]:
    """Give the sheets of a workbook as they are in the file, in its order; `shown` comes after.

    `name` is what messages call a workbook that is given as bytes; its ending says what kind it is.
    Raises `InputError` where the gate refuses the file or it cannot be read, and
    `LimitExceededError` where it has more of something than `limits` allow.
    """
    file = read_file(source, name=name, suffixes=tuple(_READERS), limits=limits)
    module, function = _READERS[PurePath(file.name).suffix.lower()]
    reader: Reader = getattr(import_module(f"cabinetpaper.sources.sheets.{module}"), function)
    return reader(file, limits)
