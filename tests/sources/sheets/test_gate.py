"""The gate: what is no workbook, or would hurt a parser, is refused with the way out."""

import contextlib
import io
import struct
import zipfile

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from cabinetpaper.errors import CabinetPaperError, InputError
from cabinetpaper.sources.sheets.files import File
from cabinetpaper.sources.sheets.gate import pass_gate
from cabinetpaper.sources.sheets.limits import LimitExceededError, Limits
from cabinetpaper.sources.sheets.read import read_sheets
from cabinetpaper.sources.workbook import read_workbook

SAVE_AS = "open it in Excel and save it as an Excel Workbook (.xlsx)"
OTHER_COPY = "ask for another copy, or " + SAVE_AS


def plain_workbook() -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        sheet = book.add_worksheet("Plan")
        sheet.write_row(0, 0, ["Ref", "Action", "Owner", "Progress"])
        sheet.write_row(1, 0, ["1.1", "Ask.", "Head of Care", "(1) a\n(2) b"])
    return target.getvalue()


def full_workbook() -> bytes:
    """Give a workbook with a bit of everything that a reader meets, to be damaged."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        sheet = book.add_worksheet("Plan")
        sheet.write_row(0, 0, ["Ref", "Action", "Owner", "Progress", "By when"])
        sheet.write_rich_string(1, 1, book.add_format({"bold": True}), "Ask", " them.")
        sheet.write(1, 4, 43586, book.add_format({"num_format": "mmm-yy"}))
        sheet.write_url(1, 2, "https://council.example", string="Head of Care")
        sheet.write_formula(1, 3, '=IF(A1="","","a")', value="a")
        sheet.merge_range(4, 0, 4, 3, "1 Theme")
        sheet.set_row(5, None, None, {"hidden": True})
        sheet.data_validation(1, 3, 1, 3, {"validate": "list", "source": ["a"]})
        sheet.write_comment(1, 1, "Is that so?")
    return target.getvalue()


GOOD, FULL = plain_workbook(), full_workbook()


def with_part(name: str, data: bytes | None, whole: bytes = GOOD, method: int = 8) -> bytes:
    """Give a workbook with one part put in, replaced, or taken out where there is no data."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(whole)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for member in source.namelist():
            if member != name:
                archive.writestr(member, source.read(member))
        if data is not None:
            archive.writestr(name, data, method)
    return target.getvalue()


def part(name: str, whole: bytes = GOOD) -> bytes:
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        return archive.read(name)


def with_sheet(old: bytes, new: bytes) -> bytes:
    name = "xl/worksheets/sheet1.xml"
    changed = part(name).replace(old, new, 1)
    assert changed != part(name)
    return with_part(name, changed)


def refusal(data: bytes, fired: str | None = None, **limits: int) -> str:
    with pytest.raises(InputError if fired is None else LimitExceededError) as raised:
        read_sheets(data, name="plan.xlsx", limits=Limits(**limits))
    if isinstance(raised.value, LimitExceededError):
        assert fired in {None, raised.value.limit}
    return str(raised.value)


def refusal_of(path) -> str:
    with pytest.raises(InputError) as raised:
        read_workbook(path)
    return str(raised.value)


def test_a_good_workbook_passes_with_the_parts_that_it_holds():
    package = pass_gate(File("plan.xlsx", GOOD))
    assert package.names() == names_of_parts()
    assert b"".join(package.chunks("XL/workbook.xml")) == part("xl/workbook.xml")
    assert "xl/Workbook.xml" in package
    assert "xl/none.xml" not in package


def test_an_absent_file_is_refused(tmp_path):
    assert refusal_of(tmp_path / "plan.xlsx") == f"plan.xlsx: there is no such file in “{tmp_path}”"


