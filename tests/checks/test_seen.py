from __future__ import annotations

from cabinetpaper.checks.passages import all_passages
from cabinetpaper.checks.seen import Seen
from cabinetpaper.document.blocks import Cell, Document, Paragraph, Part, Row, Table
from cabinetpaper.document.charts import Chart
from cabinetpaper.document.looks import Carried, Kind


def p(text: str, style: str = "Normal") -> Paragraph:
    return Paragraph(style=style, inlines=text)


TABLE = Table(
    style="T",
    widths=[1, 1],
    rows=[Row([Cell([p("Ref")]), Cell([p("Action")])]), Row([Cell([p("1"), p("2")]), Cell([])])],
)
DOCUMENT = Document(
    parts=[
        Part(
            blocks=[
                p("One."),
                p("An entry", "TOC 1"),
                TABLE,
                p(""),
                Chart(style="Normal", title="Bars", carries=[Carried(Kind.COMMENT, "Why?")]),
                Chart(style="Normal", title="Bare"),
                p("Last."),
            ]
        )
    ]
)


def test_each_paragraph_has_the_place_that_it_has_among_all() -> None:
    seen, whole = Seen(DOCUMENT), all_passages(DOCUMENT)
    assert [one.text for one in seen.paragraphs] == [one.text for one in whole]
    assert [seen.passage(at).where for at in range(len(whole))] == [one.where for one in whole]
    assert str(seen.place(4)) == "table 1, row 2, column Ref"
    assert str(seen.place(5)) == "what stands after table 1"


def test_paragraphs_of_one_cell_are_known_as_such() -> None:
    assert Seen(DOCUMENT).cells == (0, 1, 2, 3, 3, 0, 0, 0)
    assert Seen(DOCUMENT).outside == (0, 5, 6, 7)


def test_what_is_carried_is_told_with_its_paragraph() -> None:
    assert Seen(DOCUMENT).carried == ((Carried(Kind.COMMENT, "Why?"), 6),)


def test_no_file_has_no_paragraphs() -> None:
    assert Seen(None).paragraphs == ()
    assert Seen(None).words.holding("a") == ()
