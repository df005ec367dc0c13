"""Headings that Word and a screen reader know as headings: that there are any, in order, real.

WCAG 2.2, 1.3.1 and 2.4.6; PDF/UA-1 (ISO 14289-1), 7.4.2: the first is of level 1, none is skipped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cabinetpaper.checks.accessible_document import body_size
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.told_once import hit, told
from cabinetpaper.document.blocks import Paragraph
from cabinetpaper.document.looks import Kind
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity

_NOT_PROSE = re.compile(r"(?:title|subtitle|caption|toc|contents|index|header|footer)\b", re.I)
_NO_HEADING = re.compile(r"[.,;:!?…]$|[:\t@]|\d{4,}$|^[\W\d]*$")
_MOST_LETTERS, _MOST_WORDS = 80, 12
_PROSE_LETTERS = 80
# By how much letters are larger than the body's before they look like a heading's.
_LARGER = 1.15


def headings_missing(paper: Paper) -> Iterator[Found]:
    """Find a long document without a single heading."""
    limit = paper.house.checks.number("accessibility", "words_without_heading")
    if any(paper.seen.paragraphs[at].level is not None for at in paper.seen.headings):
        return
    words = sum(len(paper.seen.paragraphs[at].text.split()) for at in paper.seen.outside)
    if words >= limit:
        yield Found(
            f"The document has {words} words and no heading; from {limit} words on, some are "
            "expected.",
            "Give its headings the styles “Heading 1”, “Heading 2” …, so that readers can go from "
            "one to the next.",
        )


def heading_skipped(paper: Paper) -> Iterator[Found]:
    """Find headings that are more than one level deeper than the one before."""
    last, is_first = 0, True
    seen = paper.seen
    for number in seen.headings:
        paragraph, level = seen.paragraphs[number], seen.paragraphs[number].level
        if is_first and paragraph.style == "Title":
            last = max(last, 1)
        if level is None or not paragraph.text.strip():
            continue
        if level > last + 1:
            said = f"“{shortened(paragraph.text)}”"
            yield Found(
                f"The first heading, {said}, is of level {level}; expected {last + 1}."
                if is_first
                else f"The heading {said} is of level {level}, after one of level {last}.",
                f"Give it the style “Heading {last + 1}”.",
                seen.place(number),
            )
        last, is_first = level, False


def heading_empty(paper: Paper) -> Iterator[Found]:
    """Find paragraphs in the style of a heading that have no words."""
    seen = paper.seen
    hits = [hit(seen.passage(at)) for at in seen.headings if _is_empty(seen.paragraphs[at])]
    yield from told(
        hits,
        lambda _: "A heading has no words.",
        "{count} headings have no words",
        "Delete it, or give it the style of the text.",
    )


def _is_empty(paragraph: Paragraph) -> bool:
    if paragraph.level is None or paragraph.text.strip():
        return False
    return not any(carried.kind is Kind.PICTURE for carried in paragraph.carries)


def heading_faked(paper: Paper) -> Iterator[Found]:
    """Find short paragraphs that look like headings, over text, and are none."""
    body, each = body_size(paper), paper.seen.paragraphs
    outside = [at for at in paper.seen.outside if each[at].text.strip()]
    is_first = next((at for at, one in enumerate(each) if one.text.strip()), None)
    faked = [
        at
        for at, following in pairwise(outside)
        if at != is_first
        and _looks_like_heading(each[at], body)
        and _is_text(each[following], body)
        # Words of a table between the two part them.
        and not any(one.text.strip() for one in each[at + 1 : following])
    ]
    hits = [hit(paper.seen.passage(at)) for at in faked]
    yield from told(
        hits,
        lambda words: f"“{words}” looks like a heading, and is none.",
        "{count} paragraphs look like headings, and are none",
        "Give it the style of a heading (“Heading 1”, “Heading 2” …).",
    )


def _looks_like_heading(paragraph: Paragraph, body: float | None) -> bool:
    text = paragraph.text.strip()
    if paragraph.level is not None or _NOT_PROSE.match(paragraph.style):
        return False
    if len(text) > _MOST_LETTERS or len(text.split()) > _MOST_WORDS or _NO_HEADING.search(text):
        return False
    return _stands_out(paragraph, body)


def _stands_out(paragraph: Paragraph, body: float | None) -> bool:
    """Tell whether all words of a paragraph are bold, or larger than the body's."""
    looks = [look for look in paragraph.looks if look.text.strip()]
    sizes: Sequence[float] = [look.manner.size or 0 for look in looks]
    larger = body is not None and bool(sizes) and min(sizes) >= body * _LARGER
    return bool(looks) and (larger or all(look.manner.bold for look in looks))


def _is_text(paragraph: Paragraph, body: float | None) -> bool:
    if paragraph.level is not None or _stands_out(paragraph, body):
        return False
    return len(paragraph.text) >= _PROSE_LETTERS


RULES: tuple[Rule, ...] = (
    Rule(
        code="headings-missing",
        severity=Severity.WARNING,
        title="A long document has no heading",
        find=headings_missing,
    ),
    Rule(
        code="heading-skipped",
        severity=Severity.WARNING,
        title="A heading skips a level",
        find=heading_skipped,
    ),
    Rule(
        code="heading-empty",
        severity=Severity.WARNING,
        title="A heading has no words",
        find=heading_empty,
    ),
    Rule(
        code="heading-faked",
        severity=Severity.WARNING,
        title="A paragraph looks like a heading and is none",
        find=heading_faked,
    ),
)
