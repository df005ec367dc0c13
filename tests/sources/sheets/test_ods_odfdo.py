"""The reader of .ods and odfdo, a library that is not ours and writes files of its own making."""

import datetime
import io
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from odfdo import Cell, Document, Row, Table

from cabinetpaper.sources.sheets.read import read_sheets

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=12).filter(
    lambda text: text == text.strip()
)
VALUES = st.one_of(
    WORDS,
    st.integers(-(10**12), 10**12),
    st.booleans(),
    st.decimals(-1000, 1000, places=2),
    st.dates(datetime.date(1900, 1, 1)),
)


def written(rows) -> bytes:
    document = Document("spreadsheet")
    document.body.clear()
    table = Table("Plan")
    for values in rows:
        row = Row()
        for value in values:
            row.append_cell(Cell(value) if value != "" else Cell())
        table.append_row(row)
    document.body.append(table)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def as_read(value):
    if isinstance(value, bool | str):
        return value
    if isinstance(value, datetime.date):
        return datetime.datetime.combine(value, datetime.time())
    return float(value) if isinstance(value, Decimal) else value


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(VALUES, min_size=1, max_size=4), min_size=1, max_size=5))
def test_what_odfdo_writes_is_read_as_the_same_values(rows):
    (sheet,) = read_sheets(written(rows), name="plan.ods")
    found = {(cell.row, cell.column): cell.value for row in sheet.rows for cell in row}
    assert found == {
        (number, column): as_read(value)
        for number, row in enumerate(rows, 1)
        for column, value in enumerate(row, 1)
        if value != ""
    }
