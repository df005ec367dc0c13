"""Columns read from top to bottom: references, dittos, times, statuses, each with its finding."""

from tests.sources.plans.laid_out import ACTION, HEADER, plan_of, sheet_of, told

MISREAD = (
    "warning: plan.xlsx › Plan!A{}: The reference is shown as 4.1, but was read as 4.10: it stands "
    "between 4.9 (A{}) and 4.11 (A{}). Type 4.10. [reference-misread]"
)


def ditto(cell, words, above):
    return (
        f"note: plan.xlsx › Plan!{cell}: “ditto” was read as “{words}” from {above}. Type it out, "
        "so that the row still says it when rows are sorted or moved. [ditto-resolved]"
    )


def referred(*references):
    return [HEADER, *([one, *ACTION[1:]] for one in references)]


def test_a_reference_is_read_by_its_neighbours_and_told():
    plan = plan_of(sheet_of(referred("4.9", "4.1", "4.11")))
    assert [action.reference for action in plan.actions] == ["4.9", "4.10", "4.11"]
    assert told(plan) == [MISREAD.format(3, 2, 4)]


def test_where_a_file_keeps_words_alone_a_reference_is_what_was_typed():
    plan = plan_of(sheet_of(referred("4.9", "4.1", "4.11"), is_typed=False))
    assert [action.reference for action in plan.actions] == ["4.9", "4.10", "4.11"]


def test_a_merged_reference_is_judged_once_and_read_alike_in_each_row():
    rows = [*referred("4.9", "4.1"), [None, "Tell.", "May 2024", "AE"], *referred("4.11")[1:]]
    plan = plan_of(sheet_of(rows, merged=["A3:A4"]))
    assert [action.reference for action in plan.actions] == ["4.9", "4.10", "4.10", "4.11"]
    assert [finding.code for finding in plan.findings] == ["merged-rows", "reference-misread"]


def test_a_theme_is_a_neighbour_of_its_actions_references():
    rows = [HEADER, ["4.0", "Care"], ["4.1", *ACTION[1:]], ["5.0", "School"], ["5.1", *ACTION[1:]]]
    assert told(plan_of(sheet_of(rows))) == []


def test_dittos_are_those_of_each_column_and_of_kept_ones():
    rows = [[*HEADER, "Cost"], [*ACTION, "£5"], ["1.2", "Tell.", *["ditto"] * 4]]
    plan = plan_of(sheet_of(rows))
    action = plan.actions[1]
    assert (action.completion.text, str(action.owners_as_written)) == ("May 2024", "Head of Care")
    assert str(action.column("Cost")) == "£5"
    assert told(plan)[1:] == [
        ditto("C3", "May 2024", "C2"),
        ditto("D3", "Head of Care", "D2"),
        ditto("E3", "In progress", "E2"),
        ditto("F3", "£5", "F2"),
    ]


def test_a_ditto_as_a_description_is_its_own_words():
    plan = plan_of(sheet_of([HEADER, ACTION, ["1.2", "ditto", "May 2024"]]))
    assert str(plan.actions[1].description) == "ditto"


def test_words_that_mean_no_time_are_told_at_their_cell():
    plan = plan_of(sheet_of([HEADER, ["1", "Ask.", "When the panel sits", "AE"]]))
    assert plan.actions[0].completion.text == "When the panel sits"
    assert [(f.code, f.place.cell) for f in plan.findings] == [("completion-not-understood", "C2")]


def test_a_missing_time_has_the_place_of_its_empty_cell():
    plan = plan_of(sheet_of([HEADER, ["1", "Ask.", None, "AE"]]))
    assert plan.actions[0].completion.place.cell == "C2"
    plan = plan_of(sheet_of([["Action", "Owner"], ["Ask.", "AE"]]))
    assert plan.actions[0].completion.place.cell == "A2"


def test_two_tables_are_read_apart():
    rows = [HEADER, ACTION, [], ["No", "Task", "Lead"], ["2.1", "Tell.", "ditto"]]
    plan = plan_of(sheet_of(rows))
    assert plan.actions[1].owners[0].text == "ditto"
    assert told(plan) == [
        "warning: plan.xlsx › Plan!C5: “ditto” stands for the cell above, but nothing stands above "
        "it; it was kept as written. Type what the cell should say. [ditto-unresolved]"
    ]
