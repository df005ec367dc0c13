from __future__ import annotations

from lxml import etree
from tests.frame.template_parts import (
    control,
    element,
    paragraph,
    run,
    table,
    told,
    words,
)

from cabinetpaper.document.inlines import Words
from cabinetpaper.errors import Problems
from cabinetpaper.frame.names import w
from cabinetpaper.frame.nodes import NodeReader
from cabinetpaper.frame.numbering import Counted, Numbering, read_numbering
from cabinetpaper.frame.package import Relationship
from cabinetpaper.frame.prototypes import (
    Building,
    Condition,
    Hole,
    Node,
    ParagraphPrototype,
    TablePrototype,
)
from cabinetpaper.frame.styles import read_styles
from cabinetpaper.places import Place

PLACE = Place(file="t.docx")
STYLES = element(
    '<w:styles><w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:pPr>'
    '<w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="table" w:styleId="T"><w:name w:val="Paper Table"/></w:style></w:styles>'
)
LISTS = element(
    '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"/></w:abstractNum>'
    '<w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


def read(*xml: str, links: dict[str, Relationship] | None = None) -> tuple[Node, ...]:
    nodes, problems = read_with_problems(*xml, links=links)
    assert problems == []
    return nodes


def read_with_problems(
    *xml: str, links: dict[str, Relationship] | None = None
) -> tuple[tuple[Node, ...], list[str]]:
    problems = Problems()
    numbering: Numbering = read_numbering(LISTS, read_styles(STYLES))
    reader = NodeReader(numbering=numbering, problems=problems)
    nodes = reader.read([element(one) for one in xml], links=links or {}, place=PLACE)
    return nodes, told(problems)


def one_paragraph(*xml: str) -> ParagraphPrototype:
    (node,) = read(*xml)
    assert isinstance(node, ParagraphPrototype)
    return node


def one_table(xml: str) -> TablePrototype:
    (node,) = read(xml)
    assert isinstance(node, TablePrototype)
    return node


def test_a_paragraph_is_words_and_holes_with_the_look_of_each() -> None:
    node = one_paragraph(
        paragraph(run("Report of the "), run("{{ report_of", "<w:i/>"), run(" }} for "),
                  run("all", "<w:b/>"))
    )  # fmt: skip
    assert node.style == "Normal"
    assert node.pieces == (
        Words("Report of the "),
        Hole(expression="report_of", italic=True),
        Words(" for "),
        Words("all", bold=True),
    )
    assert node.text == "Report of the {{ report_of }} for all"


def test_a_paragraph_counts_by_its_style_unless_it_switches_the_number_off() -> None:
    styled = '<w:pPr><w:pStyle w:val="Rubrik1"/>{}</w:pPr>'
    off = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    numbered = one_paragraph(paragraph(styled.format(""), run("Summary")))
    assert (numbered.style, numbered.counted, numbered.numbered) == (
        "Heading 1", Counted(4, 0), True,
    )  # fmt: skip
    plain = one_paragraph(paragraph(styled.format(off), run("Appendix")))
    assert (plain.counted, plain.numbered) == (None, False)


def test_a_hole_says_what_it_is_about() -> None:
    roots = [
        Hole(expression=text).root
        for text in ("action | column('RAG')", "action.owners", "overall.grade", "“x”")
    ]
    assert roots == ["action", "action", "overall", ""]


def test_the_element_of_the_template_is_not_changed() -> None:
    source = element(paragraph(run("No. {{ meeting.item }}")))
    before = etree.tostring(source)
    reader = NodeReader(numbering=Numbering(), problems=Problems())
    reader.read([source], links={}, place=PLACE)
    assert etree.tostring(source) == before


def test_statements_and_notes_are_no_paragraphs() -> None:
    (node,) = read(words("{# a note #}"), words("{%p if title %}"), words("a"),
                   words("{%p endif %}"))  # fmt: skip
    assert isinstance(node, Condition)
    assert [one.text for one in node.body if isinstance(one, ParagraphPrototype)] == ["a"]


def test_a_statement_that_word_cut_into_runs_is_read() -> None:
    (node,) = read(
        paragraph(run("{%p if "), run("title", "<w:b/>"), run(" %}")), words("{%p endif %}")
    )
    assert isinstance(node, Condition)
    assert node.expression == "title"


def test_a_picture_in_a_paragraph_that_is_not_printed_is_told() -> None:
    _, problems = read_with_problems(paragraph(run("{# logo #}"), "<w:r><w:drawing/></w:r>"))
    assert problems == [
        "t.docx › paragraph “{# logo #}”: a picture stands here, and this paragraph is not printed"
    ]


def test_a_paragraph_that_only_ends_a_section_is_left_to_the_page() -> None:
    assert read(paragraph("<w:pPr><w:sectPr/></w:pPr>")) == ()
    node = one_paragraph(paragraph("<w:pPr><w:sectPr/></w:pPr>", run("Last words")))
    assert node.text == "Last words"
    assert node.xml.find(f".//{w('sectPr')}") is None


def test_an_empty_paragraph_is_kept_as_its_owner_wanted_the_room() -> None:
    assert one_paragraph("<w:p/>").pieces == ()


def test_the_bookmarks_of_a_template_are_not_those_of_a_paper() -> None:
    node = one_paragraph(
        paragraph('<w:bookmarkStart w:id="1" w:name="mine"/>', run("{{ title }}"),
                  '<w:bookmarkEnd w:id="1"/>')
    )  # fmt: skip
    assert [etree.QName(one).localname for one in node.xml] == ["r"]


def test_an_unclosed_tag_is_told_with_its_paragraph() -> None:
    _, problems = read_with_problems(words("Item {{ meeting.item of the agenda"))
    assert problems == [
        "t.docx › paragraph “Item {{ meeting.item of the agenda”: a tag is not closed, or stands "
        "where none can: “Item {{ meeting.item of the agenda”; expected {{ … }} around each fact, "
        "and {%p … %} alone in a paragraph outside tables"
    ]


def test_a_long_paragraph_is_named_by_its_first_sixty_letters() -> None:
    _, problems = read_with_problems(words("long " * 30 + "}}"))
    assert problems[0].startswith(f"t.docx › paragraph “{('long ' * 12)[:60]}”: ")


def test_a_tag_where_the_reader_of_words_sees_none_is_told() -> None:
    inside = f"<w:moveFrom>{run('{{ title }}')}</w:moveFrom>"
    _, problems = read_with_problems(paragraph(inside))
    assert problems == [
        "t.docx › paragraph “{{ title }}”: a tag stands where none can be filled; "
        "type it in plain text"
    ]


def test_a_table_has_rows_widths_words_for_the_blind_and_its_style_by_name() -> None:
    node = one_table(
        '<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblCaption w:val="Actions: {{ theme }}"/>'
        '<w:tblDescription w:val="One row each"/></w:tblPr><w:tblGrid><w:gridCol w:w="800"/>'
        '<w:gridCol w:w="900"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>'
        f"<w:tc>{words('Ref')}</w:tc><w:tc>{words('Action')}</w:tc></w:tr><w:tr>"
        f"<w:tc>{words('{{ action.reference }}')}</w:tc>"
        f"<w:tc>{words('See {{ action.description }}')}{words('Note')}</w:tc></w:tr></w:tbl>"
    )
    assert (node.style, node.caption, node.description, node.widths) == (
        "Paper Table", "Actions: {{ theme }}", "One row each", (800, 900),
    )  # fmt: skip
    assert [row.header for row in node.rows] == [True, False]
    assert [row.roots for row in node.rows] == [frozenset(), {"action"}]
    cells = [[one.text for one in cell.paragraphs] for cell in node.rows[1].cells]
    assert cells == [["{{ action.reference }}"], ["See {{ action.description }}", "Note"]]


def test_a_tag_that_crosses_into_the_next_cell_is_told_on_both_sides() -> None:
    _, problems = read_with_problems(table(("{{ action.", "owners }}")))
    assert [text.split(": ")[0] for text in problems] == [
        "t.docx › table, cell “{{ action.”",
        "t.docx › table, cell “owners }}”",
    ]


def test_a_tag_that_crosses_into_the_next_paragraph_is_told_on_both_sides() -> None:
    _, problems = read_with_problems(words("Item {{ meeting."), words("item }}"))
    assert [text.split(": ")[0] for text in problems] == [
        "t.docx › paragraph “Item {{ meeting.”",
        "t.docx › paragraph “item }}”",
    ]


def test_a_statement_in_a_cell_is_told() -> None:
    (text,) = read_with_problems(table(("{%p if action.status %}",)))[1]
    assert text.startswith(
        "t.docx › table, cell “{%p if action.status %}”: a tag is not closed, or stands where none"
    )


def test_a_table_inside_a_table_is_told() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{table(('x',))}<w:p/></w:tc></w:tr></w:tbl>"
    assert read_with_problems(inner)[1] == [
        "t.docx › table: a table stands inside a table; readers of a screen lose it"
    ]


def test_an_unclosed_tag_in_the_caption_of_a_table_is_told() -> None:
    broken = table(("a",), properties='<w:tblCaption w:val="Actions: {{ theme"/>')
    assert read_with_problems(broken)[1] == [
        "t.docx › table: a tag is not closed in the table's words “Actions: {{ theme”"
    ]


def test_a_building_block_knows_its_name_and_its_tables() -> None:
    (node,) = read(control(words("{{ theme }}") + table(("a",)), tag="block:action-plan"))
    assert isinstance(node, Building)
    assert (node.name, len(node.nodes), len(node.tables)) == ("action-plan", 2, 1)
    assert str(node.place) == "t.docx › building block “block:action-plan”"


def test_the_faults_inside_a_block_are_told_with_their_paragraph() -> None:
    _, problems = read_with_problems(control(words("{{ theme"), tag="block:action-plan"))
    inside = "t.docx › building block “block:action-plan”"
    assert problems[0].startswith(f"{inside}, paragraph “{{{{ theme”: ")
    _, problems = read_with_problems(control(table(("{{ x",)), tag="block:action-plan"))
    assert problems[0].startswith(f"{inside}, cell “{{{{ x”: ")


def test_a_section_break_inside_a_block_is_told() -> None:
    _, found = read_with_problems(
        control(paragraph("<w:pPr><w:sectPr/></w:pPr>"), tag="block:judgements")
    )
    assert found == [
        "t.docx › building block “block:judgements”: a section break stands in the building block, "
        "where its pages would be lost; move it behind the block"
    ]


def test_a_statement_opened_in_a_block_is_closed_in_it() -> None:
    block = control(words("{%p if title %}"), tag="block:sections")
    assert read_with_problems(block, words("{%p endif %}"))[1] == [
        "t.docx › building block “block:sections”, paragraph “{%p if title %}”: "
        "“{%p if title %}” is never closed",
        "t.docx › paragraph “{%p endif %}”: “{%p endif %}” has no place here; expected if, else, "
        "endif, for … in …, endfor, each closing what was opened last",
    ]


def test_marks_between_paragraphs_are_passed_over_and_what_cannot_be_carried_is_told() -> None:
    assert read('<w:bookmarkEnd w:id="1"/>', '<w:proofErr w:type="gramEnd"/>') == ()
    assert read_with_problems('<w:altChunk r:id="rId9"/>')[1] == [
        "t.docx: an element altChunk stands here, which cannot be carried into a paper; "
        "expected paragraphs, tables and content controls"
    ]
