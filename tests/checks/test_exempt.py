from __future__ import annotations

import pytest
from attrs import evolve
from tests.checks.small_papers import found, paper

from cabinetpaper.checks.exempt import RULES
from cabinetpaper.checks.rule import Paper
from cabinetpaper.houses.checks import Checks, Country

WHOLE = (
    "Appendix B is exempt by virtue of paragraphs 1 and 3 of Part 1 of Schedule 12A to the Local "
    "Government Act 1972. The public interest in keeping it back outweighs that in telling it."
)


def codes(words: str) -> list[str]:
    return [rule.code for rule in RULES if found(RULES, rule.code, paper(words))]


def test_what_is_kept_back_needs_its_paragraph() -> None:
    judged = paper("The costs are in an exempt appendix.")
    assert found(RULES, "exempt-paragraph-missing", judged) == [
        "warning: paragraph 1.1: The paper says “exempt appendix” and names no paragraph of "
        "Schedule 12A; one of paragraphs 1 to 7 of its Part 1 is expected. Name the paragraph by "
        "virtue of which it is exempt."
    ]


def test_what_is_kept_back_needs_the_public_interest() -> None:
    words = "This is not for publication by virtue of paragraph 3 of Schedule 12A."
    assert found(RULES, "exempt-interest-missing", paper(words)) == [
        "warning: paragraph 1.1: The paper says “not for publication” and nothing of the public "
        "interest. Say why the public interest in keeping it back outweighs that in telling it."
    ]
    assert codes(words) == ["exempt-interest-missing"]


def test_a_paragraph_that_makes_nothing_exempt_is_an_error() -> None:
    words = WHOLE.replace("1 and 3", "3 and 9")
    assert found(RULES, "exempt-paragraph-unknown", paper(words)) == [
        "error: paragraph 1.1: Paragraph 9 of Schedule 12A makes nothing exempt; one of paragraphs "
        "1 to 7 of its Part 1 is expected. Put the number right."
    ]
    assert codes(words) == ["exempt-paragraph-unknown"]


def test_a_field_of_the_house_that_says_so_counts() -> None:
    judged = paper()
    assert judged.report is not None
    judged = evolve(judged, report=evolve(judged.report, fields={"classification": "Part II"}))
    assert found(RULES, "exempt-paragraph-missing", judged) == [
        "warning: The paper says “classification: Part II” and names no paragraph of Schedule 12A; "
        "one of paragraphs 1 to 7 of its Part 1 is expected. Name the paragraph by virtue of which "
        "it is exempt."
    ]
    free = evolve(judged, report=evolve(judged.report, fields={"classification": "Unrestricted"}))
    assert found(RULES, "exempt-paragraph-missing", free) == []


@pytest.mark.parametrize(
    "words",
    [
        WHOLE,
        WHOLE.replace("outweighs", "(Part 2 of Schedule 12A, paragraph 10 of Part 2) outweighs"),
        "This report contains no exempt information.",
        "Members may ask the Monitoring Officer to release exempt information.",
        "There are seven kinds of information that can be exempt from publication.",
        "It does not contain exempt information. If exempt information is discussed, members go.",
        "Care leavers are exempt from council tax, and exempt under the scheme.",
        "Advice to young people is confidential. The Confidential Reporting Code is known.",
        "Part II of the Children Act 1989 and exempt accommodation.",
        "By virtue of paragraph 10 of Part 2 of Schedule 12A, it was weighed.",
    ],
)
def test_a_whole_statement_and_what_says_no_such_thing_are_let_be(words: str) -> None:
    assert codes(words) == []


def in_wales(words: str) -> Paper:
    one = paper(words)
    return evolve(one, house=evolve(one.house, checks=Checks(country=Country.WALES)))


def test_legal_privilege_is_not_weighed_in_wales() -> None:
    words = "This is not for publication by virtue of paragraph 16 of Schedule 12A."
    assert found(RULES, "exempt-interest-missing", in_wales(words)) == []
    others = in_wales(words.replace("paragraph 16", "paragraphs 14 and 16"))
    assert len(found(RULES, "exempt-interest-missing", others)) == 1


def test_wales_has_paragraphs_of_its_own() -> None:
    def judged(words: str) -> list[str]:
        return found(RULES, "exempt-paragraph-unknown", in_wales(words))

    assert judged(WHOLE.replace("1 and 3 of Part 1", "12 and 14 of Part 4")) == []
    assert judged(WHOLE.replace("of Part 1 ", "")) == [
        f"error: paragraph 1.1: Paragraph {number} of Schedule 12A makes nothing exempt; one of "
        "paragraphs 12 to 18C of its Part 4 is expected. Put the number right."
        for number in (1, 3)
    ]
