"""What the parts of a workbook say, one way of writing after another."""

import datetime
import io
import zipfile

import pytest
import xlsxwriter

from cabinetpaper.model.text import Run
from cabinetpaper.sources.sheets.read import read_sheets
from cabinetpaper.sources.sheets.values import Area, NamedTable

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
SHEET = "xl/worksheets/sheet1.xml"


def rels(*entries: tuple[str, str, str]) -> str:
    made = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"'
        + (' TargetMode="External"' if "://" in target or target.startswith("#") else "")
        + "/>"
        for name, kind, target in entries
    )
    return f'<Relationships xmlns="{PACKAGE}">{made}</Relationships>'


def workbook(settings: str = "", sheets: str = '<sheet name="Plan" sheetId="1" r:id="rId1"/>'):
    spaces = f'xmlns="{MAIN}" xmlns:r="{OFFICE}"'
    return f"<workbook {spaces}>{settings}<sheets>{sheets}</sheets></workbook>"


def parts_for(sheet: str, **more: str) -> dict[str, str]:
    """Give the parts of a workbook whose sheet holds some XML: the least that is one."""
    return {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": rels(("rId1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": workbook(),
        "xl/_rels/workbook.xml.rels": rels(
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"),
            ("rId3", "sharedStrings", "/xl/sharedStrings.xml"), ("rId4", "theme", "theme.xml"),
        ),
        SHEET: sheet if "<worksheet" in sheet else
        f'<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}">{sheet}</worksheet>',
        **more,
    }  # fmt: skip


def read(parts: dict[str, str]):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, words in parts.items():
            archive.writestr(name, words)
    return read_sheets(target.getvalue(), name="plan.xlsx")


def sheet_of(xml: str, **more: str):
    (sheet,) = read(parts_for(xml, **more))
    return sheet


def cells(xml: str, **more: str):
    rows = xml if "<sheetData" in xml else f"<sheetData><row>{xml}</row></sheetData>"
    found = sheet_of(rows, **more)
    return {cell.name: cell for row in found.rows for cell in row.cells}


def styles(xml: str) -> dict[str, str]:
    return {"xl/styles.xml": f'<styleSheet xmlns="{MAIN}">{xml}</styleSheet>'}


def inline(words: str, style: int = 0) -> str:
    return f'<c t="inlineStr" s="{style}"><is><t>{words}</t></is></c>'


def test_cells_without_references_are_counted_and_those_with_one_count_from_it():
    rows = (
        '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row>'
        '<row r="4"><c><v>4</v></c></row><row><c><v>5</v></c></row>'
    )
    found = cells(f"<sheetData>{rows}</sheetData>")
    assert {name: cell.value for name, cell in found.items()} == {
        "A1": 1, "D1": 2, "E1": 3, "A4": 4, "A5": 5,
    }  # fmt: skip


def test_empty_rows_and_cells_are_taken_out_without_moving_those_that_count():
    rows = "".join(f'<row r="{r}"><c r="A{r}" s="0"/></row>' for r in range(1, 3_000))
    found = cells(f"<sheetData>{rows}<row>{inline('a')}</row></sheetData>")
    assert list(found) == ["A3000"]
    data = '<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[<c r="A2"/>]]></t></is></c></row>'
    (cell,) = cells(f"<sheetData>{data}<row r='2'/></sheetData>").values()
    assert cell.displayed == '<c r="A2"/>'


def test_of_two_cells_in_one_place_the_last_is_read():
    found = cells('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>')
    assert [cell.value for cell in found.values()] == [2]


def test_every_type_of_cell_is_read_by_its_type():
    found = cells(
        '<c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c t="str"><f>A</f><v>x</v></c><c><v>1.5</v>'
        '</c><c t="n"><v>1E3</v></c><c t="d"><v>2019-05-01T00:00:00</v></c><c><v>12x</v></c>'
        "<c><v>1234567890123456789</v></c>"
    )
    values = [cell.value for cell in found.values()]
    assert values == [True, "#REF!", "x", 1.5, 1000.0, datetime.datetime(2019, 5, 1), "12x",
                      1234567890123456789.0]  # fmt: skip
    assert [cell.name for cell in found.values() if cell.is_error] == ["B1"]


