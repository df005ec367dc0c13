"""Telephone numbers and e-mail addresses: such as can be, by UK numbering and by RFC 5321."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.stretches import pages
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity
from cabinetpaper.model.report import Contact
from cabinetpaper.places import Place

_EXTENSION = re.compile(r"(?:,?\s*(?:ext(?:ension|n)?\.?|x)\s*:?\s*\d{1,6})\s*$", re.IGNORECASE)
_SEVERAL = re.compile(r"\s*(?:/|;|,|\bor\b|\band\b)\s*(?=[+(0-9])")
# What Ofcom's National Telephone Numbering Plan has after the 0, with the digits that may follow.
_NUMBERS = re.compile(
    r"0(?:1(?:1\d{8}|\d1\d{7}|[2-9]\d{7,8})"  # geographic: ten digits, some nine
    r"|2[03489]\d{8}|3[0347]\d{8}|5[56]\d{8}|7[0-9]\d{8}"
    r"|80(?:0\d{6,7}|01111|8\d{7})|84[345]\d{7}|845464\d|87[0123]\d{7}|9[018]\d{8})"
)
_UK = re.compile(r"(?:\+|00)\s*44\s*(?:\(0\))?")
_SHORT = frozenset(
    {"101", "105", "111", "112", "116000", "116111", "116123", "119", "999", "18000"}
)
_EMAIL = re.compile(r"[\w.!#$%&’'*+/=?^`{|}~-]+@[^\s@,;()<>]+")
_MAILBOX = re.compile(
    r"[\w!#$%&’'*+/=?^`{|}~-]+(?:\.[\w!#$%&’'*+/=?^`{|}~-]+)*@"
    r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,}"
)


def telephone_implausible(paper: Paper) -> Iterator[Found]:
    """Find telephone numbers of contacts that no telephone in the UK can have."""
    for contact in _contacts(paper):
        for number in _SEVERAL.split(contact.telephone):
            fault = fault_of_number(number) if _is_given(number) else None
            if fault:
                yield Found(
                    f"The telephone number “{shortened(number)}” of {shortened(contact.label)} "
                    f"{fault}.",
                    "Give the number in full, as one dials it from anywhere in the country.",
                    _place(paper),
                )


def email_implausible(paper: Paper) -> Iterator[Found]:
    """Find e-mail addresses of contacts, and in the paper's words, that cannot be."""
    for contact in _contacts(paper):
        if _is_given(contact.email) and not _MAILBOX.fullmatch(contact.email.strip()):
            yield _no_mailbox(contact.email, f" of {shortened(contact.label)}", _place(paper))
    own = {contact.email.strip() for contact in _contacts(paper)}
    for stretch in pages(paper) if paper.report else ():
        for match in _EMAIL.finditer(stretch.text):
            address = match.group().rstrip(".’'\"!?:")
            if address not in own and not _MAILBOX.fullmatch(address):
                yield _no_mailbox(address, "", stretch.place)


def fault_of_number(written: str) -> str | None:
    """Give what keeps a number from being a telephone's in the UK, or None.

    Numbers abroad (`+33 …`) are let be.

    >>> fault_of_number("01632 960394 ext 12") is None, fault_of_number("+44 (0)20 7946 0958")
    (True, None)
    >>> fault_of_number("01632 96039")
    >>> fault_of_number("01632 9603")
    'has 9 digits; expected 10 or 11'
    """
    bare = _EXTENSION.sub("", written.strip())
    odd = re.search(r"[^\d\s()+.–-]", bare)
    if odd is not None:
        return f"has “{odd.group()}” in it"
    digits = re.sub(r"\D", "", _UK.sub("0", bare))
    is_abroad = bare.startswith(("+", "00")) and not _UK.match(bare)
    if is_abroad or digits in _SHORT or _NUMBERS.fullmatch(digits):
        return None
    if not digits.startswith("0"):
        return "does not begin with 0"
    if len(digits) not in {10, 11}:
        return f"has {len(digits)} digits; expected 10 or 11"
    return f"begins with {digits[:3]}, and no number of {len(digits)} digits does"


def _is_given(value: str) -> bool:
    """Tell whether a value is more than a prompt in square brackets, which another rule finds."""
    return bool(value.strip()) and not value.strip().startswith("[")


def _no_mailbox(address: str, whose: str, place: Place) -> Found:
    return Found(
        f"The e-mail address “{shortened(address)}”{whose} cannot be one.",
        "Give it as name@council.gov.uk.",
        place,
    )


def _contacts(paper: Paper) -> tuple[Contact, ...]:
    report = paper.report
    if report is None:
        return ()
    first = (report.report_of,) if report.report_of else ()
    return (*first, *report.authors, *report.executive_members)


def _place(paper: Paper) -> Place:
    assert paper.report is not None
    return paper.report.place


RULES: tuple[Rule, ...] = (
    Rule(
        code="telephone-implausible",
        severity=Severity.WARNING,
        title="A telephone number is none that can be dialled",
        find=telephone_implausible,
    ),
    Rule(
        code="email-implausible",
        severity=Severity.WARNING,
        title="An e-mail address is none that can be written to",
        find=email_implausible,
    ),
)
