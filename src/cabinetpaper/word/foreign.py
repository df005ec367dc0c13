"""A Word file of anybody's → the `Document` that its pages show, if it is one to be published."""

from __future__ import annotations

from pathlib import Path

from cabinetpaper.document.blocks import Document
from cabinetpaper.errors import InputError
from cabinetpaper.frame.names import CONTENT_TYPES
from cabinetpaper.frame.package import Package, read_package
from cabinetpaper.places import Place
from cabinetpaper.word.outline import outline_of
from cabinetpaper.word_kinds import OTHERS


def read_docx(source: str | Path | bytes, *, name: str | None = None) -> tuple[str, Document]:
    """Give the name of a .docx and what its pages show; raises `InputError` for anything else."""
    if not isinstance(source, bytes):
        name = name or Path(source).name
    kind = Path(name or "").suffix.lower()
    if kind in OTHERS and (isinstance(source, bytes) or Path(source).exists()):
        raise InputError(OTHERS[kind], Place(file=name))
    package = read_package(source, name=name)
    kind = _declared(package)
    if kind in OTHERS:
        raise InputError(OTHERS[kind], Place(file=package.name))
    return package.name, outline_of(package)


def _declared(package: Package) -> str:
    """Give the kind that a package declares its main part to be, whatever the file is called."""
    if any(part.lower().endswith("vbaproject.bin") for part in package.parts):
        return ".docm"
    types = package.tree("[Content_Types].xml") if "[Content_Types].xml" in package.parts else ()
    for element in types:
        if element.tag == f"{{{CONTENT_TYPES}}}Override":
            is_main = element.get("PartName", "").lstrip("/").lower() == package.main.lower()
            said = element.get("ContentType", "")
            if is_main and "template" in said:
                return ".dotm" if "macroEnabled" in said else ".dotx"
            if is_main and "macroEnabled" in said:
                return ".docm"
    return ".docx"
