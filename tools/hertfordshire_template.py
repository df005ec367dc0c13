"""Writes templates/hertfordshire/agenda-item.docx: the house's Word file, from nothing but this.

The owner edits the .docx in Word; a fresh one is written by

    python tools/hertfordshire_template.py templates/hertfordshire/agenda-item.docx

and a test compares the two, so that neither drifts from the other unseen. The numbers below are
twips (twentieths of a point) unless a name says otherwise; font sizes are half-points.
"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

FONT = "Arial"
NAVY = "1F3864"
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


# --- the building blocks ------------------------------------------------------------------------


def block(tag: str, label: str, number: int, *content: str) -> str:
    """Give a tagged content control: Word shows its label when the owner clicks inside it."""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{label}"/><w:tag w:val="block:{tag}"/>'
        f'<w:id w:val="{number}"/></w:sdtPr><w:sdtContent>{"".join(content)}</w:sdtContent></w:sdt>'
    )


def table(caption: str, description: str, widths: tuple[int, ...], *rows: str) -> str:
    """Give a table with its caption and description for those who cannot see it."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="PaperTable"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{escape(caption)}"/>'
        f'<w:tblDescription w:val="{escape(description)}"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def row(
    widths: tuple[int, ...], style: str, cells: tuple[str, ...], *, header: bool = False,
    splits: bool = False, bold: tuple[int, ...] = (),
) -> str:  # fmt: skip
    """Give a row of one paragraph a cell; `bold` are the cells whose words are bold."""
    properties = ("" if splits else "<w:cantSplit/>") + ("<w:tblHeader/>" if header else "")
    look = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    body = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{paragraph(style, run(cell, '<w:b/><w:bCs/>' if index in bold else ''))}</w:tc>"
        for index, (width, cell) in enumerate(zip(widths, cells, strict=True))
    )
    return f"<w:tr>{look}{body}</w:tr>"


def sections_block() -> str:
    """Give the place of the body, showing each of its styles once for the owner to change."""
    return block(
        "sections", "The sections of the paper", 101,
        paragraph("Heading1", run("Heading of a section: style Heading 1")),
        words("NumberedParagraph", "A numbered paragraph: style Numbered Paragraph."),
        words("ListBullet", "A bullet: style List Bullet."),
        words("ListBullet2", "A bullet inside a bullet: style List Bullet 2."),
        words("UnnumberedParagraph", "A paragraph without a number: style Unnumbered Paragraph."),
        paragraph("Heading1", run("A heading without a number: Heading 1"), properties=NO_NUMBER),
        words("BodyText", "A paragraph of a section without a number: style Body Text."),
    )  # fmt: skip


def judgements_block() -> str:
    """Give the judgements table: a row for each judgement, and the overall, bold and last."""
    widths = (6236, PORTRAIT_WIDTH - INDENT - 6236)
    return block(
        "judgements", "The judgements table", 102,
        table(
            "Judgements of the inspectors",
            "Each area that the inspectors judged, with the grade that they gave it.",
            widths,
            row(widths, "TableHeading", ("Judgement", "Grade"), header=True),
            row(widths, "TableText", ("{{ judgement.area }}", "{{ judgement.grade }}")),
            row(widths, "TableText", ("{{ overall.area }}", "{{ overall.grade }}"), bold=(0, 1)),
        ).replace("<w:tblLayout", f'<w:tblInd w:w="{INDENT}" w:type="dxa"/><w:tblLayout'),
    )  # fmt: skip


PLAN = (
    ("Ref", "{{ action.reference }}", 850),
    ("Theme/ Action", "{{ action.description }}", 3005),
    ("Completion Date", "{{ action.completion }}", 1474),
    (
        "How Will Progress/Impact Be Measured Or Evidenced?",
        "{{ action.measures }}",
        3629,
    ),
    ("Owner", "{{ action.owners }}", 2211),
    ("Progress To Date", "{{ action.progress }}", LANDSCAPE_WIDTH - 11169),
)


def plan_table(columns: tuple[tuple[str, str, int], ...], caption: str, description: str) -> str:
    """Give a table of actions: the header row, and the one row that is repeated."""
    headings, tags, widths = zip(*columns, strict=True)
    bold = tuple(index for index, tag in enumerate(tags) if "reference" in tag or "theme" in tag)
    return table(
        caption,
        description,
        widths,
        row(widths, "TableHeading", headings, header=True),
        row(widths, "TableText", tags, splits=True, bold=bold),
    )


