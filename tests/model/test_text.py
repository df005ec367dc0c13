"""Text: what it is made of, and what it is as a string."""

import pytest

from cabinetpaper.model.text import Entry, Paragraph, Run, Subheading, Tag, Text
from cabinetpaper.places import Place

HERE = Place(file="narrative.md", line=3)


@pytest.mark.parametrize(
    ("placed", "bare"),
    [
        (Tag("title", place=HERE), Tag("title")),
        (Paragraph("x", place=HERE), Paragraph("x")),
        (Subheading("x", place=HERE), Subheading("x")),
        (Entry("- ", "x", place=HERE), Entry("- ", "x")),
    ],
)
def test_a_place_stands_out_of_equality_and_of_what_is_shown(placed: object, bare: object):
    assert placed == bare
    assert hash(placed) == hash(bare)
    assert repr(placed) == repr(bare)


def test_what_counts_in_a_block_counts_in_equality():
    assert Paragraph("x") != Paragraph("x", numbered=False)
    assert Paragraph("x") != Paragraph("x", name="y")
    assert Entry("- ", "x") != Entry("-", "x")
    assert Entry("- ", "x") != Entry("- ", "x", level=1)
    assert Run("x") != Run("x", bold=True)
    assert Paragraph("x") != Subheading("x")


def test_a_string_is_one_run_and_no_words_are_none():
    assert Paragraph("x").runs == (Run("x"),)
    assert Paragraph("").runs == ()
    assert Entry("- ", [Run("a"), Run("b", italic=True)]).runs == (Run("a"), Run("b", italic=True))


def test_a_tag_is_written_as_an_author_types_it():
    tag = Tag("overall.grade", bold=True)
    assert str(tag) == tag.text == "{{ overall.grade }}"
    assert str(Paragraph([Run("Grade: "), tag])) == "Grade: {{ overall.grade }}"


def test_a_text_is_written_one_line_a_block_with_the_markers_as_typed():
    text = Text([Subheading("Done"), Paragraph("So far:"), Entry("(2)", "CP chairs")])
    assert str(text) == "Done\nSo far:\n(2)CP chairs"
    assert [type(block) for block in text] == [Subheading, Paragraph, Entry]


def test_a_text_of_blank_lines_is_empty():
    assert not Text()
    assert not Text.lines(["", " \n"])
    assert Text.lines(["", "x"])


def test_lines_are_paragraphs_even_where_a_marker_is_typed():
    assert Text.lines(["- x"]) == Text([Paragraph("- x")])


def test_values_are_frozen():
    with pytest.raises(AttributeError):
        Run("x").text = "y"
