"""Files named .xlsx that would keep a reader busy or fill the memory: refused, or read in bounds.

Each is read in a process of its own. Its address space is limited to 300 MB before anything of ours
is imported, so that interpreter, libraries, the file and its values must fit in it together. (A
process that has imported everything takes up some 60 MB.) It may work for 5 s and as much again for
a slow machine, which the system counts, so that a busy machine is no failure; a timeout far above
that ends what hangs.
"""

import io
import json
import random
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator

import pytest
import xlsxwriter

MEMORY = 300_000_000
SECONDS, TIMEOUT = 10, 60

CHILD = """
import json, resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))
resource.setrlimit(resource.RLIMIT_CPU, ({seconds}, {seconds}))
from cabinetpaper.errors import InputError
from cabinetpaper.sources.sheets.limits import LimitExceededError
from cabinetpaper.sources.workbook import read_workbook
try:
    plan = read_workbook(sys.argv[1]).plan
    found = dict(actions=[str(action.description) for action in plan.actions])
except LimitExceededError as error:
    found = dict(limit=error.limit, text=str(error))
except InputError as error:
    found = dict(limit=None, text=str(error))
print(json.dumps(found))
"""

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEET, STRINGS, STYLES = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"
TOO_LONG = "unpacks to more than 200 times its size"


