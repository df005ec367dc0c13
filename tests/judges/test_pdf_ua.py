"""The tagged PDFs of the whole corpus pass PDF/UA-1, by two judges that share no code."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.corpus.samples import NAMES, sample
from tests.judges.breaking import without_a_title
from tests.judges.conftest import PDF, Convert, Files

VeraPdf = Callable[[Files], dict[str, str]]
PageValidation = Callable[[Path], list[str]]

# No font on the machine has these letters, so no PDF can say what its empty boxes stand for.
WITHOUT_FONT = "hostile-emoji"
PASSING = tuple(name for name in NAMES if name != WITHOUT_FONT)


@pytest.fixture(scope="module")
def judged(verapdf: VeraPdf, pdfs: Files) -> dict[str, str]:
    return verapdf(pdfs)


@pytest.mark.parametrize("name", PASSING)
def test_verapdf_passes_a_paper(judged: dict[str, str], name: str) -> None:
    assert judged[name] == "compliant"


@pytest.mark.parametrize("name", PASSING)
def test_page_validation_passes_a_paper(
    page_validation: PageValidation, pdfs: Files, name: str
) -> None:
    assert page_validation(pdfs[name]) == []


def test_letters_that_no_font_has_are_all_that_is_wrong_with_a_paper(
    judged: dict[str, str], page_validation: PageValidation, pdfs: Files
) -> None:
    """With a font for every letter there is nothing wrong with it either."""
    found = page_validation(pdfs[WITHOUT_FONT])
    assert {one.partition(":")[0] for one in found} <= {"PDFUA1-FONT-UNICODE-MAPPING-001"}
    assert judged[WITHOUT_FONT] == "compliant" or judged[WITHOUT_FONT].startswith("7.21.7 ")


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
