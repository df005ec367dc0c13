"""Bytes and a wish where they should stand → a file, whole or not at all, and never over another's.

What we made and nobody changed is replaced; anything else only when told to.
"""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from cabinetpaper.errors import OutputError
from cabinetpaper.record.seal import is_as_made, is_changed

# Windows takes no such character in a name, nor a full stop or space at its end, nor the names of
# its old devices, with any ending (Microsoft, "Naming Files, Paths, and Namespaces").
_FORBIDDEN = re.compile(r'[<>"|?*]')
_SEPARATORS = re.compile(r"\s*[/\\:]\s*")
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\..*)?")
# Controls, what turns the direction of writing or has no width, and halves of characters: in a
# name they deceive, or cannot be typed.
_UNSEEN = frozenset(("Cc", "Cf", "Cs"))
_ENDS = " .-,;"
# A path may have 260 characters on Windows, a name 255 bytes on Linux; SharePoint takes 400 a path.
_LONGEST = 140
_MOST_BYTES = 240
_PAPERS = (".docx", ".pdf")
# What is left of a title at the least.
_LEAST = 40


def file_name(words: str, suffix: str, *, tail: str = "") -> str:
    """Give a file name of these words that every system takes, at most 140 characters and suffix.

    `tail` tells the files of one title apart, so that a long title gives way to it.

    >>> file_name("2019-02-13 Item 4 - Ofsted: what next?", ".docx")
    '2019-02-13 Item 4 - Ofsted - what next.docx'
    >>> file_name("Extract", ".docx", tail="theme 4.0")
    'Extract - theme 4.0.docx'
    """
    end = _cut(_safe(tail), _LONGEST - _LEAST)
    name = _cut(_safe(words), _LONGEST - len(end))
    while len(f"{name}{end}".encode()) > _MOST_BYTES and name:
        name = name[:-1].rstrip(_ENDS)
    name = " - ".join(part for part in (name, end) if part)
    if not name or _DEVICES.fullmatch(name):
        name = f"paper {name}".strip()
    return f"{name}{suffix}"


def _safe(words: str) -> str:
    name = _FORBIDDEN.sub("", _SEPARATORS.sub(" - ", " ".join(words.split())))
    name = "".join(letter for letter in name if unicodedata.category(letter) not in _UNSEEN)
    return " ".join(name.split()).strip(_ENDS)


def _cut(name: str, longest: int) -> str:
    if len(name) <= longest:
        return name
    cut = name[:longest]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(_ENDS)


def write(target: Path, data: bytes, *, inputs: Iterable[Path] = (), force: bool = False) -> None:
    """Write a file that we make.

    Raises `OutputError` where the target is one of the inputs, stands there and is not as we made
    it (unless `force`), or cannot be written.
    """
    try:
        check_target(target, inputs=inputs, force=force)
        _replace(target, data)
    except PermissionError:
        raise OutputError(
            f"{target}: cannot be written; is it open in {_program(target)}? Close it and try again"
        ) from None
    except OSError as error:
        raise OutputError(f"{target}: cannot be written ({error.strerror or error})") from None


def check_target(target: Path, *, inputs: Iterable[Path] = (), force: bool = False) -> None:
    """Raise `OutputError` where a target may not be written; `force` is for one not as made."""
    if any(_is_same(target, one) for one in inputs):
        raise OutputError(f"{target}: this is an input, which is never overwritten")
    if target.is_dir():
        raise OutputError(f"{target}: this is a folder; expected the name of a file")
    if target.exists() and not force and not is_as_made(target):
        raise OutputError(
            f"{target}: this file was changed since it was made, or was not made by cabinetpaper; "
            "move it away, or use --force to replace it"
        )


def remove_earlier(made: Path, made_of: str) -> list[Path]:
    """Take away the papers beside `made` that it replaces, and give their paths.

    Those are what we made of the same facts (`made_of`) and nobody changed, under the name of an
    earlier day, item or title; their PDFs are papers like them. One that cannot be taken away,
    because it is open in Word, stays.
    """
    gone = []
    for path in _others(made):
        if not made_of or not is_as_made(path, made_of):
            continue
        with contextlib.suppress(OSError):
            path.unlink()
            gone.append(path)
    return gone


def edited_earlier(made: Path, made_of: str) -> list[Path]:
    """Give the papers beside `made` that were made of the same facts and that somebody changed."""
    return [path for path in _others(made) if made_of and is_changed(path, made_of)]


def _others(made: Path) -> list[Path]:
    beside = (one for kind in _PAPERS for one in made.parent.glob(f"*{kind}"))
    return sorted(one for one in beside if one.stem != made.stem)


def _program(target: Path) -> str:
    kind = target.suffix.lower()
    if kind == ".pdf":
        return "another program"
    return "Excel" if kind.startswith(".xls") else "Word"


def _is_same(left: Path, right: Path) -> bool:
    try:
        return left.samefile(right)
    except OSError:
        return left.absolute() == right.absolute()


def _replace(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".cabinetpaper-", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        # mkstemp makes a file that only its owner reads; a paper is read as other files are.
        umask = os.umask(0)
        os.umask(umask)
        Path(name).chmod(0o666 & ~umask)
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