def action_plan_block() -> str:
    """Give the default form of the appendix: one heading and one table for each theme."""
    return block(
        "action-plan", "Appendix: a heading and a table for each theme", 103,
        paragraph("Heading2", run("{{ theme }}"), properties=NO_NUMBER),
        plan_table(
            PLAN,
            "Actions: {{ theme }}",
            "One row for each action, with its completion date, measures, owner and progress.",
        ),
    )  # fmt: skip


def single_block() -> str:
    """Give the other form: one table, with the theme in its first column."""
    description = ("Theme/ Action", "{{ action.description }}", 2438)
    columns = (
        ("Theme", "{{ theme }}", 1757),
        PLAN[0],
        ("Action", *description[1:]),
        PLAN[2],
        (*PLAN[3][:2], 2835),
        (*PLAN[4][:2], 1871),
        (*PLAN[5][:2], LANDSCAPE_WIDTH - 11225),
    )
    return block(
        "action-plan-single", "Appendix: one table for all themes", 104,
        plan_table(
            columns,
            "Actions of the plan",
            "One row for each action, with its theme, completion date, measures, owner and "
            "progress.",
        ),
    )  # fmt: skip


# --- the frame ----------------------------------------------------------------------------------


def header_block() -> str:
    """Give what stands above the sections: council, panel, date, item, title, authors."""
    return "".join(
        (
            words("AgendaItem", "Agenda Item No."),
            paragraph("AgendaItem", run("{{ meeting.item }}", "<w:b/><w:bCs/>")),
            words("Council", "{{ meeting.council }}"),
            words("Council", "{{ meeting.committee }}"),
            words("Council", "{{ meeting.starts }}"),
            words("Title", "{{ title }}"),
            words("Normal", "{%p if report_of %}"),
            words("ReportOf", "Report of the {{ report_of }}"),
            words("Normal", "{%p endif %}"),
            words("Normal", "{%p for author in authors %}"),
            words("Contact", "Author: {{ author }}"),
            words("Normal", "{%p if author.telephone %}"),
            words("Contact", "Tel: {{ author.telephone }}"),
            words("Normal", "{%p endif %}"),
            words("Normal", "{%p endfor %}"),
            words("Normal", "{%p for member in executive_members %}"),
            words("Contact", "Executive Member: {{ member }}"),
            words("Normal", "{%p endfor %}"),
        )
    )


def page(*, landscape: bool) -> str:
    """Give the set-up of a section of pages: A4, its margins, the footer."""
    size = (
        '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
        '<w:pgMar w:top="1134" w:right="850" w:bottom="1021" w:left="850" '
        'w:header="567" w:footer="567" w:gutter="0"/>'
        if landscape
        else '<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1418" w:right="1418" w:bottom="1304" w:left="1418" '
        'w:header="709" w:footer="624" w:gutter="0"/>'
    )
    return (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/>'
        f'<w:type w:val="nextPage"/>{size}</w:sectPr>'
    )


def document() -> str:
    """Give word/document.xml."""
    body = (
        header_block(),
        sections_block(),
        judgements_block(),
        f"<w:p><w:pPr>{page(landscape=False)}</w:pPr></w:p>",
        paragraph("Heading1", run("{{ appendix }}"), properties=NO_NUMBER),
        words("Normal", "{%p if appendix.filter %}"),
        words("BodyText", "{{ appendix.filter }}"),
        words("Normal", "{%p endif %}"),
        words(
            "Normal",
            "{# The plan is printed as the first block, or as the second where it is one table. #}",
        ),
        action_plan_block(),
        words("Normal", "{# Only one of these two blocks is printed. #}"),
        single_block(),
        page(landscape=True),
    )
    return f"{HEAD}<w:document {W}><w:body>{''.join(body)}</w:body></w:document>"


