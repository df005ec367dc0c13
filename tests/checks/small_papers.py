"""What a rule is tried on: a paper of a few words, laid out in the house of Hertfordshire."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from attrs import evolve
from tests.word.templates import hertfordshire

from cabinetpaper import Meeting, Report, Section, lay_out, read_markdown
from cabinetpaper.checks.rule import Paper, Rule

MEETING = Meeting(
    council="Northshire County Council",
    committee="Children's Panel",
    starts=datetime.datetime(2019, 2, 13, 10, 0),
    item="4",
    publish=datetime.date(2019, 2, 5),
)


def paper(narrative: str = "Words.", **facts: Any) -> Paper:
    """Give a paper with a narrative under Background: its first paragraph is number 1.1.

    `more` are further sections, by their heading; `starts` and `publish` are the meeting's.
    """
    meeting = evolve(
        MEETING, **{key: facts.pop(key) for key in ("starts", "publish") & facts.keys()}
    )
    title = facts.pop("title", "A title")
    written = {"Background": narrative, **facts.pop("more", {})}
    sections = [Section(heading, read_markdown(words)) for heading, words in written.items()]
    report = Report(title=title, meeting=meeting, sections=sections, **facts)
    house = hertfordshire()
    document = lay_out(report, house)
    return Paper(document=document, house=house, as_of=report.meeting.date, report=report)


def found(rules: Iterable[Rule], code: str, judged: Paper) -> list[str]:
    """Give what the rule of a code finds, each finding in full, without its code."""
    rule = next(one for one in rules if one.code == code)
    return [str(one).removesuffix(f" [{code}]") for one in rule.findings(judged)]