def test_phonetic_hints_are_no_words():
    found = cells(
        '<c t="s"><v>0</v></c>',
        **{
            "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}"><si><t>Tokyo</t><rPh sb="0" eb="1"><t>to'
            '</t></rPh><phoneticPr fontId="1"/></si></sst>'
        },
    )
    assert found["A1"].displayed == "Tokyo"


def test_rich_text_keeps_its_looks_and_a_line_break_cut_in_two_is_one():
    xml = (
        "<is><r><t>a _x000D_</t></r><r><rPr><b/></rPr><t>\nb</t></r>"
        '<r><rPr><b val="0"/><i/><strike/></rPr><t>c _x005F_x000D_</t></r></is>'
    )
    cell = cells(f'<c t="inlineStr">{xml}</c>')["A1"]
    assert cell.runs == (Run("a "), Run("\nb", bold=True), Run("c _x000D_", italic=True))
    assert (cell.displayed, cell.is_struck, cell.bold) == ("a \nbc _x000D_", True, False)


def test_a_run_without_a_font_of_its_own_has_that_of_the_cell():
    look = styles("<fonts><font><b/></font></fonts><cellXfs><xf fontId='0'/></cellXfs>")
    xml = "<is><r><t>a</t></r><r><rPr/><t>b</t></r></is>"
    cell = cells(f'<c t="inlineStr">{xml}</c>', **look)["A1"]
    assert cell.runs == (Run("a", bold=True), Run("b"))
    assert not cell.bold


PATTERNS = [
    '"none"><fgColor rgb="FFFF0000"/>',
    '"solid"><fgColor rgb="FFFFC000"/><bgColor indexed="64"/>',
    '"solid"><fgColor indexed="13"/>',
    '"solid"><fgColor theme="0" tint="-0.5"/>',
    '"solid"><fgColor theme="4"/>',
    '"lightUp"><fgColor rgb="FF000000"/><bgColor rgb="FF00FF00"/>',
    '"darkUp"><fgColor rgb="FF0000FF"/>',
    '"gray125">',
    '"solid"><fgColor indexed="64"/>',
]
GRADIENT = '<gradientFill><stop position="0"><color rgb="FF112233"/></stop></gradientFill>'
FILLS = (
    "<fills>"
    + "".join(f"<fill><patternFill patternType={p}</patternFill></fill>" for p in PATTERNS)
    + f"<fill>{GRADIENT}</fill></fills>"
)


def test_fills_of_every_kind_become_colours():
    look = styles(
        FILLS + "<cellXfs>" + "".join(f"<xf fillId='{n}'/>" for n in range(10)) + "</cellXfs>"
    )
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
        '<a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1>'
        '<a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4472C4"/>'
        "</a:accent1></a:clrScheme></a:themeElements></a:theme>"
    )
    row = "".join(inline("a", n) for n in range(10))
    found = cells(row, **look, **{"xl/theme.xml": theme})
    assert [cell.fill for cell in found.values()] == [
        "", "FFC000", "FFFF00", "808080", "4472C4", "00FF00", "0000FF", "", "", "112233",
    ]  # fmt: skip


def test_a_palette_of_its_own_counts():
    look = styles(
        '<fills><fill><patternFill patternType="solid"><fgColor indexed="1"/></patternFill></fill>'
        "</fills><cellXfs><xf fillId='0'/></cellXfs><colors><indexedColors><rgbColor rgb='00000000'"
        "/><rgbColor rgb='00ABCDEF'/></indexedColors></colors>"
    )
    assert cells(inline("a"), **look)["A1"].fill == "ABCDEF"


