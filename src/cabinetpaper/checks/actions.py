"""Rules on owners of actions and on progress that says nothing: a paper in, findings out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from cabinetpaper.checks import action_gaps
from cabinetpaper.checks.action_words import (
    actions_of,
    all_named,
    done_in,
    named,
    of_actions,
    sentence,
)
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.vocabulary import Vocabulary
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity
from cabinetpaper.model.owner_words import is_body
from cabinetpaper.model.plan import Action
from cabinetpaper.model.states import is_done

_SAY_MORE = "Say in the workbook what has been done, what is still to do and by when."
_NEARLY_ALL = 0.75
_MORE = {True: " or the like", False: ""}


def says_nothing(paper: Paper) -> Iterator[Found]:
    """Find progress that is only a phrase such as "In progress", unless the column is a status."""
    known, done = of_actions(paper), done_in(paper)
    if _is_status(actions_of(paper), known):
        return
    found = [
        action
        for action in actions_of(paper)
        if known.holds("says_nothing", str(action.progress)) and not is_done(action, done)
    ]
    if len(found) >= known.number("told_together"):
        said = Counter(_quoted(action) for action in found)
        common = ", ".join(words for words, _ in said.most_common(3))
        text = f"The progress of {all_named(found)} says only {common}{_MORE[len(said) > 3]}."
        yield Found(text, _SAY_MORE, found[0].place)
        return
    for action in found:
        text = f"The progress of {named(action)} says only {_quoted(action)}."
        yield Found(text, _SAY_MORE, action.place)


def _is_status(actions: Sequence[Action], known: Vocabulary) -> bool:
    """Tell whether the progress of nearly all actions is a status, "Completed" among others."""
    said = [str(action.progress) for action in actions if action.progress]
    done = sum(known.holds("status_done", text) for text in said)
    idle = sum(known.holds("says_nothing", text) for text in said)
    return done > 0 and _NEARLY_ALL * len(said) <= done + idle


def _quoted(action: Action) -> str:
    return f"“{shortened(str(action.progress)).rstrip('.')}”"


def owner_overloaded(paper: Paper) -> Iterator[Found]:
    """Find a person or post that owns a great share of the actions."""
    actions, known = actions_of(paper), of_actions(paper)
    owned: dict[str, list[Action]] = {}
    for action in actions:
        for who in {_who(owner.post or owner.name or "") for owner in action.owners} - {""}:
            owned.setdefault(who, []).append(action)
    for who, theirs in owned.items():
        fewest = max(
            known.number("owner_share") * len(actions) / 100, known.number("owner_actions")
        )
        if len(owned) > 1 and len(theirs) >= fewest:
            yield Found(
                f"{sentence(who)} owns {len(theirs)} of the {len(actions)} actions.",
                "Ask whether one person can do so many, and share them out if not.",
                theirs[0].place,
            )


@lru_cache(maxsize=4096)
def _who(post: str) -> str:
    said = " ".join(post.split())
    return "" if is_body(said) else said


def several_owners(paper: Paper) -> Iterator[Found]:
    """Find actions with several owners, none of whom is marked as the one who leads."""
    leads = of_actions(paper).finder("leads")
    found = [
        action
        for action in actions_of(paper)
        if len(action.owners) > 1 and not leads.search(str(action.owners_as_written))
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
    *action_gaps.RULES,
    Rule(
        code="progress-says-nothing",
        severity=Severity.WARNING,
        title="Progress says only “In progress” or the like",
        find=says_nothing,
    ),
    Rule(
        code="owner-overloaded",
        severity=Severity.NOTE,
        title="One owner has a great share of the actions",
        find=owner_overloaded,
    ),
    Rule(
        code="owners-without-lead",
        severity=Severity.NOTE,
        title="An action has several owners, and none is marked as the lead",
        find=several_owners,
    ),
)
