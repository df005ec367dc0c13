"""A house: how one council sets out its papers. Values only; `folder.py` reads them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from attrs import field, frozen

from cabinetpaper.frame.template import Frame
from cabinetpaper.houses.checks import Checks
from cabinetpaper.model.inspection import words_of
from cabinetpaper.model.report import TableForm
from cabinetpaper.model.text import Text
from cabinetpaper.places import NOWHERE, Place
from cabinetpaper.tuples import as_tuple


class People(StrEnum):
    """Whether a house prints the names of officers and members, or their posts alone."""

    NAMES = "names"
    POSTS = "posts"


class FieldType(StrEnum):
    """What the value of a house's own field is."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    YES_NO = "yes-no"


@frozen(kw_only=True)
class HouseSection:
    """A section of the house's layout; `variants` are its standard words, by variant ("" first).

    `numbered` is false for a section whose heading and paragraphs take no number. `aliases` are
    other headings by which authors know it.
    """

    heading: str
    required: bool = False
    numbered: bool = True
    aliases: tuple[str, ...] = field(default=(), converter=as_tuple)
    variants: Mapping[str, Text] = field(factory=dict, repr=False)
    place: Place = field(default=NOWHERE, eq=False, repr=False)

    def is_called(self, heading: str) -> bool:
        """Tell whether a heading names this section, without case and punctuation."""
        wanted = words_of(heading)
        return any(words_of(name) == wanted for name in (self.heading, *self.aliases))


@frozen(kw_only=True)
class HouseField:
    """A fact that only this house has: its name in `[fields]`, its type, and its label."""

    name: str
    type: FieldType = FieldType.TEXT
    label: str = ""


@frozen(kw_only=True)
class DateForms:
    """How dates and times are printed, as CLDR patterns (Unicode TR 35): `d MMMM y`."""

    day: str = "d MMMM y"
    time: str = "h.mma"
    meeting: str = "EEEE d MMMM y, h.mma"


@frozen(kw_only=True)
class AppendixForm:
    """How the action plan is set out, and the house's words where the plan has none."""

    tables: TableForm = TableForm.THEMES
    word: str = "Appendix"
    empty: str = "None recorded"
    unthemed: str = "Actions without a theme"
    no_actions: str = "No actions are recorded under this theme."
    key: str = "The statuses of the actions have these meanings:"
    meaning: str = "What it means"


@frozen(kw_only=True)
class ProgressWords:
    """The house's words for the picture of progress: headings, states, and what they mean.

    `position` stands above it, with the day in place of `{date}`; `in_doubt` is added with a number
    in place of `{count}` where there are such actions.
    """

    title: str = "Actions by theme and state"
    theme: str = "Theme"
    done: str = "Done"
    on_track: str = "On track"
    overdue: str = "Overdue"
    no_date: str = "No date"
    total: str = "Total"
    all: str = "All actions"
    position: str = (
        "This is how the actions of the plan stand as at {date}. An action is done where the plan "
        "says so. If not, it is overdue where its completion date is past, on track where it is "
        "not, and has no date where the plan gives none or leaves it open."
    )
    in_doubt: str = (
        "Actions on track by date whose status says that they are at risk or late: {count}."
    )


@frozen(kw_only=True)
class House:
    """A council's layout: sections in order, forms of dates and names, words, its Word file.

    `file_name` and `extract_name` are patterns over `{date}`, `{item}` and `{title}`. `none` is
    what an empty list prints. `contents` tells whether papers have a list of contents unless they
    say otherwise, `contents_heading` is what stands over it. `checks` is how papers are judged.
    """

    name: str
    title: str
    folder: Path
    frame: Frame = field(repr=False)
    sections: tuple[HouseSection, ...] = field(default=(), converter=as_tuple)
    fields: tuple[HouseField, ...] = field(default=(), converter=as_tuple)
    dates: DateForms = DateForms()
    appendix: AppendixForm = AppendixForm()
    summary: ProgressWords = ProgressWords()
    people: People = People.NAMES
    checks: Checks = field(factory=Checks)
    file_name: str = "{date} Item {item} - {title}"
    extract_name: str = "{title}"
    none: str = "None"
    contents: bool = False
    contents_heading: str = "Contents"

    def section(self, heading: str) -> HouseSection | None:
        """Give the house's section that a heading names, or None for a free one."""
        return next((one for one in self.sections if one.is_called(heading)), None)
