from __future__ import annotations

import pytest
from tests.checks.printed import PROSE, carrying, found_in, heading, p, table

from cabinetpaper.document.looks import Kind

# None at all


def test_a_long_document_without_a_heading_is_told() -> None:
    assert found_in("headings-missing", *[p(PROSE)] * 30) == [
        "warning: The document has 480 words and no heading; from 400 words on, some are expected. "
        "Give its headings the styles “Heading 1”, “Heading 2” …, so that readers can go from one "
        "to the next. [headings-missing]"
    ]


def test_a_short_document_and_one_with_a_heading_are_let_be() -> None:
    assert found_in("headings-missing", *[p(PROSE)] * 20) == []
    assert found_in("headings-missing", heading("One", 1), *[p(PROSE)] * 30) == []
    assert found_in("headings-missing", table(*[[PROSE]] * 30)) == []


# Levels


def test_a_level_that_is_skipped_is_told() -> None:
    assert found_in("heading-skipped", heading("One", 1), heading("Deep", 3)) == [
        "warning: the paragraph “Deep”: The heading “Deep” is of level 3, after one of level 1. "
        "Give it the style “Heading 2”. [heading-skipped]"
    ]


def test_a_first_heading_that_is_not_of_level_1_is_told() -> None:
    assert found_in("heading-skipped", heading("Deep", 2)) == [
        "warning: the paragraph “Deep”: The first heading, “Deep”, is of level 2; expected 1. "
        "Give it the style “Heading 1”. [heading-skipped]"
    ]


def test_levels_in_order_are_let_be() -> None:
    levels = [heading(f"Level {one}", one) for one in (1, 2, 3, 1, 2, 2, 3, 4, 1)]
    assert found_in("heading-skipped", *levels) == []
    assert found_in("heading-skipped", p("The title", "Title"), heading("One", 2)) == []


# Empty


def test_a_heading_without_words_is_told() -> None:
    assert found_in("heading-empty", heading("One", 1), heading("", 2)) == [
        "warning: what stands after the paragraph “One”: A heading has no words. Delete it, or "
        "give it the style of the text. [heading-empty]"
    ]


def test_a_heading_that_is_a_picture_is_let_be() -> None:
    crest = carrying(Kind.PICTURE, "The crest")
    assert found_in("heading-empty", heading("One", 1), crest, p("")) == []


# Faked


def test_bold_words_over_text_are_a_faked_heading() -> None:
    assert found_in("heading-faked", p("Top."), p("Background", bold=True), p(PROSE)) == [
        "warning: the paragraph “Background”: “Background” looks like a heading, and is none. Give "
        "it the style of a heading (“Heading 1”, “Heading 2” …). [heading-faked]"
    ]


def test_words_larger_than_the_text_are_a_faked_heading() -> None:
    assert len(found_in("heading-faked", p("Top."), p("Background", size=16), p(PROSE))) == 1


def test_many_faked_headings_are_told_once() -> None:
    blocks = [one for n in range(4) for one in (p(f"Part {'abcd'[n]}", bold=True), p(PROSE))]
    assert found_in("heading-faked", p("Top."), *blocks) == [
        "warning: the paragraph “Part a”: 4 paragraphs look like headings, and are none: “Part a”, "
        "“Part b”, “Part c” … Give it the style of a heading (“Heading 1”, “Heading 2” …). "
        "[heading-faked]"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Report author: A. Example",
        "That the panel notes the report.",
        "A. Example, Head of Care, 01992 555555",
        "head.of.care@example.org",
        "10.30",
        "Bold words that go on and on, and are no heading but a sentence of the text itself",
    ],
)
def test_bold_words_of_other_kinds_are_let_be(words: str) -> None:
    assert found_in("heading-faked", p("Top."), p(words, bold=True), p(PROSE)) == []


def test_bold_words_that_stand_over_no_text_are_let_be() -> None:
    assert (
        found_in("heading-faked", p("Top."), p("Council", bold=True), p("Panel", bold=True)) == []
    )
    assert found_in("heading-faked", p("Top."), p("Council", bold=True), p("10am")) == []
    assert found_in("heading-faked", p("Council", bold=True), p(PROSE)) == []
    assert found_in("heading-faked", p("Top."), p("Table 1", "Caption", bold=True), p(PROSE)) == []


def test_a_heading_is_no_faked_one() -> None:
    assert found_in("heading-faked", p("Top."), heading("Background", 1), p(PROSE)) == []
