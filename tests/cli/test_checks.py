from __future__ import annotations

import json

from tests.cli.running import run

from cabinetpaper.checks.rules import RULES
from cabinetpaper.steps.codes import codes


def test_every_rule_is_listed_with_its_severity_and_title() -> None:
    ran = run("checks")
    assert (ran.stderr, ran.code) == ("", 0)
    lines = ran.stdout.splitlines()
    assert len(lines) == len(codes())
    for rule, line in zip(RULES, lines, strict=False):
        assert line.split(maxsplit=2) == [rule.code, rule.severity.value, rule.title]
    words = "workbook-without-table", "reading", "The clean workbook bears no Excel table"
    assert tuple(lines[-1].split(maxsplit=2)) == words


def test_json_has_the_same() -> None:
    told = json.loads(run("checks", "--format", "json").stdout)
    assert list(told) == ["checks"]
    assert told["checks"][0] == {
        "code": RULES[0].code,
        "severity": RULES[0].severity.value,
        "title": RULES[0].title,
        "found_by": "rule",
    }
    assert told["checks"] == [one.as_json() for one in codes()]
    assert {one["severity"] for one in told["checks"] if one["found_by"] == "reading"} == {None}
