"""Small papers for the tests of layout: a report from Markdown, its scope, what it prints."""

from __future__ import annotations

import datetime
from functools import cache
from typing import Any

import pytest

from cabinetpaper.document.blocks import Document, Paragraph, Table
from cabinetpaper.errors import InputError
from cabinetpaper.houses.folder import read_house
from cabinetpaper.houses.frameworks import read_framework
from cabinetpaper.houses.house import House
from cabinetpaper.layout.expressions import Fields, Scope
from cabinetpaper.layout.facts import ATTRIBUTES, FACTS, FILTERS, PLACED
from cabinetpaper.layout.lay_out import lay_out
from cabinetpaper.layout.phrasing import Phrasing
from cabinetpaper.layout.setting import Setting
from cabinetpaper.markdown import read_chapters
from cabinetpaper.model.inspection import AreaForImprovement, Inspection, Judgement
from cabinetpaper.model.plan import Action, ActionPlan, Theme
from cabinetpaper.model.report import Meeting, Report, Section
from cabinetpaper.places import Place

NARRATIVE = Place(file="narrative.md")
MEETING = Meeting(
    council="Example County Council",
    committee="Children's Panel",
    starts=datetime.datetime(2019, 2, 13, 10),
    item="4",
)


@cache
def hertfordshire() -> House:
    return read_house("hertfordshire")


def report_of(narrative: str = "", **others: Any) -> Report:
    """Give a report with the sections of a narrative."""
    facts = {"title": "Progress of the plan", "meeting": MEETING} | others
    chapters = read_chapters(narrative, place=NARRATIVE)
    sections = [Section(one.heading, one.body, place=one.place) for one in chapters]
    return Report(sections=sections, **facts)


def laid(narrative: str = "", *, house: House | None = None, **others: Any) -> Document:
    return lay_out(report_of(narrative, **others), house or hertfordshire())


def told(narrative: str = "", *, house: House | None = None, **others: Any) -> list[str]:
    """Give the problems that laying out tells, each with its place."""
    with pytest.raises(InputError) as error:
        laid(narrative, house=house, **others)
    return [str(problem) for problem in error.value.problems]


def body(document: Document) -> list[str]:
    """Give the blocks of the body: from the first section to the end of the portrait pages."""
    lines = [str(block) for block in document.parts[0].blocks]
    first = next(index for index, line in enumerate(lines) if line.startswith("[Heading 1]"))
    return lines[first:]


def section(document: Document, heading: str) -> list[str]:
    """Give the blocks of one section, without its heading."""
    blocks = document.parts[0].blocks
    heads = [
        index
        for index, block in enumerate(blocks)
        if isinstance(block, Paragraph) and block.style == "Heading 1"
    ]
    start = next(index for index in heads if blocks[index].text == heading)
    end = next((index for index in heads if index > start), len(blocks))
    return [str(block) for block in blocks[start + 1 : end]]


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def cells(table: Table) -> list[list[str]]:
    """Give the words of a table's rows below its header."""
    return [[cell.text for cell in row.cells] for row in table.rows if not row.header]


def scope_of(report: Report, **more: object) -> Scope:
    """Give the facts of a report as a tag sees them, without references."""
    facts = {name: fact(report) for name, fact in FACTS.items()}
    facts["fields"] = Fields({"division": None} | dict(report.fields))
    return Scope(
        facts=facts | more,
        attributes=ATTRIBUTES,
        filters=FILTERS,
        ref=lambda target: f"<{target}>",
        placed=PLACED,
    )


def setting_of(house: House | None = None, report: Report | None = None) -> Setting:
    house = house or hertfordshire()
    return Setting(
        house=house,
        phrasing=Phrasing(house=house, locale="en_GB"),
        scope=scope_of(report or report_of()),
    )


def inspection(**others: Any) -> Inspection:
    """Give an inspection of 2018 with two areas for improvement."""
    framework = read_framework("ilacs-2018")
    facts: dict[str, Any] = {
        "framework": framework,
        "started": datetime.date(2018, 10, 15),
        "judgements": [
            Judgement(area=area, grade=framework.grade(grade))
            for area, grade in zip(framework.areas, ("Outstanding", "Good", "Good"), strict=True)
        ],
        "overall": Judgement(area="Overall effectiveness", grade=framework.grade("Good")),
        "areas_for_improvement": [
            AreaForImprovement(title="Stable placements", finding="They change too often."),
            AreaForImprovement(title="Is support balanced?"),
        ],
    }
    return Inspection(**(facts | others))


def plan_of(*actions: Action, **others: Any) -> ActionPlan:
    """Give a plan with one theme, 4.0, and these actions."""
    facts = {"title": "Extract from the plan"} | others
    return ActionPlan(
        themes=[Theme(reference="4.0", title="Placement stability", actions=actions)], **facts
    )
