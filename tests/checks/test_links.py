from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checks.small_papers import found, paper

from cabinetpaper.checks.links import RULES, fault_of

GOOD = (
    "https://www.gov.uk/government/publications/a_(b)",
    "http://northshire.gov.uk:8080/a?b=https://c.uk/",
    "https://web.archive.org/web/2019/https://www.gov.uk/",
    "mailto:clerk@northshire.gov.uk?subject=Item 4",
    "https://llŷn.cymru/ŵ",
)


def test_words_that_say_nothing_on_their_own_are_found() -> None:
    judged = paper("For more, [here](https://www.gov.uk/a).")
    assert found(RULES, "link-vague", judged) == [
        "warning: paragraph 1.1: The words of the link “here” do not say where it leads. Put "
        "the name of the page or document into the link."
    ]


def test_words_that_name_the_page_are_let_be() -> None:
    judged = paper("See [here is the report](https://a.uk) and [more on care](https://a.uk).")
    assert found(RULES, "link-vague", judged) == []


def test_a_link_that_is_partly_bold_is_one_link() -> None:
    assert found(RULES, "link-vague", paper("[read **more**](https://www.gov.uk/a)")) != []


def test_a_link_that_prints_its_address_is_a_note() -> None:
    judged = paper("See [www.gov.uk/a](https://www.gov.uk/a) and [A page](https://www.gov.uk/a).")
    assert found(RULES, "link-as-address", judged) == [
        "note: paragraph 1.1: The link “www.gov.uk/a” prints its address. Give it the name of the "
        "page or document: [name](address)."
    ]


def test_a_link_that_prints_words_is_let_be() -> None:
    judged = paper("See [the page of www.gov.uk](https://www.gov.uk/a).")
    assert found(RULES, "link-as-address", judged) == []


def test_an_address_that_leads_somewhere_is_let_be() -> None:
    assert found(RULES, "link-malformed", paper("[The report](https://www.gov.uk/a)")) == []


def test_an_address_that_leads_nowhere_is_found() -> None:
    assert found(RULES, "link-malformed", paper("[The report](https://https://www.gov.uk/)")) == [
        "warning: paragraph 1.1: The address “https://https://www.gov.uk/” of the link “The "
        "report” has two addresses in it. Copy the address anew from the page that is meant."
    ]


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("https:///a", "names no host"),
        ("https://https//www.gov.uk/", "names no host"),
        ("https://www.gov..uk/", "names no host that can be: www.gov..uk"),
        ("https://www.gov", "names no host that can be: www.gov"),
        ("https://www.gov.uk/a,", "ends in “,”"),
        ("https://www.gov.uk/a)", "ends in “)”"),
        ("mailto:clerk", "names no mailbox"),
        ("mailto:clerk@", "names no mailbox"),
        ("http://[", "names no host"),
    ],
)
def test_each_fault_of_an_address_is_told(address: str, fault: str) -> None:
    assert fault_of(address) == fault


@pytest.mark.parametrize("address", GOOD)
def test_an_address_that_leads_somewhere_has_no_fault(address: str) -> None:
    assert fault_of(address) is None


@given(st.text())
def test_no_address_breaks_the_rule(rest: str) -> None:
    for scheme in ("https://", "mailto:", "http://[", ""):
        fault_of(scheme + rest)


def test_a_link_into_the_councils_own_network_is_found() -> None:
    judged = paper("[The report](https://northshire.sharepoint.com/a) and [two](http://intranet/)")
    assert found(RULES, "link-private", judged) == [
        "warning: paragraph 1.1: The link “The report” leads to northshire.sharepoint.com, which "
        "the public cannot reach. Link to where it is published, or attach it.",
        "warning: paragraph 1.1: The link “two” leads to intranet, which the public cannot reach. "
        "Link to where it is published, or attach it.",
    ]
    assert (
        found(RULES, "link-private", paper("[It](https://local.gov.uk/) [b](http://1.1.1.1/)"))
        == []
    )


def test_an_address_that_is_typed_as_words_is_a_note() -> None:
    assert found(RULES, "address-unlinked", paper("See www.gov.uk/a, or https://b.uk.")) == [
        f"note: paragraph 1.1: The address “{address}” is typed as words and is no link. Make it a "
        "link with the name of the page: [name](address)."
        for address in ("www.gov.uk/a", "https://b.uk")
    ]
    assert found(RULES, "address-unlinked", paper("See [the page](https://b.uk) of gov.uk.")) == []
