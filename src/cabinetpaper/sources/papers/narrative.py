"""The narrative of a paper in, its sections out, and what its reader noticed.

A section's heading has no number: Word numbers the sections. One that somebody typed is dropped,
with a note.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from cabinetpaper.errors import Problems
from cabinetpaper.findings import Finding, Severity
from cabinetpaper.markdown import Chapter, as_typed, read_chapters
from cabinetpaper.model.inspection import words_of
from cabinetpaper.model.report import Section
from cabinetpaper.places import NOWHERE, Place
from cabinetpaper.textfile import read_text_file

# "1. Purpose", "(1) Purpose", "5.0 The judgement" and "5.1 Costs"; "2.5 million a year" is words.
_TYPED_NUMBER = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*[.)]\s*(?=[^\W\d_])|\(\d{1,2}\)\s*(?=[^\W\d_])"
    r"|\d{1,2}(?:\.0)+\s+(?=\S)|\d{1,2}(?:\.\d{1,2})+\s+(?=[A-Z]))"
)
_BARE_NUMBER = re.compile(r"(\d{1,2})\s+(?=[A-Z])")


def read_narrative(
    narrative: Path | str, *, place: Place = NOWHERE, target: Callable[[str], str] = as_typed
) -> tuple[tuple[Section, ...], tuple[Finding, ...]]:
    r"""Give the sections of a narrative, and findings: a path is read, a string is the words.

    `target` gives the address for the target of a link. Raises `InputError` with every problem:
    what Markdown cannot carry, a heading that stands twice, a file that cannot be read.

    >>> sections, findings = read_narrative("# 1. Summary\n\nOfsted came.")
    >>> sections[0].heading, findings[0].code
    ('Summary', 'heading-number-typed')
    """
    if isinstance(narrative, Path):
        place = place or Place(file=narrative.name)
        narrative = read_text_file(narrative, place)
    source = narrative.removeprefix("\ufeff")
    read = read_chapters(source, place=place, target=target)
    chapters = list(_without_numbers(read))
    _refuse_repeated(chapters)
    sections = tuple(Section(it.heading, it.body, place=it.place) for it in chapters)
    return sections, tuple(_notes(read, chapters))


def _without_numbers(chapters: Iterable[Chapter]) -> Iterator[Chapter]:
    for ordinal, chapter in enumerate(chapters, start=1):
        heading = chapter.heading[_number_length(chapter.heading, ordinal) :]
        yield Chapter(heading, chapter.body, place=chapter.place)


def _number_length(heading: str, ordinal: int) -> int:
    """Give the length of the number typed before a heading.

    A bare number is one only where it is the section's own: "16 to 19 Study" is words.
    """
    match = _TYPED_NUMBER.match(heading)
    if match is None:
        match = _BARE_NUMBER.match(heading)
        if match is None or int(match[1]) != ordinal:
            return 0
    return match.end()


def _notes(read: Iterable[Chapter], kept: Iterable[Chapter]) -> Iterator[Finding]:
    for before, after in zip(read, kept, strict=True):
        if before.heading != after.heading:
            yield Finding(
                code="heading-number-typed",
                severity=Severity.NOTE,
                text=f"The number typed in the heading “{before.heading}” was left out.",
                advice="Delete it from the narrative: Word numbers the sections.",
                place=before.place,
            )


def _refuse_repeated(chapters: Iterable[Chapter]) -> None:
    problems = Problems()
    seen: dict[str, Chapter] = {}
    for chapter in chapters:
        words = words_of(chapter.heading) or chapter.heading
        first = seen.setdefault(words, chapter)
        if first is not chapter:
            problems.add(
                f"the heading “{chapter.heading}” stands twice, first on line "
                f"{first.place.line}: join the two sections, or give one another heading",
                chapter.place,
            )
    problems.tell()
