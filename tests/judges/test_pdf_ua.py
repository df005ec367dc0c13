"""The tagged PDFs of the whole corpus pass PDF/UA-1, by two judges that share no code."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.corpus.samples import NAMES, sample
from tests.corpus.words import JOINED, saying
from tests.judges.breaking import without_a_title
from tests.judges.conftest import PDF, Convert, Files

from cabinetpaper.frame.package import read_package
from cabinetpaper.pdf.finish import finish

VeraPdf = Callable[[Files], dict[str, str]]
PageValidation = Callable[[Path], list[str]]


@pytest.fixture(scope="module")
def judged(verapdf: VeraPdf, pdfs: Files) -> dict[str, str]:
    return verapdf(pdfs)


@pytest.mark.parametrize("name", NAMES)
def test_verapdf_passes_a_paper(judged: dict[str, str], name: str) -> None:
    assert judged[name] == "compliant"


@pytest.mark.parametrize("name", NAMES)
def test_page_validation_passes_a_paper(
    page_validation: PageValidation, pdfs: Files, name: str
) -> None:
    assert page_validation(pdfs[name]) == []


def test_pictures_of_several_letters_are_all_that_is_wrong_with_a_paper(
    convert: Convert, verapdf: VeraPdf, page_validation: PageValidation, tmp_path: Path
) -> None:
    """LibreOffice does not say what the letters stand for that join others and are not seen."""
    (tmp_path / "joined.docx").write_bytes(saying(JOINED).data)
    convert(PDF, [tmp_path / "joined.docx"], tmp_path)
    made = tmp_path / "joined.pdf"
    made.write_bytes(finish(made.read_bytes(), read_package(tmp_path / "joined.docx"), {}).data)
    found = page_validation(made)
    assert {one.partition(":")[0] for one in found} == {"PDFUA1-FONT-UNICODE-MAPPING-001"}
    assert verapdf({"joined": made})["joined"].startswith("7.21.7 ")


@pytest.fixture(scope="module")
def broken(
    convert: Convert, verapdf: VeraPdf, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Files, dict[str, str]]:
    """Give PDFs that are broken on purpose, and what veraPDF says of them."""
    folder = tmp_path_factory.mktemp("broken")
    data = sample("example-themes").data
    (folder / "untitled.docx").write_bytes(without_a_title(data))
    (folder / "untagged.docx").write_bytes(data)
    convert(PDF, [folder / "untitled.docx"], folder)
    untagged = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"false"}}'
    convert(untagged, [folder / "untagged.docx"], folder)
    (folder / "stray").mkdir()
    convert(PDF, [folder / "untagged.docx"], folder / "stray")
    files = {
        "untitled": folder / "untitled.pdf",
        "untagged": folder / "untagged.pdf",
        "stray": folder / "stray" / "untagged.pdf",
    }
    return files, verapdf(files)


@pytest.mark.parametrize(
    ("name", "clause", "rule"),
    [
        ("untitled", "7.1 ", "title"),
        ("untagged", "7.1 ", "tag"),
        # What LibreOffice makes of lists in rows that break over pages, before we put it right.
        ("stray", "7.2 LI element should be contained in L element", "LI structure element"),
    ],
)
def test_both_judges_refuse_a_pdf_that_is_broken(
    broken: tuple[Files, dict[str, str]],
    page_validation: PageValidation,
    name: str,
    clause: str,
    rule: str,
) -> None:
    files, judged = broken
    assert clause in judged[name]
    assert rule in " ".join(page_validation(files[name])).replace("Title", "title")


def test_putting_lists_right_changes_no_word(
    program: Callable[[str], str], broken: tuple[Files, dict[str, str]], pdfs: Files
) -> None:
    before, after = (
        subprocess.run(
            [program("pdftotext"), "-layout", str(path), "-"], check=True, capture_output=True
        ).stdout
        for path in (broken[0]["stray"], pdfs["example-themes"])
    )
    assert before == after
