"""Word files written by hand, as few parts as Word takes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def _types(parts: dict[str, str]) -> str:
    overrides = "".join(
        f'<Override PartName="/{part}" ContentType="{_WORD}.{kind}+xml"/>'
        for part, kind in (
            ("word/document.xml", "document.main"),
            ("word/styles.xml", "styles"),
            ("word/numbering.xml", "numbering"),
        )
        if part in parts
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{overrides}</Types>"
    )


def _relationships(inside: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'


def _relationship(identifier: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{identifier}" Type="{kind}" Target="{target}"/>'


@pytest.fixture(scope="session")
def word_file() -> Callable[..., bytes]:
    """Give a function: what stands in `w:body`, `w:styles`, `w:numbering` → the bytes of a .docx.

    `rels` are further relationships of the document, `core` what stands in the core properties.
    """

    def make(
        body: str, *, styles: str = "", numbering: str = "", rels: str = "", core: str = ""
    ) -> bytes:
        namespaces = f'xmlns:w="{_W}" xmlns:r="{_OFFICE}"'
        parts = {
            "word/document.xml": f"<w:document {namespaces}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": f"<w:styles {namespaces}>{styles}</w:styles>",
            "word/numbering.xml": f"<w:numbering {namespaces}>{numbering}</w:numbering>",
            "word/_rels/document.xml.rels": _relationships(
                _relationship("rId1", f"{_OFFICE}/styles", "styles.xml")
                + _relationship("rId2", f"{_OFFICE}/numbering", "/word/numbering.xml")
                + rels
            ),
            "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/'
            'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            f'xmlns:dcterms="http://purl.org/dc/terms/">{core}</cp:coreProperties>',
            "_rels/.rels": _relationships(
                _relationship("rId1", f"{_OFFICE}/officeDocument", "word/document.xml")
                + _relationship(
                    "rId2",
                    f"{_PACKAGE}/relationships/metadata/core-properties",
                    "docProps/core.xml",
                )
            ),
        }
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for name, xml in ({"[Content_Types].xml": _types(parts)} | parts).items():
                archive.writestr(name, xml)
        return buffer.getvalue()

    return make


@pytest.fixture(scope="session")
def with_part() -> Callable[..., bytes]:
    """Give a function: a .docx and a further part of its document → the file with that part.

    The part stands in `word/` and is related by `kind`; `background` is a colour of the pages.
    """

    def add(data: bytes, kind: str, target: str, xml: str, *, background: str = "") -> bytes:
        buffer = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
            for name in old.namelist():
                text = old.read(name).decode()
                if name == "word/_rels/document.xml.rels":
                    added = _relationship(f"rId{kind}", f"{_OFFICE}/{kind}", target)
                    text = text.replace("</Relationships>", f"{added}</Relationships>")
                if background and name == "word/document.xml":
                    page = f'<w:background w:color="{background}"/>'
                    text = text.replace("<w:body>", f"{page}<w:body>")
                new.writestr(name, text)
            root, _, rest = xml.partition(">")
            bound = "" if "xmlns" in root else f' xmlns:w="{_W}"'
            new.writestr(f"word/{target}", f"{root}{bound}>{rest}")
        return buffer.getvalue()

    return add
