"""What a recommendation asks a body to do, and what is said of the assessment of equality.

A clerk reads both first: a recommendation that is none cannot be minuted, and members who were not
told of an equality impact assessment have not had due regard to it (Equality Act 2010, s.149).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from cabinetpaper.checks.passages import Passage
from cabinetpaper.checks.rule import Found, Paper
from cabinetpaper.checks.unfinished import any_of
from cabinetpaper.model.inspection import words_of
from cabinetpaper.places import Place

# "The panel is asked to …", "It is recommended that Cabinet …": what leads to the verb.
_ASKED = re.compile(
    r"\b(?:asked|recommended|invited|requested)(?: (?:to|that)\b|\s*[:–-]\s*(?:to\b|that\b)?)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# How far in the verb may stand: behind "is asked to", and without such words, as in "That the plan
# attached as Appendix 1 to the report of the Director be endorsed".
_NEAR, _FAR = 12, 30
_ENDINGS = ("", "s", "es", "d", "ed", "ing")


def recommendation_verb(paper: Paper) -> Iterator[Found]:
    """Find recommendations in which nothing stands that the body may be asked to do."""
    headings = set(paper.house.checks.words("sections", "recommendations"))
    section = [one for one in paper.prose if words_of(one.section) in headings]
    if paper.report is None or not section:
        return
    checks, committee = paper.house.checks, paper.report.meeting.committee
    verbs = {form for verb in checks.verbs(committee) for form in _forms(verb)}
    nothing = any_of(checks.words("sections", "none_asked"))
    for passages in _recommendations(section):
        rest, near = _asked_for(passages, is_first=passages[0] is section[0])
        words = [word.casefold() for word in _WORD.findall(rest)[:near]]
        if not words or _has_verb(words, verbs) or nothing.search(rest):
            continue
        said = " ".join(_WORD.findall(rest)[:3])
        yield Found(
            f"The recommendation “{said} …” asks for nothing that the {committee} may do.",
            "Begin it with a verb within the body’s powers, such as "
            f"{_some(checks.verbs(committee))}.",
            Place(where=passages[0].where),
        )


def _asked_for(passages: Sequence[Passage], *, is_first: bool) -> tuple[str, int]:
    """Give what a recommendation asks for, and how far into it the verb may stand.

    What follows the first may explain it, and is none unless it says so; nor are words that lead to
    recommendations which stand as paragraphs of their own.
    """
    text = " ".join(passage.text for passage in passages)
    asked = _ASKED.search(text)
    if asked and (is_first or "to" in asked.group().casefold().split()):
        return text[asked.end() :], _NEAR
    return ("", 0) if not is_first or text.rstrip().endswith(":") else (text, _FAR)


def _recommendations(section: Sequence[Passage]) -> Iterator[Sequence[Passage]]:
    """Give each paragraph with the entries under it."""
    together: list[Passage] = []
    for passage in section:
        if together and not passage.is_entry:
            yield together
            together = []
        together.append(passage)
    yield together


def _has_verb(words: Sequence[str], verbs: Collection[str]) -> bool:
    pairs = (f"{left} {right}" for left, right in pairwise(words))
    return any(word in verbs for word in (*words, *pairs))


def _forms(verb: str) -> Iterator[str]:
    r"""Give a verb as it may stand: note, notes, noted, noting.

    >>> sorted(_forms("note"))
    ['note', 'noted', 'notes', 'noting']
    """
    stem = verb.removesuffix("e")
    if verb.endswith("y"):
        yield from (verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing")
    elif stem != verb:
        yield from (verb, f"{verb}s", f"{verb}d", f"{stem}ing")
        yield from (f"{verb}ing",) if verb.endswith("ee") else ()
    else:
        yield from (f"{verb}{ending}" for ending in _ENDINGS)


def _some(verbs: Sequence[str]) -> str:
    usual = [verb for verb in ("note", "consider", "agree", "approve") if verb in verbs]
    return " or ".join(f"“{verb}”" for verb in (usual or list(verbs))[:3])


# An assessment that the sentence speaks of as made, to be made or not made; "any assessment" is the
# duty in general, as standard words have it.
_ASSESSMENT = re.compile(
    r"\b(?:EqIAs?|EQIAs?|EIAs?|EINAs?|ESIAs?|IIAs?|impact (?:needs )?(?:assessments?|analys[ei]s"
    r"|screening)|(?:equality|equalities) (?:impact |needs )?(?:assessments?|analys[ei]s|screening)"
    r")\b",
    re.IGNORECASE,
)
_ANY = re.compile(r"\bany\b[\w\s()’']{0,60}$", re.IGNORECASE)
_NONE = re.compile(
    r"\b(?:no|not|none|neutral|without|positive|negative|adverse)\b[^.]*\b(?:equalit|implication"
    r"|impact|protected|diversity|applicable|differential|discriminat|arising|affect)",
    re.IGNORECASE,
)
_BARE_NONE = re.compile(r"\W*(?:none|nil|n/?a|not applicable)\b.{0,40}", re.IGNORECASE)


def eqia_unsaid(paper: Paper) -> Iterator[Found]:
    """Find a section on equalities that says of no assessment whether there is one."""
    sections = dict.fromkeys(one.section for one in paper.prose)
    for heading in (one for one in sections if paper.report and _is_on_equality(one, paper)):
        texts = [one.text for one in paper.prose if one.section == heading]
        if not any(_tells(text) for text in texts):
            where = next(one.where for one in paper.prose if one.section == heading)
            yield Found(
                f"“{heading}” does not say whether an equality impact assessment was made.",
                "Say that one was made and what it found, or why none was.",
                Place(where=where),
            )


def _is_on_equality(heading: str, paper: Paper) -> bool:
    """Tell whether a section is the one on equalities, and not on a subject that has the word."""
    checks, words = paper.house.checks, set(words_of(heading).split())
    if not words & set(checks.words("sections", "equalities")):
        return False
    known = paper.house.section(heading) is not None
    return known or len(words) <= 3 or bool(words & set(checks.words("sections", "implications")))


def _tells(text: str) -> bool:
    if _NONE.search(text) or _BARE_NONE.fullmatch(text):
        return True
    return any(not _ANY.search(text[: found.start()]) for found in _ASSESSMENT.finditer(text))
