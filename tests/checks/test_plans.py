from __future__ import annotations

import pytest
from tests.checks.judging import found

from cabinetpaper import Action, ActionPlan, Place, Theme

WORDS = "# Summary\n\nWords."


def due(text: str, progress: str = "", reference: str = "6.1") -> ActionPlan:
    place = Place(file="a.xlsx", sheet="Plan", cell="C4")
    action = Action(reference=reference, description="Ask.", completion=text,
                    progress=progress, place=place)  # fmt: skip
    return ActionPlan(themes=[Theme(reference="6.0", actions=[action])])


def test_an_action_past_its_date_without_progress_is_a_warning() -> None:
    assert found("action-overdue", WORDS, plan=due("Jan-19")) == [
        "warning: a.xlsx › Plan!C4: Action 6.1 was due Jan-19, before 2019-02-13, and no progress "
        "is given. Say in the workbook what has happened to it. [action-overdue]"
    ]


@pytest.mark.parametrize("completion", ["Feb-19", "May-19", "Ongoing", "Tbc", ""])
def test_an_action_that_is_not_past_its_last_day_is_none(completion: str) -> None:
    assert found("action-overdue", WORDS, plan=due(completion)) == []


def test_an_action_with_progress_is_no_warning() -> None:
    assert found("action-overdue", WORDS, plan=due("Jan-19", progress="Done.")) == []


def test_an_action_without_a_reference_is_called_by_its_words() -> None:
    [text] = found("action-overdue", WORDS, plan=due("Jan-19", reference=""))
    assert ": Action Ask. was due Jan-19" in text


def test_a_plan_without_actions_is_a_warning() -> None:
    assert found("plan-empty", WORDS, plan=ActionPlan()) == [
        "warning: The action plan has no actions, and its appendix says so. Fill in the workbook, "
        "or leave it out of the paper. [plan-empty]"
    ]
    assert found("plan-empty", WORDS, plan=due("May-19")) == []
    assert found("plan-empty", WORDS) == []