def test_coloured_cells_without_words_are_kept_as_far_as_words_stand():
    look = styles(FILLS + "<cellXfs><xf/><xf fillId='1'/></cellXfs>")
    rows = (
        f'<row r="1">{inline("Ref")}{inline("Status")}</row>'
        '<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"/><c r="C2" s="1"/></row>'
        '<row r="3"><c r="A3" s="1"/></row>'
    )
    found = cells(f"<sheetData>{rows}</sheetData>", **look)
    assert {name: cell.fill for name, cell in found.items()} == {
        "A1": "", "B1": "", "A2": "", "B2": "FFC000",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("number", "code", "text"),
    [(14, None, "01/05/2019"), (17, None, "May-19"), (164, "mmm yyyy", "May 2019"),
     (2, None, "43586.00"), (0, None, "43586"), (999, None, "43586")],
)  # fmt: skip
def test_number_formats_have_an_id_or_a_code(number, code, text):
    own = f'<numFmts><numFmt numFmtId="{number}" formatCode="{code}"/></numFmts>' if code else ""
    look = styles(f"{own}<cellXfs><xf numFmtId='{number}'/></cellXfs>")
    assert cells("<c><v>43586</v></c>", **look)["A1"].displayed == text


def test_the_leap_day_that_never_was_is_shown_and_has_no_date():
    look = styles("<cellXfs><xf numFmtId='15'/><xf numFmtId='20'/></cellXfs>")
    row = '<c><v>59</v></c><c><v>60</v></c><c><v>61</v></c><c><v>0</v></c><c s="1"><v>0.5</v></c>'
    found = cells(row, **look).values()
    assert [cell.displayed for cell in found] == [
        "28-Feb-00", "29-Feb-00", "1-Mar-00", "0-Jan-00", "12:00",
    ]  # fmt: skip
    assert [cell.value for cell in found] == [
        datetime.datetime(1900, 2, 28), 60, datetime.datetime(1900, 3, 1), 0, datetime.time(12),
    ]  # fmt: skip


LINKS = {
    "xl/worksheets/_rels/sheet1.xml.rels": rels(
        ("rId1", "hyperlink", "https://council.example"), ("rId2", "hyperlink", "#gid=1"),
        ("rId3", "comments", "../comments1.xml"), ("rId4", "table", "../tables/table1.xml"),
    )
}  # fmt: skip


def test_links_lead_outside_or_inside_and_may_cover_a_range():
    row = "".join(inline(word) for word in "abcde")
    links = (
        '<hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="B1" location="Plan!A1"/>'
        '<hyperlink ref="C1" r:id="rId2"/><hyperlink ref="D:XFD" r:id="rId1" location="top"/>'
        "</hyperlinks>"
    )
    found = cells(f"<sheetData><row>{row}</row></sheetData>{links}", **LINKS)
    top = "https://council.example#top"
    assert [(cell.link, cell.links_inside) for cell in found.values()] == [
        ("https://council.example", False), (None, True), (None, True), (top, False), (top, False),
    ]  # fmt: skip
    assert found["A1"].runs == (Run("a", link="https://council.example"),)


@pytest.mark.parametrize(
    ("formula", "link", "inside"),
    [
        ('HYPERLINK("https://a.example","x")', "https://a.example", False),
        ('HYPERLINK( "https://a.example" )', "https://a.example", False),
        ('HYPERLINK("#Plan!A1","x")', None, True),
        ('HYPERLINK("https://a.example/"&amp;A1,"x")', None, False),
    ],
)
def test_a_link_may_be_a_formula(formula, link, inside):
    cell = cells(f'<c t="str"><f>{formula}</f><v>x</v></c>')["A1"]
    assert (cell.link, cell.links_inside, cell.runs) == (link, inside, (Run("x", link=link),))


