"""Workbooks made for one test."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

Rows = Sequence[Sequence[Any]]
Change = Callable[[Workbook], None]
MakeWorkbook = Callable[..., Path]


@pytest.fixture
def make_workbook(tmp_path: Path) -> MakeWorkbook:
    """Give a function that makes a workbook of sheets of rows, changed by `change`, if given."""

    def make(
        sheets: Mapping[str, Rows], *, change: Change | None = None, name: str = "plan.xlsx"
    ) -> Path:
        book = Workbook()
        book.remove(book.worksheets[0])
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for number, row in enumerate(rows, start=1):
                for column, value in enumerate(row, start=1):
                    if value is not None:
                        sheet.cell(number, column, value)
        if change:
            change(book)
        path = tmp_path / name
        book.save(path)
        return path

    return make
