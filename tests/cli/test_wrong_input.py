"""Every wrong input that was thought of: one line each, exit code 2, never a traceback."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest
from tests.cli.running import ROOT, command, edited, example, refused, run

from cabinetpaper import outline


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return example(tmp_path)


def one_line(*arguments: str | Path) -> str:
    """Run a command that is refused in one line; give the line without the program's name."""
    ran = run(*arguments)
    assert (ran.stdout, ran.code, len(ran.lines)) == ("", 2, 1), ran
    assert "Traceback" not in ran.stderr
    return ran.lines[0].removeprefix("cabinetpaper: ")


# Files and folders


def test_a_folder_that_is_absent(tmp_path: Path) -> None:
    refused(
        command("build", tmp_path / "no"), f"cabinetpaper: there is no folder “{tmp_path / 'no'}”"
    )


def test_a_folder_without_a_paper(tmp_path: Path) -> None:
    assert one_line("build", tmp_path) == (
        f"the folder “{tmp_path}” has no paper.toml, which holds the facts of a paper"
    )


def test_a_file_for_a_folder(folder: Path) -> None:
    workbook = folder / "appendix-a.xlsx"
    assert one_line("build", workbook) == (
        f"“{workbook}” is not a folder: a paper is a folder with a paper.toml in it"
    )


def absent(path: Path) -> None:
    path.unlink()


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def text(path: Path) -> None:
    path.write_text("Ref,Action\n4.1,Ask\n", encoding="utf-8")


def protected(path: Path) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"))


def old(path: Path) -> None:
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le") + bytes(99)
    )


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:4000])


def a_word_file(path: Path) -> None:
    docx.Document().save(str(path))


def another_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "x")


SPOILED = (a_folder, empty, text, protected, old, cut_short, a_word_file, another_zip)


@pytest.mark.parametrize("spoil", [absent, *SPOILED])
def test_a_workbook_that_is_none_for_an_extract(
    folder: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(folder / "appendix-a.xlsx")
    assert "appendix-a.xlsx" in one_line("extract", folder / "appendix-a.xlsx")
    assert list(folder.glob("*.docx")) == []


@pytest.mark.parametrize("spoil", [absent, *SPOILED])
def test_a_workbook_that_is_none_for_a_paper(folder: Path, spoil: Callable[[Path], None]) -> None:
    spoil(folder / "appendix-a.xlsx")
    assert "appendix-a.xlsx" in one_line("build", folder)
    assert list(folder.glob("*.docx")) == []


@pytest.mark.parametrize("name", ["plan.xls", "plan.csv", "plan.ods", "plan.pdf", "plan"])
def test_a_workbook_of_another_kind(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert one_line("extract", tmp_path / name).startswith(f"{name}: ")


@pytest.mark.parametrize("spoil", [a_folder, protected, cut_short, a_word_file])
def test_a_narrative_that_is_no_text(folder: Path, spoil: Callable[[Path], None]) -> None:
    spoil(folder / "narrative.md")
    ran = run("build", folder)
    assert (ran.stdout, ran.code) in {("", 2), ("", 1)}
    assert "Traceback" not in ran.stderr
    assert "narrative.md" in ran.stderr


def test_a_sheet_that_is_missing_is_told_with_those_that_are_there(folder: Path) -> None:
    edited(folder / "paper.toml", 'label = "A"', 'label = "A"\nsheets = ["Plan"]')
    assert one_line("build", folder) == (
        "appendix-a.xlsx: there is no sheet “Plan”; the workbook has “Appendix A”, “Judgements” "
        "and “Areas for improvement”"
    )


# paper.toml


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            'title = "Hert', 'titel = "Hert',
            "paper.toml › line 2: unknown key “titel”; did you mean “title”?",
        ),
        (
            'framework = "ilacs-2018"', 'framework = "ilacs-2017"',
            "paper.toml › line 25: there is no framework “ilacs-2017”; did you mean “ilacs-2018”? "
            "Those known are area-send-2023, ilacs-2018, ilacs-2023, ilacs-2026; the path of a "
            ".toml file of your own will do as well",
        ),
        (
            'house = "hertfordshire"', 'house = "hertforshire"',
            "paper.toml: there is no house “hertforshire” (there are: hertfordshire); did you mean "
            "“hertfordshire”?",
        ),
    ],
)  # fmt: skip
def test_a_slip_in_the_facts(folder: Path, old: str, new: str, message: str) -> None:
    edited(folder / "paper.toml", old, new)
    ran = run("build", folder)
    assert (ran.stdout, ran.code) == ("", 2)
    assert f"cabinetpaper: {message}" in ran.lines


def test_a_field_that_the_house_does_not_declare(folder: Path) -> None:
    with (folder / "paper.toml").open("a", encoding="utf-8") as file:
        file.write('[fields]\ndivison = "North"\n')
    line = one_line("build", folder)
    assert line.startswith("paper.toml")
    assert "the house hertfordshire declares no field “divison”; did you mean “division”?" in line


