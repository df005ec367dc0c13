from __future__ import annotations

import shutil
from pathlib import Path

import docx
import openpyxl
import pytest
from tests.cli.running import EXAMPLE, NAME, Ran, command, edited, example, refused, run

MADE = f"made {NAME}: 11 sections, 9 actions"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return example(tmp_path)


def words(path: Path) -> str:
    word = docx.Document(str(path))
    cells = (cell.text for table in word.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(line.text for line in word.paragraphs), *cells])


def papers(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.suffix == ".docx")


# Through the command itself


def test_the_path_alone_stands_on_standard_output(folder: Path) -> None:
    assert command("build", folder) == Ran(f"{folder / NAME}\n", f"{MADE}\n", 0)
    assert papers(folder) == [NAME]


def test_the_command_is_the_same_from_any_folder_and_in_any_encoding(folder: Path) -> None:
    ran = command("build", folder, PYTHONIOENCODING="ascii", LC_ALL="C")
    assert (ran.stdout, ran.code) == (f"{folder / NAME}\n", 0)


def test_an_error_leaves_nothing_and_ends_with_one(folder: Path) -> None:
    edited(folder / "narrative.md", "# Recommendation", "# Advice")
    ran = command("build", folder)
    assert (ran.stdout, ran.code) == ("", 1)
    assert ran.lines[0] == (
        "error: section Recommendation: The section “Recommendation” is missing; the house "
        "requires it. Add “# Recommendation” and its words to the narrative. [section-missing]"
    )
    assert ran.lines[-1] == (
        "cabinetpaper: nothing was written, because of 1 finding of severity error; put it right, "
        "or use --allow-errors to write the paper all the same"
    )
    assert papers(folder) == []


def accept(folder: Path, code: str, where: str = "") -> int:
    """Accept a finding in the paper's facts, and give the line of its code."""
    facts = folder / "paper.toml"
    text = facts.read_text(encoding="utf-8") + f'\n[[accept]]\ncode = "{code}"\n'
    line = text.count("\n")
    facts.write_text(f'{text}where = "{where}"\nreason = "It is so."\n', encoding="utf-8")
    return line


def test_an_error_that_the_paper_accepts_refuses_nothing_and_is_counted(folder: Path) -> None:
    edited(folder / "narrative.md", "# Recommendation", "# Advice")
    accept(folder, "section-missing", "section Recommendation")
    ran = run("build", folder)
    assert (ran.stdout, ran.code) == (f"{folder / NAME}\n", 0)
    assert ran.lines == ["1 finding was accepted in paper.toml", MADE]
    checked = run("check", folder)
    assert checked == Ran("", "1 finding was accepted in paper.toml\nno findings in paper\n", 0)


def test_an_acceptance_of_something_else_is_told_beside_the_error(folder: Path) -> None:
    edited(folder / "narrative.md", "# Recommendation", "# Advice")
    accept(folder, "section-missing", "section Recommendation")
    edited(folder / "narrative.md", "# Summary", "# In short")
    accept(folder, "section-missing", "section Summary")
    first = accept(folder, "section-empty", "narrative.md")
    line = accept(folder, "prompt-left", "paragraph 2.1")
    ran = run("build", folder)
    assert ran.code == 0
    assert ran.lines == [
        f"warning: paper.toml › line {first}: There is no finding “section-empty” at "
        "“narrative.md” any more to be accepted. Take this [[accept]] out, or put its “code” and "
        "“where” right. [acceptance-unused]",
        f"warning: paper.toml › line {line}: There is no finding “prompt-left” at “paragraph 2.1” "
        "any more to be accepted. Take this [[accept]] out, or put its “code” and “where” right. "
        "[acceptance-unused]",
        "2 findings were accepted in paper.toml",
        MADE,
    ]


def test_a_refused_paper_says_what_it_accepts_as_well(folder: Path) -> None:
    edited(folder / "narrative.md", "# Recommendation", "# Advice")
    edited(folder / "narrative.md", "# Conclusion\n", "# Conclusion\n\n[Say more]\n")
    accept(folder, "prompt-left")
    ran = run("build", folder)
    assert (ran.stdout, ran.code) == ("", 1)
    assert [line.partition(",")[0] for line in ran.lines[1:]] == [
        "1 finding was accepted in paper.toml", "cabinetpaper: nothing was written",
    ]  # fmt: skip


