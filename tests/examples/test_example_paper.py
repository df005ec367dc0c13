"""The example goes all the way through: folder, document, Word file, and back."""

from io import BytesIO
from pathlib import Path

import docx
import pytest
from tests.examples.golden import (
    PAPER,
    ROOT,
    build_example,
    golden,
    run_script,
    stripped,
)

from cabinetpaper import Document, lay_out, outline, read_house, read_paper


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Document, bytes]:
    return build_example(tmp_path_factory.mktemp("paper"))


def test_the_example_lays_out_as_its_golden_outline_says(made: tuple[Document, bytes]) -> None:
    assert str(made[0]) == golden(PAPER)


def test_the_word_file_reads_back_as_it_was_meant(made: tuple[Document, bytes]) -> None:
    document, data = made
    read = outline(stripped(data))
    assert str(read) == str(document)
    assert read == document


def test_plain_python_docx_sees_every_word_of_the_paper(made: tuple[Document, bytes]) -> None:
    document, data = made
    word = docx.Document(BytesIO(data))
    *paragraphs, end = [p.text for p in word.paragraphs]
    cells = [
        [[p.text for p in cell.paragraphs] for cell in row.cells]
        for table in word.tables
        for row in table.rows
    ]
    assert paragraphs.pop() == ""  # behind the last table, where Word has one as well
    assert paragraphs == [b.text for b in document.blocks if not hasattr(b, "rows")]
    assert end == "", "Word puts an empty paragraph behind a table that ends a document"
    assert cells == [
        [[p.text for p in cell.paragraphs] for cell in row.cells]
        for block in document.blocks
        if hasattr(block, "rows")
        for row in block.rows
    ]


def test_no_control_tag_or_statement_of_the_template_is_left(made: tuple[Document, bytes]) -> None:
    word = docx.Document(BytesIO(made[1]))
    xml = word.element.xml
    assert "w:sdt" not in xml
    assert "{{" not in xml
    assert "{%" not in xml


def test_the_same_folder_gives_the_same_bytes_again(
    made: tuple[Document, bytes], tmp_path: Path
) -> None:
    assert build_example(tmp_path)[1] == made[1]


def test_the_title_stands_alike_in_the_header_and_the_properties(
    made: tuple[Document, bytes],
) -> None:
    word = docx.Document(BytesIO(made[1]))
    [title] = [p.text for p in word.paragraphs if p.style is not None and p.style.name == "Title"]
    assert word.core_properties.title == title
    assert word.core_properties.language == "en-GB"


def test_the_example_has_no_finding() -> None:
    report = read_paper(ROOT / "examples" / PAPER)
    assert report.findings == ()
    assert lay_out(report, read_house("hertfordshire")).findings == ()


@pytest.mark.parametrize("name", ["agenda-item", "extract"])
def test_the_script_makes_both_products(name: str, tmp_path: Path) -> None:
    files = run_script(tmp_path)
    assert str(outline(files[name])) == golden(f"script-{name}")


def test_the_script_finds_nothing_to_say(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run_script(tmp_path)
    assert capsys.readouterr().out == ""
