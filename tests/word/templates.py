"""The house of Hertfordshire, and the same with its Word file changed as an owner might."""

from __future__ import annotations

import copy
import io
import re
import zipfile
from collections.abc import Callable
from functools import cache

from attrs import evolve
from lxml import etree

from cabinetpaper.frame.names import R, W
from cabinetpaper.frame.package import Package
from cabinetpaper.frame.template import frame_of
from cabinetpaper.houses.folder import read_house
from cabinetpaper.houses.house import House

Parts = dict[str, bytes]
MAIN = "word/document.xml"
FOOTER = "word/footer1.xml"
RELS = "word/_rels/document.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


@cache
def hertfordshire() -> House:
    return read_house("hertfordshire")


def changed(change: Callable[[Parts], None]) -> House:
    """Give the house with the parts of its Word file changed."""
    parts = dict(hertfordshire().frame.package.parts)
    change(parts)
    name = "agenda-item.docx"
    return evolve(hertfordshire(), frame=frame_of(Package(name=name, parts=parts), name))


def repacked(data: bytes, change: Callable[[Parts], None]) -> bytes:
    """Give a Word file with its parts changed, as another program that saves it would."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        parts = {name: old.read(name) for name in old.namelist()}
        change(parts)
        for name, content in parts.items():
            new.writestr(name, content)
    return buffer.getvalue()


def replaced(part: str, old: str, new: str) -> Callable[[Parts], None]:
    """Give a change of some words of a part, which must be there."""

    def change(parts: Parts) -> None:
        assert old.encode() in parts[part], old
        parts[part] = parts[part].replace(old.encode(), new.encode())

    return change


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def element(inside: str, name: str = "p") -> etree._Element:
    return etree.fromstring(f'<w:{name} xmlns:w="{W}" xmlns:r="{R}">{inside}</w:{name}>')


def xml_of(one: etree._Element) -> str:
    """Give the XML of an element with the usual prefixes, not told where they are bound."""
    holder = etree.Element("x", nsmap={"w": W, "r": R})
    holder.append(copy.deepcopy(one))
    return re.sub(r' xmlns:\w+="[^"]*"', "", etree.tostring(holder[0], encoding="unicode"))
