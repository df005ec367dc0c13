from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checks.small_papers import found, paper

from cabinetpaper import Contact
from cabinetpaper.checks.contacts import RULES, fault_of_number


def author(telephone: str = "", email: str = "") -> list[Contact]:
    return [Contact(post="Head of Service", telephone=telephone, email=email)]


def test_a_number_that_cannot_be_dialled_is_found() -> None:
    judged = paper(authors=author("01632 960394 or 01632 9603"))
    assert found(RULES, "telephone-implausible", judged) == [
        "warning: The telephone number “01632 9603” of Head of Service has 9 digits; expected 10 "
        "or 11. Give the number in full, as one dials it from anywhere in the country."
    ]


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        ("960394", "does not begin with 0"),
        ("ext. 4123", "does not begin with 0"),
        ("0163 296 xxxx", "has “x” in it"),
        ("04632 960394", "begins with 046, and no number of 11 digits does"),
        ("020 7946 095", "begins with 020, and no number of 10 digits does"),
        ("07700 90012", "begins with 077, and no number of 10 digits does"),
        ("+44 1632 9603945", "has 12 digits; expected 10 or 11"),
        ("TBC", "has “T” in it"),
    ],
)
def test_each_fault_of_a_number_is_told(number: str, fault: str) -> None:
    assert fault_of_number(number) == fault


@pytest.mark.parametrize(
    "number",
    [
        "01632 960394", "(01632) 960394", "01632-960-394", "+44 (0)1632 960394", "0044 1632 960394",
        "020 7946 0958", "029 2018 0123", "0161 496 0123", "0191 498 0123", "016977 2345",
        "07700 900123", "0808 157 0123", "0300 123 4567", "0800 1111", "0845 46 47", "101", "999",
        "01632 960394 ext 12", "01632 960394 x4123", "01632 960394, extension 4123", "+33 1 23 45",
    ],
)  # fmt: skip
def test_a_number_of_the_uk_or_from_abroad_has_no_fault(number: str) -> None:
    assert fault_of_number(number) is None


@given(st.text())
def test_no_text_breaks_the_rule(text: str) -> None:
    fault_of_number(text)


def test_a_prompt_that_nobody_has_replaced_is_left_to_another_rule() -> None:
    judged = paper(authors=author("[telephone]", "[e-mail]"))
    assert found(RULES, "telephone-implausible", judged) == []
    assert found(RULES, "email-implausible", judged) == []


def test_several_numbers_are_judged_each() -> None:
    judged = paper(authors=author("01632 960394 / 07700 900123; 020 7946 0958"))
    assert found(RULES, "telephone-implausible", judged) == []


def test_an_address_that_is_no_mailbox_is_found() -> None:
    judged = paper(
        "Write to a.example@northshire or b@northshire.gov.uk.", authors=author(email="a b")
    )
    assert found(RULES, "email-implausible", judged) == [
        "warning: The e-mail address “a b” of Head of Service cannot be one. Give it as "
        "name@council.gov.uk.",
        "warning: paragraph 1.1: The e-mail address “a.example@northshire” cannot be one. Give it "
        "as name@council.gov.uk.",
    ]


@pytest.mark.parametrize("email", ["a.example@northshire.gov.uk", "o’neil@a.b.cymru", ""])
def test_a_mailbox_has_no_fault(email: str) -> None:
    judged = paper(f"Write to <{email}>.", authors=author(email=email))
    assert found(RULES, "email-implausible", judged) == []
