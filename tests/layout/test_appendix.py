"""The action plan as it is printed, in either form."""

import pytest
from attrs import evolve
from tests.layout.papers import cells, hertfordshire, tables

from cabinetpaper.document.blocks import Document, Paragraph, Table
from cabinetpaper.houses.house import AppendixForm
from cabinetpaper.layout.lay_out import lay_out_extract
from cabinetpaper.model.plan import Action, ActionPlan, Theme
from cabinetpaper.model.report import Appendix, TableForm

FIRST = Action(
    reference="4.1",
    description="Ask carers.",
    completion="May-19",
    measures="- a survey\n- an event",
    owners=["Head of Fostering", "Head of Finance"],
    progress="(1) sent\n(2)back",
)
PLAN = ActionPlan(
    title="Extract from the plan",
    themes=[
        Theme(
            reference="4.0",
            title="Placements",
            actions=[FIRST, Action(reference="4.2", description="Review.")],
        ),
        Theme(reference="5.0", title="Thresholds"),
        Theme(actions=[Action(description="Meet.")]),
    ],
)


def laid(plan: ActionPlan = PLAN, form: TableForm | None = None) -> Document:
    house = hertfordshire()
    return lay_out_extract(plan, house, appendix=Appendix(label="A"), tables=form)


def outline(document: Document) -> list[str]:
    """Give the paragraphs of an extract, and `table` for each table."""
    return [
        f"table: {block.caption}" if isinstance(block, Table) else str(block)
        for block in document.blocks
    ]


def test_each_theme_has_a_heading_and_a_table():
    assert outline(laid()) == [
        "[Heading 1] Appendix A – Extract from the plan {#appendix_a='Appendix A'}",
        "[Heading 2] 4.0 Placements {#theme_4_0='4.0'}",
        "table: Actions: 4.0 Placements",
        "[Heading 2] 5.0 Thresholds {#theme_5_0='5.0'}",
        "[Body Text] No actions are recorded under this theme.",
        "[Heading 2] Actions without a theme {#theme__8972ab}",
        "table: Actions: Actions without a theme",
    ]


def test_a_row_holds_the_cells_of_its_action_and_the_words_of_the_house_where_they_are_empty():
    first, last = tables(laid())
    assert cells(first) == [
        [
            "4.1",
            "Ask carers.",
            "May-19",
            "• a survey\n• an event",
            "Head of Fostering\nHead of Finance",
            "(1) sent\n(2) back",
        ],
        ["4.2", "Review.", *["None recorded"] * 4],
    ]
    assert cells(last) == [["None", "Meet.", *["None recorded"] * 4]]


def test_the_tables_of_all_themes_have_one_header_and_the_same_widths():
    first, last = tables(laid())
    assert first.rows[0] == last.rows[0]
    assert first.rows[0].header
    assert first.widths == last.widths
    assert [cell.text for cell in first.rows[0].cells] == [
        "Ref",
        "Theme/ Action",
        "Completion Date",
        "How Will Progress/Impact Be Measured Or Evidenced?",
        "Owner",
        "Progress To Date",
    ]


def bookmarks(document: Document) -> list[tuple[str, str]]:
    """Give each bookmark with the words that it covers."""
    return [
        (anchor.name, paragraph.text[anchor.start : anchor.end])
        for paragraph in document.paragraphs
        for anchor in paragraph.anchors
    ]


def test_bookmarks_cover_the_label_alone_or_the_words_where_there_is_none():
    found = bookmarks(laid())
    assert found[:4] == [
        ("appendix_a", "Appendix A"),
        ("theme_4_0", "4.0"),
        ("action_4_1", "4.1"),
        ("action_4_2", "4.2"),
    ]
    assert [words for _, words in found[4:]] == [
        "5.0", "Actions without a theme", "None",
    ]  # fmt: skip


def test_the_single_form_is_one_table_with_the_theme_in_its_first_column():
    document = laid(form=TableForm.SINGLE)
    assert outline(document) == [
        "[Heading 1] Appendix A – Extract from the plan {#appendix_a='Appendix A'}",
        "table: Actions of the plan",
        "[Body Text] 5.0 Thresholds: No actions are recorded under this theme. {#theme_5_0='5.0'}",
    ]
    [table] = tables(document)
    assert [row[:3] for row in cells(table)] == [
        ["4.0 Placements", "4.1", "Ask carers."],
        ["4.0 Placements", "4.2", "Review."],
        ["Actions without a theme", "None", "Meet."],
    ]


def test_in_the_single_form_the_first_row_of_a_theme_bears_its_bookmark():
    found = bookmarks(laid(form=TableForm.SINGLE))
    assert [name for name, _ in found][:4] == [
        "appendix_a", "theme_4_0", "action_4_1", "action_4_2",
    ]  # fmt: skip
    assert found[1] == ("theme_4_0", "4.0")


@pytest.mark.parametrize("form", TableForm)
def test_both_forms_have_the_same_bookmarks(form: TableForm):
    names = [name for name, _ in bookmarks(laid(form=form))]
    assert len(set(names)) == len(names)
    assert set(names) == {name for name, _ in bookmarks(laid())}


@pytest.mark.parametrize("form", TableForm)
def test_the_rows_of_both_forms_say_the_same(form: TableForm):
    said = [row[-4:] for table in tables(laid(form=form)) for row in cells(table)]
    assert said == [row[2:] for table in tables(laid()) for row in cells(table)]


def test_the_house_has_its_own_words_and_form():
    form = AppendixForm(
        tables=TableForm.SINGLE, word="Annex", empty="-", unthemed="Others", no_actions="Nil."
    )
    house = evolve(hertfordshire(), appendix=form)
    document = lay_out_extract(PLAN, house, appendix=Appendix(label="1", title="Plan"))
    assert outline(document) == [
        "[Heading 1] Annex 1 – Plan {#appendix_1='Annex 1'}",
        "table: Actions of the plan",
        "[Body Text] 5.0 Thresholds: Nil. {#theme_5_0='5.0'}",
    ]
    assert cells(tables(document)[0])[2][:2] == ["Others", "-"]


def test_a_plan_without_themes_says_so_under_its_heading():
    assert outline(laid(ActionPlan(title="Plan"))) == [
        "[Heading 1] Appendix A – Plan {#appendix_a='Appendix A'}",
        "[Body Text] None recorded",
    ]


def test_themes_of_one_reference_have_bookmarks_of_their_own():
    actions = [Action(reference="1", description="x")]
    plan = ActionPlan(
        themes=[
            Theme(reference="1", title="One", actions=actions),
            Theme(reference="1", title="Two", actions=actions),
        ]
    )
    names = [name for name, _ in bookmarks(laid(plan))]
    assert len(set(names)) == len(names) == 5


def test_words_of_a_cell_that_look_like_markup_are_words():
    action = Action(reference="R&D", description="<b>1 < 2</b> {{ title }} *x* # y")
    plan = ActionPlan(themes=[Theme(reference="1", actions=[action])])
    assert cells(tables(laid(plan))[0])[0][:2] == ["R&D", "<b>1 < 2</b> {{ title }} *x* # y"]


def test_an_extract_states_its_filter_under_its_title():
    document = lay_out_extract(
        PLAN, hertfordshire(), appendix=Appendix(label=""), filtered_by="Only these."
    )
    first, second = document.blocks[:2]
    assert isinstance(first, Paragraph)
    assert str(first) == "[Heading 1] Extract from the plan {#appendix}"
    assert str(second) == "[Body Text] Only these."
    assert document.properties.title == "Extract from the plan"
