"""The package round a workbook's sheets: relations, content types and sheets by their names.

Takes the parts of an `Archive`; what is changed is kept beside them, so that the next edit sees it.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote
from zlib import crc32

from attrs import Factory, define, frozen

from cabinetpaper.workbook.marking_xml import (
    Edit,
    Element,
    appended,
    edited,
    parse,
    quoted,
)
from cabinetpaper.workbook.marking_zip import Archive

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_CONTENT_TYPES = "[Content_Types].xml"
_NO_RELATIONS = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b"</Relationships>"
)


@frozen
class Relation:
    """A relation of a part: its id, the last word of its type, and the part that it leads to."""

    id: str
    kind: str
    target: str


@define
class Parts:
    """The parts of a workbook as they are now: those of the archive, and what was changed."""

    archive: Archive
    changed: dict[str, bytes] = Factory(dict)

    def __contains__(self, name: str) -> bool:
        return name in self.archive or name in self.changed

    def read(self, name: str) -> bytes:
        """Give a part's bytes."""
        own = self.archive.name_of(name)
        return self.changed[own] if own in self.changed else self.archive.read(own)

    def write(self, name: str, data: bytes) -> None:
        """Keep a part's new bytes, where they are not those that it has."""
        if name not in self or self.read(name) != data:
            self.changed[self.archive.name_of(name)] = data

    def edit(self, name: str, edits: list[Edit]) -> None:
        """Make edits to a part; without any, it stays untouched."""
        if edits:
            self.write(name, edited(self.read(name), edits))

    def parsed(self, name: str, *, deepest: int = 99) -> Element:
        """Give the root of a part."""
        return parse(self.read(name), deepest=deepest, what=name)

    def unused(self, pattern: str) -> str:
        """Give the first name of a pattern with a number that no part has."""
        number = 1
        while pattern.format(number) in self:
            number += 1
        return pattern.format(number)

    def sums(self) -> dict[str, int]:
        """Give the CRC-32 of each part; what is not changed is not unpacked for it."""
        return self.archive.sums() | {name: crc32(data) for name, data in self.changed.items()}

    def bytes(self) -> bytes:
        """Give the file."""
        return self.archive.with_parts(self.changed)


def relations(parts: Parts, part: str) -> tuple[Relation, ...]:
    """Give the relations of a part that lead to other parts."""
    name = _relations_name(part)
    return tuple(_relations(parts.parsed(name), part)) if name in parts else ()


def _relations(root: Element, part: str) -> Iterator[Relation]:
    for found in root.every("Relationship"):
        attributes = found.attributes
        if attributes.get("TargetMode") != "External":
            target = unquote(attributes.get("Target", ""))
            # ECMA-376 Part 2, 6.5.2: a target is relative to its source part, or begins with /.
            path = posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target))
            kind = attributes.get("Type", "").rpartition("/")[2]
            yield Relation(attributes.get("Id", ""), kind, path.lstrip("/"))


def relate(parts: Parts, part: str, kind: str, target: str) -> str:
    """Add a relation from a part to another, and give its id. `kind` is the whole type."""
    name = _relations_name(part)
    if name not in parts:
        parts.write(name, _NO_RELATIONS)
    root = parts.parsed(name)
    used = {found.attributes.get("Id") for found in root.every("Relationship")}
    number = next(n for n in range(1, len(used) + 2) if f"rId{n}" not in used)
    way = posixpath.relpath("/" + target, posixpath.join("/", posixpath.dirname(part)))
    words = (
        f'<{root.prefix}Relationship Id="rId{number}" Type="{quoted(kind)}" '
        f'Target="{quoted(way)}"/>'
    )
    parts.edit(name, [appended(root, words)])
    return f"rId{number}"


def _relations_name(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def declare(parts: Parts, name: str, content_type: str, *, extension: str = "") -> None:
    """State a part's content type, or that of all parts with its extension."""
    root = parts.parsed(_CONTENT_TYPES)
    for override in root.every("Override"):
        if override.attributes.get("PartName", "").lower() == f"/{name}".lower():
            return
    extensions = {
        one.attributes.get("Extension", "").lower(): one.attributes.get("ContentType")
        for one in root.every("Default")
    }
    if extension and extensions.get(extension) == content_type:
        return
    if extension and extension not in extensions:
        words = f'<{root.prefix}Default Extension="{extension}" ContentType="{content_type}"/>'
    else:
        words = f'<{root.prefix}Override PartName="/{quoted(name)}" ContentType="{content_type}"/>'
    parts.edit(_CONTENT_TYPES, [appended(root, words)])


def workbook_part(parts: Parts) -> str:
    """Give the name of the part that lists the sheets."""
    found = (one.target for one in relations(parts, "") if one.kind == "officeDocument")
    return next(found, "xl/workbook.xml")


@frozen
class SheetPart:
    """A sheet of the workbook: its name, its part, and whether the workbook hides it."""

    name: str
    part: str
    is_hidden: bool = False

    def is_called(self, name: str) -> bool:
        """Tell whether it is meant: a reader may have undone the escapes in its name, or not."""
        return name in {self.name, _unescaped(self.name)}


def sheet_parts(parts: Parts) -> tuple[SheetPart, ...]:
    """Give the worksheets of the workbook, in its order."""
    book = workbook_part(parts)
    targets = {one.id: one.target for one in relations(parts, book) if one.kind == "worksheet"}
    sheets = parts.parsed(book).first("sheets")
    found = sheets.every("sheet") if sheets else ()
    return tuple(
        SheetPart(
            sheet.attributes.get("name", ""),
            target,
            sheet.attributes.get("state", "visible") != "visible",
        )
        for sheet in found
        if (target := targets.get(_relation_id(sheet), "")) in parts
    )


def _relation_id(element: Element) -> str:
    names = (f"{RELATIONS} id", f"{STRICT_RELATIONS} id")
    return next((element.attributes[name] for name in names if name in element.attributes), "")


def _unescaped(name: str) -> str:
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), name)
