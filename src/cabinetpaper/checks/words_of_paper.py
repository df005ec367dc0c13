"""The words of a paper, stretch by stretch, and where each stands: what rules on people look at."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from cabinetpaper.checks.action_words import actions_of, named, sentence
from cabinetpaper.checks.rule import Paper
from cabinetpaper.document.whereabouts import whereabouts
from cabinetpaper.places import Place


@frozen(kw_only=True)
class Said:
    """A stretch of words: how a message calls it, and its place."""

    where: str
    words: str
    place: Place


def said_in_plan(paper: Paper) -> Iterator[Said]:
    """Give the cells of the plan that hold prose: not references, owners, dates, statuses."""
    for action in actions_of(paper):
        called = named(action)
        cells = (
            (f"The progress of {called}", action.progress),
            (f"The measure of {called}", action.measures),
            (f"The finding of {called}", action.finding),
            (sentence(called), action.description),
            *((f"The column “{heading}” of {called}", text) for heading, text in action.extra),
        )
        for where, text in cells:
            if text:
                yield Said(where=where, words=str(text), place=action.place)


def said_in_narrative(paper: Paper) -> Iterator[Said]:
    """Give the paragraphs of the author's sections, as he wrote them."""
    for section in paper.report.sections if paper.report else ():
        for block in section.body:
            place = block.place or section.place
            yield Said(where=f"The section “{section.heading}”", words=str(block), place=place)


def all_said(paper: Paper) -> Iterator[Said]:
    """Give the plan's words, then the narrative's."""
    yield from said_in_plan(paper)
    yield from said_in_narrative(paper)


def printed_words(paper: Paper) -> str:
    """Give all words of the laid-out paper, a paragraph a line."""
    return "\n".join(paragraph.text for _, paragraph in whereabouts(paper.document.blocks))
