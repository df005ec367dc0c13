"""A paper → its words, stretch by stretch: those of its pages, and those of its plan's cells."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from itertools import takewhile

from attrs import frozen

from cabinetpaper.checks.joined_words import Sought
from cabinetpaper.checks.passages import sentences
from cabinetpaper.checks.rule import Paper
from cabinetpaper.document.inlines import Inline, Reference
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.model.plan import Action
from cabinetpaper.places import Place

# What stands for a reference of our own making in words that are searched for typed ones.
REFERENCE = "\ufffc"


class Kind(StrEnum):
    """What a stretch of the pages is."""

    HEADING = "heading"
    ENTRY = "entry"
    PARAGRAPH = "paragraph"


@frozen(kw_only=True)
class Stretch:
    """Words that stand together, and where; for the words of a cell, its action."""

    text: str
    place: Place
    kind: Kind = Kind.PARAGRAPH
    action: Action | None = None
    inlines: tuple[Inline, ...] = ()

    @property
    def about(self) -> str:
        """Give what a message calls the action whose cell they are of, "" for no cell."""
        return named(self.action) if self.action else ""

    @property
    def typed(self) -> str:
        """Give the words as somebody typed them: a reference of our own is one odd letter."""
        return "".join(
            REFERENCE if isinstance(one, Reference) else one.text for one in self.inlines
        )


def pages(paper: Paper) -> Iterator[Stretch]:
    """Give the paragraphs of the agenda item, outside tables and before the action plan."""
    for one in takewhile(lambda one: not one.in_appendix, paper.passages):
        kind = Kind.ENTRY if one.is_entry else Kind.PARAGRAPH
        yield Stretch(
            text=one.text,
            place=Place(where=one.where),
            kind=Kind.HEADING if one.is_heading or one.is_subheading else kind,
            inlines=one.paragraph.inlines,
        )


def cells(paper: Paper, *sought: Sought) -> Iterator[Stretch]:
    """Give the cells of the plan's own columns in which anything is found, at their actions."""
    for cell in paper.plan_words.holding(*sought):
        if not cell.is_extra:
            yield Stretch(text=cell.words, place=cell.action.place, action=cell.action)


def named(action: Action) -> str:
    """Give what a message calls an action: its reference, else its first words.

    >>> named(Action(reference="4.1", description="Ask.")), named(Action(description="Ask."))
    ('action 4.1', 'the action “Ask.”')
    """
    if action.reference:
        return f"action {shortened(action.reference)}"
    return f"the action “{shortened(str(action.description))}”"


def sentences_of(text: str, paper: Paper) -> Iterator[str]:
    """Give the sentences of a stretch."""
    return sentences(text, paper.house.checks.words("plain_english", "abbreviations"))