def test_a_folder_is_refused(tmp_path):
    folder = tmp_path / "plan.xlsx"
    folder.mkdir()
    assert refusal_of(folder) == (
        "plan.xlsx: it is a folder, and a workbook (.xlsx, .xlsm, .ods or .csv) is expected: name "
        "the workbook in it"
    )
    (folder / "paper.toml").touch()
    assert refusal_of(folder) == (
        "plan.xlsx: it is a folder, and a workbook (.xlsx, .xlsm, .ods or .csv) is expected: name "
        "the workbook in it, or use “check” or “build”, which take a folder with paper.toml"
    )


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("plan.docx", "its name ends in “.docx”"),
        ("plan", "its name has no ending"),
        ("plan.xls", f"an .xls is the format of Excel 97 to 2003: {SAVE_AS}"),
        ("plan.XLS", f"an .xls is the format of Excel 97 to 2003: {SAVE_AS}"),
        ("plan.xlsb", f"an .xlsb is a binary workbook: {SAVE_AS}"),
        ("plan.ots", "an .ots is a template: open it in LibreOffice and save it as .ods"),
        (
            "plan.fods",
            "a .fods is a flat OpenDocument file: open it in LibreOffice and save it as .ods",
        ),
        ("plan.xltx", f"an .xltx is a template: {SAVE_AS}"),
        (
            "plan.tsv",
            f"a .tsv has its cells parted by tabs: rename it to .csv, or {SAVE_AS}",
        ),
        (
            "plan.numbers",
            "a .numbers is a workbook of Apple Numbers: open it there, choose File › Export To › "
            "Excel and take the .xlsx",
        ),
        (
            "plan.gsheet",
            "a .gsheet is only a link to a Google sheet: open it, choose File › Download › "
            "Microsoft Excel (.xlsx) and take that file",
        ),
    ],
)
def test_another_kind_of_file_is_refused_with_the_way_out(tmp_path, name, found):
    (tmp_path / name).write_bytes(GOOD)
    assert refusal_of(tmp_path / name) == (
        f"{name}: a workbook (.xlsx, .xlsm, .ods or .csv) is expected; {found}"
    )


def test_the_mark_that_excel_leaves_is_refused(tmp_path):
    (tmp_path / "~$plan.xlsx").write_bytes(b"\x0bA. Example")
    assert refusal_of(tmp_path / "~$plan.xlsx") == (
        "~$plan.xlsx: it is the mark that Excel leaves beside an open workbook: "
        "give the workbook itself"
    )


def test_a_macro_workbook_is_read(tmp_path):
    (tmp_path / "plan.XLSM").write_bytes(GOOD)
    assert len(read_workbook(tmp_path / "plan.XLSM").plan.actions) == 1


def test_an_empty_file_is_refused():
    assert refusal(b"") == f"plan.xlsx: it is empty (0 bytes): {OTHER_COPY}"


def test_an_old_xls_under_another_name_is_refused():
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + "Workbook".encode("utf-16-le")
    assert refusal(ole) == (
        f"plan.xlsx: it is a file of Excel 97 to 2003 (.xls) under another name: {SAVE_AS}"
    )


def test_a_workbook_with_a_password_is_refused():
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    assert refusal(ole) == (
        "plan.xlsx: it is protected with a password: open it in Excel, take the password off under "
        "File › Info › Protect Workbook › Encrypt with Password, and save it"
    )


# By name: the length is another each second, and workers of pytest-xdist must name tests alike.
@pytest.mark.parametrize(
    "kept", [10, len(GOOD) // 2, len(GOOD) - 5], ids=["its beginning", "a half", "nearly all"]
)
def test_a_truncated_workbook_is_refused(kept):
    assert refusal(GOOD[:kept]) == (
        f"plan.xlsx: it is damaged or was not copied to its end: {OTHER_COPY}"
    )


def test_what_is_no_zip_file_is_refused():
    assert refusal(b"Ref,Action\n1,Ask\n") == (
        f"plan.xlsx: it is not a workbook, whatever its name says: {OTHER_COPY}"
    )


def zip_of(*names: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            archive.writestr(name, "<a/>")
    return target.getvalue()


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["[Content_Types].xml", "word/document.xml"], "it is a Word document under another name"),
        (["[Content_Types].xml", "ppt/presentation.xml"],
         "it is a PowerPoint presentation under another name"),
        (["[Content_Types].xml", "xl/workbook.bin"],
         "it is a binary workbook (.xlsb) under another name"),
        (["mimetype", "content.xml"], "it is an OpenDocument file under another name"),
        (["photo.txt"], "it is a zip file without a workbook"),
    ],
)  # fmt: skip
def test_another_kind_of_zip_file_is_refused(names, found):
    assert refusal(zip_of(*names)) == (
        f"plan.xlsx: {found}: give the workbook (.xlsx or .xlsm) itself"
    )


