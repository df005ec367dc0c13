"""A cell under a heading of several fields in ("Lead / Timescale"), a cell for each field out.

Lines and pieces that are times are the completion, a line that is a status word the status, what
looks like a reference in front is the reference; the rest is the field that the heading names
besides. What cannot be told stays whole with the first. No word is lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from attrs import evolve

from cabinetpaper.model.text import Run
from cabinetpaper.model.time_ordinary import is_ordinary
from cabinetpaper.model.time_words import read_completion
from cabinetpaper.sources.plans.table_header import looks_like_reference
from cabinetpaper.sources.sheets.values import Cell

StatusesAmong = Callable[[Sequence[str]], Collection[str]]

# Where one line may hold an owner and a time: "Head of Care, May 2019", "Head of Care – May 2019".
_JOINTS = re.compile(r"(\s*(?:[,;/|]|\s[-–—]\s|\bby\b)\s*)", re.IGNORECASE)
# The fields whose words show what they are.
_TOLD_APART = frozenset({"completion", "status"})
# An ordinary entry of few words, such as "Tbc" or "within 3 months".
_FEW = 4
_FRONT = re.compile(r"\s*(\S+?)[.:)]?\s+(?=\S)")
_TIME_WORDS = re.compile(r"[a-z]{3,}", re.IGNORECASE)
_OF_TIMES = frozenset(
    """by end mid early late the of from until till onwards ongoing tbc asap immediate immediately
    quarter term financial year half first second third fourth week beginning ending commencing
    spring summer autumn winter revised january february march april may june july august september
    october november december jan feb mar apr jun jul aug sep sept oct nov dec and done complete
    completed achieved due original originally extended now""".split()  # noqa: SIM905  # words read best as words
)


def split_cell(
    cell: Cell, names: Sequence[str], statuses_among: StatusesAmong
) -> Mapping[str, Cell]:
    """Give the cells of the fields that a cell holds, those without words left out."""
    if "reference" in names:
        return _with_reference(cell, names)
    special = next((name for name in names if name in _TOLD_APART), None)
    if special is None:
        return {names[0]: cell}
    other = next(name for name in names if name != special)
    if special == "completion":
        its, rest = _sorted_out(cell.displayed, is_time, by_piece=True)
    else:
        statuses = statuses_among(cell.displayed.split("\n"))
        its, rest = _sorted_out(cell.displayed, statuses.__contains__, by_piece=False)
    return {
        name: words_of_cell(cell, words)
        for name, words in ((special, its), (other, rest))
        if words.strip()
    }


def is_time(words: str) -> bool:
    """Tell whether words say a time and nothing else.

    >>> [is_time(words) for words in ("by end May 2019", "Ongoing", "May Example, Head of Care")]
    [True, True, False]
    """
    if len(words.split()) <= _FEW and is_ordinary(words):
        return bool(words.strip())
    said = [word.casefold() for word in _TIME_WORDS.findall(words)]
    completion = read_completion(words)
    means = bool(completion.first_day or completion.last_day)
    return means and all(word in _OF_TIMES for word in said)


def words_of_cell(cell: Cell, words: str) -> Cell:
    """Give the cell with some of its words; their look is the cell's own where all are taken."""
    if words == cell.displayed:
        return cell
    return evolve(
        cell,
        value=words,
        displayed=words,
        number_format="General",
        runs=[Run(words, link=cell.link)],
    )


def _with_reference(cell: Cell, names: Sequence[str]) -> Mapping[str, Cell]:
    other = next(name for name in names if name != "reference")
    match = _FRONT.match(cell.displayed)
    if match and looks_like_reference(match[1]):
        rest = cell.displayed[match.end() :]
        return {"reference": words_of_cell(cell, match[1]), other: words_of_cell(cell, rest)}
    name = "reference" if looks_like_reference(cell.words) else other
    return {name: cell}


def _sorted_out(words: str, is_its: Callable[[str], bool], *, by_piece: bool) -> tuple[str, str]:
    """Give the lines that are of a kind, and the others; by piece, a line's end may be, too."""
    its: list[str] = []
    rest: list[str] = []
    for line in words.split("\n"):
        if is_its(line):
            its.append(line)
            continue
        tail, head = next(_tails(line, is_its), ("", line)) if by_piece else ("", line)
        its += [tail] if tail else []
        rest.append(head)
    return "\n".join(its), "\n".join(rest)


def _tails(line: str, is_its: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """Give the ways to cut a line in two with the second part, or the first, of the kind."""
    for joint in _JOINTS.finditer(line):
        head, tail = line[: joint.start()], line[joint.end() :]
        if is_its(tail) and head.strip():
            yield tail, head
        elif is_its(head) and tail.strip():
            yield head, tail
