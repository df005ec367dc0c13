"""Rules on areas for improvement: each is answered by a theme, in the plan's order and words."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from itertools import pairwise

from cabinetpaper.checks.area_themes import NEARLY, Area, areas_of, plan_of
from cabinetpaper.checks.counts import NUMBER, numbered
from cabinetpaper.checks.passages import sentences
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.unfinished import any_of
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity
from cabinetpaper.model.inspection import same_words, words_of
from cabinetpaper.places import Place


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
    plan = plan_of(paper)
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
    plan, areas = plan_of(paper), areas_of(paper)
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
    plan, areas = plan_of(paper), areas_of(paper)
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
    for area in areas_of(paper):
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


def _difference(area: Area) -> str:
    """Give the words in which an area and its theme differ, or both where all do."""
    ours, theirs = area.title.split(), area.theme.title.split()
    plain = [words_of(word) for word in ours], [words_of(word) for word in theirs]
    matcher = difflib.SequenceMatcher(None, *plain, autojunk=False)
    if matcher.ratio() < NEARLY / 2:
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
    known = len(inspection.areas_for_improvement) if inspection else 0
    # Of those found in the narrative alone there may be more, in words of their own.
    there = known or len(areas_of(paper))
    for where, said, told in _counts(paper) if there else ():
        if told not in {1, there} and (known or told < there):
            yield Found(
                f"The text speaks of “{said}”; there {_are(there)} in this paper.",
                "Put the number right, or quote it: {{ areas_for_improvement | length | words }}.",
                Place(where=where),
            )


def _counts(paper: Paper) -> Iterator[tuple[str, str, int]]:
    """Give each number of all areas that the narrative says: its place, its words, the number."""
    checks = paper.house.checks
    called = "|".join(re.escape(name) for name in checks.words("areas", "called"))
    pattern = re.compile(rf"\b(?P<number>{NUMBER})\s+(?:key |main )?(?:{called})\b", re.IGNORECASE)
    others = any_of(checks.words("judgements", "other_inspections"))
    for passage in paper.prose:
        for sentence in sentences(passage.text):
            found = pattern.search(sentence)
            if found is None or _PART.search(sentence[: found.start()]) or others.search(sentence):
                continue
            number = numbered(found["number"])
            if number is not None:
                yield passage.where, found.group(), number


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
