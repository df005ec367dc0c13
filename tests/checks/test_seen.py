from __future__ import annotations

from cabinetpaper.checks.passages import all_passages
from cabinetpaper.checks.seen import Seen
from cabinetpaper.document.blocks import Cell, Document, Paragraph, Part, Row, Table
from cabinetpaper.document.charts import Chart
from cabinetpaper.document.inlines import Words
from cabinetpaper.document.looks import Carried, Kind, Look, Manner


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


def test_what_is_carried_is_told_with_its_paragraph() -> None:
    assert Seen(DOCUMENT).carried == ((Carried(Kind.COMMENT, "Why?"), 6),)


def test_paragraphs_that_stand_together_are_known_in_cells_and_between_tables() -> None:
    seen = Seen(DOCUMENT)
    assert [[*numbers] for numbers in seen.stretches] == [[0], [1], [2], [3, 4], [5, 6, 7]]
    assert seen.outside == (0, 5, 6, 7)
    assert (Seen(None).stretches, Seen(None).outside) == ((), ())


def test_entries_of_contents_are_not_seen_in_a_table_either() -> None:
    entries = Row([Cell([p("One", "TOC 1"), p("Two")]), Cell([p("Three", "TOC 2")])])
    table = Table(style="T", widths=[1, 1], rows=[entries, Row([Cell([p("a"), p("b")])])])
    seen = Seen(Document(parts=[Part(blocks=[p("x"), table])]))
    assert [one.text for one in seen.paragraphs] == ["x", "Two", "a", "b"]
    assert [[*numbers] for numbers in seen.stretches] == [[0], [1], [2, 3]]
    unseen = [entries.cells[0].paragraphs[0], entries.cells[1].paragraphs[0]]
    assert seen.wordless == {*map(id, unseen)}


def test_headings_and_titles_are_known_by_their_numbers() -> None:
    blocks = [p("Title", "Title"), p("Text"), Paragraph(style="x", inlines="Head", level=1)]
    assert Seen(Document(parts=[Part(blocks=blocks)])).headings == (0, 2)


def test_paragraphs_without_words_are_known_by_their_ids() -> None:
    seen = Seen(DOCUMENT)
    assert seen.wordless == {id(seen.paragraphs[at]) for at in (5, 6)}


def test_links_addresses_and_brackets_are_notable() -> None:
    linked = Paragraph(
        style="x", inlines=[Words("a"), Words("b", link="#c"), Words("d", link="#e")]
    )
    seen = Seen(Document(parts=[Part(blocks=[p("One."), linked])]))
    assert seen.linking == (1, 1)
    assert seen.is_notable
    for words in ("[x]", "see ftp://a", "www.a"):
        assert Seen(Document(parts=[Part(blocks=[p(words)])])).is_notable
    assert not Seen(DOCUMENT).is_notable


def test_each_way_in_which_words_look_is_known_once() -> None:
    bold, red = Manner(bold=True), Manner(hidden=True, ink="FF0000")
    looks = [Look("a", bold), Look("b", Manner(bold=True)), Look(" ", bold), Look("c", red)]
    blocks = [Paragraph(style="x", inlines="ab c", looks=looks)]
    seen = Seen(Document(parts=[Part(blocks=blocks)]))
    assert seen.manners == {bold, red}
    assert seen.looking({bold}) == [(looks[0], 0), (looks[1], 0)]
    assert seen.looking(set()) == []


def test_no_file_has_no_paragraphs() -> None:
    assert Seen(None).paragraphs == ()
    assert Seen(None).words.holding("a") == ()
