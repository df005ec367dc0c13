"""Plans on several sheets: each a theme, or one after the other."""

import pytest
from tests.sources.plans.laid_out import (
    ACTION,
    HEADER,
    plan_of,
    sheet_of,
    themes_of,
    told,
    with_headings,
)

from cabinetpaper.errors import InputError
from cabinetpaper.model.plan import Theme
from cabinetpaper.sources.plans.plan_sheets import hidden_sheet
from cabinetpaper.sources.plans.themes_by_sheet import one_nameless

LOOKED_FOR = (
    "plan.xlsx: no action plan was found: a row is looked for that heads the actions (“Theme/ "
    "Action”, “Action”, “Actions”, “Action(s)”, …) and at least one more column (“Owner”, "
    "“Owners”, “Action owner”, “Lead”, …); looked at "
)


def on(name, *lines, rows=(ACTION,)):
    return sheet_of([*([line] for line in lines), HEADER, *rows], name=name)


def test_the_line_that_differs_from_sheet_to_sheet_is_the_theme():
    plan = plan_of(on("One", "Action plan", "4.0 Care"), on("Two", "Action plan", "School"))
    assert plan.title == "Action plan"
    assert themes_of(plan) == [("4.0", "Care", ["Ask."]), ("", "School", ["Ask."])]
    assert told(plan) == []


def test_without_such_a_line_the_sheet_s_name_is_the_theme():
    plan = plan_of(on("1 Care", "Action plan"), on("School", "Action plan"))
    assert themes_of(plan) == [("1", "Care", ["Ask."]), ("", "School", ["Ask."])]
    assert plan.themes[1].place.sheet == "School"


@pytest.mark.parametrize("name", ["Sheet2", "Table 1", "Action plan (2)", "Appendix A", "Plan"])
def test_a_name_that_says_nothing_is_no_theme(name):
    plan = plan_of(on("Care"), on(name))
    assert themes_of(plan) == [("", "Care", ["Ask."]), ("", "", ["Ask."])]


def test_one_sheet_alone_is_no_theme():
    assert themes_of(plan_of(on("Care"))) == [("", "", ["Ask."])]


def test_where_a_sheet_names_themes_the_others_are_read_after_each_other():
    plan = plan_of(on("Care", "Our plan", rows=[["1.0", "Theme"], ACTION]), on("School", "More"))
    assert themes_of(plan) == [("1.0", "Theme", ["Ask."]), ("", "", ["Ask."])]
    assert told(plan) == [
        "note: plan.xlsx › School!A1: “More” was not read: the plan takes its title from its first "
        "sheet. Move into the table what the paper should say, or leave it. [cell-unread]"
    ]


def test_actions_without_a_theme_side_by_side_are_together():
    themes = [Theme(title="Care"), Theme(), Theme(), Theme(title="School"), Theme()]
    assert [theme.title for theme in one_nameless(themes)] == ["Care", "", "School", ""]
    plan = plan_of(on("Sheet1"), on("Sheet2"))
    assert themes_of(plan) == [("", "", ["Ask.", "Ask."])]


def test_extra_columns_of_all_sheets_are_kept_in_order():
    one = sheet_of([[*HEADER, "Cost"], [*ACTION, "5"]], name="One")
    two = sheet_of([[*HEADER, "Risk", "Cost"], [*ACTION, "high", "6"]], name="Two")
    assert plan_of(one, two).columns == ("Cost", "Risk")


def test_lines_under_the_title_are_told():
    plan = plan_of(on("Plan", "Our plan", "Version 2"))
    assert (plan.title, plan.place.cell) == ("Our plan", "A1")
    assert told(plan) == [
        "note: plan.xlsx › Plan!A2: “Version 2” was not read: it stands above the table, beside or "
        "under its title. Move into the table what the paper should say, or leave it. [cell-unread]"
    ]


def test_a_sheet_without_a_plan_is_noted():
    notes = sheet_of([["to do"]], name="Notes")
    assert told(plan_of(on("Plan"), notes)) == [
        "note: plan.xlsx › Notes: The sheet “Notes” holds no action plan, and was not read. If it "
        "should have been, head its columns as the other sheets' are. [sheet-unread]"
    ]


def test_a_sheet_that_was_asked_for_and_holds_no_plan_is_refused():
    with pytest.raises(InputError) as raised:
        plan_of(on("Plan"), sheet_of([["to do"]], name="Notes"), each=True)
    assert str(raised.value) == f"{LOOKED_FOR}“Notes”"


def test_where_no_sheet_holds_a_plan_all_are_named():
    sheets = [sheet_of([["to do"]], name=name) for name in ("One", "Two", "Three")]
    with pytest.raises(InputError) as raised:
        plan_of(*sheets)
    assert str(raised.value) == f"{LOOKED_FOR}“One”, “Two” and “Three”"
    with pytest.raises(InputError) as raised:
        plan_of()
    assert str(raised.value) == f"{LOOKED_FOR}none"


def test_a_header_without_actions_says_how_to_name_their_column():
    sheet = sheet_of([["Ref", "Owner", "Words", "Cost"], ["1", "AE", "Ask.", "5"]])
    with pytest.raises(InputError) as raised:
        plan_of(sheet)
    assert str(raised.value) == (
        f"{LOOKED_FOR}“Plan”\n"
        "plan.xlsx › Plan!A1: this row heads a plan, but none of its columns the actions: give the "
        "heading of that column under [columns] as description; those not known are “Words” and "
        "“Cost”"
    )
    plan = plan_of(sheet, settings=with_headings(description=["Words"]))
    assert themes_of(plan) == [("", "", ["Ask."])]


def test_a_hidden_sheet_is_told_with_the_way_to_read_it():
    assert str(hidden_sheet(sheet_of([["x"]], name="Old"))) == (
        "note: plan.xlsx › Old: The sheet “Old” is hidden, and was left out. Unhide it in Excel, "
        "or name it, to have it read. [sheet-hidden]"
    )
