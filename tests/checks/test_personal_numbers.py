from __future__ import annotations

import pytest
from tests.checks.plans import action, found, found_in

# Their check digits are right. The NHS number is the one that the NHS data dictionary shows.
PUPIL = "H801200001001"
HEALTH = "943 476 5919"


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (f"UPN {PUPIL} moved", f"a unique pupil number: {PUPIL}"),
        (f"See {HEALTH}.", f"an NHS number: {HEALTH}"),
        ("NHS number: 9434765919", "an NHS number: 9434765919"),
        ("Her number AB 12 34 56 C", "a national insurance number: AB 12 34 56 C"),
    ],
)
def test_a_number_that_tells_who_a_person_is_is_a_warning(words: str, what: str) -> None:
    assert found_in("identity-number", action(progress=words)) == [
        f"warning: a.xlsx › Plan!A4: The progress of action 4.1 gives what looks like {what}. Take "
        "it out: it tells who a person is. [identity-number]"
    ]
    assert len(found("identity-number", None, words)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "A801200001001", "943 476 5918", "9434765919", "BG 12 34 56 C", "0300 123 4567",
        "PUB25/07/3.1", "SI 2012/2089", "ABC123456D", "1234567890123",
    ],
)  # fmt: skip
def test_a_number_without_its_check_digit_is_none(words: str) -> None:
    assert found_in("identity-number", action(progress=words)) == []


def test_a_postcode_in_the_plan_is_a_note() -> None:
    assert found_in("postcode-in-plan", action(progress="Visits to 3 Long Lane, ZE1 0AA.")) == [
        "note: a.xlsx › Plan!A4: The progress of action 4.1 gives a postcode, ZE1 0AA. Take it out "
        "if it is that of somebody's home. [postcode-in-plan]"
    ]


@pytest.mark.parametrize(
    "words",
    ["County Hall, ZE1 0AA", "the library at ZE1 0AA", "ZE1", "Q1 2020", "R1 2AB3", "A4 10"],
)
def test_the_postcode_of_premises_and_no_postcode_are_no_note(words: str) -> None:
    assert found_in("postcode-in-plan", action(progress=words)) == []
