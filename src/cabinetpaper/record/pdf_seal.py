"""The mark of a PDF that we made: a hash over its bytes, in a property of its own.

It stands in the Info dictionary, as a Word file's stands in its custom properties, so that nothing
follows the end of the file. While the hash is taken, its own place and the identifiers of the
file hold noughts. The identifiers are then its first half: the same bytes have the same (ISO
32000-1, 14.4), and where LibreOffice has made them out of the clock, they are no more.
"""

from __future__ import annotations

import hashlib
import re

from cabinetpaper.record.seal_names import MADE_FROM, MADE_OF, SEAL

_UNSEALED = "0" * 64
_SEAL = re.compile(rb"(/%b \()([0-9a-f]{64})(\))" % SEAL.encode())
_IDS = re.compile(rb"(/ID \[ ?<)([0-9a-fA-F]{32})(> ?<)([0-9a-fA-F]{32})(> ?\])")


def pdf_properties(word_file: bytes, made_of: str = "") -> dict[str, str]:
    """Give the properties of a PDF before it is sealed: what it was made from, and of which facts.

    >>> pdf_properties(b"", "a.toml")["cabinetpaper-made-of"]
    '612e746f6d6c'
    """
    properties = {SEAL: _UNSEALED, MADE_FROM: _sum(word_file)}
    return {**properties, MADE_OF: _letters(made_of)} if made_of else properties


def sealed_pdf(data: bytes) -> bytes:
    """Give a PDF that has the properties of `pdf_properties`, sealed."""
    bare = _bare(data)
    found = _sum(bare).encode()
    return _with(bare, found, found[:32])


def is_sealed_pdf(data: bytes, made_of: str | None = None) -> bool:
    """Tell whether a PDF was made by this package, of these facts, and not changed since."""
    found = _SEAL.search(data)
    if found is None or (made_of is not None and not is_pdf_of(data, made_of)):
        return False
    return found[2] == _sum(_bare(data)).encode()


def is_pdf_of(data: bytes, made_of: str) -> bool:
    """Tell whether a PDF says that this package made it of these facts, changed since or not."""
    return _property(data, MADE_OF) == _letters(made_of)


def is_made_from(data: bytes, word_file: bytes) -> bool:
    """Tell whether a PDF of ours was made from a Word file as it is now."""
    return _property(data, MADE_FROM) == _sum(word_file)


def _letters(words: str) -> str:
    """Give words in letters that a PDF has one way of writing (ISO 32000-1, 7.3.4.2)."""
    return words.encode("utf-8", "surrogatepass").hex()


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _bare(data: bytes) -> bytes:
    return _with(data, _UNSEALED.encode(), _UNSEALED[:32].encode())


def _with(data: bytes, seal: bytes, identifier: bytes) -> bytes:
    data = _SEAL.sub(rb"\g<1>%b\g<3>" % seal, data)
    return _IDS.sub(rb"\g<1>%b\g<3>%b\g<5>" % (identifier, identifier), data)


def _property(data: bytes, name: str) -> str:
    found = re.search(rb"/%b \(([0-9a-f]*)\)" % name.encode(), data)
    return found[1].decode("ascii", "replace") if found else ""
