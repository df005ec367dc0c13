"""The state of an action on a day: done, on track, overdue, or without a date. Defined here alone.

The plan's own words come first, and its dates after them:

- *done*: its status says so, or its progress by its first words ("Completed. The policy is out."),
  or what stands for its date ("Done (March 2004)"). A status that a scale knows means what its
  scale says; one that no scale explains is done where it is a word for it, such as "Closed". A
  scale of red, amber and green has no word for done, so that "on track" leaves it to the progress.
- *overdue*: it is not done, and the last day of its date is before the day. "May-19" ends on 31 May
  2019, so that it is not overdue before June.
- *no date*: it is not done, and its date has no last day: none, "Ongoing", "Tbc", "2027 onwards".
- *on track*: all else: not done, and not past its date. That it will be late is not known by dates;
  `Tally.in_doubt` counts those whose own status says so.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from enum import StrEnum

from attrs import field, frozen

from cabinetpaper.model.inspection import words_of
from cabinetpaper.model.kinds import of
from cabinetpaper.model.plan import Action, Theme
from cabinetpaper.model.scales import Progress, Scale

# "Complete.", "Completed – see the report"; "Completed the first of two" says less.
_FIRST_WORDS = re.compile(r"\s*(?P<words>[^\W\d_]{3,}(?: [^\W\d_]+){0,2})\s*(?:[.:;,(–—-]|\n|$)")
# "Completed Jan 2019" stands where a date does; "Complete by March 2019" is one to come.
_DONE_ON = re.compile(r"\s*(?P<word>[^\W\d_]*(?:ed|done))\s+(?!(?:and|by|if|or|to|when)\b)", re.I)
_LONGEST = 80
_IN_DOUBT = (Progress.AT_RISK, Progress.LATE)


class State(StrEnum):
    """What an action is on a day, in the order of a table."""

    DONE = "done"
    ON_TRACK = "on track"
    OVERDUE = "overdue"
    NO_DATE = "no date"


def _compared(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(map(words_of, phrases))


@frozen
class Done:
    """What says that an action is done: phrases, as a whole status or as first words, and a scale.

    The phrases are compared without case and punctuation. The scale is that of the plan's statuses,
    None where it is not known.
    """

    phrases: frozenset[str] = field(converter=_compared)
    scale: Scale | None = field(default=None, validator=of(Scale | None))

    def is_said(self, words: str) -> bool:
        """Tell whether whole words are a phrase for it.

        >>> Done(["Complete"]).is_said("Complete."), Done(["Complete"]).is_said("To complete")
        (True, False)
        """
        return len(words) <= _LONGEST and words_of(words) in self.phrases

    def meant(self, status: str) -> Progress:
        """Give what a status means for progress by its scale, UNKNOWN where that does not say."""
        step = self.scale.step_of(status) if self.scale and status else None
        return step.progress if step else Progress.UNKNOWN


def is_done(action: Action, done: Done) -> bool:
    """Tell whether the plan says of an action that it is done.

    >>> done = Done(["Done", "Completed"])
    >>> [is_done(Action(description="Ask.", **said), done) for said in
    ...     ({"status": "Done"}, {"progress": "Completed. All."}, {"progress": "Completed it?"},
    ...      {"completion": "Done (March 2004)"})]
    [True, True, False, True]
    """
    meant = done.meant(action.status)
    if meant not in (Progress.UNKNOWN, Progress.ON_TRACK):
        return meant is Progress.DONE
    if meant is Progress.UNKNOWN and action.status and done.is_said(action.status):
        return True
    for text in (str(action.progress), action.completion.text):
        begins = _FIRST_WORDS.match(text)
        if begins and done.is_said(begins["words"]):
            return True
    dated = _DONE_ON.match(action.completion.text)
    return bool(dated) and done.is_said(dated["word"] if dated else "")


def state_of(action: Action, as_of: datetime.date, done: Done) -> State:
    """Give the state of an action on a day; `done` is what says that one is done.

    >>> day, done = datetime.date(2019, 2, 13), Done(["Done"])
    >>> [state_of(Action(description="Ask.", completion=text), day, done).value for text in
    ...     ("Feb 19", "18.1.19", "Ongoing", "Done (March 2004)", "")]
    ['on track', 'overdue', 'no date', 'done', 'no date']
    """
    if is_done(action, done):
        return State.DONE
    if action.completion.last_day is None:
        return State.NO_DATE
    return State.OVERDUE if action.completion.is_before(as_of) else State.ON_TRACK


@frozen(kw_only=True)
class Tally:
    """How many actions are in each state, in the order of `State`.

    `in_doubt` are those on track by their dates whose own status says at risk or late.
    """

    counts: tuple[int, ...] = (0,) * len(State)
    in_doubt: int = 0

    @property
    def total(self) -> int:
        """Give how many actions there are."""
        return sum(self.counts)

    def of(self, state: State) -> int:
        """Give how many are in a state."""
        return self.counts[list(State).index(state)]

    def __add__(self, other: Tally) -> Tally:
        both = zip(self.counts, other.counts, strict=True)
        return Tally(counts=tuple(map(sum, both)), in_doubt=self.in_doubt + other.in_doubt)


def tally(actions: Iterable[Action], as_of: datetime.date, done: Done) -> Tally:
    """Give how many of the actions are in each state on a day.

    >>> actions = [Action(description="Ask."), Action(description="Tell.", completion="May-19")]
    >>> tally(actions, datetime.date(2019, 2, 13), Done([])).counts
    (0, 1, 0, 1)
    """
    states = [(state_of(action, as_of, done), done.meant(action.status)) for action in actions]
    return Tally(
        counts=tuple(sum(state is one for state, _ in states) for one in State),
        in_doubt=sum(state is State.ON_TRACK and meant in _IN_DOUBT for state, meant in states),
    )


def tallies(
    themes: Iterable[Theme], as_of: datetime.date, done: Done
) -> tuple[tuple[Theme, Tally], ...]:
    """Give each theme with its tally, one without actions with none in any state."""
    return tuple((theme, tally(theme.actions, as_of, done)) for theme in themes)
