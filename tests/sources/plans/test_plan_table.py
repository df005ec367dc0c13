"""A plan on a sheet: header, themes, actions, and everything that was not taken."""

import datetime

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from cabinetpaper.model.completion import Precision
from cabinetpaper.model.text import Entry, Paragraph, Run
from cabinetpaper.sources.workbook import read_workbook

HEADER = ["Ref", "Action", "By when", "Owner", "Progress"]
ACTION = ["1.1", "Ask.", "May 2024", "Head of Care", "In progress"]


@pytest.fixture
def read(make_workbook):
    """Give a function from rows to the workbook read, its only sheet called Plan."""

    def from_rows(rows, change=None, **options):
        def on_sheet(book):
            change(book["Plan"])

        path = make_workbook({"Plan": rows}, change=on_sheet if change else None)
        return read_workbook(path, **options)

    return from_rows


def told(workbook):
    return [str(finding) for finding in workbook.findings]


def test_a_plan_has_its_title_header_themes_and_actions(read):
    plan = read([["The plan"], [], HEADER, ["1.0", "Care"], ACTION, ["2.0", "School"], ACTION]).plan
    assert plan.title == "The plan"
    assert [(theme.reference, theme.title, len(theme.actions)) for theme in plan] == [
        ("1.0", "Care", 1),
        ("2.0", "School", 1),
    ]
    action = plan.actions[0]
    assert action.reference == "1.1"
    assert [str(action.description), str(action.progress)] == ["Ask.", "In progress"]
    assert action.completion.last_day == datetime.date(2024, 5, 31)
    assert [owner.post for owner in action.owners] == ["Head of Care"]
    assert plan.findings == ()


def test_every_fact_has_its_place(read):
    plan = read([["The plan"], HEADER, ["1.0", "Care"], ACTION, ["1.2", "Tell.\nAsk."]]).plan
    first, second = plan.actions
    assert str(plan.place) == "plan.xlsx › Plan!A1"
    assert str(plan.themes[0].place) == "plan.xlsx › Plan!A3"
    assert [str(a.place) for a in plan.actions] == ["plan.xlsx › Plan!A4", "plan.xlsx › Plan!A5"]
    assert str(first.completion.place) == "plan.xlsx › Plan!C4"
    assert str(second.completion.place) == "plan.xlsx › Plan!C5"
    assert [str(block.place) for block in second.description] == ["plan.xlsx › Plan!B5"] * 2


def test_the_header_is_found_by_what_it_says_below_forty_blank_rows(read):
    workbook = read([["The plan"], ["Last updated in May"], *[[]] * 40, HEADER, ACTION])
    assert workbook.plan.title == "The plan"
    assert len(workbook.plan.actions) == 1
    assert told(workbook) == [
        "note: plan.xlsx › Plan!A2: “Last updated in May” was not read: it stands above the "
        "table, beside or under its title. Move into the table what the paper should say, or "
        "leave it. [cell-unread]"
    ]


def test_a_blank_first_column_and_repeated_headers_are_passed_over(read):
    workbook = read([[None, *HEADER], [None, *ACTION], [None, *HEADER], [], [None, *ACTION]])
    assert [action.reference for action in workbook.plan.actions] == ["1.1", "1.1"]
    assert workbook.findings == ()


def test_a_blank_heading_over_references_is_the_reference_column(read):
    plan = read([[None, "Action", "Owner"], ["R1", "Ask.", "Head"], ["R2", "Tell.", "Head"]]).plan
    assert [action.reference for action in plan.actions] == ["R1", "R2"]


def test_a_blank_heading_over_other_words_is_reported(read):
    workbook = read([[None, "Action", "Owner"], ["see the report", "Ask.", "Head"]])
    assert told(workbook) == [
        "warning: plan.xlsx › Plan!A2: “see the report” was not read: the column has no heading. "
        "Move into the table what the paper should say, or leave it. [cell-unread]"
    ]


