"""A sound Word file → one that is broken on purpose, in one way, so that a judge can be tried."""

from __future__ import annotations

import re
from functools import partial

from tests.workbook.users_workbooks import parts_of, with_parts

MAIN = "word/document.xml"
STYLES = "word/styles.xml"
CORE = "docProps/core.xml"


def broken(data: bytes, old: str, new: str, *, part: str = MAIN, count: int = 1) -> bytes:
    """Give a file with what a pattern finds in a part replaced; it must be there."""
    words, made = re.subn(old, new, parts_of(data)[part].decode(), count=count, flags=re.DOTALL)
    assert made, f"{part} has no {old}"
    return with_parts(data, {part: words.encode()})


def with_wrong_order(data: bytes) -> bytes:
    """Put a paragraph's style behind its other properties (CT_PPr wants it first)."""
    return broken(data, r"(<w:pStyle [^>]*/>)(<w:keepNext/>)", r"\2\1")


def without_header_rows(data: bytes) -> bytes:
    return broken(data, r"<w:tblHeader(?: [^>]*)?/>", "", count=0)


def without_a_heading(data: bytes) -> bytes:
    return broken(data, r'<w:pStyle w:val="Heading1"/>', "")


def with_an_entry_deeper(data: bytes) -> bytes:
    """Move the second entry of a list down one level, where its style leaves the level to it."""
    style = r'<w:pStyle w:val="ListBullet"/>'
    deeper = r'\1<w:pStyle w:val="ListBullet2"/>'
    return broken(data, f"({style}.*?){style}", deeper)


def without_a_cell(data: bytes) -> bytes:
    """Take the words of a cell away."""
    return broken(data, r"(<w:tc>(?:(?!</w:tc>).)*?<w:t(?: [^>]*)?>)[^<]+", r"\1")


def without_a_bookmark(data: bytes) -> bytes:
    return broken(data, r'<w:bookmarkStart [^>]*w:name="action_[^>]*/>', "")


def without_a_number(data: bytes) -> bytes:
    """Take a paragraph out of the count, so that all behind it are one less."""
    return broken(
        data,
        r'<w:pStyle w:val="NumberedParagraph"/>',
        r'<w:pStyle w:val="NumberedParagraph"/><w:numPr><w:numId w:val="0"/></w:numPr>',
    )


def without_a_row(data: bytes) -> bytes:
    return broken(data, r"(</w:tr>)<w:tr(?: [^>]*)?>(?:(?!</w:tr>).)*</w:tr>(</w:tbl>)", r"\1\2")


def without_a_title(data: bytes) -> bytes:
    return broken(data, r"<dc:title>[^<]*</dc:title>", "", part=CORE)


def swap(old: str, new: str, *, part: str = MAIN, count: int = 1) -> partial[bytes]:
    """Give a function that breaks a file so."""
    return partial(broken, old=old, new=new, part=part, count=count)
