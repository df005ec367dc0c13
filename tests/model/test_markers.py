"""List markers as people type them: found where they are ones, kept to the letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinetpaper.model.markers import (
    BULLETS,
    Counting,
    Ordinal,
    as_text,
    is_bullet,
    read_text,
    split_marker,
    split_markers,
)
from cabinetpaper.model.text import Entry, Paragraph, Text


@pytest.mark.parametrize(
    ("line", "marker", "rest"),
    [
        ("(1) plan", "(1) ", "plan"),
        ("(2)CP chairs", "(2)", "CP chairs"),
        ("1. plan", "1. ", "plan"),
        ("12) plan", "12) ", "plan"),
        ("a) plan", "a) ", "plan"),
        ("(iii) plan", "(iii) ", "plan"),
        ("xxix) plan", "xxix) ", "plan"),
        ("-Themed audit", "-", "Themed audit"),
        ("- audit", "- ", "audit"),
        ("  •\taudit", "  •\t", "audit"),
        ("\uf0b7 audit", "\uf0b7 ", "audit"),
        ("* audit", "* ", "audit"),
    ],
)
def test_a_marker_is_split_off_with_its_white_space(line: str, marker: str, rest: str):
    assert split_marker(line) == (marker, rest)


@pytest.mark.parametrize(
    "line",
    [
        "16 and 17 year olds",
        "1.5 posts",
        "e.g. this",
        "a. this",
        "(see below)",
        "(A) plan",
        "2019) plan",
        "iiii) plan",
        "ixx) plan",
        "-3 degrees",
        "--- ",
        "-",
        "(1)",
        "o",
        "o blaid plant",
        "well-known",
        "",
    ],
)
def test_what_only_looks_like_a_marker_is_words(line: str):
    assert split_marker(line) == ("", line)


def test_a_sign_before_a_digit_is_a_bullet_beside_others_of_its_kind():
    lines = ["-Review of policies", "-3 month review", "– 6 months"]
    assert split_markers(lines) == [
        ("-", "Review of policies"),
        ("-", "3 month review"),
        ("– ", "6 months"),
    ]
    assert split_markers(["-3 month review", "•two"]) == [("", "-3 month review"), ("•", "two")]


def test_the_hollow_bullet_is_one_where_two_lines_begin_with_it():
    assert split_markers(["o plan", "o do"]) == [("o ", "plan"), ("o ", "do")]
    assert split_markers(["o plan", "do"]) == [("", "o plan"), ("", "do")]


@pytest.mark.parametrize(
    ("marker", "value", "counting", "form"),
    [
        ("(3) ", 3, Counting.DECIMAL, "(%)"),
        ("007.", 7, Counting.DECIMAL, "%."),
        ("b)", 2, Counting.LETTER, "%)"),
        ("(z)", 26, Counting.LETTER, "(%)"),
        ("i)", 9, Counting.LETTER, "%)"),
        ("ii)", 2, Counting.ROMAN, "%)"),
        ("(xxxiv)", 34, Counting.ROMAN, "(%)"),
    ],
)
def test_a_numbered_marker_means_a_number(marker: str, value: int, counting: Counting, form: str):
    assert Ordinal.read(marker) == Ordinal(value, counting, form)


@pytest.mark.parametrize("marker", [*BULLETS, "- ", "o ", "+", "Step 1: ", "iiii)", ""])
def test_any_other_marker_means_none(marker: str):
    assert Ordinal.read(marker) is None


def test_a_bullet_is_told_from_other_markers():
    assert all(is_bullet(f" {sign} ") for sign in (*BULLETS, "o", "+"))
    assert not any(is_bullet(marker) for marker in ("(1)", "Step 1:", "", "--"))


def test_a_line_is_a_block():
    assert read_text("Two steps:\n(1) plan\n\n(2)do") == Text(
        [Paragraph("Two steps:"), Entry("(1) ", "plan"), Paragraph(""), Entry("(2)", "do")]
    )
    assert read_text("") == Text()


def test_a_text_is_taken_as_it_is_and_a_string_is_read():
    text = Text([Paragraph("- not read again")])
    assert as_text(text) is text
    assert as_text("- read") == Text([Entry("- ", "read")])


TYPED = ["", " ", "- ", "-", "(1)", "(1) ", "i) ", "ii) ", "1. ", "a) ", "o ", "• ", "\t"]
LINES = st.text() | st.tuples(st.sampled_from(TYPED), st.text(max_size=8)).map("".join)


@given(st.lists(LINES, max_size=6).map("\n".join))
def test_a_text_that_was_read_is_written_as_it_was(written: str):
    assert str(read_text(written)) == written
