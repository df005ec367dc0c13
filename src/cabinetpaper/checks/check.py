"""A report and its document → all findings: the reader's, the layout's, and those of the rules."""

from __future__ import annotations

import datetime

from cabinetpaper.checks.rules import RULES, Paper
from cabinetpaper.document.blocks import Document
from cabinetpaper.findings import Finding, in_order
from cabinetpaper.houses.house import House
from cabinetpaper.model.report import Report


def check_paper(
    report: Report, document: Document, house: House, as_of: datetime.date | None = None
) -> tuple[Finding, ...]:
    """Give the findings of a paper, worst first; `as_of` is the meeting's date unless given."""
    paper = Paper(report=report, document=document, house=house, as_of=as_of or report.meeting.date)
    found = [*report.findings, *document.findings]
    for rule in RULES:
        found.extend(rule(paper))
    return in_order(found)
