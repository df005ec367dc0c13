"""What each row is: an action, a theme, a total, or words that are none of the table's."""

import pytest
from tests.sources.plans.laid_out import (
    ACTION,
    COLUMNS,
    HEADER,
    SETTINGS,
    bold,
    plan_of,
    sheet_of,
    themes_of,
    told,
)

from cabinetpaper.sources.plans.plan_row import Kind
from cabinetpaper.sources.plans.plan_rows import plan_rows, unclaimed
from cabinetpaper.sources.plans.sheet_plan import NEEDED
from cabinetpaper.sources.plans.tables import find_tables

AT_A3 = (
    "note: plan.xlsx › Plan!A3: “{}” was not read: it stands by itself, under the table or between "
    "its rows. Move into the table what the paper should say, or leave it. [cell-unread]"
)
MORE = ["1.2", *ACTION[1:]]


def kinds(rows, **others):
    """Give the kind of each row under the first that says something in the table."""
    sheet = sheet_of(rows, **others)
    table = find_tables(sheet, COLUMNS, NEEDED)[0]
    return [row.kind.name for row in plan_rows(sheet, table, SETTINGS.statuses_among)]


def test_rows_beside_the_table_are_none_of_it():
    rows = [HEADER, ACTION, [None] * 8 + ["far"], MORE]
    assert kinds(rows) == ["ACTION", "ACTION"]


@pytest.mark.parametrize(
    "total",
    [
        ["Total"],
        ["Total", None, None, "3"],
        ["Grand total", "12"],
        ["Subtotal", None, "4"],
        ["Sub-total"],
        ["Total actions: 2"],
        ["Total number of actions", "2"],
        ["Number of actions", "2"],
        ["12 actions"],
        [None, "Totals", "2", "1"],
    ],
)
def test_a_row_that_adds_the_plan_up_is_left_out_and_told(total):
    sheet = sheet_of([HEADER, ACTION, total])
    plan = plan_of(sheet)
    assert themes_of(plan) == [("", "", ["Ask."])]
    words = next(word for word in total if word)
    cell = "B3" if total[0] is None else "A3"
    assert told(plan) == [
        f"note: plan.xlsx › Plan!{cell}: Row 3 adds the plan up (“{words}”), and was left out. If "
        "it is an action, begin its description with another word. [total-row]"
    ]


@pytest.mark.parametrize(
    "row",
    [
        ["1.2", "Total Place review", "May 2024", "Head"],
        [None, "Total rethink of the front door", "May 2024", "Head"],
        [None, "Totals are checked by the team", "May 2024", "Head of Finance"],
        [None, "Total number of visits", "May 2024", "Head of Care"],
    ],
)
def test_an_action_about_a_total_is_an_action(row):
    assert kinds([HEADER, ACTION, row]) == ["ACTION", "ACTION"]


@pytest.mark.parametrize("words", ["Note: seen by the board", "* funded", "Key: see page 2",
                                   "Source: the inspection", "Last updated in May"])  # fmt: skip
def test_a_note_under_the_table_is_told(words):
    assert told(plan_of(sheet_of([HEADER, ACTION, [words]]))) == [AT_A3.format(words)]
    assert kinds([HEADER, ACTION, [None, words]]) == ["ACTION", "UNREAD"]


@pytest.mark.parametrize("words", ["Note: seen by the board", "N.B.: seen", "Source: the report"])
def test_a_note_between_actions_is_no_theme(words):
    plan = plan_of(sheet_of([HEADER, ACTION, [words], MORE]))
    assert themes_of(plan) == [("", "", ["Ask.", "Ask."])]
    assert told(plan) == [AT_A3.format(words)]


@pytest.mark.parametrize("words", ["Key priorities", "Updated practice", "Notes and records"])
def test_a_theme_between_actions_may_begin_as_a_note_does(words):
    assert themes_of(plan_of(sheet_of([HEADER, ACTION, [words], MORE]))) == [
        ("", "", ["Ask."]),
        ("", words, ["Ask."]),
    ]


