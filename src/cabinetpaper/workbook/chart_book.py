"""The figures of a chart → the bytes of the workbook inside it, which Word opens to change them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from io import BytesIO

from cabinetpaper.workbook.finishing import finished, guarded
from cabinetpaper.workbook.writing import open_book

SHEET = "Figures"
# A chart whose paper has no day of its own: the first day that a zip can bear.
_NO_DAY = datetime.datetime(1980, 1, 1)
_WIDE, _NARROW = 60, 12


def chart_book(
    categories: Sequence[str],
    series: Sequence[tuple[str, Sequence[float]]],
    *,
    title: str,
    created: datetime.datetime | None,
) -> dict[str, bytes]:
    """Give the parts of a workbook with a row for each category and a column for each series.

    The first row holds the names of the series, the first column the categories; the figures begin
    in B2. The same figures give the same parts.
    """
    file = BytesIO()
    book = open_book(file, title=title, created=created or _NO_DAY)
    sheet = book.add_worksheet(SHEET)
    sheet.set_column(0, 0, _WIDE)
    sheet.set_column(1, len(series), _NARROW)
    for row, category in enumerate(categories, start=1):
        sheet.write_string(row, 0, guarded(category))
    for column, (name, values) in enumerate(series, start=1):
        sheet.write_string(0, column, guarded(name))
        for row, value in enumerate(values, start=1):
            sheet.write_number(row, column, value)
    book.close()
    return finished(file.getvalue())
