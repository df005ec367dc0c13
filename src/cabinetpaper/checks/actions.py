"""Rules on what an action says of owner, measure and progress: a paper in, findings out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from cabinetpaper.checks.action_words import (
    actions_of,
    all_named,
    has_words,
    is_done,
    is_one_of,
    named,
    plan_of,
    sentence,
    told,
)
from cabinetpaper.checks.listed import finder, limit
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity
from cabinetpaper.model.owner_words import is_body
from cabinetpaper.model.plan import Action

Has = Callable[[Action], bool]

# What a plan keeps for each action, by what a message calls it.
_FIELDS: dict[str, Has] = {
    "owner": lambda action: has_words(action.owners_as_written),
    "completion date": lambda action: bool(action.completion),
    "measure": lambda action: bool(action.measures),
    "progress": lambda action: bool(action.progress) or bool(action.status),
}

_SAY_MORE = "Say in the workbook what has been done, what is still to do and by when."
_MORE = {True: " or the like", False: ""}


def _lacks(field: str, advice: str) -> Callable[[Paper], Iterator[Found]]:
    has = _FIELDS[field]

    def find(paper: Paper) -> Iterator[Found]:
        actions = actions_of(paper)
        without = [action for action in actions if not has(action)]
        if len(without) == len(actions) > 1:
            return
        what = f"no {field}"
        yield from told(paper, without, f"{{}} has {what}.", f"{{}} have {what}.", advice)

    return find


def column_missing(paper: Paper) -> Iterator[Found]:
    """Find what no action of a plan has: the plan has no such column, or nobody filled it in."""
    actions = actions_of(paper)
    missing = [field for field, has in _FIELDS.items() if not any(map(has, actions))]
    if len(actions) < 2 or not missing:
        return
    listed = " or ".join([", ".join(missing[:-1]), missing[-1]] if missing[1:] else missing)
    yield Found(
        f"None of the {len(actions)} actions has any {listed}.",
        "Add the column to the plan, or say in the paper why the plan has none.",
        plan_of(paper).place,
    )


def says_nothing(paper: Paper) -> Iterator[Found]:
    """Find progress that is only a phrase such as "In progress"."""
    found = [
        action
        for action in actions_of(paper)
        if is_one_of("says_nothing", str(action.progress)) and not is_done(action)
    ]
    if len(found) >= limit("actions", "told_together"):
        said = Counter(f"“{shortened(str(action.progress))}”" for action in found)
        common = ", ".join(words for words, _ in said.most_common(3))
        text = f"The progress of {all_named(found)} says only {common}{_MORE[len(said) > 3]}."
        yield Found(text, _SAY_MORE, found[0].place)
        return
    for action in found:
        said_only = f"says only “{shortened(str(action.progress))}”"
        yield Found(f"The progress of {named(action)} {said_only}.", _SAY_MORE, action.place)


def owner_overloaded(paper: Paper) -> Iterator[Found]:
    """Find a person or post that owns a great share of the actions."""
    actions = actions_of(paper)
    owned: dict[str, list[Action]] = {}
    for action in actions:
        for who in {_who(owner.post or owner.name or "") for owner in action.owners} - {""}:
            owned.setdefault(who, []).append(action)
    for who, theirs in owned.items():
        share = limit("actions", "owner_share") * len(actions)
        if len(owned) > 1 and len(theirs) >= max(share, limit("actions", "owner_actions")):
            yield Found(
                f"{sentence(who)} owns {len(theirs)} of the {len(actions)} actions.",
                "Ask whether one person can do so many, and share them out if not.",
                theirs[0].place,
            )


def _who(post: str) -> str:
    said = " ".join(post.split())
    return "" if is_body(said) else said


def several_owners(paper: Paper) -> Iterator[Found]:
    """Find actions with several owners, none of whom is marked as the one who leads."""
    found = [
        action
        for action in actions_of(paper)
        if len(action.owners) > 1
        and not finder("actions", "leads").search(str(action.owners_as_written))
    ]
    if not found:
        return
    verb = "has" if len(found) == 1 else "have"
    yield Found(
        f"{sentence(all_named(found))} {verb} several owners, and none is marked as the lead.",
        "Mark who leads, with “(lead)” behind the post.",
        found[0].place,
    )


RULES: tuple[Rule, ...] = (
    Rule(
        code="action-without-owner",
        severity=Severity.WARNING,
        title="an action has no owner, where others have one",
        find=_lacks("owner", "Name the post that answers for it."),
    ),
    Rule(
        code="action-without-date",
        severity=Severity.WARNING,
        title="an action has no completion date, where others have one",
        find=_lacks("completion date", "Give a date, or say that it is ongoing."),
    ),
    Rule(
        code="action-without-measure",
        severity=Severity.NOTE,
        title="an action has no measure, where others have one",
        find=_lacks("measure", "Say how anyone will see that it has worked."),
    ),
    Rule(
        code="action-without-progress",
        severity=Severity.NOTE,
        title="an action has no progress, where others have some",
        find=_lacks("progress", "Say what has been done, or that it has not begun."),
    ),
    Rule(
        code="plan-column-missing",
        severity=Severity.NOTE,
        title="no action of the plan has an owner, a date, a measure or progress",
        find=column_missing,
    ),
    Rule(
        code="progress-says-nothing",
        severity=Severity.WARNING,
        title="progress says only “In progress” or the like",
        find=says_nothing,
    ),
    Rule(
        code="owner-overloaded",
        severity=Severity.NOTE,
        title="one owner has a great share of the actions",
        find=owner_overloaded,
    ),
    Rule(
        code="owners-without-lead",
        severity=Severity.NOTE,
        title="an action has several owners, and none is marked as the lead",
        find=several_owners,
    ),
)
