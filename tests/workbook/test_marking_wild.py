"""Workbooks of other producers than Excel and XlsxWriter, and what Excel itself writes oddly."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from tests.workbook import users_workbooks as users
from tests.workbook.test_marking import OWNER, comments, finding, inserted, touched

from cabinetpaper import InputError, mark_workbook
from cabinetpaper.record.seal import sealed_part
from cabinetpaper.workbook.marking import marked_copy

SHEET = "xl/worksheets/sheet1.xml"
RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def noted() -> bytes:
    """Give a workbook with a note on B3."""

    def fill(book):
        users.write_plan(book).write_comment("B3", "A note", {"author": "A. Example"})

    return users.plain(fill)


# Where the drawing belongs


def behind(tail: str, at: str) -> str:
    """Give what stands just before and just after the drawing in a sheet that ends so."""
    data = users.changed(users.plain(), SHEET, "</worksheet>", f"{tail}</worksheet>")
    after = mark_workbook(data, [finding("B3")])
    sheet = users.parts_of(after)[SHEET]
    own = inserted(users.parts_of(data)[SHEET], sheet)
    before, _, rest = sheet.partition(own)
    assert rest.startswith(at.encode()), rest[:200]
    return before[-40:].decode()


@pytest.mark.parametrize(
    "element",
    ["legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
     "tableParts", "extLst"],
)  # fmt: skip
def test_the_drawing_stands_before_what_the_schema_has_behind_it(element: str) -> None:
    tail = f"<ignoredErrors/><drawing/><{element}/>"
    assert behind(tail, f"<{element}/>").endswith("<ignoredErrors/><drawing/>")


def test_the_drawing_stands_at_the_end_where_nothing_is_behind_it() -> None:
    assert behind("<rowBreaks/><drawing/>", "</worksheet>").endswith("<rowBreaks/><drawing/>")


def test_controls_wrapped_for_newer_versions_are_behind_it() -> None:
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    wrapped = (
        f'<mc:AlternateContent xmlns:mc="{mc}"><mc:Choice Requires="x14"><controls/></mc:Choice>'
        "</mc:AlternateContent>"
    )
    assert behind(f"<drawing/>{wrapped}<extLst/>", "<mc:Alt").endswith("<drawing/>")
    other = wrapped.replace("controls", "sheetPr")
    assert behind(f"{other}<extLst/>", "<extLst/>").endswith("</mc:AlternateContent>")


# How the parts are written


def test_a_sheet_with_prefixes_gets_its_own_prefix() -> None:
    data = users.parts_of(users.plain())[SHEET].decode()
    data = re.sub(r"<(/?)(\w)", r"<\1x:\2", data).replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"')
    before = users.with_parts(users.plain(), {SHEET: data.encode()})
    after = mark_workbook(before, [finding("B3")])
    assert comments(after) == {("Plan", "B3"): OWNER}
    assert inserted(data.encode(), users.parts_of(after)[SHEET]).startswith(b"<x:legacyDrawing ")


def test_a_prefix_that_we_would_take_ourselves_is_no_clash() -> None:
    data = users.parts_of(users.plain())[SHEET].decode()
    data = re.sub(r"<(/?)(\w)", r"<\1r:\2", data).replace(f'xmlns="{MAIN}"', f'xmlns:r="{MAIN}"')
    data = re.sub(r'xmlns:r="http://schemas\.openxmlformats\.org/officeDocument[^"]*"', "", data)
    before = users.with_parts(users.plain(), {SHEET: data.encode()})
    after = mark_workbook(before, [finding("B3")])
    assert comments(after) == {("Plan", "B3"): OWNER}
    assert b"<r:legacyDrawing xmlns:rel=" in users.parts_of(after)[SHEET]


def test_a_byte_order_mark_moves_nothing() -> None:
    data = b"\xef\xbb\xbf" + users.parts_of(users.plain())[SHEET]
    before = users.with_parts(users.plain(), {SHEET: data})
    after = mark_workbook(before, [finding("B3")])
    assert comments(after) == {("Plan", "B3"): OWNER}
    inserted(data, users.parts_of(after)[SHEET])


def test_line_breaks_and_comments_in_a_sheets_xml_stay() -> None:
    old = users.parts_of(users.plain())[SHEET].decode()
    data = old.replace("<sheetData>", "<!-- <extLst> -->\r\n\t<sheetData >").encode()
    before = users.with_parts(users.plain(), {SHEET: data})
    inserted(data, users.parts_of(mark_workbook(before, [finding("B3")]))[SHEET])


def test_empty_roots_and_lists_are_opened() -> None:
    empty = f'<comments xmlns="{MAIN}"><authors/><commentList/></comments>'
    none = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
    data = users.with_parts(users.plain(), {RELATIONS: none.encode()})
    assert comments(mark_workbook(data, [finding("B3")])) == {("Plan", "B3"): OWNER}
    data = users.with_parts(noted(), {"xl/comments1.xml": empty.encode()})
    assert comments(mark_workbook(data, [finding("B4")])) == {("Plan", "B4"): OWNER}


def test_absolute_targets_are_followed() -> None:
    before = users.changed(noted(), RELATIONS, 'Target="../comments1.xml"',
                           'Target="/xl/comments1.xml"')  # fmt: skip
    before = users.changed(before, RELATIONS, 'Target="../drawings/', 'Target="/xl/drawings/')
    after = mark_workbook(before, [finding("B3"), finding("B4")])
    assert touched(before, after) == ["xl/drawings/vmlDrawing1.vml", "xl/comments1.xml"]
    assert comments(after) == {("Plan", "B3"): f"A note\n\n{OWNER}", ("Plan", "B4"): OWNER}


def test_names_of_parts_are_compared_without_case() -> None:
    before = users.changed(noted(), RELATIONS, "../comments1.xml", "../Comments1.xml")
    after = mark_workbook(before, [finding("B4")])
    assert touched(before, after) == ["xl/drawings/vmlDrawing1.vml", "xl/comments1.xml"]


def test_a_strict_workbook_gets_strict_relations() -> None:
    strict = "http://purl.oclc.org/ooxml"
    parts = {
        name: data.replace(MAIN.encode(), f"{strict}/spreadsheetml/main".encode()).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            f"{strict}/officeDocument/relationships".encode(),
        )
        for name, data in users.parts_of(users.plain()).items()
    }
    new = users.parts_of(mark_workbook(users.with_parts(users.plain(), parts), [finding("B3")]))
    assert f'xmlns="{strict}/spreadsheetml/main"'.encode() in new["xl/comments1.xml"]
    assert f'Type="{strict}/officeDocument/relationships/comments"'.encode() in new[RELATIONS]
    assert f'xmlns:r="{strict}/officeDocument/relationships"'.encode() in new[SHEET]


def test_a_plain_text_becomes_the_first_run_and_keeps_its_words() -> None:
    part = (
        f'<comments xmlns="{MAIN}"><authors><author>A. Example</author></authors><commentList>'
        '<comment ref="B3" authorId="0"><text><t xml:space="preserve"> a &amp; b </t></text>'
        '</comment><comment ref="B4" authorId="0"><text/></comment>'
        "<comment ref='B5' authorId='0'><text><r><t>x</t></r><rPh sb='0' eb='1'><t>y</t></rPh>"
        "</text></comment></commentList></comments>"
    ).encode()
    before = users.with_parts(noted(), {"xl/comments1.xml": part})
    after = mark_workbook(before, [finding("B3"), finding("B4"), finding("B5")])
    new = users.parts_of(after)["xl/comments1.xml"]
    assert b'<r><t xml:space="preserve"> a &amp; b </t></r><r><rPr><b/>' in new
    assert comments(after)["Plan", "B3"] == f" a & b \n\n{OWNER}"
    assert comments(after)["Plan", "B4"] == OWNER
    assert re.search(rb"</r><rPh sb='0' eb='1'><t>y</t></rPh></text>", new)
    assert comments(mark_workbook(after, [])) == {("Plan", "B3"): " a & b ", ("Plan", "B5"): "x"}


def test_a_mark_in_one_run_with_somebodys_words_gives_way_all_the_same() -> None:
    once = mark_workbook(noted(), [finding("B3")])
    part = (
        f'<comments xmlns="{MAIN}"><authors><author>A. Example</author></authors><commentList>'
        f'<comment ref="B3" authorId="0"><text><r><t>a &lt; b_x0041_\n\n{OWNER}</t></r></text>'
        f'</comment><comment ref="B4" authorId="0"><text><t>c\n\n{OWNER}</t></text></comment>'
        "</commentList></comments>"
    ).encode()
    once = users.with_parts(once, {"xl/comments1.xml": part})
    new = users.parts_of(mark_workbook(once, []))["xl/comments1.xml"]
    assert b"<r><t>a &lt; b_x0041_</t></r></text>" in new
    assert b"<text><t>c</t></text>" in new


def test_comments_without_a_drawing_get_one() -> None:
    before = users.changed(noted(), SHEET, '<legacyDrawing r:id="rId1"/>', "")
    after = mark_workbook(before, [finding("B3"), finding("B4")])
    drawing = users.parts_of(after)["xl/drawings/vmlDrawing2.vml"]
    assert drawing.count(b'ObjectType="Note"') == 2
    inserted(users.parts_of(before)[SHEET], users.parts_of(after)[SHEET])


def test_a_drawing_that_is_no_xml_is_kept_to_the_byte() -> None:
    # Excel writes <br> in the words of buttons.
    button = (
        "<v:shape id='_x0000_s1090' type='#_x0000_t201'><v:textbox><div>Press<br>here</div>"
        '</v:textbox><x:ClientData ObjectType="Button"><x:Row>2</x:Row><x:Column>1</x:Column>'
        "</x:ClientData></v:shape>"
    )
    before = users.changed(
        noted(), "xl/drawings/vmlDrawing1.vml", "</xml>", f"{button}\r\n</xml>\r\n"
    )
    after = mark_workbook(before, [finding("B4")])
    old = users.parts_of(before)["xl/drawings/vmlDrawing1.vml"]
    new = users.parts_of(after)["xl/drawings/vmlDrawing1.vml"]
    assert new.startswith(old.removesuffix(b"</xml>\r\n"))
    assert b'<v:shape id="_x0000_s1091" ' in new
    assert new.endswith(b"</v:shape></xml>\r\n")


def test_a_drawing_of_page_headers_is_not_the_one_of_comments() -> None:
    def fill(book):
        sheet = users.write_plan(book)
        image = {"image_left": "p.png", "image_data_left": io.BytesIO(users.picture())}
        sheet.set_header("&L&G", image)

    before = users.plain(fill)
    after = mark_workbook(before, [finding("B3")])
    old, new = users.parts_of(before), users.parts_of(after)
    assert new["xl/drawings/vmlDrawing1.vml"] == old["xl/drawings/vmlDrawing1.vml"]
    assert b'ObjectType="Note"' in new["xl/drawings/vmlDrawing2.vml"]
    rest = new[SHEET].partition(inserted(old[SHEET], new[SHEET]))[2]
    assert rest.startswith(b'<legacyDrawingHF r:id="rId1"/>')


def test_a_sheet_whose_name_is_escaped_is_found() -> None:
    data = users.changed(users.plain(), "xl/workbook.xml", 'name="Plan"', 'name="Pl_x0041_n"')
    for name in ("Pl_x0041_n", "PlAn"):
        assert marked_copy(data, [finding("B3", name)]).cells == 1


# The file round the parts


def test_a_signature_is_told_of_where_it_no_longer_holds() -> None:
    data = users.with_parts(users.plain(), {"_xmlsignatures/sig1.xml": b"<Signature/>"})
    assert marked_copy(data, [finding("B3")]).was_signed
    assert not marked_copy(data, []).was_signed
    assert not marked_copy(users.plain(), [finding("B3")]).was_signed


def test_streamed_and_stored_members_are_copied_as_they_are() -> None:
    class Pipe(io.BytesIO):
        """A target that cannot be wound back: sizes then follow the data (APPNOTE 4.3.9)."""

        def seekable(self) -> bool:
            return False

        def seek(self, *_: object) -> int:
            raise OSError

        def tell(self) -> int:
            raise OSError

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as package:
        for name, words in users.parts_of(noted()).items():
            info = zipfile.ZipInfo(name, (2001, 3, 4, 5, 6, 8))
            info.external_attr = 0o600 << 16
            method = zipfile.ZIP_STORED if "theme" in name else zipfile.ZIP_DEFLATED
            package.writestr(info, words, method)
        package.comment = b"from a pipe"
    before = pipe.getvalue()
    after = mark_workbook(before, [finding("B4")])
    assert touched(before, after) == ["xl/drawings/vmlDrawing1.vml", "xl/comments1.xml"]
    with zipfile.ZipFile(io.BytesIO(before)) as old, zipfile.ZipFile(io.BytesIO(after)) as new:
        assert new.comment == b"from a pipe"
        for one, other in zip(old.infolist(), new.infolist(), strict=True):
            assert (one.date_time, one.external_attr, one.compress_type) == (
                other.date_time, other.external_attr, other.compress_type)  # fmt: skip
        theme = new.getinfo("xl/theme/theme1.xml")
        assert theme.flag_bits & 0x8
        assert not new.getinfo("xl/comments1.xml").flag_bits & 0x8
    assert comments(after)["Plan", "B4"] == OWNER


@pytest.mark.parametrize("part", ["xl/workbook.xml", SHEET, "[Content_Types].xml"])
def test_parts_that_are_no_xml_are_an_error_of_input(part: str) -> None:
    data = users.with_parts(users.plain(), {part: b"<a><b></a>"})
    with pytest.raises(InputError, match=rf"^its part “{re.escape(part)}” is not XML that can be"):
        mark_workbook(data, [finding("B3")])


def test_entities_are_never_expanded() -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet xmlns="x">&b;</worksheet>'
    with pytest.raises(InputError, match=r"is not XML that can be edited$"):
        mark_workbook(users.with_parts(users.plain(), {SHEET: bomb}), [finding("B3")])


def test_a_drawing_without_an_end_is_an_error_of_input() -> None:
    data = users.with_parts(noted(), {"xl/drawings/vmlDrawing1.vml": b"<xml>"})
    with pytest.raises(InputError, match=r"^the drawing of its comments does not end as one does$"):
        mark_workbook(data, [finding("B4")])


def test_what_is_not_edited_is_never_unpacked() -> None:
    # A part whose packed bytes are nonsense: it is copied as it is, and the seal asks for no more.
    before = users.with_parts(noted(), {"xl/media/image9.png": b"0123456789" * 9})
    at = before.index(b"xl/media/image9.png") + len("xl/media/image9.png")
    before = before[:at] + b"\xff" * 8 + before[at + 8 :]
    made = marked_copy(before, [finding("B4")], seal=sealed_part)
    assert b"xl/media/image9.png" + b"\xff" * 8 in made.data
