"""Rules on a plan by itself: what they see is the plan and the day it is judged on."""

from __future__ import annotations

from collections.abc import Iterator

from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.findings import Severity


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
)
