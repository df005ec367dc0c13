"""Rules on what heads a paper: its place on the agenda."""

from __future__ import annotations

from collections.abc import Iterator

from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.findings import Severity


def item_missing(paper: Paper) -> Iterator[Found]:
    """Find a paper without an agenda item number."""
    if paper.report is not None and not paper.report.meeting.item.strip():
        yield Found(
            "The paper has no agenda item number.",
            "Give it as “item” under [meeting] of paper.toml.",
            paper.report.place,
        )


RULES: tuple[Rule, ...] = (
    Rule(
        code="item-missing",
        severity=Severity.WARNING,
        title="The paper has no agenda item number",
        find=item_missing,
    ),
)
