"""Where in a text a time can begin, by how the words for times begin.

Most words begin no time, and to look at every pattern of the grammar is dear: a word is passed over
by its first letters.
"""

from __future__ import annotations

import re

from cabinetpaper.model.time_names import MONTHS, NUMBERS, SEASONS, TERMS

_HEADS = frozenset(
    word[:3]
    for word in (
        *MONTHS, *SEASONS, *TERMS, *NUMBERS, "chwarter", "tymor", "easter", "pasg", "christmas",
        "xmas", "nadolig", "f/y", "financial", "fiscal", "fin", "academic", "school", "municipal",
        "h1", "h2", "fy", "ay", "q",
    )
)  # fmt: skip


def _beginnings() -> str:
    """Give what looks for a head in either case, by its first letter first: it is quicker."""
    rest: dict[str, list[str]] = {}
    for head in sorted(_HEADS):
        either = [f"[{it}{it.upper()}]" if it.isalpha() else re.escape(it) for it in head]
        rest.setdefault(either[0], []).append("".join(either[1:]))
    return "|".join(f"{first}(?:{'|'.join(several)})" for first, several in rest.items())


# Not inside a word or a decimal number, nor after a currency.
START = re.compile(rf"(?:\b|(?<=_))(?=\d|{_beginnings()})[^\W_](?<!\d\..)(?<![£$€#@].)")
