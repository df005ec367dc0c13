"""Persons' names among the words of an owner: words in, whether and how far they are a name out.

Surely a name is what has initials, a title, or a given name that the lists know, and then words
with capitals that are no part of a post or body; and two capitals that are no known short form.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cabinetpaper.model.owner_words import KEPT, KNOWN, compared, is_body, words

_TOKEN = re.compile(r"[^\s,;/&+()\[\]:–—]+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,4}|[^\W\d_]|(?:[^\W\d_]\.-?){1,4}")
_DOTTED = re.compile(r"(?:[^\W\d_]\.){1,3}[^\W\d_]\.?")
_MOST_SURNAMES = 3
# No name is longer than this, and no more of a text is looked at for one.
_LONGEST_NAME = 120


def is_name(text: str) -> bool:
    """Tell whether the whole words are surely a person's name, or initials.

    >>> [is_name(text) for text in ("A. Example", "Dr Example", "AB", "HR", "Long Lane")]
    [True, True, True, False, False]
    """
    bare = text.strip()
    return bool(bare) and name_length(bare) >= len(bare.rstrip("."))


def may_be_name(text: str) -> bool:
    """Tell whether words could be a name that no list knows: capitals, and no known word.

    >>> may_be_name("Long Lane"), may_be_name("Early Help"), may_be_name("Anytown")
    (True, False, True)
    """
    tokens = text.split()
    return 1 <= len(tokens) <= 4 and all(
        _is_particle(token) or _is_surname(token) for token in tokens
    )


def holds_name(text: str) -> bool:
    """Tell whether a person's name stands somewhere in the words, so that they are no post."""
    pieces = re.split(r"\s*[/&+,]\s*|\sand\s", text)
    return any(is_name(piece) for piece in pieces) or any(_begins_name(text))


@KEPT
def name_length(text: str) -> int:
    """Give how many characters of a text, from its start, are surely a person's name; 0 for none.

    >>> name_length("A. Example, Head of Care"), name_length("Head of Care")
    (10, 0)
    """
    tokens = list(_leading(text))
    raws = [match.group() for match in tokens]
    titles = _while(raws, lambda raw: compared(raw) in words("titles"))
    initials = _while(raws[titles:], _is_initials)
    at = titles + initials
    given = _while(raws[at : at + 2], _is_given)
    surnames = _surnames(raws[at + given :]) or (
        given and _while(raws[at + given :][:1], _is_letter)
    )
    count = at + given + surnames
    if surnames and (titles or initials or given):
        return tokens[count - 1].end() - (1 if raws[count - 1].endswith(".") else 0)
    if len(tokens) == 1 and (_are_bare_initials(raws[0]) or (given and not initials)):
        return tokens[0].end()
    if given > 1 and len(tokens) == given:  # "James Ryan": a surname that is a given name too
        return tokens[-1].end()
    if given > 1 or (given and (titles or initials)):
        return tokens[at + given - 1].end()
    return 0


def _leading(text: str) -> Iterator[re.Match[str]]:
    """Give the words that a text begins with, as far as nothing but space parts them."""
    end = 0
    for match in _TOKEN.finditer(text, 0, _LONGEST_NAME):
        if text[end : match.start()].strip() or not any(map(str.isalpha, match.group())):
            return
        yield match
        end = match.end()


def _while(raws: list[str], holds: Callable[[str], bool]) -> int:
    return next((index for index, raw in enumerate(raws) if not holds(raw)), len(raws))


def _surnames(raws: list[str]) -> int:
    count = found = 0
    for raw in raws:
        if found == _MOST_SURNAMES or not (_is_particle(raw) or _is_surname(raw)):
            break
        count += 1
        found += not _is_particle(raw)
        if found and raw.endswith("."):
            break
    return count if found and not _is_particle(raws[count - 1]) else 0


@KEPT
def _is_initials(raw: str) -> bool:
    """Tell whether a word is initials before a surname: "A", "A.B."; "YC Anytown" is a service."""
    return raw == raw.upper() and bool(_INITIALS.fullmatch(raw))


def _is_letter(raw: str) -> bool:
    return len(raw.rstrip(".")) == 1 and raw[0].isupper()


@KEPT
def _are_bare_initials(raw: str) -> bool:
    """Tell whether a word by itself is initials: dotted, or two capitals that are no short form."""
    if raw.replace(".", "") in words("abbreviations") or raw != raw.upper():
        return False
    return bool(_DOTTED.fullmatch(raw)) or (len(raw) == 2 and raw.isalpha())


@KEPT
def _is_given(raw: str) -> bool:
    first = re.split(r"[-’']", raw)[0]
    return raw[:1].isupper() and first.casefold() in words("given_names")


@KEPT
def _is_particle(raw: str) -> bool:
    return raw.casefold() in words("particles") and (raw.islower() or len(raw) > 2)


@KEPT
def _is_surname(raw: str) -> bool:
    bare = raw.rstrip(".")
    if len(bare) < 2 or not bare[0].isupper() or bare.endswith(("'s", "’s")):
        return False
    if any(character.isdigit() or character in '"“”@_' for character in bare):
        return False
    if bare.isupper() or bare in words("abbreviations"):
        return False
    parts = [compared(bare), *(compared(part) for part in bare.split("-"))]
    return not any(part in words(kind) for part in parts for kind in KNOWN)


def _begins_name(text: str) -> Iterator[bool]:
    """Give true for each word of a text at which a name of two words or more begins."""
    before = ""
    for match in _TOKEN.finditer(text):
        length = name_length(text[match.start() : match.start() + _LONGEST_NAME])
        named = text[match.start() : match.start() + length]
        follows = text[match.start() + length :].split()
        # A school may bear the name of a person, but not his initials.
        of_a_body = before.casefold().rstrip(".") in {"st", "saint"} or (
            bool(follows) and is_body(follows[0]) and _is_given(match.group())
        )
        if " " in named.strip() and not of_a_body:
            yield True
        before = match.group()
