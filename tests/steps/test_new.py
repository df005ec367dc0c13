from __future__ import annotations

from pathlib import Path

import pytest
from tests.word.invariants import faults

from cabinetpaper import InputError, OutputError, build, new, read_paper

FILES = ["paper.toml", "narrative.md", "appendix-a.xlsx"]


def test_the_files_are_given_in_the_order_an_officer_fills_them_in(tmp_path: Path) -> None:
    assert new(str(tmp_path / "a" / "june")) == tuple(tmp_path / "a" / "june" / n for n in FILES)


def test_a_starter_paper_is_a_paper(tmp_path: Path) -> None:
    new(tmp_path)
    report = read_paper(tmp_path)
    assert report.house == "hertfordshire"
    assert report.meeting.council == "Hertfordshire County Council"
    assert report.plan is not None
    assert [action.reference for action in report.plan.actions] == ["1.1"]
    assert faults(build(tmp_path).path.read_bytes()) == []


def test_the_same_house_gives_the_same_files(tmp_path: Path) -> None:
    first, second = new(tmp_path / "a"), new(tmp_path / "b")
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


@pytest.mark.parametrize("name", FILES)
def test_no_file_is_overwritten_and_none_is_written_beside_it(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"mine")
    with pytest.raises(OutputError, match=f"{name} is there already"):
        new(tmp_path)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [(name, b"mine")]


def test_not_even_a_starter_file_of_ours_is_overwritten(tmp_path: Path) -> None:
    new(tmp_path)
    with pytest.raises(OutputError, match=r"^.*: paper\.toml, narrative\.md, appendix-a\.xlsx are"):
        new(tmp_path)


def test_an_unknown_house_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"^there is no house “kent”"):
        new(tmp_path / "june", house="kent")
    assert not (tmp_path / "june").exists()
