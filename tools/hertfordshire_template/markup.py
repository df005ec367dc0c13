"""Words and looks in, WordprocessingML out: what every part of the template is made of.

Numbers are twips (twentieths of a point) unless a name says otherwise; font sizes are half-points.
"""

from __future__ import annotations

from xml.sax.saxutils import escape

W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

FONT = "Arial"
PALE = "D9E2F3"

# A4 with margins of 25 mm, and of 15 mm on the landscape pages, where six columns must stand.
PORTRAIT_WIDTH = 11906 - 2 * 1418
LANDSCAPE_WIDTH = 16838 - 2 * 850
INDENT = 720


def run(text: str, properties: str = "") -> str:
    """Give a run of words."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(style: str, *runs: str, properties: str = "") -> str:
    """Give a paragraph of a style, by its id."""
    look = f'<w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>'
    return f"<w:p>{look}{''.join(runs)}</w:p>"


def words(style: str, text: str) -> str:
    """Give a paragraph of plain words."""
    return paragraph(style, run(text))


NO_NUMBER = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
