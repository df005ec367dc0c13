"""Cells merged down, and rows that are the rest of one action."""

from tests.sources.plans.laid_out import ACTION, HEADER, area, cell, plan_of, sheet_of, told

from cabinetpaper.sources.plans.merged import filled_down, merged_over_actions

JOINED = (
    "note: plan.xlsx › Plan!B2: Rows 2 to {} were read as one action, the lines of each column one "
    "under the other: only the first has a description. If they are several actions, describe each "
    "in a row of its own. [rows-joined]"
)


def merged_rows(name, first, last):
    return (
        f"note: plan.xlsx › Plan!{name}: A cell is merged over rows {first} to {last}, and was "
        "read as holding for each of them. If it does not, unmerge it and give each row what holds "
        "for it. [merged-rows]"
    )


def test_a_finding_merged_over_three_actions_is_that_of_each():
    rows = [["Finding", *HEADER], ["Slow", *ACTION], [None, *ACTION], [None, *ACTION]]
    plan = plan_of(sheet_of(rows, merged=["A2:A4"]))
    assert [str(action.finding) for action in plan.actions] == ["Slow"] * 3
    assert told(plan) == [merged_rows("A2", 2, 4)]


def test_a_description_merged_over_references_or_findings_is_that_of_each():
    rows = [HEADER, ["1", "Ask.", "May 2024", "AE"], ["2", None, "June 2024", "BE"]]
    plan = plan_of(sheet_of(rows, merged=["B2:B3"]))
    assert [(a.reference, str(a.description)) for a in plan.actions] == [
        ("1", "Ask."),
        ("2", "Ask."),
    ]
    assert told(plan) == [merged_rows("B2", 2, 3)]
    rows = [["Finding", "Action", "Owner"], ["Slow", "Ask.", "AE"], ["Late", None, "BE"]]
    plan = plan_of(sheet_of(rows, merged=["B2:B3"]))
    assert [(str(a.finding), str(a.description)) for a in plan.actions] == [
        ("Slow", "Ask."),
        ("Late", "Ask."),
    ]
    assert told(plan) == [merged_rows("B2", 2, 3)]


def test_an_action_merged_over_rows_of_owners_is_one_action():
    rows = [HEADER, ["1", "Ask.", "May 2024", "AE", "x"], [None, None, "June 2024", "BE", "y"]]
    plan = plan_of(sheet_of(rows, merged=["A2:A3", "B2:B3"]))
    (action,) = plan.actions
    assert (action.reference, str(action.description)) == ("1", "Ask.")
    assert action.completion.text == "May 2024\nJune 2024"
    assert [owner.text for owner in action.owners] == ["AE", "BE"]
    assert str(action.progress) == "x\ny"
    assert told(plan) == [JOINED.format(3)]


def test_rows_without_a_description_right_under_an_action_are_the_rest_of_it():
    rows = [["Ref", "Action", "Owner", "Cost"], ["1", "Ask.", "AE", "5"], [None, None, "BE"],
            [None, None, None, "7"]]  # fmt: skip
    (action,) = (plan := plan_of(sheet_of(rows))).actions
    assert str(action.owners_as_written) == "AE\nBE"
    assert str(action.column("Cost")) == "5\n7"
    assert told(plan)[-1] == JOINED.format(4)


def test_a_row_apart_is_not_the_rest_of_the_action_above():
    plan = plan_of(sheet_of([HEADER, ACTION, [], [None, None, "May 2024", "Board"]]))
    assert len(plan.actions) == 2
    assert told(plan) == [
        "warning: plan.xlsx › Plan!C4: Row 4 has no words on what is to be done, and was read as "
        "an action. Write the action, or take the row out of the plan. [action-without-description]"
    ]


def test_an_owner_merged_over_both_rows_of_one_action_is_said_once():
    rows = [HEADER, ["1", "Ask.", "May 2024", "AE"], [None, None, "June 2024", None]]
    plan = plan_of(sheet_of(rows, merged=["B2:B3", "D2:D3"]))
    assert [owner.text for owner in plan.actions[0].owners] == ["AE"]
    assert told(plan) == [JOINED.format(3)]


def test_a_merge_that_begins_outside_the_rows_fills_nothing():
    sheet = sheet_of([["x"], ["y"]], merged=["A1:A2"])
    rows = [{"finding": cell("A2", "y")}]
    assert filled_down(sheet, [2], rows, {"finding": 1}) == rows


def test_only_merges_over_several_actions_in_the_table_s_columns_are_told():
    sheet = sheet_of([["x"]], merged=["A1:A2", "B1:B2", "A4:A5", "C1:D1"])
    assert list(merged_over_actions(sheet, frozenset({1}), {1, 2, 4})) == [area("A1:A2")]


def test_two_cells_of_one_row_merged_say_their_words_once():
    plan = plan_of(sheet_of([HEADER, ["1.1", "Ask.", None, "AE"]], merged=["B2:C2"]))
    (action,) = plan.actions
    assert (str(action.description), action.completion.text) == ("Ask.", "")
