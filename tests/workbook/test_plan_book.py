"""The clean workbook as a person finds it, looked at with openpyxl and in its XML."""

from __future__ import annotations

import datetime
import re
import zipfile
from io import BytesIO

import pytest
from openpyxl import Workbook as Book
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from cabinetpaper import (
    Action,
    ActionPlan,
    AreaForImprovement,
    Entry,
    Grade,
    InputError,
    Judgement,
    Paragraph,
    Place,
    Run,
    Text,
    Theme,
    Workbook,
    read_completion,
    read_workbook,
    render_workbook,
)

PLAN = ActionPlan(
    title="Improvement plan",
    columns=["Cost"],
    themes=[
        Theme(
            reference="4.0",
            title="Placements",
            actions=[
                Action(
                    reference="4.10",
                    description="Ask.",
                    completion="May-19",
                    status="On track",
                    extra=[("Cost", "1-2")],
                ),
                Action(reference="4.2", description="=1+1", completion="Ongoing", status="Late"),
            ],
        ),
        Theme(reference="5.0", title="Empty"),
        Theme(actions=[Action(reference="9", description="Free", measures="+1")]),
    ],
)


def book(plan: ActionPlan | Workbook = PLAN) -> Book:
    return load_workbook(BytesIO(render_workbook(plan)), rich_text=True)


def sheet(plan: ActionPlan | Workbook = PLAN) -> Worksheet:
    found = book(plan)["Action plan"]
    assert isinstance(found, Worksheet)
    return found


def values(of: Worksheet) -> list[list[object]]:
    return [[cell.value for cell in row] for row in of.iter_rows()]


def part(name: str, plan: ActionPlan | Workbook = PLAN) -> str:
    with zipfile.ZipFile(BytesIO(render_workbook(plan))) as package:
        return package.read(name).decode()


def one(**fields: object) -> ActionPlan:
    action = Action(**{"reference": "1", "description": "x", "measures": "m", **fields})
    return ActionPlan(themes=[Theme(actions=[action])])


def test_the_plan_is_a_row_an_action_under_title_and_header():
    rows = values(sheet())
    assert rows[0][0] == "Improvement plan"
    assert rows[2] == [
        "Theme ref", "Theme", "Ref", "Action", "Completion date",
        "How will progress/impact be measured or evidenced?", "Owner", "Progress to date", "Status",
        "Cost",
    ]  # fmt: skip
    assert [row[:4] for row in rows[3:]] == [
        ["4.0", "Placements", "4.10", "Ask."],
        ["4.0", "Placements", "4.2", "=1+1"],
        ["5.0", "Empty", None, None],
        [None, "No theme", "9", "Free"],
    ]


def test_references_are_text_and_words_never_formulas_or_numbers():
    found = sheet()
    assert (found["C4"].data_type, found["C4"].number_format) == ("s", "@")
    assert (found["D5"].data_type, found["J4"].data_type) == ("s", "s")
    assert "<f>" not in part("xl/worksheets/sheet1.xml")
    assert (
        '<ignoredErrors><ignoredError sqref="A4:D7 F4:J7" numberStoredAsText="1"/>'
        '<ignoredError sqref="E4:E7" twoDigitTextYear="1"/></ignoredErrors>'
    ) in part("xl/worksheets/sheet1.xml")


def test_a_month_is_a_real_date_that_shows_the_very_words():
    found = sheet()
    assert found["E4"].value == datetime.datetime(2019, 5, 1)
    assert found["E4"].number_format == "[$-809]mmm-yy"
    assert found["E5"].value == "Ongoing"


def test_the_column_of_dates_is_as_wide_as_the_longest_of_them():
    widths = [
        sheet(one(completion=due)).column_dimensions["C"].width
        for due in ("May-19", "18 September 2019", "Not before the budget is agreed")
    ]
    assert [round(width) for width in widths] == [16, 20, 16]


def test_the_plan_is_a_table_of_excel_with_bands_and_filter_buttons():
    table = sheet().tables["ActionPlan"]
    assert (table.ref, table.autoFilter.ref) == ("A3:J7", "A3:J7")
    assert table.tableStyleInfo.showRowStripes
    assert table.headerRowCount == 1


def test_the_header_stays_in_sight_and_is_printed_on_each_a4_page():
    found = sheet()
    assert found.freeze_panes == "A4"
    assert found.print_title_rows == "$3:$3"
    page = found.page_setup
    assert (page.orientation, page.paperSize) == ("landscape", 9)
    assert (page.fitToWidth, page.fitToHeight) == (None, 0)  # one page wide is the default
    assert found.sheet_properties.pageSetUpPr.fitToPage