def test_number_formats_give_references_and_dates_as_they_are_shown(read):
    def formats(sheet):
        for cell, code in (("A2", "0.0"), ("A3", "0.00"), ("C3", "mmm-yy"), ("C4", "d-mmm")):
            sheet[cell].number_format = code

    rows = [
        HEADER,
        [4, "Care"],
        [4.1, "Ask.", datetime.date(2019, 5, 1), "Head"],
        [4.2, "Tell.", datetime.date(2019, 5, 1), "Head"],
    ]
    plan = read(rows, formats).plan
    assert plan.themes[0].reference == "4.0"
    month, day = plan.actions
    assert (month.reference, day.reference) == ("4.10", "4.2")
    assert (month.completion.text, month.completion.last_day) == (
        "May-19",
        datetime.date(2019, 5, 31),
    )
    assert (day.completion.text, day.completion.last_day, day.completion.precision) == (
        "1-May",
        datetime.date(2019, 5, 1),
        Precision.DAY,
    )


def test_a_date_that_could_only_be_shown_plainly_means_its_day(read):
    def welsh_month(sheet):
        sheet["C2"].number_format = "[$-452]mmm-yy"

    rows = [HEADER, ["1.1", "Ask.", datetime.date(2019, 5, 7), "Head"]]
    completion = read(rows, welsh_month).plan.actions[0].completion
    assert completion.text == "2019-05-07"
    assert (completion.last_day, completion.precision) == (datetime.date(2019, 5, 7), Precision.DAY)


def test_white_space_round_a_reference_is_no_part_of_it_and_round_other_words_is(read):
    plan = read([HEADER, [" 1.1\n", " Ask. ", "", " Head "]]).plan
    action = plan.actions[0]
    assert (action.reference, str(action.description)) == ("1.1", " Ask. ")
    assert (action.owners[0].text, str(action.owners_as_written)) == ("Head", " Head ")


def test_bold_italic_and_links_inside_a_cell_are_kept(read):
    def link(sheet):
        sheet["E2"].hyperlink = "https://council.example/plan"

    words = CellRichText(
        "Ask ", TextBlock(InlineFont(b=True), "all\n- of "), TextBlock(InlineFont(i=True), "them")
    )
    action = read([HEADER, ["1.1", words, "May 2024", "Head", "See plan"]], link).plan.actions[0]
    assert action.description.blocks == (
        Paragraph((Run("Ask "), Run("all", bold=True))),
        Entry("- ", (Run("of ", bold=True), Run("them", italic=True))),
    )
    assert action.progress.blocks == (
        Paragraph((Run("See plan", link="https://council.example/plan"),)),
    )


def bold(*cells):
    def change(sheet):
        for cell in cells:
            sheet[cell].font = Font(bold=True)

    return change


def merged(area):
    return lambda sheet: sheet.merge_cells(area)


@pytest.mark.parametrize(
    ("row", "change", "theme"),
    [
        (["A", "Care"], bold("B2"), ("A", "Care")),
        ([None, "Care"], bold("B2"), ("", "Care")),
        (["Care of children"], merged("A2:E2"), ("", "Care of children")),
        (["3.0 Care"], merged("A2:E2"), ("3.0", "Care")),
        (["1", "Care"], None, ("1", "Care")),
        (["7.0", "Care"], None, ("7.0", "Care")),
    ],
)
def test_a_theme_row_is_known_by_its_look_or_its_number(read, row, change, theme):
    workbook = read([HEADER, row, ACTION], change)
    assert [(t.reference, t.title, len(t.actions)) for t in workbook.plan] == [(*theme, 1)]
    assert workbook.findings == ()


def test_bold_says_nothing_where_every_action_is_bold(read):
    plan = read([HEADER, ["1.2", "Ask."], ACTION], bold("B2", "B3")).plan
    assert [(theme.title, len(theme.actions)) for theme in plan] == [("", 2)]


@pytest.mark.parametrize(
    ("themes", "actions"),
    [
        (("Theme 1", "Theme 2"), ("1a", "2a")),
        (("A", "B"), ("A1", "B1")),
        (("1", "2"), ("1.1", "3.1")),
        ((None, None), ("1.1", "2.1")),
    ],
)
def test_a_plain_row_whose_reference_is_of_another_shape_is_a_theme(read, themes, actions):
    workbook = read(
        [
            HEADER,
            [themes[0], "One"],
            [actions[0], *ACTION[1:]],
            [themes[1], "Two"],
            [actions[1], *ACTION[1:]],
        ]
    )
    assert [(t.reference, t.title, len(t.actions)) for t in workbook.plan] == [
        (themes[0] or "", "One", 1),
        (themes[1] or "", "Two", 1),
    ]
    assert workbook.findings == ()


