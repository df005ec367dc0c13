"""Rules on numbers and postcodes that tell who or where a person is: a paper in, findings out.

A number is asked about only where its check digit is right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cabinetpaper.checks.joined_words import Shape
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.words_of_paper import all_said, said_in_plan
from cabinetpaper.findings import Severity

# A unique pupil number: a letter, eleven digits, and a digit or letter (DfE, UPN guide). An NHS
# number: ten digits, the last a check (NHS data dictionary). A national insurance number.
_UPN = re.compile(r"(?<!\w)(?P<check>[A-Z])(?P<digits>\d{11}[\dA-Z])(?!\w)")
_NHS = re.compile(
    r"(?<![\w.-])(?P<label>NHS\s(?:no|number|num)\b\.?:?\s*)?"
    r"(?P<number>\d{3}[ -]?\d{3}[ -]?\d{4})(?![\w-])",
    re.IGNORECASE,
)
_INSURANCE = re.compile(
    r"(?<!\w)(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:\s?\d\d){3}\s?[A-D](?!\w)"
)
# Six figures with little between them, or a figure before two capitals, are rare: so is what has
# them, a number that tells who a person is and a postcode.
MANY_FIGURES = Shape(r"0(?:(?:[ ()-]{0,2}0){5}|AA)")
_UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"


def identity_number(paper: Paper) -> Iterator[Found]:
    """Find pupil, NHS and national insurance numbers."""
    for said in all_said(paper, MANY_FIGURES):
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
    for said in said_in_plan(paper, MANY_FIGURES):
        for match in _POSTCODE.finditer(said.words):
            if not _PREMISES.search(said.words[max(0, match.start() - _NEAR) : match.start()]):
                yield Found(
                    f"{said.where} gives a postcode, {match.group()}.",
                    "Take it out if it is that of somebody's home.",
                    said.place,
                )
                break


RULES: tuple[Rule, ...] = (
    Rule(
        code="identity-number",
        severity=Severity.WARNING,
        title="A pupil, NHS or national insurance number is given",
        find=identity_number,
    ),
    Rule(
        code="postcode-in-plan",
        severity=Severity.NOTE,
        title="The plan gives a postcode that may be that of a home",
        find=postcode,
    ),
)
