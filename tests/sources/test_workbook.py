"""A whole workbook: which sheets are read, and what is wrong with the others."""

import pytest

from cabinetpaper.errors import InputError
from cabinetpaper.model.completion import Quarters
from cabinetpaper.sources.sheets.limits import LimitExceededError, Limits
from cabinetpaper.sources.workbook import read_workbook

HEADER = ["Ref", "Action", "Owner", "By when"]
CARE = [["The plan"], HEADER, ["1.0", "Care"], ["1.1", "Ask.", "Head of Care", "Q1 2024"]]
SCHOOL = [["The plan"], HEADER, ["2.0", "School"], ["2.1", "Go.", "Head", "Q2 2024"]]


def refusal(path, **options):
    with pytest.raises(InputError) as raised:
        read_workbook(path, **options)
    return str(raised.value)


def references(workbook):
    return [theme.reference for theme in workbook.plan]


def test_every_sheet_that_holds_a_plan_is_read_in_order_and_others_are_noted(make_workbook):
    path = make_workbook({"School": SCHOOL, "Notes": [["Call them."]], "Care": CARE, "Empty": []})
    workbook = read_workbook(path)
    assert references(workbook) == ["2.0", "1.0"]
    assert workbook.plan.title == "The plan"
    assert [str(finding) for finding in workbook.findings] == [
        "note: plan.xlsx › Notes: The sheet “Notes” holds no action plan, and was not read. If it "
        "should have been, head its columns as the other sheets' are. [sheet-unread]"
    ]


def test_named_sheets_are_read_in_the_order_named_and_without_case(make_workbook):
    path = make_workbook({"School": SCHOOL, "Notes": [["Call them."]], "Care": CARE})
    workbook = read_workbook(path, sheets=["care ", "School", "CARE"])
    assert references(workbook) == ["1.0", "2.0"]
    assert workbook.findings == ()


def test_a_sheet_that_is_missing_names_those_that_are_there(make_workbook):
    path = make_workbook({"School": SCHOOL, "Care": CARE, "Notes": []})
    assert refusal(path, sheets=["Appendix A", "Care", "Plan"]) == (
        "plan.xlsx: there is no sheet “Appendix A”; the workbook has “School”, “Care” and “Notes”\n"
        "plan.xlsx: there is no sheet “Plan”; the workbook has “School”, “Care” and “Notes”"
    )


NOT_FOUND = (
    "plan.xlsx: no action plan was found: a row is looked for that heads the actions (“Theme/ "
    "Action”, “Action”, “Actions”, “Action(s)”, …) and at least one more column (“Owner”, "
    "“Owners”, “Action owner”, “Lead”, …); looked at {}"
)


def test_a_workbook_without_a_plan_says_what_was_looked_for_and_where(make_workbook):
    path = make_workbook({"Notes": [["Call them."]], "List": [["Name"], ["a"]], "Judgements": []})
    assert refusal(path) == NOT_FOUND.format("“Notes” and “List”")


def test_a_workbook_of_judgements_alone_has_no_plan(make_workbook):
    path = make_workbook({"Judgements": [["Area", "Grade"], ["a", "Good"]]})
    assert refusal(path) == NOT_FOUND.format("none")


def test_a_named_sheet_without_a_plan_is_refused(make_workbook):
    path = make_workbook({"Care": CARE, "Notes": [["Call them."]]})
    assert refusal(path, sheets=["Care", "Notes"]) == NOT_FOUND.format("“Notes”")


def test_a_plan_whose_actions_have_an_unknown_heading_says_how_to_name_it(make_workbook):
    path = make_workbook({"Plan": [[], ["Ref", "Step to take", "Owner"], ["1", "Ask.", "Head"]]})
    assert refusal(path) == (
        NOT_FOUND.format("“Plan”") + "\n"
        "plan.xlsx › Plan!A2: this row heads a plan, but none of its columns the actions: give the "
        "heading of that column under [columns] as description; those not known are “Step to take”"
    )
    workbook = read_workbook(path, columns={"description": ["step to take"]})
    assert str(workbook.plan.actions[0].description) == "Ask."


def test_a_hidden_sheet_is_left_out_with_a_note_unless_it_is_named(make_workbook):
    def hide(book):
        book["Old"].sheet_state = "hidden"

    path = make_workbook({"Care": CARE, "Old": SCHOOL}, change=hide)
    workbook = read_workbook(path)
    assert references(workbook) == ["1.0"]
    assert [str(finding) for finding in workbook.findings] == [
        "note: plan.xlsx › Old: The sheet “Old” is hidden, and was left out. Unhide it in Excel, "
        "or name it, to have it read. [sheet-hidden]"
    ]
    assert references(read_workbook(path, sheets=["Old"])) == ["2.0"]


def test_the_title_of_a_further_sheet_is_noted_where_it_differs(make_workbook):
    path = make_workbook({"Care": CARE, "School": [["Another"], *SCHOOL[1:]]})
    workbook = read_workbook(path)
    assert workbook.plan.title == "The plan"
    assert [str(finding) for finding in workbook.findings] == [
        "note: plan.xlsx › School!A1: “Another” was not read: the plan takes its title from its "
        "first sheet. Move into the table what the paper should say, or leave it. [cell-unread]"
    ]


def test_quarters_are_of_the_year_that_the_setting_says(make_workbook):
    path = make_workbook({"Care": CARE})
    last_days = [
        str(read_workbook(path, quarters=quarters).plan.actions[0].completion.last_day)
        for quarters in (Quarters.FINANCIAL, Quarters.CALENDAR)
    ]
    assert last_days == ["2024-06-30", "2024-03-31"]


def test_limits_of_a_reader_are_settings(make_workbook):
    path = make_workbook({"Care": CARE})
    with pytest.raises(LimitExceededError) as raised:
        read_workbook(path, limits=Limits(rows=3))
    assert raised.value.limit == "rows"
    assert str(raised.value) == (
        "plan.xlsx › Care: a cell stands at A4, and 3 rows and 1,000 columns are read: delete what "
        "stands far from the plan"
    )


def test_a_control_character_is_refused_with_its_cell_but_only_where_it_is_read(make_workbook):
    bell = [HEADER, ["1.1", "Ask_x0007_", "Head"], ["1.2", "Tell_x001B__x007F__x0090_", "Head"]]
    path = make_workbook({"Care": CARE, "Plan": bell})
    assert refusal(path) == (
        "plan.xlsx › Plan!B2: the cell holds the character U+0007, which Word cannot hold: delete "
        "it\n"
        "plan.xlsx › Plan!B3: the cell holds the character U+001B, which Word cannot hold: delete "
        "it\n"
        "plan.xlsx › Plan!B3: the cell holds the character U+007F, which Word cannot hold: delete "
        "it\n"
        "plan.xlsx › Plan!B3: the cell holds the character U+0090, which Word cannot hold: delete "
        "it"
    )
    assert references(read_workbook(path, sheets=["Care"])) == ["1.0"]
