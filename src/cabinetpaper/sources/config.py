"""`paper.toml` in, its facts out as one frozen record: nothing else of the folder is opened."""

from __future__ import annotations

import datetime
from pathlib import Path

from attrs import field, frozen

from cabinetpaper.errors import Problems
from cabinetpaper.model.completion import Quarters
from cabinetpaper.model.report import (
    Appendix,
    BackgroundPaper,
    Contact,
    FieldValue,
    Meeting,
    TableForm,
)
from cabinetpaper.places import NOWHERE, Place
from cabinetpaper.textfile import tell_by_line
from cabinetpaper.toml_file import read_toml


@frozen(kw_only=True)
class InspectionFacts:
    """The table `[inspection]`: what the workbook does not say about an inspection."""

    framework: str
    started: datetime.date | None = None
    ended: datetime.date | None = None
    received: datetime.date | None = None
    published: datetime.date | None = None
    outcome: str = ""
    place: Place = field(default=NOWHERE, eq=False, repr=False)


@frozen(kw_only=True)
class AppendixFacts:
    """The table `[appendix]`: which part of the plan the paper carries, and what it is called.

    No `sheets` means that the reader looks for the plan; no `themes` means all of them.
    """

    label: str = "A"
    title: str = ""
    sheets: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    tables: TableForm | None = None
    themes_place: Place = field(default=NOWHERE, eq=False, repr=False)


@frozen(kw_only=True)
class Accepted:
    """A table of `[[accept]]`: a finding that somebody has looked at and lets stand, and why."""

    code: str
    where: str = ""
    reason: str = ""


@frozen(kw_only=True)
class PaperConfig:
    """All that `paper.toml` says. What it leaves out is empty, None, or the default of the design.

    `narrative` and `workbook` are names relative to the folder of the paper, None where the file
    names none. `columns` are further headings by the plan's field.
    """

    title: str = ""
    house: str = "hertfordshire"
    locale: str = "en_GB"
    narrative: str | None = None
    workbook: str | None = None
    contents: bool = False
    meeting: Meeting | None = None
    report_of: Contact | None = None
    authors: tuple[Contact, ...] = ()
    executive_members: tuple[Contact, ...] = ()
    inspection: InspectionFacts | None = None
    quarters: Quarters = Quarters.FINANCIAL
    scale: str = ""
    appendix: AppendixFacts = AppendixFacts()
    appendices: tuple[Appendix, ...] = ()
    background_papers: tuple[BackgroundPaper, ...] = ()
    summary_form: str = ""
    links: tuple[tuple[str, str], ...] = ()
    wording: tuple[tuple[str, str], ...] = ()
    fields: tuple[tuple[str, FieldValue], ...] = ()
    columns: tuple[tuple[str, tuple[str, ...]], ...] = ()
    accepted: tuple[Accepted, ...] = ()
    narrative_place: Place = field(default=NOWHERE, eq=False, repr=False)
    workbook_place: Place = field(default=NOWHERE, eq=False, repr=False)
    place: Place = field(default=NOWHERE, eq=False, repr=False)


def read_config(path: str | Path, *, for_paper: bool = False) -> PaperConfig:
    """Give what a `paper.toml` says.

    An extract needs no title and no meeting, a paper does: `for_paper` asks for them. Raises
    `InputError` with every problem of the file, each with its line.
    """
    from cabinetpaper.sources import config_tables as tables

    problems = Problems()
    table = read_toml(Path(path), problems)
    plan, summary = table.table("plan"), table.table("summary")
    config = PaperConfig(
        title=table.text("title", required=for_paper),
        house=table.text("house") or "hertfordshire",
        locale=table.text("locale") or "en_GB",
        narrative=table.text("narrative") or None,
        workbook=table.text("workbook") or None,
        contents=table.flag("contents"),
        meeting=tables.meeting(table, required=for_paper),
        report_of=tables.report_of(table),
        authors=tables.authors(table),
        executive_members=tables.executive_members(table),
        inspection=tables.inspection(table),
        quarters=plan.choice("quarters", Quarters) or Quarters.FINANCIAL,
        scale=plan.text("scale"),
        appendix=tables.appendix(table),
        appendices=tables.appendices(table),
        background_papers=tables.background_papers(table),
        summary_form=summary.text("form"),
        links=tables.links(table),
        wording=table.table("wording").pairs(),
        fields=tables.fields(table),
        columns=tables.columns(table),
        accepted=tables.accepted(table),
        narrative_place=table.place_of("narrative"),
        workbook_place=table.place_of("workbook"),
        place=table.place,
    )
    for read in (plan, summary, table):
        read.close()
    tell_by_line(problems)
    return config
