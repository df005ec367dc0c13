"""LibreOffice opens every paper and saves it with its text, numbers, bookmarks and tables."""

from __future__ import annotations

from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path

import pytest
from tests.corpus.samples import NAMES, sample
from tests.judges import breaking
from tests.judges.conftest import Convert
from tests.judges.meant import as_resaved

from cabinetpaper import Document, outline

FAULTS = {
    "words": breaking.without_a_cell,
    "bookmark": breaking.without_a_bookmark,
    "number": breaking.without_a_number,
    "row": breaking.without_a_row,
    "header-rows": breaking.without_header_rows,
    "heading": breaking.without_a_heading,
    "level": breaking.with_an_entry_deeper,
}


def lost(before: Document, after: Document) -> list[str]:
    """Give the lines that differ, as a difference prints them."""
    lines = unified_diff(as_resaved(before), as_resaved(after), lineterm="", n=0)
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


@pytest.mark.parametrize("name", NAMES)
def test_a_paper_keeps_all_through_a_re_save(resaved: Callable[[str], Document], name: str) -> None:
    assert lost(sample(name).document, resaved(name)) == []


@pytest.fixture(scope="module")
def resaved_faults(
    convert: Convert, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], Document]:
    """Give a function: a fault → a paper that was broken so, after LibreOffice saved it again."""
    folder = tmp_path_factory.mktemp("faults")
    (folder / "saved").mkdir()
    paths = [folder / f"{name}.docx" for name in FAULTS]
    for path in paths:
        path.write_bytes(FAULTS[path.stem](sample("example-themes").data))
    convert("docx", paths, folder / "saved")
    return lambda name: outline(folder / "saved" / f"{name}.docx")


@pytest.mark.parametrize("fault", FAULTS)
def test_what_a_broken_file_has_lost_is_seen_after_a_re_save(
    resaved_faults: Callable[[str], Document], fault: str
) -> None:
    assert lost(sample("example-themes").document, resaved_faults(fault)) != []


def test_a_file_that_is_no_word_file_gives_no_pdf(
    convert: Convert, as_file: Callable[[bytes, str], Path], tmp_path: Path
) -> None:
    data = sample("plan-one-action").data
    convert("pdf", [as_file(data[: len(data) // 2], "half.docx")], tmp_path)
    assert not (tmp_path / "half.pdf").exists()
