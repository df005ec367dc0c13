"""`cabinetpaper workbook`, to the letter."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from tests.cli.running import Ran, command, edited, example, refused, run

from cabinetpaper import read_workbook

NAME = "Extract from Children's Services Self-Assessment Development Plan 2018 - 19 - clean.xlsx"
HEADER = ("Ref", "Action", "Completion date", "Owner", "RAG")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give the example paper."""
    return example(tmp_path)


def plan(path: Path, *rows: tuple[object, ...], header: tuple[str, ...] = HEADER) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Plan"
    for row in (header, *rows):
        sheet.append(row)
    book.save(path)
    return path


def test_the_workbook_of_a_folder_stands_beside_it_under_its_title(folder: Path) -> None:
    path = folder / NAME
    assert command("workbook", folder) == Ran(
        f"{path}\n", f"made {path.name}: 3 themes, 9 actions\n", 0
    )
    assert read_workbook(path) == read_workbook(folder / "appendix-a.xlsx")


def test_a_workbook_will_do_for_a_folder(folder: Path) -> None:
    out = folder / "out.xlsx"
    assert run("workbook", folder / "appendix-a.xlsx", "-o", out) == Ran(
        f"{out}\n", "made out.xlsx: 3 themes, 9 actions\n", 0
    )


def test_the_plan_is_whole_whatever_themes_the_paper_prints(folder: Path) -> None:
    edited(folder / "paper.toml", "[appendix]\n", '[appendix]\nthemes = ["4.0"]\n')
    out = folder / "out.xlsx"
    assert run("workbook", folder, "-o", out).stderr == "made out.xlsx: 3 themes, 9 actions\n"


def test_a_workbook_without_a_title_lends_its_own_name(tmp_path: Path) -> None:
    source = plan(tmp_path / "plan.xlsx", ("1", "Ask", "May-19", "Head of Care", "Green"))
    path = tmp_path / "plan - clean.xlsx"
    assert run("workbook", source) == Ran(
        f"{path}\n", "made plan - clean.xlsx: 0 themes, 1 action\n", 0
    )


def test_findings_are_told_before_what_was_made(tmp_path: Path) -> None:
    header = ("Ref", "Action", "Owner", "Notes", "notes")
    source = plan(tmp_path / "plan.xlsx", ("1", "Ask", "Head of Care", "a", "b"), header=header)
    ran = run("workbook", source, "-o", tmp_path / "out.xlsx")
    assert ran.lines[-2:] == [
        "note: The sheet “Action plan” is no table of Excel, because several columns are headed "
        "“Notes” or “notes”; it has filter buttons all the same. Give each column a short heading "
        "of its own. [workbook-without-table]",
        "made out.xlsx: 0 themes, 1 action",
    ]
    assert ran.code == 0


def test_a_sheet_is_chosen_by_its_name(tmp_path: Path) -> None:
    source = plan(tmp_path / "plan.xlsx", ("1", "Ask", "May-19", "Head of Care", "Green"))
    out = tmp_path / "out.xlsx"
    assert run("workbook", source, "--sheet", "plan", "-o", out).code == 0
    refused(
        run("workbook", source, "--sheet", "Other", "-o", out),
        "cabinetpaper: plan.xlsx: there is no sheet “Other”; the workbook has “Plan”",
    )


def formula(path: Path) -> Path:
    return plan(path, ("1", "=A1", "May-19", "Head of Care", "Green"), ("2", "b", "", "", ""))


def test_a_formula_never_calculated_ends_with_one_and_writes_nothing(tmp_path: Path) -> None:
    source, out = formula(tmp_path / "plan.xlsx"), tmp_path / "out.xlsx"
    ran = run("workbook", source, "-o", out)
    assert (ran.stdout, ran.code, out.exists()) == ("", 1, False)
    assert ran.lines[-1] == (
        "cabinetpaper: nothing was written, because of 1 finding of severity error; put it right, "
        "or use --allow-errors to write the workbook all the same"
    )
    ran = run("workbook", source, "-o", out, "--allow-errors")
    assert (ran.stdout, ran.code, out.exists()) == (f"{out}\n", 0, True)


def test_the_workbook_that_is_read_is_never_overwritten(folder: Path) -> None:
    source = folder / "appendix-a.xlsx"
    before = source.read_bytes()
    refused(
        run("workbook", folder, "-o", source, "--force"),
        f"cabinetpaper: {source}: this is an input, which is never overwritten",
    )
    assert source.read_bytes() == before


def test_our_own_file_is_replaced_and_another_only_by_force(folder: Path) -> None:
    out = folder / "out.xlsx"
    assert run("workbook", folder, "-o", out).code == 0
    assert run("workbook", folder, "-o", out).code == 0
    openpyxl.load_workbook(out).save(out)
    refused(
        run("workbook", folder, "-o", out),
        f"cabinetpaper: {out}: this file was changed since it was made, or was not made by "
        "cabinetpaper; move it away, or use --force to replace it",
    )
    assert run("workbook", folder, "-o", out, "--force").code == 0


def test_another_ending_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    refused(
        run("workbook", tmp_path / "none.xlsx", "-o", "plan.docx"),
        "cabinetpaper: plan.docx: a workbook is written as .xlsx; expected a name that ends so",
    )


def test_a_folder_without_a_paper_or_without_its_workbook_is_refused(
    folder: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    refused(
        run("workbook", empty),
        f"cabinetpaper: the folder “{empty}” has no paper.toml, which names its workbook",
    )
    (folder / "appendix-a.xlsx").unlink()
    ran = run("workbook", folder)
    assert ran.code == 2
    assert ran.stderr.endswith(": there is no workbook “appendix-a.xlsx” in the folder\n")


def test_what_a_workbook_would_lose_ends_with_two(tmp_path: Path) -> None:
    source = tmp_path / "plan.csv"
    source.write_text("Ref,Action,Owner\n1," + "x" * 33_000 + ",Head of Care\n", encoding="utf-8")
    refused(
        run("workbook", source),
        "cabinetpaper: plan.csv › plan › action 1, column “Action”: the text has 33,000 "
        "characters, and a cell of Excel holds at most 32,767: shorten it",
    )
