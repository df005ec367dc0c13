"""The workbook inside a chart: its figures, the same bytes for the same figures."""

import io

import openpyxl

from cabinetpaper.record.packages import zipped
from cabinetpaper.workbook.chart_book import chart_book

SERIES = [("Done", [1, 0]), ("=1+1", [2, 3])]


def test_names_stand_in_the_first_row_and_column_and_figures_are_numbers() -> None:
    data = zipped(chart_book(["4.0", "=A1"], SERIES, title="Actions", created=None))
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Figures"]
    assert list(sheet.iter_rows(values_only=True)) == [
        (None, "Done", "=1+1"), ("4.0", 1, 2), ("=A1", 0, 3)
    ]  # fmt: skip
    assert {cell.data_type for row in sheet["B2:C3"] for cell in row} == {"n"}
    # Words are never a formula.
    assert sheet["A3"].data_type == "s"


def test_the_same_figures_give_the_same_parts() -> None:
    once = chart_book(["4.0"], [("Done", [1])], title="x", created=None)
    assert once == chart_book(["4.0"], [("Done", [1])], title="x", created=None)