def test_drop_downs_offer_what_the_plan_has():
    offered = {str(one.sqref): one.formula1 for one in sheet().data_validations.dataValidation}
    assert offered == {
        "A4:A7": '"4.0,5.0"',
        "B4:B7": '"Placements,Empty,No theme"',
        "I4:I7": '"On track,Late"',
    }


def test_a_drop_down_that_excel_could_not_have_is_left_out():
    assert not sheet(one(status="Late, but moving")).data_validations.dataValidation


def test_cells_are_wrapped_and_rows_as_high_as_their_words_but_free_to_grow():
    found = sheet(one(progress="a\nb\nc"))
    assert all(cell.alignment.wrap_text for cell in found[4])
    assert found.row_dimensions[4].height == 45
    assert 'customHeight="1"' not in part("xl/worksheets/sheet1.xml")


def test_a_sheet_explains_each_column():
    about = values(book()["About this workbook"])
    headed = values(sheet())[2]
    assert about[0][0] == "About this workbook"
    assert about[5] == ["Column", "What it holds"]
    assert [row[0] for row in about[6:]] == headed
    assert about[-1][1] == (
        "A column of this plan alone. It is kept under its heading, and can be printed."
    )


def test_a_plan_without_actions_is_a_table_to_fill_in():
    found = sheet(ActionPlan(title="To come"))
    assert found.tables["ActionPlan"].ref == "A3:F4"
    assert [cell.value for cell in found[4]] == [None] * 6


@pytest.mark.parametrize(
    "headings",
    [("Notes", "notes"), ("Notes", "Notes"), ("h" * 256,), ("<r>x</r>",)],
    ids=["case", "twice", "long", "markup"],
)
def test_headings_that_no_table_of_excel_can_have_are_kept_without_one(headings: tuple[str, ...]):
    found = sheet(one(extra=[(heading, "x") for heading in headings]))
    assert found.tables == {}
    assert [str(cell.value) for cell in found[3]][-len(headings) :] == list(headings)
    assert found.auto_filter.ref == f"A3:{'H' if len(headings) == 2 else 'G'}4"


def test_rich_text_and_a_single_bold_letter_keep_their_looks():
    rich = Text([Paragraph([Run("a "), Run("b", italic=True)]), Entry("- ", [Run("c", bold=True)])])
    found = sheet(one(progress=rich, measures=Text([Paragraph([Run("x", bold=True)])])))
    shown = [(str(run), run.font.b, run.font.i) for run in list(found["F4"].value)[1:]]
    assert shown == [("b\n", False, True), ("- c", True, False)]
    assert [(str(run), run.font.b) for run in found["D4"].value] == [("x", True)]


@pytest.mark.parametrize("words", ["x" * 32_767, "x" * 32_700])
def test_a_long_text_of_one_look_is_kept_whole(words: str):
    found = sheet(one(progress=Text([Paragraph([Run(words, bold=True)])])))
    runs = found["F4"].value
    assert "".join(map(str, runs)) == words
    assert all(run.font.b for run in runs)


def test_words_like_the_markup_of_a_workbook_stay_words():
    strings = part("xl/sharedStrings.xml", one(progress="<r><t>x</t></r>", status="a _x000D_ b"))
    assert "<r><t>x</t></r>" not in strings
    assert "a _x005F_x000D_ b" in strings


def test_a_typed_escape_is_guarded_once_in_rich_text_and_in_a_heading():
    rich = Text([Paragraph([Run("_x000D__x000D_", bold=True), Run("b")])])
    plan = one(progress=rich, extra=[("_x000D_", "y")])
    assert ">_x005F_x000D__x005F_x000D_<" in part("xl/sharedStrings.xml", plan)
    assert 'name="_x005F_x000D_"' in part("xl/tables/table1.xml", plan)


def test_escapes_that_share_an_underscore_are_both_guarded():
    strings = part("xl/sharedStrings.xml", one(progress="_x005F_x000D_"))
    assert ">_x005F_x005F_x005F_x000D_<" in strings


def test_two_themes_of_one_name_stay_two_by_a_row_that_begins_the_second():
    twins = [
        Theme(reference="4.0", title="Care", actions=[Action(reference=f"{n}", description="x")])
        for n in (1, 2)
    ]
    plan = ActionPlan(themes=twins)
    assert [row[:3] for row in values(sheet(plan))[3:]] == [
        ["4.0", "Care", "1"], ["4.0", "Care", None], ["4.0", "Care", "2"],
    ]  # fmt: skip
    assert read_workbook(render_workbook(plan)).plan == plan


