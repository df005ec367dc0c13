"""The gate that every .ods passes before any parser: a file in, its parts out, judged as they come.

What concerns the zip file, its sizes and its encodings is the gate's of every workbook (`gate.py`,
`gate_parts.py`); this looks at what kind of file it is. How far a sheet extends is counted while it
is read, where nothing is repeated before it is counted (`ods_sheet.py`).
"""

from __future__ import annotations

from cabinetpaper.errors import InputError
from cabinetpaper.sources.sheets.files import File
from cabinetpaper.sources.sheets.gate import Package, pass_gate
from cabinetpaper.sources.sheets.limits import LIMITS, Limits

CONTENT, STYLES = "content.xml", "styles.xml"
_MIMETYPE, _MANIFEST = "mimetype", "META-INF/manifest.xml"
_SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"
_OTHER_KINDS = {
    b"application/vnd.oasis.opendocument.spreadsheet-template": "a template (.ots)",
    b"application/vnd.oasis.opendocument.text": "an OpenDocument text (.odt)",
    b"application/vnd.oasis.opendocument.presentation": "an OpenDocument presentation (.odp)",
}


def pass_ods_gate(file: File, limits: Limits = LIMITS) -> Package:
    """Give an .ods whose parts are safe to parse.

    Raises `InputError` for a file that is no .ods, protected or damaged, and `LimitExceededError`
    for one that has too many parts. What is inside is judged as it is read.
    """
    package = pass_gate(file, limits)
    if _holds(package, _MANIFEST, b"encryption-data"):
        raise InputError(
            "it is protected with a password: open it in LibreOffice, choose File › Save As, take "
            "the tick off “Save with password”, and save it",
            file.place,
        )
    if "xl/workbook.xml" in package:
        raise InputError(
            "it is an Excel workbook under another name: rename it to .xlsx", file.place
        )
    kind = _kind(package)
    if CONTENT not in package or kind != _SPREADSHEET:
        found = _OTHER_KINDS.get(kind, "a zip file without an OpenDocument spreadsheet")
        raise InputError(
            f"it is {found} under another name: give the workbook (.ods) itself", file.place
        )
    return package


def _kind(package: Package) -> bytes:
    """Give what a file says it is; not every program says it."""
    if _MIMETYPE not in package:
        return _SPREADSHEET
    return next(package.chunks(_MIMETYPE), b"").strip()


def _holds(package: Package, part: str, words: bytes) -> bool:
    if part not in package:
        return False
    before = b""
    for chunk in package.chunks(part):
        if words in before + chunk:
            return True
        before = chunk[-len(words) :]
    return False