def field(instruction: str) -> str:
    """Give a complex field with a cached result (ECMA-376 Part 1, 17.16.18)."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def footer() -> str:
    """Give the page footer: page X of Y."""
    content = paragraph("Footer", run("Page "), field("PAGE"), run(" of "), field("NUMPAGES"))
    return f"{HEAD}<w:ftr {W}>{content}</w:ftr>"


# --- styles -------------------------------------------------------------------------------------


def style(  # noqa: PLR0913  # a style has these, and most are left out
    identity: str, name: str, *, based: str = "Normal", following: str = "", paragraph: str = "",
    words: str = "", quick: int = 50,
) -> str:  # fmt: skip
    """Give a paragraph style; `paragraph` and `words` are its pPr and rPr, in schema order."""
    parts = [
        f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/>',
        f'<w:basedOn w:val="{based}"/>' if based else "",
        f'<w:next w:val="{following}"/>' if following else "",
        f'<w:uiPriority w:val="{quick}"/><w:qFormat/>',
        f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "",
        f"<w:rPr>{words}</w:rPr>" if words else "",
        "</w:style>",
    ]
    return "".join(parts)


def numbered(number: int, level: int) -> str:
    """Give the numbering of a style. It names its level, or Word-likes count it at level 0."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def hanging(left: int, by: int) -> str:
    """Give an indent whose first line hangs out to the left."""
    return f'<w:ind w:left="{left}" w:hanging="{by}"/>'


def after(space: int, before: int = 0) -> str:
    """Give the space round a paragraph."""
    return f'<w:spacing w:before="{before}" w:after="{space}"/>'


BOLD = "<w:b/><w:bCs/>"


def size(half_points: int) -> str:
    """Give a font size."""
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def box() -> str:
    """Give the border of the box round the agenda item number."""
    return "<w:pBdr>" + "".join(
        f'<w:{side} w:val="single" w:sz="8" w:space="4" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right")
    ) + "</w:pBdr>"  # fmt: skip


def paragraph_styles() -> str:
    """Give every paragraph style of the house."""
    lists = "<w:contextualSpacing/>"
    return "".join(
        (
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
            "<w:qFormat/><w:pPr><w:widowControl/>" + after(120) + "</w:pPr></w:style>",
            style("AgendaItem", "Agenda Item", quick=20,
                  paragraph="<w:keepNext/>" + box() + after(0)
                  + f'<w:ind w:left="{PORTRAIT_WIDTH - 1985}"/><w:jc w:val="center"/>'),
            style("Council", "Council", quick=20,
                  paragraph="<w:keepNext/>" + after(0, 60) + '<w:jc w:val="center"/>',
                  words=BOLD + "<w:caps/>"),
            style("Title", "Title", following="ReportOf", quick=10,
                  paragraph="<w:keepNext/>" + after(240, 480), words=BOLD + "<w:caps/>" + size(26)),
            style("ReportOf", "Report Of", quick=20, paragraph=after(240), words="<w:i/><w:iCs/>"),
            style("Contact", "Contact", quick=20, paragraph=after(60)),
            style("Heading1", "heading 1", following="NumberedParagraph", quick=9,
                  paragraph="<w:keepNext/><w:keepLines/>" + numbered(1, 0) + after(120, 360)
                  + hanging(INDENT, INDENT) + '<w:outlineLvl w:val="0"/>', words=BOLD + size(26)),
            style("Heading2", "heading 2", following="UnnumberedParagraph", quick=9,
                  paragraph="<w:keepNext/><w:keepLines/>" + after(120, 240)
                  + hanging(INDENT, INDENT) + '<w:outlineLvl w:val="1"/>', words=BOLD),
            style("NumberedParagraph", "Numbered Paragraph", quick=11,
                  paragraph=numbered(1, 1) + after(140, 140) + hanging(INDENT, INDENT)),
            style("UnnumberedParagraph", "Unnumbered Paragraph", quick=11,
                  paragraph=after(140, 140) + f'<w:ind w:left="{INDENT}"/>'),
            style("BodyText", "Body Text", quick=11, paragraph=after(140, 140)),
            style("ListBullet", "List Bullet", quick=12,
                  paragraph=numbered(2, 0) + after(80, 80) + hanging(1134, 414) + lists),
            style("ListBullet2", "List Bullet 2", quick=12,
                  paragraph=numbered(2, 1) + after(80, 80) + hanging(1548, 414) + lists),
            style("ListBullet3", "List Bullet 3", quick=12,
                  paragraph=numbered(2, 2) + after(80, 80) + hanging(1962, 414) + lists),
            style("ListNumber", "List Number", quick=12,
                  paragraph=after(80, 80) + hanging(1247, 527) + lists),
            style("ListNumber2", "List Number 2", quick=12,
                  paragraph=after(80, 80) + hanging(1774, 527) + lists),
            style("ListNumber3", "List Number 3", quick=12,
                  paragraph=after(80, 80) + hanging(2301, 527) + lists),
            style("TableHeading", "Table Heading", quick=30,
                  paragraph="<w:keepNext/>" + after(60, 60), words=BOLD + size(22)),
            style("TableText", "Table Text", quick=30, paragraph=after(60, 60), words=size(22)),
            style("TableBullet", "Table Bullet", based="TableText", quick=30,
                  paragraph=numbered(3, 0) + hanging(284, 284)),
            style("TableBullet2", "Table Bullet 2", based="TableText", quick=30,
                  paragraph=numbered(3, 1) + hanging(568, 284)),
            style("TableNumber", "Table Number", based="TableText", quick=30,
                  paragraph=hanging(454, 454)),
            style("TableContinue", "Table Continue", based="TableText", quick=30,
                  paragraph='<w:ind w:left="454"/>'),
            style("ListContinue", "List Continue", quick=12,
                  paragraph=after(80, 80) + '<w:ind w:left="1247"/><w:contextualSpacing/>'),
            style("TableNumber2", "Table Number 2", based="TableText", quick=30,
                  paragraph=hanging(908, 454)),
            style("Footer", "footer", quick=99,
                  paragraph=after(0) + '<w:jc w:val="center"/>', words=size(20)),
        )
    )  # fmt: skip


