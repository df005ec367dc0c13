"""Themes by rows, by columns and by one cell."""

import pytest
from tests.sources.plans.laid_out import ACTION, HEADER, cell, plan_of, sheet_of, themes_of, told

from cabinetpaper.sources.plans.themes import theme_of_cell


@pytest.mark.parametrize(
    ("words", "reference", "title"),
    [
        ("4.0 Placement stability", "4.0", "Placement stability"),
        ("4: Placement stability", "4", "Placement stability"),
        ("4 - Placement stability", "4", "Placement stability"),
        ("4. Placement stability", "4", "Placement stability"),
        ("4) placement stability", "4", "placement stability"),
        ("Theme 1: Leadership", "", "Theme 1: Leadership"),
        ("16 and 17 year olds", "", "16 and 17 year olds"),
        ("1 May review", "", "1 May review"),
        ("Care", "", "Care"),
        ("4.0", "", "4.0"),
        ("4.0 Care\nand school", "4.0", "Care\nand school"),
    ],
)
def test_a_number_in_front_of_a_title_is_its_reference(words, reference, title):
    theme = theme_of_cell(cell("A2", words))
    assert (theme.reference, theme.title, theme.place.cell) == (reference, title, "A2")


def test_a_theme_row_of_two_cells_is_taken_as_it_is_written():
    plan = plan_of(sheet_of([HEADER, ["4.0", "4 Care"], ACTION]))
    assert themes_of(plan) == [("4.0", "4 Care", ["Ask."])]
    assert plan.themes[0].place.cell == "A2"


def test_a_theme_column_opens_a_theme_where_its_words_change():
    rows = [["Theme", "Action", "Owner"], ["Care", "a", "AE"], ["Care", "b", "AE"],
            [None, "c", "AE"], ["School", "d", "AE"], ["Care", "e", "AE"]]  # fmt: skip
    assert themes_of(plan_of(sheet_of(rows))) == [
        ("", "Care", ["a", "b", "c"]),
        ("", "School", ["d"]),
        ("", "Care", ["e"]),
    ]


def test_a_reference_of_the_theme_may_have_a_column_of_its_own():
    rows = [["Theme ref", "Theme", "Action", "Owner"], ["1", "Care", "a", "AE"],
            ["2", None, "b", "AE"]]  # fmt: skip
    plan = plan_of(sheet_of(rows))
    assert themes_of(plan) == [("1", "Care", ["a"]), ("2", "", ["b"])]
    assert [theme.place.cell for theme in plan] == ["A2", "A3"]


def test_no_theme_in_the_theme_column_is_none():
    rows = [["Theme", "Action", "Owner"], ["Care", "a", "AE"], ["No theme", "b", "AE"]]
    plan = plan_of(sheet_of(rows))
    assert themes_of(plan) == [("", "Care", ["a"]), ("", "", ["b"])]
    assert told(plan) == []


def test_a_theme_merged_down_is_that_of_its_rows():
    rows = [["Theme", "Action", "Owner"], ["Care", "a", "AE"], [None, "b", "AE"],
            ["School", "c", "AE"]]  # fmt: skip
    plan = plan_of(sheet_of(rows, merged=["A2:A3"]))
    assert themes_of(plan) == [("", "Care", ["a", "b"]), ("", "School", ["c"])]


def test_a_theme_by_ditto_is_the_one_above():
    rows = [["Theme", "Action", "Owner"], ["Care", "a", "AE"], ["ditto", "b", "BE"]]
    plan = plan_of(sheet_of(rows))
    assert themes_of(plan) == [("", "Care", ["a", "b"])]
    assert told(plan) == [
        "note: plan.xlsx › Plan!A3: “ditto” was read as “Care” from A2. Type it out, so that the "
        "row still says it when rows are sorted or moved. [ditto-resolved]"
    ]


def test_a_theme_without_actions_is_kept_and_a_nameless_one_is_not():
    plan = plan_of(sheet_of([HEADER, ["1.0", "Care"], ["2.0", "School"], ACTION]))
    assert themes_of(plan) == [("1.0", "Care", []), ("2.0", "School", ["Ask."])]
