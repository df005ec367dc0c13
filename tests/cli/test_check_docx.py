"""`cabinetpaper check FILE.docx`, as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest
from tests.cli.running import example, refused, run

from cabinetpaper import build
from cabinetpaper.findings import Finding


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """Give a Word file of somebody else's."""
    path = tmp_path / "theirs.docx"
    word = docx.Document()
    word.core_properties.title = "A report"
    word.add_paragraph("The panel met.")
    word.add_table(rows=2, cols=2).cell(0, 0).text = "Ref"
    word.save(path)
    return path


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """Give a Word file with a tracked change."""
    path = tmp_path / "changed.docx"
    word = docx.Document()
    paragraph = word.add_paragraph("The panel met.")
    insertion = paragraph._p.makeelement(
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}ins", {}
    )
    insertion.append(paragraph.add_run(" Twice.")._r)
    paragraph._p.append(insertion)
    word.save(path)
    return path


def test_findings_stand_under_the_file_by_severity(theirs: Path) -> None:
    ran = run("check", theirs)
    assert ran.stdout.splitlines() == [
        "1 warning",
        "  theirs.docx",
        "    table 1: The first row of the table is not marked as its header. Select the first "
        "row, and choose Layout, Repeat Header Rows. [table-without-header]",
        "4 notes",
        "  theirs.docx",
        "    The document says that its language is “en-US”; expected British English (en-GB) or "
        "Welsh (cy-GB). Select all in Word, and set the language under Review, Language. "
        "[language-other]",
        "    Most of the text outside tables is in 11 point; the least is 12 point. Set the size "
        "in the style of the text. [text-small]",
        "    table 1: The table has neither caption nor description. Say what a table shows, "
        "under Table Properties, Alt Text, or in a caption. [table-undescribed]",
        "    table 1, row 1, column 2: 3 cells of the table are empty. Say that there is nothing: "
        "“None”, “Not known”. [cells-empty]",
    ]
    assert ran.lines == ["1 warning, 4 notes in theirs.docx"]
    assert ran.code == 0


def test_a_tracked_change_is_an_error(changed: Path) -> None:
    ran = run("check", changed)
    assert ran.stdout.splitlines()[:3] == [
        "1 error",
        "  changed.docx",
        "    the paragraph “The panel met. Twice.”: Tracked changes are left in: 1 insertion, such "
        "as “Twice.”. Accept or reject them all, under Review. [changes-left]",
    ]
    assert ran.code == 1


def test_json_has_the_nine_keys_of_every_finding(changed: Path) -> None:
    ran = run("check", changed, "--format", "json")
    first = json.loads(ran.stdout)["findings"][0]
    keys = Finding(code="x", severity="note", text="", advice="").as_json()  # type: ignore[arg-type]
    assert list(first) == list(keys)
    assert (first["code"], first["severity"], first["file"], first["where"]) == (
        "changes-left", "error", "changed.docx", "the paragraph “The panel met. Twice.”",
    )  # fmt: skip


def test_sarif_names_the_file_and_the_place_in_it(theirs: Path) -> None:
    ran = run("check", theirs, "--format", "sarif")
    [result] = [
        one
        for one in json.loads(ran.stdout)["runs"][0]["results"]
        if one["ruleId"] == "table-without-header"
    ]
    [location] = result["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == theirs.as_uri()
    assert location["logicalLocations"] == [{"name": "table 1", "kind": "place in the paper"}]


def test_a_paper_of_ours_has_no_findings(tmp_path: Path) -> None:
    made = build(example(tmp_path))
    ran = run("check", made.path)
    assert (ran.stdout, ran.lines, ran.code) == ("", [f"no findings in {made.path.name}"], 0)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--sheet", "Plan"), "--sheet is"),
        (("--as-of", "2019-02-01"), "--as-of is"),
        (("--config", "paper.toml"), "--config is"),
        (("--mark", "x.xlsx", "--sheet", "Plan"), "--sheet and --mark are"),
    ],
)
def test_what_is_for_a_workbook_is_refused(
    theirs: Path, options: tuple[str, ...], said: str
) -> None:
    ran = run("check", theirs, *options)
    assert ran.stdout == ""
    assert ran.lines[-1] == (
        f"Error: {said} for a workbook or the folder of a paper; a Word file is judged by itself"
    )
    assert ran.code == 2


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("paper.doc", "is in Word's old format (.doc): save it in Word as .docx"),
        ("paper.odt", "is an OpenDocument text (.odt): save it as .docx"),
        ("paper.pdf", "is a PDF: check the .docx that it was made from"),
        ("paper.docm", "has macros (.docm), which no paper may: save it in Word as .docx"),
        ("paper.dotx", "is a template (.dotx): save a document made of it as .docx"),
        ("paper.docx", "is not a Word file: found a file of another kind, expected .docx"),
    ],
)
def test_other_files_are_refused_in_one_line(tmp_path: Path, name: str, why: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"x")
    refused(run("check", path), f"cabinetpaper: {name}: {why}")


def test_a_word_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    refused(run("check", tmp_path / "no.docx"), "cabinetpaper: no.docx: there is no such file")