STRINGS = "xl/sharedStrings.xml"


def test_a_part_that_unpacks_to_far_more_than_its_size_is_refused():
    bomb = with_part(STRINGS, part(STRINGS) + b" " * 12_000_000)
    assert refusal(bomb, "ratio") == (
        f"plan.xlsx: its part “{STRINGS}” unpacks to more than 200 times its size, as no "
        "plan does: copy the plan's cells into a new workbook"
    )


def test_what_no_plan_needs_is_never_unpacked():
    bomb = with_part("xl/media/bomb.bin", b"\0" * 12_000_000)
    macros = with_part("xl/vbaProject.bin", b"<!DOCTYPE a>" * 9, bomb)
    assert read_sheets(macros, name="plan.xlsm") == read_sheets(GOOD, name="plan.xlsm")


def test_a_workbook_that_unpacks_to_too_much_is_refused():
    assert refusal(GOOD, "inflated_bytes", inflated_bytes=4_000) == (
        "plan.xlsx: it unpacks to more than 0 MB, as no plan does: copy the plan's cells into "
        "a new workbook"
    )


def test_a_size_that_lies_is_no_way_round_the_limit():
    bomb = with_part(STRINGS, part(STRINGS) + b" " * (3_000_000 - len(part(STRINGS))))
    lying = bomb.replace(struct.pack("<I", 3_000_000), struct.pack("<I", 10))
    assert lying != bomb
    assert refusal(lying) == f"plan.xlsx: it is damaged or was not copied to its end: {OTHER_COPY}"


def test_too_many_parts_are_refused():
    count = len(names_of_parts())
    assert (
        refusal(GOOD, "parts", parts=5)
        == f"plan.xlsx: it holds {count} parts, and at most 5 are read: copy the plan's cells "
        "into a new workbook"
    )


def names_of_parts() -> list[str]:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        return archive.namelist()


def test_a_large_file_is_refused_before_it_is_read(tmp_path):
    (tmp_path / "plan.xlsx").write_bytes(GOOD + b"\0" * 3_000_000)
    with pytest.raises(LimitExceededError) as raised:
        read_sheets(tmp_path / "plan.xlsx", limits=Limits(file_bytes=1_000))
    assert raised.value.limit == "file_bytes"
    assert str(raised.value) == "plan.xlsx: it has 3 MB, and at most 0 MB are read"


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/evil.xml", "xl/../../evil.xml", "c:/e.xml"])
def test_a_part_that_points_outside_is_refused(name):
    assert refusal(with_part(name, b"<a/>")) == (
        f"plan.xlsx: its part “{name}” points outside the file: {OTHER_COPY}"
    )


def test_two_parts_of_one_name_are_refused():
    target = io.BytesIO(GOOD)
    with (
        zipfile.ZipFile(target, "a") as archive,
        pytest.warns(UserWarning, match="Duplicate name"),
    ):
        archive.writestr("xl/workbook.xml", "<a/>")
    assert refusal(target.getvalue()) == (
        f"plan.xlsx: it holds two parts named “xl/workbook.xml”: {OTHER_COPY}"
    )


def test_a_part_packed_in_an_unusual_way_is_refused():
    assert refusal(with_part("xl/a.bin", b"a", method=zipfile.ZIP_LZMA)) == (
        f"plan.xlsx: its part “xl/a.bin” is packed in a way Excel never does: {SAVE_AS}"
    )


def test_two_parts_whose_names_differ_in_case_or_slashes_alone_are_refused():
    assert refusal(with_part("xl\\Workbook.XML", b"<a/>")) == (
        f"plan.xlsx: it holds two parts named “xl/Workbook.XML”: {OTHER_COPY}"
    )


def test_parts_that_share_their_bytes_are_refused():
    target = io.BytesIO(GOOD)
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("xl/a.xml", "<a/>")
        archive.getinfo("xl/a.xml").header_offset = archive.getinfo(STRINGS).header_offset + 1
        archive.writestr("xl/b.xml", "<b/>")
    assert refusal(target.getvalue()) == (
        f"plan.xlsx: its part “xl/a.xml” lies inside another: {OTHER_COPY}"
    )


