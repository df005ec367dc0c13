"""Findings → a log in SARIF 2.1.0 (OASIS, 2020), which code hosts show beside the files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from cabinetpaper.findings import Finding
from cabinetpaper.steps.codes import Code, codes

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def as_sarif(
    findings: Sequence[Finding], base: Path, *, version: str, paper: str
) -> dict[str, Any]:
    """Give a SARIF log of findings.

    `base` is the folder that their files stand in, `version` that of this package. `paper` is the
    file in it that stands for a place in the laid-out paper: code hosts show no result without one.
    """
    known = {code.code: code for code in codes()}
    used = list(dict.fromkeys(finding.code for finding in findings))
    rules = [known[code] for code in used if code in known]
    order = {rule.code: index for index, rule in enumerate(rules)}
    results = [_result(one, order, base / (one.place.file or paper)) for one in findings]
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "cabinetpaper",
                        "semanticVersion": version,
                        "rules": [_rule(rule) for rule in rules],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": results,
            }
        ],
    }


def _rule(code: Code) -> dict[str, Any]:
    rule: dict[str, Any] = {
        "id": code.code,
        "shortDescription": {"text": code.title},
        "help": {"text": code.help},
    }
    if code.severity:
        rule["defaultConfiguration"] = {"level": code.severity.value}
    return rule


def _result(finding: Finding, order: dict[str, int], file: Path) -> dict[str, Any]:
    # SARIF's levels error, warning and note are our severities: 3.27.10.
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": finding.severity.value,
        "message": {"text": f"{finding.text} {finding.advice}"},
        "locations": [_location(finding, file)],
    }
    if finding.code in order:
        result["ruleIndex"] = order[finding.code]
    return result


def _location(finding: Finding, file: Path) -> dict[str, Any]:
    place = finding.place
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(file)}}
    if place.line is not None:
        physical["region"] = {"startLine": place.line}
    location: dict[str, Any] = {"physicalLocation": physical}
    logical = []
    if place.sheet:
        full = f"{place.sheet}!{place.cell}" if place.cell else place.sheet
        kind = "cell" if place.cell else "sheet"
        logical.append(
            {"name": place.cell or place.sheet, "fullyQualifiedName": full, "kind": kind}
        )
    if place.where:
        logical.append({"name": place.where, "kind": "place in the paper"})
    if logical:
        location["logicalLocations"] = logical
    return location


def _uri(file: Path) -> str:
    """Give the address of a file: relative, as it was named, or absolute."""
    return file.as_uri() if file.is_absolute() else quote(file.as_posix())
