"""A laid-out paper as a value: what is equal, and how its outline reads."""

from cabinetpaper.document.blocks import (
    Anchor,
    Cell,
    Document,
    Listing,
    Paragraph,
    Part,
    Properties,
    Row,
    Table,
)
from cabinetpaper.document.inlines import Words
from cabinetpaper.findings import Finding, Severity

FINDING = Finding(code="x", severity=Severity.NOTE, text="x", advice="y")


def cell(*lines: str) -> Cell:
    return Cell([Paragraph(style="Table Text", inlines=line) for line in lines])


TABLE = Table(
    style="Paper Table",
    caption="Actions",
    description="One row for each.",
    widths=[100, 200],
    rows=[
        Row([cell("Ref"), cell("Progress")], header=True),
        Row([cell("4.1"), cell("One", "Two")]),
    ],
)


def test_a_string_is_words_without_a_look():
    assert Paragraph(style="Body Text", inlines="x").inlines == (Words("x"),)
    assert Paragraph(style="Body Text", inlines="").inlines == ()


def test_how_words_are_cut_into_runs_does_not_count():
    whole = Paragraph(style="Body Text", inlines="ab")
    assert Paragraph(style="Body Text", inlines=[Words("a"), Words(""), Words("b")]) == whole
    assert Paragraph(style="Body Text", inlines=[Words("a"), Words("b", bold=True)]) != whole


def test_what_tells_word_how_to_print_stands_out_of_equality():
    bare = Paragraph(style="List Number", inlines="x", number="1.")
    assert (
        Paragraph(
            style="List Number",
            inlines="x",
            number="1.",
            listing=Listing(list_id=3, form="%."),
            counted=(1, 0),
            prototype=object(),
        )
        == bare
    )
    assert Row([], prototype=object()) == Row([])
    assert Part(prototype=object()) == Part()


def test_style_number_and_bookmarks_count():
    bare = Paragraph(style="Body Text", inlines="x")
    assert Paragraph(style="List Number", inlines="x") != bare
    assert Paragraph(style="Body Text", inlines="x", number="1.") != bare
    assert Paragraph(style="Body Text", inlines="x", anchors=[Anchor("a", 0, 1)]) != bare
    assert Row([], header=True) != Row([])


def test_a_paragraph_prints_its_style_number_words_and_bookmarks():
    paragraph = Paragraph(
        style="Heading 1",
        inlines=[Words("Appendix A", bold=True), Words(" – Plan")],
        number="1",
        anchors=[Anchor("appendix_a", 0, 10), Anchor("whole", 0, 17)],
    )
    assert str(paragraph) == (
        "[Heading 1] 1 **Appendix A** – Plan {#appendix_a='Appendix A' #whole}"
    )
    assert paragraph.text == "Appendix A – Plan"
    assert str(Paragraph(style="Body Text", inlines=())) == "[Body Text]"


def test_a_cell_reads_one_line_a_paragraph_with_the_labels_of_lists():
    entry = Paragraph(style="Table Number", inlines="sent", number="(1)")
    assert Cell([Paragraph(style="Table Text", inlines="So far:"), entry]).text == (
        "So far:\n(1) sent"
    )


def test_a_document_prints_as_its_outline():
    document = Document(
        parts=[
            Part(blocks=[Paragraph(style="Title", inlines="Progress")]),
            Part(landscape=True, blocks=[TABLE]),
        ]
    )
    assert str(document) == (
        "-- portrait --\n"
        "[Title] Progress\n"
        "-- landscape --\n"
        "[Paper Table] table: Actions\n"
        "  description: One row for each.\n"
        "  widths: 100 200\n"
        "  header row\n"
        "    | [Table Text] Ref\n"
        "    | [Table Text] Progress\n"
        "  row\n"
        "    | [Table Text] 4.1\n"
        "    | [Table Text] One\n"
        "      [Table Text] Two"
    )


def test_a_document_gives_its_paragraphs_in_order_those_in_cells_among_them():
    after = Paragraph(style="Body Text", inlines="After.")
    document = Document(parts=[Part(blocks=[TABLE]), Part(blocks=[after])])
    assert document.blocks == (TABLE, after)
    assert [one.text for one in document.paragraphs] == [
        "Ref", "Progress", "4.1", "One", "Two", "After.",
    ]  # fmt: skip


def test_what_a_reader_of_the_pages_does_not_see_stands_out_of_equality():
    margin = (("word/footer1.xml", (Paragraph(style="Footer", inlines="Page"),)),)
    assert (
        Document(properties=Properties(title="x"), margins=margin, findings=[FINDING]) == Document()
    )
    assert Document(parts=[Part(landscape=True)]) != Document(parts=[Part()])
