from __future__ import annotations

import pytest
from tests.checks.printed import carrying, found_in, p

from cabinetpaper.document.blocks import Paragraph
from cabinetpaper.document.inlines import Words
from cabinetpaper.document.looks import Carried, Kind, Look, Manner

# Tracked changes


def test_tracked_changes_are_one_error_that_counts_them() -> None:
    assert found_in(
        "changes-left",
        p("One."),
        carrying(Kind.DELETION, "three", words="There are four."),
        carrying(Kind.INSERTION, "four", words="There are four."),
        carrying(Kind.FORMAT_CHANGE, words="Bold."),
        carrying(Kind.FORMAT_CHANGE, words="Bold."),
    ) == [
        "error: the paragraph “There are four.”: Tracked changes are left in: 1 insertion, 1 "
        "deletion, 2 changes of format, such as “three”. Accept or reject them all, under Review. "
        "[changes-left]"
    ]


def test_a_tracked_change_in_a_page_header_is_told_with_its_place() -> None:
    moved = Carried(Kind.MOVE, within="a page header")
    assert found_in("changes-left", p("One."), carries=[moved]) == [
        "error: a page header: Tracked changes are left in: 1 move. Accept or reject them all, "
        "under Review. [changes-left]"
    ]


def test_a_paragraph_without_changes_is_let_be() -> None:
    assert found_in("changes-left", p("One."), carrying(Kind.COMMENT)) == []


# Comments and hidden text


def test_comments_are_counted() -> None:
    comment = carrying(Kind.COMMENT, words="One.")
    assert found_in("comments-left", comment, comment) == [
        "warning: the paragraph “One.”: 2 comments are left in. Delete them all, under Review. "
        "[comments-left]"
    ]
    assert found_in("comments-left", p("One.")) == []


def test_hidden_words_are_told_with_the_first_of_them() -> None:
    looks = [Look("Seen. "), Look("Unseen.", Manner(hidden=True))]
    mixed = Paragraph(style="Normal", inlines="Seen. Unseen.", looks=looks)
    assert found_in("hidden-text", mixed, p("More.", hidden=True)) == [
        "warning: the paragraph “Seen. Unseen.”: “Unseen.”, and 1 more place, are hidden text, "
        "which whoever has the file can read. Delete it, or show it: File, Info, Inspect Document "
        "finds all of it. [hidden-text]"
    ]
    assert found_in("hidden-text", p(" ", hidden=True), p("Seen.")) == []


# Prompts


def test_a_control_that_shows_its_prompt_is_told() -> None:
    assert found_in("control-unfilled", carrying(Kind.CONTROL_PROMPT, "Enter a date", "Day")) == [
        "warning: the paragraph “Day”: A content control shows its prompt “Enter a date”. Fill it "
        "in, or delete it. [control-unfilled]"
    ]


def test_many_controls_are_told_once() -> None:
    controls = [carrying(Kind.CONTROL_PROMPT, f"Prompt {one}", "Day") for one in range(5)]
    assert found_in("control-unfilled", *controls) == [
        "warning: the paragraph “Day”: 5 content controls show their prompts: “Prompt 0”, “Prompt "
        "1”, “Prompt 2” … Fill it in, or delete it. [control-unfilled]"
    ]


# Fields


@pytest.mark.parametrize(
    "error",
    [
        "Error! Reference source not found.",
        "Error! Bookmark not defined.",
        "Error! No text of specified style in document.",
        "Error! Unknown document property name.",
    ],
)
def test_what_word_prints_for_a_broken_field_is_told(error: str) -> None:
    assert found_in("field-error", p(f"See {error}", number="4.1")) == [
        f"warning: paragraph 4.1: A field prints “{error}”. Make the reference or the field anew, "
        "or type what it should say. [field-error]"
    ]


def test_an_error_that_is_spoken_of_is_none() -> None:
    assert found_in("field-error", p("Error! was shouted; the reference was not found.")) == []


def test_a_lost_bookmark_is_told_once() -> None:
    lost = carrying(Kind.LOST_REFERENCE, "_Ref1", "See 4.1.")
    assert found_in("reference-lost", lost, lost, p("One.")) == [
        "warning: the paragraph “See 4.1.”: A reference leads to the bookmark “_Ref1”, which is "
        "not there. Make the reference anew: Word prints an error for it when it is next updated. "
        "[reference-lost]"
    ]
    assert found_in("reference-lost", p("See 4.1.")) == []


def test_the_question_on_opening_is_told() -> None:
    assert found_in("update-asked", p("One."), carries=[Carried(Kind.UPDATE_QUESTION)]) == [
        "warning: Word asks whoever opens the file whether to update its fields. Update the fields "
        "in Word (Ctrl+A, F9), and save the file. [update-asked]"
    ]


def test_fields_that_are_to_be_updated_are_counted() -> None:
    dirty = carrying(Kind.DIRTY_FIELD, words="Page 1")
    assert found_in("update-asked", dirty, dirty) == [
        "warning: the paragraph “Page 1”: 2 fields will be updated when the file is opened. Update "
        "the fields in Word (Ctrl+A, F9), and save the file. [update-asked]"
    ]
    assert found_in("update-asked", Paragraph(style="Normal", inlines=[Words("Page 1")])) == []
