"""The gate that every workbook of Excel passes before any parser: a file in, safe parts out.

Refuses what is not a workbook of Excel 2007 or later, saying what it is and the way out, and what
would keep a parser busy for minutes or fill the memory. A part is inflated when it is asked for,
chunk by chunk, and each chunk is judged before a parser sees it, since the sizes that a zip file
states can lie. What nobody asks for (pictures, macros, pivot caches) stays packed.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from attrs import define, field

from cabinetpaper.errors import InputError
from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.files import File
from cabinetpaper.sources.sheets.gate_parts import Budget, look_at_encoding
from cabinetpaper.sources.sheets.limits import LIMITS, LimitExceededError, Limits

_CHUNK = 1 << 16
# The first bytes of an OLE compound file ([MS-CFB] 2.2): an old .xls, or an encrypted .xlsx.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED = 0x1
# The first bytes of an entry of a zip file's directory, and what an entry's header takes at least.
_ENTRY = b"PK\x01\x02"
_HEADER_BYTES = 30
_SAVE_AS = "open it in Excel and save it as an Excel Workbook (.xlsx)"
_ANOTHER_COPY = "ask for another copy, or " + _SAVE_AS
_DAMAGES = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError,
    struct.error, RuntimeError, OverflowError,
)  # fmt: skip


@define
class Package:
    """A workbook that passed the gate: its parts by their names, inflated as they are read."""

    place: Place
    limits: Limits
    _archive: zipfile.ZipFile
    _members: dict[str, zipfile.ZipInfo]
    budget: Budget = field(init=False)
    _opened: int = field(default=0, init=False)

    @budget.default
    def _whole_budget(self) -> Budget:
        return Budget(self.limits, self.place)

    def __contains__(self, part: str) -> bool:
        return part.casefold() in self._members

    def names(self) -> list[str]:
        """Give the names of the parts as the file writes them, with "/" between folders."""
        return [_name(member) for member in self._members.values()]

    def chunks(self, part: str) -> Iterator[bytes]:
        """Give the bytes of a part, piece by piece, each judged.

        Raises `LimitExceededError` where they grow past a limit, `InputError` where the part is
        damaged or no XML that may be parsed, and `KeyError` where there is no such part.
        """
        member = self._members[part.casefold()]
        self._opened += 1
        if self._opened > self.limits.parts:
            raise _too_many_parts(self._opened, self.limits, self.place)
        sizes = self.budget.of_part(_name(member), member.compress_size)
        try:
            with self._archive.open(member) as stream:
                first = stream.read(_CHUNK)
                look_at_encoding(_name(member), first, self.place)
                while first:
                    sizes.take(first)
                    yield first
                    first = stream.read(_CHUNK)
        except _DAMAGES:
            raise InputError(_damage(b"PK"), self.place) from None


def pass_gate(file: File, limits: Limits = LIMITS) -> Package:
    """Give a workbook whose parts are safe to parse.

    Raises `InputError` for a file that is no zip file, protected or damaged, and
    `LimitExceededError` for one that has too many parts. What is inside is judged as it is read.
    """
    data, place = file.data, file.place
    if not data:
        raise InputError(f"it is empty (0 bytes): {_ANOTHER_COPY}", place)
    if data.startswith(_OLE):
        raise InputError(_ole_problem(data), place)
    # Counted before zipfile makes an object of each, whatever the file says of their number.
    entries = data.count(_ENTRY)
    if entries > limits.parts:
        raise _too_many_parts(entries, limits, place)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _DAMAGES:
        raise InputError(_damage(data), place) from None
    return Package(place, limits, archive, _members(archive, place))


def _too_many_parts(found: int, limits: Limits, place: Place) -> LimitExceededError:
    return LimitExceededError(
        "parts",
        f"it holds {found:,} parts, and at most {limits.parts:,} are read: copy the plan's cells "
        "into a new workbook",
        place,
    )


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


def _members(archive: zipfile.ZipFile, place: Place) -> dict[str, zipfile.ZipInfo]:
    """Give the members by their names without case, as part names are compared (Part 2, 6.2.2)."""
    members: dict[str, zipfile.ZipInfo] = {}
    for member in archive.infolist():
        if not member.is_dir():
            _look_at_member(member, members, place)
            members[_name(member).casefold()] = member
    _look_at_overlaps(list(members.values()), place)
    return members


def _name(member: zipfile.ZipInfo) -> str:
    # Some writers put "\" between folders.
    return member.filename.replace("\\", "/")


def _look_at_member(
    member: zipfile.ZipInfo, members: dict[str, zipfile.ZipInfo], place: Place
) -> None:
    name = _name(member)
    if name.startswith("/") or ":" in name or ".." in PurePosixPath(name).parts:
        raise InputError(f"its part “{name}” points outside the file: {_ANOTHER_COPY}", place)
    if name.casefold() in members:
        raise InputError(f"it holds two parts named “{name}”: {_ANOTHER_COPY}", place)
    if member.flag_bits & _ENCRYPTED:
        raise InputError(f"its part “{name}” is protected with a password: {_SAVE_AS}", place)
    # ECMA-376 Part 2, annex B allows these two; others inflate without a bound of ours.
    if member.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise InputError(
            f"its part “{name}” is packed in a way Excel never does: {_SAVE_AS}", place
        )


def _look_at_overlaps(members: list[zipfile.ZipInfo], place: Place) -> None:
    """Refuse members that share bytes: a bomb whose parts are small, and all the same."""
    end = 0
    for member in sorted(members, key=lambda member: member.header_offset):
        if member.header_offset < end:
            raise InputError(
                f"its part “{_name(member)}” lies inside another: {_ANOTHER_COPY}", place
            )
        end = member.header_offset + _HEADER_BYTES + member.compress_size
