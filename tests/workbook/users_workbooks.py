"""Workbooks as users have them, made for tests: with all that a marked copy must not lose."""

from __future__ import annotations

import datetime
import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

import xlsxwriter

PLAN = (
    ("Ref", "Action", "Completion date", "Owner", "Progress"),
    ("4.0", "First theme", "", "", ""),
    ("4.1", "Ask", "Jan-19", "Head of Fostering", "(1) a"),
    ("4.2", "Tell", "Ongoing", "Head of Finance", ""),
    ("4.3", "Go on", "", "", "- x"),
)
# An OLE compound file begins so ([MS-CFB] 2.2); no macro of it is ever run here.
MACROS = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 8


def picture() -> bytes:
    """Give a PNG of one grey point."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0\x80"))
        + chunk(b"IEND", b"")
    )  # fmt: skip


def write_plan(book: xlsxwriter.Workbook, name: str = "Plan") -> xlsxwriter.worksheet.Worksheet:
    """Add a sheet with a plan of one theme and three actions."""
    sheet = book.add_worksheet(name)
    text = book.add_format({"num_format": "@"})
    for number, row in enumerate(PLAN):
        for column, words in enumerate(row):
            sheet.write_string(number, column, words, text if column == 0 else None)
    return sheet


def plain(fill: Callable[[xlsxwriter.Workbook], object] = write_plan) -> bytes:
    """Give a workbook without a comment."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        # XlsxWriter reads the clock otherwise.
        book.set_properties({"created": datetime.datetime(2019, 2, 5)})
        fill(book)
    return file.getvalue()


def full(path: Path) -> bytes:
    """Give an .xlsm with what other libraries lose, or would change, when they save it."""
    macros = path / "vbaProject.bin"
    macros.write_bytes(MACROS)

    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = write_plan(book)
        book.add_vba_project(str(macros))
        book.define_name("Owners", "=Plan!$D$2:$D$5")
        red = book.add_format({"bg_color": "#FFC7CE"})
        sheet.conditional_format(
            "C2:C5", {"type": "text", "criteria": "containing", "value": "19", "format": red}
        )
        sheet.data_validation("D2:D5", {"validate": "list", "source": ["Head", "Deputy"]})
        sheet.write_comment(
            "B3", "Is this <right> & proper?", {"author": "A. Example", "width": 300}
        )
        sheet.write_comment("E5", "See the minutes", {"author": "B. Example"})
        sheet.insert_button("H2", {"macro": "Refresh", "caption": "Refresh"})
        sheet.insert_image("H8", "point.png", {"image_data": io.BytesIO(picture())})
        sheet.insert_checkbox(6, 0, False)
        sheet.add_table("J1:K3", {"columns": [{"header": "One"}, {"header": "Two"}]})
        sheet.set_header("&L&G", {"image_left": "p.png", "image_data_left": io.BytesIO(picture())})
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=Figures!$A$1:$A$3"})
        sheet.insert_chart("H12", chart)
        figures = book.add_worksheet("Figures")
        figures.write_column(0, 0, [3, 1, 2])
        book.add_chartsheet("Chart").set_chart(_bar(book))

    pivot = "xl/pivotCache/pivotCacheDefinition1.xml"
    more = {pivot: b"<pivotCacheDefinition/>", "customXml/item1.xml": b"<own/>"}
    theme = ("xl/theme/theme1.xml", 'name="Office Theme"', 'name="Council Theme"')
    return with_parts(changed(plain(fill), *theme), more)


def _bar(book: xlsxwriter.Workbook) -> object:
    chart = book.add_chart({"type": "bar"})
    chart.add_series({"values": "=Figures!$A$1:$A$3"})
    return chart


def parts_of(data: bytes) -> dict[str, bytes]:
    """Give the parts of a package by their names."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        names = package.namelist()
        assert len(names) == len(set(names))
        return {name: package.read(name) for name in names}


def with_parts(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Give a package with other parts, or with more of them."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, words in {**parts_of(data), **parts}.items():
            package.writestr(
                zipfile.ZipInfo(name, (2019, 2, 5, 10, 0, 0)), words, zipfile.ZIP_DEFLATED
            )
    return out.getvalue()


def changed(data: bytes, name: str, old: str, new: str) -> bytes:
    """Give a package with other words in a part, where they must be."""
    words = parts_of(data)[name]
    assert old.encode() in words, old
    return with_parts(data, {name: words.replace(old.encode(), new.encode(), 1)})


_2017 = "http://schemas.microsoft.com/office/2017/10/relationships"
_2018 = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
_EXCEL = "application/vnd.ms-excel"
PERSON = "{11111111-2222-4333-8444-555555555555}"
THREAD = "{AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEEEEEE}"
PLACEHOLDER = (
    "[Threaded comment]\n\nYour version of Excel cannot edit it.\n\nComment:\n    Who leads?"
)


def threaded() -> bytes:
    """Give a workbook with a threaded comment on D5, a question and a reply, and a note on B3."""

    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = write_plan(book)
        sheet.write_comment("B3", "A note", {"author": "A. Example"})
        sheet.write_comment("D5", PLACEHOLDER, {"author": f"tc={THREAD}"})

    sheet = "xl/worksheets/_rels/sheet1.xml.rels"
    data = changed(
        plain(fill),
        sheet,
        "</Relationships>",
        f'<Relationship Id="rId9" Type="{_2017}/threadedComment" '
        'Target="../threadedComments/threadedComment1.xml"/></Relationships>',
    )
    data = changed(data, "xl/_rels/workbook.xml.rels", "</Relationships>",
                   f'<Relationship Id="rId99" Type="{_2017}/person" '
                   'Target="persons/person.xml"/></Relationships>')  # fmt: skip
    data = changed(data, "[Content_Types].xml", "</Types>",
                   '<Override PartName="/xl/threadedComments/threadedComment1.xml" '
                   f'ContentType="{_EXCEL}.threadedcomments+xml"/>'
                   '<Override PartName="/xl/persons/person.xml" '
                   f'ContentType="{_EXCEL}.person+xml"/>'
                   "</Types>")  # fmt: skip
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    one = f'<threadedComment ref="D5" personId="{PERSON}" '
    reply = "{AAAAAAAA-BBBB-4CCC-8DDD-000000000000}"
    return with_parts(data, {
        "xl/threadedComments/threadedComment1.xml": (
            f'{head}<ThreadedComments xmlns="{_2018}">'
            f'{one}dT="2019-02-05T10:00:00.00" id="{THREAD}"><text>Who leads?</text>'
            "</threadedComment>"
            f'{one}dT="2019-02-06T11:00:00.00" id="{reply}" parentId="{THREAD}">'
            "<text>I will ask.</text></threadedComment></ThreadedComments>"
        ).encode(),
        "xl/persons/person.xml": (
            f'{head}<personList xmlns="{_2018}"><person displayName="A. Example" id="{PERSON}" '
            'userId="a" providerId="None"/></personList>'
        ).encode(),
    })  # fmt: skip
