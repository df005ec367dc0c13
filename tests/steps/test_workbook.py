"""Writing a workbook from a script."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from tests.cli.running import EXAMPLE

from cabinetpaper import (
    Action,
    ActionPlan,
    AreaForImprovement,
    Completion,
    Grade,
    InputError,
    Judgement,
    OutputError,
    Owner,
    Quarters,
    Theme,
    Workbook,
    read_completion,
    read_workbook,
    render_workbook,
    write_workbook,
)
from cabinetpaper.record.seal import is_as_made


def plan(*actions: Action, **theme: str) -> ActionPlan:
    return ActionPlan(themes=[Theme(actions=actions, **theme)])


def one(**fields: object) -> ActionPlan:
    action = Action(**{"reference": "1", "description": "x", "measures": "m", **fields})
    return plan(action, title="Care")


def refusal(given: ActionPlan | Workbook) -> str:
    with pytest.raises(InputError) as error:
        render_workbook(given)
    return str(error.value)


def test_a_plan_of_strings_is_written_and_its_path_given(tmp_path: Path):
    path = write_workbook(one(owners=["Head of Fostering"]), tmp_path / "new" / "plan.xlsx")
    assert path == tmp_path / "new" / "plan.xlsx"
    action = read_workbook(path).plan.actions[0]
    assert action.owners == (Owner("Head of Fostering", post="Head of Fostering"),)


def test_what_read_workbook_gives_comes_back_whole(tmp_path: Path):
    book = read_workbook(EXAMPLE / "appendix-a.xlsx")
    assert book.judgements
    assert book.areas_for_improvement
    assert read_workbook(write_workbook(book, tmp_path / "clean.xlsx")) == book


def test_a_clean_workbook_of_a_clean_workbook_is_the_same():
    once = render_workbook(read_workbook(EXAMPLE / "appendix-a.xlsx"))
    assert render_workbook(read_workbook(once)) == once


def test_our_own_file_is_replaced_and_one_that_excel_saved_only_by_force(tmp_path: Path):
    path = write_workbook(one(), tmp_path / "plan.xlsx")
    assert is_as_made(path)
    write_workbook(one(measures="other"), path)
    openpyxl.load_workbook(path).save(path)
    with pytest.raises(OutputError) as error:
        write_workbook(one(), path)
    assert str(error.value) == (
        f"{path}: this file was changed since it was made, or was not made by cabinetpaper; move "
        "it away, or use --force to replace it"
    )
    write_workbook(one(), path, force=True)
    assert is_as_made(path)


def test_a_path_of_another_kind_is_refused():
    with pytest.raises(InputError) as error:
        write_workbook(one(), "plan.xls")
    assert str(error.value) == (
        "plan.xls: a workbook is written as .xlsx; expected a name that ends so"
    )


def test_quarters_of_either_year_are_written_since_they_are_a_setting_of_the_reader():
    calendar = read_completion("Q3 2019", quarters=Quarters.CALENDAR)
    given = one(completion=calendar)
    read = read_workbook(render_workbook(given), quarters=Quarters.CALENDAR)
    assert read.plan.actions[0].completion == calendar
    assert calendar != read_completion("Q3 2019")


def test_quarters_of_both_years_in_one_plan_are_refused():
    quarters = [read_completion("Q3 2019", quarters=one) for one in Quarters]
    actions = [Action(reference=f"{n}", description="x", completion=due)
               for n, due in enumerate(quarters)]  # fmt: skip
    assert refusal(plan(*actions)) == (
        "action 1, column “Completion date”: “Q3 2019” is to mean 2019-07-01 to 2019-09-30 "
        "(quarter), and its words say 2019-10-01 to 2019-12-31 (quarter): write what is meant into "
        "the words"
    )


def test_a_completion_without_days_takes_those_of_its_words():
    read = read_workbook(render_workbook(one(completion=Completion("May-19"))))
    assert read.plan.actions[0].completion == read_completion("May-19")


def test_a_name_that_the_words_do_not_say_is_refused():
    owner = Owner("The service", name="A. Example")
    assert refusal(one(owners=[owner])) == (
        "action 1, column “Owner”: the owners are to be “The service (name A. Example)”, and their "
        "words say “The service (post The service)”: write each on a line, as “name, post” or a "
        "post alone"
    )


def test_owners_other_than_the_words_of_their_cell_are_refused():
    assert refusal(one(owners=["Head of Care"], owners_as_written="Head of Finance")) == (
        "action 1, column “Owner”: the owners are to be “Head of Care (post Head of Care)”, and "
        "their words say “Head of Finance (post Head of Finance)”: write each on a line, as “name, "
        "post” or a post alone"
    )


def test_a_theme_that_says_what_stands_for_no_theme_is_refused():
    assert refusal(plan(Action(description="x"), title="No Theme")) == (
        "theme “No Theme”: “title No Theme, 1 action” would be read as “no theme, 1 action”: say "
        "it in other words"
    )


def test_a_judgement_and_an_area_without_a_word_are_left_out():
    book = Workbook(
        plan=one(),
        judgements=[Judgement(area="", grade=Grade(""))],
        areas_for_improvement=[AreaForImprovement(title="")],
    )
    read = read_workbook(render_workbook(book))
    assert (read.judgements, read.areas_for_improvement) == ((), ())


def test_an_area_for_improvement_that_no_cell_can_hold_is_told_by_row_and_column():
    book = Workbook(plan=one(), areas_for_improvement=[AreaForImprovement(title="a\a")])
    assert refusal(book) == (
        "row 1 of “Areas for improvement”, column “Title”: the text holds the character U+0007, "
        "which a workbook cannot hold: delete it"
    )
