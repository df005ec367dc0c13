"""A plain table on a sheet: a sheet and its known columns in, a row of named cells each out.

For sheets that we lay out ourselves ("Judgements"): one header row, one record a row.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from attrs import field, frozen

from cabinetpaper.errors import InputError
from cabinetpaper.findings import Finding
from cabinetpaper.sources.plans.column_findings import by_column, unread
from cabinetpaper.sources.plans.columns import Columns, columns_for
from cabinetpaper.sources.plans.headers import find_headers
from cabinetpaper.sources.plans.plan_rows import unclaimed
from cabinetpaper.sources.plans.table_header import Header
from cabinetpaper.sources.sheets.values import Cell, Sheet
from cabinetpaper.tuples import as_tuple

Record = Mapping[str, Cell]


@frozen(kw_only=True)
class SmallTable:
    """The records of a table, by field, and the findings on what stands beside it."""

    records: tuple[Record, ...] = field(converter=as_tuple)
    findings: tuple[Finding, ...] = field(converter=as_tuple)


def read_small_table(sheet: Sheet, table: str, needed: Collection[str]) -> SmallTable:
    """Give the records of a sheet. An empty sheet has none.

    Raises `InputError` where the sheet has words but no row that heads the needed columns.
    """
    if not sheet:
        return SmallTable(records=(), findings=sheet.findings)
    columns = columns_for(table)
    header = next(iter(find_headers(sheet, columns, needed, fewest=len(needed))), None)
    if header is None:
        raise InputError(_no_header(columns, needed), sheet.place)
    if sheet.problems:
        raise InputError(sheet.problems)
    records = list(_records(sheet, header))
    heads = [cell for cell in header.row if cell.column in header.fields.values()]
    taken = [*heads, *(cell for record in records for cell in record.values())]
    left = by_column(unclaimed(sheet, taken))
    why = "the table has no such column, or the cell stands above it"
    return SmallTable(
        records=records, findings=[*sheet.findings, *(unread(column, why) for column in left)]
    )


def _no_header(columns: Columns, needed: Collection[str]) -> str:
    names = [next(h.words for h in columns.headings if h.name == name) for name in needed]
    listed = " and ".join(f"“{name}”" for name in names)
    which = f"columns {listed} are" if len(names) > 1 else f"column {listed} is"
    return f"no row heads the table: the {which} expected in its first row"


def _records(sheet: Sheet, header: Header) -> Iterator[Record]:
    for row in sheet.rows:
        if row.number <= header.last:
            continue
        cells = ((name, row.at(column)) for name, column in header.fields.items())
        if record := {name: cell for name, cell in cells if cell}:
            yield record