def test_all_slips_are_told_at_once(folder: Path) -> None:
    edited(folder / "paper.toml", 'item = "4"', "item = 4")
    edited(folder / "paper.toml", 'title = "Hert', 'titel = "Hert')
    ran = run("build", folder)
    assert (ran.stdout, ran.code) == ("", 2)
    assert len(ran.lines) >= 2
    assert all(line.startswith("cabinetpaper: paper.toml › line ") or "“title”" in line
               for line in ran.lines)  # fmt: skip


# The narrative


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("{{ overal.grade }}", "in {{ overal.grade }}: there is no fact “overal”; did you mean "
                               "“overall”?"),
        ('{{ ref("action 9.9") }}', 'in {{ ref("action 9.9") }}: there is no action 9.9'),
        ("A | table |\n|---|---|", ""),
        ("<b>HTML</b>", ""),
        ("a \x07 bell", "the control character U+0007 cannot be printed: delete it"),
        ("### Too deep", ""),
    ],
)  # fmt: skip
def test_words_that_cannot_be_carried(folder: Path, words: str, message: str) -> None:
    edited(folder / "narrative.md", "# Conclusion\n", f"# Conclusion\n\n{words}\n")
    number = next(
        index
        for index, line in enumerate(
            (folder / "narrative.md").read_text(encoding="utf-8").split("\n"), start=1
        )
        if line.startswith(words.split("\n", maxsplit=1)[0][:8])
    )
    line = one_line("build", folder)
    assert line.startswith(f"narrative.md › line {number}: {message}")


def test_text_of_every_kind_comes_through_exactly(folder: Path) -> None:
    strange = "a < b & R&D \"x\" 'y' > z “” 😀 שלום مرحبا ŵ \u00a0\u200b\u00adend"
    book = openpyxl.load_workbook(folder / "appendix-a.xlsx")
    book["Appendix A"]["F5"] = f"{strange} {{{{ title }}}} {{%p if x %}}"
    book.save(folder / "appendix-a.xlsx")
    edited(folder / "narrative.md", "# Conclusion\n", f"# Conclusion\n\n{strange}\n")
    edited(
        folder / "paper.toml", 'item = "4"', f"item = '''{strange.replace(chr(39), chr(8217))}'''"
    )
    ran = run("build", folder)
    assert ran.code == 0, ran.stderr
    seen = [one.text for one in outline(ran.stdout.removesuffix("\n")).paragraphs]
    assert strange in seen
    assert f"{strange} {{{{ title }}}} {{%p if x %}}" in seen
    assert strange.replace("'", "’") in seen


def test_a_control_character_in_a_cell_is_told_or_gone_from_sight(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / "appendix-a.xlsx")
    book["Appendix A"]["F5"] = "bell_x0007_"
    book.save(folder / "appendix-a.xlsx")
    assert "U+0007" in one_line("build", folder)


# The house


def own_house(folder: Path) -> Path:
    edited(folder / "paper.toml", 'house = "hertfordshire"', 'house = "./own"')
    return Path(shutil.copytree(ROOT / "templates" / "hertfordshire", folder / "own"))


def retyped(path: Path, old: str, new: str) -> None:
    """Change words of a Word file as its owner would."""
    word = docx.Document(str(path))
    [run] = [run for line in word.paragraphs for run in line.runs if old in run.text]
    run.text = run.text.replace(old, new)
    word.save(str(path))


def test_an_undefined_name_in_a_template(folder: Path) -> None:
    template = own_house(folder) / "agenda-item.docx"
    retyped(template, "{{ meeting.committee }}", "{{ meeting.comittee }}")
    assert one_line("build", folder) == (
        "agenda-item.docx › paragraph “{{ meeting.comittee }}”: in {{ meeting.comittee }}: "
        "“meeting” has no part “comittee”; did you mean “committee”?"
    )


def test_an_unclosed_tag_in_a_template(folder: Path) -> None:
    retyped(own_house(folder) / "agenda-item.docx", "{{ meeting.item }}", "{{ meeting.item }")
    assert one_line("build", folder).startswith("agenda-item.docx › paragraph “{{ meeting.item }”")


def test_a_template_that_is_no_word_file(folder: Path) -> None:
    template = own_house(folder) / "agenda-item.docx"
    for spoil in (empty, text, protected, cut_short, another_zip):
        spoil(template)
        assert "agenda-item.docx" in one_line("build", folder)
    template.unlink()
    assert "agenda-item.docx" in one_line("build", folder)


def test_a_house_file_with_a_slip(folder: Path) -> None:
    house = own_house(folder)
    edited(house / "house.toml", 'none = "None"', 'nnone = "None"')
    assert one_line("build", folder) == (
        "own/house.toml › line 8: unknown key “nnone”; did you mean “none”?"
    )
    edited(house / "house.toml", 'nnone = "None"', 'none = "None"')
    edited(house / "house.toml", "{date} Item {item}", "{date} Item {number}")
    assert one_line("build", folder).startswith("own/house.toml › line ")
