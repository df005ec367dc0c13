from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.word.shapes import hostile
from tests.word.templates import element, hertfordshire, p, xml_of

from cabinetpaper.document.blocks import Anchor, Listing, Paragraph
from cabinetpaper.document.inlines import Inline, Reference, Words
from cabinetpaper.errors import Problems
from cabinetpaper.frame.inlines import read_inlines
from cabinetpaper.frame.names import w
from cabinetpaper.frame.nodes import NodeReader
from cabinetpaper.frame.numbering import Numbering
from cabinetpaper.frame.prototypes import Hole, ParagraphPrototype, Poured
from cabinetpaper.places import NOWHERE
from cabinetpaper.word.lists import Lists
from cabinetpaper.word.paragraphs import ParagraphPrinter
from cabinetpaper.word.runs import Links


def numbering() -> Numbering:
    return hertfordshire().frame.numbering


def printer() -> ParagraphPrinter:
    package = hertfordshire().frame.package
    root, styles = package.related_tree("numbering"), package.related_tree("styles")
    assert root is not None
    assert styles is not None
    return ParagraphPrinter(
        numbering=numbering(), lists=Lists(root, styles), links=Links(first=1, style="Hyperlink")
    )


def properties(paragraph: Paragraph, *, keeps_next: bool = False) -> str:
    found = printer().print(paragraph, keeps_next=keeps_next).find(w("pPr"))
    assert found is not None
    return "".join(xml_of(one) for one in found)


def prototype(inside: str) -> ParagraphPrototype:
    problems = Problems()
    reader = NodeReader(numbering=numbering(), problems=problems)
    made = reader.paragraph(element(inside), links={}, place=NOWHERE)
    problems.tell()
    return made


def poured(inside: str, *values: str, **ends: bool) -> Paragraph:
    """Give the paragraph that layout makes of a prototype and the values of its tags."""
    made = prototype(inside)
    left = iter([Words(value)] for value in values)
    inlines: list[Inline] = []
    for piece in made.pieces:
        inlines += next(left) if isinstance(piece, Hole) else [piece]
    return Paragraph(
        style=made.style,
        inlines=inlines,
        prototype=Poured(prototype=made, values=[(Words(one),) for one in values], **ends),
    )


def words(made: etree._Element) -> str:
    return "".join(str(text) for text in made.itertext(w("t")))


# Made from the name of a style


def test_a_paragraph_names_its_style_by_the_id_that_the_template_gives_it() -> None:
    assert xml_of(printer().print(Paragraph(style="Body Text", inlines="R&D"))) == (
        '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t>R&amp;D</w:t></w:r></w:p>'
    )


def test_a_number_that_is_the_styles_own_is_not_said_again() -> None:
    assert properties(Paragraph(style="Numbered Paragraph", inlines="a", counted=(1, 1))) == (
        '<w:pStyle w:val="NumberedParagraph"/>'
    )


def test_a_sub_heading_is_given_the_number_of_the_paragraphs() -> None:
    assert properties(Paragraph(style="Heading 2", inlines="a", number="6.1", counted=(1, 1))) == (
        '<w:pStyle w:val="Heading2"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    )


def test_a_heading_without_a_number_switches_that_of_its_style_off() -> None:
    assert properties(Paragraph(style="Heading 1", inlines="Background Information")) == (
        '<w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    )


def test_an_entry_names_its_list_and_level() -> None:
    entry = Listing(list_id=1, level=1, form="%)")
    assert properties(
        Paragraph(style="List Number 2", inlines="a", number="1)", listing=entry)
    ) == (
        '<w:pStyle w:val="ListNumber2"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr>'
    )


def test_what_is_kept_with_the_next_says_so_between_style_and_number() -> None:
    heading = Paragraph(style="Heading 1", inlines="a")
    assert properties(heading, keeps_next=True) == (
        '<w:pStyle w:val="Heading1"/><w:keepNext/>'
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    )


# Poured into a prototype


def test_a_tag_gives_way_to_its_value_with_its_own_look() -> None:
    made = printer().print(
        poured(
            "<w:r><w:t>Report of the </w:t></w:r><w:r><w:rPr><w:i/></w:rPr>"
            "<w:t>{{ report_of }}</w:t></w:r><w:r><w:t>.</w:t></w:r>",
            "Director",
        )
    )
    assert words(made) == "Report of the Director."
    assert "<w:r><w:rPr><w:i/></w:rPr><w:t>Director</w:t></w:r>" in xml_of(made)


def test_a_value_that_looks_like_a_tag_stays_words() -> None:
    made = printer().print(poured("<w:r><w:t>{{ a }} {{ b }}</w:t></w:r>", "{{ b }}", "{{ c }}"))
    assert words(made) == "{{ b }} {{ c }}"


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        ({}, "Tel: 1 (2) now"),
        ({"lead": False}, "1 (2) now"),
        ({"tail": False}, "Tel: 1 (2"),
        ({"lead": False, "tail": False}, "1 (2"),
    ],
)
def test_of_several_paragraphs_only_the_ends_have_the_templates_words(
    ends: dict[str, bool], expected: str
) -> None:
    made = printer().print(
        poured("<w:r><w:t>Tel: {{ a }} ({{ b }}) now</w:t></w:r>", "1", "2", **ends)
    )
    assert words(made) == expected


