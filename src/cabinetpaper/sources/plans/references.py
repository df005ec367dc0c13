"""References as a plan's cells show them: one column in, each reference and what was noticed out.

A reference is what its cell displays. Only where the order of the column proves that Excel, or a
hand, dropped the last nought (4.10 shown as 4.1) is it read with it, and a finding says so; where
there is no more than a suspicion, or Excel made a date of it, a finding asks.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from attrs import field, frozen

from cabinetpaper.findings import Finding, Severity
from cabinetpaper.sources.plans.reference_order import Certainty, Reading, readings
from cabinetpaper.sources.plans.reference_stretches import Numbered, hides_digits
from cabinetpaper.sources.sheets.format_codes import sections
from cabinetpaper.sources.sheets.values import Cell
from cabinetpaper.tuples import as_tuple

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SHOWN_DATE = re.compile(rf"(?P<day>\d{{1,2}})-(?P<month>{'|'.join(_MONTHS)})", re.IGNORECASE)
# A sheet without types was mostly saved from one that had them, and would lose the nought again.
_IN_EXCEL = "Format the column as Text in Excel, then type {}."
_IN_CSV = "Type {} in the workbook that the file was saved from, in a column formatted as Text."


@frozen(kw_only=True)
class References:
    """The references of a table's rows, in their order, and what was noticed."""

    written: tuple[str, ...] = field(converter=as_tuple)
    findings: tuple[Finding, ...] = field(default=(), converter=as_tuple)


def read_references(cells: Sequence[Cell | None], *, is_typed: bool = True) -> References:
    """Give the reference of each row of a table, "" for none, from top to bottom.

    `cells` are those of the reference column, of the rows of themes and actions alike.
    `is_typed` is false where the file keeps words alone, so that a number cannot be told from text.

    >>> column = [Cell(row=row, column=1, value=number, displayed=str(number))
    ...           for row, number in enumerate((4.9, 4.1, 4.11), start=7)]
    >>> references = read_references(column)
    >>> references.written
    ('4.9', '4.10', '4.11')
    >>> references.findings[0].text
    'The reference is shown as 4.1, but was read as 4.10: it stands between 4.9 (A7) and 4.11 (A9).'
    """
    written = ["" if cell is None else cell.displayed.strip() for cell in cells]
    read_as: dict[int, str] = {}
    findings: dict[int, Finding] = {}
    for reading in readings(cells, is_typed=is_typed):
        for cell in reading.numbered.cells:
            findings[cell.row] = _on_reading(cell, reading, is_typed=is_typed)
            if reading.certainty is Certainty.SURE:
                read_as[cell.row] = reading.read_as
    for cell in filter(None, cells):
        for finding in _on_cell(cell, is_typed=is_typed):
            findings.setdefault(cell.row, finding)
    return References(
        written=[
            read_as.get(cell.row, text) if cell else text
            for cell, text in zip(cells, written, strict=True)
        ],
        findings=[finding for _, finding in sorted(findings.items())],
    )


def _on_reading(cell: Cell, reading: Reading, *, is_typed: bool) -> Finding:
    shown = reading.numbered.shown
    if reading.certainty is Certainty.SURE:
        code = "reference-misread"
        text = f"The reference is shown as {shown}, but was read as {reading.read_as}"
        advice = _repair(cell, is_typed=is_typed).format(reading.read_as)
    else:
        code = "reference-doubtful"
        text = f"The reference was read as {shown}, but may have been typed as {reading.read_as}"
        advice = f"If it was: {_lower(_repair(cell, is_typed=is_typed)).format(reading.read_as)}"
    return Finding(
        code=code,
        severity=Severity.WARNING,
        text=f"{text}: {_evidence(reading)}.",
        advice=advice,
        place=cell.place,
    )


def _repair(cell: Cell, *, is_typed: bool) -> str:
    if not is_typed:
        return _IN_CSV
    return "Type {}." if isinstance(cell.value, str) else _IN_EXCEL


def _lower(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:]


def _evidence(reading: Reading) -> str:
    before, after = reading.before, reading.after
    if reading.twin is not None:
        shown = reading.numbered.shown
        return f"it follows {_named(before, reading)}, and {shown} stands in {reading.twin.name}"
    if before and after:
        return f"it stands between {_named(before, reading)} and {_named(after)}"
    return f"it follows {_named(before, reading)}" if before else f"{_named(after)} follows it"


def _named(numbered: Numbered | None, reading: Reading | None = None) -> str:
    """Give a witness by its reference and cell; the one before by what it was read as itself."""
    if numbered is None:
        return ""
    cell = numbered.cells[0] if reading is None else numbered.cells[-1]
    read_as = reading.before_as if reading else numbered.shown
    return f"{read_as or numbered.shown} ({cell.name})"


def _on_cell(cell: Cell, *, is_typed: bool) -> Iterator[Finding]:
    """Give the finding that a cell calls for by itself."""
    typed = _typed_before_it_was_a_date(cell, is_typed=is_typed)
    if typed:
        yield Finding(
            code="reference-is-date",
            severity=Severity.WARNING,
            text=f"The reference is a date, shown as {cell.words}; probably {typed} was typed, and "
            "Excel made a date of it.",
            advice=(_IN_EXCEL if is_typed else _IN_CSV).format("the reference again"),
            place=cell.place,
        )
    elif isinstance(cell.value, float) and hides_digits(cell):
        yield Finding(
            code="reference-doubtful",
            severity=Severity.WARNING,
            text=f"The reference was read as {cell.displayed.strip()}, as its number format shows "
            f"it, but the cell holds {round(cell.value, 6)}.",
            advice="Give the column the format General, then format it as Text and type what is "
            "meant.",
            place=cell.place,
        )


def _typed_before_it_was_a_date(cell: Cell, *, is_typed: bool) -> str:
    """Give what was probably typed into a cell that holds a date, by British settings; or ""."""
    if isinstance(cell.value, datetime.date):
        day, month, year = cell.value.day, cell.value.month, f"{cell.value.year % 100:02d}"
        letters = {p.code[0] for p in sections(cell.number_format)[0].parts if p.is_date}
        # Excel shows 1-2 as day and month, 12-20 as month and year, and 1-2-19 in full.
        if "y" in letters:
            parts = (str(month), year) if "d" not in letters else (str(day), str(month), year)
        else:
            parts = (str(day), str(month))
    elif not is_typed and (match := _SHOWN_DATE.fullmatch(cell.displayed.strip())):
        parts = (str(int(match["day"])), str(_MONTHS.index(match["month"].casefold()) + 1))
    else:
        return ""
    return f"{'-'.join(parts)} or {'/'.join(parts)}"
