from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.workbook import users_workbooks as users

from cabinetpaper import Finding, InputError, Place, mark_workbook, read_workbook
from cabinetpaper.workbook.marking import marked_copy

OWNER = "cabinetpaper: warning\nThe owner is missing.\nName one.\n[no-owner]"
# What is put into a sheet, and nothing else.
DRAWING = re.compile(rb'<(?:\w+:)?legacyDrawing xmlns:r(?:el)?="[^"]*" r(?:el)?:id="rId\d+"/>')


def finding(cell: str | None, sheet: str | None = "Plan", **other: str) -> Finding:
    values = {"code": "no-owner", "severity": "warning", "text": "The owner is missing.",
              "advice": "Name one.", **other}  # fmt: skip
    return Finding(place=Place(file="plan.xlsx", sheet=sheet, cell=cell), **values)  # type: ignore[arg-type]


def comments(data: bytes) -> dict[tuple[str, str], str]:
    """Give the comments that openpyxl sees, by sheet and cell."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    return {
        (sheet.title, cell.coordinate): cell.comment.text
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }


def touched(before: bytes, after: bytes) -> list[str]:
    """Give the parts that differ; none may be gone, and the order of the others stays."""
    old, new = users.parts_of(before), users.parts_of(after)
    assert list(new)[: len(old)] == list(old)
    return [name for name in new if old.get(name) != new[name]]


def records(data: bytes) -> dict[str, tuple[object, ...]]:
    """Give how each part is packed: date, method, size, flags, attributes and the packed bytes."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {
            info.filename: (
                info.date_time, info.compress_type, info.compress_size, info.flag_bits,
                info.external_attr, info.CRC, info.extra, info.comment, info.create_system,
                data[info.header_offset : info.header_offset + 30 + len(info.filename)
                     + info.compress_size],
            )
            for info in package.infolist()
        }  # fmt: skip


def inserted(before: bytes, after: bytes) -> bytes:
    """Give what stands in a sheet that did not before; everything else must be as it was."""
    found = [one for one in DRAWING.finditer(after) if one[0] not in before]
    assert len(found) == 1, after
    assert after[: found[0].start()] + after[found[0].end() :] == before
    return found[0][0]


# All that a user's workbook holds


def test_everything_but_comments_stays_to_the_byte(tmp_path: Path) -> None:
    before = users.full(tmp_path)
    after = mark_workbook(before, [finding("D5"), finding("B3"), finding("A1", "Figures")])
    assert touched(before, after) == [
        "[Content_Types].xml",
        "xl/worksheets/sheet2.xml",
        "xl/drawings/vmlDrawing1.vml",
        "xl/comments1.xml",
        "xl/comments2.xml",
        "xl/drawings/vmlDrawing3.vml",
        "xl/worksheets/_rels/sheet2.xml.rels",
    ]
    kept = users.parts_of(before).keys() - set(touched(before, after))
    assert {
        "xl/vbaProject.bin", "xl/charts/chart1.xml", "xl/charts/chart2.xml", "xl/theme/theme1.xml",
        "xl/chartsheets/sheet1.xml", "xl/tables/table1.xml", "xl/media/image1.png",
        "xl/pivotCache/pivotCacheDefinition1.xml", "customXml/item1.xml", "xl/styles.xml",
        "xl/workbook.xml", "xl/worksheets/sheet1.xml", "docProps/app.xml", "docProps/core.xml",
        "xl/drawings/vmlDrawing2.vml",
    } <= kept  # fmt: skip
    old, new = records(before), records(after)
    assert {name: new[name] for name in kept} == {name: old[name] for name in kept}


def test_a_sheet_gets_one_element_and_keeps_all_its_other_bytes(tmp_path: Path) -> None:
    before = users.full(tmp_path)
    after = mark_workbook(before, [finding("A1", "Figures")])
    old, new = users.parts_of(before), users.parts_of(after)
    assert inserted(old["xl/worksheets/sheet2.xml"], new["xl/worksheets/sheet2.xml"]) == (
        b'<legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships" r:id="rId2"/>'
    )


def test_existing_comments_stay_and_a_mark_stands_below_their_words(tmp_path: Path) -> None:
    before = users.full(tmp_path)
    assert comments(mark_workbook(before, [finding("D5"), finding("B3")])) == {
        ("Plan", "B3"): f"Is this <right> & proper?\n\n{OWNER}",
        ("Plan", "E5"): "See the minutes",
        ("Plan", "D5"): OWNER,
    }


def test_what_is_added_to_comments_and_drawing_cuts_nothing(tmp_path: Path) -> None:
    before = users.full(tmp_path)
    old, new = users.parts_of(before), users.parts_of(mark_workbook(before, [finding("D5")]))
    for name, end in (("xl/comments1.xml", b"</commentList></comments>"),
                      ("xl/drawings/vmlDrawing1.vml", b"</xml>")):  # fmt: skip
        added = new[name].replace(b"<author>cabinetpaper</author>", b"")
        assert added.startswith(old[name].removesuffix(end)), name
        assert added.endswith(end)
    shapes = re.findall(rb'<v:shape id="(\w+)"', new["xl/drawings/vmlDrawing1.vml"])
    assert len(shapes) == len(set(shapes)) == 4  # two comments, a button, and ours


