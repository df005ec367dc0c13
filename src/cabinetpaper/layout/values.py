"""Values that facts give besides those of the model: a label with its bookmark, a reference."""

from __future__ import annotations

import datetime

from attrs import frozen

from cabinetpaper.model.plan import Action, ActionPlan
from cabinetpaper.model.report import SummaryForm
from cabinetpaper.model.states import Done


@frozen(kw_only=True)
class Labelled:
    """Words that begin with a label which a bookmark covers: “Appendix A – Extract …”.

    Where the label is empty, the bookmark covers all the words; where its name is, there is none.
    """

    text: str
    label: str
    bookmark: str

    def __str__(self) -> str:
        return self.text


@frozen(kw_only=True)
class Pointing:
    """A reference to another place: words before it, its own words, and its bookmark.

    `target` is None where the place is not in this document, so that only words are printed.
    """

    before: str = ""
    text: str
    target: str | None = None
    by_number: bool = False

    def __str__(self) -> str:
        return f"{self.before}{self.text}"


@frozen(kw_only=True)
class ThemeFacts:
    """What `theme` means in the blocks of the action plan: its heading, and its parts."""

    heading: Labelled
    reference: str
    title: str
    actions: tuple[Action, ...]


@frozen
class Contents:
    """What `contents` means in a tag: true in a condition where the paper has a list of them."""

    wanted: bool

    def __bool__(self) -> bool:
        return self.wanted


@frozen(kw_only=True)
class AppendixFacts:
    """What `appendix` means in a tag: its heading, its label (“Appendix A”), title and filter."""

    heading: Labelled
    label: str
    title: str
    filter: str


@frozen(kw_only=True)
class Picture:
    """The picture of progress that a paper asks for: its form, the plan, the day, what is done."""

    form: SummaryForm
    plan: ActionPlan
    as_of: datetime.date
    done: Done
