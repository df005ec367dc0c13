from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from tests.cli.running import edited, example
from tests.examples.golden import stripped
from tests.word.invariants import faults

from cabinetpaper import (
    InputError,
    OutputError,
    Selection,
    TableForm,
    Wanted,
    extract,
    outline,
    read_workbook,
    render_extract,
)
from cabinetpaper.document.blocks import Table


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    return example(tmp_path) / "appendix-a.xlsx"


def references(document: object) -> list[str]:
    return [
        row.cells[0].text
        for block in document.blocks  # type: ignore[attr-defined]
        if isinstance(block, Table)
        for row in block.rows
        if not row.header
    ]


def test_all_actions_are_made_where_nothing_is_wanted(workbook: Path) -> None:
    made = extract(str(workbook))
    assert made.path.parent == workbook.parent
    assert made.summary == "3 themes, 9 actions"
    assert outline(stripped(made.path.read_bytes())) == made.document
    assert faults(made.path.read_bytes()) == []


def test_a_selection_is_a_value(workbook: Path) -> None:
    selection = Selection(themes=["4", "6"], due_before=datetime.date(2019, 3, 1))
    made = extract(workbook, Wanted(selection=selection))
    assert references(made.document) == ["6.1", "6.2", "6.3"]
    assert made.summary == "1 theme, 3 actions"
    assert made.document.blocks[1].text == (  # type: ignore[union-attr]
        "This extract shows only the actions under themes 4.0 and 6.0, due before 1 March 2019."
    )


def test_the_same_workbook_gives_the_same_bytes(workbook: Path, tmp_path: Path) -> None:
    first = extract(workbook, out=tmp_path / "1.docx").path.read_bytes()
    assert extract(workbook, out=tmp_path / "2.docx").path.read_bytes() == first


def test_a_workbook_alone_is_an_appendix_to_nothing(workbook: Path) -> None:
    workbook.with_name("paper.toml").unlink()
    made = extract(workbook)
    assert made.document.properties.title == (
        "Extract from Children's Services Self-Assessment Development Plan 2018/19"
    )
    plan = read_workbook(workbook).plan
    assert outline(render_extract(plan)) == made.document


def test_the_name_of_a_workbook_counts_with_its_folder(workbook: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "appendix-a.xlsx"
    other.parent.mkdir()
    other.write_bytes(workbook.read_bytes())
    edited(workbook.with_name("paper.toml"), 'label = "A"', 'label = "B"')
    assert "Appendix B" not in extract(other).document.properties.title
    assert "Appendix B" in extract(workbook).document.properties.title


def test_the_default_workbook_of_a_paper_is_its_own(workbook: Path) -> None:
    edited(workbook.with_name("paper.toml"), 'workbook = "appendix-a.xlsx"\n', "")
    assert extract(workbook).findings == ()


def test_the_plan_of_a_paper_is_read_as_the_paper_reads_it(workbook: Path) -> None:
    edited(workbook.with_name("paper.toml"), "[appendix]\n", '[appendix]\ntables = "single"\n')
    tables = [one for one in extract(workbook).document.blocks if isinstance(one, Table)]
    assert len(tables) == 1
    plan = read_workbook(workbook).plan
    single = outline(render_extract(plan, tables=TableForm.SINGLE))
    assert [one.rows for one in single.blocks if isinstance(one, Table)] == [tables[0].rows]


def test_a_paper_beside_it_that_cannot_be_read_is_an_error(workbook: Path) -> None:
    workbook.with_name("paper.toml").write_text("[", encoding="utf-8")
    with pytest.raises(InputError, match=r"^paper\.toml › line 1: this is not valid TOML"):
        extract(workbook)


def test_nothing_is_written_where_nothing_is_left(workbook: Path) -> None:
    before = sorted(workbook.parent.iterdir())
    with pytest.raises(InputError, match=r"no action has an owner with “nobody”$"):
        extract(workbook, Wanted(selection=Selection(owner="nobody")))
    assert sorted(workbook.parent.iterdir()) == before


def test_an_output_that_is_not_ours_is_an_error(workbook: Path, tmp_path: Path) -> None:
    target = tmp_path / "x.docx"
    target.write_bytes(b"theirs")
    with pytest.raises(OutputError, match="was not made by cabinetpaper"):
        extract(workbook, out=target)
    assert target.read_bytes() == b"theirs"
    assert extract(workbook, out=target, force=True).path == target
