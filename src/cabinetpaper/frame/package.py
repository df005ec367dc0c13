"""A Word file in; its parts, their relationships and their XML out.

What is not a Word file is refused in one sentence. XML is parsed without entities, without the
network, and a document type is refused.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from urllib.parse import unquote

from attrs import field, frozen
from lxml import etree
from lxml.etree import _Element

from cabinetpaper.errors import InputError
from cabinetpaper.frame.names import RELATIONSHIPS, w
from cabinetpaper.frame.unzip import read_bytes, refuse, unpack
from cabinetpaper.places import Place

_OTHER_ROOTS = {"workbook": "an Excel workbook", "presentation": "a PowerPoint presentation"}
_STRICT = "http://purl.oclc.org/ooxml/"
_ROOT_RELS = "_rels/.rels"
# An OpenDocument's zip says in its first part what it is (ODF 1.3 part 2, 3.3).
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.text"


@frozen
class Relationship:
    """Where a relationship leads: its type (a long name), and a part's name or an address."""

    type: str
    target: str
    external: bool = False


def _mapping(parts: Mapping[str, bytes]) -> Mapping[str, bytes]:
    return MappingProxyType(dict(parts))


@frozen(kw_only=True)
class Package:
    """The parts of a Word file by name (`word/document.xml`), and the file's own name.

    Names are told apart as they are written; a relationship finds its part without case.
    """

    name: str
    parts: Mapping[str, bytes] = field(converter=_mapping, repr=False)

    @property
    def main(self) -> str:
        """Give the name of the part that holds the document's words.

        Raises `InputError` where the package names none.
        """
        for part in self.related("", "officeDocument"):
            return part
        raise InputError("is a zip file, but not a Word file (.docx)", Place(file=self.name))

    def rels(self, part: str) -> dict[str, Relationship]:
        """Give the relationships of a part by their id; of the whole package for ""."""
        folder, base = posixpath.split(part)
        name = self._written(posixpath.join(folder, "_rels", f"{base}.rels"))
        if name is None:
            return {}
        return {
            element.get("Id", ""): self._relationship(element, folder)
            for element in self.tree(name).iter(f"{{{RELATIONSHIPS}}}Relationship")
        }

    def _relationship(self, element: _Element, folder: str) -> Relationship:
        kind, target = element.get("Type", ""), element.get("Target", "")
        if element.get("TargetMode") == "External":
            return Relationship(kind, target, external=True)
        # A leading slash starts at the package's root (ECMA-376 part 2, 6.5.3.4).
        path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        return Relationship(kind, self._written(path) or self._written(unquote(path)) or path)

    def _written(self, name: str) -> str | None:
        """Give a part's name as the zip writes it: names differ not by case (part 2, 6.3.5)."""
        if name in self.parts:
            return name
        return next((part for part in self.parts if part.lower() == name.lower()), None)

    def related(self, part: str, kind: str) -> tuple[str, ...]:
        """Give the parts that a part is related to by a type that ends in `/kind` ("styles")."""
        return tuple(
            relationship.target
            for relationship in self.rels(part).values()
            if relationship.type.endswith(f"/{kind}") and relationship.target in self.parts
        )

    def tree(self, part: str) -> _Element:
        """Give the root of a part's XML, a new tree at each call.

        Raises `InputError` where the part is absent, is not XML or has a document type.
        """
        place = Place(file=self.name, where=part)
        if part not in self.parts:
            raise InputError("this part is missing: the file is damaged", place)
        return parse(self.parts[part], place)

    def related_tree(self, kind: str) -> _Element | None:
        """Give the root of the main part's first part of a kind ("numbering"), or None."""
        parts = self.related(self.main, kind)
        return self.tree(parts[0]) if parts else None


def parse(data: bytes, place: Place) -> _Element:
    """Give the root of an XML part; raises `InputError` at the place for what is not safe XML."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InputError(f"this part is not well-formed XML ({error})", place) from None
    doctype: str = root.getroottree().docinfo.doctype  # type: ignore[union-attr]  # lxml-stubs
    if doctype:
        raise InputError("this part has a document type (DOCTYPE), which no Word file has", place)
    return root


def read_package(source: str | Path | bytes, *, name: str | None = None) -> Package:
    """Give the parts of a Word file (.docx, .dotx, .docm), from its path or its bytes.

    `name` is what messages call the file; without it, the path's last part. Raises `InputError`,
    one sentence, for what is absent, damaged, protected, too large, or not a Word file.
    """
    if isinstance(source, bytes):
        data, name = source, name or "the document"
    else:
        name = name or Path(source).name
        data = read_bytes(Path(source), name)
    package = Package(name=name, parts=unpack(data, name))
    _check_is_word(package)
    return package


def _check_is_word(package: Package) -> None:
    if package.parts.get("mimetype", b"").startswith(_OPEN_DOCUMENT):
        refuse(package.name, "is an OpenDocument text (.odt): save it as .docx")
    if _ROOT_RELS not in package.parts:
        refuse(package.name, "is a zip file, but not a Word file (.docx)")
    root = package.tree(package.main)
    if root.tag == w("document"):
        return
    namespace, _, kind = str(root.tag).lstrip("{").rpartition("}")
    if kind == "document" and namespace.startswith(_STRICT):
        refuse(package.name, "is a Strict Open XML document: save it in Word as .docx")
    found = _OTHER_ROOTS.get(kind, f"<{kind}>")
    refuse(package.name, f"is not a Word file: found {found}, expected .docx")
