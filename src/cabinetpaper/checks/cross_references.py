"""References to paragraphs and sections that somebody typed: what they point to is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.stretches import pages, sentences_of
from cabinetpaper.document.blocks import Paragraph
from cabinetpaper.findings import Severity

_NUMBER = r"\d{1,2}(?:\.\d{1,3})+"
_PARAGRAPHS = re.compile(
    rf"\b(?:paragraphs?|paras?\.?)\s+(?P<first>{_NUMBER})"
    rf"(?P<more>(?:\s*(?:,|and|to|&|–|-)\s*{_NUMBER})*)(?P<rest>.{{0,40}})",
    re.IGNORECASE | re.DOTALL,
)
# Acts have sections too, and social workers call them by number alone ("a section 47 enquiry"), so
# that a section counts only where the words say that it is this paper's.
_SECTION = re.compile(
    r"\bsection\s+(?P<number>\d{1,2})\b(?![.(]?\w)"
    r"(?=\s+(?:above|below|of\s+this\s+(?:report|paper))\b)"
    r"|\(see\s+section\s+(?P<in_brackets>\d{1,2})\)",
    re.IGNORECASE,
)
_OURS = re.compile(r"\s*(?:,\s*)?(?:above|below|of\s+this\s+(?:report|paper))\b", re.IGNORECASE)
_THEIRS = re.compile(r"\s+(?:of|in|from|to)\s+(?!this\b)", re.IGNORECASE)


def cross_reference_unknown(paper: Paper) -> Iterator[Found]:
    """Find numbers of paragraphs and sections that are typed by hand and not in the paper."""
    if paper.report is None:
        return
    numbers = set(_numbers(paper))
    others = _speaks_of(paper.house.checks.words("cross_references", "other_documents"))
    for stretch in pages(paper):
        for sentence in sentences_of(stretch.typed, paper):
            for noun, number in _typed(sentence, others):
                if number not in numbers:
                    yield Found(
                        f"The words refer to {noun} {number}, and the paper has no {noun} of that "
                        "number.",
                        "Refer to it with {{ ref(…) }}, so that Word keeps the number right.",
                        stretch.place,
                    )


def _numbers(paper: Paper) -> Iterator[str]:
    """Give the numbers of the paper's headings and paragraphs; those of its lists are none."""
    for block in paper.document.blocks:
        if isinstance(block, Paragraph) and block.listing is None and block.number:
            yield block.number.rstrip(".")


def _speaks_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def _typed(sentence: str, others: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Give what a sentence refers to in this paper: “paragraph” or “section”, and the number."""
    for match in _PARAGRAPHS.finditer(sentence):
        ours = _OURS.match(match["rest"])
        if not ours and (_THEIRS.match(match["rest"]) or others.search(sentence)):
            continue
        yield "paragraph", match["first"]
        yield from (("paragraph", one) for one in re.findall(_NUMBER, match["more"]))
    for match in _SECTION.finditer(sentence):
        if match["number"] or not others.search(sentence):
            yield "section", match["number"] or match["in_brackets"]


RULES: tuple[Rule, ...] = (
    Rule(
        code="cross-reference-unknown",
        severity=Severity.WARNING,
        title="A paragraph or section is referred to that is not there",
        find=cross_reference_unknown,
    ),
)
