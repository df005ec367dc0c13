"""What a PDF says of itself → the same, told alike in both of its places, and with our mark."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

from lxml import etree
from pypdf.generic import DictionaryObject, NameObject, StreamObject, TextStringObject

from cabinetpaper.frame.package import parse
from cabinetpaper.places import NOWHERE

_DC = "http://purl.org/dc/elements/1.1/"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_XMP = "http://ns.adobe.com/xap/1.0/"
_DATES = ("CreateDate", "ModifyDate", "MetadataDate")
_TWICE = {"title": "/Title", "creator": "/Author", "description": "/Subject"}


def mend_xmp(stream: StreamObject, info: DictionaryObject) -> None:
    """Write the title, author and subject of the Info dictionary into the XMP.

    LibreOffice 25.2 escapes them twice there, and the XMP's title is what a reader shows in the
    bar of its window: `Children&apos;s Services`.
    """
    root = parse(stream.get_data(), NOWHERE)
    for name, key in _TWICE.items():
        entries = root.findall(f".//{{{_DC}}}{name}//{{{_RDF}}}li")
        if len(entries) == 1 and key in info:
            entries[0].text = str(info[key])
    stream.set_data(etree.tostring(root.getroottree(), encoding="utf-8"))


def mend_date(stream: StreamObject, info: DictionaryObject) -> None:
    """Write the day of the XMP into the Info dictionary, where LibreOffice writes the clock's.

    The XMP has it from the Word file, so that one file gives one PDF, whenever it is made. Where
    the Word file has none, the XMP says the year nought, and neither place keeps a day.
    """
    root = parse(stream.get_data(), NOWHERE)
    created = _pdf_date(root.findtext(f".//{{{_XMP}}}CreateDate") or "")
    if created:
        info[NameObject("/CreationDate")] = TextStringObject(created)
        return
    info.pop(NameObject("/CreationDate"), None)
    for name in (*(f"{{{_XMP}}}{one}" for one in _DATES), f"{{{_DC}}}date"):
        for element in root.findall(f".//{name}"):
            if (parent := element.getparent()) is not None:
                parent.remove(element)
    stream.set_data(etree.tostring(root.getroottree(), encoding="utf-8"))


def _pdf_date(words: str) -> str:
    """Give a date of XMP as PDF writes it (ISO 32000-1, 7.9.4), "" for what is none.

    >>> _pdf_date("2019-02-13T10:00:00Z"), _pdf_date("soon")
    ('D:20190213100000Z', '')
    """
    try:
        date = datetime.datetime.fromisoformat(words)
    except ValueError:
        return ""
    if date.tzinfo:
        date = date.astimezone(datetime.UTC)
    return f"D:{date:%Y%m%d%H%M%S}Z"


def add_properties(info: DictionaryObject, properties: Mapping[str, str]) -> None:
    """Add properties of our own to the Info dictionary, as a Word file has custom ones."""
    for name, value in properties.items():
        if not re.fullmatch(r"[ -~]*", value):
            raise ValueError(f"{name}: expected plain letters, found {value!r}")
        info[NameObject(f"/{name}")] = TextStringObject(value)
