from __future__ import annotations

import pytest
from attrs import evolve
from tests.checks.printed import cell, found_in, heading, p, table


@pytest.mark.parametrize(
    "lines",
    [
        ("1. Ask.", "2. Answer."),
        ("1) Ask.", "2) Answer."),
        ("(1) Ask.", "(2) Answer.", "(3) Say."),
        ("(a) Ask.", "(b) Answer."),
        ("a. Ask.", "b. Answer."),
        ("i) Ask.", "ii) Answer.", "iii) Say."),
        ("h) Ask.", "i) Answer.", "j) Say."),
        ("7.1 Ask.", "7.2 Answer."),
        ("1.\tAsk.", "2.\tAnswer."),
    ],
)
def test_typed_numbers_that_count_on_are_a_list(lines: tuple[str, ...]) -> None:
    first, last = lines[0].split()[0], lines[-1].split()[0]
    assert found_in("list-typed", *[p(one) for one in lines]) == [
        f"warning: the paragraph “{' '.join(lines[0].split())}”: {len(lines)} entries of a list "
        f"have their markers typed, from “{first}” to “{last}”. Delete the markers, and make a "
        "list of the paragraphs in Word. [list-typed]"
    ]
    assert found_in("list-typed-unevenly", *[p(one) for one in lines]) == []


@pytest.mark.parametrize("mark", ["-", "–", "•", "*", "\uf0b7"])
def test_typed_bullets_are_a_list(mark: str) -> None:
    [told] = found_in("list-typed", p("These:"), p(f"{mark} Ask."), p(""), p(f"{mark} Answer."))
    assert f"2 entries of a list begin with a typed “{mark}”. Delete the markers" in told


def test_the_lines_of_one_paragraph_and_of_a_cell_are_a_list() -> None:
    assert len(found_in("list-typed", p("- Ask.\n- Answer."))) == 1
    [told] = found_in("list-typed", table(["Ref", "Action"], ["1", cell("1. Ask.\n2. Answer.")]))
    assert told.startswith("warning: table 1, row 2, column Action: 2 entries")


@pytest.mark.parametrize(
    "lines",
    [
        ("1. Ask.",),
        ("- Ask.", "Answer."),
        ("A. Example", "B. Sample"),
        ("2018. The year began.", "2019. It ended."),
        ("10.30 Welcome", "11.15 Coffee"),
        ("5 May 2019", "6 May 2019"),
        ("1.5 million", "3.2 million"),
        ("-3 degrees", "-2 degrees"),
        ("o the", "o the"),
        ("I. went", "I. came"),
    ],
)
def test_what_only_looks_like_a_marker_is_let_be(lines: tuple[str, ...]) -> None:
    blocks = [p(one) for one in lines]
    assert found_in("list-typed", *blocks) == []
    assert found_in("list-typed-unevenly", *blocks) == []


def test_words_own_lists_headings_and_contents_are_let_be() -> None:
    assert found_in("list-typed", p("1. x", number="(1)"), p("2. x", number="(2)")) == []
    assert found_in("list-typed", heading("1. One", 1), heading("2. Two", 1)) == []
    assert found_in("list-typed", p("1. One", "TOC 1"), p("2. Two", "toc 1")) == []


def test_entries_of_two_cells_are_no_list() -> None:
    assert (
        found_in("list-typed", table(["Ref", "Action"], ["1. ", "1. Ask."], ["2. ", "2. Do."]))
        == []
    )


def test_numbers_that_skip_or_repeat_are_a_note() -> None:
    lines = [p("(1) Ask."), p("(2) Answer."), p("(2) Say.")]
    assert found_in("list-typed", *lines) == []
    assert found_in("list-typed-unevenly", *lines) == [
        "note: the paragraph “(1) Ask.”: The typed numbers of a list skip or repeat: (1), (2), "
        "(2). Put the numbers right, and make a list of the paragraphs in Word. "
        "[list-typed-unevenly]"
    ]


def test_past_the_lists_that_word_can_bear_typed_ones_are_let_be() -> None:
    lists = [evolve(p("x", number="1"), counted=(one, 0)) for one in range(400)]
    lines = [p("1. Ask."), p("2. Answer.")]
    assert found_in("list-typed", *lists, *lines) == []
    assert len(found_in("list-typed", *lists[1:], *lines)) == 1


def test_a_table_between_two_entries_parts_them() -> None:
    parted = [p("1. one"), table(["", ""], header=False), p("2. two")]
    assert found_in("list-typed", *parted) == []
    assert len(found_in("list-typed", p("1. one"), p(" "), p("2. two"))) == 1
