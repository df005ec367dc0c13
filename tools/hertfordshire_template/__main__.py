"""Writes templates/hertfordshire/agenda-item.docx: the house's Word file, from nothing but this.

The owner edits the .docx in Word; a fresh one is written by

    python tools/hertfordshire_template templates/hertfordshire/agenda-item.docx

and a test compares the two, so that neither drifts from the other unseen.
"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

from markup import HEAD, REL, W
from styles import numbering, styles

from frame import document, footer

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def relations(*rows: tuple[str, str]) -> str:
    """Give a relationships part: (last word of the type, target) numbered from rId1."""
    items = "".join(
        f'<Relationship Id="rId{index}" Type="{REL}/{kind}" Target="{target}"/>'
        for index, (kind, target) in enumerate(rows, start=1)
    )
    schema = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{HEAD}<Relationships xmlns="{schema}">{items}</Relationships>'


def content_types() -> str:
    """Give [Content_Types].xml."""
    kinds = {
        "document": "document.main", "styles": "styles", "numbering": "numbering",
        "settings": "settings", "footer1": "footer",
    }  # fmt: skip
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{MAIN}.{kind}+xml"/>'
        for part, kind in kinds.items()
    )
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def settings() -> str:
    """Give word/settings.xml: compatibility mode 15, or Word lays out as it did in 2007."""
    return (
        f'{HEAD}<w:settings {W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-GB"/></w:settings>'
    )


def parts() -> dict[str, str]:
    """Give every part of the file, by name."""
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": relations(
            ("styles", "styles.xml"),
            ("numbering", "numbering.xml"),
            ("settings", "settings.xml"),
            ("footer", "footer1.xml"),
        ),
        "word/document.xml": document(),
        "word/footer1.xml": footer(),
        "word/numbering.xml": numbering(),
        "word/settings.xml": settings(),
        "word/styles.xml": styles(),
    }


def write(target: Path) -> None:
    """Write the file. Fixed times, so that the same source gives the same bytes."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts().items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, text.encode())


if __name__ == "__main__":
    write(Path(sys.argv[1]))
