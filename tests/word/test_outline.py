from __future__ import annotations

import contextlib
import datetime
import io
import re
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cabinetpaper.document.blocks import Anchor, Cell, Document, Paragraph, Part, Row, Table
from cabinetpaper.document.inlines import Words
from cabinetpaper.errors import CabinetPaperError, InputError
from cabinetpaper.word.outline import outline

WordFile = Callable[..., bytes]


def p(text: str = "", properties: str = "") -> str:
    run = f"<w:r><w:t>{text}</w:t></w:r>" if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>"


def numbered(num_id: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>'


def section(inside: str = "") -> str:
    return f"<w:sectPr>{inside}</w:sectPr>"


def tc(inside: str) -> str:
    return f"<w:tc><w:tcPr/>{inside}</w:tc>"


def only_part(document: Document) -> Part:
    (part,) = document.parts
    return part


def test_a_document_made_with_python_docx_reads_back_as_values() -> None:
    made = docx.Document()
    made.add_heading("Purpose of report", 1)
    paragraph = made.add_paragraph("To receive ")
    paragraph.add_run("the plan").bold = True
    made.add_paragraph("first", style="List Bullet")
    made.add_paragraph("second", style="List Number")
    table = made.add_table(1, 2, style="Table Grid")
    table.cell(0, 0).text, table.cell(0, 1).text = "Ref", "Action\nDue"
    buffer = io.BytesIO()
    made.save(buffer)
    widths = tuple(column.width.twips for column in table.columns if column.width is not None)

    def cell(text: str) -> Paragraph:
        return Paragraph(style="Normal", inlines=text)

    assert outline(buffer.getvalue()) == Document(
        parts=[
            Part(
                blocks=[
                    Paragraph(style="Heading 1", inlines="Purpose of report"),
                    Paragraph(
                        style="Normal",
                        inlines=[Words("To receive "), Words("the plan", bold=True)],
                    ),
                    Paragraph(style="List Bullet", inlines="first", number="•"),
                    Paragraph(style="List Number", inlines="second", number="1."),
                    Table(
                        style="Table Grid",
                        widths=widths,
                        rows=[Row([Cell([cell("Ref")]), Cell([cell("Action\nDue")])])],
                    ),
                ]
            )
        ]
    )


def test_a_path_is_read_as_bytes_are(tmp_path: Path, word_file: WordFile) -> None:
    (tmp_path / "a.docx").write_bytes(word_file(p("a")))
    assert outline(tmp_path / "a.docx") == outline(str(tmp_path / "a.docx")) == outline(
        word_file(p("a"))
    )  # fmt: skip


def test_sections_of_pages_are_parts(word_file: WordFile) -> None:
    wide = section('<w:pgSz w:w="16838" w:h="11906"/>')
    turned = section('<w:pgSz w:orient="landscape"/>')
    body = p("a") + p("b", section()) + p("c") + p("", wide) + p("d") + turned
    assert outline(word_file(body)) == Document(
        parts=[
            Part(blocks=[Paragraph(style="Normal", inlines=text) for text in "ab"]),
            Part(landscape=True, blocks=[Paragraph(style="Normal", inlines="c")]),
            Part(landscape=True, blocks=[Paragraph(style="Normal", inlines="d")]),
        ]
    )


def test_a_paragraph_that_only_ends_a_section_is_no_block(word_file: WordFile) -> None:
    kept = f'<w:p><w:pPr>{section()}</w:pPr><w:bookmarkStart w:id="1" w:name="x"/></w:p>'
    document = outline(word_file(p() + p("", section()) + kept + section()))
    assert document == Document(
        parts=[
            Part(blocks=[Paragraph(style="Normal", inlines="")]),
            Part(blocks=[Paragraph(style="Normal", inlines="", anchors=[Anchor("x", 0, 0)])]),
            Part(),
        ]
    )


def test_the_empty_paragraph_behind_a_table_that_ends_the_document_is_no_block(
    word_file: WordFile,
) -> None:
    table = f"<w:tbl><w:tr>{tc(p('a'))}</w:tr></w:tbl>"

    def kinds(body: str) -> list[str]:
        return [type(one).__name__ for one in outline(word_file(body + section())).blocks]

    assert kinds(table + p()) == ["Table"]
    assert kinds(table + p("b")) == ["Table", "Paragraph"]
    assert kinds(table + p() + p()) == ["Table", "Paragraph", "Paragraph"]
    assert kinds(p("a") + p()) == ["Paragraph", "Paragraph"]


def test_python_docx_sections_turn(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("upright")
    made.add_section().orientation = WD_ORIENT.LANDSCAPE
    made.add_paragraph("wide")
    made.save(str(tmp_path / "a.docx"))
    assert [part.landscape for part in outline(tmp_path / "a.docx").parts] == [False, True]


def test_a_table_gives_its_cells_and_what_it_says_of_itself(word_file: WordFile) -> None:
    table = (
        '<w:tbl><w:tblPr><w:tblStyle w:val="g"/><w:tblCaption w:val="Plan"/>'
        '<w:tblDescription w:val="Actions"/></w:tblPr><w:tblGrid><w:gridCol w:w="900"/>'
        '<w:gridCol w:w="odd"/></w:tblGrid>'
        f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{tc(p('Ref'))}{tc(p('Action'))}</w:tr>"
        f"<w:sdt><w:sdtContent><w:tr>{tc(p('4.1') + p())}"
        f"<w:sdt><w:sdtContent>{tc(p('Plan'))}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>"
        f'<w:tr><w:trPr><w:tblHeader w:val="0"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/>'
        f"</w:tcPr>{p('both')}</w:tc></w:tr></w:tbl>"
    )
    style = '<w:style w:type="table" w:styleId="g"><w:name w:val="Council Grid"/></w:style>'

    def cell(*texts: str) -> Cell:
        return Cell([Paragraph(style="Normal", inlines=text) for text in texts])

    assert only_part(outline(word_file(table, styles=style))).blocks == (
        Table(
            style="Council Grid",
            caption="Plan",
            description="Actions",
            widths=[900, 0],
            rows=[
                Row([cell("Ref"), cell("Action")], header=True),
                Row([cell("4.1", ""), cell("Plan")]),
                Row([cell("both")]),
            ],
        ),
    )


@pytest.mark.parametrize(
    ("properties", "columns", "above"),
    [
        ("", 1, False),
        ('<w:gridSpan w:val="3"/>', 3, False),
        ('<w:gridSpan w:val="0"/>', 1, False),
        ('<w:gridSpan w:val="x"/>', 1, False),
        ('<w:vMerge w:val="restart"/>', 1, False),
        ("<w:vMerge/>", 1, True),
        ('<w:gridSpan w:val="2"/><w:vMerge w:val="continue"/>', 2, True),
    ],
)
def test_a_cell_says_how_many_columns_it_fills_and_whether_it_goes_on(
    properties: str, columns: int, above: bool, word_file: WordFile
) -> None:
    cell = f"<w:tc><w:tcPr>{properties}</w:tcPr>{p('a')}</w:tc>"
    [table] = outline(word_file(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>")).blocks
    assert isinstance(table, Table)
    found = table.rows[0].cells[0]
    assert (found.columns, found.above) == (columns, above)


def test_a_table_in_a_cell_gives_its_paragraphs_to_the_cell(word_file: WordFile) -> None:
    inner = f"<w:tbl><w:tr>{tc(p('b'))}{tc(p('c'))}</w:tr></w:tbl>"
    document = outline(word_file(f"<w:tbl><w:tr>{tc(p('a') + inner + p())}</w:tr></w:tbl>"))
    assert [paragraph.text for paragraph in document.paragraphs] == ["a", "b", "c", ""]
    assert len(document.blocks) == 1


def test_content_controls_are_looked_through(word_file: WordFile) -> None:
    inside = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('b')}</w:sdtContent></w:sdt>"
    body = f"{p('a')}<w:sdt><w:sdtContent>{inside}{p('c')}</w:sdtContent></w:sdt>"
    assert [one.text for one in outline(word_file(body)).paragraphs] == ["a", "b", "c"]


def test_bookmarks_between_blocks_stand_in_the_next_paragraph(word_file: WordFile) -> None:
    start = '<w:bookmarkStart w:id="{}" w:name="{}"/>'
    table = f"<w:tbl><w:tr>{start.format(2, 'row')}{tc(p('cell'))}</w:tr></w:tbl>"
    body = start.format(1, "all") + p("a") + '<w:bookmarkEnd w:id="1"/>' + table
    assert [one.anchors for one in outline(word_file(body)).paragraphs] == [
        (Anchor("all", 0, 1),),
        (Anchor("row", 0, 4),),
    ]


def test_what_a_tracked_change_takes_away_is_not_there(word_file: WordFile) -> None:
    gone = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:t>x</w:t></w:r></w:del></w:p>"
    row = f"<w:tr><w:trPr><w:del/></w:trPr>{tc(p('x'))}</w:tr>"
    body = p("a") + gone + f"<w:tbl>{row}</w:tbl>"
    document = outline(word_file(body))
    assert [one.text for one in document.paragraphs] == ["a"]


def test_properties_are_those_of_the_file(word_file: WordFile) -> None:
    core = (
        "<dc:title>Outcome</dc:title><dc:creator>Director</dc:creator>"
        "<dc:subject>Item 4</dc:subject><dc:language>cy-GB</dc:language>"
        "<dcterms:created>2019-02-13T10:00:00Z</dcterms:created>"
    )
    properties = outline(word_file(p("a"), core=core)).properties
    assert (properties.title, properties.author) == ("Outcome", "Director")
    assert (properties.subject, properties.language) == ("Item 4", "cy-GB")
    assert properties.created == datetime.datetime(2019, 2, 13, 10)


def test_without_properties_the_language_is_that_of_the_styles(word_file: WordFile) -> None:
    run = '<w:rPr><w:lang w:val="en-GB"/></w:rPr>'
    language = f"<w:docDefaults><w:rPrDefault>{run}</w:rPrDefault></w:docDefaults>"
    core = "<dcterms:created>last week</dcterms:created>"
    properties = outline(word_file(p("a"), styles=language, core=core)).properties
    assert (properties.language, properties.title, properties.created) == ("en-GB", "", None)


def test_a_document_without_a_body_is_refused(word_file: WordFile) -> None:
    damaged = rewritten(word_file(""), b"w:body", b"w:none")
    with pytest.raises(
        InputError, match=r"^a\.docx › word/document\.xml: the document has no body"
    ):
        outline(damaged, name="a.docx")


def level(index: int, text: str, inside: str = "", form: str = "decimal", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{inside}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def restarting(num_id: int, index: int, start: int) -> str:
    return (
        f'<w:num w:numId="{num_id}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="{index}">'
        f'<w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
    )


HOUSE = (
    '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
    + level(0, "%1", '<w:pStyle w:val="Heading1"/>')
    + level(1, "%1.%2", '<w:pStyle w:val="Para"/>')
    + level(2, "(%3)", form="lowerLetter")
    + level(3, "%1-%4", form="upperRoman", start=3)
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    + '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    + restarting(3, 0, 1)
    + restarting(4, 1, 5)
)
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{name}"/>{base}'
    f"<w:pPr>{numbering}</w:pPr></w:style>"
    for identifier, name, base, numbering in (
        ("Heading1", "heading 1", "", '<w:numPr><w:numId w:val="1"/></w:numPr>'),
        ("Para", "council para", "", numbered(1, 1)),
        ("Further", "further para", '<w:basedOn w:val="Para"/>', ""),
    )
)


def styled(name: str, own: str = "") -> str:
    return f'<w:pStyle w:val="{name}"/>{own}'


# What stands before each paragraph in Word: by style, by number of its own, switched off, from a
# list that starts anew, from one that counts on, after a level that was left out.
TRICKY = (
    (styled("Heading1"), "1"),
    (styled("Para"), "1.1"),
    (styled("Further"), "1.2"),
    (numbered(1, 2), "(a)"),
    (numbered(2, 2), "(b)"),
    (styled("Para"), "1.3"),
    (styled("Para", numbered(1, 2)), "(a)"),
    (styled("Heading1", numbered(0, 0)), ""),
    (styled("Heading1"), "2"),
    (numbered(1, 3), "2-III"),
    (numbered(1, 3), "2-IV"),
    (styled("Para"), "2.2"),
    (numbered(3, 0), "1"),
    (numbered(3, 1), "1.1"),
    (numbered(3, 0), "2"),
    (styled("Heading1"), "3"),
    (numbered(4, 1), "3.5"),
    (numbered(4, 1), "3.6"),
    (styled("Para"), "3.7"),
    (numbered(9, 0), ""),
)


def tricky(word_file: WordFile) -> bytes:
    body = "".join(p("x", properties) for properties, _ in TRICKY)
    return word_file(body, styles=STYLES, numbering=HOUSE)


def test_numbers_are_computed_as_word_does(word_file: WordFile) -> None:
    document = outline(tricky(word_file))
    assert [one.number for one in document.paragraphs] == [number for _, number in TRICKY]
    assert [one.counted for one in document.paragraphs][:2] == [(1, 0), (1, 1)]
    assert [one.style for one in document.paragraphs][:4] == [
        "Heading 1", "council para", "further para", "Normal",
    ]  # fmt: skip


def test_numbers_are_those_that_libreoffice_prints(
    word_file: WordFile, program: Callable[[str], str], tmp_path: Path
) -> None:
    (tmp_path / "a.docx").write_bytes(tricky(word_file))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = ["--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path)]
    command = [program("soffice"), profile, *convert, str(tmp_path / "a.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    lines = (tmp_path / "a.txt").read_text(encoding="utf-8-sig").splitlines()
    assert [line.removesuffix("x").strip() for line in lines] == [number for _, number in TRICKY]


def rewritten(data: bytes, old: bytes, new: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(old, new))
    return buffer.getvalue()


MUTATED = (
    "w:p", "w:pPr", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:sdt", "w:sdtContent", "w:sectPr",
    "w:hyperlink", "w:fldSimple", "w:fldChar", "w:instrText", "w:bookmarkStart", "w:bookmarkEnd",
    "w:numPr", "w:ilvl", "w:numId", "w:pStyle", "w:gridCol", "w:pgSz", "w:sym", "w:ins", "w:del",
    "w:val", "w:id", "w:w", "w:name", "w:instr", "w:fldCharType", "w:char", "begin", "separate",
    "end", '"1"', '"-7"', '"99999999999999999999"', '"x"', '""', "&#9;",
)  # fmt: skip
RICH = (
    p("a", styled("Heading1"))
    + '<w:bookmarkStart w:id="1" w:name="b"/><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    "<w:r><w:instrText>REF b \\r</w:instrText></w:r>"
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:t>1</w:t><w:sym w:font="Symbol" w:char="F0B7"/></w:r><w:bookmarkEnd w:id="1"/>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink w:anchor="b"><w:r><w:t>c</w:t></w:r>'
    '</w:hyperlink><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
    + p("d", numbered(1, 1))
    + '<w:tbl><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid>'
    + f"<w:tr>{tc(p('e', numbered(3, 0)))}</w:tr></w:tbl>"
    + f"<w:sdt><w:sdtContent>{p('f', section())}</w:sdtContent></w:sdt>"
    + section('<w:pgSz w:w="1" w:h="2"/>')
)
_WORD = re.compile(r'w:\w+|"[^"]*"|begin|separate|end')


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_document_that_was_tampered_with_is_read_or_refused(
    word_file: WordFile, data: st.DataObject
) -> None:
    source = data.draw(st.sampled_from(["body", "numbering", "styles"]))
    xml = {"body": RICH, "numbering": HOUSE, "styles": STYLES}[source]
    for _ in range(data.draw(st.integers(1, 4))):
        found = list(_WORD.finditer(xml))
        match = found[data.draw(st.integers(0, len(found) - 1))]
        word = data.draw(st.sampled_from(MUTATED))
        whole = data.draw(st.booleans()) and match[0].startswith("w:")
        xml = (
            re.sub(rf"\b{match[0]}\b", word, xml)
            if whole
            else xml[: match.start()] + word + xml[match.end() :]
        )
    parts = {"body": RICH, "numbering": HOUSE, "styles": STYLES} | {source: xml}
    body = parts.pop("body")
    with contextlib.suppress(CabinetPaperError):
        assert str(outline(word_file(body, **parts))).startswith("-- ")
