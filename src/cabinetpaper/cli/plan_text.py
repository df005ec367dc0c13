"""A plan in, the lines that a person reads in a terminal out: every action as it was understood."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from cabinetpaper.model.completion import Completion
from cabinetpaper.model.owner import Owner
from cabinetpaper.model.plan import Action, ActionPlan

_LABEL = 12


def plan_text(plan: ActionPlan) -> str:
    """Give a plan in lines: its title, then theme by theme each action with all that it says.

    >>> from cabinetpaper.model.plan import Theme
    >>> print(plan_text(ActionPlan(title="Plan", themes=[Theme(title="Care", actions=[
    ...     Action(reference="4.1", description="Ask.", completion="May-19")])])))
    Plan
    <BLANKLINE>
    Care
    <BLANKLINE>
      4.1  Ask.
           Completion  May-19 (month, to 2019-05-31)
    """
    return "\n".join(_lines(plan)).removeprefix("\n")


def _lines(plan: ActionPlan) -> Iterator[str]:
    if plan.title:
        yield plan.title
    for theme in plan:
        yield from ("", theme.label or "(no theme)", "")
        for action in theme.actions:
            yield from _action(action)
        if not theme.actions:
            yield "  (no actions)"


def _action(action: Action) -> Iterator[str]:
    reference = f"{action.reference}  " if action.reference else ""
    indent = " " * (2 + len(reference))
    yield _hanging(f"  {reference}", indent, str(action.description) or "(no words)")
    parts = [
        ("In", _where(action)),
        ("Finding", str(action.finding)),
        ("Completion", _completion(action.completion)),
        ("Owners", "\n".join(_owner(owner) for owner in action.owners)),
        ("Measures", str(action.measures)),
        ("Progress", str(action.progress)),
        ("Status", action.status),
        *((heading, str(text)) for heading, text in action.extra),
    ]
    for label, words in parts:
        if words.strip():
            yield _hanging(f"{indent}{label:<{_LABEL - 1}} ", f"{indent}{'':<{_LABEL}}", words)


def _hanging(first: str, others: str, words: str) -> str:
    if len(first) > len(others):
        first = f"{first} "
    return first + textwrap.indent(words, others, lambda _: True)[len(others) :]


def _where(action: Action) -> str:
    place = action.place
    return f"{place.sheet}!{place.cell}" if place.sheet else ""


def _completion(completion: Completion) -> str:
    last, first = completion.last_day, completion.first_day
    if last:
        means = f"{completion.precision.value}, to {last.isoformat()}"
    elif first:
        means = f"{completion.precision.value}, from {first.isoformat()}"
    else:
        means = "no day" if completion else ""
    return f"{completion.text} ({means})" if completion else ""


def _owner(owner: Owner) -> str:
    told = [f"{label} {value}" for label, value in (("name:", owner.name), ("post:", owner.post))
            if value and value != owner.text]  # fmt: skip
    return f"{owner.text} ({', '.join(told)})" if told else owner.text
