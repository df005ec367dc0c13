"""The words of a paper, stretch by stretch, and where each stands: what rules on people look at."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from cabinetpaper.checks.action_words import named, sentence
from cabinetpaper.checks.joined_words import Sought
from cabinetpaper.checks.rule import Paper
from cabinetpaper.document.whereabouts import whereabouts
from cabinetpaper.model.plan import Action
from cabinetpaper.places import Place


@frozen(kw_only=True)
class Said:
    """A stretch of words, and its place; `of` is how a message calls it, its action in the gap."""

    words: str
    of: str
    place: Place
    action: Action | None = None

    @property
    def where(self) -> str:
        """Give how a message calls it, to begin a sentence with."""
        return sentence(self.of.format(named(self.action))) if self.action else self.of


def said_in_plan(paper: Paper, *sought: Sought) -> Iterator[Said]:
    """Give the cells of the plan that hold prose and anything sought; owners and dates do not."""
    for cell in paper.plan_words.holding(*sought):
        yield Said(of=cell.of, words=cell.words, place=cell.action.place, action=cell.action)


def said_in_narrative(paper: Paper) -> Iterator[Said]:
    """Give the paragraphs of the author's sections, as he wrote them."""
    for section in paper.report.sections if paper.report else ():
        for block in section.body:
            place = block.place or section.place
            yield Said(of=f"The section “{section.heading}”", words=str(block), place=place)


def all_said(paper: Paper, *sought: Sought) -> Iterator[Said]:
    """Give the plan's words in which anything sought is found, then all of the narrative's."""
    yield from said_in_plan(paper, *sought)
    yield from said_in_narrative(paper)


def printed_words(paper: Paper) -> str:
    """Give all words of the laid-out paper, a paragraph a line."""
    return "\n".join(paragraph.text for _, paragraph in whereabouts(paper.document.blocks))
