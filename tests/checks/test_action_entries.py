from __future__ import annotations

import pytest
from tests.checks.plans import action, found_in


def test_a_number_that_is_glued_to_its_words_is_a_note() -> None:
    glued = action("6.1", progress="(1) Reviewed.\n(2)CP chairs meet.\n(3) Developed.")
    assert found_in("marker-glued", glued) == [
        "note: a.xlsx › Plan!A4: In the progress of action 6.1 the marker is glued to its text: "
        "“(2)CP chairs meet.”. Put a space behind the marker. [marker-glued]"
    ]


@pytest.mark.parametrize(
    "progress", ["(1)One\n(2)Two", "- a\n-b\n- c", "(1) One\n(2) Two", "1.5 posts", ""]
)
def test_a_manner_of_the_cell_and_a_bullet_are_not_glued(progress: str) -> None:
    assert found_in("marker-glued", action(progress=progress)) == []


def test_an_entry_without_a_number_between_others_is_a_note() -> None:
    cell = "(1) Agreed it.\n(2) Trained staff.\nStudents are trained too.\n(3) Went on."
    assert found_in("entry-unnumbered", action("6.2", measures=cell)) == [
        "note: a.xlsx › Plan!A4: In the measures of action 6.2 an entry has no number, between "
        "others that have one: “Students are trained too.”. Give it a number, or join it to the "
        "entry above. [entry-unnumbered]"
    ]


@pytest.mark.parametrize(
    "progress",
    [
        "(1) One.\nMore of it.\n(2) Two.\nMore of it.\n(3) Three.",
        "(1) One:\nThe rest of it.\n(2) Two.\n(3) Three.",
        "(1) One.\nand what goes on.\n(2) Two.\n(3) Three.",
        "So far:\n(1) One.\n(2) Two.\n(3) Three.",
        "(1) One.\n(2) Two.\n(3) Three.\nWe go on.",
        "- One.\nTwo.\n- Three.\n- Four.",
    ],
)
def test_words_that_belong_to_an_entry_or_to_the_cell_are_no_note(progress: str) -> None:
    assert found_in("entry-unnumbered", action(progress=progress)) == []


def dated(*completions: str) -> list[str]:
    actions = [action(completion=one, row=row) for row, one in enumerate(completions, start=4)]
    return found_in("dates-spelt-differently", actions)


def test_months_in_two_spellings_are_a_note_with_the_counts() -> None:
    assert dated("May-19", "Feb 19", "Apr-19", "May-19") == [
        "note: a.xlsx › Plan!C5: The completion dates spell months in 2 ways: “May-19” (3), "
        "“Feb 19” (1). Spell all of them alike. [dates-spelt-differently]"
    ]


def test_days_are_compared_with_days_and_months_with_months() -> None:
    assert dated("31/1/2019", "Feb 2019", "28/02/2019", "March 2019", "Q3 2019/20", "Ongoing") == [
        "note: a.xlsx › Plan!C7: The completion dates spell months in 2 ways: “Feb 2019” (1), "
        "“March 2019” (1). Spell all of them alike. [dates-spelt-differently]"
    ]


@pytest.mark.parametrize(
    "completions",
    [
        ("May-19", "Dec-18"), ("May 2019", "March 2019", "by June 2019"), ("31/1/2019",
        "1/12/2019"),
        ("1st May 2019", "22nd March 2019"), ("May 2019", "31 May 2019", "Summer 2019"),
        ("Jan/Feb 19", "Mar 19 and ongoing", "Apr 19"), (),
    ],
)  # fmt: skip
def test_one_spelling_of_each_kind_is_no_note(completions: tuple[str, ...]) -> None:
    assert dated(*completions) == []
