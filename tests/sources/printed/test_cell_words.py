"""The words of a cell, as a workbook's cell would hold them."""

from __future__ import annotations

import pytest

from cabinetpaper.document.blocks import Cell, Paragraph
from cabinetpaper.document.inlines import Reference, Words
from cabinetpaper.sources.printed.cell_words import words_in


def said(*paragraphs: Paragraph) -> str:
    return words_in(Cell(paragraphs))


def entry(number: str, words: str = "x", level: int = 0, style: str = "Normal") -> Paragraph:
    return Paragraph(style=style, inlines=words, number=number, counted=(1, level))


@pytest.mark.parametrize("sign", ["•", "–", "-", "o", "▪", "§", "❑", "\uf0b7", "\uf0fe", "⇨", "*"])
def test_any_bullet_is_one_bullet(sign: str) -> None:
    assert said(entry(sign)) == "• x"


@pytest.mark.parametrize("label", ["(1)", "2.", "a)", "iv.", "1.2", "Step 3:", "[4]", "✓", "✗"])
def test_a_number_or_a_tick_is_as_printed(label: str) -> None:
    assert said(entry(label)) == f"{label} x"


def test_an_entry_of_an_inner_list_is_indented_by_the_level_that_word_counts() -> None:
    paragraphs = entry("•"), entry("o", level=1), entry("▪", level=2), entry("•")
    assert said(*paragraphs) == "• x\n  • x\n    • x\n• x"


@pytest.mark.parametrize("style", ["Table Number", "List Number", "Table Number 2"])
def test_a_marker_printed_as_typed_has_a_space_for_its_tab(style: str) -> None:
    indent = "  " if style.endswith("2") else ""
    typed = Paragraph(style=style, inlines="Step 1:\tplan\tit")
    assert said(typed) == f"{indent}Step 1: plan\tit"


def test_a_marker_that_somebody_types_with_a_tab_is_one_in_any_style() -> None:
    typed = [Paragraph(style="Normal", inlines=f"{m}\tx") for m in ("(1)", "-", "1.", "b)")]
    assert said(*typed) == "(1) x\n- x\n1. x\nb) x"


@pytest.mark.parametrize(
    "words", ["Cost\t£5", "1.5 posts\tx", "\tx", "e.g.\tx", "(1)x", "x\n(1)\ty"]
)
def test_other_words_keep_their_tabs(words: str) -> None:
    assert said(Paragraph(style="Table Text", inlines=words)) == words


def test_blank_lines_are_left_out_and_outer_blanks_stay() -> None:
    blank = Paragraph(style="Normal", inlines=" \t")
    words = Paragraph(style="Normal", inlines=" a \n\n b ")
    assert said(blank, words, blank, entry("(1)", "c\nd")) == " a \n b \n(1) c\nd"
    assert said(entry("(1)", "")) == "(1)"
    assert said() == ""


def test_links_and_references_are_their_words_alone() -> None:
    inlines = [
        Words("see ", bold=True),
        Words("this", link="https://example.org"),
        Words(" and "),
        Reference("4.1", target="action_4_1"),
    ]
    assert said(Paragraph(style="Normal", inlines=inlines)) == "see this and 4.1"
