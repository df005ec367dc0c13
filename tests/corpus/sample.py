"""One document of the corpus: what layout meant, and the Word file that was made of it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen

from cabinetpaper import (
    ActionPlan,
    Appendix,
    Contact,
    Document,
    House,
    Meeting,
    Report,
    Section,
    Selection,
    TableForm,
    lay_out,
    read_markdown,
)
from cabinetpaper.layout.lay_out import lay_out_extract
from cabinetpaper.steps.printing import lay_out_part
from cabinetpaper.word.render import render_document

MEETING = Meeting(
    council="Northshire County Council",
    committee="Children's Panel",
    starts=datetime.datetime(2019, 2, 13, 10, 0),
    item="4",
    publish=datetime.date(2019, 2, 5),
)


@frozen
class Sample:
    """A laid-out paper and its bytes."""

    document: Document
    data: bytes


Makers = Mapping[str, Callable[[], Sample]]


def printed(document: Document, house: House) -> Sample:
    return Sample(document, render_document(document, house.frame))


def paper(report: Report, house: House) -> Sample:
    return printed(lay_out(report, house), house)


def report_of(sections: Mapping[str, Any] | str = "Words.", **facts: Any) -> Report:
    """Give a report with sections of Markdown, or of `Text`; one section where it is a string."""
    written = {"Summary": sections} if isinstance(sections, str) else sections
    made = [
        Section(heading, read_markdown(body) if isinstance(body, str) else body)
        for heading, body in written.items()
    ]
    known: dict[str, Any] = {
        "title": "Progress of the plan",
        "meeting": MEETING,
        "report_of": Contact(post="Director of Children's Services"),
        "authors": [Contact(post="Head of Quality", telephone="01632 960 001")],
        "executive_members": [Contact(post="Executive Member for Children")],
    }
    return Report(sections=made, **(known | facts))


def extract(
    plan: ActionPlan, house: House, form: TableForm | None = None, **selection: Any
) -> Sample:
    """Give the extract of a plan, whole or what a selection leaves of it."""
    if not selection:
        appendix = Appendix(label="", title=plan.title)
        return printed(lay_out_extract(plan, house, appendix=appendix, tables=form), house)
    document = lay_out_part(plan, house, Selection(**selection), tables=form)
    return printed(document, house)
