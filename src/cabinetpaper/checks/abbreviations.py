"""Abbreviations: each is explained where it first stands, unless everybody knows it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, groupby

from attrs import frozen

from cabinetpaper.checks.joined_words import JoinedWords
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.stretches import named, pages
from cabinetpaper.findings import Severity
from cabinetpaper.model.plan import Action
from cabinetpaper.places import NOWHERE, Place
from cabinetpaper.telling import listed

# Above twelve or so, what looks like a Roman number is a short form: MI, CV, DCM.
_ROMAN = re.compile(r"[IVX]{2,6}")
# Capitals alone, so that Ofsted and EqIA pass; not part of a longer code ("PUB25", "B-12", "A/B").
# What stands before them is looked at behind the first of them, since to begin with them is quick.
_SHORT = re.compile(
    r"(?P<letters>[A-Z](?<![\w/.&@-].)[A-Z]{1,5})(?P<plural>s?)(?![\w/&@-]|\.\w)", re.DOTALL
)

_CAPITALS = re.compile("AA")


@frozen
class _First:
    """An abbreviation where it first stands. `at` counts the paper's stretches, then its cells."""

    written: str
    at: int
    place: Place
    action: Action | None = None


def abbreviation_unexplained(paper: Paper) -> Iterator[Found]:
    """Find abbreviations that nothing explains where they first stand."""
    if paper.report is None:
        return
    first = _first(paper)
    explained = _explained(paper, first) | dict.fromkeys(_in(paper.report.title), (-1, NOWHERE))
    for _, several in groupby(first.items(), lambda each: (each[1].place, id(each[1].action))):
        never: list[_First] = []
        for letters, one in several:
            at, place = explained.get(letters, (None, NOWHERE))
            if at is None:
                never.append(one)
            elif at > one.at:
                yield _further_on(one, place)
        if never:
            yield _nowhere(never)


def _first(paper: Paper) -> dict[str, _First]:
    """Give the abbreviations that not everybody knows, each where it first stands."""
    known = _known(paper)
    first: dict[str, _First] = {}
    on_pages = [*pages(paper)]
    for at, stretch in enumerate(on_pages):
        for letters, written in _short_forms(stretch.text):
            if letters not in first and letters not in known and written not in known:
                first[letters] = _First(written, at, stretch.place)
    words = paper.plan_words
    for match in _in_many(words.joined):
        letters, written = match["letters"], match.group()
        if letters in first or letters in known or written in known:
            continue
        cell = words.cell(words.joined.number_at(match.start()))
        if not cell.is_extra and not _ROMAN.fullmatch(letters) and not cell.words.isupper():
            at = len(on_pages) + cell.number
            first[letters] = _First(written, at, cell.action.place, cell.action)
    return first


def _in_many(words: JoinedWords) -> Iterator[re.Match[str]]:
    """Give the abbreviations of many texts; nothing but two capitals can begin one."""
    for capitals in _CAPITALS.finditer(words.shape):
        match = _SHORT.match(words.joined, capitals.start())
        if match:
            yield match


def _known(paper: Paper) -> frozenset[str]:
    """Give what needs no explaining: known short forms, plain words, initials of people named."""
    checks = paper.house.checks
    words = (checks.words("short_forms", name) for name in ("known", "in_capitals"))
    return frozenset((*chain(*words), *checks.abbreviations, *_initials(paper)))


def _initials(paper: Paper) -> Iterator[str]:
    """Give the initials of the plan's owners and the paper's contacts: "AE to report"."""
    report = paper.report
    contacts = (*report.authors, *report.executive_members) if report else ()
    owners = {owner.name for action in paper.actions for owner in action.owners if owner.name}
    for name in owners | {one.name for one in contacts if one.name}:
        yield "".join(word[0] for word in re.findall(r"[^\W\d_]+", name)).upper()


def _nowhere(several: Sequence[_First]) -> Found:
    told = listed([f"“{one.written}”" for one in several])
    are, them = ("is", "it") if len(several) == 1 else ("are", "each")
    action = several[0].action
    return Found(
        f"{told}{f' in {named(action)}' if action else ''} {are} not explained anywhere in the "
        "paper.",
        f"Write {them} out where it first stands, with the short form behind it in brackets.",
        several[0].place,
    )


def _further_on(one: _First, later: Place) -> Found:
    there = f" ({later})" if later else ""
    return Found(
        f"“{one.written}” is explained only further on{there}.",
        "Write it out where it first stands, with the short form behind it in brackets.",
        one.place,
    )


def _short_forms(text: str) -> Iterator[tuple[str, str]]:
    """Give the abbreviations of a stretch, without and with the s of a plural.

    A stretch that is all in capitals has none: its capitals are its look.
    """
    if text.isupper():
        return
    for match in _SHORT.finditer(text):
        if not _ROMAN.fullmatch(match["letters"]):
            yield match["letters"], match.group()


def _explained(paper: Paper, sought: Iterable[str]) -> dict[str, tuple[int, Place]]:
    """Give where each abbreviation that is sought is first explained, by its letters."""
    first: dict[str, tuple[int, Place]] = {}
    on_pages = [*pages(paper)]
    for at, stretch in enumerate(on_pages):
        for letters in _in(stretch.text):
            first.setdefault(letters, (at, stretch.place))
    for letters in sought:
        for cell in paper.plan_words.found(_may_explain(letters)):
            if not cell.is_extra and letters in _in(cell.words):
                first.setdefault(letters, (len(on_pages) + cell.number, cell.action.place))
                break
    return first


@lru_cache(maxsize=256)
def _may_explain(letters: str) -> re.Pattern[str]:
    """Give what is quick to look for: letters behind a bracket, or before a sign."""
    behind = (rf"(?<={it}{letters})" for it in (r"[(\[“\"'‘]", r"[(\[]\s", r"\s\s", r"the\s"))
    before = r"s?\s*(?:[(:=]|[–-]\s|, or |stands for |means )"
    return re.compile(f"{letters}(?:{'|'.join((*behind, before))})")


_IN_BRACKETS = re.compile(r"[(\[]\s*(?:the\s+)?[“\"'‘]?(?P<letters>[A-Z]{2,6})s?\b")
_LETTERS_FIRST = re.compile(
    r"(?P<letters>[A-Z](?<!\w.)[A-Z]{1,5})s?\s*"
    r"(?P<sign>\(|–\s|-\s|:\s|=\s|, or |stands for |means )\s*(?P<words>[^().;:]+)"
)


# Of the words that are shortened, the last may itself stand in brackets or quotation marks.
_WORD_LAST = re.compile(r"\w[’'.]?[)”\"]?[,;]?$")


def _in(text: str) -> Iterator[str]:
    """Give the letters that a stretch explains: “words (ABC)” or “ABC (words)”."""
    for match in _IN_BRACKETS.finditer(text):
        before = text[: match.start()]
        if before[-1:].isspace() and _WORD_LAST.search(before.rstrip()[-4:]):
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
