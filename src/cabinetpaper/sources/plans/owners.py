"""Owners as a cell lists them: text in, a name and a post each out, where they can be told.

What cannot be told is left as written: a house that prints posts only must not print a guess.
"""

from __future__ import annotations

import re

from cabinetpaper.model.markers import split_marker
from cabinetpaper.model.plan import Owner

# Words of posts and bodies in councils: what holds one is not a person's name.
_OF_OFFICE = frozenset(
    """adviser advisor agency agencies assistant assistants board care chair chairs chief children
    childrens coordinator commissioner commissioners commissioning committee consultant council
    deputy development director directors education executive families family governance group head
    heads health housing lead leads leader leaders manager managers member members nhs officer
    officers operations partner partners partnership police practice principal public quality
    safeguarding school schools send senior service services social strategic strategy support team
    teams training trust worker workers workforce young youth""".split()  # noqa: SIM905  # words read best as words
)
# Two to four words with capitals or initials: "A. Example", "Mary-Ann O'Example".
_NAME = re.compile(r"(?:(?:[^\W\d_]\.\s?)+|[^\W\d_][\w'’-]*\s)(?:[^\W\d_][\w'’.-]*\s?){1,3}")
_TWO_PARTS = re.compile(r"\s*(?P<first>[^,(]+?)\s*(?:,|\s[-–—]\s|\()\s*(?P<second>.+)", re.DOTALL)


def read_owners(written: str) -> tuple[Owner, ...]:
    r"""Give the owners of a cell, one a line.

    >>> for owner in read_owners("A. Example, Head of Fostering\nHead of Finance\nPublic Health"):
    ...     print(owner.text, owner.name, owner.post, sep=" | ")
    A. Example, Head of Fostering | A. Example | Head of Fostering
    Head of Finance | None | Head of Finance
    Public Health | None | Public Health
    """
    lines = (split_marker(line)[1].strip() for line in written.split("\n"))
    return tuple(read_owner(line) for line in lines if line)


def read_owner(text: str) -> Owner:
    """Give one owner: "name, post", "post, name", "name (post)", a post alone, or only the text.

    >>> read_owner("Head of Fostering (A. Example)").name
    'A. Example'
    >>> read_owner("A. Example").post is None
    True
    """
    parts = _TWO_PARTS.fullmatch(text)
    if parts:
        first = parts["first"]
        second = parts["second"].removesuffix(")") if "(" in text else parts["second"]
        if _is_name(first) and not _is_name(second):
            return Owner(text, name=first, post=second)
        if _is_name(second) and _is_office(first):
            return Owner(text, name=second, post=first)
    return Owner(text, post=text) if _is_office(text) and not _holds_name(text) else Owner(text)


def _is_office(text: str) -> bool:
    return any(word in _OF_OFFICE for word in _words(text))


def _is_name(text: str) -> bool:
    """Tell whether words can only be a person's name: capitals, and none of an office."""
    words = text.split()
    capitals = all(word[0].isupper() for word in words)
    return bool(_NAME.fullmatch(text)) and capitals and not text.isupper() and not _is_office(text)


def _holds_name(text: str) -> bool:
    """Tell whether a part of a list of several looks like a name, so that it is no post."""
    return any(_is_name(part.strip()) for part in re.split(r"[,;/&()]|\band\b|\s[-–—]\s", text))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", re.sub(r"['’-]", "", text.casefold()))
