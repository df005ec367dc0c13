"""The tables of a printed plan → the theme of each, and what is odd about them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from cabinetpaper.document.blocks import Row
from cabinetpaper.document.looks import Kind
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Finding, Severity
from cabinetpaper.model.inspection import words_of
from cabinetpaper.places import Place
from cabinetpaper.sources.printed.heads import Heads
from cabinetpaper.sources.printed.plan_tables import PlanTable


def on_tables(
    tables: Sequence[PlanTable], passed_over: Sequence[int], file: str
) -> Iterator[Finding]:
    """Say that a paper holds no plan, or which of its tables were passed over."""
    if not tables:
        yield Finding(
            code="plan-not-found",
            severity=Severity.WARNING,
            text="No table of an action plan was found: none has a row with an action’s bookmark, "
            "or a header that says what is to be done and two things more of a plan.",
            advice="Name the house of the paper with --house, if its headings are unusual.",
            place=Place(file=file),
        )
    for number in passed_over:
        yield Finding(
            code="table-passed-over",
            severity=Severity.NOTE,
            text="A table among those of the plan was not read: its header is no plan’s.",
            advice="If it is of the plan, give it the header of the plan’s other tables.",
            place=Place(file=file, where=f"table {number}"),
        )


def on_changes(tables: Sequence[PlanTable], file: str) -> Iterator[Finding]:
    """Say that tracked changes stand in rows of the plan, and where the first of them is."""
    changed = [
        f"table {table.number}, row {number}"
        for table in tables
        for number, row in table.rows
        if _is_changed(row)
    ]
    if changed:
        count = "1 row" if len(changed) == 1 else f"{len(changed)} rows"
        yield Finding(
            code="changes-as-accepted",
            severity=Severity.NOTE,
            text=f"Tracked changes stand in {count} of the plan, here first; they were read as if "
            "accepted.",
            advice="Accept or reject them in Word, and list the values again.",
            place=Place(file=file, where=changed[0]),
        )


def _is_changed(row: Row) -> bool:
    return any(
        one.kind in _CHANGES
        for cell in row.cells
        for paragraph in cell.paragraphs
        for one in paragraph.carries
    )


_CHANGES = frozenset({Kind.INSERTION, Kind.DELETION, Kind.MOVE})


def on_table(table: PlanTable, file: str) -> tuple[str, tuple[Finding, ...]]:
    """Give the theme that a table's heading names, "" for none, and what to say of the table."""
    theme, told = _theme(table)
    findings = [told] if told and not _says_theme(table) else []
    findings += [*_on_header(table), *_on_columns(table)]
    place = Place(file=file, where=f"table {table.number}")
    return theme, tuple(
        Finding(code=code, severity=severity, text=text, advice=advice, place=place)
        for code, severity, text, advice in findings
    )


_Told = tuple[str, Severity, str, str]


def _says_theme(table: PlanTable) -> bool:
    """Tell whether each row says its theme itself."""
    return table.heads is not None and table.heads.of_field("theme") is not None


def _theme(table: PlanTable) -> tuple[str, _Told | None]:
    above = table.above
    if above.is_own and not above.is_appendix:
        return above.heading, None
    if table.lent is not None and not above.is_own:
        return above.heading, None
    if above.line:
        return above.line, (
            "theme-heading-plain",
            Severity.NOTE,
            f"The table has no heading of its own; the paragraph above it, "
            f"“{shortened(above.line)}”, was read as its theme.",
            "Give the paragraph the style of the other themes’ headings.",
        )
    theme = "" if above.is_appendix else above.heading
    read_as = f"read as those of “{shortened(theme)}”" if theme else "read without a theme"
    return theme, (
        "theme-heading-missing",
        Severity.WARNING,
        f"The table has no heading of its own; its actions were {read_as}.",
        "Put the theme’s heading above the table.",
    )


def _on_header(table: PlanTable) -> Iterator[_Told]:
    if table.lent is not None:
        yield (
            "header-missing",
            Severity.NOTE,
            f"The table has no header; its columns were read by that of table {table.lent}.",
            "Give the table a header row, or join it to the table above.",
        )
    elif table.heads is None:
        yield (
            "header-missing",
            Severity.WARNING,
            "The table has no header, and no other table of the plan has as many columns; its "
            "cells were read without knowing their columns.",
            "Give the table the header row of the plan’s other tables.",
        )


def _on_columns(table: PlanTable) -> Iterator[_Told]:
    if table.heads is None or table.lent is not None:
        return
    headers = [column.header for column in table.heads.columns]
    if "" in headers:
        yield (
            "column-without-heading",
            Severity.NOTE,
            "A column of the table has no heading.",
            "Type one into its first row.",
        )
    yield from _wide(table.heads)
    times = Counter(words_of(header) for header in headers if header)
    for words, count in times.items():
        if count > 1:
            named = next(header for header in headers if words_of(header) == words)
            yield (
                "column-double",
                Severity.NOTE,
                f"The heading “{named}” stands {count} times in one header.",
                "Name each column apart.",
            )


def _wide(heads: Heads) -> Iterator[_Told]:
    ends = [*(column.start for column in heads.columns[1:]), heads.width]
    for column, end in zip(heads.columns, ends, strict=True):
        if end - column.start > 1:
            yield (
                "cells-merged",
                Severity.NOTE,
                f"The heading “{shortened(column.header)}” goes over {end - column.start} columns, "
                "whose cells were each read under it.",
                "Give each column a heading of its own.",
            )
