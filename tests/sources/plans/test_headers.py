"""Where tables begin: headers by what they say, over one row or several, alone or side by side."""

from tests.sources.plans.laid_out import (
    ACTION,
    COLUMNS,
    HEADER,
    plan_of,
    sheet_of,
    themes_of,
    told,
)

from cabinetpaper.sources.plans.headers import find_headers
from cabinetpaper.sources.plans.sheet_plan import NEEDED


def found(sheet, needed=NEEDED, **options):
    """Give each header: its first and last row, and the column of each field."""
    headers = find_headers(sheet, COLUMNS, needed, **options)
    return [(header.first, header.last, dict(header.fields)) for header in headers]


def test_a_header_says_at_least_two_things_that_are_known():
    assert found(sheet_of([["Action", "Colour"], ["Ask.", "red"]])) == []
    assert found(sheet_of([["Action", "Owner"], ["Ask.", "Head"]])) == [
        (1, 1, {"description": 1, "owners": 2})
    ]
    assert found(sheet_of([["Action", "Colour"]]), fewest=1) == [(1, 1, {"description": 1})]


def test_a_header_without_the_needed_column_heads_no_table():
    sheet = sheet_of([["Ref", "Owner"], ["1", "Head"]])
    assert found(sheet) == []
    assert found(sheet, needed=()) == [(1, 1, {"reference": 1, "owners": 2})]


def test_headings_merged_down_over_two_rows_are_one_header_with_those_under_a_group():
    sheet = sheet_of(
        [["Ref", "Action", "Delivery"], [None, None, "Owner", "By when"], ["1", "Ask.", "Head"]],
        merged=["A1:A2", "B1:B2", "C1:D1"],
    )
    assert found(sheet) == [
        (1, 2, {"reference": 1, "description": 2, "owners": 3, "completion": 4})
    ]


def test_a_heading_over_a_group_that_no_heading_needs_is_told():
    plan = plan_of(
        sheet_of(
            [["Ref", "Action", "Delivery"], [None, None, "Owner", "By when"], ["1", "Ask.", "AE"]],
            merged=["A1:A2", "B1:B2", "C1:D1"],
        )
    )
    assert told(plan) == [
        "note: plan.xlsx › Plan!C1: “Delivery” was not read: it stands over headings that were "
        "read without it. Move into the table what the paper should say, or leave it. [cell-unread]"
    ]


def test_a_group_over_repeated_headers_is_told_once():
    head = [["Ref", "Action", "Delivery"], [None, None, "Owner", "By when"]]
    plan = plan_of(
        sheet_of(
            [*head, ["1", "Ask.", "Head", "May 2024"], *head, ["2", "Tell.", "Head", "May 2024"]],
            merged=["A1:A2", "B1:B2", "C1:D1", "A4:A5", "B4:B5", "C4:D4"],
        )
    )
    assert themes_of(plan) == [("", "", ["Ask.", "Tell."])]
    assert [finding.place.cell for finding in plan.findings] == ["C1"]


def test_a_heading_may_go_on_in_the_next_row():
    sheet = sheet_of(
        [["Completion", "Action", "Responsible"], ["Date", None, "Officer"], ["May", "Ask.", "AE"]]
    )
    assert found(sheet) == [(1, 2, {"completion": 1, "description": 2, "owners": 3})]


def test_a_group_of_months_gives_each_heading_its_words():
    plan = plan_of(
        sheet_of(
            [["Action", "Progress"], [None, "May 2019", "June 2019"], ["Ask.", "a", "b"]],
            merged=["A1:A2", "B1:C1"],
        )
    )
    assert plan.columns == ("Progress May 2019",)
    assert str(plan.actions[0].progress) == "b"


def test_a_cell_merged_across_heads_only_columns_that_have_words():
    plan = plan_of(
        sheet_of(
            [["w"], ["Ref", None, "Action", "Owner"], ["1", None, "Ask.", "Head"]],
            merged=["A2:B2"],
        )
    )
    assert (plan.title, plan.columns, told(plan)) == ("w", (), [])


def test_a_line_right_above_a_header_is_none_of_it():
    sheet = sheet_of([[None, "The board's plan"], HEADER, ACTION])
    assert [(first, last) for first, last, _ in found(sheet)] == [(2, 2)]
    assert plan_of(sheet).title == "The board's plan"


def test_a_line_above_a_heading_that_is_merged_down_is_none_of_it():
    sheet = sheet_of(
        [["Ref", "Action"], ["1", "Ask."], [None, "Part two"], ["Ref", "Action"], [None, None]],
        merged=["A4:A5"],
    )
    assert [(first, last) for first, last, _ in found(sheet)] == [(1, 1), (4, 5)]


def test_two_tables_side_by_side_have_a_header_each():
    sheet = sheet_of([["Action", "Owner", None, "Task", "Lead"], ["Ask.", "AE", None, "Go.", "BE"]])
    assert found(sheet) == [
        (1, 1, {"description": 1, "owners": 2}),
        (1, 1, {"description": 4, "owners": 5}),
    ]
    plan = plan_of(sheet)
    assert [(str(a.description), a.owners[0].text) for a in plan.actions] == [
        ("Ask.", "AE"),
        ("Go.", "BE"),
    ]
    assert told(plan) == []


def test_blank_columns_inside_one_table_part_it_not():
    sheet = sheet_of([["Ref", None, "Action", None, "Owner"], ["1", None, "Ask.", None, "Head"]])
    assert found(sheet) == [(1, 1, {"reference": 1, "description": 3, "owners": 5})]


def test_a_header_right_above_its_repetition_is_two_headers_of_one_row():
    sheet = sheet_of([["Theme/ Action", "Owner"], ["Theme/ Action", "Owner"], ["Ask.", "AE"]])
    assert [(first, last) for first, last, _ in found(sheet)] == [(1, 1), (2, 2)]
    assert themes_of(plan_of(sheet)) == [("", "", ["Ask."])]


def test_long_words_head_no_column():
    sheet = sheet_of([["Action " + "x" * 120, "Owner"], ["Ask.", "Head"]])
    assert found(sheet) == []
