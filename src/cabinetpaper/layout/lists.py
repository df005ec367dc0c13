"""Lines with typed markers → paragraphs of real lists: what Word counts, it counts right.

Entries whose numbers go up become one Word list, restarting where they stand, even with a line
without a number between them. Only where numbers skip or repeat, or a document has more lists than
Word bears, are the markers printed as typed, and a note says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from cabinetpaper.document.blocks import Listing, Paragraph
from cabinetpaper.document.inlines import Words
from cabinetpaper.findings import Finding, Severity
from cabinetpaper.frame.numbering import format_number
from cabinetpaper.houses.styles import (
    BODY_BULLETS,
    BODY_NUMBERS,
    CELL_BULLETS,
    CELL_NUMBERS,
    Style,
)
from cabinetpaper.layout.setting import Line, Setting
from cabinetpaper.model.markers import Counting, Ordinal

# An open document with hundreds of list instances begins to mix its lists up, and with thousands
# runs out of memory (reported of Word through html2openxml, issues 46 and 53).
MOST_LISTS = 400

_FORMATS = {
    Counting.DECIMAL: "decimal",
    Counting.LETTER: "lowerLetter",
    Counting.ROMAN: "lowerRoman",
}


@frozen(kw_only=True)
class ListStyles:
    """The styles of one surrounding, by depth: the body of the paper, or a cell."""

    bullets: tuple[Style, ...]
    numbers: tuple[Style, ...]
    between: Style


IN_BODY = ListStyles(bullets=BODY_BULLETS, numbers=BODY_NUMBERS, between=Style.CONTINUE)
IN_CELL = ListStyles(bullets=CELL_BULLETS, numbers=CELL_NUMBERS, between=Style.CELL_CONTINUE)


@frozen
class _Entry:
    """A line that is a numbered entry: where it stands among the lines, and its number."""

    index: int
    ordinal: Ordinal


def lay_lists(
    lines: Sequence[Line], setting: Setting, styles: ListStyles
) -> Iterator[Paragraph | Line]:
    """Give a paragraph for each line that is an entry, and the other lines as they are.

    A line without a marker between two entries of one list comes back as a paragraph, indented.
    """
    listings, typed = _listings(lines, setting)
    spans = _spans(listings)
    for index, line in enumerate(lines):
        if index in listings:
            yield _numbered(line, listings[index], styles)
        elif line.marker and index in typed:
            yield _typed(line, styles)
        elif line.marker:
            yield _bullet(line, setting, styles)
        elif any(first < index < last for first, last in spans):
            yield Paragraph(style=styles.between, inlines=line.inlines, anchors=line.anchors)
        else:
            yield line


@frozen
class _Numbered:
    """The listing of an entry, and its own number."""

    listing: Listing
    value: int


def _listings(
    lines: Sequence[Line], setting: Setting
) -> tuple[dict[int, _Numbered], frozenset[int]]:
    listings: dict[int, _Numbered] = {}
    typed: set[int] = set()
    for entries in _kinds(lines):
        runs = _runs(entries)
        reason = "the numbers skip or repeat" if runs is None else ""
        if runs is not None and setting.lists + len(runs) > MOST_LISTS:
            reason = f"a paper can have {MOST_LISTS} numbered lists before Word mixes them up"
        if runs is None or reason:
            typed.update(entry.index for entry in entries)
            setting.findings.append(_note(reason, lines[entries[0].index]))
            continue
        for run in runs:
            setting.lists += 1
            for entry in run:
                listings[entry.index] = _Numbered(
                    _listing(entry, run, lines[entry.index].level, setting.lists),
                    entry.ordinal.value,
                )
    return listings, frozenset(typed)


def _listing(entry: _Entry, run: Sequence[_Entry], level: int, list_id: int) -> Listing:
    return Listing(
        level=level,
        list_id=list_id,
        form=entry.ordinal.form,
        format=_FORMATS[entry.ordinal.counting],
        start=run[0].ordinal.value,
    )


def _kinds(lines: Sequence[Line]) -> Iterable[list[_Entry]]:
    """Give the numbered entries of each kind apart: one depth, one form, one way to count."""
    romans = {
        (line.level, ordinal.form)
        for line in lines
        if (ordinal := Ordinal.read(line.marker)) and ordinal.counting is Counting.ROMAN
    }
    kinds: dict[tuple[int, int, str, Counting], list[_Entry]] = {}
    outer = 0
    for index, line in enumerate(lines):
        ordinal = Ordinal.read(line.marker)
        outer += bool(line.marker) and line.level == 0
        if ordinal is None:
            continue
        if (line.level, ordinal.form) in romans:
            ordinal = _as_roman(ordinal, line.marker)
        # A list inside an entry is a list of its own in each entry.
        owner = outer if line.level else 0
        kinds.setdefault((line.level, owner, ordinal.form, ordinal.counting), []).append(
            _Entry(index, ordinal)
        )
    return kinds.values()


def _as_roman(ordinal: Ordinal, marker: str) -> Ordinal:
    """Give i), v) and x) as numerals where their neighbours are: alone they are letters."""
    value = {"i": 1, "v": 5, "x": 10}.get(re.sub(r"[^a-z]", "", marker))
    if ordinal.counting is not Counting.LETTER or value is None:
        return ordinal
    return evolve(ordinal, value=value, counting=Counting.ROMAN)


def _runs(entries: Sequence[_Entry]) -> list[list[_Entry]] | None:
    """Give the lists that entries of one kind make, or None where a number skips or repeats."""
    runs: list[list[_Entry]] = []
    for entry in entries:
        if not runs or entry.ordinal.value == 1 != runs[-1][-1].ordinal.value:
            runs.append([entry])
        elif entry.ordinal.value == runs[-1][-1].ordinal.value + 1:
            runs[-1].append(entry)
        else:
            return None
    return runs


def _spans(listings: dict[int, _Numbered]) -> list[tuple[int, int]]:
    ends: dict[int | None, list[int]] = {}
    for index, numbered in listings.items():
        ends.setdefault(numbered.listing.list_id, []).append(index)
    return [(min(indexes), max(indexes)) for indexes in ends.values()]


def _numbered(line: Line, numbered: _Numbered, styles: ListStyles) -> Paragraph:
    listing = numbered.listing
    return Paragraph(
        style=_at(styles.numbers, line.level),
        inlines=line.inlines,
        number=listing.form.replace("%", format_number(numbered.value, listing.format)),
        listing=listing,
        anchors=line.anchors,
    )


def _typed(line: Line, styles: ListStyles) -> Paragraph:
    words = (Words(f"{line.marker.strip()}\t"), *line.inlines)
    return Paragraph(style=_at(styles.numbers, line.level), inlines=words)


def _bullet(line: Line, setting: Setting, styles: ListStyles) -> Paragraph:
    style = _at(styles.bullets, line.level)
    counted = setting.counted(style)
    return Paragraph(
        style=style,
        inlines=line.inlines,
        number=setting.label(counted),
        counted=None if counted is None else (counted.num_id, counted.level),
        anchors=line.anchors,
    )


def _at(styles: tuple[Style, ...], level: int) -> Style:
    return styles[min(level, len(styles) - 1)]


def _note(reason: str, line: Line) -> Finding:
    return Finding(
        code="list-markers-typed",
        severity=Severity.NOTE,
        text=f"The list that begins with “{line.marker.strip()}” is printed with its markers as "
        f"typed, because {reason}.",
        advice="Number the entries in order, so that Word can count them.",
        place=line.place,
    )
