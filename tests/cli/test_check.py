from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
from tests.cli.running import Ran, command, edited, example, refused, run
from tests.workbook import users_workbooks as users
from tests.workbook.test_marking import comments

from cabinetpaper import check_workbook
from cabinetpaper.checks.action_words import day_in_words
from cabinetpaper.cli.messages import tally

TODAY = f"judged as on {datetime.date.today()}, today; --as-of names another"

COMMENTS = (
    "    Plan!B3: A comment on the cell was left out. Move into the cell what the "
    "paper should say. [comment-left-out]",
    "    Plan!E5: A comment on the cell was left out. Move into the cell what the "
    "paper should say. [comment-left-out]",
)


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "plan.xlsm"
    path.write_bytes(users.full(tmp_path))
    return path


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """Give a workbook with a formula that was never calculated, and a comment."""

    def fill(book):
        sheet = users.write_plan(book)
        sheet.write_formula("E3", "=B3", None, "")
        sheet.write_comment("B3", "x")

    path = tmp_path / "wrong.xlsx"
    data = users.plain(fill)
    path.write_bytes(
        users.changed(data, "xl/worksheets/sheet1.xml", "<f>B3</f><v></v>", "<f>B3</f>")
    )
    return path


# A workbook


def test_findings_stand_alone_on_standard_output(workbook: Path) -> None:
    ran = command("check", workbook, "--sheet", "Plan")
    found = check_workbook(workbook, sheets=["Plan"], as_of=datetime.date.today())
    assert ran.stdout.splitlines()[1] == "  plan.xlsm"
    assert set(COMMENTS) <= set(ran.stdout.splitlines())
    assert sum(line.endswith("]") for line in ran.stdout.splitlines()) == len(found)
    assert ran.lines == [TODAY, f"{tally(found)} in plan.xlsm"]
    assert ran.code == 0


def test_a_finding_of_severity_error_ends_with_one_and_stands_first(wrong: Path) -> None:
    ran = run("check", wrong, "--as-of", "2000-01-01")
    assert ran.code == 1
    assert ran.stdout.splitlines() == [
        "1 error",
        "  wrong.xlsx",
        "    Plan!E3: The cell holds a formula whose result was never worked out. Open the "
        "workbook in Excel, see that the cell shows what it should, and save it. "
        "[formula-not-calculated]",
        "2 warnings",
        "  wrong.xlsx",
        "    Plan!A5: Action 4.3 has no owner. Name the post that answers for it. "
        "[action-without-owner]",
        "    Plan!A5: Action 4.3 has no completion date. Give a date, or say that it is ongoing. "
        "[action-without-date]",
        "2 notes",
        "  wrong.xlsx",
        "    Plan!A1: None of the 3 actions has any measure. Add the column to the plan or fill it "
        "in, or say in the paper why the plan has none. [plan-column-missing]",
        "    Plan!B3: A comment on the cell was left out. Move into the cell what the paper should "
        "say. [comment-left-out]",
    ]
    assert ran.lines == ["1 error, 2 warnings, 2 notes in wrong.xlsx"]


def test_without_findings_nothing_is_printed(tmp_path: Path) -> None:
    ran = run("check", example(tmp_path) / "appendix-a.xlsx")
    day = "judged as on 2019-02-13, the meeting’s"
    assert ran == Ran("", f"{day}\nno findings in appendix-a.xlsx\n", 0)


def test_json_is_an_object_with_the_nine_keys_of_each_finding(wrong: Path) -> None:
    ran = run("check", wrong, "--format", "json")
    told = json.loads(ran.stdout)
    assert list(told) == ["findings"]
    found = check_workbook(wrong, as_of=datetime.date.today())
    assert told["findings"] == [one.as_json() for one in found]
    assert list(told["findings"][0]) == [
        "code", "severity", "file", "sheet", "cell", "line", "where", "text", "advice",
    ]  # fmt: skip
    assert ran.code == 1
    nothing = example(wrong.parent) / "appendix-a.xlsx"
    assert json.loads(run("check", nothing, "--format", "json").stdout) == {"findings": []}


def test_a_finding_without_a_cell_bears_the_place_that_it_has(tmp_path: Path) -> None:
    other = (example(tmp_path) / "appendix-a.xlsx").rename(tmp_path / "paper" / "other.xlsx")
    assert run("check", other).stdout.splitlines()[-3:] == [
        "1 note",
        "  paper.toml",
        "    The paper.toml beside the workbook was passed over: it names appendix-a.xlsx, not "
        "other.xlsx. Use --config paper.toml to take its settings all the same. "
        "[config-passed-over]",
    ]


