"""A workbook's path or bytes in, its bytes out, where it is a file that we read at all."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath

from attrs import field, frozen

from cabinetpaper.errors import InputError
from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.limits import LimitExceededError, Limits

Source = str | Path | bytes

_PAPER = "paper.toml"
_SAVE_AS = "open it in Excel and save it as an Excel Workbook (.xlsx)"
_OTHER_SUFFIXES = {
    ".xls": f"an .xls is the format of Excel 97 to 2003: {_SAVE_AS}",
    ".xlt": f"an .xlt is a template of Excel 97 to 2003: {_SAVE_AS}",
    ".xlsb": f"an .xlsb is a binary workbook: {_SAVE_AS}",
    ".xltx": f"an .xltx is a template: {_SAVE_AS}",
    ".xltm": f"an .xltm is a template: {_SAVE_AS}",
    ".ots": "an .ots is a template: open it in LibreOffice and save it as .ods",
    ".fods": "a .fods is a flat OpenDocument file: open it in LibreOffice and save it as .ods",
    ".tsv": f"a .tsv has its cells parted by tabs: rename it to .csv, or {_SAVE_AS}",
    ".txt": f"a .txt is plain text: where it holds a table, rename it to .csv, or {_SAVE_AS}",
    ".numbers": "a .numbers is a workbook of Apple Numbers: open it there, choose File › Export To "
                "› Excel and take the .xlsx",
    ".gsheet": "a .gsheet is only a link to a Google sheet: open it, choose File › Download › "
               "Microsoft Excel (.xlsx) and take that file",
}  # fmt: skip


@frozen
class File:
    """A file: its name, with an ending that says its kind, and its bytes."""

    name: str
    data: bytes = field(repr=False)

    @property
    def place(self) -> Place:
        """Give the place of the file as a whole."""
        return Place(file=self.name)


def read_file(source: Source, *, name: str, suffixes: Sequence[str], limits: Limits) -> File:
    """Give the bytes of a file with one of the endings.

    Raises `InputError` for one that is absent, a folder, of another kind, or cannot be read, and
    `LimitExceededError` for one that is too large.
    """
    if isinstance(source, bytes):
        _look_at_name(PurePath(name), Place(file=name), suffixes)
        _look_at_size(len(source), Place(file=name), limits)
        return File(name, source)
    path = Path(source)
    place = Place(file=path.name)
    try:
        _look_at_path(path, place, suffixes)
        _look_at_name(path, place, suffixes)
        _look_at_size(path.stat().st_size, place, limits)
        return File(path.name, path.read_bytes())
    except OSError as error:
        raise InputError(
            f"it cannot be read ({error.strerror}): close it where it is open, or ask for access",
            place,
        ) from error


def _look_at_path(path: Path, place: Place, suffixes: Sequence[str]) -> None:
    if not path.exists():
        raise InputError(f"there is no such file in “{path.parent}”", place)
    if path.is_dir():
        raise InputError(
            f"it is a folder, and {_wanted(suffixes)} is expected: {_what_of_folder(path)}", place
        )


def _what_of_folder(path: Path) -> str:
    if (path / _PAPER).exists():
        return (
            f"name the workbook in it, or use “check” or “build”, which take a folder with {_PAPER}"
        )
    return "name the workbook in it"


def _look_at_name(path: PurePath, place: Place, suffixes: Sequence[str]) -> None:
    if path.name.startswith("~$"):
        raise InputError(
            "it is the mark that Excel leaves beside an open workbook: give the workbook itself",
            place,
        )
    suffix = path.suffix.lower()
    if suffix not in suffixes:
        found = _OTHER_SUFFIXES.get(suffix, f"its name ends in “{suffix}”" if suffix else
                                    "its name has no ending")  # fmt: skip
        raise InputError(f"{_wanted(suffixes)} is expected; {found}", place)


def _wanted(suffixes: Sequence[str]) -> str:
    *others, last = suffixes
    return f"a workbook ({', '.join(others)} or {last})"


def _look_at_size(size: int, place: Place, limits: Limits) -> None:
    if size > limits.file_bytes:
        raise LimitExceededError(
            "file_bytes",
            f"it has {_mb(size)}, and at most {_mb(limits.file_bytes)} are read",
            place,
        )


def _mb(size: int) -> str:
    return f"{size / 1_000_000:,.0f} MB"