@pytest.mark.parametrize("name", [
    "_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml",
    "xl/theme/theme1.xml", STRINGS, "xl/_rels/workbook.xml.rels"])  # fmt: skip
def test_a_doctype_in_any_part_that_is_read_is_refused(name):
    doctype = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    assert refusal(with_part(name, doctype)) == (
        f"plan.xlsx: its part “{name}” has a DOCTYPE, as no workbook has: {SAVE_AS}"
    )


@pytest.mark.parametrize(
    "data",
    [
        '<?xml version="1.0" encoding="utf-7"?><a/>'.encode("ascii"),
        '<?xml version="1.0"?><!DOCTYPE a><a/>'.encode("utf-16"),
        '<?xml version="1.0"?><!DOCTYPE a><a/>'.encode("utf-16-le"),
    ],
)
def test_xml_may_not_hide_behind_an_encoding(data):
    assert refusal(with_part("xl/theme/theme1.xml", data)) == (
        f"plan.xlsx: its part “xl/theme/theme1.xml” is not in UTF-8: {SAVE_AS}"
    )


def test_a_cell_far_outside_any_plan_is_refused():
    far = with_sheet(
        b"</sheetData>",
        b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
    )
    assert refusal(far) == (
        "plan.xlsx › Plan: a cell stands at XFD1048576, and 50,000 rows and 1,000 columns are "
        "read: delete what stands far from the plan"
    )


@pytest.mark.parametrize("empty", [b'<c r="XFD1048576"/>', b'<c r="XFD1048576" s="0"></c>'])
def test_an_empty_cell_far_outside_is_read_without_hanging(tmp_path, empty):
    row = b'<row r="1048576">' + empty + b"</row></sheetData>"
    (tmp_path / "plan.xlsx").write_bytes(with_sheet(b"</sheetData>", row))
    assert len(read_workbook(tmp_path / "plan.xlsx").plan.actions) == 1


@pytest.mark.parametrize(
    ("xml", "covered"),
    [
        (b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>', "50,000,000"),
        (b'<mergeCells><mergeCell ref="A&#49;:A200000"/><mergeCell ref="B1:C50000"/></mergeCells>',
         "150,000"),
    ],
)  # fmt: skip
def test_merged_areas_that_nobody_could_go_through_are_refused(xml, covered):
    assert refusal(with_sheet(b"</sheetData>", b"</sheetData>" + xml), "range_cells") == (
        f"plan.xlsx › Plan: merged cells and links cover {covered} cells or more, and at most "
        "100,000 are read: unmerge what stands outside the plan"
    )


def test_more_xml_than_can_be_parsed_in_reasonable_time_is_refused():
    assert refusal(GOOD, "tags", tags=10) == (
        "plan.xlsx: it holds more than 10 pieces of XML, and no more are read: delete the empty "
        "rows and columns below and beside the plan, or copy it into a new workbook"
    )


@settings(max_examples=60, deadline=None)
@given(cut=st.none() | st.integers(0, len(FULL)), at=st.integers(0, len(FULL) - 1),
       put=st.binary(max_size=6))  # fmt: skip
def test_damaged_bytes_never_end_in_another_error(tmp_path_factory, cut, at, put):
    path = tmp_path_factory.mktemp("damaged") / "plan.xlsx"
    path.write_bytes((FULL[:at] + put + FULL[at + len(put) :])[:cut])
    with contextlib.suppress(CabinetPaperError):
        read_workbook(path)


PARTS = [
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
    "xl/styles.xml",
    "xl/sharedStrings.xml",
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    "xl/worksheets/_rels/sheet1.xml.rels",
]


@settings(max_examples=60, deadline=None)
@given(name=st.sampled_from(PARTS), place=st.floats(0, 1),
       put=st.sampled_from([b"", b"0", b"-1", b"<", b"&#0;", b'"', b"9999999999", b"x"]),
       length=st.integers(0, 12))  # fmt: skip
def test_damaged_parts_never_end_in_another_error(tmp_path_factory, name, place, put, length):
    path = tmp_path_factory.mktemp("damaged") / "plan.xlsx"
    data = part(name, FULL)
    at = int(place * len(data))
    path.write_bytes(with_part(name, data[:at] + put + data[at + length :], FULL))
    with contextlib.suppress(CabinetPaperError):
        read_workbook(path)
