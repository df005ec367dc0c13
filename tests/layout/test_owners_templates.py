"""What layout makes of a house's Word file that its owner has changed in ways of their own."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from attrs import evolve
from tests.layout.papers import hertfordshire, laid, tables

from cabinetpaper.document.blocks import Document
from cabinetpaper.errors import InputError
from cabinetpaper.frame.package import Package
from cabinetpaper.frame.template import frame_of
from cabinetpaper.frame.unzip import unpack
from cabinetpaper.houses.house import House
from cabinetpaper.layout.lay_out import lay_out_extract
from cabinetpaper.model.plan import Action, ActionPlan, Theme
from cabinetpaper.model.report import Appendix, TableForm
from cabinetpaper.word.outline import outline
from cabinetpaper.word.render import render_document

MAIN = "word/document.xml"
PLAN = ActionPlan(
    title="Plan",
    themes=[
        Theme(
            reference="1",
            title="Carers",
            actions=[
                Action(reference="1.1", description="Ask, as 1.1 says."),
                Action(reference="1.2", description="Answer."),
            ],
        )
    ],
)
ROW = re.compile(r"<w:tr>(?:(?!</w:tr>).)*{{ action.reference }}.*?</w:tr>")


def changed(change: Callable[[str], str]) -> House:
    """Give the house with the main part of its Word file changed."""
    house = hertfordshire()
    parts = dict(house.frame.package.parts)
    old = parts[MAIN].decode()
    parts[MAIN] = change(old).encode()
    assert parts[MAIN] != old.encode()
    package = Package(name="agenda-item.docx", parts=parts)
    return evolve(house, frame=frame_of(package, "agenda-item.docx"))


def replaced(old: str, new: str) -> House:
    return changed(lambda xml: xml.replace(old, new))


def covered(document: Document, name: str) -> str:
    """Give the words that a bookmark covers, in the document and in the file printed from it."""
    [found] = [
        paragraph.text[anchor.start : anchor.end]
        for paragraph in document.paragraphs
        for anchor in paragraph.anchors
        if anchor.name == name
    ]
    return found


def read_back(document: Document, house: House) -> Document:
    return outline(render_document(document, house.frame))


@pytest.mark.parametrize(
    ("old", "new", "name", "words"),
    [
        ("{{ action.reference }}", "1.1/1.2: {{ action.reference }}", "action_1_2", "1.2"),
        ("{{ theme }}", "Theme 1 is {{ theme.reference }} {{ theme.title }}", "theme_1", "1"),
        ("{{ theme }}", "Theme: {{ theme.title }}", "theme_1", "Carers"),
    ],
)
def test_a_bookmark_covers_what_a_tag_gives_not_the_same_words_before_it(
    old: str, new: str, name: str, words: str
) -> None:
    house = replaced(old, new)
    document = laid(house=house, plan=PLAN)
    assert covered(document, name) == words
    assert read_back(document, house) == document


def test_a_row_without_its_reference_is_bookmarked_at_its_first_cell() -> None:
    house = replaced("{{ action.reference }}", "{{ action.description }}")
    document = laid(house=house, plan=PLAN)
    assert covered(document, "action_1_1") == "Ask, as 1.1 says."
    assert read_back(document, house) == document


def test_a_page_break_before_a_heading_does_not_move_its_bookmark() -> None:
    tag = '<w:t xml:space="preserve">{{ theme }}'
    house = replaced(f"<w:r>{tag}", f'<w:r><w:br w:type="page"/></w:r><w:r>{tag}')
    document = laid(house=house, plan=PLAN)
    assert covered(read_back(document, house), "theme_1") == "1"


def test_references_count_the_numbered_headings_that_a_template_has_above_the_sections() -> None:
    heading = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Facts</w:t></w:r></w:p>'
    house = changed(lambda xml: xml.replace("<w:sdt>", f"{heading}<w:sdt>", 1))
    document = laid('# One\n\nSee {{ ref("section Two") }}.\n\n# Two\n\nx', house=house)
    assert "2.1 See section «3 → #section_two»." in str(document)


def test_a_reference_to_what_the_template_does_not_print_is_refused() -> None:
    with pytest.raises(InputError) as error:
        laid('# One\n\nSee {{ ref("theme 1") }}.', house=replaced("{{ theme }}", "x"), plan=PLAN)
    assert str(error.value) == (
        "agenda-item.docx: a reference prints “1”, and nothing in the paper is marked as theme_1: "
        "print {{ appendix }} and {{ theme }} where they begin, and refer to no bookmark of the "
        "template’s own"
    )


def first_column(document: Document) -> list[str]:
    [table] = tables(document)
    return [row.cells[0].text for row in table.rows]


def test_a_row_behind_that_of_the_action_stays_behind_it() -> None:
    def with_key(xml: str) -> str:
        return ROW.sub(
            lambda row: row.group() + re.sub(r"{{ [a-z.]+ }}", "Key", row.group()), xml, count=1
        )

    document = laid(house=changed(with_key), plan=PLAN)
    assert first_column(document) == ["Ref", "1.1", "1.2", "Key"]


def test_a_row_about_the_theme_stands_once_for_each_theme() -> None:
    house = replaced(">Ref</w:t>", ">{{ theme.title }}</w:t>")
    assert first_column(laid(house=house, plan=PLAN)) == ["Carers", "1.1", "1.2"]
    house = replaced(">Ref</w:t>", ">Ref of {{ theme.title }}</w:t>")
    single = lay_out_extract(PLAN, house, appendix=Appendix(label="A"), tables=TableForm.SINGLE)
    assert [row.cells[1].text for row in tables(single)[0].rows] == ["Ref of Carers", "1.1", "1.2"]


def test_an_extract_needs_pages_of_its_own() -> None:
    middle = re.compile(r"<w:p><w:pPr><w:sectPr>.*?</w:sectPr></w:pPr></w:p>")
    house = changed(lambda xml: middle.sub("", xml))
    with pytest.raises(InputError, match="there can be no extract of it"):
        lay_out_extract(PLAN, house, appendix=Appendix(label="A"))


def test_an_extract_has_the_page_footer_that_its_pages_take_from_those_before() -> None:
    footer = re.compile(r"<w:footerReference [^>]*/>")

    def inherited(xml: str) -> str:
        last = xml.rindex("<w:sectPr>")
        return xml[:last] + footer.sub("", xml[last:])

    house = changed(inherited)
    document = lay_out_extract(PLAN, house, appendix=Appendix(label="A"))
    main = unpack(render_document(document, house.frame), "extract.docx")[MAIN]
    assert footer.search(main.decode())


def test_a_picture_in_the_heading_of_a_theme_is_a_picture_of_its_own_each_time() -> None:
    drawing = (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
        'wordprocessingDrawing"><wp:docPr id="{}" name="Crest"/></wp:inline></w:drawing></w:r>'
    )
    tag = '<w:r><w:t xml:space="preserve">{{ theme }}'
    house = replaced(tag, drawing.format(2) + drawing.format(3) + tag)
    plan = evolve(PLAN, themes=[*PLAN.themes, evolve(PLAN.themes[0], reference="2")])
    document = laid(house=house, plan=plan)
    main = unpack(render_document(document, house.frame), "paper.docx")[MAIN].decode()
    assert re.findall(r'docPr id="(\d+)"', main) == ["2", "3", "4", "5"]


def test_a_theme_of_blanks_is_one_without_a_name() -> None:
    plan = evolve(PLAN, themes=[evolve(PLAN.themes[0], reference="\t ", title=" ")])
    assert "[Heading 2] Actions without a theme" in str(laid(plan=plan))