def test_an_input_that_cannot_be_used_ends_with_two(folder: Path) -> None:
    (folder / "paper.toml").write_text("title = ", encoding="utf-8")
    ran = command("build", folder)
    assert (ran.stdout, len(ran.lines), ran.code) == ("", 1, 2)
    assert ran.stderr.startswith("cabinetpaper: paper.toml › line 1: this is not valid TOML: ")


# Errors and findings


def test_errors_can_be_allowed(folder: Path) -> None:
    edited(folder / "narrative.md", "# Recommendation", "# Advice")
    ran = run("build", folder, "--allow-errors")
    assert (ran.stdout, ran.code) == (f"{folder / NAME}\n", 0)
    assert [line.partition(":")[0] for line in ran.lines] == ["error", f"made {NAME}"]


def test_an_older_paper_survives_a_refusal(folder: Path) -> None:
    run("build", folder)
    before = (folder / NAME).read_bytes()
    edited(folder / "narrative.md", "# Recommendation", "# Advice")
    assert run("build", folder).code == 1
    assert (folder / NAME).read_bytes() == before


def test_a_grade_off_the_scale_is_kept_as_written_and_refused(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / "appendix-a.xlsx")
    book["Judgements"]["B2"] = "Rather good"
    book.save(folder / "appendix-a.xlsx")
    ran = run("build", folder)
    assert (ran.code, papers(folder)) == (1, [])
    assert "Judgements!B2" in ran.stderr
    assert "Rather good" in ran.stderr
    assert run("build", folder, "--allow-errors").code == 0
    assert "Rather good" in words(folder / NAME)


def test_warnings_do_not_stop_a_paper(folder: Path) -> None:
    edited(folder / "narrative.md", "# Conclusion\n", "# Conclusion\n\n[Say more.]\n")
    ran = run("build", folder)
    assert (ran.stdout, ran.code) == (f"{folder / NAME}\n", 0)
    assert len(ran.lines) == 2
    assert ran.lines[0].startswith("warning: paragraph ")


def test_the_plan_is_judged_as_on_the_day_that_is_given(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / "appendix-a.xlsx")
    # Where no action had any progress, all that are overdue would be told at once.
    for row in range(5, 15):
        book["Appendix A"][f"F{row}"] = None
    book.save(folder / "appendix-a.xlsx")
    overdue = {
        day: run("build", folder, "--as-of", day).stderr.count("[action-overdue]")
        for day in ("2018-06-01", "2019-02-13", "2030-01-01")
    }
    assert overdue == {"2018-06-01": 0, "2019-02-13": 2, "2030-01-01": 8}
    assert run("build", folder).stderr.count("[action-overdue]") == 2


def test_a_day_that_is_none_is_told(folder: Path) -> None:
    ran = run("build", folder, "--as-of", "13.2.2019")
    assert (ran.stdout, ran.code) == ("", 2)
    assert "“13.2.2019” is not a date; expected one like 2019-02-13" in ran.stderr


# Again: the next panel


def test_making_it_again_replaces_it_with_the_same_bytes(folder: Path) -> None:
    run("build", folder)
    before = (folder / NAME).read_bytes()
    assert run("build", folder) == Ran(f"{folder / NAME}\n", f"{MADE}\n", 0)
    assert (folder / NAME).read_bytes() == before


def test_a_change_of_the_workbook_goes_into_the_paper(folder: Path) -> None:
    run("build", folder)
    book = openpyxl.load_workbook(folder / "appendix-a.xlsx")
    book["Appendix A"]["F5"] = "Finished & <done>"
    book.save(folder / "appendix-a.xlsx")
    assert run("build", folder).code == 0
    assert "Finished & <done>" in words(folder / NAME)
    assert papers(folder) == [NAME]


def test_a_change_of_the_narrative_goes_into_the_paper(folder: Path) -> None:
    run("build", folder)
    edited(folder / "narrative.md", "# Conclusion\n", "# Conclusion\n\nA new ending.\n")
    assert run("build", folder).code == 0
    assert "A new ending." in words(folder / NAME)


