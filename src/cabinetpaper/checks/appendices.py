"""Appendices: each that is mentioned is there under its label, and the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.stretches import Kind, Stretch, pages
from cabinetpaper.findings import Severity
from cabinetpaper.model.report import Appendix

_LABEL = r"(?:\d{1,2}[A-Za-z]?|[A-Z]\d{0,2}|[IVX]{2,5})(?![\w.]\w)(?!\w)"
_MORE = r"(?:\s*(?:,|&|–|-|\band\b|\bto\b|\bor\b)+\s*)"
# "Appendix 2 to the Ofsted report" is another document's, "Appendix 2 to this report" is ours.
_ELSEWHERE = re.compile(r"\s+(?:of|to|in|from|within)\s+(?!this\b)(?:the|an?|that|its|their|[A-Z])")
# Not "Appendices: what is attached", which a house writes over the list of them.
_LOOSE = re.compile(r"(?!\W*appendices).*\b(?:appendix|appended|attached|annexed)\b", re.I | re.S)


def appendix_unknown(paper: Paper) -> Iterator[Found]:
    """Find labels of appendices that the paper mentions and does not have."""
    own = {one.label.casefold() for one in _appendices(paper)}
    word = paper.house.appendix.word
    seen: set[str] = set()
    for stretch in pages(paper) if paper.report else ():
        for label, rest in _mentioned(stretch.text, word):
            if label.casefold() in own | seen or _ELSEWHERE.match(rest):
                continue
            seen.add(label.casefold())
            yield Found(
                f"“{word} {label}” is mentioned, and the paper has {_those(paper)}.",
                "Give the label of the appendix that is meant, or add it to the paper "
                "as [[appendices]] in paper.toml.",
                stretch.place,
            )


def appendix_unmentioned(paper: Paper) -> Iterator[Found]:
    """Find appendices that no words of the paper refer to."""
    appendices = _appendices(paper)
    word = paper.house.appendix.word
    words = [one for one in pages(paper) if not _is_listing(one, word)]
    mentioned = {
        label.casefold() for one in words for label, _ in _mentioned(one.text, word)
    }  # fmt: skip
    if len(appendices) == 1 and any(_LOOSE.match(one.text) for one in words):
        return
    for one in appendices:
        if one.label.casefold() not in mentioned:
            assert paper.report is not None
            yield Found(
                f"{word} {one.label} is in the paper, and no words of the paper refer to it.",
                "Refer to it where it bears on what is said, or leave it out.",
                paper.report.place,
            )


def _appendices(paper: Paper) -> tuple[Appendix, ...]:
    report = paper.report
    if report is None:
        return ()
    own = (report.appendix,) if report.plan is not None and report.appendix.label else ()
    return (*own, *report.appendices)


def _those(paper: Paper) -> str:
    labels = [f"{paper.house.appendix.word} {one.label}" for one in _appendices(paper)]
    return "no appendices" if not labels else " and ".join(labels)


def _mentioned(text: str, word: str) -> Iterator[tuple[str, str]]:
    """Give the labels that follow the word for an appendix, each with the words after them all.

    >>> [label for label, _ in _mentioned("See appendices A to C and Appendix 1.", "Appendix")]
    ['A', 'B', 'C', '1']
    """
    singular = rf"\b(?:(?i:{re.escape(word)}|appendix))\s+(?P<one>{_LABEL}(?:\s+(?:and|&)\s+{_LABEL}(?=\s*(?:[.,;:)]|$)))?)"  # noqa: E501  # one pattern
    plural = rf"\b(?:(?i:appendices|{re.escape(word)}s))\s+(?P<more>{_LABEL}(?:{_MORE}{_LABEL})*)"
    for match in re.finditer(f"{singular}|{plural}", text):
        found = match["one"] or match["more"]
        for label in _labels(found):
            # "In the appendix I set out …" is a person speaking.
            if label != "I" or match.group()[0].isupper():
                yield label, text[match.end() :]


def _labels(found: str) -> Iterator[str]:
    last, gap = "", ""
    for part in re.finditer(rf"(?P<gap>{_MORE})?(?P<label>{_LABEL})", found):
        gap, label = part["gap"] or "", part["label"]
        if re.fullmatch(r"\s*(?:to|–|-)\s*", gap):
            yield from _between(last, label)
        yield label
        last = label


def _between(first: str, last: str) -> Iterator[str]:
    """Give the labels that a range leaves unsaid."""
    if first.isdecimal() and last.isdecimal():
        yield from (str(one) for one in range(int(first) + 1, int(last)))
    elif len(first) == len(last) == 1 and first.isalpha() and last.isalpha():
        yield from (chr(one) for one in range(ord(first) + 1, ord(last)))


def _is_listing(stretch: Stretch, word: str) -> bool:
    """Tell whether a stretch is a line of the list of appendices, or a heading over one."""
    if stretch.kind is Kind.HEADING:
        return True
    head = re.match(rf"(?i:{re.escape(word)}|appendix)\s+{_LABEL}(?P<rest>.*)", stretch.text, re.S)
    if head is None:
        return False
    rest = head["rest"].strip()
    return stretch.kind is Kind.ENTRY or not rest or rest[0] in "–—-:"


RULES: tuple[Rule, ...] = (
    Rule(
        code="appendix-unknown",
        severity=Severity.WARNING,
        title="An appendix is mentioned that the paper does not have",
        find=appendix_unknown,
    ),
    Rule(
        code="appendix-unmentioned",
        severity=Severity.WARNING,
        title="An appendix is there, and nothing refers to it",
        find=appendix_unmentioned,
    ),
)
