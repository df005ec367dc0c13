from __future__ import annotations

from pathlib import Path

import pytest

from cabinetpaper.errors import InputError
from cabinetpaper.findings import Finding, Severity
from cabinetpaper.model.report import Section
from cabinetpaper.model.text import Paragraph, Text
from cabinetpaper.places import Place
from cabinetpaper.sources.papers.narrative import read_narrative

FILE = Place(file="narrative.md")


def test_a_narrative_is_read_from_its_words_or_its_file(tmp_path: Path):
    words = "# Summary\n\nOfsted came.\n"
    path = tmp_path / "narrative.md"
    path.write_text(words, encoding="utf-8")
    expected = ((Section("Summary", Text([Paragraph("Ofsted came.")])),), ())
    assert read_narrative(words) == expected
    assert read_narrative(path) == expected
    [section], _ = read_narrative(path)
    assert str(section.place) == "narrative.md › line 1"
    assert str(section.body.blocks[0].place) == "narrative.md › line 3"


def test_an_empty_narrative_has_no_sections():
    assert read_narrative("\n") == ((), ())


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("1. Purpose", "Purpose"),
        ("1.Purpose", "Purpose"),
        ("1) Purpose", "Purpose"),
        ("(1) purpose", "purpose"),
        ("5.0 The Judgement", "The Judgement"),
        ("5.0. the judgement", "the judgement"),
        ("5.1 Costs", "Costs"),
        ("1 Purpose", "Purpose"),
    ],
)
def test_a_number_typed_in_a_heading_is_dropped_with_a_note(typed: str, kept: str):
    [section], findings = read_narrative(f"# {typed}", place=FILE)
    assert section.heading == kept
    assert findings == (
        Finding(
            code="heading-number-typed",
            severity=Severity.NOTE,
            text=f"The number typed in the heading “{typed}” was left out.",
            advice="Delete it from the narrative: Word numbers the sections.",
            place=FILE.on(1),
        ),
    )


@pytest.mark.parametrize(
    "heading",
    [
        "2018 inspection",
        "2018. Review",
        "16 and 17 year olds",
        "16 To 19 Study",
        "1.5 million",
        "4.0",
    ],
)
def test_a_number_that_belongs_to_the_words_stays(heading: str):
    [section], findings = read_narrative(f"# {heading}")
    assert (section.heading, findings) == (heading, ())


def test_a_repeated_heading_is_an_error_whatever_its_case_number_and_punctuation():
    with pytest.raises(InputError) as told:
        read_narrative("# 1. Summary\n\nA.\n\n# SUMMARY:\n\nB.", place=FILE)
    assert str(told.value) == (
        "narrative.md › line 5: the heading “SUMMARY:” stands twice, first on line 1: join the two "
        "sections, or give one another heading"
    )


def test_a_byte_order_mark_is_no_part_of_the_words(tmp_path: Path):
    path = tmp_path / "narrative.md"
    path.write_bytes(b"\xef\xbb\xbf# Summary\r\n\r\nCaf\xc3\xa9.\r\n")
    [section], _ = read_narrative(path)
    assert (section.heading, str(section.body)) == ("Summary", "Café.")
    assert read_narrative("\ufeff# Summary")[0] == (Section("Summary"),)


def test_a_file_that_is_not_utf_8_is_told_with_its_line_and_what_to_do(tmp_path: Path):
    path = tmp_path / "narrative.md"
    path.write_bytes("# Summary\n\nCafé.\n".encode("cp1252"))
    with pytest.raises(InputError) as told:
        read_narrative(path)
    assert str(told.value) == (
        "narrative.md › line 3: the file is not UTF-8 from this line on: save it again as UTF-8 "
        "(in Notepad: Save as, Encoding: UTF-8)"
    )


def test_an_absent_file_and_a_folder_are_told(tmp_path: Path):
    with pytest.raises(InputError, match=r"^narrative\.md: there is no such file$"):
        read_narrative(tmp_path / "narrative.md")
    with pytest.raises(InputError, match="this is a folder, but a file is expected"):
        read_narrative(tmp_path)
