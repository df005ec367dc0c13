"""One owner's words in, an `Owner` out: the name and the post, where they can be told.

What cannot be told is left as written: a house that prints posts only must not print a guess.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from attrs import frozen

from cabinetpaper.model.owner import Owner
from cabinetpaper.model.owner_words import (
    begins_post,
    has_known_word,
    is_office,
    is_one_of,
    is_organisation,
    is_post,
)
from cabinetpaper.model.person_names import (
    holds_name,
    is_name,
    may_be_name,
    name_length,
)

_BREAK = re.compile(r"\s*(?:,|:(?=\s)|(?<=\s)[-–—]+(?=\s)|[–—]|[()\[\]])\s*")
# A name without a mark before it is surely one only where it has dotted initials or a title.
_NAME_AT_END = re.compile(
    r"(?P<post>.*\S)\s+(?P<name>(?:(?:Dr|Cllr|Mrs?|Ms|Miss|Prof)\.?\s)?(?:[^\W\d_]\.\s?)+[^\W\d_]\S+)"
)
# The full stop of a sentence, not of an initial.
_FULL_STOP = re.compile(r"(?<=\w\w)\.$")
_NO_POST = re.compile(r"@|\d{4}")
_EDGES = " \t\n\u00a0,:;-–—/"


@frozen(kw_only=True)
class Part:
    """A stretch of an owner's words between commas, dashes, colons and brackets."""

    words: str
    start: int
    end: int
    in_brackets: bool

    @property
    def is_idle(self) -> bool:
        """Tell whether it says nothing of name and post: "vacant", "interim"."""
        return is_one_of("vacant", self.words) or is_one_of("roles", self.words)


@lru_cache(maxsize=8192)
def read_owner(text: str) -> Owner:
    """Give one owner, of whatever form; what is not sure to be a name or a post is neither.

    >>> [(o.name, o.post) for o in map(read_owner, ("Head of Fostering (A. Example)", "Lead: AB",
    ...     "A. Example", "Vacant"))]
    [('A. Example', 'Head of Fostering'), ('AB', None), ('A. Example', None), (None, None)]
    """
    name, post = _told(text, _without_label(_parts(text)))
    bare = _FULL_STOP.sub("", name) if name else None
    return Owner(text, name=_on_one_line(bare), post=_on_one_line(post))


def _on_one_line(words: str | None) -> str | None:
    return " ".join(words.split()) if words and words.strip() else None


def _parts(text: str) -> list[Part]:
    parts: list[Part] = []
    start = depth = 0
    for mark in [*_BREAK.finditer(text), None]:
        end = mark.start() if mark else len(text)
        if text[start:end].strip():
            words = text[start:end].strip()
            parts.append(Part(words=words, start=start, end=end, in_brackets=depth > 0))
        if mark:
            depth += sum(map(mark.group().count, "([")) - sum(map(mark.group().count, ")]"))
            start = mark.end()
    return parts


def _without_label(parts: list[Part]) -> list[Part]:
    """Give the parts behind "Lead:" or "SRO -", and without those that say nobody."""
    kept = [part for part in parts if not part.is_idle]
    # "Lead – Fostering" is a post of its own: only a name or a whole post has a label before it.
    labelled = len(kept) < len(parts) and parts[0] not in kept and kept
    if labelled and is_one_of("roles", parts[0].words):
        first = kept[0].words
        if not (is_name(first) or is_office(first) or may_be_name(first)):
            return parts
        if has_known_word(first) and not (is_post(first) or begins_post(first)):
            return parts if is_post(parts[0].words) else kept
    return kept


def _told(text: str, parts: Sequence[Part]) -> tuple[str | None, str | None]:
    if not parts:
        return None, None
    names = [index for index, part in enumerate(parts) if is_name(part.words)]
    if len(names) == 1:
        return _around(text, parts, names[0])
    if names:
        return None, None
    return _in_one(parts[0].words) if len(parts) == 1 else _without_sure_name(text, parts)


def _without_sure_name(text: str, parts: Sequence[Part]) -> tuple[str | None, str | None]:
    first, rest = parts[0], parts[1:]
    if _is_unlisted_name(first.words) and is_post(rest[0].words) and not _hold_names(rest):
        return first.words, _after(text, rest)
    if _hold_names(parts) or any(may_be_name(part.words) for part in parts):
        return None, None
    if any(_may_be_initials(part.words) for part in parts):
        before = text[first.start : rest[-1].start].rstrip(_EDGES + "([")
        sure = rest[-1].in_brackets and not any(_may_be_initials(p.words) for p in parts[:-1])
        return None, before if sure and is_office(before) else None
    whole = text[first.start : rest[-1].end + (1 if rest[-1].in_brackets else 0)]
    return None, whole.strip() if is_office(whole) else None


def _is_unlisted_name(words: str) -> bool:
    return may_be_name(words) and len(words.split()) > 1


def _may_be_initials(words: str) -> bool:
    """Tell whether two capitals, a short form of something, may as well be somebody's initials."""
    return len(words) == 2 and words.isupper() and not is_organisation(words)


def _hold_names(parts: Sequence[Part]) -> bool:
    return any(holds_name(part.words) for part in parts)


def _around(text: str, parts: Sequence[Part], index: int) -> tuple[str | None, str | None]:
    """Give name and post, where one part is a name: the post stands behind it or before it."""
    name = parts[index].words
    before, behind = parts[:index], parts[index + 1 :]
    if _hold_names([*before, *behind]):
        return None, None
    if before:
        said = text[before[0].start : parts[index].start].rstrip(_EDGES + "([")
        if " " not in name and not is_office(said):  # "Example, Jane", or "EXAMPLE, JANE"
            return None, None
        post = said if is_office(said) and not _unsure(before) else None
        # Two capitals in brackets are as often the short form of a service.
        return None if parts[index].in_brackets and len(name) == 2 else name, post
    if not behind or _unsure(behind) or _NO_POST.search(text):
        return name, None
    return name, _after(text, behind) if any(has_known_word(p.words) for p in behind) else None


def _unsure(parts: Sequence[Part]) -> bool:
    return any(_is_unlisted_name(part.words) for part in parts)


def _after(text: str, parts: Sequence[Part]) -> str:
    """Give what stands behind a name: what is in brackets, else all of it."""
    first, last = parts[0], parts[-1]
    if first.in_brackets:
        closing = next((p for p in reversed(parts) if p.in_brackets), first)
        together = [p for p in parts if p.in_brackets]
        return text[first.start : closing.end] if together == list(parts) else first.words
    return text[first.start : last.end + (1 if last.in_brackets else 0)].strip()


def _in_one(words: str) -> tuple[str | None, str | None]:
    """Give name and post of words that nothing parts."""
    length = name_length(words)
    behind = words[length:].strip()
    if length and holds_name(behind):
        return None, None
    if length and (begins_post(behind) or is_organisation(behind)):
        return words[:length], behind
    first, _, rest = words.partition(" ")
    if is_organisation(first) and " " in rest.strip() and is_name(rest):  # "HoS A. Example"
        return rest, first
    match = _NAME_AT_END.fullmatch(words)
    if (
        match
        and is_name(match["name"])
        and is_post(match["post"])
        and not holds_name(match["post"])
    ):
        return match["name"], match["post"]
    return None, words if is_office(words) and not holds_name(words) else None
