"""The same plan in the kinds of file that councils send, and in those that cannot be used."""

from __future__ import annotations

import io
import zipfile
from typing import Any
from xml.sax.saxutils import escape

from tests.workbooks.building import Book, Bytes, Tab, one_sheet
from tests.workbooks.expecting import ANY, HEADINGS, Case, action, day, month, usual

LINES = [
    ["Ref", "Action", "By When", "Measure", "Owner", "Progress"],
    ["4.10", "Visit each carer", "May-19", "Survey of carers", "Head of Placements", "Under way"],
    [
        "4.11",
        "Ask – “each” school, £5",
        "18/01/2019",
        "Replies",
        "A. Example",
        "(1) Asked\n(2) Told",
    ],
]
READ = [
    action(2, "4.10", "Visit each carer", sheet=ANY),
    action(
        3, "4.11", "Ask – “each” school, £5", sheet=ANY, completion=day("18/01/2019", "2019-01-18"),
        measures=["Replies"], owners=["A. Example"], progress=["(1) Asked", "(2) Told"],
    ),
]  # fmt: skip


def separated(mark: str, line_end: str = "\r\n") -> str:
    """Give the plan as a spreadsheet saves it as text: every cell in quotation marks."""
    return "".join(
        mark.join('"' + value.replace('"', '""') + '"' for value in line) + line_end
        for line in LINES
    )


def as_text(name: str, data: bytes, **others: Any) -> Case:
    return Case(name=name, family="csv", made=Bytes("plan.csv", data), actions=READ, **others)


def open_document() -> bytes:
    """Give the plan as LibreOffice saves it, with what its readers ask for and no more."""
    rows = "".join(
        "<table:table-row>"
        + "".join(
            '<table:table-cell office:value-type="string">'
            + "".join(f"<text:p>{escape(line)}</text:p>" for line in value.split("\n"))
            + "</table:table-cell>"
            for value in line
        )
        + "</table:table-row>"
        for line in LINES
    )
    of = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<office:document-content xmlns:office="{of}:office:1.0" xmlns:table="{of}:table:1.0" '
        f'xmlns:text="{of}:text:1.0" office:version="1.2"><office:body><office:spreadsheet>'
        f'<table:table table:name="Plan">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<manifest:manifest xmlns:manifest="{of}:manifest:1.0" manifest:version="1.2">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", kind, zipfile.ZIP_STORED)
        package.writestr("content.xml", content)
        package.writestr("META-INF/manifest.xml", manifest)
    return made.getvalue()


def refused(name: str, made: Any, *words: str) -> Case:
    return Case(name=name, family="file-refused", made=made, refused=words)


OLD_EXCEL = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2048)

CASES = [
    as_text("a text file with commas", separated(",").encode()),
    as_text("a text file with a byte order mark", separated(",").encode("utf-8-sig")),
    as_text("a text file with semicolons", separated(";").encode()),
    as_text(
        "a text file of a Western Windows",
        separated(",").encode("cp1252"),
        findings=[("encoding-guessed", "note", "B3")],
    ),
    as_text("a text file of sixteen bits", separated(",").encode("utf-16")),
    as_text("a text file with line ends of Unix", separated(",", "\n").encode()),
    as_text("a text file with tabs", separated("\t").encode()),
    Case(
        name="a workbook with macros is read and its macros are not run",
        family="xlsm",
        made=Book([Tab("Plan", dict(enumerate(LINES, start=1)))], name="plan.xlsm"),
        actions=READ,
    ),
    Case(
        name="a workbook of LibreOffice",
        family="ods",
        made=Bytes("plan.ods", open_document()),
        actions=READ,
    ),
    Case(
        name="a workbook of Excel",
        family="xlsx",
        made=one_sheet({1: HEADINGS, 2: usual("4.10", "Visit each carer")}),
        actions=[action(2, "4.10", "Visit each carer", completion=month("May-19", "2019-05"))],
    ),
    refused("a workbook of an old Excel", Bytes("plan.xls", OLD_EXCEL), "plan.xls", ".xlsx"),
    refused("a workbook behind a password", Bytes("plan.xlsx", OLD_EXCEL), "plan.xlsx"),
    refused("an empty file", Bytes("plan.xlsx", b""), "plan.xlsx"),
    refused("a Word file", Bytes("plan.docx", b"PK\x03\x04"), "plan.docx"),
    refused("a page that calls itself a workbook", Bytes("plan.xlsx", b"<html>"), "plan.xlsx"),
    refused(
        "a workbook without a plan",
        one_sheet({1: ["Minutes"], 2: ["Present: the whole panel"]}),
        "plan.xlsx",
    ),
    refused("a workbook of one empty sheet", one_sheet({}), "plan.xlsx"),
]
