"""Rules of plain English. All are notes: an author may have a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cabinetpaper.checks.passages import sentences
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.told_once import told_by_words
from cabinetpaper.checks.unfinished import any_of
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity
from cabinetpaper.places import Place

_WORD = re.compile(r"[^\W\d_][\w’'&-]*")


def sentence_long(paper: Paper) -> Iterator[Found]:
    """Find sentences of more words than the limit; a list after a colon is counted by entry."""
    limit = paper.house.checks.number("plain_english", "sentence_words")
    known = paper.house.checks.words("plain_english", "abbreviations")
    for passage in paper.prose:
        for sentence in sentences(passage.text, known):
            # What stands between semicolons can be read by itself, as lists in a sentence are.
            longest = max(len(part.split()) for part in re.split(r"[;:]\s", sentence))
            if longest > limit:
                yield Found(
                    f"The sentence “{shortened(sentence)}” has {longest} words on end; the limit "
                    f"is {limit}.",
                    "Make two sentences of it.",
                    Place(where=passage.where),
                )


def capitals(paper: Paper) -> Iterator[Found]:
    """Find words in capitals on end, which are slow to read, and are spelt out by some readers."""
    least = paper.house.checks.number("plain_english", "capital_words")
    for passage in paper.passages:
        run = _capitals(passage.text)
        if len(run) >= least:
            yield Found(
                f"“{shortened(' '.join(run))}” is typed in capitals.",
                "Type it in sentence case; a style of the template prints capitals where the house "
                "wants them.",
                Place(where=passage.where),
            )


def _capitals(text: str) -> tuple[str, ...]:
    """Give the longest run of words in capitals, at least one of which is a word and no acronym."""
    longest: list[str] = []
    run: list[str] = []
    for word in (*_WORD.findall(text), ""):
        if word.isupper():
            run.append(word)
            continue
        if len(run) > len(longest):
            longest = run
        run = []
    return tuple(longest) if any(len(word) > 5 for word in longest) else ()


def click_here(paper: Paper) -> Iterator[Found]:
    """Find words such as “click here”."""
    known = any_of(paper.house.checks.words("plain_english", "clicks"))
    yield from told_by_words(
        paper.passages,
        known.search,
        "“{}” says nothing of where it leads, and on paper nobody can click.",
        "Make the name of what is linked the link.",
    )


CLICK_HERE = Rule(
    code="click-here",
    severity=Severity.NOTE,
    title="A link is announced by “click here”",
    find=click_here,
)
RULES: tuple[Rule, ...] = (
    Rule(
        code="sentence-long",
        severity=Severity.NOTE,
        title="A sentence is longer than the limit",
        find=sentence_long,
    ),
    Rule(
        code="capitals",
        severity=Severity.NOTE,
        title="Several words on end are typed in capitals",
        find=capitals,
    ),
    CLICK_HERE,
)