def test_a_row_that_could_be_a_theme_or_an_action_is_read_as_an_action_and_told(read):
    workbook = read([HEADER, ACTION, ["1.2", "Tell."], ACTION])
    assert len(workbook.plan.actions) == 3
    assert told(workbook) == [
        "warning: plan.xlsx › Plan!B3: Row 3 has no completion date, owner, measure or progress, "
        "as a theme row has none; it was read as an action. If it is a theme, make its row bold; "
        "if it is an action, fill in the row. [row-bare]"
    ]


def test_actions_without_a_theme_stand_in_one_without_reference_and_title(read):
    plan = read([HEADER, ACTION, ["2.0", "Care"], ACTION]).plan
    assert [(t.is_named, len(t.actions)) for t in plan] == [(False, 1), (True, 1)]


def test_a_theme_column_names_the_theme_of_its_rows_and_those_below(read):
    rows = [
        ["Theme", "Action", "Owner"],
        ["1.0 Care", "Ask.", "Head"],
        [None, "Tell.", "Head"],
        ["School", "Go.", "Head"],
        ["School", "Stay.", "Head"],
    ]
    plan = read(rows).plan
    assert [(t.reference, t.title, len(t.actions)) for t in plan] == [
        ("1.0", "Care", 2),
        ("", "School", 2),
    ]


def test_unknown_columns_are_kept_in_order_with_a_note(read):
    workbook = read([["Budget", *HEADER, "Risk"], ["£5", *ACTION, "High"], [None, *ACTION, None]])
    assert workbook.plan.columns == ("Budget", "Risk")
    first, second = workbook.plan.actions
    assert [(heading, str(text)) for heading, text in first.extra] == [
        ("Budget", "£5"),
        ("Risk", "High"),
    ]
    assert [(heading, str(text)) for heading, text in second.extra] == [
        ("Budget", ""),
        ("Risk", ""),
    ]
    assert told(workbook) == [
        "note: plan.xlsx › Plan!A1: The columns “Budget”, “Risk” are not known, and were kept "
        "under their own headings. Name under [columns] what a column holds, if it is one of the "
        "plan's fields. [columns-unknown]"
    ]


def test_a_near_miss_is_asked_about_and_not_taken(read):
    workbook = read([["Ref", "Action", "Onwer"], ["1.1", "Ask.", "Head of Care"]])
    assert workbook.plan.actions[0].owners == ()
    assert str(workbook.plan.actions[0].column("Onwer")) == "Head of Care"
    assert told(workbook) == [
        "warning: plan.xlsx › Plan!C1: The heading “Onwer” is not known, but is nearly “Owner”, "
        "the heading of owners; it was kept as a column of its own. If it is meant, correct the "
        "heading, or give it under [columns] as owners. [heading-near-miss]"
    ]


def test_a_users_heading_is_taken(read):
    rows = [["Ref", "Step", "Colour"], ["1.1", "Ask.", "Green"]]
    action = read(rows, columns={"description": ["Step"], "status": ["Colour"]}).plan.actions[0]
    assert (str(action.description), action.status) == ("Ask.", "Green")


def test_the_second_of_two_columns_of_one_field_is_kept_and_reported(read):
    workbook = read([["Action", "Owner", "Lead"], ["Ask.", "Head", "Board"]])
    action = workbook.plan.actions[0]
    assert (str(action.owners_as_written), str(action.column("Lead"))) == ("Head", "Board")
    assert told(workbook) == [
        "warning: plan.xlsx › Plan!C1: The heading “Lead” means owners, which another column "
        "holds; it was kept as a column of its own. See that the right one of the two columns was "
        "taken, and give the other another heading. [column-double]"
    ]


