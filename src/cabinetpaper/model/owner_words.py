"""What words of an owner are: a person's name, a post, a body. Words in, a kind or a length out.

The words that tell are data, `data/owners.toml`. What they do not tell is told by nothing here.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from importlib import resources

from cabinetpaper.model.inspection import words_of

_TOKEN = re.compile(r"[^\s,;/&+()\[\]:–—]+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,4}|[^\W\d_]|(?:[^\W\d_]\.-?){1,4}")
_DOTTED = re.compile(r"(?:[^\W\d_]\.){1,3}[^\W\d_]\.?")
_MOST_SURNAMES = 3
# No name is longer than this, and no more of a text is looked at for one.
_LONGEST_NAME = 120
# Plans say the same words again and again.
_KEPT = lru_cache(maxsize=8192)
_compared = _KEPT(words_of)
_NOUN = (
    r"(?:heads?|chairs?|chief|directors?|managers?|officers?|leads?|leaders?|principals?|"
    r"commissioners?|commanders?|clerks?|members?|advis[eo]rs?|co-?ordinators?|headteachers?)"
)
# "Head of", "Assistant Director for": how a post begins that is whole by itself.
_POST_START = re.compile(
    rf"(?P<ranks>(?:[^\W\d_][\w-]*\s){{0,3}}?){_NOUN}(?:\s(?:of|for|to)\b|(?=\s?[,–(]|$))"
    r"|chief\s(?:executive|officer|constable)s?\b|(?:cabinet|lead|executive)\smembers?\b"
    r"|portfolio\sholders?\b",
    re.IGNORECASE,
)


@cache
def words(kind: str) -> frozenset[str]:
    """Give the words of one kind, without case and apostrophes.

    >>> "head" in words("posts"), "head" in words("given_names")
    (True, False)
    """
    listed = _table()[kind]
    every = listed.split() if isinstance(listed, str) else listed
    if kind.endswith("abbreviations"):
        return frozenset(every)
    return frozenset(words_of(word) for word in every)


def is_post(text: str) -> bool:
    """Tell whether words hold what a post is called by, or a short form of one."""
    return any(word in words("posts") or is_short_form(raw) for raw, word in _words(text))


def is_office(text: str) -> bool:
    """Tell whether words are a post or a body: by what it is called, or by its topics alone.

    >>> [is_office(text) for text in ("Anytown Partnership", "Early Help", "Anytown", "HR")]
    [True, True, False, True]
    """
    known = [_is_known(raw, word) for raw, word in _words(text)]
    return (all(known) and has_known_word(text)) or is_post(text) or is_body(text)


def is_body(text: str) -> bool:
    """Tell whether words hold what a body is called by."""
    return any(word in words("bodies") for _, word in _words(text))


def has_known_word(text: str) -> bool:
    """Tell whether any of the words is one of posts, bodies or their topics."""
    return any(_is_listed(raw, word) and word not in _SMALL for raw, word in _words(text))


def is_one_of(kind: str, text: str) -> bool:
    """Tell whether the whole words are one of a kind that is a list of phrases.

    >>> is_one_of("vacant", "to be confirmed."), is_one_of("roles", "Lead member")
    (True, False)
    """
    return _compared(text) in words(kind)


def begins_post(text: str) -> bool:
    """Tell whether a post that is whole by itself begins here.

    >>> [begins_post(text) for text in ("Head of Care", "Assistant Director for SEND", "Safety",
    ...     "Safety Lead for Schools")]
    [True, True, False, False]
    """
    match = _POST_START.match(text)
    ranks = _compared(match["ranks"] or "").split() if match else []
    return bool(match) and all(rank in words("ranks") for rank in ranks)


def post_noun(text: str) -> str:
    """Give the last word, where a post is called by it: "manager" for "Adoption Team Manager"."""
    last = _compared(text).rsplit(" ", 1)[-1]
    return last if last in words("posts") else ""


def is_short_form(word: str) -> bool:
    """Tell whether a word, as typed, is surely the short form of a post or a body.

    >>> is_short_form("HR"), is_short_form("SC")
    (True, False)
    """
    if len(word) == 2:
        return word in words("sure_abbreviations")
    return word in words("abbreviations")


def is_organisation(text: str) -> bool:
    """Tell whether the whole words are a body that stands in a list by itself."""
    return is_one_of("organisations", text) or is_short_form(text.strip())


def has_plural_post(text: str) -> bool:
    """Tell whether the first post among the words is one of several people: "Heads of Service"."""
    first = next((word for _, word in _words(text) if word in words("posts")), "")
    return first.endswith("s")


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


@_KEPT
def name_length(text: str) -> int:
    """Give how many characters of a text, from its start, are surely a person's name; 0 for none.

    >>> name_length("A. Example, Head of Care"), name_length("Head of Care")
    (10, 0)
    """
    tokens = list(_leading(text))
    raws = [match.group() for match in tokens]
    titles = _while(raws, lambda raw: _compared(raw) in words("titles"))
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


@_KEPT
def _is_initials(raw: str) -> bool:
    """Tell whether a word is initials before a surname: "A", "A.B."; "YC Anytown" is a service."""
    return raw == raw.upper() and bool(_INITIALS.fullmatch(raw))


def _is_letter(raw: str) -> bool:
    return len(raw.rstrip(".")) == 1 and raw[0].isupper()


@_KEPT
def _are_bare_initials(raw: str) -> bool:
    """Tell whether a word by itself is initials: dotted, or two capitals that are no short form."""
    if raw.replace(".", "") in words("abbreviations") or raw != raw.upper():
        return False
    return bool(_DOTTED.fullmatch(raw)) or (len(raw) == 2 and raw.isalpha())


@_KEPT
def _is_given(raw: str) -> bool:
    first = re.split(r"[-’']", raw)[0]
    return raw[:1].isupper() and first.casefold() in words("given_names")


@_KEPT
def _is_particle(raw: str) -> bool:
    return raw.casefold() in words("particles") and (raw.islower() or len(raw) > 2)


@_KEPT
def _is_surname(raw: str) -> bool:
    bare = raw.rstrip(".")
    if len(bare) < 2 or not bare[0].isupper() or bare.endswith(("'s", "’s")):
        return False
    if any(character.isdigit() or character in '"“”@_' for character in bare):
        return False
    if bare.isupper() or bare in words("abbreviations"):
        return False
    parts = [_compared(bare), *(_compared(part) for part in bare.split("-"))]
    return not any(part in words(kind) for part in parts for kind in _KNOWN)


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


_KNOWN = ("posts", "bodies", "topics")
_SMALL = frozenset(
    ["a", "all", "and", "at", "by", "for", "from", "in", "of", "on", "or", "other", "s", "the",
     "to", "with"]
)  # fmt: skip


def _words(text: str) -> list[tuple[str, str]]:
    """Give the words of a text, each as typed and as compared."""
    raws = re.findall(r"[\w'’]+(?:-[\w'’]+)*", text)
    split = [(raw, word) for raw in raws for word in _compared(raw).split()]
    return [(raw, word) for raw, word in split if word]


def _is_known(raw: str, word: str) -> bool:
    # Three capitals or more are a short form of something, and never a person.
    in_capitals = (len(raw) > 2 and raw.isupper()) or raw in words("abbreviations")
    return in_capitals or word in _SMALL or word.isdecimal() or _is_listed(raw, word)


@_KEPT
def _is_listed(raw: str, word: str) -> bool:
    return is_short_form(raw) or any(word in words(kind) for kind in _KNOWN)


@cache
def _table() -> dict[str, str | list[str]]:
    text = resources.files("cabinetpaper").joinpath("data/owners.toml").read_text("utf-8")
    return tomllib.loads(text)