def plan() -> dict[str, bytes]:
    """Give the parts of a workbook with a plan of one action, and one cell format in yellow."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        sheet = book.add_worksheet("Plan")
        sheet.write_row(0, 0, ["Ref", "Action", "Owner"])
        sheet.write_row(1, 0, ["1.1", "Ask.", "Head of Care"])
        sheet.write_blank(2, 7, None, book.add_format({"bg_color": "#FFFF00"}))
    with zipfile.ZipFile(target) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


PLAN = plan()
PLAIN = {"actions": ["Ask."]}
Part = bytes | Iterable[bytes]


def before(tag: bytes, *more: Part, part: str = SHEET) -> Iterator[bytes]:
    """Give a part of the plan with more before one of its tags, piece by piece."""
    head, found, tail = PLAN[part].partition(tag)
    assert found, tag
    yield head
    for piece in more:
        yield from [piece] if isinstance(piece, bytes) else piece
    yield found + tail


def rows(*more: Part) -> Iterator[bytes]:
    return before(b"</sheetData>", *more)


@pytest.fixture
def read(tmp_path):
    """Give a function that reads the plan with other parts, in bounds, and says what came of it."""

    def of(parts: dict[str, Part] | bytes):
        path = tmp_path / "plan.xlsx"
        if isinstance(parts, bytes):
            path.write_bytes(parts)
        else:
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
                for name, data in {**PLAN, **parts}.items():
                    with archive.open(name, "w") as stream:
                        for piece in [data] if isinstance(data, bytes) else data:
                            stream.write(piece)
        return outcome(path)

    return of


def outcome(path):
    ended = subprocess.run(
        [sys.executable, "-c", CHILD.format(memory=MEMORY, seconds=SECONDS), str(path)],
        capture_output=True, text=True, check=False, timeout=TIMEOUT,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr[-2000:]
    return json.loads(ended.stdout)


def test_a_plan_is_read_in_bounds(read):
    assert read({}) == PLAIN


# Empty rows and columns: read, for every plan has some.


def test_a_million_styled_empty_rows_are_read(read):
    styled = (b'<row r="%d" s="1" customFormat="1" ht="15"/>' % r for r in range(4, 1_048_577))
    assert read({SHEET: rows(styled)}) == PLAIN


def test_a_million_rows_of_an_empty_coloured_cell_are_read(read):
    coloured = (b'<row r="%d"><c r="A%d" s="1"/></row>' % (r, r) for r in range(4, 1_048_577))
    assert read({SHEET: rows(coloured)}) == PLAIN


def test_rows_with_empty_styled_cells_in_every_column_are_read(read):
    names = [xlsxwriter.utility.xl_col_to_name(column).encode() for column in range(16_384)]
    wide = (
        b'<row r="%d">%b</row>' % (r, b"".join(b'<c r="%b%d" s="1"/>' % (n, r) for n in names))
        for r in range(4, 24)
    )
    assert read({SHEET: rows(wide)}) == PLAIN


def test_a_row_with_words_in_every_column_is_refused(read):
    wide = b"".join(
        b'<c r="%b9" t="inlineStr"><is><t>a</t></is></c>'
        % xlsxwriter.utility.xl_col_to_name(column).encode()
        for column in range(16_384)
    )
    assert read({SHEET: rows(b'<row r="9">', wide, b"</row>")}) == {
        "limit": "columns",
        "text": "plan.xlsx › Plan: a cell stands at ALM9, and 50,000 rows and 1,000 columns are "
        "read: delete what stands far from the plan",
    }


def test_a_word_in_the_last_cell_of_a_sheet_is_refused(read):
    last = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert read({SHEET: rows(last)})["limit"] == "rows"


def test_a_colour_in_the_last_cell_of_a_sheet_is_read(read):
    assert read({SHEET: rows(b'<row r="1048576"><c r="XFD1048576" s="1"/></row>')}) == PLAIN


def test_an_extent_that_lies_is_no_matter(read):
    lying = PLAN[SHEET].replace(b'ref="A1:H3"', b'ref="A1:XFD1048576"')
    assert lying != PLAN[SHEET]
    assert read({SHEET: lying}) == PLAIN


# Amounts.


def test_more_cells_than_any_plan_has_are_refused(read):
    many = (
        b'<row r="%d">%b</row>' % (r, b"".join(b"<c><v>%d</v></c>" % c for c in range(60)))
        for r in range(4, 2_600)
    )
    assert read({SHEET: rows(many)}) == {
        "limit": "cells",
        "text": "plan.xlsx: more than 80,000 cells of the workbook say something, and no more are "
        "read: copy the sheets with the plan into a new workbook",
    }


def test_more_xml_than_can_be_gone_through_is_refused(read):
    many = b"<row>" + b"<c/>" * 10_000 + b"</row>"
    assert read({SHEET: rows([many] * 170)})["limit"] == "tags"


def one_cell(words: Part) -> Iterator[bytes]:
    return rows(b'<row r="9"><c t="inlineStr"><is><t>', words, b"</t></is></c></row>")


def noise(letters: int, alphabet: str = "abcdefgh") -> bytes:
    """Give letters that do not pack to nothing."""
    return "".join(random.Random(letters).choices(alphabet, k=letters)).encode()


NOISE = noise(1_000_000)
TOO_LONG_CELL = {
    "limit": "letters",
    "text": "plan.xlsx › Plan!A9: the cell holds more than 100,000 letters (Excel itself holds "
    "32,767): cut its text, or move it into several cells",
}


def test_a_cell_of_thirty_million_letters_is_refused_with_its_place(read):
    assert read({SHEET: one_cell([NOISE] * 30)}) == TOO_LONG_CELL


def test_a_cell_of_a_hundred_thousand_stretches_is_refused_or_read(read):
    run = b"<r><rPr><b/></rPr><t>" + noise(20) + b"</t></r><r><t>b</t></r>"
    cell = rows(b'<row r="9"><c t="inlineStr"><is>', [run] * 100_000, b"</is></c></row>")
    assert read({SHEET: cell})["limit"] == "letters"


def shared(*strings: Part) -> Iterator[bytes]:
    return before(b"</sst>", *strings, part=STRINGS)


def test_a_hundred_thousand_cells_of_thirty_thousand_letters_are_refused(read):
    string = b"<si><t>" + NOISE[:30_000] + b"</t></si>"
    cells = (b'<row r="%d"><c t="s"><v>6</v></c></row>' % r for r in range(9, 50_000))
    assert read({STRINGS: shared(string), SHEET: rows(cells)}) == {
        "limit": "total_letters",
        "text": "plan.xlsx: its cells hold more than 20,000,000 letters, and no more are read: "
        "copy the sheets with the plan into a new workbook",
    }


def test_a_long_shared_string_in_a_hundred_thousand_cells_is_refused(read):
    string = b"<si><t>" + NOISE + b"</t></si>"
    cells = b'<row r="9">' + b'<c t="s"><v>6</v></c>' * 100_000 + b"</row>"
    assert read({STRINGS: shared(string), SHEET: rows(cells)}) == TOO_LONG_CELL


def test_a_shared_string_that_no_cell_shows_may_be_long(read):
    assert read({STRINGS: shared(b"<si><t>" + NOISE + b"</t></si>")}) == PLAIN


@pytest.mark.parametrize("letter", ["é", "€", "🙂"])
def test_shared_strings_longer_than_all_that_is_read_are_refused(read, letter):
    strings = [b"<si><t>%b%b</t></si>" % (letter.encode(), NOISE[:90_000])] * 300
    assert read({STRINGS: shared(strings)})["limit"] == "total_letters"


def test_hundreds_of_thousands_of_shared_strings_are_read(read):
    assert read({STRINGS: shared(b"<si><t>%d</t></si>" % n for n in range(300_000))}) == PLAIN


def test_hundreds_of_thousands_of_looks_in_shared_strings_are_read(read):
    run = b"<r><rPr><b/></rPr><t>a</t></r><r><t>b</t></r>"
    assert read({STRINGS: shared([b"<si>" + run * 100 + b"</si>"] * 1_000)}) == PLAIN


@pytest.mark.parametrize(
    ("tag", "entry"),
    [
        (b"</cellXfs>", b'<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'),
        (b"</fonts>", b'<font><b/><sz val="11"/></font>'),
        (b"</fills>", b"<fill><patternFill/></fill>"),
    ],
)
def test_hundreds_of_thousands_of_styles_are_refused(read, tag, entry):
    many = (entry + b"<!--%d-->" % n for n in range(101_000))
    assert read({STYLES: before(tag, many, part=STYLES)}) == {
        "limit": "styles",
        "text": "plan.xlsx: it has more than 100,000 fonts, fills and formats, and no more are "
        "read: copy the plan's cells into a new workbook",
    }


def after_rows(*more: Part) -> Iterator[bytes]:
    return before(b"<pageMargins", *more)


def test_hundreds_of_thousands_of_merged_areas_are_refused(read):
    merges = (b'<mergeCell ref="A%d:C%d"/>' % (r, r) for r in range(4, 60_000))
    found = read({SHEET: after_rows(b"<mergeCells>", merges, b"</mergeCells>")})
    assert found["limit"] == "range_cells"


def test_merged_areas_beyond_what_is_read_are_left_alone(read):
    merges = (b'<mergeCell ref="A%d:B%d"/>' % (r, r) for r in range(60_000, 200_000))
    assert read({SHEET: after_rows(b"<mergeCells>", merges, b"</mergeCells>")}) == PLAIN


def test_links_over_whole_columns_are_read(read):
    links = [b'<hyperlink ref="A:XFD" location="a"/>', b'<hyperlink ref="B:B" location="b"/>'] * 50
    assert read({SHEET: after_rows(b"<hyperlinks>", links, b"</hyperlinks>")}) == PLAIN


def test_hundreds_of_thousands_of_links_are_refused(read):
    links = (b'<hyperlink ref="A%d" location="a"/>' % r for r in range(1, 110_000))
    found = read({SHEET: after_rows(b"<hyperlinks>", links, b"</hyperlinks>")})
    assert found["limit"] == "range_cells"


@pytest.mark.parametrize(
    ("head", "rule", "tail"),
    [
        (b"", b'<conditionalFormatting sqref="A%d"><cfRule type="x" priority="1"><formula>A1='
         b"</formula></cfRule></conditionalFormatting>", b""),
        (b"<dataValidations>", b'<dataValidation sqref="A%d" type="list"><formula1>A</formula1>'
         b"</dataValidation>", b"</dataValidations>"),
    ],
)  # fmt: skip
def test_a_huge_section_that_no_plan_needs_is_passed_over(read, head, rule, tail):
    assert read({SHEET: after_rows(head, (rule % n for n in range(1, 100_000)), tail)}) == PLAIN


# XML.


def test_entities_that_grow_are_refused(read):
    laughs = b"".join(b'<!ENTITY a%d "%b">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12))
    bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a0 "ha">' + laughs + b"]><a>&a11;</a>"
    assert read({STRINGS: bomb}) == {
        "limit": None,
        "text": f"plan.xlsx: its part “{STRINGS}” has a DOCTYPE, as no workbook has: open it in "
        "Excel and save it as an Excel Workbook (.xlsx)",
    }


@pytest.mark.parametrize("kind", [b"SYSTEM", b'PUBLIC "x"'])
def test_entities_outside_the_file_are_refused(read, kind, tmp_path):
    (tmp_path / "secret").write_text("secret")
    doctype = b"<!DOCTYPE a [<!ENTITY b " + kind + b' "file:///etc/hostname">]>'
    found = read({SHEET: doctype + PLAN[SHEET].partition(b"?>")[2]})
    assert "has a DOCTYPE" in found["text"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-7"])
def test_another_encoding_is_refused(read, encoding):
    text = PLAN[SHEET].decode().replace("UTF-8", encoding.upper())
    assert read({SHEET: text.encode(encoding)})["text"].startswith("plan.xlsx: its part")


def test_elements_hundreds_of_thousands_deep_are_read(read):
    deep = b"<a>" * 300_000 + b"</a>" * 300_000
    assert read({SHEET: after_rows(deep)}) == PLAIN


def test_a_tag_of_thirty_megabytes_is_refused(read):
    long = b'<row r="9" spans="' + NOISE * 30 + b'"/>'
    assert "do not make a workbook" in read({SHEET: rows(long)})["text"]


def test_a_tag_with_hundreds_of_thousands_of_attributes_is_read(read):
    many = b"<row " + b" ".join(b'a%d=""' % n for n in range(300_000)) + b"/>"
    assert read({SHEET: rows(many)}) == PLAIN


def test_hundreds_of_thousands_of_names_of_elements_are_read(read):
    names = (b"<a%d/>" % n for n in range(200_000))
    assert read({SHEET: after_rows(names)}) == PLAIN


def test_a_comment_of_fifty_megabytes_is_read_or_refused(read):
    assert "text" in read({SHEET: after_rows(b"<!--", [NOISE] * 50, b"-->")})


# The zip file.


def test_a_part_that_grows_a_thousandfold_is_refused(read):
    assert TOO_LONG in read({SHEET: rows([b" " * 1_000_000] * 140)})["text"]


def test_many_parts_that_grow_together_are_refused(read):
    """Give a bomb each of whose parts is small: its sheets are one part, read again and again."""
    sheets = b"".join(
        b'<sheet name="S%d" sheetId="%d" r:id="rId1"/>' % (n, n) for n in range(2, 400)
    )
    workbook = b"".join(before(b"</sheets>", sheets, part="xl/workbook.xml"))
    found = read({"xl/workbook.xml": workbook, SHEET: rows([b" " * 400_000, NOISE])})
    assert found["limit"] == "inflated_bytes"


def test_sheets_without_end_are_refused(read):
    sheets = (b'<sheet name="S%d" sheetId="%d" r:id="rId1"/>' % (n, n) for n in range(2, 50_000))
    assert read({"xl/workbook.xml": before(b"</sheets>", sheets, part="xl/workbook.xml")}) == {
        "limit": "sheets",
        "text": "plan.xlsx: it has more than 500 sheets, and no more are read: copy the sheets "
        "with the plan into a new workbook",
    }


def test_twenty_thousand_parts_are_refused(read):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for n in range(20_000):
            archive.writestr(zipfile.ZipInfo(f"xl/{n}"), b"")
    found = read(target.getvalue())
    assert found["text"].startswith("plan.xlsx: it holds 20,000 parts, and at most 5,000 are read")


def test_a_size_that_lies_is_refused(read):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in PLAN.items():
            archive.writestr(name, data if name != SHEET else data + b" " * 80_000_000)
    size = (len(PLAN[SHEET]) + 80_000_000).to_bytes(4, "little")
    lying = target.getvalue().replace(size, (1_000).to_bytes(4, "little"))
    assert lying != target.getvalue()
    assert "damaged" in read(lying)["text"]


def test_a_zip_file_in_a_zip_file_stays_packed(read):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a", b"\0" * 100_000_000)
    assert read({"xl/embeddings/book.xlsx": inner.getvalue()}) == PLAIN


# Relations.


def test_relations_without_end_are_refused(read):
    name = "xl/worksheets/_rels/sheet1.xml.rels"
    space = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    entry = b'<Relationship Id="r%d" Type="hyperlink" Target="a%d" TargetMode="External"/>'
    many = (entry % (n, n) for n in range(101_000))
    found = read({name: [space, *many, b"</Relationships>"]})
    assert found["limit"] == "relations"


@pytest.mark.parametrize("target", ["sheet1.xml", "../../../../etc/passwd", "/"])
@pytest.mark.parametrize("kind", ["comments", "table"])
def test_relations_to_itself_or_outside_lead_nowhere(read, target, kind):
    name = "xl/worksheets/_rels/sheet1.xml.rels"
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/{kind}" Target="{target}"/></Relationships>'
    )
    assert read({name: rels.encode()}) == PLAIN
