"""Rules on what may tell who a child is: a paper in, findings out, for a person to look.

"Child A" is how reviews hide a name, and capitals are mostly the short form of a service. So what
is asked about has more than capitals: dots between them, a verb behind them, an age beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cabinetpaper.checks.joined_words import Plain, Shape
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.vocabulary import Vocabulary
from cabinetpaper.checks.words_of_paper import Said, all_said
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


# What all of them have in some form, looked for first because it is quick: a birth, an age,
# capitals with a full stop between them, or two capitals before a verb or an apostrophe.
_LIKELY = (
    Plain(r" (?:born|birth|d *o *b|aged? ?\d)"),
    Shape(r"\.(?<=A.)(?= ?A)"),
    Shape(r"AA[' ] *a", begins=re.compile(rf"[A-Z]{{2}}(?:['’]s\s|\s+{_VERB})")),
)


@lru_cache(maxsize=8)
def _initials(children: tuple[str, ...]) -> re.Pattern[str]:
    known = "|".join(re.escape(word) for word in children)
    # "Child AG" with a capital is the name that a review gives a child; "child AG" is not.
    return re.compile(
        rf"(?<![^\W_])(?:(?i:{known})\s*[(:,]?\s*"
        rf"(?P<dotted>(?:[A-Z]\.\s?){{1,2}}[A-Z]\.?(?![\w.]))"
        rf"|(?:{known})\s*[(:,]?\s*(?P<bare>[A-Z]{{2}})(?=\s+{_VERB}|['’]s\s))"
    )


def child_identifiable(paper: Paper) -> Iterator[Found]:
    """Find initials, dates of birth and ages beside names that may tell who a child is."""
    known = Vocabulary(paper, "personal_data")
    for said in all_said(paper, *_LIKELY):
        for what in (_born(said), _aged(said, known), _with_initials(said, known)):
            if what:
                yield Found(
                    f"{said.where} may tell who a child is: {what}.",
                    "Look at it, and take out what would let anyone know the child.",
                    said.place,
                )


def _born(said: Said) -> str:
    match = _BORN.search(said.words)
    return f"a date of birth, “{shortened(match.group().strip())}”" if match else ""


def _aged(said: Said, known: Vocabulary) -> str:
    if "age" not in said.words:
        return ""
    for match in _AGED.finditer(said.words):
        before = _NAME_BEFORE.search(said.words[max(0, match.start() - 40) : match.start()])
        if before and _names_someone(before.group().strip(), known):
            return f"an age beside a name, “{shortened((before.group() + match.group()).strip())}”"
    return ""


def _names_someone(text: str, known: Vocabulary) -> bool:
    """Tell whether the last words before an age are a name: two capitals may be a service."""
    tokens = text.split()
    return any(
        person_names.is_name(" ".join(tokens[at:])) and not _is_short(" ".join(tokens[at:]), known)
        for at in range(len(tokens))
    )


def _with_initials(said: Said, known: Vocabulary) -> str:
    for match in _initials(known.phrases("children")).finditer(said.words):
        if not _is_short(match["dotted"] or match["bare"], known):
            return f"initials, “{shortened(match.group().strip())}”"
    return ""


def _is_short(initials: str, known: Vocabulary) -> bool:
    bare = re.sub(r"[.\s]", "", initials)
    return known.holds("no_initials", bare) or bare in owner_words.words("abbreviations")


RULES: tuple[Rule, ...] = (
    Rule(
        code="child-identifiable",
        severity=Severity.WARNING,
        title="Initials, a date of birth or an age beside a name may tell who a child is",
        find=child_identifiable,
    ),
)
