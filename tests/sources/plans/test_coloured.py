"""Statuses that are colours, in a column of their own or on another."""

from tests.sources.plans.laid_out import plan_of, sheet_of, told

GREEN, RED, AMBER, PURPLE = ({"fill": one} for one in ("00B050", "FF0000", "FFC000", "7030A0"))
ROWS = [["Ref", "Action", "Owner"], *([f"1.{n}", f"Ask {n}.", "AE"] for n in range(1, 5))]


def by_colour(cell, name):
    return (
        f"note: plan.xlsx › Plan!{cell}: The status is a colour without a word, and was read as "
        f"{name}. Type the status as a word, so that nobody needs to see its colour. "
        "[status-by-colour]"
    )


def statuses(rows, looks):
    return [action.status for action in plan_of(sheet_of(rows, looks=looks)).actions]


def test_a_status_column_gives_the_colour_of_a_cell_without_words():
    rows = [["Action", "RAG"], ["Ask.", None], ["Tell.", "Amber"], ["Go.", None]]
    plan = plan_of(sheet_of(rows, looks={"B2": GREEN, "B3": AMBER}))
    assert [action.status for action in plan.actions] == ["Green", "Amber", ""]
    assert by_colour("B2", "Green") in told(plan)


def test_colours_of_the_scale_on_most_references_are_statuses():
    looks = {"A2": GREEN, "A3": RED, "A4": AMBER}
    plan = plan_of(sheet_of(ROWS, looks=looks))
    assert [action.status for action in plan.actions] == ["Green", "Red", "Amber", ""]
    assert told(plan) == [
        by_colour("A2", "Green"),
        by_colour("A3", "Red"),
        by_colour("A4", "Amber"),
    ]


def test_one_colour_alone_is_decoration():
    assert statuses(ROWS, dict.fromkeys(("A2", "A3", "A4", "A5"), GREEN)) == [""] * 4


def test_colours_on_half_of_the_rows_are_decoration():
    assert statuses(ROWS, {"A2": GREEN, "A3": RED}) == [""] * 4


def test_a_colour_that_the_scale_does_not_hold_makes_all_of_them_decoration():
    assert statuses(ROWS, {"A2": GREEN, "A3": RED, "A4": PURPLE}) == [""] * 4


def test_colours_beside_a_status_column_say_nothing():
    rows = [["Ref", "Action", "RAG"], ["1", "Ask.", "Red"], ["2", "Tell.", None]]
    assert statuses(rows, {"A2": GREEN, "A3": AMBER}) == ["Red", ""]
