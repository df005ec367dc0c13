import pytest

from cabinetpaper.document.blocks import Cell, Paragraph, Row, Table
from cabinetpaper.document.whereabouts import shortened, whereabouts


@pytest.mark.parametrize(
    ("number", "place"),
    [("7.4", "paragraph 7.4"), ("", "the paragraph “Words.”"), ("•", "the paragraph “Words.”")],
)
def test_a_paragraph_is_told_by_its_number_or_its_words(number: str, place: str) -> None:
    paragraph = Paragraph(style="Body Text", inlines="Words.", number=number)
    assert list(whereabouts([paragraph])) == [(place, paragraph)]


def test_a_cell_is_told_by_its_row_and_the_header_of_its_column() -> None:
    words = [Paragraph(style="Table Text", inlines=text) for text in ("Owner", "Head", "Two")]
    header = Row([Cell([words[0]])], header=True)
    table = Table(style="T", widths=[1], rows=[header, Row([Cell([words[1]]), Cell([words[2]])])])
    assert [where for where, _ in whereabouts([table])] == [
        "table 1, row 1, column Owner",
        "table 1, row 2, column Owner",
        "table 1, row 2, column 2",
    ]


def test_long_words_are_cut_and_controls_shown() -> None:
    assert shortened("a\x00b\nc") == "a\ufffdb c"
    assert shortened("x" * 61) == "x" * 59 + "…"


def test_what_stands_outside_tables_has_the_same_place_without_them() -> None:
    inside = Paragraph(style="Table Text", inlines="Owner")
    empty = Paragraph(style="Body Text", inlines="")
    table = Table(style="T", widths=[1], rows=[Row([Cell([inside])])])
    assert list(whereabouts([table, empty], in_tables=False)) == [
        ("what stands after table 1", empty)
    ]
