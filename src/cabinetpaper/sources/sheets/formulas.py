"""What a workbook says of its formulas: parts in, the cells whose value was never worked out.

openpyxl gives either formulas or values, and takes a formula whose result is an empty text for one
without a result; so this looks at the sheets' XML. Only workbooks with formulas pay for it.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_ANY = re.compile(rb"<(?:[\w.-]+:)?f[\s/>]")


@frozen
class Formulas:
    """Looks for formulas in the parts of a workbook."""

    parts: Mapping[str, bytes]

    def of_sheet(self, title: str) -> frozenset[str]:
        """Give the names of a sheet's cells with a formula that was never calculated."""
        data = self.parts.get(self._part_of(title), b"")
        if not _ANY.search(data):
            return frozenset()
        stale = self._waits_for_excel()
        return frozenset(_uncalculated(_parsed(data), stale=stale))

    def _part_of(self, title: str) -> str:
        if _WORKBOOK not in self.parts or _RELATIONS not in self.parts:
            return ""
        targets = {r.get("Id"): r.get("Target", "") for r in _parsed(self.parts[_RELATIONS])}
        for sheet in _parsed(self.parts[_WORKBOOK]).iter(f"{_MAIN}sheet"):
            if sheet.get("name") == title:
                target = targets.get(sheet.get(_LINK_ID), "")
                return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
        return ""

    def _waits_for_excel(self) -> bool:
        """Tell whether a program wrote the formulas and no spreadsheet has opened them since.

        Such files carry 0 for every result and ask for a calculation on loading
        (ECMA-376 Part 1, 18.2.2, fullCalcOnLoad), which Excel takes out when it saves.
        """
        settings = _parsed(self.parts[_WORKBOOK]).find(f"{_MAIN}calcPr")
        return settings is not None and settings.get("fullCalcOnLoad") in {"1", "true"}


def _parsed(data: bytes) -> _Element:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(data, parser)


def _uncalculated(sheet: _Element, *, stale: bool) -> Iterator[str]:
    for cell in sheet.iter(f"{_MAIN}c"):
        if cell.find(f"{_MAIN}f") is None:
            continue
        is_empty = not cell.findtext(f"{_MAIN}v")
        if stale or (is_empty and cell.get("t") != "str"):
            yield cell.get("r", "")
