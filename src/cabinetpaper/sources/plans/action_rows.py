"""One action of a plan: the cells of its row in, an `Action` out, its texts to the letter."""

from __future__ import annotations

import datetime

from cabinetpaper.model.completion import Completion, Precision, Quarters
from cabinetpaper.model.owners import read_owners
from cabinetpaper.model.plan import Action
from cabinetpaper.model.text import Text
from cabinetpaper.model.time_words import completion_on, read_completion
from cabinetpaper.places import Place
from cabinetpaper.sources.plans.plan_rows import PlanRow
from cabinetpaper.sources.plans.table_header import Header
from cabinetpaper.sources.sheets.cell_text import text_of_runs
from cabinetpaper.sources.sheets.number_formats import shown_precision
from cabinetpaper.sources.sheets.values import Cell, cell_name


def read_action(row: PlanRow, header: Header, quarters: Quarters) -> Action:
    """Give the action of a row. A field without words is empty, and nothing is made up for it."""
    first = row.fields.get("reference") or next(iter(row.row))
    owners = row.fields.get("owners")
    return Action(
        reference=_displayed(row, "reference").strip(),
        description=_text(row, "description"),
        completion=_completion(row, header, quarters),
        measures=_text(row, "measures"),
        owners=read_owners(owners.displayed) if owners else (),
        owners_as_written=_text(row, "owners"),
        progress=_text(row, "progress"),
        status=_displayed(row, "status"),
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


def _displayed(row: PlanRow, name: str) -> str:
    cell = row.fields.get(name)
    return cell.displayed if cell else ""


def _completion(row: PlanRow, header: Header, quarters: Quarters) -> Completion:
    """Give the completion. A date means the day that it holds, as exactly as the cell shows it."""
    cell = row.fields.get("completion")
    if cell is None:
        return Completion(place=_place_of_empty(row, header))
    if isinstance(cell.value, datetime.datetime | datetime.date):
        value = cell.value
        day = value.date() if isinstance(value, datetime.datetime) else value
        precision = shown_precision(cell.number_format) if cell.exact else Precision.DAY
        return completion_on(day, cell.displayed, precision, place=cell.place)
    return read_completion(cell.displayed, quarters=quarters, place=cell.place)


def _place_of_empty(row: PlanRow, header: Header) -> Place:
    """Give the place where a missing completion would stand, so that a finding can point there."""
    column = header.fields.get("completion")
    some = next(iter(row.row)).place
    return some.at(cell_name(row.row.number, column)) if column else some
