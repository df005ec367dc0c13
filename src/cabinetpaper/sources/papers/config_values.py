"""What a `paper.toml` says, as frozen records: no file is read here."""

from __future__ import annotations

import datetime

from attrs import field, frozen

from cabinetpaper.model.completion import Quarters
from cabinetpaper.model.report import (
    Acceptance,
    Appendix,
    BackgroundPaper,
    Contact,
    FieldValue,
    Meeting,
    SummaryForm,
    TableForm,
)
from cabinetpaper.places import NOWHERE, Place
from cabinetpaper.sources.sheets.limits import LIMITS, Limits


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
    contents: bool | None = None
    meeting: Meeting | None = None
    report_of: Contact | None = None
    authors: tuple[Contact, ...] = ()
    executive_members: tuple[Contact, ...] = ()
    inspection: InspectionFacts | None = None
    quarters: Quarters = Quarters.FINANCIAL
    scale: str = ""
    hidden: bool = False
    appendix: AppendixFacts = AppendixFacts()
    appendices: tuple[Appendix, ...] = ()
    background_papers: tuple[BackgroundPaper, ...] = ()
    summary: SummaryForm | None = None
    links: tuple[tuple[str, str], ...] = ()
    wording: tuple[tuple[str, str], ...] = ()
    fields: tuple[tuple[str, FieldValue], ...] = ()
    columns: tuple[tuple[str, tuple[str, ...]], ...] = ()
    accepted: tuple[Acceptance, ...] = ()
    limits: Limits = LIMITS
    narrative_place: Place = field(default=NOWHERE, eq=False, repr=False)
    workbook_place: Place = field(default=NOWHERE, eq=False, repr=False)
    place: Place = field(default=NOWHERE, eq=False, repr=False)
