"""Rules on the dates of actions, and on what is said of them: a paper in, findings out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cabinetpaper.checks.action_words import (
    actions_of,
    all_named,
    day_in_words,
    named,
    of_actions,
    plan_of,
    sentence,
    states_in,
)
from cabinetpaper.checks.joined_words import JoinedWords
from cabinetpaper.checks.prose_times import only_day, prose_times
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.vocabulary import Vocabulary
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity
from cabinetpaper.model.plan import Action
from cabinetpaper.model.states import State
from cabinetpaper.model.time_spans import Span

# "To be presented" is not "presented".
_STILL_TO_BE = re.compile(
    r"\b(?:to|will|shall|can|could|should|must|may|might|would|not)\s(?:\w+ly\s)?(?:be|have\sbeen)"
    r"\s(?:\w+ly\s)?\w+",
    re.IGNORECASE,
)
_NEAR = 40
# What leads to a date by which something is to be: "by the end of March".
_LEADS_ON = re.compile(
    r"\b(?:by|until|till|before|for|in|on|from|due|target|end|early|late|mid|spring|summer)"
    r"(?:\sof)?(?:\sthe)?[\s:–-]*$",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d\d")


def overdue(paper: Paper) -> Iterator[Found]:
    """Find actions that are past their date while nothing is said about it."""
    actions, plan = actions_of(paper), plan_of(paper)
    silent = [action for action in _past(paper) if not action.progress]
    advice = "Say in the workbook what has happened to it."
    if not any(action.progress or action.status for action in actions):
        # A column that is not known may be that of progress, and the reader has asked about it.
        if plan.columns:
            return
        if len(silent) >= of_actions(paper).number("told_together"):
            text = f"{sentence(all_named(silent))} were due before {day_in_words(paper.as_of)}"
            yield Found(f"{text}, and the plan gives no progress.", advice, silent[0].place)
            return
    for action in silent:
        yield Found(f"{_was_due(action, paper)}, and no progress is given.", advice, action.place)


def lateness_unexplained(paper: Paper) -> Iterator[Found]:
    """Find actions past their date whose progress says neither that they are done nor late."""
    late = [action for action in _past(paper) if action.progress]
    words = JoinedWords(tuple([str(action.progress) for action in late]))
    explained = _done_or_late(words, of_actions(paper))
    for number, action in enumerate(late):
        if number not in explained and not _has_date_to_come(words.texts[number], paper):
            yield Found(
                f"{_was_due(action, paper)}, and its progress says neither that it is done nor "
                "why it is late.",
                "Say that it is done, or why it is late and when it will be.",
                action.place,
            )


def _past(paper: Paper) -> Iterator[Action]:
    each = zip(actions_of(paper), paper.once(states_in), strict=True)
    return (action for action, state in each if state is State.OVERDUE)


def _was_due(action: Action, paper: Paper) -> str:
    due = shortened(action.completion.text)
    return f"{sentence(named(action))} was due {due}, before {day_in_words(paper.as_of)}"


def _done_or_late(words: JoinedWords, known: Vocabulary) -> set[int]:
    """Give the numbers of the texts that have a word of being done, or of being late."""
    numbers: set[int] = set()
    for name in ("says_done", "says_late"):
        for number, match in known.finder(name).found_in(words):
            if number not in numbers and not _is_still_to_be(match):
                numbers.add(number)
    return numbers


def _has_date_to_come(progress: str, paper: Paper) -> bool:
    lines = progress.split("\n")
    return any(_is_to_come(line, paper) for line in lines if _FIGURES.search(line))


def _is_still_to_be(match: re.Match[str]) -> bool:
    """Tell whether words are part of, or stand behind, "to be" or "will have been"."""
    start = max(0, match.start() - _NEAR)
    around = _STILL_TO_BE.finditer(match.string, start, match.end() + _NEAR)
    return any(one.start() <= match.start() < one.end() for one in around)


def _is_to_come(line: str, paper: Paper) -> bool:
    """Tell whether a line gives a date to come; one that only stands beside its words does not."""
    future, day = of_actions(paper).finder("says_future"), only_day(line)
    if day and day.year < paper.as_of.year:
        return False
    for time in prose_times(line):
        lead = line[: time.start]
        is_led_to = _LEADS_ON.search(lead) or future.search(lead)
        if is_led_to and isinstance(time.means, Span) and time.means.last >= paper.as_of:
            return True
    return False


def status_against_date(paper: Paper) -> Iterator[Found]:
    """Find actions past their date whose status says that they are on time, or not begun."""
    actions, known = actions_of(paper), of_actions(paper)
    # Where no status says done, green may.
    tells_done = any(known.holds("status_done", action.status) for action in actions)
    lists = ["status_on_time", "status_not_begun", *(["status_green"] if tells_done else [])]
    for action in _past(paper):
        if any(known.holds(name, action.status) for name in lists):
            yield Found(
                f"{_was_due(action, paper)}, but its status is “{shortened(action.status)}”.",
                "Give the status that is true today, or the date that was agreed anew.",
                action.place,
            )


RULES: tuple[Rule, ...] = (
    Rule(
        code="action-overdue",
        severity=Severity.WARNING,
        title="An action is past its date and has no progress",
        find=overdue,
    ),
    Rule(
        code="lateness-unexplained",
        severity=Severity.WARNING,
        title="An action is past its date, and its progress does not speak of it",
        find=lateness_unexplained,
    ),
    Rule(
        code="status-against-date",
        severity=Severity.WARNING,
        title="A status says on track while the date is past",
        find=status_against_date,
    ),
)
