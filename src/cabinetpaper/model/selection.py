"""A selection of a plan's actions: by theme, by owner, by the day they fall due."""

from __future__ import annotations

import datetime

from attrs import evolve, field, frozen

from cabinetpaper.errors import InputError, Problems
from cabinetpaper.model.kinds import each, of
from cabinetpaper.model.plan import Action, ActionPlan, Theme
from cabinetpaper.tuples import as_tuple


@frozen(kw_only=True)
class Selection:
    """Which actions of a plan are wanted; what is left empty does not select.

    `themes` are references of themes; `owner` is a part of the owners' text, without case;
    `due_before` is the day before which an action's last day must fall. All must hold.
    """

    themes: tuple[str, ...] = field(default=(), converter=as_tuple, validator=each(str))
    owner: str = field(default="", validator=of(str))
    due_before: datetime.date | None = field(default=None, validator=of(datetime.date | None))

    def __bool__(self) -> bool:
        return bool(self.themes or self.owner or self.due_before)


@frozen(kw_only=True)
class Selected:
    """The plan that a selection leaves, and how many actions it passed over for want of a day."""

    plan: ActionPlan
    undated: int = 0


def select(plan: ActionPlan, selection: Selection) -> Selected:
    """Give the selected part of a plan, its themes and actions in their order.

    An action without a last day is not due before any day, and is counted. Raises `InputError` for
    a theme that is not there, and for a selection that leaves nothing, saying which part of it did.

    >>> plan = ActionPlan(themes=[Theme(reference="4.0", actions=[Action(description="Ask.")])])
    >>> select(plan, Selection(themes=["4"])).plan == plan
    True
    >>> select(plan, Selection(owner="finance"))
    Traceback (most recent call last):
    ...
    cabinetpaper.errors.InputError: no action has an owner with “finance”
    """
    chosen = _of_themes(plan, selection.themes) if selection.themes else plan
    if selection.themes and not chosen.actions:
        raise InputError(f"no action is under {_listed(selection.themes)}")
    undated = 0
    if selection.owner:
        chosen = _kept(
            chosen.where(lambda _, action: _is_owned(action, selection.owner)),
            f"no action{_so_far(selection, 'owner')} has an owner with “{selection.owner}”",
        )
    day = selection.due_before
    if day is not None:
        undated = sum(action.completion.last_day is None for action in chosen.actions)
        chosen = _kept(
            chosen.where(lambda _, action: action.completion.is_before(day)),
            f"no action{_so_far(selection, 'due_before')} is due before {day.isoformat()}"
            + (f" ({undated} without a day left out)" if undated else ""),
        )
    return Selected(plan=chosen, undated=undated)


def _kept(plan: ActionPlan, otherwise: str) -> ActionPlan:
    if not plan.actions:
        raise InputError(otherwise)
    return plan


def _so_far(selection: Selection, part: str) -> str:
    """Give the parts of a selection that were applied before this one, for its message."""
    said = f" under {_listed(selection.themes)}" if selection.themes else ""
    if part == "due_before" and selection.owner:
        said += f" with an owner “{selection.owner}”"
    return said


def _listed(references: tuple[str, ...]) -> str:
    return ("theme " if len(references) == 1 else "themes ") + ", ".join(references)


def _is_owned(action: Action, owner: str) -> bool:
    written = " ".join(str(action.owners_as_written).split()).casefold()
    return " ".join(owner.split()).casefold() in written


def _of_themes(plan: ActionPlan, references: tuple[str, ...]) -> ActionPlan:
    """Give the plan with the themes that the references name, by the one rule of `theme_of`."""
    problems = Problems()
    found: list[Theme] = []
    for reference in references:
        themes = plan.theme_of(reference)
        if not themes:
            known = ", ".join(theme.reference for theme in plan.themes if theme.reference)
            there = f"there are: {known}" if known else "no theme of the plan has a reference"
            problems.add(f"there is no theme {reference} ({there})")
        found.extend(themes)
    problems.tell()
    return evolve(plan, themes=[t for t in plan.themes if any(t is one for one in found)])