def test_a_prototype_keeps_its_own_properties() -> None:
    inside = '<w:pPr><w:pStyle w:val="TableText"/><w:jc w:val="center"/></w:pPr>'
    made = printer().print(poured(f"{inside}<w:r><w:t>{{{{ a }}}}</w:t></w:r>", "x"))
    assert xml_of(made) == f"<w:p>{inside}<w:r><w:t>x</w:t></w:r></w:p>"


def test_an_entry_in_a_cell_takes_the_style_of_its_list_and_the_look_of_its_tag() -> None:
    made = prototype(
        '<w:pPr><w:pStyle w:val="TableText"/></w:pPr>'
        "<w:r><w:rPr><w:i/></w:rPr><w:t>{{ a }}</w:t></w:r>"
    )
    entry = Paragraph(
        style="Table Number",
        inlines=[Words("x", italic=True)],
        number="(1)",
        listing=Listing(list_id=1, form="(%)"),
        prototype=Poured(prototype=made, values=[(Words("x"),)]),
    )
    assert xml_of(printer().print(entry)) == (
        '<w:p><w:pPr><w:pStyle w:val="TableNumber"/>'
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr></w:pPr>'
        "<w:r><w:rPr><w:i/></w:rPr><w:t>x</w:t></w:r></w:p>"
    )


def test_a_prototype_is_never_changed() -> None:
    paragraph = poured("<w:r><w:t>{{ a }}</w:t></w:r>", "x")
    before = xml_of(paragraph.prototype.prototype.xml)
    printer().print(paragraph)
    assert xml_of(paragraph.prototype.prototype.xml) == before


# Bookmarks


def test_a_bookmark_stands_round_its_label_alone() -> None:
    paragraph = Paragraph(
        style="Body Text",
        inlines=[Words("Appendix A"), Words(" – the plan")],
        anchors=[Anchor("appendix_a", 0, 10)],
    )
    assert xml_of(printer().print(paragraph)) == (
        '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>'
        '<w:bookmarkStart w:id="1" w:name="appendix_a"/><w:r><w:t>Appendix A</w:t></w:r>'
        '<w:bookmarkEnd w:id="1"/><w:r><w:t xml:space="preserve"> – the plan</w:t></w:r></w:p>'
    )


def test_bookmarks_are_numbered_from_paragraph_to_paragraph() -> None:
    printing = printer()
    ids = []
    for name in ("a", "b"):
        anchors = (Anchor(f"{name}1", 0, 1), Anchor(f"{name}2", 0, 1))
        made = printing.print(Paragraph(style="Body Text", inlines="x", anchors=anchors))
        assert read_inlines(made)[1] == anchors
        ids += [one.get(w("id")) for one in made.iter(w("bookmarkStart"))]
    assert ids == ["1", "2", "3", "4"]


def test_a_bookmark_ends_before_the_field_behind_it_and_behind_the_field_in_it() -> None:
    paragraph = Paragraph(
        style="Body Text",
        inlines=[Words("a "), Reference("4.1", target="x")],
        anchors=[Anchor("before", 0, 2), Anchor("all", 0, 5)],
    )
    marks = [
        one.get(w("name")) or one.get(w("fldCharType")) or f"end of {one.get(w('id'))}"
        for one in printer()
        .print(paragraph)
        .iter(w("bookmarkStart"), w("bookmarkEnd"), w("fldChar"))
    ]
    assert marks == ["before", "all", "end of 1", "begin", "separate", "end", "end of 2"]


def test_a_paragraph_without_words_can_have_a_bookmark() -> None:
    made = printer().print(Paragraph(style="Body Text", inlines="", anchors=[Anchor("x", 0, 0)]))
    assert read_inlines(made)[1] == (Anchor("x", 0, 0),)


@given(st.lists(hostile, min_size=1, max_size=4), st.data())
def test_a_bookmark_covers_the_runs_that_layout_cut(texts: list[str], data: st.DataObject) -> None:
    cuts = [sum(map(len, texts[:index])) for index in range(len(texts) + 1)]
    start, end = sorted((data.draw(st.sampled_from(cuts)), data.draw(st.sampled_from(cuts))))
    paragraph = Paragraph(
        style="Body Text",
        inlines=[Words(text, bold=index % 2 == 1) for index, text in enumerate(texts)],
        anchors=[Anchor("x", start, end)],
    )
    made = printer().print(paragraph)
    if start < end:
        assert read_inlines(made)[1] == paragraph.anchors


@given(hostile)
def test_any_text_comes_through_a_tag_as_it_is(text: str) -> None:
    inside = p("before {{ a }} behind")[len("<w:p>") : -len("</w:p>")]
    paragraph = poured(inside, text)
    assert (
        read_inlines(printer().print(paragraph))[0]
        == Paragraph(style="", inlines=[Words(f"before {text} behind")]).inlines
    )
