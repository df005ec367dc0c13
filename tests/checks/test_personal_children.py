from __future__ import annotations

import pytest
from tests.checks.plans import action, found, found_in


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("Placed: dob 12/3/09, in June.", "a date of birth, “dob 12/3/09”"),
        ("D.O.B. 3rd May 2010", "a date of birth, “D.O.B. 3rd May 2010”"),
        ("Date of birth: 03.05.2010; placed", "a date of birth, “Date of birth: 03.05.2010”"),
        ("DATE OF BIRTH: 3 MAY 2011", "a date of birth, “DATE OF BIRTH: 3 MAY 2011”"),
        ("HE WAS BORN ON 3 MAY 2010", "a date of birth, “BORN ON 3 MAY 2010”"),
        ("A boy born on 3 May 2010 moved.", "a date of birth, “born on 3 May 2010”"),
        ("A. Sample (aged 14) moved.", "an age beside a name, “A. Sample (aged 14”"),
        ("Jane Sample, aged 14, moved.", "an age beside a name, “Jane Sample, aged 14”"),
        ("Child J.S. moved.", "initials, “Child J.S.”"),
        ("The young person JK has moved.", "initials, “young person JK”"),
        ("YP JK's review was held.", "initials, “YP JK”"),
    ],
)
def test_what_may_tell_who_a_child_is_is_a_warning(words: str, what: str) -> None:
    assert found_in("child-identifiable", action(progress=words)) == [
        f"warning: a.xlsx › Plan!A4: The progress of action 4.1 may tell who a child is: {what}. "
        "Look at it, and take out what would let anyone know the child. [child-identifiable]"
    ]


def test_the_narrative_is_looked_at_too() -> None:
    [told] = found("child-identifiable", None, "Child J.S. moved.")
    assert told.startswith("warning: narrative.md › line 1: The section “Summary” may tell")


@pytest.mark.parametrize(
    "words",
    [
        "Child A was placed, and Child B is at home.", "A review of Child D (2017).",
        "Child AG is the fourth of six.", "Child AG1, then aged two",
        "Child CIN plan", "child CP is reviewed", "CP chairs", "The child IRO has reported.",
        "Every child LAC, SEND, CIN and MASH", "young people aged 14", "Children aged 16 and 17",
        "Care leavers aged 18 to 25", "pupil PP is spent", "CHILD PROTECTION", "the child in need",
        "each young person (YP) has a plan", "the date of birth is checked", "DOB is recorded",
        "It was born of need in 2010", "child MH is assessed", "EH (aged 5)",
        "Year 7 pupil SEN is met",
        "Working with Stoke and Leeds, aged care", "YP EH has grown", "a child's GP is told",
    ],
)  # fmt: skip
def test_short_forms_false_names_and_ages_of_many_are_no_warning(words: str) -> None:
    assert found_in("child-identifiable", action(progress=words)) == []
