"""Rule on progress that speaks of the future where it is past by now: a paper in, findings out."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from cabinetpaper.checks.action_words import (
    actions_of,
    day_in_words,
    named,
    of_actions,
    states_in,
)
from cabinetpaper.checks.joined_words import JoinedWords
from cabinetpaper.checks.prose_times import prose_times
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.vocabulary import Vocabulary
from cabinetpaper.findings import Severity
from cabinetpaper.model.states import State
from cabinetpaper.model.time_spans import Span

# A full stop ends a sentence before a capital; the dots of "18.1.19" do not.
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+(?=[\W_]*[A-Z0-9])|;")
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


def event_past(paper: Paper) -> Iterator[Found]:
    """Find progress that speaks of a day to come which, on the day of the meeting, is past."""
    known, states = of_actions(paper), paper.once(states_in)
    words = JoinedWords(tuple([str(action.progress) for action in actions_of(paper)]))
    for number in known.finder("says_future").may_stand_in(words):
        action = actions_of(paper)[number]
        event = next(events_past(words.texts[number], paper.as_of, known), None)
        if event is not None and states[number] is not State.DONE:
            yield Found(
                f"The progress of {named(action)} says “{event}”, which by "
                f"{day_in_words(paper.as_of)} is past.",
                "Say what came of it.",
                action.place,
            )


def events_past(text: str, as_of: datetime.date, known: Vocabulary) -> Iterator[str]:
    """Give what a text announces for a time that ended before a day, sentence by sentence."""
    for said, first in _sentences(text, known):
        for time in prose_times(said[first:]):
            if not isinstance(time.means, Span) or time.means.last >= as_of:
                continue
            start, end = first + time.start, first + time.end
            if _is_announced(said, start, end, known) and not _is_logged_since(
                text, time.means.last
            ):
                yield _cut(said[:end])
                break


def _sentences(text: str, known: Vocabulary) -> Iterator[tuple[str, int]]:
    """Give the sentences with figures behind a word of the future, and where that stands."""
    future, end = known.finder("says_future"), 0
    for word in future.finditer(text):
        if word.start() < end:
            continue
        start = text.rfind("\n", 0, word.start()) + 1
        end = text.find("\n", word.end())
        end = end if end >= 0 else len(text)
        if _FIGURES.search(text, word.end(), end):
            several = _SENTENCE_END.split(text[start:end])
            if len(several) == 1:
                yield several[0], word.start() - start
                continue
            for said in several:
                match = future.search(said)
                if match and _FIGURES.search(said, match.end()):
                    yield said, match.start()


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


def _is_announced(said: str, start: int, end: int, known: Vocabulary) -> bool:
    """Tell whether the words before a time speak of it as one to come."""
    lead = said[max(0, start - _NEAR) : start]
    future = list(known.finder("says_future").finditer(lead))
    if not future or said[end:].lstrip(" )")[:2] in {"’s", "'s"}:
        return False
    last = future[-1]
    near = lead[max(0, last.start() - _BESIDE) : last.start()]
    if known.finder("says_past").search(near):
        return False
    if _OF_THE_PAST.search(lead[-_NEAREST:]) and not _END_OF.search(lead[-_NEAREST:]):
        return False
    between = lead[last.end() :]
    if last.group().casefold().endswith("be") or between.lstrip().startswith("be "):
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
