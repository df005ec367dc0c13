"""Abbreviations: each is explained where it first stands, unless everybody knows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.stretches import Stretch, cells, pages
from cabinetpaper.findings import Severity
from cabinetpaper.places import Place

# Above twelve or so, what looks like a Roman number is a short form: MI, CV, DCM.
_ROMAN = re.compile(r"[IVX]{2,6}")
# Capitals alone, so that Ofsted and EqIA pass; not part of a longer code ("PUB25", "B-12", "A/B").
_SHORT = re.compile(r"(?<![\w/.&@-])(?P<letters>[A-Z]{2,6})(?P<plural>s?)(?![\w/&@-]|\.\w)")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")


def abbreviation_unexplained(paper: Paper) -> Iterator[Found]:
    """Find abbreviations that nothing explains where they first stand."""
    if paper.report is None:
        return
    known = {
        *paper.house.checks.words("short_forms", "known"),
        *paper.house.checks.abbreviations,
    }
    stretchs = [*pages(paper), *cells(paper)]
    explained = _explained(stretchs) | dict.fromkeys(_in(paper.report.title), -1)
    seen = set(known)
    for place, several in groupby(enumerate(stretchs), lambda each: each[1].place):
        never: list[str] = []
        for index, stretch in several:
            for letters, written in _short_forms(stretch.text):
                if not {letters, written} & seen:
                    at = explained.get(letters)
                    if at is None:
                        never.append(written)
                    elif at > index:
                        yield _further_on(written, stretch, stretchs[at])
                    seen.add(letters)
            about = stretch.about
        if never:
            yield _nowhere(never, about, place)


def _nowhere(written: list[str], about: str, place: Place) -> Found:
    told = " and ".join(", ".join(f"“{one}”" for one in written).rsplit(", ", 1))
    are, them = ("is", "it") if len(written) == 1 else ("are", "each")
    return Found(
        f"{told}{f' in {about}' if about else ''} {are} not explained anywhere in the paper.",
        f"Write {them} out where it first stands, with the short form behind it in brackets.",
        place,
    )


def _further_on(written: str, stretch: Stretch, later: Stretch) -> Found:
    there = f" ({later.place})" if later.place else ""
    return Found(
        f"“{written}” is explained only further on{there}.",
        "Write it out where it first stands, with the short form behind it in brackets.",
        stretch.place,
    )


def _short_forms(text: str) -> Iterator[tuple[str, str]]:
    """Give the abbreviations of a stretch, without and with the s of a plural.

    A stretch that is all in capitals has none: its capitals are its look.
    """
    if not any(letter.islower() for letter in text):
        return
    without = _POSTCODE.sub(" ", text)
    for match in _SHORT.finditer(without):
        if not _ROMAN.fullmatch(match["letters"]):
            yield match["letters"], match.group()


def _explained(stretchs: list[Stretch]) -> dict[str, int]:
    """Give the first stretch that explains each abbreviation, by its letters."""
    first: dict[str, int] = {}
    for index, stretch in enumerate(stretchs):
        for letters in _in(stretch.text):
            first.setdefault(letters, index)
    return first


_IN_BRACKETS = re.compile(r"[(\[]\s*(?:the\s+)?[“\"'‘]?(?P<letters>[A-Z]{2,6})s?\b")
_LETTERS_FIRST = re.compile(
    r"\b(?P<letters>[A-Z]{2,6})s?\s*(?P<sign>\(|–\s|-\s|:\s|=\s|, or |stands for |means )\s*"
    r"(?P<words>[^().;:]+)"
)


def _in(text: str) -> Iterator[str]:
    """Give the letters that a stretch explains: “words (ABC)” or “ABC (words)”."""
    for match in _IN_BRACKETS.finditer(text):
        before = text[: match.start()]
        if before[-1:].isspace() and re.search(r"\w[’'.]?[,;]?$", before.rstrip()[-4:]):
            yield match["letters"]
    for match in _LETTERS_FIRST.finditer(text):
        if _spells(match["words"], match["letters"], in_brackets=match["sign"] == "("):
            yield match["letters"]


def _spells(words: str, letters: str, *, in_brackets: bool) -> bool:
    """Tell whether words can be what letters stand for: they begin with them, in their order.

    In brackets, as many words as letters will do: a system's letters may be those of its maker.

    >>> _spells("Social Work Recording System", "LCS", in_brackets=True)
    True
    >>> _spells("CPP within two months", "CIN", in_brackets=False)
    False
    """
    each = re.findall(r"[^\W\d_]+", words)
    initials = iter("".join(word[0] for word in each).upper())
    return all(letter in initials for letter in letters) or (
        in_brackets and len(each) >= max(len(letters) - 1, 2)
    )


RULES: tuple[Rule, ...] = (
    Rule(
        code="abbreviation-unexplained",
        severity=Severity.NOTE,
        title="An abbreviation is not explained where it first stands",
        find=abbreviation_unexplained,
    ),
)
