"""Rule on progress that speaks of the future where it is past by now: a paper in, findings out."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from cabinetpaper.checks.action_words import (
    actions_of,
    day_in_words,
    named,
    of_actions,
    states_in,
)
from cabinetpaper.checks.joined_words import JoinedWords
from cabinetpaper.checks.prose_times import only_day, prose_times
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.vocabulary import Vocabulary
from cabinetpaper.findings import Severity
from cabinetpaper.model.states import State
from cabinetpaper.model.time_spans import Span

# A full stop ends a sentence before a capital; the dots of "18.1.19" do not.
_SENTENCE_END = re.compile(r"(?P<stop>[.!?])\s+(?=[\W_]*[A-Z0-9])|;")
# Further before its time than this, a word of the future is about something else.
_NEAR = 150
# "closed in December 2018", "since January", "the January 2019 audit", "as at 31 January 2019":
# a time that belongs to what has been.
_OF_THE_PAST = re.compile(
    r"(?:\b(?:since|the|this|our|its|their|your|as\s(?:at|of|from)|from|dated|after|following|"
    r"until|before|for|of|between|version|v)|['’]s)\s*[(]?\s*$",
    re.IGNORECASE,
)
_END_OF = re.compile(
    r"\b(?:end|ends|middle|mid|start|beginning|week|weeks|month|summer|autumn|spring|winter|"
    r"quarter|half|part|scheduled|planned|arranged|booked|due)\s(?:of|for)(?:\sthe)?\s*$",
    re.IGNORECASE,
)
# What "to be" and "will be" announce: "presented and agreed".
_ANNOUNCED = re.compile(
    r"\s*(?:be\s+)?(?:\w+ly\s+)?[\w-]+(?:\s*(?:,|and|or)\s+(?:\w+ly\s+)?[\w-]+(?:ed|en|t)\b)*",
    re.IGNORECASE,
)
# A participle before the time makes it that of something done: "the audit held in May 2018".
_PARTICIPLE = re.compile(
    r"\b(?:(?!need|feed|seed|speed)\w+ed|\w+(?:wn|ght)|met|held|made|begun|began|sent|given|undertaken|took|ran|went)"
    r"\s+(?:\w+\s+){0,2}(?:in|on|by|at|during|last|w/c|early|late|mid)?[\s-]*(?:the\s)?\W*$",
    re.IGNORECASE,
)
_MARKER = re.compile(r"[\W_]*(?:\d{1,2}[.)]\s*)?")
_LOG = re.compile(r"[\W_]*(?:updated?|(?:as|position|status) at|progress)?[\W_]*$", re.IGNORECASE)
# How such an entry begins, looked for first because it is quick.
_MAY_LOG = re.compile(
    r"[\W_]*(?:updated?|(?:as|position|status) at|progress)?[\W_]*"
    r"(?:\d{1,2}(?:st|nd|rd|th)?[\s./–-]|\d{4}|\w{1,9}(?:[\s-]\w{1,9})?\.?[\s'’-]*\d)",
    re.IGNORECASE,
)
_LONGEST = 140
# No words that _OF_THE_PAST and _END_OF look for right before a time are longer.
_NEAREST = 40
_BESIDE = 14
_LONGEST_HEAD = 60
# Every year has two.
_FIGURES = re.compile(r"\d\d")
# Where a stretch of a text begins and ends.
Part = tuple[int, int]


def event_past(paper: Paper) -> Iterator[Found]:
    """Find progress that speaks of a day to come which, on the day of the meeting, is past."""
    known, states = of_actions(paper), paper.once(states_in)
    words = JoinedWords(tuple([str(action.progress) for action in actions_of(paper)]))
    for number, found in groupby(known.finder("says_future").found_in(words), itemgetter(0)):
        start = words.starts[number]
        future = [(one.start() - start, one.end() - start) for _, one in found]
        event = _event(words.texts[number], future, paper.as_of, known)
        if event and states[number] is not State.DONE:
            action = actions_of(paper)[number]
            yield Found(
                f"The progress of {named(action)} says “{event}”, which by "
                f"{day_in_words(paper.as_of)} is past.",
                "Say what came of it.",
                action.place,
            )


def _event(text: str, future: Sequence[Part], as_of: datetime.date, known: Vocabulary) -> str:
    """Give the first that a text announces for a time that ended before a day, up to that time.

    `future` are its words of the future.
    """
    for start, end in _sentences(text, future, as_of):
        words = [word for word in future if start <= word[0] and word[1] <= end]
        first = words[0][0]
        for time in prose_times(text[first:end]):
            if not isinstance(time.means, Span) or time.means.last >= as_of:
                continue
            its = (first + time.start, first + time.end)
            said = text[start : its[1]]
            if _is_owner(text[its[1] : end]) or not _is_announced(text, start, its, words, known):
                continue
            if not _is_logged_since(text, time.means.last):
                return _cut(said)
    return ""


def _sentences(text: str, future: Sequence[Part], as_of: datetime.date) -> Iterator[Part]:
    """Give the sentences that have figures behind a word of the future, not of a day to come."""
    behind = 0
    for first, last in future:
        if first < behind:
            continue
        start, behind = text.rfind("\n", 0, first) + 1, text.find("\n", last)
        behind = behind if behind >= 0 else len(text)
        day = only_day(text[first:behind])
        if (day and day >= as_of) or not _FIGURES.search(text, last, behind):
            continue
        if not _SENTENCE_END.search(text, start, behind):
            yield start, behind
        else:
            for part in _parts(text, start, behind):
                ends = [end for at, end in future if part[0] <= at and end <= part[1]]
                if ends and _FIGURES.search(text, ends[0], part[1]):
                    yield part


def _parts(text: str, start: int, end: int) -> Iterator[Part]:
    """Give the sentences of a line."""
    for gap in _SENTENCE_END.finditer(text, start, end):
        yield start, gap.start() + bool(gap["stop"])
        start = gap.end()
    yield start, end


def _is_logged_since(text: str, day: datetime.date) -> bool:
    """Tell whether a dated log has an entry of a day or later: its older ones may look ahead."""
    return any(
        isinstance(time.means, Span)
        and time.means.last >= day
        and bool(_LOG.match(line[: time.start]))
        and line[time.end :].lstrip()[:1] in {":", "-", "–", "—", ""}
        for line in text.split("\n")
        if _MAY_LOG.match(line)
        for time in prose_times(line[:_LONGEST_HEAD])[:1]
    )


def _is_owner(behind: str) -> bool:
    """Tell whether what is behind a time makes it that of something: "the January’s audit"."""
    return behind.lstrip(" )")[:2] in {"’s", "'s"}


def _is_announced(
    text: str, start: int, time: Part, future: Sequence[Part], known: Vocabulary
) -> bool:
    """Tell whether the words of a sentence before a time speak of it as one to come."""
    start, at = max(start, time[0] - _NEAR), time[0]
    words = [word for word in future if start <= word[0] and word[1] <= at]
    if not words:
        return False
    first, last = words[-1]
    if known.finder("says_past").search(text[max(start, first - _BESIDE) : first]):
        return False
    nearest = text[max(start, at - _NEAREST) : at]
    if _OF_THE_PAST.search(nearest) and not _END_OF.search(nearest):
        return False
    between = text[last:at]
    if text[first:last].casefold().endswith("be") or between.lstrip().startswith("be "):
        between = _ANNOUNCED.sub("", between, count=1)
    return not (_PARTICIPLE.search(between) or known.finder("says_done").search(between))


def _cut(said: str) -> str:
    """Give a sentence that ends with its time as a message can quote it, cut at its front."""
    words = " ".join(_MARKER.sub("", said, count=1).split())
    return words if len(words) <= _LONGEST else f"…{words[-_LONGEST:].partition(' ')[2]}"


RULES: tuple[Rule, ...] = (
    Rule(
        code="event-past",
        severity=Severity.WARNING,
        title="Progress speaks of something to come that is past by now",
        find=event_past,
    ),
)
