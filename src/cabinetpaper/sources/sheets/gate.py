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
from pathlib import PurePath
from typing import IO

from attrs import field, frozen

from cabinetpaper.errors import InputError
from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.files import File
from cabinetpaper.sources.sheets.gate_parts import look_at_parts
from cabinetpaper.sources.sheets.limits import LIMITS, LimitExceededError, Limits

# Deflate cannot pass 1,032:1; honest parts of a workbook stay below 100:1, small ones aside.
RATIO_COUNTS_FROM_BYTES = 5_000_000
_CHUNK = 1 << 16

# The first bytes of an OLE compound file ([MS-CFB] 2.2): an old .xls, or an encrypted .xlsx.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED = 0x1
_SAVE_AS = "open it in Excel and save it as an Excel Workbook (.xlsx)"
_BOMB = "as no plan does: copy the plan's cells into a new workbook"
_ANOTHER_COPY = "ask for another copy, or " + _SAVE_AS


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


def pass_gate(file: File, limits: Limits = LIMITS) -> Package:
    """Give the parts of a workbook that is safe to parse.

    Raises `InputError` for a file that is no workbook, protected or damaged, and
    `LimitExceededError` for one that is too large for its kind.
    """
    parts = unpacked(file, limits)
    look_at_parts(parts, file.place, limits)
    return Package(file.name, parts)


def unpacked(file: File, limits: Limits) -> dict[str, bytes]:
    """Give the inflated parts of a zip file, for a gate that goes on to look at what they are.

    Raises as `pass_gate` does.
    """
    data, place = file.data, file.place
    if not data:
        raise InputError(f"it is empty (0 bytes): {_ANOTHER_COPY}", place)
    if data.startswith(_OLE):
        raise InputError(_ole_problem(data), place)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _inflated(archive, place, limits)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError):
        raise InputError(_damage(data), place) from None


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


def _inflated(archive: zipfile.ZipFile, place: Place, limits: Limits) -> dict[str, bytes]:
    members = archive.infolist()
    if len(members) > limits.parts:
        raise LimitExceededError(
            "parts",
            f"it holds {len(members):,} parts, and at most {limits.parts:,} are read",
            place,
        )
    parts: dict[str, bytes] = {}
    left = limits.inflated_bytes
    for member in members:
        _look_at_member(member, parts, place)
        if not member.is_dir():
            with archive.open(member) as stream:
                parts[member.filename] = _part(stream, member, left, place, limits)
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


def _part(
    stream: IO[bytes], member: zipfile.ZipInfo, left: int, place: Place, limits: Limits
) -> bytes:
    chunks: list[bytes] = []
    size = 0
    while chunk := stream.read(_CHUNK):
        chunks.append(chunk)
        size += len(chunk)
        if size > max(RATIO_COUNTS_FROM_BYTES, limits.ratio * member.compress_size):
            what = (
                f"its part “{member.filename}” unpacks to more than {limits.ratio} times its size"
            )
            raise LimitExceededError("ratio", f"{what}, {_BOMB}", place)
        if size > left:
            what = f"it unpacks to more than {_mb(limits.inflated_bytes)}"
            raise LimitExceededError("inflated_bytes", f"{what}, {_BOMB}", place)
    return b"".join(chunks)


def _mb(size: int) -> str:
    return f"{size / 1_000_000:,.0f} MB"
