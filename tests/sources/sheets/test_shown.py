"""What a person sees of a sheet, and what is told of the cells and of what is left out."""

import pytest
from tests.sources.plans.laid_out import cell, sheet_of

from cabinetpaper.sources.sheets.shown import shown
from cabinetpaper.sources.sheets.values import Row, Sheet

ROWS = [["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"], ["j", "k", "l"]]


def words(sheet):
    return [[one.words for one in row] for row in sheet.rows]


def told(sheet):
    return [str(finding) for finding in sheet.findings]


def on(one):
    """Give the sheet of one cell, as it is shown."""
    return shown(Sheet(name="Plan", rows=[Row(one.row, [one])], place=one.place))


def test_a_sheet_that_hides_nothing_is_the_same():
    sheet = sheet_of(ROWS)
    assert shown(sheet) == sheet
    assert told(shown(sheet)) == []


def test_hidden_rows_and_columns_are_left_out_and_told_once():
    seen = shown(sheet_of(ROWS, hidden_rows=[1, 2, 3], hidden_columns=[2]))
    assert words(seen) == [["j", "l"]]
    assert told(seen) == [
        "note: plan.xlsx › Plan!A1: Rows 1 to 3 are hidden, and were left out. Unhide them in "
        "Excel to print what stands there. [rows-hidden]",
        "note: plan.xlsx › Plan!B1: Column B is hidden, and was left out. Unhide it in Excel to "
        "print what stands there. [columns-hidden]",
    ]


def test_several_hidden_columns_are_told_in_the_plural():
    assert told(shown(sheet_of(ROWS, hidden_columns=[1, 3]))) == [
        "note: plan.xlsx › Plan!A1: Columns A and C are hidden, and were left out. Unhide them in "
        "Excel to print what stands there. [columns-hidden]"
    ]


def test_filtered_rows_are_a_warning_and_apart_from_hidden_ones():
    seen = shown(sheet_of(ROWS, hidden_rows=[2, 4], filtered_rows=[2]))
    assert told(seen) == [
        "warning: plan.xlsx › Plan!A2: Row 2 is hidden by a filter, and was left out. Clear the "
        "filter in Excel if the paper should have every row. [rows-filtered]",
        "note: plan.xlsx › Plan!A4: Row 4 is hidden, and was left out. Unhide it in Excel to print "
        "what stands there. [rows-hidden]",
    ]
    several = shown(sheet_of(ROWS, hidden_rows=[2, 4], filtered_rows=[2, 4]))
    assert told(several) == [
        "warning: plan.xlsx › Plan!A2: Rows 2 and 4 are hidden by a filter, and were left out. "
        "Clear the filter in Excel if the paper should have every row. [rows-filtered]"
    ]


def test_what_is_hidden_without_words_is_not_told():
    sheet = sheet_of([["a", None], ["b", None]], hidden_rows=[7], hidden_columns=[2])
    assert told(shown(sheet)) == []


def test_words_in_a_hidden_row_and_a_hidden_column_are_told_by_the_row():
    sheet = sheet_of([["a"], [None, "b"]], hidden_rows=[2], hidden_columns=[2])
    assert [finding.code for finding in shown(sheet).findings] == ["rows-hidden"]


def test_what_is_hidden_is_read_when_asked_for():
    sheet = sheet_of(ROWS, hidden_rows=[1], hidden_columns=[2], is_hidden=True)
    seen = shown(sheet, hidden=True)
    assert (words(seen), seen.is_hidden, told(seen)) == (ROWS, False, [])
    assert shown(sheet).is_hidden


def test_a_cell_merged_down_from_a_hidden_row_stands_in_the_first_that_is_shown():
    sheet = sheet_of([["a", "b"], [None, "c"], [None, "d"]], merged=["A1:A3"], hidden_rows=[1])
    seen = shown(sheet)
    assert words(seen) == [["a", "c"], ["d"]]
    first = next(iter(seen.rows[0]))
    assert (first.name, first.place.cell, seen.merge_at(first).last_row) == ("A2", "A1", 3)


def test_a_merged_cell_all_of_whose_rows_are_hidden_is_left_out():
    sheet = sheet_of([["a", "b"], [None, "c"], ["d"]], merged=["A1:A2"], hidden_rows=[1, 2])
    assert words(shown(sheet)) == [["d"]]


@pytest.mark.parametrize(
    ("look", "finding"),
    [
        (
            {"is_uncalculated": True},
            "error: plan.xlsx › Plan!B2: The cell holds a formula whose result was never worked "
            "out. Open the workbook in Excel, see that the cell shows what it should, and save it. "
            "[formula-not-calculated]",
        ),
        (
            {"is_error": True},
            "warning: plan.xlsx › Plan!B2: The formula in the cell gives an error value instead of "
            "a result. Correct the formula, or type what the cell should say. [formula-error]",
        ),
        (
            {"is_struck": True},
            "warning: plan.xlsx › Plan!B2: Words in the cell are struck through, and were read as "
            "ordinary words. Delete the words that no longer hold. [struck-through]",
        ),
        (
            {"exact": False},
            "warning: plan.xlsx › Plan!B2: The cell's number format could not be followed, so its "
            "text may differ from what Excel shows. Compare the text with the workbook, or give "
            "the cell a plain number or date format. [number-format-unknown]",
        ),
        (
            {"comment": "Is it so?"},
            "note: plan.xlsx › Plan!B2: A comment on the cell was left out. Move into the cell "
            "what the paper should say. [comment-left-out]",
        ),
        (
            {"links_inside": True},
            "note: plan.xlsx › Plan!B2: The cell links to another place in the workbook, and the "
            "link was left out. Give the address of a page if readers should follow it. "
            "[link-inside-workbook]",
        ),
    ],
)
def test_what_is_odd_about_a_cell_is_told(look, finding):
    assert told(on(cell("B2", "x", **look))) == [finding]


def test_a_comment_of_our_own_marks_and_struck_nothing_are_not_told():
    mark = "cabinetpaper: note\nA text.\nAdvice.\n[a-code]"
    assert told(on(cell("B2", "x", comment=mark))) == []
    assert told(on(cell("B2", "", is_struck=True, fill="FF0000"))) == []


def test_a_character_that_word_cannot_hold_is_a_problem_said_once_a_cell():
    seen = on(cell("B2", "a\x07b\x07\n\tc\x01"))
    assert [str(problem) for problem in seen.problems] == [
        "plan.xlsx › Plan!B2: the cell holds the character U+0007, which Word cannot hold: delete "
        "it",
        "plan.xlsx › Plan!B2: the cell holds the character U+0001, which Word cannot hold: delete "
        "it",
    ]


def test_nothing_is_told_of_a_cell_that_is_hidden():
    sheet = sheet_of([["a"], ["b"]], looks={"A2": {"is_error": True}}, hidden_rows=[2])
    assert [finding.code for finding in shown(sheet).findings] == ["rows-hidden"]
