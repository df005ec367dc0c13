"""One action of a plan: the cells of its row in, an `Action` out, its texts to the letter."""

from __future__ import annotations

from attrs import frozen

from cabinetpaper.model.completion import Completion
from cabinetpaper.model.owners import read_owners
from cabinetpaper.model.plan import Action
from cabinetpaper.model.text import Text
from cabinetpaper.sources.plans.plan_row import PlanRow
from cabinetpaper.sources.plans.table_header import Header
from cabinetpaper.sources.sheets.cell_text import text_of_runs
from cabinetpaper.sources.sheets.values import Cell


@frozen(kw_only=True)
class Understood:
    """What the cells of a row mean that are read by the column, not each for itself."""

    reference: str
    completion: Completion
    status: str


def read_action(row: PlanRow, header: Header, understood: Understood) -> Action:
    """Give the action of a row. A field without words is empty, and nothing is made up for it."""
    reference = row.fields.get("reference")
    first = reference if reference and "reference" in row.own else next(iter(row.row))
    owners = row.fields.get("owners")
    return Action(
        reference=understood.reference,
        description=_text(row, "description"),
        completion=understood.completion,
        measures=_text(row, "measures"),
        owners=read_owners(owners.displayed) if owners else (),
        owners_as_written=_text(row, "owners"),
        progress=_text(row, "progress"),
        status=understood.status,
        finding=_text(row, "finding"),
        extra=[
            (heading.words, cell_text(cell))
            for heading, cell in zip(header.kept, row.kept, strict=True)
        ],
        place=first.place,
    )


def cell_text(cell: Cell | None) -> Text:
    """Give the text of a cell, with its list markers, bold and italic words and links."""
    return text_of_runs(cell.runs, cell.place) if cell else Text()


def _text(row: PlanRow, name: str) -> Text:
    return cell_text(row.fields.get(name))
