from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

import docx
import openpyxl
import pytest
from tests.cli.running import ROOT, command, edited, refused, run

FILES = ("paper.toml", "narrative.md", "appendix-a.xlsx")


def house(folder: Path, name: str = "kent") -> Path:
    """Give a house of another council, with sections of its own."""
    made = Path(shutil.copytree(ROOT / "templates" / "hertfordshire", folder / name))
    for wording in (made / "wording").iterdir():
        wording.unlink()
    (made / "wording" / "equalities-implications.md").write_text("None.\n", encoding="utf-8")
    (made / "wording" / "legal-implications.later.md").write_text("Later.\n", encoding="utf-8")
    (made / "house.toml").write_text(
        'title = "Kent & Medway \\"Council\\""\n'
        + "".join(
            f'[[sections]]\nheading = "{heading}"\nrequired = {required}\n'
            for heading, required in (
                ("Summary", "true"),
                ("Recommendation(s)", "true"),
                ("Introduction", "false"),
                ("Financial Implications", "true"),
                ("Legal implications", "true"),
                ("Equalities implications", "true"),
                ("*Data* [protection]", "false"),
                ("Conclusions", "true"),
            )
        ),
        encoding="utf-8",
    )
    return made


def headings(folder: Path) -> list[str]:
    lines = (folder / "narrative.md").read_text(encoding="utf-8").splitlines()
    return [line.removeprefix("# ") for line in lines if line.startswith("# ")]


def test_a_starter_paper_builds_at_once_and_every_prompt_is_a_warning(tmp_path: Path) -> None:
    folder = tmp_path / "june"
    begun = command("new", folder)
    assert begun.stdout.splitlines() == [str(folder / name) for name in FILES]
    assert begun.stderr == f"now write in them, and make the paper: cabinetpaper build {folder}\n"
    assert begun.code == 0
    built = command("build", folder)
    assert built.code == 0
    *warnings, note = built.lines[:-1]
    assert {line.partition(":")[0] for line in warnings} == {"warning"}
    assert note.startswith("note: paper.toml: The paper does not say when it is published; ")
    word = docx.Document(built.stdout.removesuffix("\n"))
    prompts = sum("[" in line.text for line in word.paragraphs)
    prompts += sum(
        "[" in cell.text for table in word.tables for row in table.rows for cell in row.cells
    )
    assert prompts > 20
    assert built.stderr.count("[prompt-left]") == prompts


def test_the_extract_of_a_starter_workbook_can_be_made(tmp_path: Path) -> None:
    run("new", tmp_path)
    ran = run("extract", tmp_path / "appendix-a.xlsx")
    assert ran.code == 0
    assert ran.lines[-1].endswith("1 theme, 1 action")


def test_nothing_is_ever_overwritten(tmp_path: Path) -> None:
    (tmp_path / "narrative.md").write_text("Mine.", encoding="utf-8")
    refused(
        run("new", tmp_path),
        f"cabinetpaper: {tmp_path}: narrative.md is there already; a starter paper never "
        "overwrites: name another folder",
    )
    assert [path.name for path in tmp_path.iterdir()] == ["narrative.md"]
    (tmp_path / "paper.toml").write_text("", encoding="utf-8")
    refused(
        run("new", tmp_path),
        f"cabinetpaper: {tmp_path}: paper.toml, narrative.md are there already; a starter paper "
        "never overwrites: name another folder",
    )


def test_new_has_no_force(tmp_path: Path) -> None:
    assert run("new", tmp_path, "--force").code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_other_files_will_do(tmp_path: Path) -> None:
    (tmp_path / "minutes.txt").write_bytes(b"")
    assert run("new", tmp_path).code == 0


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "june").write_bytes(b"")
    refused(
        run("new", tmp_path / "june"),
        f"cabinetpaper: {tmp_path / 'june'}: this is a file; expected the name of a folder",
    )


def test_an_unknown_house_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    refused(
        run("new", tmp_path / "june", "--house", "hertfordshir"),
        "cabinetpaper: there is no house “hertfordshir” (there are: hertfordshire); did you mean "
        "“hertfordshire”?",
    )
    assert list(tmp_path.iterdir()) == []


def test_the_references_of_a_starter_workbook_are_text_and_grades_have_a_drop_down(
    tmp_path: Path,
) -> None:
    run("new", tmp_path)
    book = openpyxl.load_workbook(tmp_path / "appendix-a.xlsx")
    assert book.sheetnames == ["Appendix A", "Judgements", "Areas for improvement"]
    assert book["Appendix A"]["A5"].number_format == "@"
    [validation] = book["Judgements"].data_validations.dataValidation
    assert "Good" in validation.formula1


# Another house


def test_the_headings_are_those_of_the_house_that_it_has_no_words_for(tmp_path: Path) -> None:
    house(tmp_path / "templates")
    folder = tmp_path / "june"
    assert run("new", folder, "--house", "kent").code == 0
    assert headings(folder) == [
        "Summary",
        "Recommendation(s)",
        "The judgement",
        "Areas for improvement",
        "Introduction",
        "Financial Implications",
        "Legal implications",
        r"\*Data\* \[protection\]",
        "Conclusions",
    ]
    words = (folder / "narrative.md").read_text(encoding="utf-8")
    assert "# Recommendation(s)\n\nThe panel is asked to [" in words
    assert "# Introduction\n\n[Say what belongs under “Introduction”.]\n" in words


def test_the_council_is_the_houses_and_it_builds_at_once(tmp_path: Path) -> None:
    house(tmp_path / "templates")
    folder = tmp_path / "june"
    run("new", folder, "--house", "kent")
    paper = tomllib.loads((folder / "paper.toml").read_text(encoding="utf-8"))
    assert (paper["house"], paper["meeting"]["council"]) == ("kent", 'Kent & Medway "Council"')
    ran = run("build", folder)
    assert ran.code == 0, ran.stderr
    codes = {line.rpartition("[")[2] for line in ran.lines[:-1]}
    assert codes == {
        "prompt-left]", "grade-missing]", "background-papers-missing]", "publication-deadline]",
    }  # fmt: skip
    word = docx.Document(ran.stdout.removesuffix("\n"))
    found = [line.text for line in word.paragraphs if line.style and line.style.name == "Heading 1"]
    assert found[:8] == [
        "Summary", "Recommendation(s)", "The judgement", "Areas for improvement", "Introduction",
        "Financial Implications", "Legal implications", "Equalities implications",
    ]  # fmt: skip
    assert "*Data* [protection]" in found


def test_a_section_of_the_house_that_places_something_is_not_made_twice(tmp_path: Path) -> None:
    made = house(tmp_path / "templates")
    edited(made / "house.toml", 'heading = "Introduction"', 'heading = "AREAS for improvement"')
    run("new", tmp_path / "june", "--house", "kent")
    assert headings(tmp_path / "june")[:4] == [
        "Summary", "Recommendation(s)", "The judgement", "AREAS for improvement",
    ]  # fmt: skip
    text = (tmp_path / "june" / "narrative.md").read_text(encoding="utf-8")
    assert text.count("{{ areas_for_improvement }}") == 1


@pytest.mark.parametrize("name", ["./houses/kent", "houses/kent"])
def test_a_house_that_is_given_by_its_path_is_found_from_the_papers_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    house(tmp_path / "houses")
    monkeypatch.chdir(tmp_path)
    assert run("new", "papers/june", "--house", name).code == 0
    paper = tomllib.loads((tmp_path / "papers/june/paper.toml").read_text(encoding="utf-8"))
    assert paper["house"] == "./../../houses/kent"
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert run("build", tmp_path / "papers" / "june").code == 0
