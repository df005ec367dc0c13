"""A paper in the XML that Word writes when it saves: runs cut up, marks of its own, bookmarks."""

from __future__ import annotations

from tests.sources.printed.editing import with_parts

from cabinetpaper import Action, ActionPlan, FoundBy, Theme, read_values, render_extract
from cabinetpaper.frame.names import W

ANY = ActionPlan(title="Plan", themes=[Theme(title="x", actions=[Action(description="x")])])
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{name}"/></w:style>'
    for identifier, name in (
        ("Normal", "Normal"),
        ("berschrift2", "heading 2"),
        ("Listenabsatz", "List Paragraph"),
        ("TableNumber", "Table Number"),
    )
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0" w15:restartNumberingAfterBreak="0" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
    '<w:nsid w:val="3F2A1B0C"/><w:multiLevelType w:val="hybridMultilevel"/><w:tmpl w:val="11"/>'
    '<w:lvl w:ilvl="0" w:tplc="0809"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="\uf0b7"/><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl>'
    '<w:lvl w:ilvl="1" w:tplc="0809"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="o"/><w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/></w:rPr>'
    "</w:lvl></w:abstractNum>"
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def p(inside: str, properties: str = "") -> str:
    return f'<w:p w:rsidR="00A1" w:rsidRDefault="00A2"><w:pPr>{properties}</w:pPr>{inside}</w:p>'


def t(words: str) -> str:
    return (
        f'<w:r w:rsidRPr="00B1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'
    )


def counted(words: str, num_id: int, level: int = 0) -> str:
    number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>'
    return p(t(words), f'<w:pStyle w:val="Listenabsatz"/>{number}')


def cell(*paragraphs: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="100" w:type="dxa"/></w:tcPr>{"".join(paragraphs)}</w:tc>'


HEADER = (
    '<w:tr w:rsidR="00C1"><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>'
    + cell(p(t("Re") + '<w:proofErr w:type="spellStart"/>' + t("f")))
    + cell(
        p("<w:r><w:lastRenderedPageBreak/><w:t>Theme/</w:t></w:r><w:r><w:br/></w:r>" + t("Action"))
    )
    + cell(p(t("Owner")))
    + cell(p(t("Progress To Date")))
    + "</w:tr>"
)
FIRST = (
    "<w:tr>"
    + cell(
        p(
            '<w:bookmarkStart w:id="0" w:name="_GoBack"/>'
            '<w:bookmarkStart w:id="7" w:name="action_4_1" w:colFirst="0" w:colLast="0"/>'
            '<w:bookmarkEnd w:id="0"/>' + t("4.") + t("1")
        )
    )
    + '<w:bookmarkEnd w:id="7"/>'
    + cell(
        p(
            t("Ask ")
            + '<w:ins w:id="3" w:author="A" w:date="2019-01-01T00:00:00Z">' + t("all ") + "</w:ins>"
            '<w:del w:id="4" w:author="A" w:date="2019-01-01T00:00:00Z"><w:r>'
            "<w:delText>some </w:delText></w:r></w:del>"
            '<w:proofErr w:type="gramStart"/>' + t("car") + "<w:r><w:softHyphen/></w:r>" + t("ers")
            + '<w:proofErr w:type="gramEnd"/><w:commentRangeStart w:id="9"/>'
        )
    )
    + cell(
        p(
            '<w:smartTag w:element="x">' + t("Head") + "</w:smartTag>"
            '<w:sdt><w:sdtContent>' + t(" of Care") + "</w:sdtContent></w:sdt>"
        ),
        p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x \\h </w:instrText>'
          '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + t("see 4.2")
          + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
    )
    + cell(
        counted("survey", 1), counted("sent", 1, 1), counted("one", 2), counted("two", 2),
        p(t("(9)") + "<w:r><w:tab/></w:r>" + t("nine"), '<w:pStyle w:val="TableNumber"/>'),
    )
    + "</w:tr>"
)  # fmt: skip
SECOND = (
    '<w:bookmarkStart w:id="8" w:name="action_4_2"/><w:tr><w:trPr><w:ins w:id="5" w:author="A"/>'
    "</w:trPr>"
    + cell(p(t("4.2"))) + '<w:bookmarkEnd w:id="8"/>' + cell(p(t("Visit.")))
    + cell(p(t("None recorded"))) + cell(counted("again", 3)) + "</w:tr>"
    '<w:tr><w:trPr><w:del w:id="6" w:author="A"/></w:trPr>' + cell(p(t("4.3"))) * 4 + "</w:tr>"
)  # fmt: skip
HEADING = p(
    '<w:bookmarkStart w:id="1" w:name="theme_4_0"/>' + t("4.0") + '<w:bookmarkEnd w:id="1"/>'
    + t("  Stable") + t(" placements"),
    '<w:pStyle w:val="berschrift2"/>',
)  # fmt: skip
GRID = "<w:tblGrid>" + '<w:gridCol w:w="100"/>' * 4 + "</w:tblGrid>"
TABLE = f'<w:tbl><w:tblPr><w:tblLook w:val="04A0"/></w:tblPr>{GRID}{HEADER}{FIRST}{SECOND}</w:tbl>'


def saved(body: str) -> bytes:
    """Give a Word file with this body, and the styles and lists above."""

    def part(root: str, inside: str) -> bytes:
        return f'<w:{root} xmlns:w="{W}">{inside}</w:{root}>'.encode()

    return with_parts(
        render_extract(ANY),
        {
            "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
            "word/styles.xml": part("styles", STYLES),
            "word/numbering.xml": part("numbering", NUMBERING),
        },
    )


def test_what_word_saves_is_listed_as_it_stands() -> None:
    data = saved(HEADING + TABLE + p(""))
    found = read_values(data, name="a.docx")
    assert [str(finding) for finding in found.findings] == [
        "note: a.docx › table 1, row 2: Tracked changes stand in 2 rows of the plan, here first; "
        "they were read as if accepted. Accept or reject them in Word, and list the values again. "
        "[changes-as-accepted]"
    ]
    assert {value.theme for value in found.values} == {"4.0 Stable placements"}
    assert {value.found_by for value in found.values} == {FoundBy.BOOKMARK}
    assert [(v.bookmark, v.column, v.field, v.text) for v in found.values] == [
        ("action_4_1", "Ref", "reference", "4.1"),
        ("action_4_1", "Theme/ Action", "description", "Ask all car\u00aders"),
        ("action_4_1", "Owner", "owners", "Head of Care\nsee 4.2"),
        (
            "action_4_1",
            "Progress To Date",
            "progress",
            "• survey\n  • sent\n(1) one\n(2) two\n(9) nine",
        ),
        ("action_4_2", "Ref", "reference", "4.2"),
        ("action_4_2", "Theme/ Action", "description", "Visit."),
        ("action_4_2", "Owner", "owners", ""),
        ("action_4_2", "Progress To Date", "progress", "(1) again"),
    ]


def test_a_paper_made_by_hand_with_a_bold_line_for_a_heading_is_listed() -> None:
    body = p(t("4.0 Stable placements")) + TABLE.replace("action_", "x_")
    found = read_values(saved(body))
    assert {value.theme for value in found.values} == {"4.0 Stable placements"}
    assert {(value.reference, value.found_by) for value in found.values} == {
        ("4.1", FoundBy.HEADING),
        ("4.2", FoundBy.HEADING),
    }
    assert [finding.code for finding in found.findings] == [
        "changes-as-accepted",
        "theme-heading-plain",
    ]
