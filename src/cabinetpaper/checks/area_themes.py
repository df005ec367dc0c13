"""The areas for improvement of a paper, each with the theme of the plan that answers it.

Where the workbook has no sheet of them, they are taken from the narrative: a paragraph that begins
with a sentence of nearly a theme's own words is the area that the theme answers.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from cabinetpaper.checks.passages import sentences
from cabinetpaper.checks.rule import Paper
from cabinetpaper.model.inspection import words_of
from cabinetpaper.model.plan import ActionPlan, Theme
from cabinetpaper.places import Place

NEARLY = 0.85
# Titles of fewer words are alike by chance.
_FEWEST = 4


@frozen
class Area:
    """An area as the paper words it, the theme that answers it, and where it stands."""

    title: str
    theme: Theme
    place: Place


def plan_of(paper: Paper) -> ActionPlan | None:
    """Give the plan of a paper, if it has one."""
    return paper.report.plan if paper.report else None


@lru_cache(maxsize=1)
def areas_of(paper: Paper) -> tuple[Area, ...]:
    """Give the areas of the paper that a theme answers; several rules ask."""
    plan = plan_of(paper)
    if plan is None or paper.report is None:
        return ()
    inspection = paper.report.inspection
    if inspection and inspection.areas_for_improvement:
        answered = ((it, plan.theme_of(it.theme)) for it in inspection.areas_for_improvement)
        return tuple(Area(it.title, its[0], it.place) for it, its in answered if its)
    return tuple(_in_narrative(paper, [theme for theme in plan if theme.title]))


def _in_narrative(paper: Paper, themes: Sequence[Theme]) -> Iterator[Area]:
    left = [theme for theme in themes if len(words_of(theme.title).split()) >= _FEWEST]
    for passage in paper.prose:
        first = next(sentences(passage.text), "").rstrip(".")
        near = [theme for theme in left if _alike(first, theme.title)] if left else []
        if near and not passage.is_entry:
            left.remove(near[0])
            yield Area(first, near[0], Place(where=passage.where))


def _alike(left: str, right: str) -> bool:
    one, other = left.split(), right.split()
    if abs(len(one) - len(other)) > len(other) // 3:
        return False
    one, other = words_of(left).split(), words_of(right).split()
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio() >= NEARLY
