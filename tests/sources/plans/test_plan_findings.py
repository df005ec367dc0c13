"""What is told of rows: those without words, bare ones, totals, merged cells."""

from tests.sources.plans.laid_out import ACTION, HEADER, plan_of, sheet_of, told


def row_bare(row, cell):
    return (
        f"warning: plan.xlsx › Plan!{cell}: Row {row} has no completion date, owner, measure or "
        "progress, as a theme row has none; it was read as an action. If it is a theme, make its "
        "row bold; if it is an action, fill in the row. [row-bare]"
    )


def test_a_bare_row_is_told_at_its_words():
    assert told(plan_of(sheet_of([HEADER, ACTION, ["1.2", "Tell."], ACTION]))) == [
        row_bare(3, "B3")
    ]


def test_a_row_is_not_bare_with_an_extra_word_or_a_colour():
    rows = [[*HEADER, "Cost"], [*ACTION, "5"], ["1.2", "Tell.", None, None, None, "7"], ACTION]
    assert [f.code for f in plan_of(sheet_of(rows)).findings] == ["columns-unknown"]
    rows = [HEADER, ACTION, ["1.2", "Tell."], ACTION]
    looks = {"A3": {"fill": "00B050"}}
    assert [f.code for f in plan_of(sheet_of(rows, looks=looks)).findings] == []


def test_an_action_without_words_is_told_at_its_first_cell():
    rows = [HEADER, ACTION, [None, None, "May 2024", "AE"]]
    assert told(plan_of(sheet_of([*rows[:2], ["1.2", None, "May 2024"]]))) == [
        "warning: plan.xlsx › Plan!A3: Row 3 has no words on what is to be done, and was read as "
        "an action. Write the action, or take the row out of the plan. [action-without-description]"
    ]
    # Without a reference it is the rest of the action above, which is told otherwise.
    assert [finding.code for finding in plan_of(sheet_of(rows)).findings] == ["rows-joined"]


def test_a_long_total_is_quoted_in_part():
    words = "Total number of actions in this plan, as counted by the board in May of this year"
    assert told(plan_of(sheet_of([HEADER, ACTION, [words, "1"]]))) == [
        "note: plan.xlsx › Plan!A3: Row 3 adds the plan up (“Total number of actions in this plan, "
        "as counted by the boar…”), and was left out. If it is an action, begin its description "
        "with another word. [total-row]"
    ]


def test_cells_in_a_column_without_a_heading_are_told_once():
    rows = [HEADER, [*ACTION, None, None, "call"], [*ACTION, None, None, "them"], ACTION,
            [*ACTION, None, None, "now"]]  # fmt: skip
    assert told(plan_of(sheet_of(rows))) == [
        "warning: plan.xlsx › Plan!H2: “call” and 2 more cells were not read: the column has no "
        "heading. Move into the table what the paper should say, or leave it. [cell-unread]"
    ]


def test_merges_are_told_from_top_to_bottom_and_by_their_first_cell():
    rows = [HEADER, ACTION, ["1.2", "Tell.", None, "AE"], ["1.3", "Go.", "May 2024", None]]
    plan = plan_of(sheet_of(rows, merged=["D3:D4", "C2:C3"]))
    assert [(f.code, f.place.cell) for f in plan.findings] == [
        ("merged-rows", "C2"),
        ("merged-rows", "D3"),
    ]
