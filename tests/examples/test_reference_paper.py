"""The published paper goes all the way through: its words, its numbers, its table, its appendix."""

from pathlib import Path

import pytest
from tests.examples.golden import stripped
from tests.examples.transcription import published_numbers, transcribe

from cabinetpaper import Document, build, outline


@pytest.fixture(scope="module")
def made(
    reference_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Document, bytes]:
    folder = transcribe(reference_folder, tmp_path_factory.mktemp("reference") / "paper")
    # The published paper has a count of grades that its own table contradicts.
    made = build(folder, allow_errors=True)
    return made.document, made.path.read_bytes()


def numbers_in(document: Document) -> list[str]:
    return [
        block.number
        for block in document.blocks
        if getattr(block, "number", "").count(".") == 1 and block.number[0].isdigit()
    ]


def test_word_numbers_the_paragraphs_as_the_council_did(
    made: tuple[Document, bytes], reference_folder: Path
) -> None:
    paper = (reference_folder / "paper.txt").read_text(encoding="utf-8")
    assert numbers_in(made[0]) == published_numbers(paper)


def test_the_sections_are_those_that_the_council_published(made: tuple[Document, bytes]) -> None:
    headings = [
        (block.number, block.text) for block in made[0].blocks if block.style == "Heading 1"
    ]
    assert headings == [
        ("1", "Purpose of report"),
        ("2", "Summary"),
        ("3", "Recommendation"),
        ("4", "Background"),
        ("5", "The Judgement for Hertfordshire Children's Services"),
        ("6", "Summary of the report by judgement area"),
        ("7", "Areas For Improvement"),
        ("8", "Conclusion"),
        ("9", "Financial Implications"),
        ("10", "Equalities Implications"),
        ("", "Background Information"),
        (
            "",
            "Appendix A – Extract From Children’s Services Self-Assessment Development Plan "
            "2018/19",
        ),
    ]


def test_the_header_block_reads_as_published(made: tuple[Document, bytes]) -> None:
    lines = [(block.style, block.text) for block in made[0].blocks[:8]]
    assert lines == [
        ("Agenda Item", "Agenda Item No."),
        ("Agenda Item", "4"),
        ("Council", "Hertfordshire County Council"),
        ("Council", "Children, Young People and Families Cabinet Panel"),
        ("Council", "Wednesday 13 February, 2019 at 10.00am"),
        (
            "Title",
            "HERTFORDSHIRE INSPECTION OF LOCAL AUTHORITY CHILDREN'S SERVICES (ILACS) OFSTED "
            "INSPECTION REPORT OCTOBER 2018",
        ),
        ("Report Of", "Report of the Director of Children's Services"),
        ("Contact", "Author: Performance Improvement Manager"),
    ]


def test_the_judgements_table_ends_with_the_overall_in_bold(made: tuple[Document, bytes]) -> None:
    table = next(block for block in made[0].blocks if hasattr(block, "rows"))
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert [row[1] for row in cells] == ["Grade", "Outstanding", "Good", "Good", "Good"]
    assert cells[-1][0] == "Overall effectiveness"
    last = [cell.paragraphs[0].inlines[0].bold for cell in table.rows[-1].cells]
    assert last == [True, True]


def test_every_word_of_the_published_sections_is_in_the_paper(
    made: tuple[Document, bytes], reference_folder: Path
) -> None:
    paper = (reference_folder / "paper.txt").read_text(encoding="utf-8")
    body = paper.partition("**1. Purpose")[2].partition("### Background Information")[0]
    printed = " ".join(paragraph.text for paragraph in made[0].paragraphs).casefold()
    bare = body.replace("(#)", " ").replace("<b>", "").replace("</b>", "")
    words = {word.strip("*#[]()'.,;:-") for word in bare.split()}
    typed = {"1", "2", "3", "4"}  # the numbers of headings, which Word counts
    missing = {w for w in words if w and w.casefold() not in printed} - typed
    assert {word for word in missing if not word.replace(".", "").isdigit()} == set()


def test_the_paper_reads_back_from_word_as_it_was_meant(made: tuple[Document, bytes]) -> None:
    assert outline(stripped(made[1])) == made[0]