# One cell, many cells, no cell


def test_several_findings_on_a_cell_are_one_comment() -> None:
    worse = finding("D5", severity="error", text="It is  wrong\nhere.", code="is-wrong")
    after = mark_workbook(users.plain(), [worse, finding("D5")])
    assert comments(after) == {
        ("Plan", "D5"): "cabinetpaper: error\nIt is wrong here.\nName one.\n[is-wrong]\n\n" + OWNER
    }


def test_a_finding_without_a_cell_stands_in_the_first() -> None:
    after = mark_workbook(users.plain(), [finding(None), finding(None, None), finding("XFE1")])
    about = OWNER.replace("warning", "warning about the whole {}")
    assert comments(after) == {
        ("Plan", "A1"): "\n\n".join(about.format(one) for one in ("sheet", "workbook", "sheet"))
    }


def test_a_finding_that_is_not_of_the_workbook_is_left() -> None:
    elsewhere = [
        Finding(code="x", severity="note", text="T.", advice="A.", place=place)
        for place in (
            Place(),
            Place(where="paragraph 7.4"),
            Place(file="narrative.md", line=3),
            Place(file="plan.xlsx", sheet="Nowhere", cell="A1"),
        )
    ]
    made = marked_copy(users.plain(), elsewhere)
    assert made.data == users.plain()
    assert made.left == tuple(elsewhere)
    assert made.cells == 0


def test_an_empty_cell_can_bear_a_mark() -> None:
    assert comments(mark_workbook(users.plain(), [finding("H40")])) == {("Plan", "H40"): OWNER}


def test_a_cell_inside_a_merged_area_is_marked_where_the_area_shows() -> None:
    def fill(book):
        users.write_plan(book).merge_range("D8:E9", "Both")

    after = mark_workbook(users.plain(fill), [finding("E9"), finding("D8")])
    assert comments(after) == {
        ("Plan", "D8"): OWNER.replace("warning", "warning about E9") + "\n\n" + OWNER
    }


def test_marks_in_what_is_hidden_are_counted() -> None:
    def fill(book):
        sheet = users.write_plan(book)
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_column("D:D", None, None, {"hidden": True})
        users.write_plan(book, "Old").hide()

    made = marked_copy(
        users.plain(fill), [finding("B3"), finding("D5"), finding("B4"), finding("B4", "Old")]
    )
    assert (made.cells, made.unseen) == (4, 3)


