"""Which column is which field, by what its heading says and what stands under it."""

from collections.abc import Sequence

import pytest
from tests.sources.plans.laid_out import COLUMNS, cell, plan_of, sheet_of, told, with_headings

from cabinetpaper.model.text import Run
from cabinetpaper.sources.plans.table_header import header_of, joined, looks_like_reference

AGAIN = "Give the column a heading, or move its words out of the table. [column-without-heading]"


def fields(rows: Sequence[Sequence[str | None]], **others) -> dict[str, int]:
    sheet = sheet_of(rows, **others)
    head, *below = sheet.rows
    return dict(header_of(head, head.number, below, COLUMNS, sheet).fields)


@pytest.mark.parametrize(
    "words",
    ["4", "4.10", "4.", "R1", "R 1", "1a", "2(ii)", "2 (ii)", "(1)", "iv", "(iv)", "a)", "A.",
     "Theme 2", "Rec. 3", "3.2.1", "2019-4"],
)  # fmt: skip
def test_references_are_known_by_their_form(words: str) -> None:
    assert looks_like_reference(f" {words} ")


@pytest.mark.parametrize("words", ["", "Care", "SEND/01", "4.1 Ask", "12345", "in", "May 2019 Ask"])
def test_other_words_are_none(words: str) -> None:
    assert not looks_like_reference(words)


def test_a_column_without_a_heading_holds_references_where_half_of_it_looks_so() -> None:
    head = [None, "Action", "Owner"]
    assert fields([head, ["1", "a", "b"], ["see", "c", "d"]])["reference"] == 1
    assert "reference" not in fields([head, ["1", "a", "b"], ["see", "c", "d"], ["or", "e", "f"]])


def test_columns_without_a_heading_before_the_actions_hold_themes_and_references() -> None:
    head = [None, None, "Action", "Owner"]
    rows = [head, ["Care", "1.1", "Ask.", "AE"], [None, "1.2", "Tell.", "BE"]]
    assert fields(rows) == {"theme": 1, "reference": 2, "description": 3, "owners": 4}


def test_a_column_without_a_heading_that_says_something_in_each_row_holds_no_themes() -> None:
    plan = plan_of(sheet_of([[None, "Action", "Owner"], ["see", "a", "AE"], ["not", "b", "BE"]]))
    assert plan.columns == ("Column A",)
    assert told(plan) == [
        "warning: plan.xlsx › Plan!A1: The table has words in a column without a heading; they "
        f"were kept as “Column A”. {AGAIN}"
    ]


def test_a_column_beside_the_table_with_several_words_is_kept_and_told() -> None:
    plan = plan_of(sheet_of([["Action", "Owner"], ["a", "AE", "b"], ["c", "BE", "d"]]))
    assert [str(action.column("Column C")) for action in plan.actions] == ["b", "d"]
    assert told(plan) == [
        "warning: plan.xlsx › Plan!C1: The table has words in a column without a heading; they "
        f"were kept as “Column C”. {AGAIN}"
    ]


def test_a_recommendation_is_what_is_to_be_done_where_nothing_else_is() -> None:
    rows = [["Ref", "Recommendation", "Owner"], ["1", "Ask.", "AE"]]
    assert fields(rows) == {"reference": 1, "description": 2, "owners": 3}
    assert fields([["Recommendation", "Owner"], ["Ask.", "AE"]]) == {
        "description": 1,
        "owners": 2,
    }


def test_a_recommendation_beside_actions_is_the_finding_or_the_reference() -> None:
    head = ["Recommendation", "Action", "Owner"]
    assert fields([head, ["3", "Ask.", "AE"]])["reference"] == 1
    assert fields([head, ["Care is slow", "Ask.", "AE"]])["finding"] == 1


def test_a_target_is_a_date_only_where_dates_stand_under_it() -> None:
    head = ["Action", "Target"]
    assert fields([head, ["Ask.", "May 2019"]])["completion"] == 2
    assert fields([head, ["Ask.", "90 per cent"]])["measures"] == 2


def test_a_users_heading_comes_before_ours() -> None:
    sheet = sheet_of([["Action", "Outcome"], ["Ask.", "Slow"]])
    plan = plan_of(sheet, settings=with_headings(finding=["Outcome"]))
    assert str(plan.actions[0].finding) == "Slow"


def test_two_headings_in_one_are_told_with_their_fields() -> None:
    plan = plan_of(
        sheet_of([["Action", "Owner, Timescale and Progress"], ["Ask.", "AE\nMay 2019"]])
    )
    action = plan.actions[0]
    assert (str(action.owners_as_written), action.completion.text) == ("AE", "May 2019")
    assert told(plan) == [
        "note: plan.xlsx › Plan!B1: The heading “Owner, Timescale and Progress” holds owners, "
        "completion and progress together; each cell's words were sorted out as far as they tell. "
        "Give each a column of its own where they were sorted wrongly. [heading-two-fields]"
    ]


def test_the_latest_of_dated_columns_is_taken_and_the_others_are_kept_with_a_note() -> None:
    plan = plan_of(
        sheet_of([["Action", "Progress June 2019", "Progress May 2019"], ["Ask.", "new", "old"]])
    )
    assert str(plan.actions[0].progress) == "new"
    assert told(plan) == [
        "note: plan.xlsx › Plan!C1: The heading “Progress May 2019” means progress, which another "
        "column holds; it was kept as a column of its own. See that the right one of the two "
        "columns was taken, and give the other another heading. [column-double]"
    ]


def test_one_unknown_column_is_told_in_the_singular() -> None:
    plan = plan_of(sheet_of([["Action", "Owner", "Budget"], ["Ask.", "AE", "5"]]))
    assert told(plan) == [
        "note: plan.xlsx › Plan!C1: The column “Budget” is not known, and was kept under its own "
        "heading. Name under [columns] what a column holds, if it is one of the plan's fields. "
        "[columns-unknown]"
    ]


def test_cells_put_together_keep_the_place_of_the_first_and_the_look_of_each() -> None:
    one = joined([cell("A1", "Lead", runs=[Run("Lead", bold=True)]), cell("A2", "Officer")])
    assert (one.name, one.displayed, one.value) == ("A1", "Lead\nOfficer", "Lead\nOfficer")
    assert one.runs == (Run("Lead", bold=True), Run("\n"), Run("Officer"))
