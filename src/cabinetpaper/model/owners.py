"""Owners as a cell lists them: text in, owners out, each with name and post where they can be told.

An owner's text is a stretch of the cell as written. A cell is taken apart only where each side is
an owner by itself, so that no post is cut in two: "Head of Health and Safety" is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import evolve

from cabinetpaper.model.markers import split_markers
from cabinetpaper.model.owner import Owner
from cabinetpaper.model.owner_lists import SEPARATOR, SPACE, by_initials, by_number
from cabinetpaper.model.owner_parts import read_owner
from cabinetpaper.model.owner_words import (
    begins_post,
    has_plural_post,
    is_one_of,
    is_organisation,
    post_noun,
)
from cabinetpaper.model.person_names import (
    is_name,
    name_length,
)

# Longer than these a line, and a cell, is prose that names people, not a list of them.
_LONGEST = 400
_LONGEST_CELL = 4000
# "(1a) Head of Care": the owner of the action's part (1a).
_KEY = re.compile(
    r"(?:^|(?<=\s))\((?:\d{1,3}[a-z]?|[a-z])(?:\s?[-,&/]\s?\d{0,3}[a-z]?)*\)\s*(?=\S)"
)
# "(2)" numbers a list; "(1b)" is a part of the action.
_OF_A_PART = re.compile(r"\(\d{1,3}[a-z]")
_ENDS_OPEN = re.compile(r"(?:[&/+–-]|\b(?:and|of|for|the|to|with))$", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:[&/+]|(?:and|of|for|to)\b)")
_LABEL = re.compile(r"(?P<label>[^\W\d_][\w -]{1,30}):\s")


@lru_cache(maxsize=4096)
def read_owners(written: str) -> tuple[Owner, ...]:
    r"""Give the owners of a cell: by line, semicolon, and by "/", "and", "&", commas where safe.

    >>> for owner in read_owners("A. Example, Head of Fostering\nHead of Finance / Head of Care"):
    ...     print(owner.text, owner.name, owner.post, sep=" | ")
    A. Example, Head of Fostering | A. Example | Head of Fostering
    Head of Finance | None | Head of Finance
    Head of Care | None | Head of Care
    """
    if len(written) > _LONGEST_CELL:
        return tuple(Owner(line) for piece in written.split("\n") if (line := piece.strip(SPACE)))
    return tuple(
        owner
        for key, line in _lines(written)
        for owner in _with_key(key, list(_with_shared_post(_owners_of(line))))
    )


def _with_key(key: str, owners: Sequence[Owner]) -> list[Owner]:
    """Give owners, the first with the key of its part of the action before its text."""
    return [evolve(owners[0], text=f"{key}{owners[0].text}"), *owners[1:]] if owners else []


def _lines(written: str) -> Iterator[tuple[str, str]]:
    """Give the lines and what semicolons part, each with its key; what goes on is one line.

    Other markers are left out: they number a list, and say nothing of its owners.
    """
    joined: list[list[str]] = []
    for marker, rest in split_markers(written.split("\n")):
        if joined and not marker and _goes_on(joined[-1][-1], rest):
            joined[-1].append(rest)
        else:
            kept = marker if _KEY.match(f"{marker}x") else ""
            joined += [[f"{kept}{words}"] for words in by_number(marker, rest)]
    for line in joined:
        for piece in re.split(r"[;•]", "\n".join(line)):
            yield from _keyed(piece)


def _keyed(piece: str) -> Iterator[tuple[str, str]]:
    keys = [(key.start(), key.end()) for key in _KEY.finditer(piece)]
    starts = [(0, 0), *keys]
    ends = [*(start for start, _ in keys), len(piece)]
    for (start, begins), ends_at in zip(starts, ends, strict=True):
        words = piece[begins:ends_at].strip(SPACE)
        if words:
            key = piece[start:begins]
            yield key if _OF_A_PART.match(key) else "", words


def _goes_on(line: str, following: str) -> bool:
    """Tell whether a line goes on in the one after it, as where a long post was wrapped by hand."""
    line, following = line.rstrip(SPACE)[-_LONGEST:], following.strip(SPACE)[:_LONGEST]
    if not line or not following:
        return False
    if line.endswith(","):
        return is_name(line.rstrip(",")) and not name_length(following)
    return bool(_ENDS_OPEN.search(line) or _GOES_ON.match(following))


def _owners_of(line: str) -> list[Owner]:
    if len(line) > _LONGEST:
        return [Owner(line)]
    return by_initials(line) or [read_owner(piece) for piece in _pieces(line)]


def _pieces(line: str) -> Iterator[str]:
    """Give a line cut at each separator that stands between two owners, one after the other."""
    marks = [mark for mark in SEPARATOR.finditer(line) if not _is_inside_brackets(line, mark)]
    edges = [*(mark.start() for mark in marks[1:]), len(line)]
    segments = [line[mark.end() : edge] for mark, edge in zip(marks, edges, strict=False)]
    first = line[: marks[0].start()] if marks else line
    are_bodies = all(map(_is_body, (first, *segments)))
    start = 0
    for mark, segment in zip(marks, segments, strict=True):
        left, right = line[start : mark.start()].strip(SPACE), line[mark.end() :]
        by_body = are_bodies and (mark["sign"] in {"/", ","} or _are_organisations(left, segment))
        if left and (by_body or _parts_two(mark["sign"], left, right, segment.strip(SPACE))):
            yield left
            start = mark.end()
    last = line[start:].strip(SPACE)
    if last:
        yield last


def _is_body(text: str) -> bool:
    return is_organisation(text) or is_one_of("services", text)


def _are_organisations(*texts: str) -> bool:
    return all(map(is_organisation, texts))


def _is_inside_brackets(line: str, mark: re.Match[str]) -> bool:
    before = line[: mark.start()]
    return before.count("(") > before.count(")")


def _parts_two(sign: str, left: str, right: str, segment: str) -> bool:
    """Tell whether a separator stands between owners: `segment` is `right` up to the next one."""
    if _has_label(right) and not sign.startswith("/"):
        return True
    before, names_follow = read_owner(left), _begins_with_name(segment)
    if sign.startswith(","):
        return _comma_parts(before, right, names_follow=names_follow)
    if left.endswith(")") and is_organisation(segment):
        return True
    if names_follow:
        return bool(before.name or (before.post and sign != "/"))
    if is_one_of("second_posts", segment) or not _is_whole(before):
        return False
    alike = post_noun(segment) and post_noun(segment) == post_noun(left)
    return (begins_post(right) or bool(alike)) and not (sign == "/" and before.post is None)


def _comma_parts(before: Owner, right: str, *, names_follow: bool) -> bool:
    """Tell whether a comma parts owners: it also parts a name from his post, and bodies."""
    if names_follow:
        return before.name is not None
    if not begins_post(right) or before.post is None:
        return False
    named_last = before.name is not None and before.text.rstrip(") ").endswith(before.name)
    return named_last or (before.name is None and begins_post(before.text))


def _is_whole(owner: Owner) -> bool:
    """Tell whether an owner stands by itself: a name, or a post that begins as posts do."""
    post = owner.post or ""
    return owner.name is not None or begins_post(post) or bool(post_noun(post))


def _begins_with_name(text: str) -> bool:
    """Tell whether a name begins a text and ends where a name may end."""
    length = name_length(text)
    rest = text[length:].lstrip()
    return bool(length) and (not rest or not rest[0].isalnum() or rest.startswith("and "))


def _has_label(text: str) -> bool:
    match = _LABEL.match(text)
    return bool(match) and is_one_of("roles", match["label"] if match else "")


def _with_shared_post(owners: Sequence[Owner]) -> Iterator[Owner]:
    """Give the owners of a line, "(Heads of Service)" behind the last of them being every one's."""
    last = owners[-1] if owners else None
    shared = last.post if last and last.name and last.post and has_plural_post(last.post) else None
    all_named = all(owner.name and (owner is last or not owner.post) for owner in owners)
    for owner in owners:
        yield evolve(owner, post=shared) if shared and all_named else owner
