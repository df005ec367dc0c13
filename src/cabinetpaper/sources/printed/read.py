"""A paper, as its readers see it → the values of its action plan, each with how it is found again.

Nothing is read that is not printed, but for the bookmarks of rows and headings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from cabinetpaper.document.blocks import Document
from cabinetpaper.document.plan_values import PaperValues, Value
from cabinetpaper.document.whereabouts import whereabouts
from cabinetpaper.findings import Finding, Severity, in_order
from cabinetpaper.houses.house import House
from cabinetpaper.houses.plan_columns import theme_styles
from cabinetpaper.places import Place
from cabinetpaper.sources.plans.columns import Columns
from cabinetpaper.sources.printed.heads import Vocabulary
from cabinetpaper.sources.printed.plan_tables import (
    ACTION,
    PlanTable,
    names_in,
    names_of,
    plan_tables,
)
from cabinetpaper.sources.printed.row_findings import has_no_reference, shares_reference
from cabinetpaper.sources.printed.rows import RowReader
from cabinetpaper.sources.printed.table_findings import on_changes, on_table, on_tables


def read_printed(document: Document, *, house: House, columns: Columns, file: str) -> PaperValues:
    """Give what stands in the tables of the plan; `file` is what findings call the paper."""
    vocabulary = Vocabulary(house=house, columns=columns)
    tables, passed_over = plan_tables(document, vocabulary, theme_styles(house))
    owners = _owners(tables)
    actions: list[tuple[Value, ...]] = []
    findings = [*on_tables(tables, passed_over, file), *on_changes(tables, file)]
    for table in tables:
        theme, told = on_table(table, file)
        reader = RowReader(table=table, theme=theme, house=house, owners=owners, file=file)
        actions += reader.actions()
        findings += [*told, *reader.findings]
    findings += _on_references(actions)
    findings += _astray(document, tables, file)
    values = (value for action in actions for value in action)
    return PaperValues(values=values, findings=in_order(findings))


def _owners(tables: Sequence[PlanTable]) -> Mapping[str, tuple[int, int]]:
    """Give the row that bears each bookmark: of two with one name Word keeps the last.

    [MS-OI29500] 2.1.525. Word tells no capitals in a name.
    """
    return {
        name.casefold(): (table.number, number)
        for table in tables
        for number, row in table.rows
        for name in names_in(row)
    }


def _on_references(actions: Sequence[Sequence[Value]]) -> Iterator[Finding]:
    """Say which actions have no bookmark and cannot be told apart by heading and reference."""
    known = Counter((action[0].theme, action[0].reference) for action in actions)
    for first in (action[0] for action in actions if action[0].bookmark is None):
        where = (first.place.where or "").partition(", column")[0]
        place = evolve(first.place, where=where)
        if not first.reference:
            yield has_no_reference(place)
        elif known[first.theme, first.reference] > 1:
            yield shares_reference(first.reference, first.theme, place)


def _astray(document: Document, tables: Sequence[PlanTable], file: str) -> Iterator[Finding]:
    """Say which bookmarks of actions stand outside the rows of the plan."""
    owned = _owners(tables)
    for where, paragraph in whereabouts(document.blocks):
        for name in names_of(paragraph, ACTION):
            if name.casefold() not in owned:
                yield Finding(
                    code="bookmark-astray",
                    severity=Severity.WARNING,
                    text=f"The bookmark “{name}” of an action stands outside the rows of the plan.",
                    advice="Put the action’s words back into a row of the plan.",
                    place=Place(file=file, where=where),
                )
