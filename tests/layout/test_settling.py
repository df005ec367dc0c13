from __future__ import annotations

from cabinetpaper.document.blocks import (
    Anchor,
    Block,
    Cell,
    Document,
    Paragraph,
    Part,
    Row,
    Table,
)
from cabinetpaper.document.inlines import Inline, Reference, Words
from cabinetpaper.layout.settling import Settling, with_true_references, without_bookmarks


def line(text: str, *names: str) -> Paragraph:
    anchors = [Anchor(name, 0, len(text)) for name in names]
    return Paragraph(style="Body Text", inlines=text, anchors=anchors)


def table(*names: str) -> Table:
    return Table(style="T", widths=[1], rows=[Row([Cell([line("x", name)])]) for name in names])


def settled(*blocks: Block) -> list[Block]:
    return list(Settling().blocks(blocks))


def test_tables_that_touch_have_an_empty_paragraph_between_them() -> None:
    one, other = table("a"), table("b")
    assert settled(one, other, line("c"), table("d")) == [
        one, line(""), other, line("c"), table("d"),
    ]  # fmt: skip


def test_of_two_bookmarks_of_one_name_the_first_is_kept() -> None:
    assert settled(line("x", "a", "b"), line("y", "a", "c"), table("b", "d")) == [
        line("x", "a", "b"),
        line("y", "c"),
        Table(
            style="T",
            widths=[1],
            rows=[Row([Cell([line("x")])]), Row([Cell([line("x", "d")])])],
        ),
    ]


def test_parts_of_pages_are_settled_together() -> None:
    settling = Settling()
    assert list(settling.blocks([line("x", "a")])) == [line("x", "a")]
    assert list(settling.blocks([line("y", "a")])) == [line("y")]


def test_a_page_header_has_no_bookmarks() -> None:
    blocks = [line("x", "a"), table("b")]
    bare = Table(style="T", widths=[1], rows=[Row([Cell([line("x")])])])
    assert list(without_bookmarks(blocks)) == [line("x"), bare]


def referring(*inlines: Inline) -> tuple[Inline, ...]:
    numbered = Paragraph(
        style="Numbered Paragraph", inlines="x", number="1.2.", anchors=[Anchor("one", 0, 1)]
    )
    blocks = [line("4.1", "ref"), line("Ask carers.", "words"), numbered]
    paragraph = Paragraph(style="Body Text", inlines=inlines)
    document = Document(parts=[Part(blocks=[*blocks, paragraph])])
    last = with_true_references(document).blocks[-1]
    assert isinstance(last, Paragraph)
    return last.inlines


def test_a_reference_that_word_would_print_alike_stays_one() -> None:
    alike = (Reference("4.1", target="ref"), Reference("1.2", target="one", by_number=True))
    assert referring(*alike) == alike


def test_a_reference_that_word_would_print_otherwise_becomes_words() -> None:
    assert referring(
        Reference("4.1", target="words", bold=True), Reference("3", target="one", by_number=True)
    ) == (Words("4.1", bold=True), Words("3"))