def test_what_cannot_be_used_ends_with_two(tmp_path: Path, workbook: Path) -> None:
    refused(
        run("check", tmp_path / "none.xlsx"),
        f"cabinetpaper: none.xlsx: there is no such file in “{tmp_path}”",
    )
    refused(
        run("check", workbook, "--sheet", "Nowhere"),
        "cabinetpaper: plan.xlsm: there is no sheet “Nowhere”; the workbook has “Plan” and "
        "“Figures”, and the table “Table1”",
    )


def plan(path: Path, *rows: tuple[str, ...]) -> Path:
    """Write a plan of a few cells as a .csv, which Excel writes too."""
    head = ("Ref", "Action", "Completion date", "Owner", "Progress")
    lines = [",".join(row) for row in (head, *rows)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


OVERDUE = (
    "    plan!A2: Action 1.1 was due 31 January 2019, before 13 February 2019, and no progress is "
    "given. Say in the workbook what has happened to it. [action-overdue]"
)


def test_a_bare_workbook_is_judged_as_on_today_or_on_the_day_that_is_given(tmp_path: Path) -> None:
    path = plan(tmp_path / "plan.csv", ("1.1", "Ask.", "31 January 2019", "Head of Care", ""))
    ran = run("check", path, "--as-of", "2019-02-13")
    assert OVERDUE in ran.stdout.splitlines()
    assert not any("judged as on" in line for line in ran.lines)
    assert "[action-overdue]" not in run("check", path, "--as-of", "2019-01-31").stdout
    ran = run("check", path)
    assert f"before {day_in_words(datetime.date.today())}, and no progress" in ran.stdout
    assert ran.lines[0] == TODAY


def test_what_a_paper_lends_is_its_day_and_what_it_accepts(tmp_path: Path) -> None:
    folder = example(tmp_path)
    path = plan(folder / "plan.csv", ("1.1", "Ask.", "31 January 2019", "Head of Care", ""))
    edited(folder / "paper.toml", 'workbook = "appendix-a.xlsx"', 'workbook = "plan.csv"')
    ran = run("check", path)
    assert OVERDUE in ran.stdout.splitlines()
    assert ran.lines[0] == "judged as on 2019-02-13, the meeting’s"
    facts = folder / "paper.toml"
    facts.write_text(
        facts.read_text(encoding="utf-8")
        + '\n[[accept]]\ncode = "action-overdue"\nwhere = "plan!A2"\nreason = "It is late."\n'
        + '\n[[accept]]\ncode = "section-missing"\nreason = "Another rule’s."\n',
        encoding="utf-8",
    )
    ran = run("check", path)
    assert "[action-overdue]" not in ran.stdout
    assert "[acceptance-unused]" not in ran.stdout
    assert ran.lines[1] == "1 finding was accepted in paper.toml"


def test_options_that_would_do_nothing_are_usage_errors(tmp_path: Path, workbook: Path) -> None:
    ran = run("check", tmp_path, "--sheet", "Plan")
    assert (ran.stdout, ran.code) == ("", 2)
    assert "--sheet is for a workbook; the sheets of a paper are named in its" in ran.stderr
    assert run("check", workbook, "--format", "yaml").code == 2


# A folder


def test_a_folder_gives_the_findings_of_its_paper_as_build_does(tmp_path: Path) -> None:
    folder = example(tmp_path)
    assert run("check", folder) == Ran("", "no findings in paper\n", 0)
    edited(folder / "narrative.md", "\n# ", "\n[Say more]\n\n# ")
    built = run("build", folder)
    ran = run("check", folder)
    assert [line.strip() for line in ran.stdout.splitlines()[2:]] == [
        line.removeprefix("warning: ") for line in built.lines[:-1]
    ]
    assert ran.stdout.startswith("8 warnings\n  the paper\n    paragraph 1.2: The prompt ")
    assert run("check", folder, "--as-of", "2019-02-13") == ran


def test_a_folder_that_is_no_paper_ends_with_two(tmp_path: Path) -> None:
    refused(
        run("check", tmp_path),
        f"cabinetpaper: the folder “{tmp_path}” has no paper.toml, which holds the facts of a "
        "paper",
    )


# Marks


def test_a_copy_is_written_with_comments_on_the_cells(workbook: Path, tmp_path: Path) -> None:
    before = workbook.read_bytes()
    out = tmp_path / "marked.xlsm"
    ran = run("check", workbook, "--sheet", "Plan", "--mark", out)
    assert (ran.stdout, ran.code) == (run("check", workbook, "--sheet", "Plan").stdout, 0)
    found = check_workbook(workbook, sheets=["Plan"], as_of=datetime.date.today())
    cells = {one.place.cell for one in found if one.place.cell}
    assert ran.lines[-1] == f"made {out}: comments on {len(cells)} cells"
    assert comments(out.read_bytes())["Plan", "E5"] == (
        "See the minutes\n\ncabinetpaper: note\nA comment on the cell was left out.\nMove into the "
        "cell what the paper should say.\n[comment-left-out]"
    )
    assert workbook.read_bytes() == before


def test_a_copy_is_written_in_spite_of_errors(wrong: Path, tmp_path: Path) -> None:
    ran = run("check", wrong, "--mark", tmp_path / "marked.xlsx")
    assert ran.code == 1
    assert ("Plan", "E3") in comments((tmp_path / "marked.xlsx").read_bytes())


def test_marking_again_replaces_the_copy_unless_somebody_changed_it(
    wrong: Path, tmp_path: Path
) -> None:
    out = tmp_path / "marked.xlsx"
    assert run("check", wrong, "--mark", out).code == 1
    first = out.read_bytes()
    assert run("check", wrong, "--mark", out).code == 1
    assert out.read_bytes() == first
    out.write_bytes(users.with_parts(first, {"xl/styles.xml": b"<x/>"}))
    refused(
        run("check", wrong, "--mark", out),
        f"cabinetpaper: {out}: this file was changed since it was made, or was not made by "
        "cabinetpaper; move it away, or use --force to replace it",
    )
    assert run("check", wrong, "--mark", out, "--force").code == 1
    assert out.read_bytes() == first


def test_the_workbook_is_never_marked_in_place(wrong: Path) -> None:
    before = wrong.read_bytes()
    refused(
        run("check", wrong, "--mark", wrong, "--force"),
        f"cabinetpaper: {wrong}: this is an input, which is never overwritten",
    )
    assert wrong.read_bytes() == before


def test_a_copy_is_a_workbook_of_the_same_kind(workbook: Path, tmp_path: Path) -> None:
    for name in ("marked.xlsx", "marked.docx", "marked"):
        out = tmp_path / name
        refused(
            run("check", workbook, "--mark", out),
            f"cabinetpaper: {out}: the marked copy is a workbook of the same kind; expected a name "
            "that ends in .xlsm",
        )
        assert not out.exists()


@pytest.mark.parametrize(("name", "kind"), [("plan.csv", "a .csv"), ("plan.ods", "an .ods")])
def test_a_file_that_holds_no_comments_gets_the_way_out(
    tmp_path: Path, name: str, kind: str
) -> None:
    (tmp_path / name).write_bytes(b"Ref,Action\n1,Ask\n")
    refused(
        run("check", tmp_path / name, "--mark", tmp_path / "marked.xlsx"),
        f"cabinetpaper: {name}: a copy with comments can be made of an .xlsx or .xlsm, and not of "
        f"{kind}: open it in Excel, save it as an Excel Workbook (.xlsx), and check that",
    )


def test_the_workbook_of_a_folder_is_marked(tmp_path: Path) -> None:
    folder, out = example(tmp_path), tmp_path / "marked.xlsx"
    edited(folder / "narrative.md", "\n# ", "\n[Say more]\n\n# ")
    ran = run("check", folder, "--mark", out)
    assert ran.code == 0
    assert ran.lines == [
        "8 warnings in paper",
        f"made {out}: no comments",
        "8 findings not on a cell of the workbook, and so not in the copy",
    ]
    assert out.read_bytes() == (folder / "appendix-a.xlsx").read_bytes()
    (folder / "appendix-a.xlsx").unlink()
    refused(
        run("check", folder, "--mark", out),
        f"cabinetpaper: the paper in “{folder}” has no workbook that could be marked",
    )


def test_what_there_is_to_know_of_a_copy_is_told(tmp_path: Path) -> None:
    def fill(book):
        sheet = users.write_plan(book)
        sheet.set_row(3, None, None, {"hidden": True})
        sheet.write_comment("B3", "x")

    path, out = tmp_path / "plan.xlsx", tmp_path / "marked.xlsx"
    path.write_bytes(users.with_parts(users.plain(fill), {"_xmlsignatures/sig1.xml": b"<S/>"}))
    assert run("check", path, "--mark", out).lines == [
        TODAY,
        "3 warnings, 3 notes in plan.xlsx",
        f"made {out}: comments on 5 cells",
        "1 comment in rows, columns or sheets that the workbook hides",
        "the workbook has a digital signature, which does not hold for the copy: sign it anew",
    ]
