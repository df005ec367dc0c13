"""Lists that are typed by hand, which no reader can tell from paragraphs, and Word cannot number.

WCAG 2.2, 1.3.1. One marker proves nothing: only neighbours that count on, or share a bullet, are
entries of a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from attrs import frozen

from cabinetpaper.checks.passages import Passage
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.document.blocks import Paragraph
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity
from cabinetpaper.places import Place

_BULLET = re.compile(r"\s*(?P<mark>[-–—•·▪●○■□➢✓*\uf0b7\uf0a7]|o(?=\t))\s+(?=\S)")
_NUMBER = re.compile(
    r"\s*(?P<open>\(?)(?P<number>\d{1,2}|[ivx]{2,5}|[a-z])(?P<close>[.)])\s+(?=\S)", re.ASCII
)
_PARTS = re.compile(r"\s*(?P<before>\d{1,2}\.(?:\d{1,2}\.)*)(?P<number>\d{1,2})\.?\s+(?=[^\W\d_])")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv",
          "xv", "xvi", "xvii", "xviii", "xix", "xx")  # fmt: skip
# How a line with a marker begins, looked for first because it is quick.
_MAY_BEGIN = re.compile(
    r"\s*(?:[-–—•·▪●○■□➢✓*\uf0b7\uf0a7]|o\t|\(?(?:\d{1,2}|[ivx]{2,5}|[a-z])[.)]|\d{1,2}\.)"
)
_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
# What Word makes itself, or what is shown letter by letter.
_NOT_TYPED = re.compile(
    r"toc|contents|index|table of (?:figures|authorities)|source code|.*pre", re.I
)
# Past this many lists, Word mixes them up, and what is typed is the better way: docs/decisions.md.
_MOST_LISTS = 400


@frozen(kw_only=True)
class Typed:
    """A line that begins with a marker: its form, the marker, and what it counts to if it does."""

    passage: Passage
    form: str
    mark: str
    counts: frozenset[int] = frozenset()


def list_typed(paper: Paper) -> Iterator[Found]:
    """Find lists whose bullets or numbers are typed, and go on as Word’s own would."""
    if _has_too_many_lists(paper):
        return
    for run in paper.once(_runs):
        if not run[0].counts or _counts_on(run):
            yield Found(
                f"{len(run)} entries of a list have their markers typed, from “{run[0].mark}” to "
                f"“{run[-1].mark}”."
                if run[0].counts
                else f"{len(run)} entries of a list begin with a typed “{run[0].mark}”.",
                "Delete the markers, and make a list of the paragraphs in Word.",
                Place(where=run[0].passage.where),
            )


def list_typed_unevenly(paper: Paper) -> Iterator[Found]:
    """Find lists whose typed numbers skip or repeat, which Word’s own cannot."""
    for run in paper.once(_runs):
        if run[0].counts and not _counts_on(run) and not run[0].form.startswith("parts"):
            marks = ", ".join(one.mark for one in run)
            yield Found(
                f"The typed numbers of a list skip or repeat: {shortened(marks)}.",
                "Put the numbers right, and make a list of the paragraphs in Word.",
                Place(where=run[0].passage.where),
            )


def _has_too_many_lists(paper: Paper) -> bool:
    lists = {one.counted[0] for one in paper.seen.paragraphs if one.counted}
    return len(lists) >= _MOST_LISTS


def _counts_on(run: list[Typed]) -> bool:
    """Tell whether each number is one more than the last, in one way of counting."""
    return any(
        all(start + index in one.counts for index, one in enumerate(run)) for start in run[0].counts
    )


def _runs(paper: Paper) -> tuple[list[Typed], ...]:
    """Give neighbouring lines with markers of one form: in the pages, or in one cell."""
    each = paper.seen.paragraphs
    begun = [at for at, one in enumerate(each) if _may_be_typed(one)]
    passages = zip(begun, paper.seen.at(begun), strict=True)
    runs, last = [], -1
    lines: list[Typed] = []
    for at, passage in passages:
        # What stands between two paragraphs parts them, unless it is empty.
        if any(_parts(one) for one in each[last + 1 : at]):
            runs.extend(_together(lines))
            lines = []
        lines.extend(_lines(passage))
        last = at
    return (*runs, *_together(lines))


def _together(lines: Iterable[Typed]) -> Iterator[list[Typed]]:
    for (form, _), run in groupby(lines, lambda one: (one.form, one.passage.in_table and
                                                      one.passage.where)):  # fmt: skip
        entries = list(run)
        if form and len(entries) > 1:
            yield entries


def _may_be_typed(paragraph: Paragraph) -> bool:
    """Tell, quickly, whether a line of a paragraph may begin with a marker."""
    text = paragraph.text
    if not text or paragraph.number or (text[0] in _CAPITALS and "\n" not in text):
        return False
    return any(_MAY_BEGIN.match(line) for line in text.split("\n"))


def _parts(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph parts the lists before and behind it."""
    return bool(paragraph.text.strip()) or _is_other(paragraph)


def _is_other(paragraph: Paragraph) -> bool:
    return bool(
        paragraph.number or paragraph.level is not None or _NOT_TYPED.match(paragraph.style)
    )


def _lines(passage: Passage) -> Iterator[Typed]:
    """Give the lines of a paragraph; an empty one parts no list."""
    is_other = _is_other(passage.paragraph)
    for text in passage.text.split("\n"):
        if is_other:
            yield Typed(passage=passage, form="", mark="")
        elif text.strip():
            yield _typed(passage, text)


def _typed(passage: Passage, text: str) -> Typed:
    if bullet := _BULLET.match(text):
        return Typed(passage=passage, form=f"bullet {bullet['mark']}", mark=bullet["mark"])
    if found := _NUMBER.match(text):
        form = f"{found['open']}{'1' if found['number'].isdecimal() else 'a'}{found['close']}"
        counts = frozenset(_readings(found["number"]))
        return Typed(passage=passage, form=form, mark=found.group().strip(), counts=counts)
    if found := _PARTS.match(text):
        # Two levels of one numbering are two lists: the numbers before the last keep them apart.
        number = frozenset((int(found["number"]),))
        mark = found.group().strip()
        return Typed(passage=passage, form=f"parts {found['before']}", mark=mark, counts=number)
    return Typed(passage=passage, form="", mark="")


def _readings(number: str) -> Iterator[int]:
    """Give what a marker counts to: “i” is the ninth letter, and one."""
    if number.isdecimal():
        yield int(number)
        return
    if number in _ROMAN:
        yield _ROMAN.index(number) + 1
    if len(number) == 1:
        # Letters count from 101, so that no list goes on from a roman number to a letter.
        yield 101 + ord(number) - ord("a")


RULES: tuple[Rule, ...] = (
    Rule(
        code="list-typed",
        severity=Severity.WARNING,
        title="A list is typed by hand",
        find=list_typed,
    ),
    Rule(
        code="list-typed-unevenly",
        severity=Severity.NOTE,
        title="The typed numbers of a list skip or repeat",
        find=list_typed_unevenly,
    ),
)