def test_comments_are_read_also_on_empty_cells():
    comments = (
        f'<comments xmlns="{MAIN}"><authors><author>A</author></authors><commentList>'
        '<comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t>Is that</t></r>'
        "<r><t> so?</t></r>"
        '</text></comment><comment ref="B9" authorId="0"><text><t>Why?</t></text></comment>'
        "</commentList></comments>"
    )
    found = cells(inline("a"), **LINKS, **{"xl/comments1.xml": comments})
    assert {name: cell.comment for name, cell in found.items()} == {
        "A1": "Is that so?", "B9": "Why?",
    }  # fmt: skip


def test_a_thread_of_comments_stands_in_for_the_note_beside_it():
    kind = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
    space = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
    relations = (
        f'<Relationships xmlns="{PACKAGE}"><Relationship Id="a" Type="{OFFICE}/comments" Target='
        f'"../comments1.xml"/><Relationship Id="b" Type="{kind}" Target="../threads.xml"/>'
        "</Relationships>"
    )
    old = (
        f'<comments xmlns="{MAIN}"><commentList><comment ref="A1"><text><t>[Threaded comment]</t>'
        "</text></comment></commentList></comments>"
    )
    thread = (
        f'<ThreadedComments xmlns="{space}"><threadedComment ref="A1" id="1"><text>Is it?</text>'
        '</threadedComment><threadedComment ref="A1" parentId="1"><text>Yes.</text>'
        "</threadedComment></ThreadedComments>"
    )
    found = cells(inline("a"), **{
        "xl/worksheets/_rels/sheet1.xml.rels": relations, "xl/comments1.xml": old,
        "xl/threads.xml": thread,
    })  # fmt: skip
    assert found["A1"].comment == "Is it?\nYes."


FILTER = '<autoFilter ref="A1:B4"><filterColumn colId="0">{}</filterColumn></autoFilter>'
HIDDEN = (
    f'<sheetData><row r="1">{inline("Ref")}</row><row r="3" hidden="1">{inline("1")}</row>'
    f'<row r="4" ht="0">{inline("2")}</row><row r="6" hidden="true">{inline("3")}</row></sheetData>'
)


def test_rows_that_a_filter_hides_are_told_from_those_hidden_by_hand():
    found = sheet_of(HIDDEN + FILTER.format('<filters><filter val="x"/></filters>'))
    assert (found.hidden_rows, found.filtered_rows) == ((3, 4, 6), (3, 4))
    button = sheet_of(
        HIDDEN + '<autoFilter ref="A1:B4"><filterColumn hiddenButton="1"/></autoFilter>'
    )
    assert (button.hidden_rows, button.filtered_rows) == ((3, 4, 6), ())


def test_tables_have_names_and_filters_of_their_own():
    table = (
        f'<table xmlns="{MAIN}" id="1" name="T" displayName="Actions" ref="A1:B4">'
        + FILTER.format("<customFilters/>") + "</table>"
    )  # fmt: skip
    found = sheet_of(HIDDEN, **LINKS, **{"xl/tables/table1.xml": table})
    area = Area(first_row=1, first_column=1, last_row=4, last_column=2)
    assert found.tables == (NamedTable(name="Actions", area=area),)
    assert found.filtered_rows == (3, 4)


def test_columns_are_hidden_in_stretches_or_by_a_width_of_nothing():
    xml = (
        '<cols><col min="2" max="3" hidden="1"/><col min="3" max="4" width="0"/>'
        f'<col min="16000" max="99999" hidden="1"/></cols>'
        f"<sheetData><row>{inline('a')}</row></sheetData>"
    )
    assert sheet_of(xml).hidden_columns == (2, 3, 4, *range(16_000, 16_385))


