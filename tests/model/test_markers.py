"""List markers as people type them: found where they are ones, kept to the letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinetpaper.model.markers import (
    BULLETS,
    TICKS,
    Counting,
    Ordinal,
    as_text,
    is_bullet,
    is_tick,
    levels,
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
        ("B.", 2, Counting.CAPITAL, "%."),
        ("IV)", 4, Counting.CAPITAL_ROMAN, "%)"),
        ("[2] ", 2, Counting.DECIMAL, "[%]"),
        ("1: ", 1, Counting.DECIMAL, "%:"),
        ("2 – ", 2, Counting.DECIMAL, "% –"),
        ("1.12 ", 12, Counting.DECIMAL, "1.%"),
        ("(1b) ", 2, Counting.LETTER, "(1%)"),
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


def entries(written: str) -> list[tuple[str, int] | None]:
    """Give marker and level of each line of a cell, None for a line that is words."""
    text = read_text(written)
    assert str(text) == written
    return [(one.marker, one.level) if isinstance(one, Entry) else None for one in text]


@pytest.mark.parametrize(
    "markers",
    [
        ["► ", "►"], ["➢ ", "➢\t"], ["✓ ", "✔ "], ["→ ", "→"], ["> ", "> "], ["+ ", "+ "],
        ["\uf0fc ", "\uf0d8\t"], ["•\t"], ["o\t"], ["o   "], ["Ø ", "Ø "], ["§ ", "§ "],
        ["-", "- "], ["✔\ufe0f "],
        ["a. ", "b. "], ["A. ", "B. ", "C. "], ["A) ", "B) "], ["(A)", "(B)"], ["i. ", "ii. "],
        ["I. ", "II. "], ["[1] ", "[2] "], ["1: ", "2: "], ["1 - ", "2 - "], ["1 – ", "2 – "],
        ["1.1 ", "1.2 ", "2.1 "], ["1.1. ", "1.2. "], ["(1a) ", "(1b) "], ["1a) ", "1b) "],
        ["(1) ", "(1a) ", "(1b) ", "(2) "], ["1.", "2."], ["1. ", "2."], ["(1) ", "a) ", "(2) "],
        ["(a) ", "(b) ", "(d) "], ["(iv) ", "(v) "],
    ],
    ids=str,
)  # fmt: skip
def test_markers_of_every_kind_make_entries_with_the_marker_as_typed(markers: list[str]):
    assert entries("\n".join(f"{mark}Plan the work" for mark in markers)) == [
        (mark, 0) for mark in markers
    ]


@pytest.mark.parametrize(
    "written",
    [
        "A. Example", "A. Example\nB. Sample", "A. Example, Head of Care\nB. Sample (Chair)",
        "J. Example went\nK. Sample came", "I. did", "a. this", "(a) person", "(s) of staff",
        "[1] see below", "1: this", "1.1 one alone", "1 - this", "1 - 3 months\n2 - 4 months",
        "1.5 posts", "1.5 posts\n2.5 posts", "e.g. this\ni.e. that", "> 3 months", "+ one",
        "> 3 months\n> 6 months", "-3 degrees", "1:1 support", "24/7", "3 month review",
        "16 and 17 year olds", "ü x", "o blaid plant", "2019. The year",
        "12.01.19 – Meeting\n13.01.19 – Meeting", "12/1/19: one\n13/1/19: two",
        "1.2.19 Update\n2.2.19 Update", "12.1 – Meeting\n14.2 – Meeting",
        "Jan 19 – one\nFeb 19 – two", "31 Jan. one\n1 Feb. two", "1 - Jan 19 met\n2 - Feb 19 met",
    ],
    ids=str,
)  # fmt: skip
def test_names_dates_and_figures_are_words(written: str):
    assert entries(written) == [None] * len(written.split("\n"))


def test_an_entry_without_a_number_stays_where_it_stands():
    assert entries("a. Plan\nand say so\nb. Do it") == [("a. ", 0), None, ("b. ", 0)]


def test_numbers_that_run_on_in_one_line_stay_one_line():
    assert read_text("(1) plan (2) do (3) check") == Text([Entry("(1) ", "plan (2) do (3) check")])


def test_an_indented_entry_is_one_of_an_inner_list():
    assert entries("- a\n  - b\n  - c\n- d") == [("- ", 0), ("  - ", 1), ("  - ", 1), ("- ", 0)]
    assert entries("1. a\n\ta) b\n\tb) c\n\t\t- d\n2. e") == [
        ("1. ", 0), ("\ta) ", 1), ("\tb) ", 1), ("\t\t- ", 2), ("2. ", 0),
    ]  # fmt: skip
    assert entries("  - a\n  - b\n - c") == [("  - ", 0), ("  - ", 0), (" - ", 0)]
    assert levels(["- ", "  - ", " - "]) == [0, 1, 1]
    assert levels(["- ", "  - ", "    - ", "      - ", "", "- "]) == [0, 1, 2, 2, 0, 0]


def test_a_tick_says_more_than_a_bullet():
    assert all(is_tick(f"{sign} ") and not is_bullet(sign) for sign in TICKS)
    assert not any(is_tick(sign) for sign in BULLETS)


def test_a_line_is_a_block():
    assert read_text("Two steps:\n(1) plan\n\n(2)do") == Text(
        [Paragraph("Two steps:"), Entry("(1) ", "plan"), Paragraph(""), Entry("(2)", "do")]
    )
    assert read_text("") == Text()


def test_a_text_is_taken_as_it_is_and_a_string_is_read():
    text = Text([Paragraph("- not read again")])
    assert as_text(text) is text
    assert as_text("- read") == Text([Entry("- ", "read")])


TYPED = ["", " ", "- ", "-", "(1)", "(1) ", "i) ", "ii) ", "1. ", "a) ", "o ", "• ", "\t", "A. ",
         "B. ", "1.1 ", "1.2 ", "[1] ", "[2] ", "1: ", "2: ", "1 - ", "2 - ", "(1a) ", "(1b)", "> ",
         "✓ ", "\uf0b7\t", "  - ", "\t- ", "12.01.19 – ", "1.", "2.", "I. ", "II. "]  # fmt: skip
LINES = st.text() | st.tuples(st.sampled_from(TYPED), st.text(max_size=8)).map("".join)
CELLS = st.lists(LINES, max_size=6).map("\n".join)


@given(CELLS)
def test_a_text_that_was_read_is_written_as_it_was(written: str):
    assert str(read_text(written)) == written


@given(CELLS)
def test_a_text_reads_the_same_when_it_is_read_again(written: str):
    assert read_text(str(read_text(written))) == read_text(written)


@given(CELLS)
def test_marker_and_rest_are_the_line(written: str):
    lines = written.split("\n")
    split = split_markers(lines)
    assert ["".join(one) for one in split] == lines
    assert all(rest.strip() for marker, rest in split if marker)
    depths = levels(marker for marker, _ in split)
    assert all(after <= before + 1 for before, after in zip([0, *depths], depths, strict=False))


@pytest.mark.parametrize(
    "piece", ["1.", "(a) x\n", "- ", " ", "\t", "1.1 x\n", "o ", "A. x\n", "i"]
)
def test_a_cell_as_long_as_excel_allows_is_cut_into_lines(piece: str):
    written = (piece * 32_767)[:32_767]
    assert str(read_text(written)) == written