def test_hidden_rows_and_columns_are_left_out_with_a_note(read):
    def hide(sheet):
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["E"].hidden = True

    workbook = read([HEADER, ACTION, ACTION, ACTION], hide)
    assert len(workbook.plan.actions) == 2
    assert str(workbook.plan.actions[0].progress) == ""
    assert told(workbook) == [
        "note: plan.xlsx › Plan!A3: Row 3 is hidden, and was left out. Unhide it in Excel to "
        "print what stands there. [rows-hidden]",
        "note: plan.xlsx › Plan!E1: Column E is hidden, and was left out. Unhide it in Excel to "
        "print what stands there. [columns-hidden]",
    ]


def test_what_stands_under_and_beside_the_table_is_reported(read):
    workbook = read(
        [HEADER, [*ACTION, None, "call them"], [*ACTION, None, "done?"], [], [None, "Key: see p 2"]]
    )
    assert len(workbook.plan.actions) == 2
    assert told(workbook) == [
        "note: plan.xlsx › Plan!B5: “Key: see p 2” was not read: it stands by itself, under "
        "the table or between its rows. Move into the table what the paper should say, or leave "
        "it. [cell-unread]",
        "warning: plan.xlsx › Plan!G2: “call them” and 1 more cell were not read: the column has "
        "no heading. Move into the table what the paper should say, or leave it. [cell-unread]",
    ]


def test_an_action_of_few_words_is_an_action(read):
    plan = read([HEADER, ACTION, ["1.2", "Tell."], [None, "Write."]]).plan
    assert [str(action.description) for action in plan.actions] == ["Ask.", "Tell.", "Write."]


def test_an_action_without_words_is_kept_and_reported(read):
    workbook = read([HEADER, ACTION, ["1.2", None, None, "Head of Care"]])
    assert len(workbook.plan.actions) == 2
    assert told(workbook) == [
        "warning: plan.xlsx › Plan!A3: Row 3 has no words on what is to be done, and was read as "
        "an action. Write the action, or take the row out of the plan. [action-without-description]"
    ]


def test_a_cell_merged_over_rows_holds_for_each_and_is_reported(read):
    rows = [["Finding", *HEADER], ["Slow", *ACTION], [None, *ACTION]]
    workbook = read(rows, merged("A2:A3"))
    assert [str(action.finding) for action in workbook.plan.actions] == ["Slow", "Slow"]
    assert told(workbook) == [
        "note: plan.xlsx › Plan!A2: A cell is merged over rows 2 to 3, and was read as holding for "
        "each of them. If it does not, unmerge it and give each row what holds for it. "
        "[merged-rows]"
    ]


def test_a_status_that_is_only_a_colour_is_read_as_its_name_and_reported(read):
    def colour(sheet):
        sheet["C2"].fill = PatternFill("solid", fgColor="FF00FF00")

    workbook = read([["Ref", "Action", "RAG"], ["1.1", "Ask."], ["1.2", "Tell.", "Amber"]], colour)
    assert [action.status for action in workbook.plan.actions] == ["Green", "Amber"]
    assert told(workbook) == [
        "note: plan.xlsx › Plan!C2: The status is a colour without a word, and was read as Green. "
        "Type the status as a word, so that nobody needs to see its colour. [status-by-colour]"
    ]


def test_what_a_cell_hides_is_reported(read):
    def change(sheet):
        sheet["B2"].font = Font(strike=True)
        sheet["C2"].number_format = "[$-452]d mmmm yyyy"
        sheet["D2"].comment = Comment("Really?", "Head of Care")
        sheet["E2"].hyperlink = "#Plan!A1"
        sheet["E2"].hyperlink.location, sheet["E2"].hyperlink.target = "Plan!A1", None

    workbook = read([HEADER, ["1.1", "Ask.", datetime.datetime(2024, 5, 7), "Head", "See"]], change)
    assert [(f.code, f.severity.value, f.place.cell) for f in workbook.findings] == [
        ("struck-through", "warning", "B2"),
        ("number-format-unknown", "warning", "C2"),
        ("comment-left-out", "note", "D2"),
        ("link-inside-workbook", "note", "E2"),
    ]
    assert workbook.plan.actions[0].completion.last_day == datetime.date(2024, 5, 7)
