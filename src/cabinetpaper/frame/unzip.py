"""A file, or its bytes, in; the parts in its zip out, before anybody asks what they are.

What is no zip, is damaged, protected, or would not fit in memory is refused in one sentence that
says what to do in Word.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path
from typing import NoReturn

from cabinetpaper.errors import InputError
from cabinetpaper.places import Place

# A paper of two hundred pages with pictures stays far below each of these.
LARGEST_FILE = 100 * 2**20
LARGEST_PART = 100 * 2**20
LARGEST_PACKAGE = 400 * 2**20
MOST_PARTS = 5000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHERS = ((b"%PDF", "a PDF"), (b"{\\rtf", "an RTF file"), (b"<", "an HTML or XML file"))


def refuse(name: str, text: str) -> NoReturn:
    """Raise the `InputError` of a file that is not used."""
    raise InputError(text, Place(file=name)) from None


def read_bytes(path: Path, name: str) -> bytes:
    """Give the bytes of a file; raises `InputError` where it is absent, a folder, or too large."""
    try:
        if path.is_dir():
            refuse(name, "is a folder; expected a Word file (.docx)")
        if path.stat().st_size > LARGEST_FILE:
            refuse(name, f"is larger than {LARGEST_FILE // 2**20} MB; expected a Word file")
        return path.read_bytes()
    except FileNotFoundError:
        refuse(name, "there is no such file")
    except (OSError, ValueError) as error:
        refuse(name, f"cannot be read ({getattr(error, 'strerror', None) or error})")


def unpack(data: bytes, name: str) -> dict[str, bytes]:
    """Give the parts in a zip by name, in its order; raises `InputError` for what is none."""
    _check_looks_like_zip(data, name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            _check_sizes(infos, name)
            return {info.filename: archive.read(info) for info in infos}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError):
        refuse(name, "is damaged or cut short: its zip cannot be unpacked; save it in Word again")
    except RuntimeError:
        refuse(name, "is protected by a password: remove it in Word, under File, Info")


def _check_looks_like_zip(data: bytes, name: str) -> None:
    if not data:
        refuse(name, "is empty; expected a Word file (.docx)")
    if data.startswith(_OLE) and _ENCRYPTED in data:
        refuse(name, "is protected by a password: remove it in Word, under File, Info")
    if data.startswith(_OLE):
        refuse(name, "is in Word's old format (.doc): save it in Word as .docx")
    if not data.startswith(b"PK"):
        start = data[:100].lstrip(b"\xef\xbb\xbf\r\n\t ").lower()
        kinds = (kind for mark, kind in _OTHERS if start.startswith(mark.lower()))
        kind = next(kinds, "a file of another kind")
        refuse(name, f"is not a Word file: found {kind}, expected .docx")


def _check_sizes(infos: list[zipfile.ZipInfo], name: str) -> None:
    names = [info.filename.lower() for info in infos]
    if len(names) > MOST_PARTS:
        refuse(name, f"has {len(names)} parts; at most {MOST_PARTS} are read")
    if len(set(names)) < len(names):
        twice = next(part for part in names if names.count(part) > 1)
        refuse(name, f"is damaged: its part {twice} is there twice")
    # zipfile never unpacks more than the size that a header names, so that the names can be judged.
    if sum(info.file_size for info in infos) > LARGEST_PACKAGE or any(
        info.file_size > LARGEST_PART for info in infos
    ):
        refuse(name, f"unpacks to more than {LARGEST_PART // 2**20} MB: too large for a paper")
