from __future__ import annotations

import pytest
from tests.checks.small_papers import found, paper

from cabinetpaper import Action, ActionPlan, Theme
from cabinetpaper.checks.abbreviations import RULES

CODE = "abbreviation-unexplained"


def test_an_abbreviation_that_nothing_explains_is_told_once_where_it_first_stands() -> None:
    assert found(RULES, CODE, paper("Good.\n\nThe MASH is open.\n\nThe MASH is closed.")) == [
        "note: paragraph 1.2: “MASH” is not explained anywhere in the paper. Write it out where it "
        "first stands, with the short form behind it in brackets."
    ]


def test_those_that_stand_in_one_place_are_told_together() -> None:
    action = Action(reference="6.1", description="CIN and CPP, then PLOs.", progress="CIN done.")
    plan = ActionPlan(themes=[Theme(actions=[action])])
    assert found(RULES, CODE, paper("See the Children in Care Council (CHICC).", plan=plan)) == [
        "note: “CIN”, “CPP” and “PLOs” in action 6.1 are not explained anywhere in the paper. "
        "Write each out where it first stands, with the short form behind it in brackets."
    ]


def test_an_explanation_further_on_comes_too_late() -> None:
    words = "The MASH is open.\n\nThe Multi-Agency Safeguarding Hub (MASH) is open."
    assert found(RULES, CODE, paper(words)) == [
        "note: paragraph 1.1: “MASH” is explained only further on (paragraph 1.2). Write it out "
        "where it first stands, with the short form behind it in brackets."
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The Multi-Agency Safeguarding Hub (MASH) is open. The MASH helps MASHs.",
        "The recording system LCS (Social Work Recording System) is down. LCS is up.",
        "It went to the SPAB (the Strategic Partnership Accommodation Board).",
        "PEP: personal education plan. A PEP is made.",
        "The hub (the “MASH”) and joint targeted area inspections (JTAIs) and a JTAI.",
        "The NHS, two GPs, the UK and MPs; a PDF; RAG ratings.",
        "Chapter IV, Part II, phase XII, and a plan of 2018 Q3; item PUB25/07; AL1 2BC; A/B; CO2.",
        "The post-inspection action plan [PIAP] is new, and the PIAP helps.",
        "Ofsted, OFSTED and EqIA.",
        "**ALL OF THIS IS IN CAPITALS**",
    ],
)
def test_what_is_explained_known_or_no_abbreviation_is_let_be(words: str) -> None:
    assert found(RULES, CODE, paper(words)) == []


def test_the_title_explains_too_though_it_may_be_in_capitals() -> None:
    title = "INSPECTION OF LOCAL AUTHORITY CHILDREN'S SERVICES (ILACS)"
    assert found(RULES, CODE, paper("The ILACS framework is new.", title=title)) == []


@pytest.mark.parametrize("words", ["The CIN – CPP within two months of it.", "CIN (Jan 19)."])
def test_words_that_only_stand_beside_it_do_not_explain_it(words: str) -> None:
    assert len(found(RULES, CODE, paper(words))) == 1


def test_words_in_capitals_and_initials_of_those_who_are_named_are_no_short_forms() -> None:
    action = Action(description="AE to report.", owners="Ann Example, Head of Care")
    plan = ActionPlan(themes=[Theme(actions=[action])])
    assert found(RULES, CODE, paper("It was AGREED. REASON: it is good.", plan=plan)) == []
    stranger = ActionPlan(themes=[Theme(actions=[Action(description="BF to report.")])])
    assert len(found(RULES, CODE, paper(plan=stranger))) == 1


def test_the_words_before_a_short_form_may_end_in_brackets_or_quotation_marks() -> None:
    words = "The process (Education, Health and Care) (EHC) and the “Local Offer” (LO)."
    assert found(RULES, CODE, paper(words)) == []
