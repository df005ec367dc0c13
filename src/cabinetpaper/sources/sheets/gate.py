"""The gate that every workbook passes before any parser: a path or bytes in, safe parts out.

Refuses what is not a workbook of Excel 2007 or later, saying what it is and the way out, and what
would keep a parser busy for minutes or fill the memory. Sizes are measured while inflating, since
the sizes that a zip file states can lie; a parser then gets the very bytes that were measured.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path, PurePath

from attrs import field, frozen

from cabinetpaper.errors import InputError
from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.gate_parts import look_at_parts

WORKBOOK_SUFFIXES = (".xlsx", ".xlsm")

# Far above any action plan (the largest seen is under 2 MB), far below what hurts a machine.
MAX_FILE_BYTES = 50_000_000
MAX_MEMBERS = 5_000
MAX_INFLATED_BYTES = 150_000_000
# Deflate cannot pass 1,032:1; honest parts of a workbook stay below 100:1, small ones aside.
MAX_RATIO = 200
RATIO_COUNTS_FROM_BYTES = 5_000_000
_CHUNK = 1 << 16

# The first bytes of an OLE compound file ([MS-CFB] 2.2): an old .xls, or an encrypted .xlsx.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED = 0x1
_SAVE_AS = "open it in Excel and save it as an Excel Workbook (.xlsx)"
_ANOTHER_COPY = "ask for another copy, or " + _SAVE_AS
_OTHER_SUFFIXES = {
    ".xls": f"an .xls is the format of Excel 97 to 2003: {_SAVE_AS}",
    ".xlsb": f"an .xlsb is a binary workbook: {_SAVE_AS}",
    ".ods": "an .ods is not read yet: open it in LibreOffice or Excel and save it as .xlsx",
    ".csv": f"a .csv is not read yet: {_SAVE_AS}",
}


@frozen
class Package:
    """A workbook that passed the gate: its name, and its parts inflated, by their names."""

    name: str
    parts: Mapping[str, bytes] = field(repr=False)

    def stored(self) -> io.BytesIO:
        """Give the parts as a zip file without compression, for a parser that wants a file."""
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
            for name, data in self.parts.items():
                archive.writestr(zipfile.ZipInfo(name), data)
        target.seek(0)
        return target


def pass_gate(source: str | Path | bytes, name: str = "workbook.xlsx") -> Package:
    """Give the parts of a workbook that is safe to parse.

    `name` is what messages call a workbook that is given as bytes. Raises `InputError` for a file
    that is absent, no workbook, protected, damaged, or too large for its kind.
    """
    if isinstance(source, bytes):
        return _opened(source, Place(file=name))
    path = Path(source)
    place = Place(file=path.name)
    try:
        _look_at_path(path, place)
        data = path.read_bytes()
    except OSError as error:
        raise InputError(
            f"it cannot be read ({error.strerror}): close it where it is open, or ask for access",
            place,
        ) from error
    return _opened(data, place)


def _look_at_path(path: Path, place: Place) -> None:
    suffix = path.suffix.lower()
    if not path.exists():
        raise InputError(f"there is no such file in “{path.parent}”", place)
    if path.is_dir():
        raise InputError("it is a folder, and a workbook (.xlsx or .xlsm) is expected", place)
    if path.name.startswith("~$"):
        raise InputError(
            "it is the mark that Excel leaves beside an open workbook: give the workbook itself",
            place,
        )
    if suffix not in WORKBOOK_SUFFIXES:
        found = _OTHER_SUFFIXES.get(suffix, f"its name ends in “{suffix}”" if suffix else
                                    "its name has no ending")  # fmt: skip
        raise InputError(f"a workbook (.xlsx or .xlsm) is expected; {found}", place)
    if (size := path.stat().st_size) > MAX_FILE_BYTES:
        raise InputError(f"it has {_mb(size)}, and at most {_mb(MAX_FILE_BYTES)} are read", place)


def _opened(data: bytes, place: Place) -> Package:
    if not data:
        raise InputError(f"it is empty (0 bytes): {_ANOTHER_COPY}", place)
    if data.startswith(_OLE):
        raise InputError(_ole_problem(data), place)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = _inflated(archive, place)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError):
        raise InputError(_damage(data), place) from None
    look_at_parts(parts, place)
    return Package(place.file or "", parts)


def _ole_problem(data: bytes) -> str:
    if _ENCRYPTED_STREAM in data:
        return (
            "it is protected with a password: open it in Excel, take the password off under File › "
            "Info › Protect Workbook › Encrypt with Password, and save it"
        )
    return f"it is a file of Excel 97 to 2003 (.xls) under another name: {_SAVE_AS}"


def _damage(data: bytes) -> str:
    if data.startswith(b"PK"):
        return f"it is damaged or was not copied to its end: {_ANOTHER_COPY}"
    return f"it is not a workbook, whatever its name says: {_ANOTHER_COPY}"


def _inflated(archive: zipfile.ZipFile, place: Place) -> dict[str, bytes]:
    members = archive.infolist()
    if len(members) > MAX_MEMBERS:
        raise InputError(
            f"it holds {len(members):,} parts, and at most {MAX_MEMBERS:,} are read", place
        )
    parts: dict[str, bytes] = {}
    left = MAX_INFLATED_BYTES
    for member in members:
        _look_at_member(member, parts, place)
        if not member.is_dir():
            parts[member.filename] = _part(archive, member, left, place)
            left -= len(parts[member.filename])
    return parts


def _look_at_member(member: zipfile.ZipInfo, parts: Mapping[str, bytes], place: Place) -> None:
    name = member.filename
    if name.startswith("/") or "\\" in name or ":" in name or ".." in PurePath(name).parts:
        raise InputError(f"its part “{name}” points outside the file: {_ANOTHER_COPY}", place)
    if name in parts:
        raise InputError(f"it holds two parts named “{name}”: {_ANOTHER_COPY}", place)
    if member.flag_bits & _ENCRYPTED:
        raise InputError(f"its part “{name}” is protected with a password: {_SAVE_AS}", place)
    # ECMA-376 Part 2, annex B allows these two; others inflate without a bound of ours.
    if member.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise InputError(
            f"its part “{name}” is packed in a way Excel never does: {_SAVE_AS}", place
        )


def _part(archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: int, place: Place) -> bytes:
    chunks: list[bytes] = []
    size = 0
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            chunks.append(chunk)
            size += len(chunk)
            bloated = size > max(RATIO_COUNTS_FROM_BYTES, MAX_RATIO * member.compress_size)
            if size > left or bloated:
                raise InputError(_bomb(member.filename, bloated=bloated), place)
    return b"".join(chunks)


def _bomb(part: str, *, bloated: bool) -> str:
    limit = (
        f"its part “{part}” unpacks to more than {MAX_RATIO} times its size"
        if bloated
        else f"it unpacks to more than {_mb(MAX_INFLATED_BYTES)}"
    )
    return f"{limit}, as no plan does: copy the plan's cells into a new workbook"


def _mb(size: int) -> str:
    return f"{size / 1_000_000:,.0f} MB"
