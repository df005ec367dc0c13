"""Rules on personal data of officers, and on how to reach people: a paper in, findings out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cabinetpaper.checks.action_words import actions_of, all_named, sentence
from cabinetpaper.checks.personal_numbers import MANY_FIGURES
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.vocabulary import Vocabulary
from cabinetpaper.checks.words_of_paper import (
    Said,
    all_said,
    printed_words,
    said_in_narrative,
    said_in_plan,
)
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity
from cabinetpaper.houses.house import People
from cabinetpaper.model.report import Contact

_EMAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]+(?:\.[\w-]+)+")
# Ofcom's plan of numbers: eleven digits, or ten, with their nought, +44 in its stead. What begins
# with 03 and 08 is an organisation's, and is meant for the public.
_TELEPHONE = re.compile(
    r"(?<![\w.,/£+-])(?:\+44\s?(?:\(0\)\s?)?|\(?0)(?![38])\d(?:[\s()-]{0,2}\d){8,9}(?![\d,%]|[.-]\d)"
)
_SHORTEST_NAME = 5


def officer_named(paper: Paper) -> Iterator[Found]:
    """Find owners whose names the paper prints, in a house that prints posts only."""
    if paper.house.people is not People.POSTS:
        return
    printed = printed_words(paper)
    found = [
        action
        for action in actions_of(paper)
        if any(owner.name and owner.name in printed for owner in action.owners)
    ]
    if found:
        yield Found(
            f"{sentence(all_named(found))} {'name' if found[1:] else 'names'} the owner, and the "
            "house prints posts only.",
            "Give the post alone.",
            found[0].place,
        )


def officer_named_in_progress(paper: Paper) -> Iterator[Found]:
    """Find names of the plan's owners in its other cells, in a house that prints posts only."""
    if paper.house.people is not People.POSTS:
        return
    names = {
        owner.name
        for action in actions_of(paper)
        for owner in action.owners
        if owner.name and " " in owner.name and len(owner.name) >= _SHORTEST_NAME
    }
    if not names:
        return
    known = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(names)))})(?!\w)")
    for said in all_said(paper, known):
        match = known.search(said.words)
        if match:
            yield Found(
                f"{said.where} names “{match.group()}”, an owner, and the house prints posts only.",
                "Put the post in the name's stead.",
                said.place,
            )


def email_in_plan(paper: Paper) -> Iterator[Found]:
    """Find e-mail addresses in the plan, other than those of offices."""
    for said in said_in_plan(paper, "@"):
        yield from _emails(said, paper)


def email_in_narrative(paper: Paper) -> Iterator[Found]:
    """Find a person's e-mail address in the narrative, unless it is given for the reader's use."""
    for said in said_in_narrative(paper):
        if "@" in said.words and not _is_contact_line(said, paper):
            yield from _emails(said, paper)


def _emails(said: Said, paper: Paper) -> Iterator[Found]:
    if "@" not in said.words:
        return
    offices = Vocabulary(paper, "personal_data").finder("offices")
    own = {one.email.casefold() for one in _contacts(paper)}
    for match in _EMAIL.finditer(said.words):
        local = match.group().partition("@")[0]
        if not offices.search(local) and match.group().casefold() not in own:
            yield Found(
                f"{said.where} gives the e-mail address {shortened(match.group())}.",
                "Take it out unless its owner knows that it is published.",
                said.place,
            )


def _is_contact_line(said: Said, paper: Paper) -> bool:
    """Tell whether words say whom to ask and how, as papers do for those who read them."""
    return bool(Vocabulary(paper, "personal_data").finder("contact_lines").search(said.words))


def telephone(paper: Paper) -> Iterator[Found]:
    """Find telephone numbers, other than those of the paper's contacts and for the reader's use."""
    own = {_digits(one.telephone) for one in _contacts(paper)}
    narrative = (one for one in said_in_narrative(paper) if not _is_contact_line(one, paper))
    for said in [*said_in_plan(paper, MANY_FIGURES), *narrative]:
        for match in _TELEPHONE.finditer(said.words):
            if _digits(match.group()) not in own:
                yield Found(
                    f"{said.where} gives the telephone number {match.group().strip()}.",
                    "Take it out unless its owner knows that it is published.",
                    said.place,
                )


def _contacts(paper: Paper) -> Iterator[Contact]:
    report = paper.report
    if report is not None:
        yield from (*report.authors, *report.executive_members)
        if report.report_of is not None:
            yield report.report_of


def _digits(number: str) -> str:
    return re.sub(r"\D", "", re.sub(r"^\s*\+44\s?(?:\(0\))?", "0", number))


RULES: tuple[Rule, ...] = (
    Rule(
        code="officer-named",
        severity=Severity.WARNING,
        title="The plan names an owner, and the house prints posts only",
        find=officer_named,
    ),
    Rule(
        code="officer-named-in-text",
        severity=Severity.WARNING,
        title="An owner's name stands in other words, and the house prints posts only",
        find=officer_named_in_progress,
    ),
    Rule(
        code="email-in-plan",
        severity=Severity.WARNING,
        title="The plan gives a person's e-mail address",
        find=email_in_plan,
    ),
    Rule(
        code="email-in-narrative",
        severity=Severity.NOTE,
        title="The narrative gives an e-mail address that is none of its contacts'",
        find=email_in_narrative,
    ),
    Rule(
        code="telephone-number",
        severity=Severity.NOTE,
        title="A telephone number stands in the plan or the narrative",
        find=telephone,
    ),
)
