"""What a cell is to hold, and what is wrong with it where it cannot."""

from __future__ import annotations

import pytest

from cabinetpaper import Entry, Paragraph, Run, Tag, Text
from cabinetpaper.workbook.cell_words import CellWords

LINK = "https://example.org/"


def test_a_marker_is_typed_and_looks_like_its_entry():
    cell = CellWords.of(Text([Paragraph("Done:"), Entry("- ", [Run("all", bold=True)])]))
    assert cell.runs == (Run("Done:\n"), Run("- all", bold=True))


def test_neighbours_that_look_alike_are_one_run_and_empty_ones_none():
    cell = CellWords.of(Text([Paragraph([Run("a"), Run(""), Run("b"), Run("c", italic=True)])]))
    assert cell.runs == (Run("ab"), Run("c", italic=True))


def test_every_kind_of_line_break_is_one():
    assert CellWords.of("a\r\nb\rc\vd\u2028e").text == "a\nb\nc\nd\ne"


def test_a_link_on_all_words_is_the_cells():
    cell = CellWords.of(
        Text([Paragraph([Run("see ", link=LINK), Run("it", bold=True, link=LINK)])])
    )
    assert (cell.link, cell.runs) == (LINK, (Run("see "), Run("it", bold=True)))


def test_words_of_white_space_alone_are_an_empty_cell():
    assert CellWords.of(" \n\t") == CellWords()


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (
            "a" * 32_768,
            "the text has 32,768 characters, and a cell of Excel holds at most 32,767: shorten it",
        ),
        (
            "😀" * 16_384,
            "the text has 32,768 characters, and a cell of Excel holds at most 32,767: shorten it",
        ),
        (
            "a\n" * 254 + "b",
            "the text has 254 line breaks, and a cell of Excel holds at most 253: join some of its "
            "lines",
        ),
        (
            "bell\a",
            "the text holds the character U+0007, which a workbook cannot hold: delete it",
        ),
        (
            "half \ud83d",
            "the text holds the character U+D83D, which a workbook cannot hold: delete it",
        ),
        (
            Text([Paragraph([Run("a", link=LINK), Run(" b")])]),
            "a cell has one link for all its words, and these have “https://example.org/” and no "
            "link: leave one",
        ),
        (
            Text([Paragraph([Run("a", link="../other.docx")])]),
            "the link “../other.docx” would depend on where the workbook stands: give an address "
            "that begins with https://, http:// or mailto:",
        ),
        (
            Text([Paragraph([Run("a", link="internal:Sheet1!A1")])]),
            "the link “internal:Sheet1!A1” would depend on where the workbook stands: give an "
            "address that begins with https://, http:// or mailto:",
        ),
        (
            Text([Paragraph([Run("a", link="https://example.org/a b")])]),
            "the link “https://example.org/a b” has “ ” in it, which no address may have: write "
            "%20 for it",
        ),
        (
            Text([Paragraph([Run("a", link=LINK + "a" * 2_060)])]),
            "the address of the link has 2,080 characters, and Excel takes 2,079",
        ),
        (
            Text([Paragraph([Run("a", link=LINK + "#" + "a" * 256)])]),
            "the part of the link behind # has 256 characters, and Excel takes 255",
        ),
        (
            Text([Paragraph([Tag("overall.grade")])]),
            "the tag {{ overall.grade }} is not filled in, and a workbook fills in none: write its "
            "words",
        ),
    ],
)
def test_what_a_cell_cannot_hold_is_its_fault(words: str | Text, fault: str):
    assert CellWords.of(words).faults == (fault,)


def test_what_fits_to_the_last_character_has_no_fault():
    at_the_limit = ["a" * 32_767, "😀" * 16_383 + "a", "a\n" * 253 + "b"]
    assert [CellWords.of(words).faults for words in at_the_limit] == [(), (), ()]
