"""Lines with typed markers → which list of Word's each numbered entry belongs to, and its label.

Entries whose numbers go up are one Word list, restarting where they stand. Where numbers skip or
repeat, where Word would write another label, and past the number of lists that Word bears, markers
are printed as typed, and a note says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from cabinetpaper.document.blocks import Listing
from cabinetpaper.findings import Finding, Severity
from cabinetpaper.frame.numbering import format_number
from cabinetpaper.layout.setting import Line, Setting
from cabinetpaper.model.markers import Counting, Ordinal, is_bullet, is_tick

# An open document with hundreds of list instances begins to mix its lists up, and with thousands
# runs out of memory (reported of Word through html2openxml, issues 46 and 53).
MOST_LISTS = 400

_FORMATS = {
    Counting.DECIMAL: "decimal",
    Counting.LETTER: "lowerLetter",
    Counting.ROMAN: "lowerRoman",
    Counting.CAPITAL: "upperLetter",
    Counting.CAPITAL_ROMAN: "upperRoman",
}


@frozen
class Numbered:
    """The list of an entry, and its own label."""

    listing: Listing
    label: str


@frozen
class _Entry:
    """A line that is a numbered entry: where it stands among the lines, and its number."""

    index: int
    ordinal: Ordinal


def listings_of(
    lines: Sequence[Line], setting: Setting
) -> tuple[dict[int, Numbered], frozenset[int]]:
    """Give the list of each entry that Word counts, by line, and the lines printed as typed."""
    listings: dict[int, Numbered] = {}
    typed: set[int] = set()
    for index in _uncountable(lines):
        typed.add(index)
        if not is_tick(lines[index].marker):  # printed as typed, a tick keeps all that it says
            setting.findings.append(_note("Word has no such list", lines[index]))
    for entries in _kinds(lines):
        runs = _runs(entries)
        first = lines[entries[0].index]
        reason = _reason(entries, runs, lines)
        if reason:
            setting.findings.append(_note(reason, first))
        if runs is None or reason or not _bears(setting, len(runs), first):
            typed.update(entry.index for entry in entries)
            continue
        for run in runs:
            setting.lists += 1
            for entry in run:
                listings[entry.index] = Numbered(
                    _listing(entry, run, lines[entry.index].level, setting.lists),
                    _label(entry.ordinal),
                )
    return listings, frozenset(typed)


def _uncountable(lines: Sequence[Line]) -> Iterator[int]:
    """Give the lines whose marker is neither a number nor a bullet, such as “Step 1:”."""
    for index, line in enumerate(lines):
        if line.marker and Ordinal.read(line.marker) is None and not is_bullet(line.marker):
            yield index


def _reason(
    entries: Sequence[_Entry], runs: Sequence[list[_Entry]] | None, lines: Sequence[Line]
) -> str:
    """Give why entries are not counted by Word, "" where they can be."""
    if runs is None:
        return "the numbers skip or repeat"
    if any(_label(entry.ordinal) != lines[entry.index].marker.strip() for entry in entries):
        return "Word writes these numbers in another way"
    return ""


def _bears(setting: Setting, more: int, first: Line) -> bool:
    """Tell whether Word bears more lists. From the first that it does not bear, it bears none.

    So one note tells of all: a plan of 10,000 actions would have thousands of the same.
    """
    if setting.lists + more <= MOST_LISTS:
        return True
    if setting.lists <= MOST_LISTS:
        setting.findings.append(_bound_note(first))
    setting.lists = MOST_LISTS + 1
    return False


def _label(ordinal: Ordinal) -> str:
    """Give the label that Word prints for a number."""
    number = format_number(ordinal.value, _FORMATS[ordinal.counting])
    return ordinal.form.replace("%", number)


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
        (line.level, ordinal.form, ordinal.counting)
        for line in lines
        if (ordinal := Ordinal.read(line.marker)) and ordinal.counting.is_roman
    }
    kinds: dict[tuple[int, int, str, Counting], list[_Entry]] = {}
    last: dict[int, int] = {}
    for index, line in enumerate(lines):
        ordinal = Ordinal.read(line.marker)
        if line.marker:
            last[line.level] = index
        if ordinal is None:
            continue
        as_roman = ordinal.as_roman()
        if (line.level, ordinal.form, as_roman.counting) in romans:
            ordinal = as_roman
        # A list inside an entry is a list of its own in each entry.
        owner = max((at for level, at in last.items() if level < line.level), default=-1)
        kinds.setdefault((line.level, owner, ordinal.form, ordinal.counting), []).append(
            _Entry(index, ordinal)
        )
    return kinds.values()


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


def _note(reason: str, line: Line) -> Finding:
    return Finding(
        code="list-markers-typed",
        severity=Severity.NOTE,
        text=f"The list that begins with “{line.marker.strip()}” is printed with its markers as "
        f"typed, because {reason}.",
        advice="Number the entries in order, so that Word can count them.",
        place=line.place,
    )


def _bound_note(line: Line) -> Finding:
    return Finding(
        code="list-markers-typed",
        severity=Severity.NOTE,
        text=f"The list that begins with “{line.marker.strip()}” and all numbered lists after it "
        "are printed with their markers as typed, because a paper can have "
        f"{MOST_LISTS} numbered lists before Word mixes them up.",
        advice="Put fewer actions into the paper, or begin their entries with bullets.",
        place=line.place,
    )
