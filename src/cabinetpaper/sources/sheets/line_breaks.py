r"""Words as a file stores them in, the same words with one kind of line break, `\n`, out."""

from __future__ import annotations

import re

# Pasted from Word, a line break inside a paragraph is a vertical tab; the others are Unicode's own
# (Standard, 5.8). "\r\n" and "\r" are the readers' business, since they meet them in streams.
_BREAKS = str.maketrans(dict.fromkeys("\v\u0085\u2028\u2029", "\n"))
_ANY = re.compile("[\v\u0085\u2028\u2029]")


def one_kind_of_break(stored: str) -> str:
    r"""Give the words with `\n` for every line break inside a cell.

    >>> one_kind_of_break("Ask them.\vTell them.")
    'Ask them.\nTell them.'
    """
    # Nearly all words have none, and to look costs a fifth of the translation.
    return stored.translate(_BREAKS) if _ANY.search(stored) else stored
