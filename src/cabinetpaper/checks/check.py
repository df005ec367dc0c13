"""A report and its document → all findings: the reader's, the layout's, and those of the rules."""

from __future__ import annotations

import datetime

from cabinetpaper.checks.accepted import Judged, let_stand
from cabinetpaper.checks.rule import Paper
from cabinetpaper.checks.rules import RULES
from cabinetpaper.collecting import without_collecting
from cabinetpaper.document.blocks import Document
from cabinetpaper.findings import Finding, in_order
from cabinetpaper.houses.house import House
from cabinetpaper.model.report import Report


def check_paper(
    report: Report, document: Document, house: House, as_of: datetime.date | None = None
) -> tuple[Finding, ...]:
    """Give the findings of a paper, worst first; `as_of` is the meeting's date unless given."""
    return judge(report, document, house, as_of).findings


@without_collecting()
def judge(
    report: Report,
    document: Document,
    house: House,
    as_of: datetime.date | None = None,
    *,
    printed: Document | None = None,
) -> Judged:
    """Give the findings of a paper that it does not accept itself, and how many it does.

    `printed` is the paper read back from its Word file; without it, the rules that need the file
    find nothing.
    """
    paper = Paper(
        report=report,
        document=document,
        printed=printed,
        house=house,
        as_of=as_of or report.meeting.date,
    )
    found = [*report.findings, *document.findings]
    for rule in RULES:
        found.extend(rule.findings(paper))
    judged = let_stand(found, report.accepted)
    return Judged(findings=in_order(judged.findings), accepted=judged.accepted)
