"""Text files as people save them: a path in, the words out; problems told line by line."""

from __future__ import annotations

import codecs
from pathlib import Path

from cabinetpaper.errors import InputError, Problems
from cabinetpaper.places import Place


def read_text_file(path: Path, place: Place) -> str:
    """Give the words of a UTF-8 file, with or without a byte order mark.

    Raises `InputError` where there is no file, it cannot be opened, or it is not UTF-8.
    """
    if path.is_dir():  # Windows would say that access is denied
        raise InputError("this is a folder, but a file is expected", place)
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise InputError("there is no such file", place) from None
    except OSError as error:
        raise InputError(f"the file cannot be opened: {error.strerror}", place) from None
    return decoded(content, place)


def decoded(content: bytes, place: Place) -> str:
    r"""Give the words of UTF-8 bytes, without the byte order mark that Notepad may put first.

    >>> decoded(b"\xef\xbb\xbfSummary", Place(file="narrative.md"))
    'Summary'
    """
    bare = content.removeprefix(codecs.BOM_UTF8)
    try:
        return bare.decode("utf-8")
    except UnicodeDecodeError as error:
        line = bare.count(b"\n", 0, error.start) + 1
        raise InputError(
            "the file is not UTF-8 from this line on: save it again as UTF-8 (in Notepad: "
            "Save as, Encoding: UTF-8)",
            place.on(line),
        ) from None


def tell_by_line(problems: Problems) -> None:
    """Raise `InputError` with the problems in the order of the lines, not of the steps."""
    try:
        problems.tell()
    except InputError as error:
        raise InputError(sorted(error.problems, key=lambda it: it.place.line or 0)) from None