def test_parts_are_found_by_what_points_to_them_whatever_they_are_called():
    parts = parts_for(f"<sheetData><row>{inline('a')}</row></sheetData>")
    parts["book/main.xml"] = parts.pop("xl/workbook.xml")
    parts["book/_rels/main.xml.rels"] = rels(("rId1", "worksheet", "..\\xl\\worksheets\\s%201.xml"))
    parts["_rels/.rels"] = rels(("rId1", "officeDocument", "/book/main.xml"))
    parts["xl\\worksheets\\S 1.xml"] = parts.pop(SHEET)
    (sheet,) = read(parts)
    assert sheet.rows[0].cells[0].displayed == "a"


def test_prefixes_and_the_strict_vocabulary_are_read_alike():
    strict = "http://purl.oclc.org/ooxml"
    xml = (
        f'<x:worksheet xmlns:x="{strict}/spreadsheetml/main"><x:sheetData><x:row><x:c t="d"><x:v>'
        "2019-05-01</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    )
    parts = {
        name: words.replace(MAIN, f"{strict}/spreadsheetml/main").replace(
            OFFICE, f"{strict}/officeDocument/relationships"
        )
        for name, words in parts_for(
            xml, **styles("<cellXfs><xf numFmtId='17'/></cellXfs>")
        ).items()
    }
    (sheet,) = read(parts)
    assert sheet.rows[0].cells[0].displayed == "May-19"


def test_of_two_forms_of_one_thing_the_plain_one_is_read():
    space = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    both = (
        f'<mc:AlternateContent xmlns:mc="{space}"><mc:Choice Requires="x">'
        f"<row>{inline('new')}</row></mc:Choice><mc:Fallback><row>{inline('plain')}</row></mc:Fallback></mc:AlternateContent>"
    )
    found = cells(f"<sheetData>{both}</sheetData>")
    assert [cell.displayed for cell in found.values()] == ["plain"]


def test_charts_in_the_list_of_sheets_are_passed_over_and_hidden_sheets_told():
    names = ("Plan", "Chart", "Old", "Older")
    states = ("", "", ' state="hidden"', ' state="veryHidden"')
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="rId{1 if n != 1 else 9}"{state}/>'
        for n, (name, state) in enumerate(zip(names, states, strict=True))
    )
    parts = parts_for(f"<sheetData><row>{inline('a')}</row></sheetData>")
    parts["xl/workbook.xml"] = workbook(sheets=listed)
    parts["xl/_rels/workbook.xml.rels"] = rels(
        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId9", "chartsheet", "chartsheets/a.xml")
    )
    assert [(sheet.name, sheet.is_hidden) for sheet in read(parts)] == [
        ("Plan", False), ("Old", True), ("Older", True),
    ]  # fmt: skip


def test_a_formula_whose_result_is_an_empty_text_was_calculated():
    row = '<c t="str"><f>A</f><v></v></c><c><f>A</f></c><c><f>1+1</f><v>2</v></c>'
    found = cells(row)
    assert {name: cell.is_uncalculated for name, cell in found.items()} == {"B1": True, "C1": False}


def test_a_workbook_with_a_macro_project_is_read_and_the_project_never_opened():
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        book.add_worksheet("Plan").write(0, 0, "a")
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"no macro at all")
    (sheet,) = read_sheets(target.getvalue(), name="plan.xlsm")
    assert sheet.rows[0].cells[0].displayed == "a"


def test_signs_that_xml_escapes_are_signs_in_names_links_and_words():
    names = '<sheet name="R&amp;D &lt;1&gt;" sheetId="1" r:id="rId1"/>'
    link = '<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks>'
    parts = parts_for(f"<sheetData><row>{inline('a &lt; b &#38; c')}</row></sheetData>{link}")
    parts["xl/workbook.xml"] = workbook(sheets=names)
    address = "https://council.example/?a=1&amp;b=2"
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = rels(("rId1", "hyperlink", address))
    (sheet,) = read(parts)
    assert sheet.name == "R&D <1>"
    cell = sheet.rows[0].cells[0]
    assert (cell.displayed, cell.link) == ("a < b & c", "https://council.example/?a=1&b=2")
