"""Templates written by hand, as few parts and elements as the reader of templates takes."""

from __future__ import annotations

from lxml import etree

from cabinetpaper.errors import InputError, Problems
from cabinetpaper.frame.names import NAMESPACES, RELATIONSHIPS, W
from cabinetpaper.frame.package import Package
from cabinetpaper.frame.template import Frame, frame_of

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_XMLNS = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in NAMESPACES.items())
_STYLES = (
    f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
    '<w:name w:val="Normal"/></w:style></w:styles>'
)
PAGE = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
LANDSCAPE = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'


def element(xml: str) -> etree._Element:
    """Give the element that is written with the prefixes of `NAMESPACES`."""
    return etree.fromstring(f"<x {_XMLNS}>{xml}</x>")[0]


def run(text: str, look: str = "") -> str:
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content: str) -> str:
    return f"<w:p>{''.join(content)}</w:p>"


def words(text: str) -> str:
    return paragraph(run(text))


def control(inside: str, *, tag: str = "") -> str:
    named = f'<w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr>' if tag else "<w:sdtPr/>"
    return f"<w:sdt>{named}<w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def table(*rows: tuple[str, ...], properties: str = "") -> str:
    body = "".join(
        f"<w:tr>{''.join(f'<w:tc>{words(cell)}</w:tc>' for cell in row)}</w:tr>" for row in rows
    )
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{body}</w:tbl>"


PLAN = table(("Action", "Owner"), ("{{ action.description }}", "{{ action.owners }}"))
SINGLE = table(("Theme", "Action"), ("{{ theme }}", "{{ action.description }}"))
JUDGEMENTS = table(("Judgement",), ("{{ judgement.area }}",), ("{{ overall.area }}",))
BLOCKS = {
    "sections": control(words("A sample."), tag="block:sections"),
    "judgements": control(JUDGEMENTS, tag="block:judgements"),
    "action-plan": control(words("{{ theme }}") + PLAN, tag="block:action-plan"),
    "action-plan-single": control(SINGLE, tag="block:action-plan-single"),
}


def package(body: str, *, footer: str = "", main_type: str = "document") -> Package:
    """Give the package of a template with this body, and a page footer where there is one."""
    rel = '<Relationship Id="{}" Type="{}/{}" Target="{}"/>'
    related = [("rId1", "styles", "styles.xml"), ("rId2", "footer", "footer1.xml")]
    rels = "".join(rel.format(key, _OFFICE, kind, target) for key, kind, target in related)
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        'content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.'
        f'openxmlformats-officedocument.wordprocessingml.{main_type}.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{RELATIONSHIPS}">'
        f"{rel.format('rId1', _OFFICE, 'officeDocument', 'word/document.xml')}</Relationships>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONSHIPS}">{rels}'
        "</Relationships>",
        "word/document.xml": f"<w:document {_XMLNS}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": _STYLES,
        "word/footer1.xml": f"<w:ftr {_XMLNS}>{footer}</w:ftr>",
    }
    return Package(name="t.docx", parts={name: text.encode() for name, text in parts.items()})


def frame(before: str = "", *, footer: str = "", **blocks: str) -> Frame:
    """Give the frame of a template: what stands before its blocks, and blocks in place of ours.

    A block is named with `_` for `-`; one that is "" is left out.
    """
    own = BLOCKS | {name.replace("_", "-"): xml for name, xml in blocks.items()}
    return frame_of(package(before + "".join(own.values()) + PAGE, footer=footer), "t.docx")


def faults_of(before: str = "", *, footer: str = "", **blocks: str) -> list[str]:
    """Give what is said against such a template, a line each; nothing where it is taken."""
    try:
        frame(before, footer=footer, **blocks)
    except InputError as error:
        return str(error).split("\n")
    return []


def told(problems: Problems) -> list[str]:
    """Give the problems noted, a line each."""
    try:
        problems.tell()
    except InputError as error:
        return str(error).split("\n")
    return []
