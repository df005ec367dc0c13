from __future__ import annotations

import pytest
from tests.checks.plans import action, found, found_in, numbered, plan

from cabinetpaper import ActionPlan, Finding, Theme
from cabinetpaper.model.plan import Action


def themes(**of: list[Action]) -> ActionPlan:
    """Give a plan of themes 4.0, 5.0 …, by the names t4, t5 …"""
    return ActionPlan(
        themes=[Theme(reference=f"{name[1:]}.0", title=name, actions=acts)
                for name, acts in of.items()]
    )  # fmt: skip


def test_an_action_without_a_reference_among_others_is_a_note() -> None:
    bare = action("", row=7, description="Ask carers.")
    assert found_in("action-without-reference", [*numbered("4.1", "4.2", "4.3"), bare]) == [
        "note: a.xlsx › Plan!A7: The action “Ask carers.” has no reference, where the others have "
        "one. Give each its own, so that the paper can refer to it. [action-without-reference]"
    ]


def test_a_plan_of_few_references_and_one_of_none_are_no_note() -> None:
    assert found_in("action-without-reference", numbered("1", "", "", "2")) == []
    assert found_in("action-without-reference", numbered("", "")) == []


def test_a_reference_that_stands_twice_is_a_warning() -> None:
    twice = numbered("4.1", "4.2", "4.3", "4.4", "4.5", "4.3")
    assert found_in("action-reference-repeated", twice) == [
        "warning: a.xlsx › Plan!A9: The reference 4.3 stands before 2 actions. Give each action a "
        "reference of its own. [action-reference-repeated]"
    ]


def test_a_count_that_begins_anew_under_each_theme_repeats_nothing() -> None:
    anew = themes(t4=numbered("1", "2", "3"), t5=numbered("1", "2", "3"))
    assert found("action-reference-repeated", anew) == []
    whole = themes(t4=numbered("4.1", "4.2", "4.3"), t5=numbered("4.1", "5.2", "5.3"))
    assert len(found("action-reference-repeated", whole)) == 1


def test_references_of_recommendations_that_several_actions_answer_repeat_nothing() -> None:
    shared = numbered("R1", "R1", "R1", "R2", "R3", "R3", "R4", "R5")
    assert found_in("action-reference-repeated", shared) == []


def test_what_the_reader_has_asked_about_is_not_asked_again() -> None:
    twice = numbered("5.1", "5.2", "5.3", "5.4", "5.3")
    asked = Finding(
        code="reference-doubtful", severity="warning", text="T.", advice="A.", place=twice[4].place
    )
    assert found("action-reference-repeated", plan(*twice, findings=[asked])) == []


def test_an_action_out_of_order_is_a_note() -> None:
    assert found_in("action-out-of-order", numbered("4.1", "4.2", "4.4", "4.3", "4.5", "4.6")) == [
        "note: a.xlsx › Plan!A7: Action 4.3 stands behind action 4.4. Put the actions in the order "
        "of their references, or mend the reference. [action-out-of-order]"
    ]


@pytest.mark.parametrize(
    "references",
    [
        ("4.9", "4.10", "4.11", "4.12"), ("5", "3", "8", "1", "2"), ("1", "2", "3", "1", "2", "3"),
        ("4.1", "4.2", "4.5", "4.9"), ("1a", "1b", "2a", "2b", "3a"), ("x", "y", "", "a", "b"),
    ],
)  # fmt: skip
def test_an_order_that_rises_begins_anew_or_is_none_is_no_note(references: tuple[str, ...]) -> None:
    assert found_in("action-out-of-order", numbered(*references)) == []


def test_an_action_that_bears_another_themes_number_is_a_warning() -> None:
    astray = themes(t4=numbered("4.1", "4.2", "5.3"), t5=numbered("5.1", "5.2"))
    assert found("action-of-another-theme", astray) == [
        "warning: a.xlsx › Plan!A6: Action 5.3 stands under theme 4.0. Move it to its own theme, "
        "or mend the reference. [action-of-another-theme]"
    ]


def test_references_that_follow_no_theme_are_astray_nowhere() -> None:
    other = themes(t4=numbered("1.1", "1.2", "2.1"), t5=numbered("1", "2", "3"))
    assert found("action-of-another-theme", other) == []
    mixed = themes(t4=numbered("4.1", "5.1", "5.2"), t5=numbered("5.3"))
    assert found("action-of-another-theme", mixed) == []
