"""Lists that are typed by hand, which no reader can tell from paragraphs, and Word cannot number.

WCAG 2.2, 1.3.1. One marker proves nothing: only neighbours that count on, or share a bullet, are
entries of a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import groupby

from attrs import frozen

from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.seen import Seen
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity

_BULLET = re.compile(r"\s*(?P<mark>[-–—•·▪●○■□➢✓*\uf0b7\uf0a7]|o(?=\t))\s+(?=\S)")
_NUMBER = re.compile(
    r"\s*(?P<open>\(?)(?P<number>\d{1,2}|[ivx]{2,5}|[a-z])(?P<close>[.)])\s+(?=\S)", re.ASCII
)
_PARTS = re.compile(r"\s*(?P<before>\d{1,2}\.(?:\d{1,2}\.)*)(?P<number>\d{1,2})\.?\s+(?=[^\W\d_])")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv",
          "xv", "xvi", "xvii", "xviii", "xix", "xx")  # fmt: skip
# Whatever of a line its marker is told by: its first word, and how the second begins.
_LEAD = re.compile(r"\s*\S+\s+\S")
# What Word makes itself, or what is shown letter by letter.
_NOT_TYPED = re.compile(
    r"toc|contents|index|table of (?:figures|authorities)|source code|.*pre", re.I
)
# Past this many lists, Word mixes them up, and what is typed is the better way: docs/decisions.md.
_MOST_LISTS = 400


@frozen(kw_only=True)
class Marker:
    """How a line begins: the form of its marker, "" for none, as written, what it counts to."""

    form: str
    mark: str
    counts: frozenset[int] = frozenset()


_NONE = Marker(form="", mark="")


@frozen
class Run:
    """Neighbouring lines with markers of one form, and the number of the first's paragraph."""

    markers: tuple[Marker, ...]
    at: int

    @property
    def counts(self) -> bool:
        """Tell whether they are numbers."""
        return bool(self.markers[0].counts)

    @cached_property
    def counts_on(self) -> bool:
        """Tell whether each number is one more than the last, in one way of counting."""
        possible = set(self.markers[0].counts)
        for index, one in enumerate(self.markers):
            possible = {start for start in possible if start + index in one.counts}
        return bool(possible)


def list_typed(paper: Paper) -> Iterator[Found]:
    """Find lists whose bullets or numbers are typed, and go on as Word’s own would."""
    runs = paper.once(_runs)
    if not runs or _has_too_many_lists(paper):
        return
    for run in (run for run in runs if not run.counts or run.counts_on):
        first, last = run.markers[0].mark, run.markers[-1].mark
        yield Found(
            f"{len(run.markers)} entries of a list have their markers typed, from “{first}” to "
            f"“{last}”."
            if run.counts
            else f"{len(run.markers)} entries of a list begin with a typed “{first}”.",
            "Delete the markers, and make a list of the paragraphs in Word.",
            paper.seen.place(run.at),
        )


def list_typed_unevenly(paper: Paper) -> Iterator[Found]:
    """Find lists whose typed numbers skip or repeat, which Word’s own cannot."""
    for run in paper.once(_runs):
        is_parts = run.markers[0].form.startswith("parts")
        if run.counts and not is_parts and not run.counts_on:
            marks = ", ".join(one.mark for one in run.markers)
            yield Found(
                f"The typed numbers of a list skip or repeat: {shortened(marks)}.",
                "Put the numbers right, and make a list of the paragraphs in Word.",
                paper.seen.place(run.at),
            )


def _has_too_many_lists(paper: Paper) -> bool:
    lists = {one.counted[0] for one in paper.seen.paragraphs if one.counted}
    return len(lists) >= _MOST_LISTS


def _runs(paper: Paper) -> list[Run]:
    """Give neighbouring lines with markers of one form: in the pages, or in one cell."""
    runs = []
    for numbers in _together(paper.seen):
        lines = _lines(paper.seen, numbers)
        # Most stretches have one form, or none.
        if len({marker.form for marker, _ in lines}) == 1:
            several = [lines]
        else:
            several = [[*run] for _, run in groupby(lines, lambda line: line[0].form)]
        for run in several:
            if len(run) > 1 and run[0][0].form:
                runs.append(Run(tuple([marker for marker, _ in run]), run[0][1]))
    return runs


def _together(seen: Seen) -> Iterator[range]:
    """Give the paragraphs that stand together, in one cell or between tables, if they have lines.

    One line alone is no list, nor is one that Word numbers already: most cells have no others.
    """
    texts, typed = seen.words.texts, [not one.number for one in seen.paragraphs]
    for numbers in seen.stretches:
        start, stop = numbers.start, numbers.stop
        if (stop - start > 1 or "\n" in texts[start]) and True in typed[start:stop]:
            yield numbers


def _lines(seen: Seen, numbers: range) -> list[tuple[Marker, int]]:
    """Give how each line begins, and its paragraph; an empty one parts no list, a table does."""
    lines: list[tuple[Marker, int]] = []
    for at in numbers:
        paragraph, said = seen.paragraphs[at], seen.words.texts[at]
        if paragraph.number or paragraph.level is not None or _is_not_typed(paragraph.style):
            lines.append((_NONE, at))
        elif "\n" in said:
            each = (text for text in said.split("\n") if text and not text.isspace())
            lines += [(_marker(text), at) for text in each]
        elif said and not said.isspace():
            lines.append((_marker(said), at))
    return lines


@lru_cache(maxsize=256)
def _is_not_typed(style: str) -> bool:
    return bool(_NOT_TYPED.match(style))


def _marker(text: str) -> Marker:
    # Any more of the line does as well, and to look for a space is quicker.
    at = text.find(" ")
    if at > 0 and not text[0].isspace() and text[at + 1 : at + 2].strip():
        return _read(text[: at + 2])
    lead = _LEAD.match(text)
    return _read(lead.group() if lead else text)


# A paper has few markers, and thousands of each.
@lru_cache(maxsize=4096)
def _read(text: str) -> Marker:
    if bullet := _BULLET.match(text):
        return Marker(form=f"bullet {bullet['mark']}", mark=bullet["mark"])
    if found := _NUMBER.match(text):
        form = f"{found['open']}{'1' if found['number'].isdecimal() else 'a'}{found['close']}"
        counts = frozenset(_readings(found["number"]))
        return Marker(form=form, mark=found.group().strip(), counts=counts)
    if found := _PARTS.match(text):
        # Two levels of one numbering are two lists: the numbers before the last keep them apart.
        number = frozenset((int(found["number"]),))
        mark = found.group().strip()
        return Marker(form=f"parts {found['before']}", mark=mark, counts=number)
    return _NONE


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
