from __future__ import annotations

import pytest
from tests.checks.printed import PROSE, carrying, found_in, heading, p, table

from cabinetpaper.document.looks import Kind

# Title


def test_a_missing_title_is_told() -> None:
    assert found_in("title-missing") == [
        "warning: The document’s properties have no title. Give it its title in Word, under File, "
        "Info, Title. [title-missing]"
    ]


@pytest.mark.parametrize("title", ["Document1", "Word Document", "report v3.docx", "Untitled",
                                   "Microsoft Word - Report"])  # fmt: skip
def test_a_title_that_a_program_gave_is_none(title: str) -> None:
    assert found_in("title-missing", title=title) == [
        f"warning: The title in the document’s properties, “{title}”, is no title. Give it its "
        "title in Word, under File, Info, Title. [title-missing]"
    ]


def test_a_title_is_let_be() -> None:
    assert found_in("title-missing", title="Report of the year 2019") == []


# Language


@pytest.mark.parametrize("language", ["", "x-none", "und"])
def test_a_missing_language_is_told(language: str) -> None:
    assert found_in("language-missing", language=language) == [
        "warning: The document does not say which language it is in. Select all in Word, and set "
        "the language under Review, Language. [language-missing]"
    ]
    assert found_in("language-other", language=language) == []


def test_american_english_is_told() -> None:
    assert found_in("language-other", language="en-US") == [
        "note: The document says that its language is “en-US”; expected British English (en-GB) or "
        "Welsh (cy-GB). Select all in Word, and set the language under Review, Language. "
        "[language-other]"
    ]


@pytest.mark.parametrize("language", ["en-GB", "en", "cy-GB", "cy"])
def test_english_and_welsh_are_let_be(language: str) -> None:
    assert found_in("language-other", language=language) == []
    assert found_in("language-missing", language=language) == []


# Size and space


def test_small_body_text_is_told_by_what_most_letters_have() -> None:
    assert found_in("text-small", heading("One", 1), p(PROSE, size=11), p("Small.", size=14)) == [
        "note: Most of the text outside tables is in 11 point; the least is 12 point. Set the size "
        "in the style of the text. [text-small]"
    ]


def test_small_words_among_larger_ones_and_in_tables_are_let_be() -> None:
    assert found_in("text-small", p(PROSE), p("A footnote.", size=9), table(["a"], [PROSE])) == []
    assert found_in("text-small") == []


def test_empty_paragraphs_between_others_are_counted() -> None:
    blocks = (p("One."), p(""), p(""), p("Two."), p(" "), p("Three."))
    assert found_in("empty-paragraphs", *blocks) == [
        "note: what stands after the paragraph “One.”: 3 empty paragraphs stand for space. Take "
        "them out, and set the space before or after in the paragraph’s style. [empty-paragraphs]"
    ]


def test_empty_entries_of_a_list_of_contents_are_words_own() -> None:
    entries = [p("", style="TOC 1"), p("", style="TOC 2")]
    assert found_in("empty-paragraphs", p("One."), *entries, p("Two.")) == []


def test_empty_paragraphs_that_word_needs_or_that_show_something_are_let_be() -> None:
    data = table(["a", "b"], ["c", "d"])
    shown = [carrying(kind) for kind in (Kind.PICTURE, Kind.BREAK, Kind.TEXT_BOX)]
    assert (
        found_in("empty-paragraphs", data, p(""), data, p(""), p("x"), *shown, p("x"), p("")) == []
    )
    assert found_in("empty-paragraphs", p("One."), p(""), p("Two.")) == []
