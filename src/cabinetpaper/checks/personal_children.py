"""Rules on what may tell who a child is: a paper in, findings out, for a person to look.

"Child A" is how reviews hide a name, and capitals are mostly the short form of a service. So what
is asked about has more than capitals: dots between them, a verb behind them, a date of birth, or a
number with a check digit that is right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from cabinetpaper.checks.listed import phrases, words
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.words_of_paper import Said, said_in_narrative, said_in_plan
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity
from cabinetpaper.model import owner_words, person_names

# "dob 12/3/09", "born on 3 May 2010".
_BORN = re.compile(
    r"\b(?:d\.?\s?o\.?\s?b\.?|date\s+of\s+birth)(?!\w)\s*(?:is|was|:|-|–|of)?\s*\(?\s*"
    r"(?=\d{1,2}[\s./-]|\d{1,2}(?:st|nd|rd|th)\b)[^\n,;)]{4,20}"
    r"|\bborn\s+(?:on\s+)?(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?[\s./-]{1,2}(?:[A-Za-z]{3,9}|\d{1,2})"
    r"[\s./-]{1,2}\d{2,4}",
    re.IGNORECASE,
)
_AGED = re.compile(
    r"[\s,(]{1,3}(?:aged|age)\s?\d{1,2}\b(?!\s?(?:[-–+]|to|and|or|years? and)\s?\d?)"
)
# How a name may end before "aged 14"; no more of the words before it is looked at.
_NAME_BEFORE = re.compile(r"(?:[A-Z][\w.'’-]*\s?){1,3}$")
_VERB = (
    r"(?:is|was|has|had|will|can|does|did|moved|returned|lives|lived|attends|attended|went|came|"
    r"said|says|told|became|began|remains|remained|received|turned|aged|wants|wanted|needs|needed)\b"
)


@cache
def _initials() -> re.Pattern[str]:
    children = "|".join(re.escape(word) for word in phrases("personal_data", "children"))
    return re.compile(
        rf"(?<![^\W_])(?i:{children})\s*[(:,]?\s*"
        rf"(?P<initials>(?:[A-Z]\.\s?){{1,2}}[A-Z]\.?(?![\w.])|[A-Z]{{2}}(?=\s+{_VERB}|['’]s\s))"
    )


def child_identifiable(paper: Paper) -> Iterator[Found]:
    """Find initials, dates of birth and ages beside names that may tell who a child is."""
    for said in _all_said(paper):
        for what in (_born(said), _aged(said), _with_initials(said)):
            if what:
                yield Found(
                    f"{said.where} may tell who a child is: {what}.",
                    "Look at it, and take out what would let anyone know the child.",
                    said.place,
                )


def _born(said: Said) -> str:
    match = _BORN.search(said.words)
    return f"a date of birth, “{shortened(match.group().strip())}”" if match else ""


def _aged(said: Said) -> str:
    for match in _AGED.finditer(said.words):
        before = _NAME_BEFORE.search(said.words[max(0, match.start() - 40) : match.start()])
        if before and _names_someone(before.group().strip()):
            return f"an age beside a name, “{shortened((before.group() + match.group()).strip())}”"
    return ""


def _names_someone(text: str) -> bool:
    """Tell whether the last words before an age are a name: two capitals may be a service."""
    tokens = text.split()
    return any(
        person_names.is_name(" ".join(tokens[at:])) and not _is_short(" ".join(tokens[at:]))
        for at in range(len(tokens))
    )


def _with_initials(said: Said) -> str:
    for match in _initials().finditer(said.words):
        if not _is_short(match["initials"]):
            return f"initials, “{shortened(match.group().strip())}”"
    return ""


def _is_short(initials: str) -> bool:
    bare = re.sub(r"[.\s]", "", initials)
    return bare.casefold() in words("personal_data", "no_initials") or bare in owner_words.words(
        "abbreviations"
    )


# A unique pupil number: a letter, eleven digits, and a digit or letter (DfE, UPN guide). An NHS
# number: ten digits, the last a check (NHS data dictionary). A national insurance number.
_UPN = re.compile(r"(?<!\w)(?P<check>[A-Z])(?P<digits>\d{11}[\dA-Z])(?!\w)")
_NHS = re.compile(
    r"(?<![\w.-])(?P<label>NHS\s(?:no|number|num)\b\.?:?\s*)?(?P<number>\d{3}[ -]?\d{3}[ -]?\d{4})(?![\w-])",
    re.IGNORECASE,
)
_INSURANCE = re.compile(
    r"(?<!\w)(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:\s?\d\d){3}\s?[A-D](?!\w)"
)
_UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"


def identity_number(paper: Paper) -> Iterator[Found]:
    """Find pupil, NHS and national insurance numbers."""
    for said in _all_said(paper):
        for what, found in _NUMBERS.items():
            number = found(said.words)
            if number:
                yield Found(
                    f"{said.where} gives what looks like {what}: {number}.",
                    "Take it out: it tells who a person is.",
                    said.place,
                )


def _pupil_number(text: str) -> str:
    for match in _UPN.finditer(text):
        digits = match["digits"]
        last = int(digits[-1]) if digits[-1].isdecimal() else _UPN_LETTERS.find(digits[-1])
        total = sum(int(d) * w for d, w in zip(digits[:11], range(2, 13), strict=True)) + last * 13
        if _UPN_LETTERS[total % 23] == match["check"]:
            return match.group()
    return ""


def _nhs_number(text: str) -> str:
    for match in _NHS.finditer(text):
        digits = re.sub(r"\D", "", match["number"])
        check = 11 - sum(int(d) * w for d, w in zip(digits[:9], range(10, 1, -1), strict=True)) % 11
        is_set_out = not match["number"].isdecimal() and digits[0] in "34679"
        if check % 11 == int(digits[9]) and check != 10 and (match["label"] or is_set_out):
            return match["number"]
    return ""


def _insurance_number(text: str) -> str:
    match = _INSURANCE.search(text)
    return match.group() if match else ""


_NUMBERS: dict[str, Callable[[str], str]] = {
    "a unique pupil number": _pupil_number,
    "an NHS number": _nhs_number,
    "a national insurance number": _insurance_number,
}
# Royal Mail's postcodes: an area, a district, a sector and a unit.
_POSTCODE = re.compile(
    r"(?<![\w/-])[A-PR-UWYZ][A-HK-Y]?\d[\dA-Z]?\s\d[ABD-HJLNP-UW-Z]{2}(?![\w/-])"
)
# Before the postcode of an office or a venue; no more of the words before it is looked at.
_PREMISES = re.compile(
    r"\b(?:office|offices|hall|centre|center|house|school|academy|college|hub|library|council|"
    r"hospital|building|court|room|venue|station|clinic|surgery|business|park|hotel)\b",
    re.IGNORECASE,
)
_NEAR = 120


def postcode(paper: Paper) -> Iterator[Found]:
    """Find postcodes in the plan that may be those of somebody's home."""
    for said in said_in_plan(paper):
        for match in _POSTCODE.finditer(said.words):
            if not _PREMISES.search(said.words[max(0, match.start() - _NEAR) : match.start()]):
                yield Found(
                    f"{said.where} gives a postcode, {match.group()}.",
                    "Take it out if it is that of somebody's home.",
                    said.place,
                )
                break


def _all_said(paper: Paper) -> Iterator[Said]:
    yield from said_in_plan(paper)
    yield from said_in_narrative(paper)


RULES: tuple[Rule, ...] = (
    Rule(
        code="child-identifiable",
        severity=Severity.WARNING,
        title="initials, a date of birth or an age beside a name may tell who a child is",
        find=child_identifiable,
    ),
    Rule(
        code="identity-number",
        severity=Severity.WARNING,
        title="a pupil, NHS or national insurance number is given",
        find=identity_number,
    ),
    Rule(
        code="postcode-in-plan",
        severity=Severity.NOTE,
        title="the plan gives a postcode that may be that of a home",
        find=postcode,
    ),
)
