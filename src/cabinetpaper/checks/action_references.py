"""Rules on the references of actions: a paper in, findings out.

References may begin anew under each theme, and may be those of recommendations that several actions
answer. So a rule asks only where the plan's other references show what was meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from cabinetpaper.checks.action_words import actions_of, named, plan_of, sentence, themes_of, told
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.findings import Severity
from cabinetpaper.model.inspection import words_of
from cabinetpaper.model.plan import Action, Theme

# Among so many references of other actions one that is missing, twice or astray is a slip.
_RARE = 0.2
_MOST_MISSING = 1 / 3
_FEWEST = 4
_NUMBERED = re.compile(
    r"[A-Za-z]{0,4}[\s.-]?(?P<numbers>\d+(?:[.\-/]\d+)*)(?P<letter>[a-z]?)[.):]?"
)


def missing(paper: Paper) -> Iterator[Found]:
    """Find actions without a reference among actions that have one."""
    actions = actions_of(paper)
    without = [action for action in actions if not action.reference.strip()]
    if len(without) <= _MOST_MISSING * len(actions):
        yield from told(
            paper,
            without,
            "{} has no reference, where the others have one.",
            "{} have no reference, where the others have one.",
            "Give each its own, so that the paper can refer to it.",
        )


def repeated(paper: Paper) -> Iterator[Found]:
    """Find references that several actions bear, where that is rare in the plan."""
    asked = _asked_by_reader(paper)
    several: list[list[Action]] = []
    distinct = 0
    for actions in _stretches(themes_of(paper)):
        bearing: dict[str, list[Action]] = {}
        for action in actions:
            bearing.setdefault(words_of(action.reference), []).append(action)
        distinct += len(bearing)
        several += [those for those in bearing.values() if len(those) > 1]
    if distinct < _FEWEST or len(several) > max(1, _RARE * distinct):
        return
    for those in several:
        if not any(action.place.cell and str(action.place) in asked for action in those):
            yield Found(
                f"The reference {' '.join(those[0].reference.split())} stands before "
                f"{len(those)} actions.",
                "Give each action a reference of its own.",
                those[1].place,
            )


def _asked_by_reader(paper: Paper) -> frozenset[str]:
    """Give the places at which the reader of the workbook has asked about a reference."""
    told_already = [*plan_of(paper).findings, *(paper.report.findings if paper.report else ())]
    return frozenset(str(one.place) for one in told_already if one.code.startswith("reference-"))


def _stretches(themes: Sequence[Theme]) -> Iterator[list[Action]]:
    """Give the actions whose references should differ: of a theme, or of the plan for "4.1"."""
    yield [action for theme in themes for action in theme.actions if _is_whole(action)]
    for theme in themes:
        yield [a for a in theme.actions if a.reference.strip() and not _is_whole(a)]


def _is_whole(action: Action) -> bool:
    """Tell whether a reference names the theme too, as 4.1 does."""
    return len(_numbers(action.reference)) > 1


def out_of_order(paper: Paper) -> Iterator[Found]:
    """Find actions whose reference is less than the one before, where nearly all others rise."""
    for theme in themes_of(paper):
        read = [(action, _key(action.reference)) for action in theme.actions]
        keyed = [(action, key) for action, key in read if key]
        falls = [
            (before, action)
            for (before, first), (action, second) in pairwise(keyed)
            if second < first and not _begins_anew(first, second)
        ]
        rises = sum(second > first for (_, first), (_, second) in pairwise(keyed))
        if rises >= _FEWEST - 1 and len(falls) <= _RARE * rises + 0.5:
            for before, action in falls:
                yield Found(
                    f"{sentence(named(action))} stands behind {named(before)}.",
                    "Put the actions in the order of their references, or mend the reference.",
                    action.place,
                )


def of_another_theme(paper: Paper) -> Iterator[Found]:
    """Find actions whose reference begins as another theme's does, unlike those around them."""
    first_of = {numbers[0] for theme in themes_of(paper) if (numbers := _numbers(theme.reference))}
    for theme in themes_of(paper):
        own = _numbers(theme.reference)
        long = [(a, n) for a in theme.actions if len(n := _numbers(a.reference)) > 1]
        astray = [a for a, n in long if own and n[0] != own[0] and n[0] in first_of]
        if len(long) - len(astray) >= max(2, 2 * len(astray)):
            for action in astray:
                yield Found(
                    f"{sentence(named(action))} stands under theme {theme.reference}.",
                    "Move it to its own theme, or mend the reference.",
                    action.place,
                )


@lru_cache(maxsize=4096)
def _numbers(reference: str) -> tuple[int, ...]:
    match = _NUMBERED.fullmatch(reference.strip())
    return tuple(int(part[:9]) for part in re.findall(r"\d+", match["numbers"])) if match else ()


@lru_cache(maxsize=4096)
def _key(reference: str) -> tuple[tuple[int, ...], str] | None:
    match = _NUMBERED.fullmatch(reference.strip())
    return (_numbers(reference), match["letter"]) if match else None


def _begins_anew(first: tuple[tuple[int, ...], str], second: tuple[tuple[int, ...], str]) -> bool:
    """Tell whether a count begins again, or is of another depth."""
    return second[0][-1] <= 1 or len(first[0]) != len(second[0])


RULES: tuple[Rule, ...] = (
    Rule(
        code="action-without-reference",
        severity=Severity.NOTE,
        title="An action has no reference, where nearly all others have one",
        find=missing,
    ),
    Rule(
        code="action-reference-repeated",
        severity=Severity.WARNING,
        title="Several actions have the same reference",
        find=repeated,
    ),
    Rule(
        code="action-out-of-order",
        severity=Severity.NOTE,
        title="An action stands behind one of a higher reference",
        find=out_of_order,
    ),
    Rule(
        code="action-of-another-theme",
        severity=Severity.WARNING,
        title="An action's reference is that of another theme",
        find=of_another_theme,
    ),
)
