"""A workbook of Excel 2007 or later in, `Sheet` values out.

The gate first, then openpyxl, and no other module speaks to it. What openpyxl does not tell is read
from the parts themselves (`formulas.py`).
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

from cabinetpaper.errors import InputError
from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.files import File
from cabinetpaper.sources.sheets.formulas import Formulas
from cabinetpaper.sources.sheets.gate import Package, pass_gate
from cabinetpaper.sources.sheets.limits import LIMITS, Limits
from cabinetpaper.sources.sheets.values import Sheet
from cabinetpaper.sources.sheets.xlsx_cells import Cells

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook as OpenpyxlWorkbook
    from openpyxl.worksheet.worksheet import Worksheet


def read_xlsx(file: File, limits: Limits = LIMITS) -> tuple[Sheet, ...]:
    """Give the sheets of a workbook, in its order.

    Raises `InputError` where the gate refuses the file or it cannot be read.
    """
    package = pass_gate(file, limits)
    try:
        workbook = _loaded(package)
        formulas = Formulas(package.parts)
        return tuple(
            Cells(sheet, formulas.of_sheet(sheet.title), _place(package, sheet)).sheet()
            for sheet in workbook.worksheets
        )
    except Exception as error:  # openpyxl raises some twenty kinds for damaged parts, some late
        raise InputError(
            "its parts do not make a workbook that can be read: open it in Excel, let it repair "
            "the file, and save it as an Excel Workbook (.xlsx)",
            Place(file=package.name),
        ) from error


def _place(package: Package, sheet: Worksheet) -> Place:
    return Place(file=package.name, sheet=sheet.title)


def _loaded(package: Package) -> OpenpyxlWorkbook:
    import openpyxl

    # openpyxl drops "x005F_", which guards a typed "_x000D_"; it knows the capital form alone.
    parts = {name: data.replace(b"x005F_", b"x005f_") for name, data in package.parts.items()}
    with warnings.catch_warnings():
        # openpyxl warns of what it does not write back (drop-downs, headers); we only read.
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(
            Package(package.name, parts).stored(), data_only=True, rich_text=True, keep_links=False
        )
