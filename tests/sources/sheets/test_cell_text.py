"""The words of a cell, from what a workbook stores to the blocks of a text."""

from hypothesis import given
from hypothesis import strategies as st

from cabinetpaper.model.text import Entry, Paragraph, Run
from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.cell_text import as_seen, text_of_runs

CELL = Place(file="plan.xlsx", sheet="Plan", cell="B5")


def test_every_kind_of_line_break_becomes_one():
    assert as_seen("a\r\nb_x000D_\nc\rd_x000B_e\u2028f_x000a_g") == "a\nb\nc\nd\ne\nf\ng"


def test_an_escape_that_was_typed_stays_typed():
    assert as_seen("_x005F_x000D_ and _x005f_x0041_") == "_x000D_ and _x0041_"


def test_bold_italic_and_links_are_kept_on_both_sides_of_a_line_break():
    runs = [Run("plain "), Run("bold\n- still", bold=True), Run(" link", link="https://a.example")]
    text = text_of_runs(runs, CELL)
    assert text.blocks == (
        Paragraph((Run("plain "), Run("bold", bold=True))),
        Entry("- ", (Run("still", bold=True), Run(" link", link="https://a.example"))),
    )
    assert [block.place for block in text] == [CELL, CELL]


def test_a_marker_may_be_cut_into_runs():
    text = text_of_runs([Run("(", bold=True), Run("2)CP"), Run(" chairs")], CELL)
    assert text.blocks == (Entry("(2)", (Run("CP chairs"),)),)


def test_an_empty_cell_is_an_empty_text():
    assert text_of_runs([], CELL).blocks == ()


@given(st.lists(st.text(alphabet="ab -•(1)o.\n", max_size=12), max_size=5))
def test_a_text_is_its_runs_to_the_letter(stretches):
    text = text_of_runs([Run(words, bold=bool(i % 2)) for i, words in enumerate(stretches)], CELL)
    assert str(text) == "".join(stretches)


def test_an_indented_entry_of_a_cell_is_one_of_an_inner_list():
    text = text_of_runs([Run("1. a\n   a) "), Run("b", bold=True), Run("\n   b) c\n2. d")], Place())
    assert str(text) == "1. a\n   a) b\n   b) c\n2. d"
    assert [(one.marker, one.level) for one in text] == [
        ("1. ", 0), ("   a) ", 1), ("   b) ", 1), ("2. ", 0),
    ]  # fmt: skip
