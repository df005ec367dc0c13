from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.cli.running import edited, example, run

from cabinetpaper import Finding, Place
from cabinetpaper.steps.sarif import as_sarif


def finding(code: str = "prompt-left", severity: str = "warning", **place: Any) -> Finding:
    return Finding(code=code, severity=severity, text="T.", advice="A.", place=Place(**place))  # type: ignore[arg-type]


def log(*findings: Finding, base: str = "papers/a b") -> dict[str, Any]:
    return as_sarif(findings, Path(base), version="1.2.3", paper="paper.toml")


def location(**place: Any) -> dict[str, Any]:
    [result] = log(finding(**place))["runs"][0]["results"]
    [told] = result["locations"]
    return told


def test_a_log_names_its_version_and_the_rules_that_it_speaks_of() -> None:
    told = log(finding(), finding("rows-hidden", "note"), finding())
    assert told["version"] == "2.1.0"
    assert told["$schema"].endswith("/sarif-schema-2.1.0.json")
    [run_of] = told["runs"]
    assert run_of["tool"]["driver"] == {
        "name": "cabinetpaper",
        "semanticVersion": "1.2.3",
        "rules": [
            {
                "id": "prompt-left",
                "shortDescription": {"text": "A prompt in square brackets is still there"},
                "help": {"text": "Find prompts in square brackets that nobody has replaced."},
                "defaultConfiguration": {"level": "warning"},
            },
            {
                "id": "rows-hidden",
                "shortDescription": {"text": "Hidden rows were left out"},
                "help": {"text": "Hidden rows were left out."},
            },
        ],
    }
    told_of = [(one["ruleId"], one["ruleIndex"], one["level"]) for one in run_of["results"]]
    assert told_of == [
        ("prompt-left", 0, "warning"), ("rows-hidden", 1, "note"), ("prompt-left", 0, "warning"),
    ]  # fmt: skip
    assert run_of["results"][0]["message"] == {"text": "T. A."}


def test_a_code_of_somebody_elses_has_no_rule() -> None:
    [result] = log(finding("own-check"))["runs"][0]["results"]
    assert "ruleIndex" not in result


def test_a_line_is_a_region_of_its_file() -> None:
    assert location(file="narrative.md", line=9) == {
        "physicalLocation": {
            "artifactLocation": {"uri": "papers/a%20b/narrative.md"},
            "region": {"startLine": 9},
        }
    }


def test_a_cell_and_a_sheet_are_logical_places_of_their_workbook() -> None:
    assert location(file="a.xlsx", sheet="Appendix A", cell="C12") == {
        "physicalLocation": {"artifactLocation": {"uri": "papers/a%20b/a.xlsx"}},
        "logicalLocations": [
            {"name": "C12", "fullyQualifiedName": "Appendix A!C12", "kind": "cell"}
        ],
    }
    assert location(file="a.xlsx", sheet="Plan")["logicalLocations"] == [
        {"name": "Plan", "fullyQualifiedName": "Plan", "kind": "sheet"}
    ]


def test_a_place_in_the_paper_stands_at_the_file_that_the_paper_is_made_of() -> None:
    assert location(where="paragraph 7.4") == {
        "physicalLocation": {"artifactLocation": {"uri": "papers/a%20b/paper.toml"}},
        "logicalLocations": [{"name": "paragraph 7.4", "kind": "place in the paper"}],
    }


def test_an_absolute_folder_gives_absolute_addresses(tmp_path: Path) -> None:
    [result] = log(finding(file="a.md"), base=str(tmp_path))["runs"][0]["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == (tmp_path / "a.md").as_uri()


def test_the_command_prints_a_log(tmp_path: Path) -> None:
    folder = example(tmp_path)
    nothing = json.loads(run("check", folder, "--format", "sarif").stdout)
    assert nothing["runs"][0]["results"] == []
    edited(folder / "narrative.md", "\n# ", "\n[Say more]\n\n# ")
    ran = run("check", folder, "--format", "sarif")
    told = json.loads(ran.stdout)
    assert {one["ruleId"] for one in told["runs"][0]["results"]} == {"prompt-left"}
    assert ran.code == 0
    book = json.loads(run("check", folder / "appendix-a.xlsx", "--format", "sarif").stdout)
    assert book["runs"][0]["results"] == []
