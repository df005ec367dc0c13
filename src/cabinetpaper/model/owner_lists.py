"""Lists of owners on one line that have a form of their own: a line in, its owners' words out.

Initials are told by each other, because two capitals may as well be short for a service; numbers
are told by their order.
"""

from __future__ import annotations

import re
from itertools import pairwise

from cabinetpaper.model.owner import Owner
from cabinetpaper.model.owner_parts import read_owner
from cabinetpaper.model.owner_words import is_short_form
from cabinetpaper.model.person_names import is_name

# No str.strip: it would take characters that nobody sees and that a paper cannot hold (U+001C).
SPACE = " \t\n\r\u00a0"
SEPARATOR = re.compile(r"\s*(?P<sign>/|&|\+|,(?:\s*and\b)?|(?<=\s)and(?=\s))\s*")
_NUMBER = re.compile(r"(?P<number>\d{1,3})(?P<close>[.)])")


def by_initials(line: str) -> list[Owner]:
    """Give the owners of a line of nothing but initials and short forms; none for any other line.

    What is short for a service may be a person's initials beside other initials, and is told as
    neither.

    >>> [(o.text, o.name, o.post) for o in by_initials("AE / BE / CE")]
    [('AE', 'AE', None), ('BE', 'BE', None), ('CE', None, None)]
    >>> by_initials("AB, HR"), by_initials("HR/OD")
    ([], [])
    """
    marks = list(SEPARATOR.finditer(line))
    starts = [0, *(mark.end() for mark in marks)]
    ends = [*(mark.start() for mark in marks), len(line)]
    pieces = [line[a:b].strip(SPACE) for a, b in zip(starts, ends, strict=True)]
    if len(pieces) < 2 or not all(map(_is_short, pieces)):
        return []
    are_names = [is_name(piece) for piece in pieces]
    # "AB, HR, CD, IT" are two people with their services: initials stand side by side in a list.
    with_posts = {mark["sign"] for mark in marks} == {","} and len(set(are_names)) > 1
    is_list = any(map(all, pairwise(are_names))) if with_posts else any(are_names)
    return [_owner(piece) for piece in pieces] if is_list else []


def by_number(marker: str, words: str) -> list[str]:
    """Give the words behind a list's number, cut where the numbers that follow it stand in them.

    >>> by_number("1. ", "Head of HR 2. Head of Finance, 3. Head of Care")
    ['Head of HR', 'Head of Finance', 'Head of Care']
    >>> by_number("1. ", "Head of HR 3. Head of Finance"), by_number("- ", "Head of HR 2. AB")
    (['Head of HR 3. Head of Finance'], ['Head of HR 2. AB'])
    """
    pieces: list[str] = []
    begun = _NUMBER.fullmatch(marker.strip(SPACE))
    number = int(begun["number"]) if begun else 0
    while begun:
        number += 1
        close = r"\)\s*" if begun["close"] == ")" else r"\.\s+"
        cut = re.search(rf"(?<!\s)(?:\s*[,;&/]|\s+and)?\s+{number}{close}(?=\S)", words)
        if cut is None:
            break
        pieces.append(words[: cut.start()].rstrip(SPACE))
        words = words[cut.end() :]
    return [*pieces, words]


def _is_short(piece: str) -> bool:
    return (len(piece) == 2 and piece.isalpha() and piece.isupper()) or is_short_form(piece)


def _owner(piece: str) -> Owner:
    return read_owner(piece) if is_name(piece) or len(piece) > 2 else Owner(piece)
