"""How the rules on a plan speak of actions: a paper in, its actions out; actions in, words out."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from cabinetpaper.checks.rule import Found, Paper
from cabinetpaper.checks.vocabulary import Vocabulary
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.model.plan import Action, ActionPlan, Theme
from cabinetpaper.model.states import Done, State, state_of
from cabinetpaper.model.time_names import MONTH_NAMES
from cabinetpaper.telling import listed

_GROUP = "actions"
_MOST_NAMED = 6
_LONGEST = 40


def of_actions(paper: Paper) -> Vocabulary:
    """Give the words that the rules on actions know."""
    return Vocabulary(paper, _GROUP)


def done_in(paper: Paper) -> Done:
    """Give what says in a paper that an action is done: the house's words and the plan's scale."""
    return Done(paper.house.checks.words(_GROUP, "status_done"), plan_of(paper).scale)


def states_in(paper: Paper) -> tuple[State, ...]:
    """Give the states of a paper's actions on its day, in their order."""
    done = done_in(paper)
    return tuple([state_of(action, paper.as_of, done) for action in paper.actions])


def plan_of(paper: Paper) -> ActionPlan:
    """Give the plan of a paper; one without a plan has one without actions."""
    return (paper.report.plan if paper.report else None) or ActionPlan()


def actions_of(paper: Paper) -> tuple[Action, ...]:
    """Give the actions of a paper, theme by theme."""
    return paper.actions


def themes_of(paper: Paper) -> tuple[Theme, ...]:
    """Give the themes of a paper's plan, that of the actions without one among them."""
    return plan_of(paper).themes


def named(action: Action) -> str:
    """Give an action as a message calls it: by its reference, else by how its words begin.

    >>> named(Action(reference="4.1", description="Ask.")), named(Action(description="Ask."))
    ('action 4.1', 'the action “Ask.”')
    """
    reference = " ".join(action.reference.split())
    return f"action {reference}" if reference else f"the action {_quoted(action)}"


def _quoted(action: Action) -> str:
    said = shortened(str(action.description))
    return f"“{said if len(said) <= _LONGEST else said[: _LONGEST - 1].rstrip() + '…'}”"


def all_named(actions: Sequence[Action]) -> str:
    """Give several actions as a message calls them, the first few by name.

    >>> all_named([Action(reference=str(n), description="x") for n in range(1, 9)])
    'actions 1, 2, 3, 4, 5, 6 and 2 more'
    """
    if len(actions) == 1:
        return named(actions[0])
    called = [" ".join(action.reference.split()) or _quoted(action) for action in actions]
    if len(called) > _MOST_NAMED + 1:
        return f"actions {', '.join(called[:_MOST_NAMED])} and {len(called) - _MOST_NAMED} more"
    return f"actions {listed(called)}"


def sentence(text: str) -> str:
    """Give words with a capital in front, to begin a sentence."""
    return text[:1].upper() + text[1:]


def day_in_words(day: datetime.date) -> str:
    """Give a day as a message says it.

    >>> day_in_words(datetime.date(2019, 2, 13))
    '13 February 2019'
    """
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def told(
    paper: Paper, actions: Sequence[Action], text: str, several: str, advice: str
) -> Iterator[Found]:
    """Give a finding on each action, or one on all of them where they are many.

    `text` and `several` say it of one and of many, with `{}` where the actions are named.
    """
    if len(actions) >= of_actions(paper).number("told_together"):
        said = several.format(all_named(actions))
        yield Found(sentence(said), advice, actions[0].place or plan_of(paper).place)
        return
    for action in actions:
        yield Found(sentence(text.format(named(action))), advice, action.place)


def has_words(text: object, known: Vocabulary) -> bool:
    """Tell whether a cell has words that say something: "-" and "TBC" do not."""
    said = str(text)
    return any(map(str.isalnum, said)) and not known.holds("names_nobody", said)
