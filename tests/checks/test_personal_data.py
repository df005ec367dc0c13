from __future__ import annotations

import pytest
from tests.checks.plans import DAY, RULES, action, found, found_in, house, plan, report

from cabinetpaper import Document
from cabinetpaper.checks.rule import Paper
from cabinetpaper.houses.house import People

NAMED = "A. Example, Head of Care"


def test_owners_who_are_named_where_the_house_prints_posts_are_a_warning() -> None:
    named = [action("6.1", owners=NAMED), action("6.2", owners="Head of Finance"),
             action("6.3", owners="B. Sample")]  # fmt: skip
    assert found_in("officer-named", named, people=People.POSTS) == [
        "warning: a.xlsx › Plan!A4: Actions 6.1 and 6.3 name the owner, and the house prints posts "
        "only. Give the post alone. [officer-named]"
    ]
    assert found_in("officer-named", named[0], people=People.POSTS) == [
        "warning: a.xlsx › Plan!A4: Action 6.1 names the owner, and the house prints posts only. "
        "Give the post alone. [officer-named]"
    ]


def test_names_are_no_warning_in_a_house_that_prints_them_nor_posts_in_any() -> None:
    assert found_in("officer-named", action(owners=NAMED)) == []
    assert found_in("officer-named", action(owners="Head of Care"), people=People.POSTS) == []


def test_a_name_that_the_paper_does_not_print_is_no_warning() -> None:
    seen = Paper(
        document=Document(), house=house(People.POSTS), as_of=DAY,
        report=report(plan(action(owners=NAMED))),
    )  # fmt: skip
    assert list(RULES["officer-named"].findings(seen)) == []


def test_an_owners_name_in_other_words_is_a_warning_where_the_house_prints_posts() -> None:
    said = [action("6.1", owners=NAMED), action("6.2", row=5, progress="Panel led by A. Example.")]
    assert found_in("officer-named-in-text", said, people=People.POSTS) == [
        "warning: a.xlsx › Plan!A5: The progress of action 6.2 names “A. Example”, an owner, and "
        "the house prints posts only. Put the post in the name's stead. [officer-named-in-text]"
    ]
    assert found_in("officer-named-in-text", said) == []
    [told] = found("officer-named-in-text", plan(said[0]), "See A. Example.", people=People.POSTS)
    assert told.startswith("warning: narrative.md › line 1: The section “Summary” names")


def test_another_name_and_part_of_a_longer_one_are_no_owners() -> None:
    said = [action(owners=NAMED), action(progress="B. Sample and A. Examples of care.")]
    assert found_in("officer-named-in-text", said, people=People.POSTS) == []


def test_a_persons_address_in_the_plan_is_a_warning() -> None:
    said = action(progress="Ask a.sample@example.gov.uk for the form.")
    assert found_in("email-in-plan", said) == [
        "warning: a.xlsx › Plan!A4: The progress of action 4.1 gives the e-mail address "
        "a.sample@example.gov.uk. Take it out unless its owner knows that it is published. "
        "[email-in-plan]"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "fostering.team@example.gov.uk", "info@example.gov.uk", "democraticservices@example.gov.uk",
        "a.example@council.uk", "see @example", "£5 @ 3 a day", "e-mail the team",
    ],
)  # fmt: skip
def test_an_offices_address_the_authors_own_and_no_address_are_no_warning(words: str) -> None:
    assert found_in("email-in-plan", action(progress=words)) == []


def test_an_address_in_the_narrative_is_a_note() -> None:
    assert found("email-in-narrative", None, "Sent by b.sample@example.org.") == [
        "note: narrative.md › line 1: The section “Summary” gives the e-mail address "
        "b.sample@example.org. Take it out unless its owner knows that it is published. "
        "[email-in-narrative]"
    ]
    assert found("email-in-narrative", None, "Sent by a.example@council.uk.") == []


def test_what_is_given_for_the_readers_use_is_no_note() -> None:
    line = "Contact: B. Sample, Head of Policy, 01632 960 123, b.sample@example.org"
    assert found("email-in-narrative", None, line) == []
    assert found("telephone-number", None, line) == []


def test_a_telephone_number_is_a_note() -> None:
    assert found_in("telephone-number", action(measures="Calls to 01632 960 123.")) == [
        "note: a.xlsx › Plan!A4: The measure of action 4.1 gives the telephone number 01632 960 "
        "123. Take it out unless its owner knows that it is published. [telephone-number]"
    ]
    assert len(found("telephone-number", None, "His number is +44 7700 900123.")) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Call 0300 123 4567", "Call 0800 1111", "Call 01632 960394", "0.12345678901",
        "£01632960123",
        "2018-01632960394", "Report 01632960", "from 01/02/2019 to 03/04/2019", "01.02.2019 14.00",
    ],
)  # fmt: skip
def test_a_public_number_the_authors_own_and_no_number_are_no_note(words: str) -> None:
    assert found_in("telephone-number", action(progress=words)) == []
