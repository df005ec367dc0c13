"""OpenDocument spreadsheets written by hand, as small as a test needs them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

MIMETYPE = b"application/vnd.oasis.opendocument.spreadsheet"
_SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office", "table": "table", "text": "text", "style": "style",
        "number": "datastyle", "fo": "xsl-fo-compatible", "draw": "drawing",
    }.items()
) + (
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)  # fmt: skip
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{MIMETYPE.decode()}"/>'
    "</manifest:manifest>"
)


def content(tables: str, styles: str = "") -> bytes:
    """Give content.xml with tables and automatic styles."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_SPACES}>'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    ).encode()


def named_styles(styles: str) -> bytes:
    """Give styles.xml with styles that have names of their owner's."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-styles {_SPACES}>'
        f"<office:styles>{styles}</office:styles></office:document-styles>"
    ).encode()


def zipped(parts: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Give a zip file of parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target.getvalue()


def ods(
    tables: str,
    styles: str = "",
    named: str = "",
    method: int = zipfile.ZIP_DEFLATED,
    **parts: bytes,
) -> bytes:
    """Give an .ods; `parts` replace or join the usual ones, a name's dots written as `__`."""
    every = {
        "mimetype": MIMETYPE,
        "META-INF/manifest.xml": _MANIFEST.encode(),
        "styles.xml": named_styles(named),
        "content.xml": content(tables, styles),
    }
    every |= {name.replace("__", "."): data for name, data in parts.items()}
    return zipped(every, method)


def table(*rows: str, name: str = "Plan", before: str = "", attributes: str = "") -> str:
    """Give a table of rows, each the XML of its cells or of the whole row."""
    each = (
        row if row.startswith("<table:table-row") else f"<table:table-row>{row}</table:table-row>"
        for row in rows
    )
    return f'<table:table table:name="{name}" {attributes}>{before}{"".join(each)}</table:table>'


def cell(inside: str = "", attributes: str = "") -> str:
    """Give a cell of words, or of XML where there is a tag in them."""
    words = inside if inside.startswith("<") or not inside else f"<text:p>{inside}</text:p>"
    kind = "" if "value-type" in attributes or not inside else ' office:value-type="string"'
    return f"<table:table-cell{kind} {attributes}>{words}</table:table-cell>"


def row(*cells: str, attributes: str = "") -> str:
    """Give a row."""
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"
