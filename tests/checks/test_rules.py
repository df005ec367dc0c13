"""The table of all rules: its codes, its page of documentation, and that no rule ever raises."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from tests.layout.papers import MEETING, hertfordshire
from tests.word.shapes import reports

from cabinetpaper import Document, Report, Severity, lay_out
from cabinetpaper.checks.rule import Paper
from cabinetpaper.checks.rules import RULES

PAGE = Path(__file__).parents[2] / "docs" / "checks.md"
_ENTRY = re.compile(
    r"^### `(?P<code>[a-z0-9-]+)`\n\*(?P<severity>\w+)\* · (?P<title>[^\n]+)\n"
    r"(?P<body>.*?)(?=^##|\Z)",
    re.MULTILINE | re.DOTALL,
)


def test_a_code_stands_once_and_is_a_slug() -> None:
    codes = [rule.code for rule in RULES]
    assert [code for code, count in Counter(codes).items() if count > 1] == []
    assert all(re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", code) for code in codes)


def test_the_page_has_an_entry_for_each_rule_and_none_beside() -> None:
    entries = [(m["code"], m["severity"], m["title"]) for m in _ENTRY.finditer(PAGE.read_text())]
    assert sorted(entries) == sorted((rule.code, rule.severity.value, rule.title) for rule in RULES)


def test_each_entry_says_why_and_shows_a_wrong_and_a_right_example() -> None:
    for entry in _ENTRY.finditer(PAGE.read_text()):
        lines = entry["body"].strip().split("\n")
        assert not lines[0].startswith("- "), entry["code"]
        assert any(line.startswith("- wrong: ") for line in lines), entry["code"]
        assert any(line.startswith("- right: ") for line in lines), entry["code"]


def test_an_extract_has_no_report_and_no_rule_minds() -> None:
    paper = Paper(document=Document(), house=hertfordshire(), as_of=MEETING.date)
    assert [finding for rule in RULES for finding in rule.findings(paper)] == []


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_no_rule_raises_whatever_the_report_says(report: Report) -> None:
    house = hertfordshire()
    paper = Paper(report=report, document=lay_out(report, house), house=house, as_of=MEETING.date)
    for rule in RULES:
        for finding in rule.findings(paper):
            assert (finding.code, finding.severity) == (rule.code, rule.severity)
            assert finding.text.endswith((".", "…"))
            assert finding.advice.endswith(".")
            assert isinstance(finding.severity, Severity)