def test_a_line_apart_under_the_table_is_told():
    plan = plan_of(sheet_of([HEADER, ACTION, [], [None, "Prepared for the board"]]))
    assert [finding.code for finding in plan.findings] == ["cell-unread"]
    assert themes_of(plan) == [("", "", ["Ask."])]


def test_a_bold_line_under_the_last_action_heads_nothing_unless_those_above_look_so():
    rows = [HEADER, ACTION, ["Prepared for the board"]]
    assert kinds(rows, looks=bold("A3")) == ["ACTION", "UNREAD"]
    rows = [HEADER, ["Care"], ACTION, ["School"]]
    assert kinds(rows, looks=bold("A2", "A4")) == ["THEME", "ACTION", "THEME"]


def test_a_coloured_row_is_a_theme_where_most_actions_have_no_colour():
    rows = [HEADER, [None, "Care"], ACTION, MORE]
    fill = {"fill": "DDDDDD"}
    assert kinds(rows, looks={"B2": fill})[0] == "THEME"
    # Where most actions are coloured too, what is left to go by is the missing reference.
    every = {"B2": fill, "B3": fill, "B4": fill}
    assert kinds([HEADER, ["1.0", "Care"], ACTION, MORE], looks=every)[0] == "THEME"
    assert kinds([HEADER, ["1.3", "Care"], ACTION, MORE], looks=every)[0] == "ACTION"


def test_a_row_whose_status_is_a_colour_is_an_action():
    rows = [["Ref", "Action", "RAG"], ["1.0", "Ask.", None], ["1.1", "Tell.", "Green"]]
    assert kinds(rows, looks={"C2": {"fill": "FF0000"}}) == ["ACTION", "ACTION"]
    whole = {name: {"fill": "DDDDDD"} for name in ("A2", "B2", "C2")}
    assert kinds(rows, looks=whole) == ["THEME", "ACTION"]


def test_a_reference_alone_is_an_action_and_told():
    plan = plan_of(sheet_of([HEADER, ACTION, ["1.2"]]))
    assert themes_of(plan) == [("", "", ["Ask.", ""])]
    assert told(plan) == [
        "warning: plan.xlsx › Plan!A3: Row 3 has no words on what is to be done, and was read as "
        "an action. Write the action, or take the row out of the plan. [action-without-description]"
    ]


def test_a_theme_in_its_own_column_is_a_theme():
    rows = [["Theme", "Action", "Owner"], ["Care"], [None, "Ask.", "AE"]]
    assert kinds(rows) == ["THEME", "ACTION"]
    assert kinds([*rows, ["Note: seen"]]) == ["THEME", "ACTION", "UNREAD"]


def test_a_number_above_those_that_follow_is_a_theme():
    assert kinds([HEADER, ["4.", "Care"], ["4.1", *ACTION[1:]]]) == ["THEME", "ACTION"]
    assert kinds([HEADER, ["3", "Care"], ["4", *ACTION[1:]]]) == ["ACTION", "ACTION"]


def test_a_merged_cell_holds_for_its_rows_and_is_the_own_of_the_first():
    sheet = sheet_of([HEADER, ACTION, ["1.2", "Tell.", "May 2024", None]], merged=["D2:D3"])
    table = find_tables(sheet, COLUMNS, NEEDED)[0]
    first, second = plan_rows(sheet, table, SETTINGS.statuses_among)
    assert first.fields["owners"] == second.fields["owners"]
    assert ("owners" in first.own, "owners" in second.own) == (True, False)
    assert first.kind is Kind.ACTION


def test_cells_that_nobody_took_are_given_in_order():
    sheet = sheet_of([["a", "b"], [None, "c"]])
    taken = [next(iter(sheet.rows[0]))]
    assert [cell.words for cell in unclaimed(sheet, taken)] == ["b", "c"]
