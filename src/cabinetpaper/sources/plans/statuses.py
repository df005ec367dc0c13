"""Statuses of a plan: the cells of one column and a scale in, each status and what was noticed out.

A word stays as it was typed; a colour alone is read as the name of its step. A word that stands on
another word's colour is told once for all cells alike, and the words that the scale does not know
are told together; the common words of state, such as “Complete”, need no scale to be known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen

from cabinetpaper.findings import Finding, Severity
from cabinetpaper.model.inspection import words_of
from cabinetpaper.model.scales import Scale, Step, is_blank
from cabinetpaper.sources.plans.states import says_state
from cabinetpaper.sources.sheets.values import Cell
from cabinetpaper.telling import cut, listed
from cabinetpaper.tuples import as_tuple

_QUOTED = 60
_MOST_LISTED = 5


@frozen(kw_only=True)
class Statuses:
    """The statuses of a table's actions, in their order, and what was noticed."""

    written: tuple[str, ...] = field(converter=as_tuple)
    findings: tuple[Finding, ...] = field(default=(), converter=as_tuple)


@frozen
class _Notice:
    """What a finding is on: cells that call for the same one share it."""

    code: str
    words: str = ""
    said: str = ""
    shown: str = ""


def read_statuses(cells: Sequence[Cell | None], scale: Scale) -> Statuses:
    """Give the status of each action of a table, "" for none, from top to bottom.

    `cells` are those of the status column, coloured ones without words among them.

    >>> from cabinetpaper.model.scales import Scale, Step
    >>> scale = Scale(key="x", steps=[Step(name="Green", words=["G"], colours=["00B050"])])
    >>> column = [Cell(row=4, column=7, displayed="G"), Cell(row=5, column=7, fill="00B050")]
    >>> read_statuses(column, scale).written
    ('G', 'Green')
    """
    noticed: dict[_Notice, list[Cell]] = {}
    for cell in cells:
        notice = _notice(cell, scale) if cell is not None and (cell or cell.fill) else None
        if cell is not None and notice:
            noticed.setdefault(notice, []).append(cell)
    return Statuses(
        written=[read_status(cell, scale) for cell in cells],
        findings=list(_findings(noticed, scale)),
    )


def read_status(cell: Cell | None, scale: Scale) -> str:
    """Give the status of one cell: its words as typed, else the name of what its colour means."""
    if cell is None or cell:
        return cell.displayed if cell else ""
    step = scale.step_of_colour(cell.fill)
    return step.name if step else ""


def _notice(cell: Cell, scale: Scale) -> _Notice | None:
    by_colour = scale.step_of_colour(cell.fill) if cell.fill else None
    if not cell:
        return _on_colour_alone(cell, by_colour)
    by_words = scale.step_of(cell.displayed)
    shown = by_colour.name if by_colour else ""
    if by_words is None:
        is_known = scale.is_open or says_state(cell.displayed)
        return None if is_known else _Notice("status-unknown")
    if by_colour and by_colour is not by_words:
        return _Notice("status-contradicts-colour", words_of(cell.words), by_words.name, shown)
    return None


def _on_colour_alone(cell: Cell, by_colour: Step | None) -> _Notice | None:
    if by_colour:
        return _Notice("status-by-colour", shown=by_colour.name)
    return None if is_blank(cell.fill) else _Notice("status-colour-unknown", shown=cell.fill)


def _findings(noticed: Mapping[_Notice, list[Cell]], scale: Scale) -> Iterator[Finding]:
    names = listed([step.name for step in scale.steps])
    for notice, cells in noticed.items():
        severity, text, advice = _TEXTS[notice.code]
        facts = {
            "words": cut(cells[0].words, _QUOTED),
            "more": _more(len(cells) - 1),
            "shown": notice.shown,
            "said": notice.said,
            "names": names,
            "kept": _kept(cells, scale) if notice.code == "status-unknown" else "",
        }
        yield Finding(
            code=notice.code,
            severity=severity,
            text=text.format_map(facts),
            advice=advice.format_map(facts),
            place=cells[0].place,
        )


_TEXTS = {
    "status-by-colour": (
        Severity.NOTE,
        "The status is a colour without a word{more}, and was read as {shown}.",
        "Type the status as a word, so that nobody needs to see its colour.",
    ),
    "status-colour-unknown": (
        Severity.WARNING,
        "The status is the colour {shown} without a word{more}, which the scale does not know, and "
        "was not read; the scale is {names}.",
        "Type the status as a word, or name under [plan] a scale that has the colour.",
    ),
    "status-contradicts-colour": (
        Severity.WARNING,
        "The status “{words}” is {said}, but the cell is coloured {shown}{more}; it was read as it "
        "says.",
        "Correct the word or the colour, whichever is wrong.",
    ),
    "status-unknown": (
        Severity.NOTE,
        "The scale does not know the {kept}; the scale is {names}.",
        "Use words of the scale, or name under [plan] a scale that has them.",
    ),
}


def _kept(cells: Sequence[Cell], scale: Scale) -> str:
    """Give the words that a scale does not know, each once, and that only they were read."""
    different: dict[str, str] = {}
    for cell in cells:
        different.setdefault(words_of(cell.words) or cell.words, f"“{cut(cell.words, _QUOTED)}”")
    words = list(different.values())
    is_one, left = len(words) == 1, len(words) - _MOST_LISTED
    names = [*words[:_MOST_LISTED], *([f"{left} more"] if left > 0 else [])]
    return (
        f"status{'' if is_one else 'es'} {listed(names)}{_more(len(cells) - 1)}, and "
        f"{'it was' if is_one else 'they were'} kept as written"
        f"{_colours_beside(cells, scale, 'its' if is_one else 'their')}"
    )


def _colours_beside(cells: Sequence[Cell], scale: Scale, whose: str) -> str:
    steps = (scale.step_of_colour(cell.fill) for cell in cells if cell.fill)
    names = list(dict.fromkeys(step.name for step in steps if step))
    if not names:
        return ""
    which = f"colour, {names[0]}, was" if len(names) == 1 else f"colours, {listed(names)}, were"
    return f", and {whose} {which} not read"


def _more(count: int) -> str:
    return f", here and in {count} more cell{'s' if count > 1 else ''}" if count else ""
