"""Paragraphs and tables of the template with their tags filled."""

import pytest
from tests.layout.papers import report_of, scope_of, setting_of

from cabinetpaper.document.blocks import Anchor, Paragraph, Table
from cabinetpaper.document.inlines import Words
from cabinetpaper.errors import InputError
from cabinetpaper.frame.prototypes import (
    CellPrototype,
    Condition,
    Hole,
    Loop,
    Node,
    ParagraphPrototype,
    RowPrototype,
    TablePrototype,
)
from cabinetpaper.layout.expressions import Scope
from cabinetpaper.layout.lists import IN_CELL
from cabinetpaper.layout.nodes import building, pour_nodes
from cabinetpaper.layout.pouring import pour_paragraph
from cabinetpaper.layout.setting import Setting
from cabinetpaper.layout.tables import TableRow, pour_table
from cabinetpaper.layout.values import Labelled
from cabinetpaper.model.report import Contact
from cabinetpaper.model.text import Text
from cabinetpaper.places import Place

TEMPLATE = Place(file="agenda-item.docx", where="paragraph 3")
REPORT = report_of(authors=[Contact(post="Head", telephone="01632 960394"), Contact(post="Clerk")])


def paragraph(*pieces: str | Hole, style: str = "Contact") -> ParagraphPrototype:
    """Give a paragraph of a template; a piece between braces is a tag."""
    made = [
        piece
        if isinstance(piece, Hole)
        else Hole(expression=piece[2:-2].strip())
        if piece.startswith("{{")
        else Words(piece)
        for piece in pieces
    ]
    return ParagraphPrototype(style=style, pieces=made, xml=None, place=TEMPLATE)


def poured(*nodes: Node, setting: Setting | None = None, **facts: object) -> list[str]:
    setting = setting or setting_of(report=REPORT)
    scope = setting.scope.with_facts(**facts)
    lines = [str(block) for block in pour_nodes(nodes, scope, setting)]
    setting.problems.tell()
    return lines


def refused(*nodes: Node, **facts: object) -> list[str]:
    with pytest.raises(InputError) as error:
        poured(*nodes, **facts)
    return [str(problem) for problem in error.value.problems]


def test_the_words_of_the_template_stand_round_those_of_the_fact():
    assert poured(paragraph("Item ", "{{ meeting.item }}", ": ", "{{ title }}", ".")) == [
        "[Contact] Item 4: Progress of the plan."
    ]


def test_a_fact_looks_like_its_tag():
    assert poured(paragraph("Item ", Hole(expression="meeting.item", bold=True, italic=True))) == [
        "[Contact] Item ***4***"
    ]


def test_a_paragraph_without_a_tag_stays_as_it_is():
    assert poured(paragraph("Agenda Item No.")) == ["[Contact] Agenda Item No."]


def test_a_condition_keeps_or_leaves_out_what_follows():
    def condition(expression: str) -> Condition:
        return Condition(
            expression=expression, body=[paragraph("yes")], otherwise=[paragraph("no")]
        )

    assert poured(condition("authors")) == ["[Contact] yes"]
    assert poured(condition("report_of")) == ["[Contact] no"]
    assert poured(condition('not report_of and meeting.item == "4"')) == ["[Contact] yes"]


def test_a_loop_repeats_what_follows_for_each_item():
    loop = Loop(
        variable="author",
        collection="authors",
        body=[
            paragraph("Author: ", "{{ author }}"),
            Condition(
                expression="author.telephone", body=[paragraph("Tel: ", "{{ author.telephone }}")]
            ),
        ],
    )
    assert poured(loop) == [
        "[Contact] Author: Head",
        "[Contact] Tel: 01632 960394",
        "[Contact] Author: Clerk",
    ]


def test_a_loop_over_what_is_not_given_repeats_nothing():
    assert poured(Loop(variable="a", collection="inspection.outcome", body=[paragraph("x")])) == []


def test_a_loop_over_what_is_no_list_is_told_with_its_place():
    assert refused(Loop(variable="x", collection="title", body=[], place=TEMPLATE)) == [
        "agenda-item.docx › paragraph 3: “title” is not a list to go through"
    ]


def test_unknown_facts_of_a_template_are_told_together_with_their_places():
    assert refused(
        paragraph("{{ meting.item }}", " ", "{{ title | upper }}"),
        Condition(expression="reprot_of", body=[], place=TEMPLATE),
    ) == [
        "agenda-item.docx › paragraph 3: in {{ meting.item }}: there is no fact “meting”; "
        "did you mean “meeting”?",
        "agenda-item.docx › paragraph 3: in {{ title | upper }}: there is no filter “upper” "
        "(there are: capitalised, column, grade, graded, length, lower, words)",
        "agenda-item.docx › paragraph 3: in {{ reprot_of }}: there is no fact “reprot_of”; "
        "did you mean “report_of”?",
    ]


