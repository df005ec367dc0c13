"""A Word file by itself, read → all findings that need no paper's folder behind it."""

from __future__ import annotations

import datetime

from attrs import evolve

from cabinetpaper.checks import dates, links, unfinished
from cabinetpaper.checks.accessibility import FILE_RULES
from cabinetpaper.checks.plain_english import CLICK_HERE
from cabinetpaper.checks.rule import Paper, Rule
from cabinetpaper.collecting import without_collecting
from cabinetpaper.document.blocks import Document
from cabinetpaper.findings import Finding, in_order
from cabinetpaper.houses.house import House

# What knows a paper's sections by our bookmarks keeps out of a file that may have none.
DOCUMENT_RULES: tuple[Rule, ...] = (
    *FILE_RULES,
    *unfinished.LEFT_RULES,
    *dates.RULES,
    *links.RULES,
    CLICK_HERE,
)


@without_collecting()
def judge_document(document: Document, house: House, *, file: str) -> tuple[Finding, ...]:
    """Give the findings on a document that was read from a file, worst first, each with its name.

    No rule of these asks for the day.
    """
    paper = Paper(document=document, printed=document, house=house, as_of=datetime.date.min)
    found = (finding for rule in DOCUMENT_RULES for finding in rule.findings(paper))
    return in_order(evolve(one, place=evolve(one.place, file=file)) for one in found)
