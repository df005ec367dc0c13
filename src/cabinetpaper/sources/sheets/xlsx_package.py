"""How a workbook hangs together: its package in; its sheets and their parts out, by relations.

Parts are found by what points to them (ECMA-376 Part 2, 6.5), never by their names: writers other
than Excel name them otherwise.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from urllib.parse import unquote

from attrs import define, field, frozen

from cabinetpaper.errors import InputError
from cabinetpaper.sources.sheets.gate import Package
from cabinetpaper.sources.sheets.limits import LimitExceededError
from cabinetpaper.sources.sheets.xlsx_xml import (
    RELATIONS,
    Attributes,
    is_on,
    link_id,
    read_part,
)

_USUAL = "xl/workbook.xml"
_OTHER_KINDS = {
    "word/document.xml": "a Word document",
    "ppt/presentation.xml": "a PowerPoint presentation",
    "xl/workbook.bin": "a binary workbook (.xlsb)",
    "content.xml": "an OpenDocument file",
}


@frozen
class Relation:
    """What one part says of another: its kind, and its name or an address outside the file."""

    kind: str
    target: str
    is_outside: bool


@frozen(kw_only=True)
class SheetPart:
    """A sheet as the workbook lists it."""

    name: str
    part: str
    is_hidden: bool


@define
class Outline:
    """What the workbook part says: its sheets, and how it counts days and treats formulas."""

    package: Package
    part: str
    relations: Mapping[str, Relation]
    sheets: list[SheetPart] = field(factory=list)
    is_1904: bool = False
    waits_for_excel: bool = False

    def _sheet(self, attributes: Attributes) -> None:
        relation = self.relations.get(link_id(attributes))
        # Charts, dialogues and old macro sheets stand in the same list and hold no cells.
        if relation is None or relation.kind != "worksheet":
            return
        limit = self.package.limits.sheets
        if len(self.sheets) >= limit:
            raise LimitExceededError(
                "sheets",
                f"it has more than {limit:,} sheets, and no more are read: copy the sheets with "
                "the plan into a new workbook",
                self.package.place,
            )
        hidden = attributes.get("state", "visible") != "visible"
        name = attributes.get("name", "")
        self.sheets.append(SheetPart(name=name, part=relation.target, is_hidden=hidden))

    def _settings(self, attributes: Attributes) -> None:
        self.is_1904 = is_on(attributes, "date1904")

    def _calculation(self, attributes: Attributes) -> None:
        # A program wrote the formulas and no spreadsheet has opened them since (18.2.2,
        # fullCalcOnLoad): most such files carry 0 for every result, so that a 0 is none.
        self.waits_for_excel = is_on(attributes, "fullCalcOnLoad")

    def read(self) -> None:
        """Read the workbook part."""
        read_part(
            self.package,
            self.part,
            starts={
                "sheet": self._sheet,
                "workbookPr": self._settings,
                "calcPr": self._calculation,
            },
            ends={},
        )

    def part_of_kind(self, kind: str) -> str | None:
        """Give the part of a kind that the workbook points to, if it is there."""
        found = (r.target for r in self.relations.values() if r.kind == kind and not r.is_outside)
        return next((part for part in found if part in self.package), None)


def outline(package: Package) -> Outline:
    """Give what the workbook part of a package says.

    Raises `InputError` where there is none: the file is of another kind.
    """
    part = _workbook_part(package)
    found = Outline(package, part, relations_of(package, part))
    found.read()
    return found


def _workbook_part(package: Package) -> str:
    roots = [r.target for r in relations_of(package, "").values() if r.kind == "officeDocument"]
    part = next((part for part in [*roots, _USUAL] if part in package), None)
    if part is not None and part.casefold() not in _OTHER_KINDS:
        return part
    kind = next((kind for part, kind in _OTHER_KINDS.items() if part in package), None)
    found = f"it is {kind} under another name" if kind else "it is a zip file without a workbook"
    raise InputError(f"{found}: give the workbook (.xlsx or .xlsm) itself", package.place)


def relations_of(package: Package, part: str) -> dict[str, Relation]:
    """Give the relations of a part by their ids; of the package itself for ""."""
    folder, name = posixpath.split(part)
    relations: dict[str, Relation] = {}
    limit = package.limits.relations

    def relation(attributes: Attributes) -> None:
        if len(relations) >= limit:
            raise LimitExceededError(
                "relations",
                f"its part “{part}” points to more than {limit:,} others, and no more are read: "
                "copy the plan's cells into a new workbook",
                package.place,
            )
        outside = attributes.get("TargetMode", "").casefold() == "external"
        target = attributes.get("Target", "")
        relations[attributes.get("Id", "")] = Relation(
            kind=attributes.get("Type", "").rstrip("/").rpartition("/")[2],
            target=target if outside else _inside(target, folder, package),
            is_outside=outside,
        )

    listing = posixpath.join(folder, "_rels", name + ".rels")
    if listing in package:
        starts = {"Relationship": relation}
        read_part(package, listing, starts=starts, ends={}, spaces=RELATIONS)
    return relations


def _inside(target: str, folder: str, package: Package) -> str:
    """Give the name of a part from what points to it: relative or absolute.

    Some writers put a backslash for "/". A path that leads out of the package leads to no part.
    """
    path = posixpath.join("/", folder, target.replace("\\", "/"))
    name = posixpath.normpath(path).lstrip("/")
    plain = unquote(name)
    return name if name in package or plain not in package else plain