VALUE = Text.lines(["One.", "Two.", "Three."])


def test_a_value_of_several_paragraphs_becomes_as_many_in_the_style_of_its_tag():
    scope = scope_of(REPORT, note=VALUE)
    assert poured(paragraph("Note: ", "{{ note }}", " End."), note=VALUE) == [
        "[Contact] Note: One.",
        "[Contact] Two.",
        "[Contact] Three. End.",
    ]
    made = pour_paragraph(
        paragraph("Note: ", "{{ note }}", " End."), scope, setting_of(), styles=IN_CELL
    )
    assert [(one.prototype.lead, one.prototype.tail) for one in made] == [
        (True, False), (False, False), (False, True),
    ]  # fmt: skip


def test_a_value_of_several_paragraphs_stands_with_no_other_tag():
    assert refused(paragraph("{{ title }}", "{{ note }}"), note=VALUE) == [
        "agenda-item.docx › paragraph 3: a value of several paragraphs can only stand with no "
        "other tag in its paragraph"
    ]


def test_a_list_in_a_value_is_a_list_in_the_paper():
    value = report_of("# Summary\n\nSteps:\n\n1. plan\n2. do").sections[0].body
    assert poured(paragraph("{{ note }}"), note=value) == [
        "[Contact] Steps:",
        "[List Number] 1. plan",
        "[List Number] 2. do",
    ]


def test_a_bookmark_stands_where_its_label_is_printed():
    label = Labelled(text="Appendix A – Plan", label="Appendix A", bookmark="appendix_a")
    setting = setting_of()
    [made] = pour_paragraph(
        paragraph("See ", "{{ note }}"),
        setting.scope.with_facts(note=label),
        setting,
        styles=IN_CELL,
    )
    assert made.text == "See Appendix A – Plan"
    assert made.anchors == (Anchor("appendix_a", 4, 14),)
    assert made.text[4:14] == "Appendix A"


def row(*tags: str, header: bool = False) -> RowPrototype:
    cells = [CellPrototype(paragraphs=[paragraph(tag, style="Table Text")]) for tag in tags]
    return RowPrototype(cells=cells, header=header, xml=None)


def table(*rows: RowPrototype, caption: str = "", **facts: object) -> Table:
    prototype = TablePrototype(
        style="Paper Table", caption=caption, widths=[100, 200], rows=rows, xml=None, place=TEMPLATE
    )
    setting = setting_of()
    scope: Scope = setting.scope.with_facts(**facts)
    made = pour_table(
        prototype,
        [TableRow(prototype=one, scope=scope) for one in rows],
        scope,
        setting,
        empty="None recorded",
    )
    setting.problems.tell()
    return made


def test_an_empty_cell_prints_the_words_of_the_house():
    made = table(row("Title", "Note", header=True), row("{{ title }}", "{{ note }}"), note=Text())
    assert str(made) == "\n".join(
        (
            "[Paper Table] table: ",
            "  widths: 100 200",
            "  header row",
            "    | [Table Text] Title",
            "    | [Table Text] Note",
            "  row",
            "    | [Table Text] Progress of the plan",
            "    | [Table Text] None recorded",
        )
    )


def test_a_cell_of_blank_lines_is_an_empty_cell():
    made = table(row("{{ note }}"), note=Text.lines(["", " \u00a0", ""]))
    assert made.rows[0].cells[0].text == "None recorded"


def test_a_caption_is_filled_curly_quotes_and_all():
    made = table(row("x"), caption="Actions of {{ title }}: {{ “a” | capitalised }}")
    assert made.caption == "Actions of Progress of the plan: A"


def test_a_list_in_a_cell_has_the_styles_of_cells():
    value = Text([*report_of("# S\n\n- a\n- b").sections[0].body])
    cell = table(row("{{ note }}"), note=value).rows[0].cells[0]
    assert [str(one) for one in cell.paragraphs] == ["[Table Bullet] • a", "[Table Bullet] • b"]


def test_a_paragraph_knows_the_template_it_came_from():
    prototype = paragraph("{{ title }}")
    [made] = pour_nodes([prototype], scope_of(REPORT), setting_of())
    assert isinstance(made, Paragraph)
    assert made.prototype.prototype is prototype


def test_a_building_block_that_is_missing_is_told_with_the_template():
    with pytest.raises(InputError, match="the building block “block:nothing” is missing"):
        building(setting_of(), "nothing")
