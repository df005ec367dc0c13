"""A paper → its words, passage by passage: those of its pages, and those of its plan's cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from attrs import frozen

from cabinetpaper.checks.rule import Paper
from cabinetpaper.document.blocks import Block, Paragraph
from cabinetpaper.document.inlines import Inline, Reference
from cabinetpaper.document.whereabouts import shortened, whereabouts
from cabinetpaper.model.plan import Action
from cabinetpaper.places import Place

# What stands for a reference of our own making in words that are searched for typed ones.
REFERENCE = "\ufffc"
# A full stop ends a sentence where a space follows, and no small letter or digit: not in "e.g. a"
# or "para. 7".
_SENTENCE_END = re.compile(r"(?<=[.!?])[”’\"')]*\s+(?=[^a-z\d\s])|\n+")


class Kind(StrEnum):
    """What a passage of the pages is."""

    HEADING = "heading"
    ENTRY = "entry"
    PARAGRAPH = "paragraph"


@frozen(kw_only=True)
class Passage:
    """Words that stand together, and where. `about` names the action whose cell they are of."""

    text: str
    place: Place
    kind: Kind = Kind.PARAGRAPH
    about: str = ""
    inlines: tuple[Inline, ...] = ()

    @property
    def typed(self) -> str:
        """Give the words as somebody typed them: a reference of our own is one odd letter."""
        return "".join(
            REFERENCE if isinstance(one, Reference) else one.text for one in self.inlines
        )


def pages(paper: Paper) -> Iterator[Passage]:
    """Give the paragraphs of the agenda item, outside tables and before the action plan."""
    for where, paragraph in whereabouts(_before_the_plan(paper)):
        yield Passage(
            text=paragraph.text,
            place=Place(where=where),
            kind=_kind(paragraph),
            inlines=paragraph.inlines,
        )


def cells(paper: Paper) -> Iterator[Passage]:
    """Give the cells of the plan's actions that have words, each at its action's place."""
    plan = paper.report.plan if paper.report else None
    for action in plan.actions if plan else ():
        about = named(action)
        for text in (action.description, action.measures, action.progress, action.finding):
            if text:
                yield Passage(text=str(text), place=action.place, about=about)


def named(action: Action) -> str:
    """Give what a message calls an action: its reference, else its first words.

    >>> named(Action(reference="4.1", description="Ask.")), named(Action(description="Ask."))
    ('action 4.1', 'the action “Ask.”')
    """
    if action.reference:
        return f"action {shortened(action.reference)}"
    return f"the action “{shortened(str(action.description))}”"


def sentences(text: str) -> list[str]:
    """Give the sentences of a passage.

    >>> sentences("It was good, e.g. in para. 2. Then it ended.")
    ['It was good, e.g. in para. 2.', 'Then it ended.']
    """
    return [one for one in _SENTENCE_END.split(text) if one.strip()]


def _before_the_plan(paper: Paper) -> Iterator[Paragraph]:
    for block in paper.document.blocks:
        if isinstance(block, Paragraph):
            if _begins_the_plan(block):
                return
            yield block


def _begins_the_plan(block: Block) -> bool:
    return isinstance(block, Paragraph) and any(
        anchor.name.startswith("appendix") for anchor in block.anchors
    )


def _kind(paragraph: Paragraph) -> Kind:
    if paragraph.style.startswith("Heading"):
        return Kind.HEADING
    return Kind.PARAGRAPH if paragraph.listing is None else Kind.ENTRY
