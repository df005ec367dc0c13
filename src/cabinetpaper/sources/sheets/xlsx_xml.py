"""One part of a workbook in; what it holds out, told element by element to those who asked.

No tree is built: the parser (lxml's target interface) gets the chunks that the gate has judged, and
calls a handler for the elements that it was given handlers for. A handler is asked for by local
name and is called for both vocabularies of SpreadsheetML, transitional and strict.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from lxml import etree

from cabinetpaper.sources.sheets.gate import Package
from cabinetpaper.sources.sheets.gate_parts import refused_doctype

Attributes = Mapping[str, str]
Starts = Mapping[str, Callable[[Attributes], None]]
Ends = Mapping[str, Callable[[str], None]]

MAIN = (
    "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}",
    "{http://purl.oclc.org/ooxml/spreadsheetml/main}",
)
DRAWING = (
    "{http://schemas.openxmlformats.org/drawingml/2006/main}",
    "{http://purl.oclc.org/ooxml/drawingml/main}",
)
RELATIONS = ("{http://schemas.openxmlformats.org/package/2006/relationships}",)
THREADED = ("{http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments}",)
_LINK_IDS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
# Of two forms of the same thing the plain one is read (ECMA-376 Part 3, 7.5): we know no extension.
_PASSED_OVER = frozenset({"{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"})


def read_part(  # noqa: PLR0913  # each is a kind of what a part holds
    package: Package,
    part: str,
    *,
    starts: Starts,
    ends: Ends,
    texts: Iterable[str] = (),
    passed_over: Iterable[str] = (),
    spaces: tuple[str, ...] = MAIN,
    thinned: Callable[[Iterable[bytes]], Iterable[bytes]] = iter,
) -> None:
    """Tell of the elements of a part: `starts` get the attributes, `ends` the text of `texts`.

    Of a text no more is kept than a little above what a cell may hold. Elements in `passed_over`
    are not told of, nor what stands in them. `thinned` takes out what nobody needs to hear of.
    Raises `InputError` where the gate refuses the part,
    and `etree.XMLSyntaxError` where it is not well-formed.
    """
    listener = _Target(package, part)
    listener.hear(
        {space + name: start for space in spaces for name, start in starts.items()},
        {space + name: end for space in spaces for name, end in ends.items()},
        frozenset(space + name for space in spaces for name in texts),
        _PASSED_OVER | {space + name for space in spaces for name in passed_over},
    )
    target: Any = listener  # lxml-stubs ask for methods that lxml does not
    parser = etree.XMLParser(
        target=target,
        encoding="utf-8",
        # With False, lxml leaves "&#38;" for an "&amp;" in an attribute; the gate lets no entity
        # of the file's own through.
        resolve_entities="internal",  # type: ignore[arg-type]  # the stubs are older than lxml 5
        no_network=True,
        huge_tree=False,
    )
    for chunk in thinned(package.chunks(part)):
        package.budget.take_tags(chunk.count(b"<"))
        parser.feed(chunk)
    parser.close()


class _Target:
    """What lxml's parser calls for each element; `hear` gives it the calls."""

    def __init__(self, package: Package, part: str) -> None:
        self._package, self._part = package, part

    # Functions over local names instead of methods: they are called for every element of a sheet,
    # and looking names up in `self` would take half as long again.
    def hear(  # noqa: C901  # three short functions that share what they know
        self, starts: Starts, ends: Ends, texts: frozenset[str], passed_over: frozenset[str]
    ) -> None:
        """Make `start`, `end` and `data`, which keep no more of a text than a cell may hold."""
        pieces: list[str] = []
        # Letters of the text so far, -1 outside any; tag and depth of what is passed over.
        kept, skipped, depth = -1, "", 0
        longest = self._package.limits.letters
        start_of, end_of = starts.get, ends.get

        def start(tag: str, attributes: Attributes) -> None:
            nonlocal kept, skipped, depth
            if skipped:
                depth += tag == skipped
                return
            handler = start_of(tag)
            if handler is not None:
                handler(attributes)
            elif tag in texts:
                pieces.clear()
                kept = 0
            elif tag in passed_over:
                skipped, depth = tag, 1

        def end(tag: str) -> None:
            nonlocal kept, skipped, depth
            if skipped:
                depth -= tag == skipped
                skipped = skipped if depth else ""
                return
            handler = end_of(tag)
            if handler is None:
                return
            if kept >= 0 and tag in texts:
                kept = -1
                handler(pieces[0] if len(pieces) == 1 else "".join(pieces))
            else:
                handler("")

        def data(text: str) -> None:
            nonlocal kept
            if 0 <= kept <= longest and not skipped:
                kept += len(text)
                pieces.append(text)

        self.start, self.end, self.data = start, end, data

    def doctype(self, *_: object) -> None:
        """Refuse the part: no part of a workbook has a DOCTYPE."""
        raise refused_doctype(self._part, self._package.place)

    def close(self) -> None:
        """End without a result: the handlers have it."""


def link_id(attributes: Attributes) -> str:
    """Give the id of the relation that an element asks for, "" for none."""
    return next((attributes[name] for name in _LINK_IDS if name in attributes), "")


def is_on(attributes: Attributes, name: str, default: bool = False) -> bool:
    """Give a flag: XML Schema's booleans, and the "on" and "off" of strict files' ancestors.

    >>> is_on({"hidden": "1"}, "hidden"), is_on({}, "val", True)
    (True, True)
    """
    value = attributes.get(name)
    return default if value is None else value.strip().casefold() in {"1", "true", "on"}


def whole(attributes: Attributes, name: str, default: int = 0) -> int:
    """Give a whole number; what is none counts as the default, as Excel repairs it.

    >>> whole({"s": "12"}, "s"), whole({"s": "x"}, "s")
    (12, 0)
    """
    value = attributes.get(name, "")
    return int(value) if value.isdecimal() and len(value) < 12 else default
