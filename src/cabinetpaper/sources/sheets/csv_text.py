"""The bytes of a .csv in, its words out, and how surely they are the letters that were typed.

A .csv does not say how its letters are stored. A byte order mark does, and UTF-8 can hardly be
mistaken for anything else. What is neither is Windows-1252, which Excel writes as "CSV (Comma
delimited)" in western Europe: that is a guess, and told as one.
"""

from __future__ import annotations

import codecs
import re
from enum import Enum, auto

from attrs import field, frozen

from cabinetpaper.errors import InputError
from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.files import File

# UTF-32's mark begins with UTF-16's, so it is looked for first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAVE_AS = "open it in Excel and save it as CSV UTF-8 (Comma delimited) (.csv)"
_GIVE = "give the workbook itself, under its own name"
_OTHER_KINDS = (
    (b"PK\x03\x04", f"an .xlsx, .ods or other zip file: {_GIVE}"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a file of Excel 97 to 2003 (.xls): open it in Excel and "
                                          "save it as an Excel Workbook (.xlsx)"),
    (b"%PDF-", f"a PDF: {_GIVE}"),
    (b"{\\rtf", f"a document of Word (.rtf): {_GIVE}"),
)  # fmt: skip
_WEB_PAGE = re.compile(rb"\s*<(?:!doctype|\?xml|html|head|body|table|meta|style)\b", re.IGNORECASE)
# A letter of UTF-8 in two to four bytes (Unicode Standard, table 3-7, roughly).
_IN_SEVERAL_BYTES = re.compile(rb"[\xc3-\xf4][\x80-\xbf]")


class Letters(Enum):
    """How surely the letters beyond plain English are those that were typed."""

    CERTAIN = auto()
    GUESSED = auto()
    MIXED = auto()


@frozen
class CsvText:
    """The words of a file, and how surely they were read."""

    words: str = field(repr=False)
    letters: Letters = Letters.CERTAIN


def decoded_csv(file: File) -> CsvText:
    r"""Give the words of a .csv.

    Raises `InputError` for what is no text: another kind of file, or one whose letters cannot be
    told.

    >>> decoded_csv(File("plan.csv", b"Ref;Cost\n1.1;\x80 5\n"))
    CsvText(letters=<Letters.GUESSED: 2>)
    """
    data, place = file.data, file.place
    if not data:
        raise InputError("it is empty (0 bytes): ask for another copy", place)
    _look_at_kind(data, place)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return CsvText(_decoded(data.removeprefix(mark), encoding, place))
    if b"\0" in data:
        raise InputError(
            f"it holds zero bytes, as no text does (on line {_line(data, data.index(0))} first): "
            f"{_SAVE_AS}",
            place,
        )
    try:
        return CsvText(data.decode("utf-8"))
    except UnicodeDecodeError:
        words = _decoded(data, "cp1252", place)
        is_mixed = _IN_SEVERAL_BYTES.search(data)
        return CsvText(words, Letters.MIXED if is_mixed else Letters.GUESSED)


def _look_at_kind(data: bytes, place: Place) -> None:
    kind = next((kind for start, kind in _OTHER_KINDS if data.startswith(start)), None)
    if kind is None and _WEB_PAGE.match(data[:1000].removeprefix(codecs.BOM_UTF8)):
        kind = "a web page: open it in Excel and save it as an Excel Workbook (.xlsx)"
    if kind:
        raise InputError(f"whatever its name says, it is {kind}", place)


def _decoded(data: bytes, encoding: str, place: Place) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "replace")
        line = before.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
        raise InputError(
            f"its letters cannot be told from this line on: {_SAVE_AS}", place.on(line)
        ) from None


def _line(data: bytes, offset: int) -> int:
    return data.count(b"\n", 0, offset) + 1
