"""Rules on what the actions of a plan lack: a paper in, findings out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from cabinetpaper.checks.action_words import actions_of, has_words, of_actions, plan_of, told
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.vocabulary import Vocabulary
from cabinetpaper.findings import Severity
from cabinetpaper.model.plan import Action
from cabinetpaper.telling import listed

Has = Callable[[Action, Vocabulary], bool]

# What a plan keeps for each action, by what a message calls it. "TBC" is an ordinary date.
_FIELDS: dict[str, Has] = {
    "owner": lambda action, known: has_words(action.owners_as_written, known),
    "completion date": lambda action, _: bool(action.completion),
    "measure": lambda action, known: has_words(action.measures, known),
    "progress": lambda action, _: bool(action.progress) or bool(action.status),
}


def _without(paper: Paper) -> dict[str, list[Action]]:
    """Give for each field the actions that have none."""
    actions, known = actions_of(paper), of_actions(paper)
    return {
        field: [action for action in actions if not has(action, known)]
        for field, has in _FIELDS.items()
    }


def _lacks(field: str, advice: str) -> Callable[[Paper], Iterator[Found]]:
    def find(paper: Paper) -> Iterator[Found]:
        actions, without = actions_of(paper), paper.once(_without)[field]
        if len(actions) == 1 or 2 * len(without) <= len(actions):
            what = f"no {field}"
            yield from told(paper, without, f"{{}} has {what}.", f"{{}} have {what}.", advice)

    find.__doc__ = (
        f"Find actions that have no {field}, where at least half of the actions have one."
    )
    return find


def column_missing(paper: Paper) -> Iterator[Found]:
    """Find what most actions of a plan lack: it has no such column, or one owner stands for many.

    Where the plan has columns that are not known, what is missing may be in one of them, and the
    reader has asked about those. Progress is not asked for before a date is past.
    """
    actions, without = actions_of(paper), paper.once(_without)
    lacking = [(field, len(without[field])) for field in _FIELDS if field != "progress"]
    most = [(field, count) for field, count in lacking if 2 * count > len(actions)]
    if len(actions) > 1 and most and not plan_of(paper).columns:
        yield Found(
            _lacking(most, len(actions)),
            "Add the column to the plan or fill it in, or say in the paper why the plan has none.",
            plan_of(paper).place,
        )


def _lacking(most: Sequence[tuple[str, int]], actions: int) -> str:
    if all(count == actions for _, count in most):
        return f"None of the {actions} actions has any {listed([it for it, _ in most], 'or')}."
    said = [f"{count} have no {field}" for field, count in most]
    return f"Of the {actions} actions {listed(said, 'and')}."


RULES: tuple[Rule, ...] = (
    Rule(
        code="action-without-owner",
        severity=Severity.WARNING,
        title="An action has no owner, where others have one",
        find=_lacks("owner", "Name the post that answers for it."),
    ),
    Rule(
        code="action-without-date",
        severity=Severity.WARNING,
        title="An action has no completion date, where others have one",
        find=_lacks("completion date", "Give a date, or say that it is ongoing."),
    ),
    Rule(
        code="action-without-measure",
        severity=Severity.NOTE,
        title="An action has no measure, where others have one",
        find=_lacks("measure", "Say how anyone will see that it has worked."),
    ),
    Rule(
        code="action-without-progress",
        severity=Severity.NOTE,
        title="An action has no progress, where others have some",
        find=_lacks("progress", "Say what has been done, or that it has not begun."),
    ),
    Rule(
        code="plan-column-missing",
        severity=Severity.NOTE,
        title="Most actions of the plan have no owner, no date or no measure",
        find=column_missing,
    ),
)
