"""A workbook's bytes in, its parts and a copy with some of them changed out.

What is not changed is copied as it is packed: the same bytes, order, dates and flags. Python's
`zipfile` can only pack again, so the records are written here (PKWARE APPNOTE 4.3).
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

from cabinetpaper.errors import InputError

_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_DESCRIPTOR_FOLLOWS = 0x8
_NAME_IS_UTF_8 = 0x800
_ZIP64 = 1
# What a 32-bit field of the format holds; the gate lets nothing near it pass.
_MOST = 0xFFFFFFFF


class Archive:
    """The parts of a workbook, inflated when they are asked for.

    Names are found without regard to case, as ECMA-376 Part 2, 6.2.2.3 compares them.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError):
            raise InputError("it is not a workbook (.xlsx or .xlsm)") from None
        self._names = {name.lower(): name for name in self._zip.namelist()}

    @property
    def names(self) -> tuple[str, ...]:
        """Give the names of all parts, in the file's order."""
        return tuple(self._zip.namelist())

    def sums(self) -> dict[str, int]:
        """Give the CRC-32 that the file states for each part."""
        return {info.filename: info.CRC for info in self._zip.infolist()}

    def name_of(self, name: str) -> str:
        """Give a part's name as the file writes it, or the name itself where there is no such."""
        return self._names.get(name.lower(), name)

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._names

    def read(self, name: str) -> bytes:
        """Give the bytes of a part."""
        try:
            return self._zip.read(self.name_of(name))
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError):
            raise InputError(f"its part “{name}” is missing or damaged") from None

    def with_parts(self, changed: Mapping[str, bytes]) -> bytes:
        """Give the archive with these parts in place of its own; new ones stand at its end."""
        if not changed:
            return self._data
        out, central = io.BytesIO(), []
        infos = self._zip.infolist()
        ends = self._ends(infos)
        for info in infos:
            at = out.tell()
            if info.filename in changed:
                packed = _packed(info, changed[info.filename])
                out.write(packed[0] + packed[1])
                central.append(_entry(packed[2], at))
            else:
                out.write(self._data[info.header_offset : ends[info.header_offset]])
                central.append(_entry(info, at))
        for name in sorted(changed.keys() - set(self._zip.namelist())):
            at = out.tell()
            packed = _packed(_like(infos[0], name), changed[name])
            out.write(packed[0] + packed[1])
            central.append(_entry(packed[2], at))
        return out.getvalue() + _directory(central, out.tell(), self._zip.comment)

    def _ends(self, infos: list[zipfile.ZipInfo]) -> dict[int, int]:
        """Give where each record ends: at the next, so that what follows its data goes along."""
        starts = sorted(info.header_offset for info in infos)
        return dict(zip(starts, [*starts[1:], self._zip.start_dir], strict=True))


def _like(info: zipfile.ZipInfo, name: str) -> zipfile.ZipInfo:
    """Give a new member: of the date that another has, so that no clock is read."""
    made = zipfile.ZipInfo(name, info.date_time)
    made.compress_type = zipfile.ZIP_DEFLATED
    made.create_system, made.external_attr = info.create_system, info.external_attr
    return made


def _packed(info: zipfile.ZipInfo, data: bytes) -> tuple[bytes, bytes, zipfile.ZipInfo]:
    """Give a member's local header, its packed bytes, and what the central directory says."""
    stored = info.compress_type == zipfile.ZIP_STORED
    deflate = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = data if stored else deflate.compress(data) + deflate.flush()
    made = _like(info, info.filename)
    made.compress_type = info.compress_type
    made.flag_bits = (info.flag_bits & ~_DESCRIPTOR_FOLLOWS) | _utf_8(info.filename)
    made.create_version, made.extract_version = info.create_version, max(20, info.extract_version)
    made.extra, made.comment, made.internal_attr = b"", info.comment, info.internal_attr
    made.CRC, made.compress_size, made.file_size = zlib.crc32(data), len(packed), len(data)
    name = _encoded(made)
    header = struct.pack(
        "<4s5H3L2H", _LOCAL, made.extract_version, made.flag_bits, made.compress_type, *_when(made),
        made.CRC, made.compress_size, made.file_size, len(name), 0,
    )  # fmt: skip
    return header + name, packed, made


def _entry(info: zipfile.ZipInfo, at: int) -> bytes:
    """Give a member's entry in the central directory (APPNOTE 4.3.12)."""
    name, extra = _encoded(info), _without_zip64(info.extra)
    return struct.pack(
        "<4s4B4H3L5H2L", _CENTRAL, info.create_version, info.create_system, info.extract_version,
        info.reserved, info.flag_bits, info.compress_type, *_when(info), info.CRC,
        info.compress_size, info.file_size, len(name), len(extra), len(info.comment), 0,
        info.internal_attr, info.external_attr, at,
    ) + name + extra + info.comment  # fmt: skip


def _directory(central: list[bytes], at: int, comment: bytes) -> bytes:
    size = sum(map(len, central))
    if at + size > _MOST or len(central) > 0xFFFF:
        raise InputError("it is too large to be written again")
    count = len(central)
    end = struct.pack("<4s4H2LH", _END, 0, 0, count, count, size, at, len(comment))
    return b"".join(central) + end + comment


def _encoded(info: zipfile.ZipInfo) -> bytes:
    # A name without the flag is in code page 437 (APPNOTE, appendix D), and was read as such.
    return info.filename.encode("utf-8" if info.flag_bits & _NAME_IS_UTF_8 else "cp437")


def _utf_8(name: str) -> int:
    return 0 if name.isascii() else _NAME_IS_UTF_8


def _when(info: zipfile.ZipInfo) -> tuple[int, int]:
    year, month, day, hour, minute, second = info.date_time
    return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day


def _without_zip64(extra: bytes) -> bytes:
    """Give extra fields without the 64-bit sizes, which the entry states in 32 bits."""
    kept, rest = b"", extra
    while len(rest) >= 4:
        kind, size = struct.unpack("<2H", rest[:4])
        kept += b"" if kind == _ZIP64 else rest[: 4 + size]
        rest = rest[4 + size :]
    return kept
