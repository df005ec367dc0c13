from __future__ import annotations

from tests.checks.judging import found

from cabinetpaper import Action, ActionPlan, Place, Theme

WORDS = "# Summary\n\nWords."


def due(text: str, progress: str = "", reference: str = "6.1") -> ActionPlan:
    place = Place(file="a.xlsx", sheet="Plan", cell="C4")
    action = Action(reference=reference, description="Ask.", completion=text,
                    progress=progress, place=place)  # fmt: skip
    return ActionPlan(themes=[Theme(reference="6.0", actions=[action])])


def test_a_plan_without_actions_is_a_warning() -> None:
    assert found("plan-empty", WORDS, plan=ActionPlan()) == [
        "warning: The action plan has no actions, and its appendix says so. Fill in the workbook, "
        "or leave it out of the paper. [plan-empty]"
    ]
    assert found("plan-empty", WORDS, plan=due("May-19")) == []
    assert found("plan-empty", WORDS) == []
