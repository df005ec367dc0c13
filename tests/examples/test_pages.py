"""The pages of the example as LibreOffice lays them out: what another program shows."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.examples.golden import build_example

from cabinetpaper import Document

Program = Callable[[str], str]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Document, bytes]:
    return build_example(tmp_path_factory.mktemp("paper"))


@pytest.fixture(scope="module")
def convert(
    program: Program, made: tuple[Document, bytes], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], Path]:
    """Give a function that turns the example into another format."""
    soffice = program("soffice")
    folder = tmp_path_factory.mktemp("pages")
    (folder / "paper.docx").write_bytes(made[1])

    def to(form: str) -> Path:
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [soffice, profile, "--headless", "--convert-to", form, "--outdir", str(folder)]
        subprocess.run([*command, str(folder / "paper.docx")], check=True, capture_output=True)
        return folder / f"paper.{form.partition(':')[0]}"

    return to


@pytest.fixture(scope="module")
def pages(program: Program, convert: Callable[[str], Path]) -> list[str]:
    pdftotext = program("pdftotext")
    done = subprocess.run(
        [pdftotext, "-layout", str(convert("pdf")), "-"],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return done.stdout.removesuffix("\f").split("\f")


def test_the_header_row_is_repeated_on_every_page_of_the_appendix(pages: list[str]) -> None:
    first = next(index for index, page in enumerate(pages) if "Appendix A –" in page[:400])
    assert len(pages) - first >= 3
    for page in pages[first:]:
        top = " ".join(page[:900].split())
        assert re.search(r"Ref Theme/ Action Completion .* Owner Progress To Date", top), top


def test_every_page_says_which_of_how_many_it_is(pages: list[str]) -> None:
    for number, page in enumerate(pages, start=1):
        assert page.rstrip().endswith(f"Page {number} of {len(pages)}")


def test_the_header_block_is_in_capitals_on_the_page_alone(pages: list[str]) -> None:
    assert "WEDNESDAY 13 FEBRUARY, 2019 AT 10.00AM" in pages[0]
    assert "HERTFORDSHIRE COUNTY COUNCIL" in pages[0]


def test_another_program_counts_the_paragraphs_as_layout_did(
    convert: Callable[[str], Path], made: tuple[Document, bytes]
) -> None:
    text = convert("txt:Text (encoded):UTF8").read_text(encoding="utf-8-sig")
    # LibreOffice 25 writes the cells of a row on one line, a tab between two.
    pieces = (piece for line in text.splitlines() for piece in (line, *line.split("\t")))
    lines = {" ".join(piece.split()) for piece in pieces}
    meant = [
        " ".join(f"{paragraph.number} {paragraph.text}".split())
        for paragraph in made[0].paragraphs
        if paragraph.number
    ]
    assert len(meant) > 90
    assert [line for line in meant if line not in lines] == []
