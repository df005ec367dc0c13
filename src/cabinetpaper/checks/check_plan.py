"""A plan by itself, its reader's findings and a day → all findings that need no paper round it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from cabinetpaper.checks.accepted import Judged, let_stand
from cabinetpaper.checks.plan_rules import PLAN_RULES
from cabinetpaper.checks.rule import Paper
from cabinetpaper.collecting import without_collecting
from cabinetpaper.document.blocks import Document
from cabinetpaper.findings import Finding, in_order
from cabinetpaper.houses.house import House
from cabinetpaper.model.plan import ActionPlan
from cabinetpaper.model.report import Acceptance, Meeting, Report

_NAMELESS = "action plan"


@without_collecting()
def judge_plan(
    plan: ActionPlan,
    findings: Iterable[Finding],
    house: House,
    as_of: datetime.date,
    accepted: Sequence[Acceptance] = (),
) -> Judged:
    """Give the findings on a plan that are not accepted, and how many are.

    Rules read a report, so the plan is lent one of its own. An acceptance that matches nothing is
    none of a plan's concern: it may be of the paper.
    """
    meeting = Meeting(
        council="", committee="", starts=datetime.datetime.combine(as_of, datetime.time())
    )
    report = Report(title=plan.title.strip() or _NAMELESS, meeting=meeting, plan=plan)
    paper = Paper(document=Document(), house=house, as_of=as_of, report=report)
    found = [*findings]
    for rule in PLAN_RULES:
        found.extend(rule.findings(paper))
    judged = let_stand(found, accepted, all_run=False)
    return Judged(findings=in_order(judged.findings), accepted=judged.accepted)
