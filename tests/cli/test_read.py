from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.running import Ran, command, refused, run
from tests.cli.test_start import loaded
from tests.workbook import users_workbooks as users

ROWS = "Ref,Action,By when,Owner,RAG,Colour\n4.0,Care,,,,\n4.1,Ask.,May-19,AE,Green,red\n"
NOTE = (
    "note: plan.csv › plan!F1: The column “Colour” is not known, and was kept under its own "
    "heading. Name under [columns] what a column holds, if it is one of the plan's fields. "
    "[columns-unknown]"
)
TEXT = """4.0 Care

  4.1  Ask.
       In          plan!A3
       Completion  May-19 (month, to 2019-05-31)
       Owners      AE
       Status      Green
       Colour      red
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(users.plain(two_sheets))
    return path


def two_sheets(book) -> None:
    sheet = users.write_plan(book)
    sheet.set_row(3, None, None, {"hidden": True})
    other = users.write_plan(book, "Other")
    other.add_table(
        "A1:E3", {"name": "First_two", "columns": [{"header": h} for h in users.PLAN[0]]}
    )
    book.add_worksheet("Notes").write(0, 0, "to do")
    users.write_plan(book, "Old").hide()


def references(ran: Ran) -> list[tuple[str, str]]:
    return [(one["sheet"], one["reference"]) for one in json.loads(ran.stdout)["actions"]]


def test_the_plan_stands_on_standard_output_and_findings_beside_it(plan: Path) -> None:
    assert command("read", plan) == Ran(TEXT, f"{NOTE}\n", 0)


def test_json_holds_the_plan_and_its_findings_and_nothing_else_is_said(plan: Path) -> None:
    ran = run("read", plan, "--format", "json")
    assert (ran.stderr, ran.code) == ("", 0)
    assert json.loads(ran.stdout) == {
        "title": "",
        "themes": [{"reference": "4.0", "title": "Care"}],
        "actions": [
            {
                "sheet": "plan",
                "row": 3,
                "theme": "Care",
                "theme_reference": "4.0",
                "finding": "",
                "reference": "4.1",
                "description": "Ask.",
                "completion": {
                    "text": "May-19",
                    "first_day": "2019-05-01",
                    "last_day": "2019-05-31",
                    "precision": "month",
                },
                "owners": [{"text": "AE", "name": "AE", "post": None}],
                "measures": [],
                "progress": [],
                "status": "Green",
                "extra": {"Colour": "red"},
            }
        ],
        "findings": [
            {
                "code": "columns-unknown",
                "severity": "note",
                "file": "plan.csv",
                "sheet": "plan",
                "cell": "F1",
                "line": None,
                "where": None,
                "text": "The column “Colour” is not known, and was kept under its own heading.",
                "advice": "Name under [columns] what a column holds, if it is one of the plan's "
                "fields.",
            }
        ],
    }


def test_letters_of_other_scripts_are_printed_as_they_are(plan: Path) -> None:
    plan.write_text(ROWS.replace("Ask.", "Gofyn – ŵ “ie” ✓"), encoding="utf-8")
    assert '"description": "Gofyn – ŵ “ie” ✓"' in run("read", plan, "--format", "json").stdout


def test_a_finding_of_severity_error_ends_with_one_after_the_plan(tmp_path: Path) -> None:
    def fill(book) -> None:
        users.write_plan(book).write_formula("E3", "=B3", None, "")

    path = tmp_path / "plan.xlsx"
    sheet = "xl/worksheets/sheet1.xml"
    path.write_bytes(users.changed(users.plain(fill), sheet, "<f>B3</f><v></v>", "<f>B3</f>"))
    ran = run("read", path)
    assert (ran.code, ran.stdout.splitlines()[0]) == (1, "4.0 First theme")
    assert ran.lines[0].startswith("error: plan.xlsx › Plan!E3: The cell holds a formula whose")
    assert run("read", path, "--format", "json").code == 1


def test_every_visible_sheet_is_read_unless_some_are_named(workbook: Path) -> None:
    ran = run("read", workbook, "--format", "json")
    assert references(ran) == [("Plan", "4.1"), ("Plan", "4.3"),
                               ("Other", "4.1"), ("Other", "4.2"), ("Other", "4.3")]  # fmt: skip
    assert [one["code"] for one in json.loads(ran.stdout)["findings"]] == [
        "rows-hidden", "sheet-unread", "sheet-hidden",
    ]  # fmt: skip
    ran = run("read", workbook, "--sheet", "old", "--sheet", "Plan", "--format", "json")
    assert references(ran) == [("Old", "4.1"), ("Old", "4.2"), ("Old", "4.3"),
                               ("Plan", "4.1"), ("Plan", "4.3")]  # fmt: skip


def test_a_table_s_name_reads_that_part_of_its_sheet(workbook: Path) -> None:
    ran = run("read", workbook, "--sheet", "first_two", "--format", "json")
    assert references(ran) == [("Other", "4.1")]


def test_what_is_hidden_is_read_with_hidden(workbook: Path) -> None:
    ran = run("read", workbook, "--hidden", "--sheet", "Plan", "--format", "json")
    assert references(ran) == [("Plan", "4.1"), ("Plan", "4.2"), ("Plan", "4.3")]
    assert json.loads(ran.stdout)["findings"] == []
    ran = run("read", workbook, "--hidden", "--format", "json")
    assert [sheet for sheet, _ in references(ran)][-1] == "Old"


def test_a_paper_may_have_what_is_hidden_read(workbook: Path) -> None:
    paper = workbook.with_name("paper.toml")
    paper.write_text('workbook = "plan.xlsx"\n[plan]\nhidden = true\n', encoding="utf-8")
    assert ("Plan", "4.2") in references(run("read", workbook, "--format", "json"))


def test_unknown_names_are_told_with_those_that_there_are(workbook: Path) -> None:
    there = "the workbook has “Plan”, “Other”, “Notes” and “Old”, and the table “First_two”"
    refused(
        run("read", workbook, "--sheet", "Plans", "--sheet", "Table9"),
        f"cabinetpaper: plan.xlsx: there is no sheet “Plans”; {there}",
        f"cabinetpaper: plan.xlsx: there is no sheet “Table9”; {there}",
    )


def test_what_cannot_be_used_ends_with_two(tmp_path: Path, workbook: Path) -> None:
    refused(
        run("read", tmp_path / "none.xlsx"),
        f"cabinetpaper: none.xlsx: there is no such file in “{tmp_path}”",
    )
    refused(
        run("read", workbook, "--sheet", "Notes", "--format", "json"),
        "cabinetpaper: plan.xlsx: no action plan was found: a row is looked for that heads the "
        "actions (“Theme/ Action”, “Action”, “Actions”, “Action(s)”, …) and at least one more "
        "column (“Owner”, “Owners”, “Action owner”, “Lead”, …); looked at “Notes”",
    )
    assert run("read", workbook, "--sheet", "").code == 2
    assert run("read", workbook, "--format", "xml").code == 2


def test_a_paper_that_is_named_lends_its_columns(plan: Path) -> None:
    other = plan.with_name("other.toml")
    other.write_text('[columns]\nprogress = ["Colour"]\n', encoding="utf-8")
    ran = run("read", plan, "--config", other, "--format", "json")
    (action,) = json.loads(ran.stdout)["actions"]
    assert (action["progress"], action["extra"]) == (["red"], {})


def test_a_paper_of_another_workbook_is_told(plan: Path) -> None:
    plan.with_name("paper.toml").write_text("", encoding="utf-8")
    assert run("read", plan).lines == [
        "note: paper.toml: The paper.toml beside the workbook was passed over: it names "
        "appendix-a.xlsx, not plan.csv. Use --config paper.toml to take its settings all the same. "
        "[config-passed-over]",
        NOTE,
    ]


WORD = {"babel", "docx", "jinja2", "markdown_it", "platformdirs", "xlsxwriter"}
ROOMS = {f"cabinetpaper.{room}" for room in ("frame", "layout", "checks", "word", "workbook")}


def test_reading_waits_for_neither_word_nor_a_house(plan: Path) -> None:
    assert loaded("read", "--help") & {*WORD, "lxml", "openpyxl"} == set()
    assert loaded("read", str(plan)) & {*WORD, *ROOMS, "lxml", "openpyxl"} == set()


def test_reading_an_excel_file_waits_for_no_printer(workbook: Path) -> None:
    assert loaded("read", str(workbook)) & {*WORD, *ROOMS} == set()
