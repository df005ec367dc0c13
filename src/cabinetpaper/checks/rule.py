"""What a rule is, and what it sees: the nouns of this room."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, TypeVar

from attrs import field, frozen

from cabinetpaper.checks.passages import Passage, notable_in_tables, passages_of
from cabinetpaper.checks.plan_words import PlanWords
from cabinetpaper.checks.seen import Seen
from cabinetpaper.document.blocks import Document
from cabinetpaper.findings import Finding, Severity
from cabinetpaper.houses.house import House
from cabinetpaper.model.plan import Action
from cabinetpaper.model.report import Report
from cabinetpaper.places import NOWHERE, Place

Made = TypeVar("Made")


# A paper is itself alone: comparing two would walk through all of both.
@frozen(kw_only=True, eq=False)
class Paper:
    """What a rule sees. `report` is None for an extract; `as_of` is the day it is judged on.

    `printed` is the document as it is read back from the Word file, which knows what layout does
    not: how words look, what is merged, what was left in. None where there is no file to read.
    What many rules read is made once, when the first asks for it.
    """

    document: Document
    house: House
    as_of: datetime.date
    report: Report | None = None
    printed: Document | None = None
    _made: dict[Callable[[Paper], Any], Any] = field(factory=dict, init=False, repr=False)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Give the document's paragraphs outside tables, each with its place and section."""
        return passages_of(self.document)

    @cached_property
    def in_tables(self) -> tuple[Passage, ...]:
        """Give the paragraphs in tables that have a link, an address or a square bracket."""
        # To look through the words of the file, which other rules read as well, is quicker.
        if self.printed is not None and not self.seen.is_notable:
            return ()
        return notable_in_tables(self.document)

    @cached_property
    def prose(self) -> tuple[Passage, ...]:
        """Give the paragraphs and entries of the sections' text."""
        return tuple(passage for passage in self.passages if passage.is_prose)

    @cached_property
    def seen(self) -> Seen:
        """Give every paragraph of the Word file, those in tables among them."""
        return Seen(self.printed)

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """Give the actions of the plan, theme by theme."""
        return self.report.plan.actions if self.report and self.report.plan else ()

    @cached_property
    def plan_words(self) -> PlanWords:
        """Give the words of the plan's cells."""
        return PlanWords.of(self.report.plan if self.report else None)

    def once(self, make: Callable[[Paper], Made]) -> Made:
        """Give what a function makes of the paper, made when it is first asked for."""
        if make not in self._made:
            self._made[make] = make(self)
        made: Made = self._made[make]
        return made


@frozen(kw_only=True)
class Rule:
    """A rule: the code that never changes its meaning, how bad it is, one line on what it finds.

    `find` is pure, never raises on content, and gives what it found by `finding`.
    """

    code: str
    severity: Severity
    title: str
    find: Callable[[Paper], Iterator[Found]]

    def findings(self, paper: Paper) -> Iterator[Finding]:
        """Give the findings of this rule on a paper."""
        return (
            Finding(
                code=self.code,
                severity=self.severity,
                text=found.text,
                advice=found.advice,
                place=found.place,
            )
            for found in self.find(paper)
        )


@frozen
class Found:
    """What a rule found: one sentence on what is wrong, one on what to do, and where it stands."""

    text: str
    advice: str
    place: Place = NOWHERE
