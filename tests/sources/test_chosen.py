"""Which sheets are read: by name, by the name of a table, or all with words."""

import pytest
from tests.sources.plans.laid_out import FILE, area, sheet_of

from cabinetpaper.errors import InputError
from cabinetpaper.sources.chosen import chosen_sheets, plan_sheets, sheet_named
from cabinetpaper.sources.sheets.values import NamedTable

ROWS = [["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"]]
TABLE = NamedTable(name="Actions", area=area("B2:C3"))
PLAN, OTHER = sheet_of(ROWS, name="Plan", tables=[TABLE]), sheet_of(ROWS, name="The other  one")
EVERY = [PLAN, OTHER]


def words(sheet):
    return [[cell.words for cell in row] for row in sheet.rows]


def test_sheets_are_given_in_the_order_of_their_names_and_once():
    names = ["the other one", "PLAN", "Plan"]
    assert [sheet.name for sheet in chosen_sheets(EVERY, names, FILE)] == [OTHER.name, PLAN.name]


def test_the_very_name_comes_before_one_that_differs_in_case():
    lower, upper = sheet_of(ROWS, name="plan"), sheet_of(ROWS, name="PLAN")
    assert sheet_named("PLAN", [lower, upper]) is upper
    assert sheet_named(" plan ", [upper, lower]) is upper
    assert sheet_named("plans", [lower, upper]) is None


def test_a_table_s_name_gives_its_part_of_the_sheet():
    (sheet,) = chosen_sheets(EVERY, ["actions"], FILE)
    assert (sheet.name, words(sheet)) == ("Plan", [["e", "f"], ["h", "i"]])


def test_a_table_is_not_given_beside_its_whole_sheet():
    for names in (["Plan", "Actions"], ["Actions", "Plan"]):
        assert [words(sheet) for sheet in chosen_sheets(EVERY, names, FILE)] == [ROWS]


def test_a_table_in_two_letter_cases_is_given_once():
    assert len(chosen_sheets(EVERY, ["Actions", "ACTIONS"], FILE)) == 1


def test_every_unknown_name_is_told_with_those_that_there_are():
    with pytest.raises(InputError) as raised:
        chosen_sheets(EVERY, ["Plans", "Plan", "Act"], FILE)
    there = "the workbook has “Plan” and “The other  one”, and the table “Actions”"
    assert str(raised.value) == (
        f"plan.xlsx: there is no sheet “Plans”; {there}\n"
        f"plan.xlsx: there is no sheet “Act”; {there}"
    )
    two = sheet_of(ROWS, name="P", tables=[TABLE, NamedTable(name="More", area=area("A1:A2"))])
    with pytest.raises(InputError, match=r"has “P”, and the tables “Actions” and “More”$"):
        chosen_sheets([two], ["x"], FILE)
    with pytest.raises(InputError, match=r"the workbook has “The other  one”$"):
        chosen_sheets([OTHER], ["x"], FILE)


def test_sheets_without_words_and_those_read_for_themselves_are_no_plan():
    every = [
        sheet_of(ROWS, name="judgements"),
        sheet_of([], name="Empty"),
        sheet_of([[None]], name="Coloured", looks={"A1": {"fill": "FF0000"}}),
        PLAN,
        sheet_of(ROWS, name="Areas for Improvement"),
    ]
    assert plan_sheets(every) == [PLAN]