def next_panel(folder: Path) -> str:
    """Give the paper another meeting, and the name that its file then has."""
    edited(folder / "paper.toml", "starts = 2019-02-13T10:00:00", "starts = 2019-06-12T14:30:00")
    edited(folder / "paper.toml", 'item = "4"', 'item = "7a"')
    edited(folder / "paper.toml", "publish = 2019-02-05", "publish = 2019-06-04")
    return NAME.replace("2019-02-13 Item 4", "2019-06-12 Item 7a")


def test_another_meeting_is_another_name_and_the_earlier_paper_goes(folder: Path) -> None:
    run("build", folder)
    name = next_panel(folder)
    ran = run("build", folder)
    assert ran.stdout == f"{folder / name}\n"
    assert ran.lines[-1] == f"made {name}: 11 sections, 9 actions; replaced {NAME}"
    assert papers(folder) == [name]
    assert "Wednesday 12 June, 2019 at 2.30pm" in words(folder / name)


def test_an_earlier_paper_that_was_edited_stays(folder: Path) -> None:
    run("build", folder)
    word = docx.Document(str(folder / NAME))
    word.add_paragraph("A note of the clerk.")
    word.save(str(folder / NAME))
    name = next_panel(folder)
    ran = run("build", folder)
    assert ran.lines[-1] == f"made {name}: 11 sections, 9 actions"
    assert papers(folder) == [NAME, name]


def test_a_paper_that_is_made_elsewhere_takes_nothing_away(folder: Path, tmp_path: Path) -> None:
    run("build", folder)
    run("build", folder, "--out", tmp_path / "out")
    name = next_panel(folder)
    run("build", folder, "--out", tmp_path / "out")
    assert papers(tmp_path / "out") == [NAME, name]
    assert papers(folder) == [NAME]


def test_a_paper_that_was_edited_in_word_is_kept(folder: Path) -> None:
    run("build", folder)
    word = docx.Document(str(folder / NAME))
    word.add_paragraph("A note of the clerk.")
    word.save(str(folder / NAME))
    refused(
        run("build", folder),
        f"cabinetpaper: {folder / NAME}: this file was changed since it was made, or was not made "
        "by cabinetpaper; move it away, or use --force to replace it",
    )
    assert "A note of the clerk." in words(folder / NAME)
    assert run("build", folder, "--force").code == 0
    assert "A note of the clerk." not in words(folder / NAME)


# Other places


def test_another_folder_can_be_named_for_the_paper(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "to" / "clerk"
    assert run("build", folder, "--out", out).stdout == f"{out / NAME}\n"
    assert papers(folder) == []
    assert papers(out) == [NAME]


def test_another_config_can_be_named(folder: Path, tmp_path: Path) -> None:
    config = tmp_path / "draft.toml"
    shutil.copy(folder / "paper.toml", config)
    edited(config, 'item = "4"', 'item = "PAPER C"')
    name = NAME.replace("Item 4", "Item PAPER C")
    assert run("build", folder, "--config", config).stdout == f"{folder / name}\n"


def test_the_templates_of_a_house_are_never_overwritten(folder: Path) -> None:
    house = Path(
        shutil.copytree(EXAMPLE.parents[1] / "templates" / "hertfordshire", folder / "own")
    )
    edited(house / "house.toml", 'file_name = "{date} Item {item} - {title}"',
           'file_name = "agenda-item"')  # fmt: skip
    edited(folder / "paper.toml", 'house = "hertfordshire"', 'house = "./own"')
    before = (house / "agenda-item.docx").read_bytes()
    refused(
        run("build", folder, "--out", house, "--force"),
        f"cabinetpaper: {house / 'agenda-item.docx'}: this is an input, which is never overwritten",
    )
    assert (house / "agenda-item.docx").read_bytes() == before


def test_a_folder_in_the_way_of_the_paper_is_told(folder: Path) -> None:
    (folder / NAME).mkdir()
    refused(
        run("build", folder),
        f"cabinetpaper: {folder / NAME}: this is a folder; expected the name of a file",
    )


def test_a_file_that_word_holds_open_is_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", denied)
    refused(
        run("build", folder),
        f"cabinetpaper: {folder / NAME}: cannot be written; is it open in Word? Close it and try "
        "again",
    )
    assert sorted(path.name for path in folder.iterdir()) == [
        "appendix-a.xlsx", "narrative.md", "paper.toml",
    ]  # fmt: skip
