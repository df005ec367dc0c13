"""A selection: what of a plan it leaves, and which part of it left nothing."""

import datetime

import pytest

from cabinetpaper.errors import InputError
from cabinetpaper.model.plan import Action, ActionPlan, Theme
from cabinetpaper.model.selection import Selected, Selection, select
from cabinetpaper.model.time_words import read_completion

JUNE = datetime.date(2019, 6, 1)


def action(words: str, due: str, *owners: str) -> Action:
    return Action(description=words, completion=read_completion(due), owners=owners)


MAY = action("ask", "May-19", "Head of Fostering and Adoption")
ONGOING = action("review", "Ongoing", "Head of Fostering", "Head of Finance")
JULY = action("agree", "July 2019", "Head of Finance")
TBC = action("meet", "Tbc", "Head of Finance")
PLAN = ActionPlan(
    title="Plan",
    themes=[
        Theme(reference="4.0", title="Placements", actions=[MAY, ONGOING]),
        Theme(reference="5.0", title="Thresholds", actions=[JULY]),
        Theme(reference="6.0", title="Support"),
        Theme(actions=[TBC]),
    ],
)


def left(**selection: object) -> list[str]:
    chosen = select(PLAN, Selection(**selection)).plan
    return [str(one.description) for one in chosen.actions]


def refused(**selection: object) -> list[str]:
    with pytest.raises(InputError) as error:
        left(**selection)
    return [str(problem) for problem in error.value.problems]


def test_no_selection_leaves_the_whole_plan():
    assert not Selection()
    assert select(PLAN, Selection()) == Selected(plan=PLAN)


def test_themes_are_named_by_the_one_rule_and_stay_in_the_order_of_the_plan():
    assert left(themes=["5", "4.0"]) == ["ask", "review", "agree"]
    chosen = select(PLAN, Selection(themes=["6", "5"])).plan
    assert [theme.reference for theme in chosen] == ["5.0", "6.0"]


def test_an_owner_is_a_part_of_the_owners_without_case_and_doubled_spaces():
    assert left(owner="fostering") == ["ask", "review"]
    assert left(owner="FOSTERING  and") == ["ask"]
    assert left(owner="fostering head of") == ["review"]


def test_due_before_is_strict_about_the_last_day():
    assert left(due_before=JUNE) == ["ask"]
    with pytest.raises(InputError):
        left(due_before=datetime.date(2019, 5, 31))
    assert left(due_before=datetime.date(2019, 8, 1)) == ["ask", "agree"]


def test_actions_without_a_day_are_left_out_and_counted():
    assert select(PLAN, Selection(due_before=JUNE)).undated == 2
    assert select(PLAN, Selection(themes=["4"], due_before=JUNE)).undated == 1
    assert select(PLAN, Selection(owner="fostering")).undated == 0


def test_all_parts_of_a_selection_must_hold():
    assert left(themes=["4", "5"], owner="finance") == ["review", "agree"]
    assert left(themes=["4", "5"], owner="finance", due_before=datetime.date(2020, 1, 1)) == [
        "agree"
    ]


def test_themes_that_are_left_with_no_action_go():
    chosen = select(PLAN, Selection(owner="adoption")).plan
    assert chosen == ActionPlan(
        title="Plan", themes=[Theme(reference="4.0", title="Placements", actions=[MAY])]
    )


@pytest.mark.parametrize(
    ("selection", "message"),
    [
        ({"themes": ["6"]}, "no action is under theme 6"),
        ({"owner": "housing"}, "no action has an owner with “housing”"),
        (
            {"themes": ["4", "5"], "owner": "housing"},
            "no action under themes 4, 5 has an owner with “housing”",
        ),
        (
            {"due_before": datetime.date(2018, 1, 1)},
            "no action is due before 2018-01-01 (2 without a day left out)",
        ),
        (
            {"themes": ["5"], "due_before": JUNE},
            "no action under theme 5 is due before 2019-06-01",
        ),
        (
            {"themes": ["4"], "owner": "finance", "due_before": JUNE},
            "no action under theme 4 with an owner “finance” is due before 2019-06-01 "
            "(1 without a day left out)",
        ),
    ],
)
def test_a_selection_that_leaves_nothing_says_which_part_of_it_did(
    selection: dict[str, object], message: str
):
    assert refused(**selection) == [message]


def test_unknown_themes_are_told_together_with_those_that_are_there():
    assert refused(themes=["9", "4", "x"], owner="fostering") == [
        "there is no theme 9 (there are: 4.0, 5.0, 6.0)",
        "there is no theme x (there are: 4.0, 5.0, 6.0)",
    ]
    with pytest.raises(InputError, match=r"there is no theme 1 \(no theme of the plan has a refer"):
        select(ActionPlan(themes=[Theme(title="x")]), Selection(themes=["1"]))
