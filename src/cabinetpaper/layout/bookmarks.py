"""Names of bookmarks: from what a thing is in the model, the same from cycle to cycle.

A name keeps letters and digits in lower case; other characters become `_`. Word keeps 40 characters
of a name, and of two bookmarks with one name the last ([MS-OI29500] 2.1.525), so a name that is too
long, or not the only one of its kind, is cut and told apart by a hash over what it names.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from attrs import frozen

LONGEST = 32


@frozen
class Named:
    """A thing that gets a bookmark: the words of its name, and what tells it from its twins."""

    words: str
    identity: tuple[str, ...] = ()


def slug(words: str) -> str:
    """Give the words as a bookmark's name, or "" where no letter or digit is in them.

    >>> slug("action 4.1"), slug("section Dim lle i enwau")
    ('action_4_1', 'section_dim_lle_i_enwau')
    """
    name = "".join(letter if _is_kept(letter) else "_" for letter in words.casefold())
    return name if name.strip("_") else ""


def _is_kept(letter: str) -> bool:
    """Tell whether it is a letter or digit that counts as one to Word, which counts UTF-16 units.

    A numeral such as ½ or ² is neither.
    """
    return (letter.isalpha() or letter.isdecimal()) and ord(letter) < 0x10000


def bookmarks(things: Sequence[Named], *, kind: str) -> tuple[str, ...]:
    """Give a name for each thing of one kind ("action"), each different from all others.

    >>> bookmarks([Named("4.1"), Named("4.2")], kind="action")
    ('action_4_1', 'action_4_2')
    >>> [name[:13] for name in bookmarks([Named("1", ("x",)), Named("1", ("y",))], kind="action")]
    ['action_1__2d7', 'action_1__a1f']
    """
    plain = [slug(thing.words) for thing in things]
    names = [f"{kind}_{name}" if name else kind for name in plain]
    times = Counter(names)
    used: Counter[str] = Counter()
    result: list[str] = []
    for thing, bare, name in zip(things, plain, names, strict=True):
        if bare and len(name) <= LONGEST and times[name] == 1:
            result.append(name)
            continue
        made = f"{name[: LONGEST - 8]}__{_hash(thing.identity or (thing.words,))}"
        used[made] += 1
        result.append(made if used[made] == 1 else f"{made}_{used[made]}")
    return tuple(result)


def _hash(identity: tuple[str, ...]) -> str:
    # What cannot be printed is told later, with its place; until then it has a hash as well.
    named = "\x1f".join(identity).encode("utf-8", "surrogatepass")
    return hashlib.sha256(named).hexdigest()[:6]
