"""What paragraphs of a Word file carry beside words, and what stands in none of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cabinetpaper import outline
from cabinetpaper.document.blocks import Table
from cabinetpaper.document.looks import Carried, Kind

WordFile = Callable[..., bytes]

_SPACES = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
)


def carried(data: bytes) -> list[list[Carried]]:
    """Give what each paragraph carries."""
    return [list(one.carries) for one in outline(data).paragraphs]


def p(*inside: str, properties: str = "") -> str:
    return f"<w:p {_SPACES}><w:pPr>{properties}</w:pPr>{''.join(inside)}</w:p>"


def run(inside: str) -> str:
    return f"<w:r>{inside}</w:r>"


TEXT = run("<w:t>One.</w:t>")
BOX = (
    f"<w:txbxContent><w:p>{run('<w:t>In</w:t>')}</w:p><w:p>{run('<w:t>side</w:t>')}</w:p>"
    "</w:txbxContent>"
)
FORMATTED = run("<w:rPr><w:rPrChange><w:rPr/></w:rPrChange></w:rPr><w:t>One.</w:t>")


# Tracked changes


@pytest.mark.parametrize(
    ("inside", "kind", "text"),
    [
        (f"<w:ins>{TEXT}</w:ins>", Kind.INSERTION, "One."),
        (f"<w:del>{run('<w:delText>Gone.</w:delText>')}</w:del>{TEXT}", Kind.DELETION, "Gone."),
        (f"<w:moveTo>{TEXT}</w:moveTo>", Kind.MOVE, "One."),
        (FORMATTED, Kind.FORMAT_CHANGE, ""),
    ],
)  # fmt: skip
def test_a_tracked_change_is_carried_with_its_words(
    word_file: WordFile, inside: str, kind: Kind, text: str
) -> None:
    assert carried(word_file(p(inside))) == [[Carried(kind, text)]]


def test_a_paragraph_that_is_deleted_whole_leaves_its_change_to_the_next(
    word_file: WordFile,
) -> None:
    gone = p(
        f"<w:del>{run('<w:delText>Gone.</w:delText>')}</w:del>",
        properties="<w:rPr><w:del/></w:rPr>",
    )
    assert carried(word_file(gone + p(TEXT))) == [
        [Carried(Kind.DELETION), Carried(Kind.DELETION, "Gone.")]
    ]
    document = outline(word_file(p(TEXT) + gone))
    assert document.carries == (Carried(Kind.DELETION), Carried(Kind.DELETION, "Gone."))


def test_changes_of_rows_cells_and_tables_are_carried_by_what_comes_next(
    word_file: WordFile,
) -> None:
    row = (
        f"<w:tr><w:trPr><w:ins/></w:trPr><w:tc><w:tcPr><w:cellIns/></w:tcPr>{p(TEXT)}</w:tc></w:tr>"
    )
    table = f"<w:tbl><w:tblPr><w:tblPrChange><w:tblPr/></w:tblPrChange></w:tblPr>{row}</w:tbl>"
    assert carried(word_file(table)) == [
        [Carried(Kind.FORMAT_CHANGE), Carried(Kind.INSERTION), Carried(Kind.INSERTION)]
    ]


def test_changes_outside_the_pages_are_the_documents(
    word_file: WordFile, with_part: Callable[..., bytes]
) -> None:
    header = f"<w:hdr><w:p><w:ins>{TEXT}</w:ins></w:p></w:hdr>"
    data = with_part(word_file(p(TEXT)), "header", "header1.xml", header)
    assert outline(data).carries == (Carried(Kind.INSERTION, "One.", within="a page header"),)


# Comments, controls, fields


def test_comments_are_carried(word_file: WordFile) -> None:
    assert carried(word_file(p(TEXT, run('<w:commentReference w:id="0"/>')))) == [
        [Carried(Kind.COMMENT)]
    ]


def test_prompts_of_controls_are_carried_round_words_and_round_paragraphs(
    word_file: WordFile,
) -> None:
    control = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    prompt = "<w:showingPlcHdr/>"
    body = (
        p(control.format(prompt, TEXT))
        + control.format(prompt, p(TEXT))
        + p(control.format("", TEXT))
    )
    shown = [Carried(Kind.CONTROL_PROMPT, "One.")]
    assert carried(word_file(body)) == [shown, shown, []]


def test_fields_that_are_dirty_and_the_question_on_opening(
    word_file: WordFile, with_part: Callable[..., bytes]
) -> None:
    dirty = run('<w:fldChar w:fldCharType="begin" w:dirty="true"/>')
    data = word_file(p(dirty, TEXT))
    assert carried(data) == [[Carried(Kind.DIRTY_FIELD)]]
    settings = "<w:settings><w:updateFields/></w:settings>"
    data = with_part(data, "settings", "settings.xml", settings)
    assert outline(data).carries == (Carried(Kind.UPDATE_QUESTION),)


def test_references_to_bookmarks_that_are_not_there(word_file: WordFile) -> None:
    here = '<w:bookmarkStart w:id="1" w:name="Here"/><w:bookmarkEnd w:id="1"/>'
    link = '<w:hyperlink w:anchor="{}">' + TEXT + "</w:hyperlink>"
    field = f'<w:fldSimple w:instr=" REF gone \\h ">{TEXT}</w:fldSimple>'
    body = p(here, link.format("here"), link.format("_top"), link.format("nowhere"), field)
    assert carried(word_file(body)) == [
        [Carried(Kind.LOST_REFERENCE, "nowhere"), Carried(Kind.LOST_REFERENCE, "gone")]
    ]


# Pictures and text boxes


def drawing(properties: str, inside: str = "", decorative: str = "") -> str:
    return run(
        f"<w:drawing><wp:inline><wp:docPr {properties}>{decorative}</wp:docPr>{inside}</wp:inline>"
        "</w:drawing>"
    )


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        (drawing('id="1" name="Picture 1"'), Carried(Kind.PICTURE)),
        (drawing('id="1" descr=" The crest "'), Carried(Kind.PICTURE, "The crest")),
        (drawing('id="1" title="Crest"'), Carried(Kind.PICTURE, "Crest")),
        (drawing('id="1"', decorative='<adec:decorative val="1"/>'), Carried(Kind.DECORATION)),
        (drawing('id="1"', decorative='<adec:decorative val="0"/>'), Carried(Kind.PICTURE)),
        (drawing('id="1"', BOX), Carried(Kind.TEXT_BOX, "In side")),
        (run('<w:pict><v:shape alt="The crest"/></w:pict>'), Carried(Kind.PICTURE, "The crest")),
        (run("<w:object><v:shape/></w:object>"), Carried(Kind.PICTURE)),
        (run(f"<w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict>"),
         Carried(Kind.TEXT_BOX, "In side")),
    ],
)  # fmt: skip
def test_what_is_drawn_is_carried(word_file: WordFile, inside: str, found: Carried) -> None:
    assert carried(word_file(p(inside))) == [[found]]


def test_of_two_forms_of_one_drawing_the_newer_counts(word_file: WordFile) -> None:
    old = f"<w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict>"
    new = f'<w:drawing><wp:inline><wp:docPr id="1"/>{BOX}</wp:inline></w:drawing>'
    both = (
        f"<mc:AlternateContent><mc:Choice>{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback>"
        "</mc:AlternateContent>"
    )
    [paragraph] = outline(word_file(p(TEXT, run(both)))).paragraphs
    assert paragraph.carries == (Carried(Kind.TEXT_BOX, "In side"),)
    assert (paragraph.text, [look.text for look in paragraph.looks]) == ("One.", ["One."])


def test_a_line_across_the_page_is_no_picture(word_file: WordFile) -> None:
    assert carried(word_file(p(run('<w:pict><v:rect o:hr="t"/></w:pict>')))) == [[]]


def test_a_break_of_the_page_is_carried(word_file: WordFile) -> None:
    assert carried(word_file(p(run('<w:br w:type="page"/>')) + p(run("<w:br/>"), TEXT))) == [
        [Carried(Kind.BREAK)],
        [],
    ]


# Headings and cells


def test_headings_are_known_by_outline_level_style_and_built_in_name(word_file: WordFile) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="H2"/>'
        "</w:style>"
        '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="L"/><w:pPr>'
        '<w:outlineLvl w:val="0"/></w:pPr></w:style>'
    )
    named = [p(TEXT, properties=f'<w:pStyle w:val="{one}"/>') for one in ("H2", "Own", "L")]
    direct = [p(TEXT, properties=f'<w:outlineLvl w:val="{one}"/>') for one in (3, 9)]
    body = "".join([*named, *direct, p(TEXT)])
    levels = [one.level for one in outline(word_file(body, styles=styles)).paragraphs]
    assert levels == [2, 2, 1, 4, None, None]


def test_cells_know_what_is_merged_and_nested(word_file: WordFile) -> None:
    cell = "<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>"
    inner = f"<w:tbl><w:tr>{cell.format('', p(TEXT))}</w:tr></w:tbl>"
    rows = (
        cell.format('<w:gridSpan w:val="2"/>', p(TEXT)),
        cell.format('<w:vMerge w:val="restart"/>', p(TEXT)) + cell.format("", inner + p(TEXT)),
        cell.format("<w:vMerge/>", p()) + cell.format("", p(TEXT)),
    )
    body = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    [table] = outline(word_file(body)).blocks
    assert isinstance(table, Table)
    cells = [[(one.columns, one.above, len(one.tables)) for one in row.cells] for row in table.rows]
    assert cells == [[(2, False, 0)], [(1, False, 0), (1, False, 1)], [(1, True, 0), (1, False, 0)]]
    assert table.rows[1].cells[1].text == "One.\nOne."
