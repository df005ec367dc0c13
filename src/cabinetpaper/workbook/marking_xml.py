"""XML by its bytes: a part in, its elements with the offsets where they stand, and edits out.

A part is never serialised again: edits put bytes between its bytes, and all others stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.parsers import expat

from attrs import Factory, define, frozen

from cabinetpaper.characters import is_control
from cabinetpaper.errors import InputError

_TAG = re.compile(rb"""<(?:"[^"]*"|'[^']*'|[^"'>])*>""")
# ECMA-376 Part 1, 22.9.2.19: `_xHHHH_` stands for a character, and is guarded where it is words.
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


@define
class Element:
    """An element: where its start tag begins (`start`), what is inside, and where it ends.

    `tag` is its name with the prefix, as the part writes it.
    """

    space: str
    name: str
    tag: str
    attributes: dict[str, str]
    start: int
    inside: int
    inside_end: int = 0
    end: int = 0
    children: list[Element] = Factory(list)
    text: str = ""

    @property
    def prefix(self) -> str:
        """Give the prefix of its name with the colon, or nothing."""
        return self.tag.rpartition(":")[0] + ":" if ":" in self.tag else ""

    def every(self, name: str) -> Iterator[Element]:
        """Give the children of a name, whatever their namespace."""
        return (child for child in self.children if child.name == name)

    def first(self, name: str) -> Element | None:
        """Give the first child of a name."""
        return next(self.every(name), None)


@frozen
class Edit:
    """Bytes to put in at an offset, where so many are cut."""

    at: int
    words: bytes
    cut: int = 0


def edited(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Give the bytes with all edits made, those of one offset in their order.

    >>> edited(b"abc", [Edit(1, b"x"), Edit(1, b"y"), Edit(2, b"", cut=1)])
    b'axyb'
    >>> edited(b"abc", [Edit(1, b"", cut=1), Edit(1, b"x")])
    b'axc'
    """
    pieces, last = [], 0
    for edit in sorted(edits, key=lambda one: one.at):
        pieces += [data[last : edit.at], edit.words]
        last = max(last, edit.at + edit.cut)
    return b"".join([*pieces, data[last:]])


def appended(element: Element, words: str) -> Edit:
    """Give the edit that puts words at the end of an element's content."""
    if element.inside_end == element.end:  # <a/>: its slash gives way to an end tag
        closed = f">{words}</{element.tag}>".encode()
        return Edit(element.end - 2, closed, cut=2)
    return Edit(element.inside_end, words.encode())


def removed(element: Element) -> Edit:
    """Give the edit that takes an element away."""
    return Edit(element.start, b"", cut=element.end - element.start)


def parse(data: bytes, *, deepest: int = 99, what: str = "") -> Element:
    """Give the root of a part, with its elements down to a depth; the root's depth is 1.

    Raises `InputError` for what is not well-formed XML in UTF-8, or has a DOCTYPE.
    """
    reader = _Reader(data, deepest)
    try:
        return reader.read()
    except (expat.ExpatError, ValueError, LookupError):
        raise InputError(f"its part “{what}” is not XML that can be edited") from None


class _Reader:
    def __init__(self, data: bytes, deepest: int) -> None:
        self._data, self._deepest, self._depth = data, deepest, 0
        self._open: list[Element] = []
        self._root: Element | None = None
        self._parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._words
        self._parser.StartDoctypeDeclHandler = _refuse

    def read(self) -> Element:
        self._parser.Parse(self._data, True)
        if self._root is None:
            raise ValueError
        return self._root

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > self._deepest:
            return
        start = self._parser.CurrentByteIndex
        found = _TAG.match(self._data, start)
        if found is None:
            raise ValueError
        space, _, local = name.rpartition(" ")
        tag = re.split(rb"[\s/>]", found[0][1:], maxsplit=1)[0].decode()
        element = Element(space, local, tag, attributes, start, found.end())
        if found[0].endswith(b"/>"):
            element.inside_end = element.end = found.end()
        if self._open:
            self._open[-1].children.append(element)
        self._root = self._root or element
        self._open.append(element)

    def _end(self, name: str) -> None:  # noqa: ARG002  # expat's signature
        if self._depth <= self._deepest:
            element = self._open.pop()
            if not element.end:
                element.inside_end = self._parser.CurrentByteIndex
                element.end = self._data.index(b">", element.inside_end) + 1
        self._depth -= 1

    def _words(self, words: str) -> None:
        if self._open and self._depth <= self._deepest:
            self._open[-1].text += words


def _refuse(*_: object) -> None:
    raise ValueError


def xstring(text: str) -> str:
    r"""Give text as an `ST_Xstring` (ECMA-376 Part 1, 22.9.2.19), escaped for XML.

    >>> xstring("a < b\x07 _x0041_")
    'a &lt; b_x0007_ _x005F_x0041_'
    """
    guarded = _LOOKS_ESCAPED.sub("_x005F_", text)
    shown = "".join(
        ("\ufffd" if "\ud800" <= letter <= "\udfff" else f"_x{ord(letter):04X}_")
        if is_control(letter) or letter == "\r"
        else letter
        for letter in guarded
    )
    return escaped(shown)


def escaped(text: str) -> str:
    """Give text for an element, what was read as it was written: `_xHHHH_` stays as it is.

    >>> escaped("a < b _x0041_")
    'a &lt; b _x0041_'
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quoted(text: str) -> str:
    """Give text for an attribute's value in double quotes.

    >>> quoted('a"b')
    'a&quot;b'
    """
    return xstring(text).replace('"', "&quot;")
