"""What a rule is, and what it sees: the nouns of this room."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator

from attrs import field, frozen

from cabinetpaper.checks.passages import Passage, passages_of
from cabinetpaper.document.blocks import Document
from cabinetpaper.findings import Finding, Severity
from cabinetpaper.houses.house import House
from cabinetpaper.model.report import Report
from cabinetpaper.places import NOWHERE, Place


# A paper is itself alone: comparing two would walk through all of both.
@frozen(kw_only=True, eq=False)
class Paper:
    """What a rule sees. `report` is None for an extract; `as_of` is the day it is judged on.

    `printed` is the document as it is read back from the Word file, which knows what layout does
    not: how words look, what is merged, what was left in. None where there is no file to read.
    `passages` are the document's paragraphs, each with its place and section; `prose` are those of
    the sections' text, and `seen` those of what is printed. They are made once, since many rules
    read them.
    """

    document: Document
    house: House
    as_of: datetime.date
    report: Report | None = None
    printed: Document | None = None
    passages: tuple[Passage, ...] = field(init=False, repr=False)
    prose: tuple[Passage, ...] = field(init=False, repr=False)
    seen: tuple[Passage, ...] = field(init=False, repr=False)

    @passages.default
    def _of_document(self) -> tuple[Passage, ...]:
        return passages_of(self.document)

    @prose.default
    def _of_sections(self) -> tuple[Passage, ...]:
        return tuple(passage for passage in self.passages if passage.is_prose)

    @seen.default
    def _of_printed(self) -> tuple[Passage, ...]:
        if self.printed is None or self.printed is self.document:
            return self.passages if self.printed is not None else ()
        return passages_of(self.printed)


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
