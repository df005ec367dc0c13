"""The styles of the template, and the lists that they count by."""

from __future__ import annotations

from markup import FONT, HEAD, INDENT, PALE, PORTRAIT_WIDTH, W


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
            # A heading to those who go from one to the next; a list of contents leaves it out.
            style("TOCHeading", "TOC Heading", following="Normal", quick=39,
                  paragraph="<w:keepNext/><w:keepLines/>" + after(120, 360)
                  + '<w:outlineLvl w:val="0"/>', words=BOLD + size(26)),
            style("TOC1", "toc 1", following="Normal", quick=39,
                  paragraph=after(80, 80) + hanging(INDENT, INDENT)),
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
