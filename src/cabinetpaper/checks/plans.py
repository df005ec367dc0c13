"""Rules on a plan by itself: what they see is the plan and the day it is judged on."""

from __future__ import annotations

from collections.abc import Iterator

from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.findings import Severity


def action_overdue(paper: Paper) -> Iterator[Found]:
    """Find actions that are past their date while their progress says nothing at all."""
    plan = paper.report.plan if paper.report else None
    for action in plan.actions if plan else ():
        if action.completion.is_before(paper.as_of) and not action.progress:
            yield Found(
                f"Action {action.reference or str(action.description)[:40]} was due "
                f"{action.completion.text}, before {paper.as_of.isoformat()}, and no progress "
                "is given.",
                "Say in the workbook what has happened to it.",
                action.place,
            )


def plan_empty(paper: Paper) -> Iterator[Found]:
    """Find a plan without a single action."""
    plan = paper.report.plan if paper.report else None
    if plan is not None and not plan.actions:
        yield Found(
            "The action plan has no actions, and its appendix says so.",
            "Fill in the workbook, or leave it out of the paper.",
            plan.place,
        )


RULES: tuple[Rule, ...] = (
    Rule(
        code="plan-empty",
        severity=Severity.WARNING,
        title="The action plan has no actions",
        find=plan_empty,
    ),
    Rule(
        code="action-overdue",
        severity=Severity.WARNING,
        title="An action is past its date and nothing is said about it",
        find=action_overdue,
    ),
)
