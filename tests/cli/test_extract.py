from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import docx
import openpyxl
import pytest
from tests.cli.running import ROOT, Ran, command, edited, example, refused, run

PLAN = "Extract from Children's Services Self-Assessment Development Plan 2018 - 19"
TITLE = "Appendix A – Extract from Children's Services Self-Assessment Development Plan 2018/19"
NAME = f"Appendix A – {PLAN}"
HEADER = ("Ref", "Action", "Completion date", "Owner", "Progress")


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """Give the workbook of the example beside its paper.toml."""
    return example(tmp_path) / "appendix-a.xlsx"


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """Give a workbook alone, with actions of every kind of date."""
    return plan(
        tmp_path / "plan.xlsx",
        [
            ("4.0", "First theme"),
            ("4.1", "Ask & <tell>", "Jan-19", "Head of Fostering", "(1) a\n(2) b"),
            ("4.10", "Go on", "Ongoing", "Head of Finance\nHead of Fostering", ""),
            ("5.0", "Second theme"),
            ("5.1", "Read", "28 February 2019", "Head of Finance", "- x"),
            ("5.2", "Write", "", "", ""),
        ],
    )


def plan(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Plan"
    for row in (HEADER, *rows):
        sheet.append(row)
    for cell in sheet["A"]:
        cell.number_format = "@"
    book.save(path)
    return path


def lines(path: Path) -> list[str]:
    return [line.text for line in docx.Document(str(path)).paragraphs]


def rows(path: Path) -> list[list[str]]:
    """Give the cells of all actions, table after table, without the header rows."""
    word = docx.Document(str(path))
    return [[cell.text for cell in row.cells] for table in word.tables for row in table.rows[1:]]


def references(ran: Ran) -> list[str]:
    return [row[0] for row in rows(Path(ran.stdout.removesuffix("\n")))]


# Through the command itself


def test_the_extract_stands_beside_the_workbook_under_its_title(workbook: Path) -> None:
    ran = command("extract", workbook)
    path = workbook.with_name(f"{NAME}.docx")
    assert ran == Ran(f"{path}\n", f"made {path.name}: 3 themes, 9 actions\n", 0)
    assert lines(path)[0] == TITLE


def test_an_empty_selection_ends_with_two_and_writes_nothing(bare: Path) -> None:
    refused(
        command("extract", bare, "--owner", "nobody"),
        "cabinetpaper: plan.xlsx: no action has an owner with “nobody”",
    )
    assert list(bare.parent.glob("*.docx")) == []


# Filters


def test_a_theme_goes_by_its_exact_reference_or_a_whole_number(bare: Path) -> None:
    assert references(run("extract", bare, "--theme", "4.0")) == ["4.1", "4.10"]
    assert references(run("extract", bare, "--theme", "4")) == ["4.1", "4.10"]


def test_themes_add_up_and_stand_in_the_plans_order(bare: Path) -> None:
    ran = run("extract", bare, "--theme", "5.0", "--theme", "4", "--theme", "4.0")
    assert references(ran) == ["4.1", "4.10", "5.1", "5.2"]
    assert ran.stderr.endswith("themes 5.0 and 4.0.docx: 2 themes, 4 actions\n")


def test_an_owner_is_a_part_of_the_words_without_case(bare: Path) -> None:
    assert references(run("extract", bare, "--owner", "FOSTER")) == ["4.1", "4.10"]
    assert references(run("extract", bare, "--owner", "finance head")) == ["4.10"]


def test_due_before_is_strict_and_counts_those_without_a_day(bare: Path) -> None:
    ran = run("extract", bare, "--due-before", "2019-02-28")
    assert references(ran) == ["4.1"]
    assert ran.lines[-1].endswith(": 1 theme, 1 action; 2 actions without a day left out")
    assert references(run("extract", bare, "--due-before", "2019-03-01")) == ["4.1", "5.1"]
    assert references(run("extract", bare, "--due-before", "2019-02-01")) == ["4.1"]
    refused(
        run("extract", bare, "--due-before", "2019-01-31"),
        "cabinetpaper: plan.xlsx: no action is due before 2019-01-31 (2 without a day left out)",
    )


def test_several_filters_must_all_hold(bare: Path) -> None:
    ran = run("extract", bare, "--theme", "4", "--owner", "finance")
    assert references(ran) == ["4.10"]
    refused(
        run("extract", bare, "--theme", "5", "--owner", "fostering"),
        "cabinetpaper: plan.xlsx: no action under theme 5 has an owner with “fostering”",
    )
    refused(
        run("extract", bare, "--theme", "4", "--owner", "finance", "--due-before", "2020-01-01"),
        "cabinetpaper: plan.xlsx: no action under theme 4 with an owner “finance” is due before "
        "2020-01-01 (1 without a day left out)",
    )


def test_an_unknown_theme_is_told_with_those_that_are_there(bare: Path) -> None:
    refused(
        run("extract", bare, "--theme", "9", "--theme", "40"),
        "cabinetpaper: plan.xlsx: there is no theme 9 (there are: 4.0, 5.0)",
        "cabinetpaper: plan.xlsx: there is no theme 40 (there are: 4.0, 5.0)",
    )


@pytest.mark.parametrize(
    ("filters", "sentence"),
    [
        (("--theme", "4"), "This extract shows only the actions under theme 4.0."),
        (
            ("--theme", "4", "--theme", "5"),
            "This extract shows only the actions under themes 4.0 and 5.0.",
        ),
        (
            ("--owner", "<R&D>"),
            "This extract shows only the actions with “<R&D>” among the owners.",
        ),
        (
            ("--due-before", "2019-03-01", "--theme", "5"),
            "This extract shows only the actions under theme 5.0, due before 1 March 2019.",
        ),
    ],
)
def test_the_filter_is_stated_under_the_title(
    tmp_path: Path, filters: tuple[str, ...], sentence: str
) -> None:
    made = plan(
        tmp_path / "plan.xlsx",
        [("4.0", "A"), ("4.1", "a", "", "<R&D>", ""), ("5.0", "B"), ("5.1", "b", "Jan-19", "", "")],
    )
    ran = run("extract", made, *filters)
    assert lines(Path(ran.stdout.strip()))[1] == sentence


def test_without_a_filter_nothing_is_stated(bare: Path) -> None:
    assert lines(Path(run("extract", bare).stdout.strip()))[1] == "4.0 First theme"


def test_different_selections_are_different_files(bare: Path) -> None:
    for filters in ((), ("--theme", "4"), ("--owner", "Head"), ("--due-before", "2020-01-01")):
        assert run("extract", bare, *filters).code == 0
    assert len(list(bare.parent.glob("*.docx"))) == 4


# Rows


def test_the_rows_are_those_of_the_paper_cell_by_cell(workbook: Path) -> None:
    paper = Path(run("build", workbook.parent).stdout.strip())
    extract = Path(run("extract", workbook).stdout.strip())
    every = rows(paper)
    assert rows(extract) == every[len(every) - 9 :]
    part = run("extract", workbook, "--theme", "5")
    assert rows(Path(part.stdout.strip())) == [row for row in every if row[0].startswith("5.")]


def test_an_empty_cell_prints_what_the_house_says(bare: Path) -> None:
    made = rows(Path(run("extract", bare, "--theme", "5").stdout.strip()))
    assert made[1][0] == "5.2"
    assert made[1][2:] == ["None recorded"] * 4


# What flags say, and what a paper.toml lends


def test_a_title_and_a_file_can_be_given(bare: Path, tmp_path: Path) -> None:
    out = tmp_path / "to" / "x.docx"
    ran = run("extract", bare, "--title", "Fostering & more", "-o", out)
    assert ran.stdout == f"{out}\n"
    assert lines(out)[0] == "Fostering & more"
    assert docx.Document(str(out)).core_properties.title == "Fostering & more"


def test_a_sheet_can_be_named(workbook: Path) -> None:
    assert run("extract", workbook, "--sheet", "appendix a").code == 0
    refused(
        run("extract", workbook, "--sheet", "Plan"),
        "cabinetpaper: appendix-a.xlsx: there is no sheet “Plan”; the workbook has “Appendix A”, "
        "“Judgements” and “Areas for improvement”",
    )


def test_a_house_can_be_named(workbook: Path) -> None:
    assert run("extract", workbook, "--house", "hertfordshire").code == 0
    refused(
        run("extract", workbook, "--house", "hertfordshir"),
        "cabinetpaper: there is no house “hertfordshir” (there are: hertfordshire); did you mean "
        "“hertfordshire”?",
    )


def test_a_paper_beside_the_workbook_lends_its_settings(workbook: Path) -> None:
    edited(
        workbook.with_name("paper.toml"),
        '[appendix]\nlabel = "A"',
        '[appendix]\nlabel = "B"\ntitle = "Part"\nthemes = ["6"]\ntables = "single"',
    )
    ran = run("extract", workbook)
    path = workbook.with_name("Appendix B – Part - theme 6.0.docx")
    assert ran.stdout == f"{path}\n"
    assert lines(path)[0] == "Appendix B – Part"
    assert {row[0] for row in rows(path)} == {rows(path)[0][0]}
    assert len(docx.Document(str(path)).tables) == 1


def test_flags_come_before_what_a_paper_lends(workbook: Path) -> None:
    edited(
        workbook.with_name("paper.toml"),
        '[appendix]\nlabel = "A"',
        '[appendix]\nlabel = "A"\nthemes = ["6"]\nsheets = ["Nowhere"]',
    )
    ran = run("extract", workbook, "--theme", "4", "--sheet", "Appendix A", "--title", "T")
    assert ran.code == 0
    assert references(ran) == ["4.1", "4.2", "4.3"]
    assert lines(Path(ran.stdout.strip()))[0] == "Appendix A – T"


def test_a_paper_that_names_another_workbook_is_passed_over_with_a_note(workbook: Path) -> None:
    other = workbook.rename(workbook.with_name("other.xlsx"))
    ran = run("extract", other)
    assert ran.code == 0
    assert ran.lines[0] == (
        "note: paper.toml: The paper.toml beside the workbook was passed over: it names "
        "appendix-a.xlsx, not other.xlsx. Use --config paper.toml to take its settings all the "
        "same. [config-passed-over]"
    )
    assert lines(Path(ran.stdout.strip()))[0] == TITLE.removeprefix("Appendix A – ")


def test_a_config_that_is_named_lends_its_settings_whatever_it_names(workbook: Path) -> None:
    other = workbook.rename(workbook.with_name("other.xlsx"))
    ran = run("extract", other, "--config", workbook.with_name("paper.toml"))
    assert ran.lines == [f"made {NAME}.docx: 3 themes, 9 actions"]
    refused(
        run("extract", other, "--config", workbook.with_name("no.toml")),
        "cabinetpaper: no.toml: there is no such file",
    )


# Targets


def test_making_it_again_replaces_it_unless_somebody_changed_it(bare: Path) -> None:
    path = Path(run("extract", bare).stdout.strip())
    before = path.read_bytes()
    assert run("extract", bare).code == 0
    assert path.read_bytes() == before
    word = docx.Document(str(path))
    word.add_paragraph("A note.")
    word.save(str(path))
    refused(
        run("extract", bare),
        f"cabinetpaper: {path}: this file was changed since it was made, or was not made by "
        "cabinetpaper; move it away, or use --force to replace it",
    )
    assert run("extract", bare, "--force").code == 0
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", ["appendix-a.xlsx", "paper.toml", "narrative.md", "extract"])
def test_an_extract_is_written_to_a_word_file_alone(workbook: Path, name: str) -> None:
    target = workbook.with_name(name)
    before = target.read_bytes() if target.exists() else None
    refused(
        run("extract", workbook, "-o", target, "--force"),
        f"cabinetpaper: {target}: an extract is a Word file; expected a name that ends in .docx",
    )
    assert (target.read_bytes() if target.exists() else None) == before


def test_the_template_of_the_house_is_never_overwritten(workbook: Path) -> None:
    house = Path(shutil.copytree(ROOT / "templates" / "hertfordshire", workbook.parent / "own"))
    target = house / "agenda-item.docx"
    before = target.read_bytes()
    refused(
        run("extract", workbook, "--house", "./own", "-o", target, "--force"),
        f"cabinetpaper: {target}: this is an input, which is never overwritten",
    )
    assert target.read_bytes() == before
