"""Rules on areas for improvement: each is answered by a theme of the plan, in its order and words.

Where the workbook has no sheet of them, they are taken from the narrative: a paragraph that begins
with a sentence of nearly a theme's own words is the area that the theme answers.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from attrs import frozen

from cabinetpaper.checks.counts import NUMBER, numbered
from cabinetpaper.checks.passages import sentences
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity
from cabinetpaper.model.inspection import same_words, words_of
from cabinetpaper.model.plan import ActionPlan, Theme
from cabinetpaper.places import Place

_NEARLY = 0.85
# Titles of fewer words are alike by chance.
_FEWEST = 4


@frozen
class _Area:
    """An area as the paper words it, the theme that answers it, and where it stands."""

    title: str
    theme: Theme
    place: Place


def _plan(paper: Paper) -> ActionPlan | None:
    return paper.report.plan if paper.report else None


@lru_cache(maxsize=1)
def _areas(paper: Paper) -> tuple[_Area, ...]:
    """Give the areas of the paper that a theme answers; several rules ask."""
    plan = _plan(paper)
    if plan is None or paper.report is None:
        return ()
    inspection = paper.report.inspection
    if inspection and inspection.areas_for_improvement:
        answered = ((it, plan.theme_of(it.theme)) for it in inspection.areas_for_improvement)
        return tuple(_Area(it.title, its[0], it.place) for it, its in answered if its)
    return tuple(_in_narrative(paper, [theme for theme in plan if theme.title]))


def _in_narrative(paper: Paper, themes: Sequence[Theme]) -> Iterator[_Area]:
    left = [theme for theme in themes if len(words_of(theme.title).split()) >= _FEWEST]
    for passage in paper.prose:
        first = next(sentences(passage.text), "").rstrip(".")
        near = [theme for theme in left if _alike(first, theme.title)] if left else []
        if near and not passage.is_entry:
            left.remove(near[0])
            yield _Area(first, near[0], Place(where=passage.where))


def _alike(left: str, right: str) -> bool:
    one, other = left.split(), right.split()
    if abs(len(one) - len(other)) > len(other) // 3:
        return False
    one, other = words_of(left).split(), words_of(right).split()
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio() >= _NEARLY


def theme_unknown(paper: Paper) -> Iterator[Found]:
    """Find areas for improvement that name a theme which the plan does not have."""
    report = paper.report
    if report is None or report.inspection is None or report.plan is None:
        return
    for area in report.inspection.areas_for_improvement:
        if area.theme and not report.plan.theme_of(area.theme):
            known = ", ".join(theme.reference for theme in report.plan.themes if theme.reference)
            yield Found(
                f"The area for improvement “{shortened(area.title)}” names the theme {area.theme}; "
                f"the plan in this paper has {known or 'no references'}.",
                "Give the reference of the theme that answers it.",
                area.place,
            )


def area_unanswered(paper: Paper) -> Iterator[Found]:
    """Find areas for improvement that name no theme, beside others that do."""
    plan = _plan(paper)
    inspection = paper.report.inspection if paper.report else None
    if plan is None or inspection is None or not any(theme.is_named for theme in plan):
        return
    for area in inspection.areas_for_improvement:
        if not area.theme.strip():
            yield Found(
                f"No theme of the plan is said to answer the area for improvement "
                f"“{shortened(area.title)}”.",
                "Give the reference of its theme on the sheet “Areas for improvement”.",
                area.place,
            )


def theme_without_area(paper: Paper) -> Iterator[Found]:
    """Find themes of the plan that answer no area, where the others do: one finding for all."""
    plan, areas = _plan(paper), _areas(paper)
    answering = {area.theme.label for area in areas}
    if plan is None or not areas:
        return
    others = [t for t in plan if t.is_named and t.actions and t.label not in answering]
    if others:
        names = ", ".join(f"“{shortened(theme.label)}”" for theme in others)
        yield Found(
            f"No area for improvement is answered by {names}.",
            "See that no area was left out; a plan may well have themes of its own.",
            others[0].place,
        )


def areas_order(paper: Paper) -> Iterator[Found]:
    """Find areas that come in another order than the themes that answer them."""
    plan, areas = _plan(paper), _areas(paper)
    ranks = [list(plan).index(area.theme) for area in areas] if plan else []
    if any(before > after for before, after in pairwise(ranks)):
        told = ", ".join(area.theme.reference or f"“{shortened(area.title)}”" for area in areas)
        yield Found(
            f"The areas for improvement come in another order than the themes: {told}.",
            "Give both in one order, best in the inspectorate’s, so that members can follow.",
            areas[0].place,
        )


def area_wording(paper: Paper) -> Iterator[Found]:
    """Find areas that are worded otherwise than the themes that answer them."""
    for area in _areas(paper):
        both = (area.title.strip(), area.theme.title.strip())
        if not all(both) or any(one.startswith("[") for one in both):
            continue  # a title that is missing, or still a prompt, is another finding
        if not same_words(*both):
            name = f"theme {area.theme.reference}" if area.theme.reference else "its theme"
            yield Found(
                f"The area is worded otherwise than {name}: {_difference(area)}.",
                "Word both as the inspectorate did.",
                area.place,
            )


def _difference(area: _Area) -> str:
    """Give the words in which an area and its theme differ, or both where all do."""
    ours, theirs = area.title.split(), area.theme.title.split()
    plain = [words_of(word) for word in ours], [words_of(word) for word in theirs]
    matcher = difflib.SequenceMatcher(None, *plain, autojunk=False)
    if matcher.ratio() < _NEARLY / 2:
        return f"“{shortened(area.title)}” beside “{shortened(area.theme.title)}”"
    told = []
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind != "equal":
            one, other = " ".join(ours[i:j]), " ".join(theirs[k:m])
            told.append(f"“{one}” beside “{other}”" if one and other else _one_sided(one, other))
    return "; ".join(told)


def _one_sided(ours: str, theirs: str) -> str:
    return f"“{ours}” is in the area alone" if ours else f"“{theirs}” is in the theme alone"


_PART = re.compile(
    r"\b(?:of (?:the|these|its|their|those)|other|further|another|additional|more)\s*$",
    re.IGNORECASE,
)


def area_count(paper: Paper) -> Iterator[Found]:
    """Find a number of areas for improvement in the narrative that is not the number there are."""
    inspection = paper.report.inspection if paper.report else None
    there = len(inspection.areas_for_improvement) if inspection else 0
    there = there or len(_areas(paper))
    checks = paper.house.checks
    called = "|".join(re.escape(name) for name in checks.words("areas", "called"))
    pattern = re.compile(rf"\b(?P<number>{NUMBER})\s+(?:key |main )?(?:{called})\b", re.IGNORECASE)
    others = set(checks.words("judgements", "other_inspections"))
    for passage in paper.prose if there else ():
        for sentence in sentences(passage.text):
            found = pattern.search(sentence)
            if found is None or _PART.search(sentence[: found.start()]):
                continue
            told = numbered(found["number"])
            if told in {None, 1, there} or others & set(words_of(sentence).split()):
                continue
            yield Found(
                f"The text speaks of “{found.group()}”; there {_are(there)} in this paper.",
                "Put the number right, or quote it: {{ areas_for_improvement | length | words }}.",
                Place(where=passage.where),
            )


def _are(count: int) -> str:
    return "is 1" if count == 1 else f"are {count}"


RULES: tuple[Rule, ...] = (
    Rule(
        code="theme-unknown",
        severity=Severity.WARNING,
        title="An area for improvement names a theme that the plan does not have",
        find=theme_unknown,
    ),
    Rule(
        code="area-unanswered",
        severity=Severity.WARNING,
        title="An area for improvement names no theme that answers it",
        find=area_unanswered,
    ),
    Rule(
        code="theme-without-area",
        severity=Severity.NOTE,
        title="Themes of the plan answer no area for improvement",
        find=theme_without_area,
    ),
    Rule(
        code="areas-order",
        severity=Severity.WARNING,
        title="The areas for improvement come in another order than the plan's themes",
        find=areas_order,
    ),
    Rule(
        code="area-wording",
        severity=Severity.WARNING,
        title="An area for improvement is worded otherwise than its theme",
        find=area_wording,
    ),
    Rule(
        code="area-count",
        severity=Severity.ERROR,
        title="The number of areas for improvement in the text is not the number there are",
        find=area_count,
    ),
)
