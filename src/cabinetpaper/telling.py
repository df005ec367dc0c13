"""How messages tell words: several as a sentence lists them, long ones cut short."""

from __future__ import annotations

from collections.abc import Sequence


def listed(words: Sequence[str], last: str = "and") -> str:
    """Give words as a sentence lists them.

    >>> listed(["a", "b", "c"]), listed(["a", "b"], "or"), listed(["a"]), listed([])
    ('a, b and c', 'a or b', 'a', '')
    """
    return f" {last} ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def cut(words: str, longest: int) -> str:
    """Give words whole, or as many letters of them as a message has room for, and a sign.

    >>> cut("Review it", 9), cut("Review it", 7)
    ('Review it', 'Review…')
    """
    return words if len(words) <= longest else words[:longest].rstrip() + "…"
