"""The report: the agenda item of one meeting, with everything that its paper says."""

from __future__ import annotations

import datetime
from enum import StrEnum
from pathlib import Path

from attrs import field, frozen

from cabinetpaper.findings import Finding
from cabinetpaper.model.inspection import Inspection
from cabinetpaper.model.kinds import each, of
from cabinetpaper.model.markers import as_text
from cabinetpaper.model.plan import ActionPlan
from cabinetpaper.model.text import Text
from cabinetpaper.places import NOWHERE, Place
from cabinetpaper.tuples import as_pairs, as_tuple

FieldValue = str | bool | int | datetime.date


class TableForm(StrEnum):
    """How an action plan is set out: a table for each theme, or a single one."""

    THEMES = "themes"
    SINGLE = "single"


class SummaryForm(StrEnum):
    """How the picture of progress is given, where a paper asks for one."""

    CHART = "chart"
    TABLE = "table"


@frozen(kw_only=True)
class Meeting:
    """The meeting that the paper goes to.

    `starts` is the local date and time. `publish` is the day the agenda is published, if known.
    `item` is the agenda item number, a string: councils write "4", "7a", "PAPER C".
    """

    council: str = field(validator=of(str))
    committee: str = field(validator=of(str))
    starts: datetime.datetime = field(validator=of(datetime.datetime))
    publish: datetime.date | None = field(default=None, validator=of(datetime.date | None))
    item: str = field(default="", validator=of(str))

    @property
    def date(self) -> datetime.date:
        """Give the day of the meeting."""
        return self.starts.date()


@frozen(kw_only=True)
class Contact:
    """A person or a post: at least one of `post` and `name`.

    >>> Contact(post="Director of Children's Services").label
    "Director of Children's Services"
    >>> Contact()
    Traceback (most recent call last):
    ...
    ValueError: a contact needs a post or a name
    """

    post: str = ""
    name: str = ""
    telephone: str = ""
    email: str = ""

    def __attrs_post_init__(self) -> None:
        if not (self.post or self.name):
            raise ValueError("a contact needs a post or a name")

    @property
    def label(self) -> str:
        """Give name and post, as a paper prints them."""
        return ", ".join(part for part in (self.name, self.post) if part)


@frozen
class Section:
    """A section of the paper: its heading, without a number, and its words."""

    heading: str = field(validator=of(str))
    body: Text = field(default=Text(), converter=as_text, validator=of(Text))
    place: Place = field(default=NOWHERE, kw_only=True, eq=False, repr=False)


@frozen(kw_only=True)
class BackgroundPaper:
    """A document that the report relied on, which the public may inspect (LGA 1972 s.100D)."""

    title: str
    url: str = ""


@frozen(kw_only=True)
class Appendix:
    """An appendix: the label that the paper calls it by ("A"), and its title."""

    label: str
    title: str = ""


@frozen(kw_only=True)
class Acceptance:
    """A finding that somebody has looked at and lets stand, and why.

    `where` is the finding's place in the paper ("paragraph 7.4") or its cell ("Appendix A!C12"); ""
    stands for every place.
    """

    code: str = field(validator=of(str))
    where: str = field(default="", validator=of(str))
    reason: str = field(validator=of(str))
    place: Place = field(default=NOWHERE, eq=False, repr=False)

    @reason.validator
    def _has_a_reason(self, _: object, reason: str) -> None:
        if not reason.strip():
            raise ValueError("an acceptance needs a reason")


@frozen(kw_only=True)
class Report:
    """An agenda item: the meeting, who reports, the sections, the inspection and the plan.

    `appendix` names the extract of the plan that the paper carries; `appendices` are further ones,
    listed and referred to but made elsewhere. `fields` are the facts that only this house has, as
    (name, value) or a mapping. `wording` chooses a variant of a standard section, as (heading,
    variant) or a mapping.
    `accepted` are the findings that the paper lets stand. `contents` asks for a list of contents,
    or for none; None leaves it to the house. `summary` asks for a picture of progress.
    `house` and `locale` say how the paper looks and reads unless told otherwise. `findings` are
    what its reader noticed, and `folder` is where it read, both out of equality.
    """

    title: str = field(validator=of(str))
    meeting: Meeting = field(validator=of(Meeting))
    report_of: Contact | None = field(default=None, validator=of(Contact | None))
    authors: tuple[Contact, ...] = field(default=(), converter=as_tuple, validator=each(Contact))
    executive_members: tuple[Contact, ...] = field(
        default=(), converter=as_tuple, validator=each(Contact)
    )
    sections: tuple[Section, ...] = field(default=(), converter=as_tuple, validator=each(Section))
    inspection: Inspection | None = field(default=None, validator=of(Inspection | None))
    plan: ActionPlan | None = field(default=None, validator=of(ActionPlan | None))
    appendix: Appendix = field(default=Appendix(label="A"), validator=of(Appendix))
    appendices: tuple[Appendix, ...] = field(
        default=(), converter=as_tuple, validator=each(Appendix)
    )
    background_papers: tuple[BackgroundPaper, ...] = field(
        default=(), converter=as_tuple, validator=each(BackgroundPaper)
    )
    fields: tuple[tuple[str, FieldValue], ...] = field(
        default=(), converter=as_pairs, validator=each(tuple)
    )
    wording: tuple[tuple[str, str], ...] = field(
        default=(), converter=as_pairs, validator=each(tuple)
    )
    tables: TableForm | None = field(default=None, validator=of(TableForm | None))
    accepted: tuple[Acceptance, ...] = field(
        default=(), converter=as_tuple, validator=each(Acceptance)
    )
    contents: bool | None = field(default=None, validator=of(bool | None))
    summary: SummaryForm | None = field(default=None, validator=of(SummaryForm | None))
    house: str = "hertfordshire"
    locale: str = "en_GB"
    findings: tuple[Finding, ...] = field(default=(), converter=as_tuple, eq=False, repr=False)
    folder: Path | None = field(default=None, eq=False, repr=False)
    place: Place = field(default=NOWHERE, eq=False, repr=False)

    @title.validator
    def _has_a_title(self, _: object, title: str) -> None:
        if not title.strip():
            raise ValueError("a report needs a title")
