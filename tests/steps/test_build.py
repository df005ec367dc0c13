from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from attrs import evolve
from tests.cli.running import NAME, ROOT, edited, example
from tests.examples.golden import stripped

from cabinetpaper import (
    InputError,
    OutputError,
    PaperRefusedError,
    build,
    outline,
    read_paper,
    render,
)
from cabinetpaper.findings import Severity


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return example(tmp_path)


def test_what_was_made_is_told_as_values(folder: Path) -> None:
    made = build(str(folder))
    assert made.path == folder / NAME
    assert made.findings == ()
    assert made.summary == "11 sections, 9 actions"
    assert outline(stripped(made.path.read_bytes())) == made.document


def test_the_file_is_what_render_gives(folder: Path) -> None:
    made = build(folder)
    assert outline(render(read_paper(folder))) == made.document


def test_a_refusal_holds_its_findings(folder: Path) -> None:
    edited(folder / "narrative.md", "# Recommendation", "# Advice")
    with pytest.raises(PaperRefusedError) as error:
        build(folder)
    assert [one.severity for one in error.value.findings] == [Severity.ERROR]
    assert str(error.value) == (
        "nothing was written, because of 1 finding of severity error; put it right, or use "
        "--allow-errors to write the paper all the same"
    )
    assert build(folder, allow_errors=True).findings == error.value.findings


def test_a_paper_without_a_plan_counts_no_actions(folder: Path) -> None:
    (folder / "appendix-a.xlsx").unlink()
    edited(folder / "paper.toml", 'workbook = "appendix-a.xlsx"\n', "")
    text = "\n".join(f"# {heading}\n\nWords.\n" for heading in (
        "Purpose of report", "Summary", "Recommendation", "Background", "Financial implications",
    ))  # fmt: skip
    (folder / "narrative.md").write_text(text, encoding="utf-8")
    made = build(folder)
    assert made.summary == "7 sections, 0 actions"


def test_the_day_it_is_judged_on_is_a_value(folder: Path) -> None:
    early = build(folder, as_of=datetime.date(2018, 1, 1))
    assert "action-overdue" not in {one.code for one in early.findings}


def test_out_makes_the_folder(folder: Path, tmp_path: Path) -> None:
    assert build(folder, out=tmp_path / "a" / "b").path == tmp_path / "a" / "b" / NAME


def test_the_name_has_no_item_where_the_paper_has_none(folder: Path) -> None:
    edited(folder / "paper.toml", 'item = "4"\n', "")
    made = build(folder)
    assert made.path.name.startswith("2019-02-13 - Hertfordshire Inspection")


def test_a_long_title_is_cut_in_the_name_alone(folder: Path) -> None:
    edited(folder / "paper.toml", 'title = "', f'title = "{"Very long " * 40}')
    made = build(folder)
    assert len(made.path.name) <= 145
    assert len(made.document.properties.title) > 400


@pytest.mark.parametrize("title", ["a/b: c?", "CON", 'R&D <2019> | \\\\\\"x\\\\\\"', "ŵ 😀 שלום"])
def test_any_title_gives_a_file(folder: Path, title: str) -> None:
    text = (folder / "paper.toml").read_text(encoding="utf-8")
    first = next(line for line in text.splitlines() if line.startswith("title"))
    edited(folder / "paper.toml", first, f"title = '''{title}'''")
    made = build(folder)
    assert made.path.is_file()
    assert made.path.parent == folder
    assert outline(made.path).properties.title == title


def test_an_output_that_is_not_ours_is_an_error(folder: Path) -> None:
    (folder / NAME).write_bytes(b"theirs")
    with pytest.raises(OutputError, match="was not made by cabinetpaper"):
        build(folder)
    assert build(folder, force=True).path.read_bytes().startswith(b"PK")


def test_nothing_is_written_for_an_input_that_cannot_be_used(folder: Path) -> None:
    before = sorted(folder.iterdir())
    edited(folder / "paper.toml", 'house = "hertfordshire"', 'house = "kent"')
    with pytest.raises(InputError, match="there is no house “kent”"):
        build(folder)
    assert sorted(folder.iterdir()) == before


def test_a_house_beside_the_paper_comes_before_those_that_are_shipped(folder: Path) -> None:
    import shutil

    own = shutil.copytree(ROOT / "templates" / "hertfordshire", folder / "templates/hertfordshire")
    edited(Path(own) / "house.toml", 'file_name = "{date} Item {item} - {title}"',
           'file_name = "{title}"')  # fmt: skip
    assert build(folder).path.name.startswith("Hertfordshire Inspection of Local")


def test_made_papers_are_told_apart_by_value(folder: Path) -> None:
    made = build(folder)
    assert evolve(made, summary="") != made
    assert build(folder) == made


@pytest.mark.parametrize("form", ["chart", "table"])
def test_the_picture_of_progress_shows_the_day_that_the_plan_is_judged_on(
    folder: Path, form: str
) -> None:
    paper = folder / "paper.toml"
    paper.write_text(paper.read_text("utf-8") + f'\n[summary]\nform = "{form}"\n', "utf-8")
    made = build(folder)
    assert made.findings == ()
    assert "as at 13 February 2019." in str(made.document)
    later = build(folder, as_of=datetime.date(2019, 7, 1), out=folder.parent)
    assert "as at 1 July 2019." in str(later.document)
    assert outline(stripped(later.path.read_bytes())) == later.document
