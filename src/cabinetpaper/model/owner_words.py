"""What words of an owner are: a post, a body, a role. Words in, a kind out.

The words that tell are data, `data/owners.toml`. What they do not tell is told by nothing here.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources

from cabinetpaper.model.inspection import words_of

# Plans say the same words again and again.
KEPT = lru_cache(maxsize=8192)
compared = KEPT(words_of)
# What a word of a post, of a body or of what they are about is none of: a person's name.
KNOWN = ("posts", "bodies", "topics")
_SMALL = frozenset(
    ["a", "all", "and", "at", "by", "for", "from", "in", "of", "on", "or", "other", "s", "the",
     "to", "with"]
)  # fmt: skip
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
    return compared(text) in words(kind)


def begins_post(text: str) -> bool:
    """Tell whether a post that is whole by itself begins here.

    >>> [begins_post(text) for text in ("Head of Care", "Assistant Director for SEND", "Safety",
    ...     "Safety Lead for Schools")]
    [True, True, False, False]
    """
    match = _POST_START.match(text)
    ranks = compared(match["ranks"] or "").split() if match else []
    return bool(match) and all(rank in words("ranks") for rank in ranks)


def post_noun(text: str) -> str:
    """Give the last word, where a post is called by it: "manager" for "Adoption Team Manager"."""
    last = compared(text).rsplit(" ", 1)[-1]
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


def _words(text: str) -> list[tuple[str, str]]:
    """Give the words of a text, each as typed and as compared."""
    raws = re.findall(r"[\w'’]+(?:-[\w'’]+)*", text)
    split = [(raw, word) for raw in raws for word in compared(raw).split()]
    return [(raw, word) for raw, word in split if word]


def _is_known(raw: str, word: str) -> bool:
    # Three capitals or more are a short form of something, and never a person.
    in_capitals = (len(raw) > 2 and raw.isupper()) or raw in words("abbreviations")
    return in_capitals or word in _SMALL or word.isdecimal() or _is_listed(raw, word)


@KEPT
def _is_listed(raw: str, word: str) -> bool:
    return is_short_form(raw) or any(word in words(kind) for kind in KNOWN)


@cache
def _table() -> dict[str, str | list[str]]:
    text = resources.files("cabinetpaper").joinpath("data/owners.toml").read_text("utf-8")
    return tomllib.loads(text)
