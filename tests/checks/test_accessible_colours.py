from __future__ import annotations

import pytest
from tests.checks.printed import carrying, cell, found_in, p, table

from cabinetpaper.document.blocks import Cell
from cabinetpaper.document.looks import Kind

# Contrast


def test_faint_words_are_told_once_for_a_pair_of_colours() -> None:
    faint = p("Grey words.", ink="777777")
    assert found_in("contrast-low", p("Black.", ink="000000"), faint, faint) == [
        "warning: the paragraph “Grey words.”: The words “Grey words.” have a contrast of 4.47:1 "
        "(#777777 on #FFFFFF, here and in 1 more); 4.5:1 is needed. Make the words darker, or what "
        "is behind them lighter. [contrast-low]"
    ]


@pytest.mark.parametrize("large", [{"size": 18}, {"size": 14, "bold": True}])
def test_large_words_need_less_contrast(large: dict[str, object]) -> None:
    assert found_in("contrast-low", p("Large.", ink="777777", **large)) == []
    [told] = found_in("contrast-low", p("Large.", ink="999999", **large))
    assert "have a contrast of 2.84:1 (#999999 on #FFFFFF); 3:1 is needed." in told


def test_bold_words_of_ordinary_size_are_not_large() -> None:
    assert len(found_in("contrast-low", p("Bold.", ink="777777", size=13.5, bold=True))) == 1


def test_colours_that_cannot_be_told_and_hidden_words_are_let_be() -> None:
    assert found_in("contrast-low", p("Auto.", ink="", ground="1F3864")) == []
    assert found_in("contrast-low", p("Striped.", ink="777777", ground="")) == []
    assert found_in("contrast-low", p("Hidden.", ink="FFFFFF", hidden=True)) == []
    assert found_in("contrast-low", p("White on navy.", ink="FFFFFF", ground="1F3864")) == []
    assert found_in("contrast-low", p(" ", ink="FFFFFF")) == []


# Colour alone


def test_a_coloured_cell_without_words_is_told() -> None:
    red = cell(ground="FF0000")
    assert found_in("colour-alone", table(["Ref", "RAG"], ["1", red], ["2", red])) == [
        "warning: table 1, row 2, column RAG: 2 coloured cells of the table say something by "
        "colour alone. Put the word for it beside the colour: “Red”, “Late”. [colour-alone]"
    ]


def test_words_beside_the_colour_bands_and_grey_are_let_be() -> None:
    rows = (
        ["1", cell("Red", ground="FF0000")],
        [cell("2", ground="DDEBF7"), cell(ground="DDEBF7")],
        ["3", cell(ground="D9D9D9")],
        ["4", Cell([carrying(Kind.PICTURE, "Late")], ground="FF0000")],
    )
    assert found_in("colour-alone", table(["Ref", "RAG"], *rows)) == []


# Words on colour


@pytest.mark.parametrize("words", ["shown in red", "highlighted in yellow", "the red text"])
def test_words_that_point_by_colour_are_told(words: str) -> None:
    assert found_in("colour-named", p(f"Changes are {words}.")) == [
        f"note: the paragraph “Changes are {words}.”: “{words}” points to something by its colour. "
        "Say in words as well which it is. [colour-named]"
    ]


def test_other_colours_in_words_are_let_be() -> None:
    assert found_in("colour-named", p("Four actions are rated red, and a Green Paper came.")) == []
