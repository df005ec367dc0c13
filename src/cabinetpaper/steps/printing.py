"""A report or a plan, and a house → the bytes of a Word file, or the findings on it."""

from __future__ import annotations

import datetime
from pathlib import Path

from attrs import evolve

from cabinetpaper.document.blocks import Document
from cabinetpaper.findings import Finding
from cabinetpaper.houses.folder import read_house
from cabinetpaper.houses.house import House
from cabinetpaper.model.plan import ActionPlan
from cabinetpaper.model.report import Appendix, Report, TableForm
from cabinetpaper.model.selection import Selection, select
from cabinetpaper.steps.days import day_given

ANY_HOUSE = str | Path | House


def as_house(house: ANY_HOUSE | None, report: Report) -> House:
    """Give the house that is meant: a value, a name or path, or the report's own."""
    if isinstance(house, House):
        return house
    return read_house(house or report.house, beside=report.folder)


def lay_out(
    report: Report, house: ANY_HOUSE | None = None, *, as_of: datetime.date | None = None
) -> Document:
    """Give the laid-out paper of a report, by a house or by the report's own.

    `print` of it is its readable outline. `as_of` is the day that the picture of progress shows,
    the meeting's unless given. Raises `InputError` for what cannot be printed, such as
    an unknown fact in the narrative.
    """
    from cabinetpaper.layout import lay_out as layout

    return layout.lay_out(report, as_house(house, report), as_of=day_given(as_of))


def render(
    report: Report, *, house: ANY_HOUSE | None = None, as_of: datetime.date | None = None
) -> bytes:
    """Give the bytes of the Word file of a report, by a house or by the report's own.

    The same report, house and day give the same bytes; `as_of` is as for `lay_out`. Nothing is
    checked here: see `check`. Raises `InputError` for what cannot be printed, such as an unknown
    fact in the narrative.
    """
    from cabinetpaper.word.render import render_document

    its = as_house(house, report)
    return render_document(lay_out(report, its, as_of=as_of), its.frame)


def render_extract(
    plan: ActionPlan,
    *,
    house: ANY_HOUSE = "hertfordshire",
    selection: Selection | None = None,
    appendix: Appendix | None = None,
    tables: TableForm | None = None,
    locale: str = "en_GB",
) -> bytes:
    """Give the bytes of a Word file with the plan alone, or with the part that is selected.

    `appendix` gives its label and title; without one it bears the plan's title and no label.
    Raises `InputError` for a selection that leaves nothing.
    """
    from cabinetpaper.word.render import render_document

    its = house if isinstance(house, House) else read_house(house)
    document = lay_out_part(
        plan, its, selection or Selection(), appendix=appendix, tables=tables, locale=locale
    )
    return render_document(document, its.frame)


def lay_out_part(
    plan: ActionPlan,
    house: House,
    selection: Selection,
    *,
    appendix: Appendix | None = None,
    tables: TableForm | None = None,
    locale: str = "en_GB",
) -> Document:
    """Give the laid-out part of a plan that a selection leaves, the filter under its title."""
    from cabinetpaper.layout.lay_out import lay_out_extract
    from cabinetpaper.layout.phrasing import Phrasing
    from cabinetpaper.layout.selection_words import said

    named = appendix or Appendix(label="", title=plan.title)
    return lay_out_extract(
        select(plan, selection).plan,
        house,
        appendix=evolve(named, title=named.title or plan.title),
        filtered_by=said(selection, plan, Phrasing(house=house, locale=locale)),
        tables=tables,
        locale=locale,
    )


def check(
    report: Report, *, house: ANY_HOUSE | None = None, as_of: datetime.date | None = None
) -> tuple[Finding, ...]:
    """Give the findings of a report, worst first; `as_of` is the meeting's date unless given."""
    from cabinetpaper.checks.check import judge

    its = as_house(house, report)
    document = lay_out(report, its, as_of=as_of)
    _, printed = print_and_read(document, its)
    return judge(report, document, its, as_of, printed=printed).findings


def print_and_read(document: Document, house: House) -> tuple[bytes, Document]:
    """Give the bytes of a laid-out paper, and the document that a reader of them sees.

    What the file holds is judged as it is, and not what was meant: colours and pictures come from
    the template, which layout knows nothing of.
    """
    from cabinetpaper.word.outline import outline
    from cabinetpaper.word.render import render_document

    data = render_document(document, house.frame)
    return data, outline(data)