def styles() -> str:
    """Give word/styles.xml."""
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        f"{HEAD}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{FONT}" w:eastAsia="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}"/>'
        + size(24)
        + '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        + paragraph_styles()
        + '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/>'
        "<w:semiHidden/></w:style>"
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        '<w:uiPriority w:val="99"/>'
        '<w:rPr><w:color w:val="0B4CA3"/><w:u w:val="single"/></w:rPr></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
        '<w:style w:type="table" w:styleId="PaperTable"><w:name w:val="Paper Table"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:qFormat/>'
        f'<w:tblPr><w:tblBorders>{edges}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow">'
        f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{PALE}"/></w:tcPr>'
        "</w:tblStylePr></w:style></w:styles>"
    )


# --- numbering ----------------------------------------------------------------------------------


def level(number: int, form: str, text: str, linked: str = "", symbol: str = "") -> str:
    """Give a level of a list. Its indent is the style's, so that the owner changes one place."""
    style_link = f'<w:pStyle w:val="{linked}"/>' if linked else ""
    look = f"<w:rPr>{symbol}</w:rPr>" if symbol else ""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{style_link}'
        f'<w:suff w:val="tab"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>{look}</w:lvl>'
    )


def numbering() -> str:
    """Give word/numbering.xml: the paper's one multilevel list, and the bullets."""
    plain = "<w:b w:val=\"0\"/><w:i w:val=\"0\"/>"  # fmt: skip
    lists = (
        ("multilevel", level(0, "decimal", "%1", "Heading1")
         + level(1, "decimal", "%1.%2", "NumberedParagraph", plain)),
        ("hybridMultilevel", level(0, "bullet", "•", "ListBullet", plain)
         + level(1, "bullet", "–", "ListBullet2", plain)
         + level(2, "bullet", "•", "ListBullet3", plain)),
        ("hybridMultilevel", level(0, "bullet", "•", "TableBullet", plain)
         + level(1, "bullet", "–", "TableBullet2", plain)),
    )  # fmt: skip
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{index}"><w:multiLevelType w:val="{kind}"/>{levels}'
        "</w:abstractNum>"
        for index, (kind, levels) in enumerate(lists)
    )
    nums = "".join(
        f'<w:num w:numId="{index + 1}"><w:abstractNumId w:val="{index}"/></w:num>'
        for index in range(len(lists))
    )
    return f"{HEAD}<w:numbering {W}>{abstract}{nums}</w:numbering>"


# --- the package --------------------------------------------------------------------------------

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