def test_hundreds_of_marks_have_boxes_of_their_own() -> None:
    found = [finding(f"{column}{row}") for row in range(1, 401) for column in "ABC"]
    after = mark_workbook(users.plain(), found)
    drawing = users.parts_of(after)["xl/drawings/vmlDrawing1.vml"]
    ids = [int(one) for one in re.findall(rb'<v:shape id="_x0000_s(\d+)"', drawing)]
    assert len(set(ids)) == 1200
    # 1,024 ids to a block, of which the first is no shape's.
    assert re.findall(rb'<o:idmap v:ext="edit" data="([^"]*)"', drawing) == [b"1,2"]
    assert {one // 1024 for one in ids} == {1, 2}
    assert len(comments(after)) == 1200


def test_ids_of_shapes_are_unique_over_the_sheets() -> None:
    def fill(book):
        for name in ("Plan", "Two", "Three"):
            users.write_plan(book, name)
        book.get_worksheet_by_name("Two").write_comment("A1", "x")

    found = [finding("B2", name) for name in ("Plan", "Two", "Three")]
    parts = users.parts_of(mark_workbook(users.plain(fill), found))
    drawings = [parts[name] for name in parts if name.endswith(".vml")]
    ids = [one for drawing in drawings for one in re.findall(rb'<v:shape id="(\w+)"', drawing)]
    assert len(ids) == len(set(ids)) == 4
    blocks = [re.findall(rb'data="(\d+)"', drawing) for drawing in drawings]
    assert len({tuple(one) for one in blocks}) == 3


def test_a_comment_is_never_longer_than_excel_takes() -> None:
    found = [finding("B2", text="é" * 3_000, code=f"c-{number}") for number in range(30)]
    text = comments(mark_workbook(users.plain(), found))["Plan", "B2"]
    assert len(text) < 32_767
    assert text.count("cabinetpaper: warning") == 5
    assert text.endswith("[c-4]\n\nand 25 more: see cabinetpaper check")
    huge = comments(mark_workbook(users.plain(), [finding("B2", text="x" * 40_000)]))["Plan", "B2"]
    assert len(huge) < 5_000
    assert huge.endswith("x…\nName one.\n[no-owner]")


def test_characters_that_xml_cannot_hold_are_written_as_excel_does() -> None:
    after = mark_workbook(users.plain(), [finding("B2", text="a\x07 <b> & _x0041_ \ud800")])
    comments_part = users.parts_of(after)["xl/comments1.xml"].decode()
    assert "\na_x0007_ &lt;b&gt; &amp; _x005F_x0041_ \ufffd\nName one." in comments_part


# Marking again


def test_marks_of_ours_give_way_to_those_of_today(tmp_path: Path) -> None:
    before = users.full(tmp_path)
    first = mark_workbook(before, [finding("D5"), finding("B3"), finding("C4")])
    again = mark_workbook(first, [finding("D5", text="Still none."), finding("E5")])
    assert comments(again) == {
        ("Plan", "B3"): "Is this <right> & proper?",
        ("Plan", "D5"): OWNER.replace("The owner is missing.", "Still none."),
        ("Plan", "E5"): f"See the minutes\n\n{OWNER}",
    }
    drawing = users.parts_of(again)["xl/drawings/vmlDrawing1.vml"]
    assert drawing.count(b'ObjectType="Note"') == 3


def test_marking_the_same_again_changes_nothing_that_shows(tmp_path: Path) -> None:
    found = [finding("D5"), finding("B3"), finding(None)]
    once = mark_workbook(users.full(tmp_path), found)
    assert comments(mark_workbook(once, found)) == comments(once)
    assert mark_workbook(users.full(tmp_path), found) == once


def test_without_findings_old_marks_go_and_a_file_without_any_is_the_same() -> None:
    once = mark_workbook(users.plain(), [finding("D5")])
    assert comments(mark_workbook(once, [])) == {}
    assert mark_workbook(users.plain(), []) == users.plain()


def test_a_mark_that_somebody_answered_is_theirs() -> None:
    once = mark_workbook(users.plain(), [finding("D5")])
    answered = users.changed(once, "xl/comments1.xml", "[no-owner]", "[no-owner]\nAsked on Monday")
    assert comments(mark_workbook(answered, [])) == {("Plan", "D5"): f"{OWNER}\nAsked on Monday"}
    again = mark_workbook(answered, [finding("D5")])
    assert comments(again) == {("Plan", "D5"): f"{OWNER}\nAsked on Monday\n\n{OWNER}"}


# What a reader sees


def test_a_marked_copy_is_read_as_the_workbook_was(tmp_path: Path) -> None:
    source, copy = tmp_path / "plan.xlsm", tmp_path / "copy" / "plan.xlsm"
    copy.parent.mkdir()
    source.write_bytes(users.full(tmp_path))
    first = read_workbook(source)
    assert first.findings
    copy.write_bytes(mark_workbook(source.read_bytes(), first.findings))
    second = read_workbook(copy)
    assert second.plan == first.plan
    assert [str(one) for one in second.findings] == [str(one) for one in first.findings]
    third = mark_workbook(copy.read_bytes(), second.findings)
    assert comments(third) == comments(copy.read_bytes())


# Any cells of any sheets


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return users.full(tmp_path_factory.mktemp("full"))


CELLS = st.tuples(st.sampled_from("ABHZ"), st.integers(1, 60)).map(lambda one: f"{one[0]}{one[1]}")
FINDINGS = st.lists(
    st.builds(
        finding,
        st.none() | CELLS,
        st.sampled_from(["Plan", "Figures"]),
        severity=st.sampled_from(["error", "warning", "note"]),
        text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300),
    ),
    max_size=12,
)


@settings(max_examples=50, deadline=None)
@given(found=FINDINGS)
def test_marks_on_any_cells_survive_and_nothing_else_changes(
    full: bytes, found: list[Finding]
) -> None:
    before = full
    after = mark_workbook(before, found)
    allowed = re.compile(
        r"\[Content_Types\]\.xml|xl/worksheets/(_rels/)?sheet\d\.xml(\.rels)?"
        r"|xl/comments\d\.xml|xl/drawings/vmlDrawing\d\.vml"
    )
    assert all(allowed.fullmatch(name) for name in touched(before, after))
    seen = comments(after)
    marked = {(one.place.sheet, one.place.cell or "A1") for one in found}
    assert seen.keys() == comments(before).keys() | marked
    for key, words in comments(before).items():
        assert seen[key].startswith(words)
    for key in marked:
        here = [one for one in found if (one.place.sheet, one.place.cell or "A1") == key]
        assert seen[key].count("cabinetpaper: ") >= len(here)
    old, new = users.parts_of(before), users.parts_of(after)
    for name in ("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"):
        if old[name] != new[name]:
            inserted(old[name], new[name])
    # Boxes and comments pair: Excel repairs a file whose comments have none.
    boxes = sum(
        data.count(b'ObjectType="Note"') for name, data in new.items() if name.endswith(".vml")
    )
    assert boxes == len(seen)


# What cannot be marked


@pytest.mark.parametrize("data", [b"", b"PK", b"words", users.plain()[:-40]])
def test_what_is_no_workbook_is_an_error_of_input(data: bytes) -> None:
    with pytest.raises(InputError):
        mark_workbook(data, [finding("A1")])
