"""Appendices and references: what is mentioned is there, under the name that it has."""

from __future__ import annotations

import pytest
from tests.checks.small_papers import found, paper

from cabinetpaper import Action, ActionPlan, Appendix, Theme
from cabinetpaper.checks.appendices import RULES

PLAN = ActionPlan(
    title="Improvement Plan 2018",
    themes=[Theme(reference="1", title="A theme", actions=[Action(description="Ask.")])],
)
B = [Appendix(label="B", title="The inspectors' letter")]
BOTH = "The actions are in Appendix A and the letter is in Appendix B."


def test_a_label_that_no_appendix_bears_is_found_where_it_first_stands() -> None:
    judged = paper("See Appendix A.\n\nSee Appendix 1.\n\nAppendix 1 again.", plan=PLAN)
    assert found(RULES, "appendix-unknown", judged) == [
        "warning: paragraph 1.2: “Appendix 1” is mentioned, and the paper has Appendix A. Give the "
        "label of the appendix that is meant, or add it to the paper as [[appendices]] in "
        "paper.toml."
    ]


def test_a_paper_without_appendices_can_mention_none() -> None:
    assert found(RULES, "appendix-unknown", paper("See Appendix B.")) == [
        "warning: paragraph 1.1: “Appendix B” is mentioned, and the paper has no appendices. Give "
        "the label of the appendix that is meant, or add it to the paper as [[appendices]] in "
        "paper.toml."
    ]


def test_every_label_of_a_range_has_to_be_there() -> None:
    judged = paper("See appendices A to D, and Appendices 1-3.", plan=PLAN, appendices=B)
    labels = [one.split("“")[1].split("”")[0] for one in found(RULES, "appendix-unknown", judged)]
    assert labels == ["Appendix C", "Appendix D", "Appendix 1", "Appendix 2", "Appendix 3"]


@pytest.mark.parametrize(
    "words",
    [
        "See Appendix A, APPENDIX B and {{ ref('appendix') }}.",
        "See Appendices A and B.",
        "Appendix 2 to the Ofsted report says so.",
        "It is in Appendix C of Working Together.",
        "In the appendix I set out why.",
        "The appendix has more. Appendix to the report.",
        "APPENDIX TO THE REPORT",
        "Appendix A.1 and Appendix A to this report.",
    ],
)
def test_what_is_there_or_belongs_to_another_document_is_let_be(words: str) -> None:
    assert found(RULES, "appendix-unknown", paper(words, plan=PLAN, appendices=B)) == []


def test_an_appendix_that_only_the_list_names_is_not_referred_to() -> None:
    judged = paper("The actions are in Appendix A.", plan=PLAN, appendices=B)
    assert found(RULES, "appendix-unmentioned", judged) == [
        "warning: Appendix B is in the paper, and no words of the paper refer to it. Refer to it "
        "where it bears on what is said, or leave it out."
    ]


@pytest.mark.parametrize(
    "words",
    [
        BOTH,
        "See appendices A and B.",
        "See Appendix A and B.",
        "Appendix A sets it out; appendix b is the letter.".replace("b is", "B is"),
        "It is in {{ ref('appendix') }} and {{ ref('appendix B') }}.",
        "Attached as Appendix A to the report; Appendix B to the Committee.",
    ],
)
def test_a_reference_in_the_words_is_enough(words: str) -> None:
    assert found(RULES, "appendix-unmentioned", paper(words, plan=PLAN, appendices=B)) == []


def test_the_only_appendix_may_be_mentioned_without_its_label() -> None:
    judged = paper("The plan is attached.", plan=PLAN)
    assert found(RULES, "appendix-unmentioned", judged) == []
    assert len(found(RULES, "appendix-unmentioned", paper("There is a plan.", plan=PLAN))) == 1
