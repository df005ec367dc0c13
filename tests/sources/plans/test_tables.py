"""The tables of a sheet: which rows are whose."""

from tests.sources.plans.laid_out import ACTION, COLUMNS, HEADER, plan_of, sheet_of, themes_of, told

from cabinetpaper.sources.plans.sheet_plan import NEEDED
from cabinetpaper.sources.plans.tables import find_tables

OTHER = ["No", "Task", "Lead"]
TASK = ["2.1", "Tell.", "Board"]


def tables(sheet):
    """Give the rows of each table: above it, in it, and those right above a header."""
    return [
        ([row.number for row in table.above], [row.number for row in table.body], set(table.over))
        for table in find_tables(sheet, COLUMNS, NEEDED)
    ]


def test_a_repeated_header_begins_no_new_table():
    sheet = sheet_of([["The plan"], HEADER, ACTION, HEADER, ACTION])
    assert tables(sheet) == [([1], [3, 5], set())]
    assert len(find_tables(sheet, COLUMNS, NEEDED)[0].headers) == 2


def test_a_header_repeated_in_other_letters_is_the_same():
    sheet = sheet_of([HEADER, ACTION, [heading.upper() for heading in HEADER], ACTION])
    assert len(find_tables(sheet, COLUMNS, NEEDED)) == 1


def test_another_header_begins_a_table_and_the_first_again_a_third():
    sheet = sheet_of([HEADER, ACTION, OTHER, TASK, HEADER, ACTION])
    assert [body for _, body, _ in tables(sheet)] == [[2], [4], [6]]
    assert themes_of(plan_of(sheet)) == [("", "", ["Ask.", "Tell.", "Ask."])]


def test_a_line_right_above_a_later_header_is_the_theme_of_its_table():
    sheet = sheet_of([HEADER, ACTION, ["Part two"], [], OTHER, TASK])
    assert tables(sheet)[0][2] == {3}
    assert themes_of(plan_of(sheet)) == [("", "", ["Ask."]), ("", "Part two", ["Tell."])]


def test_a_line_far_above_a_later_header_is_told_and_no_theme():
    plan = plan_of(sheet_of([HEADER, ACTION, [], ["Seen by the board"], [], [], [], OTHER, TASK]))
    assert themes_of(plan) == [("", "", ["Ask.", "Tell."])]
    assert told(plan) == [
        "note: plan.xlsx › Plan!A4: “Seen by the board” was not read: it stands by itself, under "
        "the table or between its rows. Move into the table what the paper should say, or leave "
        "it. [cell-unread]"
    ]


def test_a_line_above_the_first_header_is_a_theme_where_later_tables_have_one():
    rows = [["The plan"], ["Part one"], HEADER, ACTION, ["Part two"], OTHER, TASK]
    plan = plan_of(sheet_of(rows))
    assert plan.title == "The plan"
    assert themes_of(plan) == [("", "Part one", ["Ask."]), ("", "Part two", ["Tell."])]
    assert told(plan) == []


def test_a_line_over_a_repeated_header_with_nothing_under_it_is_a_theme():
    plan = plan_of(sheet_of([HEADER, ACTION, ["Part two"], HEADER]))
    assert themes_of(plan) == [("", "", ["Ask."]), ("", "Part two", [])]


def test_a_coloured_row_without_words_is_no_line_above_a_table():
    sheet = sheet_of(
        [[None], HEADER, ACTION, ["Part two"], OTHER, TASK], looks={"A1": {"fill": "FF0000"}}
    )
    plan = plan_of(sheet)
    assert (plan.title, themes_of(plan)) == (
        "",
        [("", "", ["Ask."]), ("", "Part two", ["Tell."])],
    )


def test_words_beside_a_table_belong_to_it_only_where_no_other_table_begins():
    sheet = sheet_of([["Action", "Owner", None, "Task", "Lead"], ["Ask.", "AE", None, "Go.", "BE"]])
    assert [
        [[cell.name for cell in row] for row in table.body]
        for table in find_tables(sheet, COLUMNS, NEEDED)
    ] == [[["A2", "B2"]], [["D2", "E2"]]]
