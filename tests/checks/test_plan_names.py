from __future__ import annotations

import pytest
from tests.checks.small_papers import found, paper

from cabinetpaper import Action, ActionPlan, Appendix, Theme
from cabinetpaper.checks.plan_names import RULES

CODE = "plan-name-varies"
TITLE = "Extract from the Ofsted Improvement Plan 2018/19"


def names(words: str, title: str = TITLE) -> list[str]:
    plan = ActionPlan(title=title, themes=[Theme(actions=[Action(description="Ask.")])])
    return found(RULES, CODE, paper(words, plan=plan, appendix=Appendix(label="A")))


def test_a_name_before_the_appendix_that_is_not_the_title_is_found() -> None:
    assert names("It is in our self-evaluation plan (ref Appendix A).") == [
        "warning: paragraph 1.1: The plan goes by 2 names: “Ofsted Improvement Plan 2018/19” and "
        "“self-evaluation plan”; one is expected. Call it “Ofsted Improvement Plan 2018/19” "
        'throughout, or end a name of your own in {{ ref("appendix") }}, so that nobody looks for '
        "a second plan."
    ]


def test_a_name_that_differs_in_the_kind_of_plan_alone_is_found() -> None:
    assert len(names("The Ofsted Action Plan is on course.")) == 1
    assert len(names("The Council's Ofsted Development Plan 2018/19 is on course.")) == 1


def test_all_names_of_the_plan_are_told_once() -> None:
    words = (
        "The Recovery Programme Plan (Appendix A) is new.\n\nThe Improvement Plan 2018/19 "
        "helps.\n\nThe Recovery Programme Plan, at Appendix A, works.\n\n"
        "Extract From Ofsted Improvement Plan 2018/19"
    )
    assert [one.partition("; ")[0] for one in names(words)] == [
        "warning: paragraph 1.1: The plan goes by 3 names: “Ofsted Improvement Plan 2018/19”, "
        "“Recovery Programme Plan” and “Improvement Plan 2018/19”"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The Ofsted Improvement Plan (Appendix A) and the Improvement Plan for short.",
        "The action plan (Appendix A), the improvement plan at Appendix A and this plan.",
        "The Northshire County Council Ofsted Improvement Plan is at Appendix A.",
        "The Corporate Plan 2025, the Local Plan, Child in Need plans and a pathway plan exist.",
        "The Ofsted Action Plan 2015 was closed.",
        "The Ofsted Sufficiency Plan and the Workforce Development Plan go on.",
        "Each plan (see Appendix B) is another. Plan A failed.",
        "A joint inspection is planned. The well-planned visit (Appendix A).",
    ],
)
def test_short_forms_descriptions_and_other_plans_are_let_be(words: str) -> None:
    assert names(words) == []


def test_a_plan_without_a_name_of_its_own_takes_the_first_that_the_words_give() -> None:
    words = "The Ofsted Response Plan (Appendix A).\n\nThe Ofsted Recovery Plan (Appendix A)."
    assert len(names(words, title="Action plan")) == 1
    assert names("The Ofsted Response Plan (Appendix A).", title="Action plan") == []
