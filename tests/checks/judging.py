"""Running one rule on a small paper: a report, or the Markdown of one, in; its findings out."""

from __future__ import annotations

import datetime
from typing import Any

from attrs import evolve
from tests.layout.papers import MEETING, hertfordshire, report_of

from cabinetpaper.checks.rule import Paper
from cabinetpaper.checks.rules import RULES
from cabinetpaper.document.blocks import Document
from cabinetpaper.findings import Finding
from cabinetpaper.houses.checks import Checks
from cabinetpaper.houses.house import House
from cabinetpaper.layout.lay_out import lay_out
from cabinetpaper.model.report import Report

BY_CODE = {rule.code: rule for rule in RULES}


def judged(
    code: str,
    report: Report,
    *,
    document: Document | None = None,
    house: House | None = None,
    as_of: datetime.date | None = None,
) -> list[Finding]:
    """Give what the rule of a code finds on a report."""
    its = house or hertfordshire()
    paper = Paper(
        report=report,
        document=document or lay_out(report, its),
        house=its,
        as_of=as_of or MEETING.date,
    )
    return list(BY_CODE[code].findings(paper))


def found(code: str, narrative: str = "", *, house: House | None = None, **facts: Any) -> list[str]:
    """Give what the rule of a code finds on the paper of a narrative, as it is printed."""
    return [str(one) for one in judged(code, report_of(narrative, **facts), house=house)]


def house_with(**checks: Any) -> House:
    """Give the house with other settings of its checks."""
    return evolve(hertfordshire(), checks=Checks(**checks))
