"""A Word file and its PDF → cross-references that say where they lead.

LibreOffice describes a link to another place in the paper by the bookmark's name, which a screen
reader then reads out: “paragraph underscore commitment”. Here it says what stands there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from lxml.etree import _Element
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from cabinetpaper.frame.names import w
from cabinetpaper.frame.package import Package

_LONGEST = 80
# ECMA-376 Part 1, 17.16.5.51: a field REF, and its switches for a paragraph's number.
_REFERENCE = re.compile(r"\s*REF\s+(\S+)\s(.*)", re.IGNORECASE)
_NUMBER = re.compile(r"\\[rnw]\b", re.IGNORECASE)


def link_words(package: Package) -> dict[str, str]:
    """Give, for each bookmark that a Word file refers to, the number and words that it stands at.

    The number is what the reference shows; words are cut after 80 characters.
    """
    root = package.tree(package.main)
    shown = dict(_references(root.iter(w("p"))))
    found = {}
    for mark in root.iter(w("bookmarkStart")):
        name = mark.get(w("name"), "")
        if name in shown and name not in found:
            found[name] = _cut(f"{shown[name]} {_words_at(mark)}")
    return found


def describe_links(writer: PdfWriter, words: Mapping[str, str]) -> None:
    """Put the words in place of the bookmarks' names in the links of a PDF."""
    for page in writer.pages:
        for one in page.annotations or ():
            annotation = one.get_object()
            if not isinstance(annotation, DictionaryObject):
                continue
            told = words.get(str(annotation.get("/Contents", "")))
            if told and annotation.get("/Subtype") == "/Link":
                annotation[NameObject("/Contents")] = TextStringObject(told)


def _references(paragraphs: Iterable[_Element]) -> Iterator[tuple[str, str]]:
    """Give the bookmarks that fields refer to, each with the number that a field shows of it."""
    for paragraph in paragraphs:
        instruction, result, in_result = "", "", False
        for element in paragraph.iter(w("fldChar"), w("instrText"), w("t")):
            kind = element.get(w("fldCharType"))
            if kind == "begin":
                instruction, result, in_result = "", "", False
            elif kind == "separate":
                in_result = True
            elif kind == "end":
                if found := _REFERENCE.match(instruction):
                    yield found[1], result if _NUMBER.search(found[2]) else ""
                in_result = False
            elif element.tag == w("instrText"):
                instruction += element.text or ""
            elif in_result:
                result += element.text or ""


def _words_at(mark: _Element) -> str:
    """Give the words of a bookmark's paragraph, or of the table's row that it is in."""
    for kind in ("tr", "p"):
        for around in mark.iterancestors(w(kind)):
            paragraphs = around.iter(w("p"))
            return " ".join("".join(t.text or "" for t in p.iter(w("t"))) for p in paragraphs)
    return ""


def _cut(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]}…"