def test_the_title_of_the_plan_is_that_of_the_file_and_no_clock_is_read():
    core = part("docProps/core.xml")
    assert "<dc:title>Improvement plan</dc:title>" in core
    assert set(re.findall(r"20\d\d-\d\d-\d\dT[\d:]+Z", core)) == {"2019-02-05T00:00:00Z"}
    assert "<Application>cabinetpaper</Application>" in part("docProps/app.xml")
    assert render_workbook(PLAN) == render_workbook(PLAN)


def test_what_inspectors_said_follows_on_the_sheets_that_a_paper_has():
    said = Workbook(
        plan=PLAN,
        judgements=[Judgement(area="Leaders", grade=Grade("Good"), previous=Grade("Inadequate"))],
        overall=Judgement(area="Overall effectiveness", grade=Grade("Good")),
        areas_for_improvement=[AreaForImprovement(title="Plans", finding="Slow.", theme="4.0")],
    )
    found = book(said)
    assert found.sheetnames == [
        "Action plan", "Judgements", "Areas for improvement", "About this workbook",
    ]  # fmt: skip
    assert values(found["Judgements"]) == [
        ["Area", "Grade", "Previous grade"],
        ["Leaders", "Good", "Inadequate"],
        ["Overall effectiveness", "Good", None],
    ]
    assert values(found["Areas for improvement"]) == [
        ["Title", "Finding", "Theme"], ["Plans", "Slow.", "4.0"],
    ]  # fmt: skip
    assert found["Areas for improvement"]["C2"].number_format == "@"


def test_an_overall_stands_first_where_another_judgement_has_its_words():
    twice = Workbook(
        plan=PLAN,
        judgements=[Judgement(area="overall effectiveness", grade=Grade("Inadequate"))],
        overall=Judgement(area="Overall effectiveness", grade=Grade("Good")),
    )
    assert [row[1] for row in values(book(twice)["Judgements"])] == ["Grade", "Good", "Inadequate"]


def test_all_that_a_workbook_cannot_hold_is_told_at_once_by_action_and_column():
    here = Place(file="plan.xlsx", sheet="Plan", cell="A4")
    plan = ActionPlan(
        title="bell\a",
        themes=[
            Theme(
                title="x" * 32_768,
                actions=[
                    Action(reference="4.1", description="y" * 40_000, place=here),
                    Action(reference="4.2", description="z", extra=[("", "b")]),
                    Action(reference="4.2", description="z", progress="\a"),
                    Action(description="z", status="\a"),
                ],
            )
        ],
    )
    with pytest.raises(InputError) as error:
        render_workbook(plan)
    too_long = "and a cell of Excel holds at most 32,767: shorten it"
    bell = "the text holds the character U+0007, which a workbook cannot hold: delete it"
    theme = f"column “Theme”: the text has 32,768 characters, {too_long}"
    assert [str(problem) for problem in error.value.problems] == [
        f"the title of the plan: {bell}",
        "the columns of the plan: a column has no heading, and no reader could name it: give it "
        "one",
        f"plan.xlsx › Plan › action 4.1, {theme}",
        "plan.xlsx › Plan › action 4.1, column “Action”: the text has 40,000 characters, "
        f"{too_long}",
        f"action 2 of the plan (4.2), {theme}",
        f"action 3 of the plan (4.2), {theme}",
        f"action 3 of the plan (4.2), column “Progress to date”: {bell}",
        f"action 4 of the plan, {theme}",
        f"action 4 of the plan, column “Status”: {bell}",
    ]


def test_an_action_that_says_nothing_is_refused():
    with pytest.raises(InputError) as error:
        render_workbook(ActionPlan(themes=[Theme(title="", actions=[Action(description="")])]))
    assert str(error.value) == (
        "action 1 of the plan: it says nothing, and a row of a workbook needs a word: give it a "
        "description, or take it out"
    )


def test_days_that_the_words_do_not_say_are_refused():
    soon = read_completion("May-19")
    with pytest.raises(InputError) as error:
        render_workbook(one(completion=type(soon)("soon", first_day=soon.first_day)))
    assert str(error.value) == (
        "action 1, column “Completion date”: “soon” is to mean 2019-05-01 (none), and its words "
        "say no day (none): write what is meant into the words"
    )
