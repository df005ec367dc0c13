"""How words look, as a Word file has it: what comes before what, and which colours are resolved."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cabinetpaper import outline
from cabinetpaper.document.blocks import Document, Table
from cabinetpaper.document.looks import Look, Manner

WordFile = Callable[..., bytes]

DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
)


def style(name: str, inside: str, kind: str = "paragraph", based_on: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{base}{inside}'
        "</w:style>"
    )


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def p(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def looks(data: bytes) -> tuple[Look, ...]:
    """Give the looks of the first paragraph."""
    return next(outline(data).paragraphs).looks


def test_a_run_comes_before_its_style_and_that_before_the_defaults(word_file: WordFile) -> None:
    styles = DEFAULTS + style("S", '<w:rPr><w:b/><w:color w:val="1F3864"/></w:rPr>')
    body = p(
        run("a"), run("b", '<w:sz w:val="32"/><w:b w:val="0"/>'), properties='<w:pStyle w:val="S"/>'
    )
    assert looks(word_file(body, styles=styles)) == (
        Look("a", Manner(size=11, bold=True, ink="1F3864", ground="FFFFFF")),
        Look("b", Manner(size=16, bold=False, ink="1F3864", ground="FFFFFF")),
    )


def test_a_style_says_what_those_it_is_based_on_say(word_file: WordFile) -> None:
    styles = style("A", '<w:rPr><w:color w:val="FF0000"/></w:rPr>') + style(
        "B", '<w:pPr><w:shd w:val="clear" w:fill="000080"/></w:pPr>', based_on="A"
    )
    styles += style("C", "", based_on="B")
    [look] = looks(word_file(p(run("a"), properties='<w:pStyle w:val="C"/>'), styles=styles))
    assert (look.manner.ink, look.manner.ground) == ("FF0000", "000080")


def test_switches_of_two_styles_cancel_each_other_out(word_file: WordFile) -> None:
    styles = style("S", "<w:rPr><w:b/></w:rPr>") + style(
        "Strong", "<w:rPr><w:b/></w:rPr>", "character"
    )
    body = p(run("a"), run("b", '<w:rStyle w:val="Strong"/>'), properties='<w:pStyle w:val="S"/>')
    assert [one.manner.bold for one in looks(word_file(body, styles=styles))] == [True, False]


def test_words_that_look_alike_are_one_look(word_file: WordFile) -> None:
    body = p(
        run("a"), run("b"), "<w:ins>" + run("c") + "</w:ins>", "<w:del>" + run("d") + "</w:del>"
    )
    assert [one.text for one in looks(word_file(body))] == ["abc"]


def test_a_file_that_says_no_size_has_words_own(word_file: WordFile) -> None:
    assert [one.manner.size for one in looks(word_file(p(run("a"))))] == [10]


def test_hidden_words_are_known_by_run_and_style(word_file: WordFile) -> None:
    styles = style("H", "<w:rPr><w:vanish/></w:rPr>", "character")
    body = p(run("a"), run("b", "<w:vanish/>"), run("c", '<w:rStyle w:val="H"/>'), run("d"))
    found = [(one.text, one.manner.hidden) for one in looks(word_file(body, styles=styles))]
    assert found == [("a", False), ("b", True), ("c", True), ("d", False)]


# What is behind the words


@pytest.mark.parametrize(
    ("shading", "ground"),
    [
        ('<w:shd w:val="clear" w:color="auto" w:fill="FFC000"/>', "FFC000"),
        ('<w:shd w:val="clear" w:color="auto" w:fill="auto"/>', "FFFFFF"),
        ('<w:shd w:val="nil"/>', "FFFFFF"),
        ('<w:shd w:val="solid" w:color="1F3864" w:fill="FFFFFF"/>', "1F3864"),
        ('<w:shd w:val="pct50" w:color="000000" w:fill="FFFFFF"/>', "808080"),
        ('<w:shd w:val="pct25" w:color="auto" w:fill="auto"/>', "BFBFBF"),
        ('<w:highlight w:val="darkBlue"/>', "000080"),
        ('<w:highlight w:val="none"/>', "FFFFFF"),
        ('<w:highlight w:val="yellow"/><w:shd w:val="clear" w:fill="000000"/>', "FFFF00"),
    ],
)
def test_the_ground_of_a_run(word_file: WordFile, shading: str, ground: str) -> None:
    assert [one.manner.ground for one in looks(word_file(p(run("a", shading))))] == [ground]


def test_the_nearest_ground_counts(word_file: WordFile) -> None:
    in_cell = '<w:tc><w:tcPr><w:shd w:val="clear" w:fill="C00000"/></w:tcPr>{}</w:tc>'
    paragraph = '<w:shd w:val="clear" w:fill="00B050"/>'
    cells = (
        in_cell.format(p(run("a"))),
        in_cell.format(p(run("b"), properties=paragraph)),
        in_cell.format(p(run("c", '<w:highlight w:val="cyan"/>'), properties=paragraph)),
    )
    body = f"<w:tbl><w:tr>{''.join(cells)}</w:tr></w:tbl>"
    grounds = [one.looks[0].manner.ground for one in outline(word_file(body)).paragraphs]
    assert grounds == ["C00000", "00B050", "00FFFF"]


# Table styles

BANDED = style(
    "T",
    '<w:rPr><w:color w:val="111111"/></w:rPr>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr><w:tcPr>'
    '<w:shd w:val="clear" w:fill="1F3864"/></w:tcPr></w:tblStylePr>'
    '<w:tblStylePr w:type="firstCol"><w:tcPr><w:shd w:val="clear" w:fill="AAAAAA"/></w:tcPr>'
    "</w:tblStylePr>"
    '<w:tblStylePr w:type="band1Horz"><w:tcPr><w:shd w:val="clear" w:fill="DDDDDD"/></w:tcPr>'
    "</w:tblStylePr>",
    "table",
)


def banded(look: str, rows: int = 3) -> str:
    cell = f"<w:tc>{p(run('x'))}</w:tc>"
    row = f"<w:tr>{cell}{cell}</w:tr>"
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/>{look}</w:tblPr>'
        f"<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{row * rows}</w:tbl>"
    )


def grounds_of(document: Document) -> list[list[str]]:
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    return [[one.ground for one in row.cells] for row in table.rows]


@pytest.mark.parametrize(
    "look",
    ['<w:tblLook w:val="04A0"/>', '<w:tblLook w:firstRow="1" w:firstColumn="1" w:noVBand="1"/>'],
)
def test_a_table_style_says_how_its_rows_and_columns_look(word_file: WordFile, look: str) -> None:
    document = outline(word_file(banded(look), styles=BANDED))
    assert grounds_of(document) == [
        ["1F3864", "1F3864"],
        ["AAAAAA", "DDDDDD"],
        ["AAAAAA", ""],
    ]
    head, *_, last = document.paragraphs
    assert head.looks == (Look("x", Manner(size=10, bold=True, ink="FFFFFF", ground="1F3864")),)
    assert last.looks == (Look("x", Manner(size=10, ink="111111", ground="FFFFFF")),)


def test_a_table_that_switches_nothing_on_has_bands_alone(word_file: WordFile) -> None:
    document = outline(word_file(banded('<w:tblLook w:val="0000"/>', 2), styles=BANDED))
    assert grounds_of(document) == [["DDDDDD", "DDDDDD"], ["", ""]]


# Themes

THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
    '<a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
    '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
    '<a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>'
)


@pytest.mark.parametrize(
    ("colour", "ink"),
    [
        ('<w:color w:themeColor="accent1"/>', "4472C4"),
        ('<w:color w:val="auto" w:themeColor="text1"/>', "000000"),
        ('<w:color w:val="2F5496" w:themeColor="accent1" w:themeShade="BF"/>', "2F5496"),
        ('<w:color w:val="auto" w:themeColor="accent1" w:themeShade="BF"/>', "2F5496"),
        ('<w:color w:val="auto" w:themeColor="text1" w:themeTint="80"/>', "7F7F7F"),
        ('<w:color w:themeColor="accent9"/>', ""),
        ('<w:color w:val="auto"/>', ""),
    ],
)
def test_theme_colours_are_resolved(
    word_file: WordFile, with_part: Callable[..., bytes], colour: str, ink: str
) -> None:
    data = with_part(word_file(p(run("a", colour))), "theme", "theme/theme1.xml", THEME)
    assert [one.manner.ink for one in looks(data)] == [ink]


def test_the_colour_of_the_page_is_behind_all(
    word_file: WordFile, with_part: Callable[..., bytes]
) -> None:
    body = p(run("a"))
    plain = word_file(body)
    settings = "<w:settings{}>{}</w:settings>"
    shown = settings.format("", "<w:displayBackgroundShape/>")
    data = with_part(plain, "settings", "settings.xml", shown, background="203864")
    assert [one.manner.ground for one in looks(data)] == ["203864"]
    data = with_part(
        plain, "settings", "settings.xml", settings.format("", ""), background="203864"
    )
    assert [one.manner.ground for one in looks(data)] == ["FFFFFF"]
