"""The gate of .ods: what is none, or would hurt a parser, is refused with the way out."""

import io
import zipfile

import pytest
from tests.sources.sheets.ods_files import cell, content, ods, table, zipped

from cabinetpaper.errors import InputError
from cabinetpaper.sources.sheets.files import File
from cabinetpaper.sources.sheets.limits import LimitExceededError, Limits
from cabinetpaper.sources.sheets.ods_gate import pass_ods_gate
from cabinetpaper.sources.sheets.read import read_sheets

EXCEL = "open it in Excel and save it as an Excel Workbook (.xlsx)"
GOOD = ods(table(cell("Ref") + cell("Action"), cell("1.1") + cell("Ask")))


def refusal(data: bytes, fired: str | None = None, **limits: int) -> str:
    with pytest.raises(InputError) as raised:
        read_sheets(data, name="plan.ods", limits=Limits(**limits))
    assert getattr(raised.value, "limit", None) == fired
    assert isinstance(raised.value, LimitExceededError) == bool(fired)
    return str(raised.value)


def test_a_good_file_passes_with_the_parts_that_it_holds():
    package = pass_ods_gate(File("plan.ods", GOOD))
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        assert b"".join(package.chunks("content.xml")) == archive.read("content.xml")


def test_a_file_without_mimetype_manifest_and_styles_is_read():
    data = zipped({"content.xml": content(table(cell("x")))})
    assert len(read_sheets(data, name="plan.ods")) == 1


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", f"it is empty (0 bytes): ask for another copy, or {EXCEL}"),
        (b"Ref,Action\n", "it is not a workbook, whatever its name says: ask for another copy, or "
                          + EXCEL),
        (GOOD[: len(GOOD) // 2], "it is damaged or was not copied to its end: ask for another "
                                 f"copy, or {EXCEL}"),
        (zipped({"xl/workbook.xml": b"<workbook/>"}),
         "it is an Excel workbook under another name: rename it to .xlsx"),
        (zipped({"photo.jpg": b"x"}), "it is a zip file without an OpenDocument spreadsheet under "
                                      "another name: give the workbook (.ods) itself"),
        (ods("", mimetype=b"application/vnd.oasis.opendocument.text"),
         "it is an OpenDocument text (.odt) under another name: give the workbook (.ods) itself"),
        (ods("", mimetype=b"application/vnd.oasis.opendocument.spreadsheet-template"),
         "it is a template (.ots) under another name: give the workbook (.ods) itself"),
    ],
)  # fmt: skip
def test_what_is_no_ods_is_refused(data, found):
    assert refusal(data) == f"plan.ods: {found}"


def test_a_protected_file_is_refused():
    manifest = b"<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
    data = zipped({"META-INF/manifest.xml": manifest, "content.xml": b"\x8f\x11"})
    assert refusal(data) == (
        "plan.ods: it is protected with a password: open it in LibreOffice, choose File › Save As, "
        "take the tick off “Save with password”, and save it"
    )


@pytest.mark.parametrize("name", ["content.xml", "styles.xml"])
@pytest.mark.parametrize("declaration", [b"<!DOCTYPE a>", b'<!ENTITY a "b">'])
def test_entities_are_refused(name, declaration):
    data = ods(table(cell("x")), **{name.replace(".", "__"): declaration + b"<a/>"})
    assert refusal(data) == (
        f"plan.ods: its part “{name}” has a DOCTYPE, as no workbook has: {EXCEL}"
    )


@pytest.mark.parametrize(
    "data",
    [
        b'<?xml version="1.0" encoding="utf-7"?><a/>',
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a><a/>'.encode("utf-16"),
        "<a/>".encode("utf-16-be"),
    ],
)
def test_other_encodings_are_refused(data):
    assert refusal(ods("", content__xml=data)) == (
        f"plan.ods: its part “content.xml” is not in UTF-8: {EXCEL}"
    )


def test_part_names_that_point_outside_are_refused():
    data = zipped({"../content.xml": b"<a/>"})
    assert refusal(data).startswith("plan.ods: its part “../content.xml” points outside the file")


def test_a_part_packed_in_an_odd_way_is_refused():
    data = zipped({"content.xml": b"<a/>"}, zipfile.ZIP_BZIP2)
    assert refusal(data).startswith("plan.ods: its part “content.xml” is packed in a way")


def cells(count):
    return "".join(cell("x") for _ in range(count))


@pytest.mark.parametrize(
    ("tables", "limit", "most", "text"),
    [
        (table(cells(9)), "ods_tags", 20,
         "plan.ods: its part “content.xml” holds more than 20 pieces of XML, and no more are read: "
         "delete the empty rows and columns below and beside the plan, or copy it into a new "
         "workbook"),
        (table(cells(9)), "cells", 8,
         "plan.ods › Plan: it holds more than 8 cells with words: copy the plan into a workbook of "
         "its own"),
        (table(cells(9)), "columns", 8,
         "plan.ods › Plan: a cell stands at I1, and 50,000 rows and 8 columns are read: delete "
         "what stands far from the plan"),
        (table(cells(1), cells(1)), "rows", 1,
         "plan.ods › Plan: a cell stands at A2, and 1 rows and 1,000 columns are read: delete what "
         "stands far from the plan"),
        (table(cells(9)), "total_letters", 8,
         "plan.ods › Plan: its cells hold more than 8 letters, and no more are read: copy the "
         "sheets with the plan into a new workbook"),
        (table(cell("words")), "letters", 4,
         "plan.ods › Plan!A1: the cell holds more than 4 letters, as no plan does: shorten it"),
        (table(cell("<text:p>a<text:s text:c='4'/></text:p>")), "letters", 4,
         "plan.ods › Plan!A1: the cell holds more than 4 letters, as no plan does: shorten it"),
        (table(cell("<office:annotation><text:p>words</text:p></office:annotation>")),
         "letters", 4,
         "plan.ods › Plan!A1: the cell holds more than 4 letters, as no plan does: shorten it"),
        (table(cell("x", 'table:number-columns-spanned="3" table:number-rows-spanned="3"')),
         "range_cells", 8,
         "plan.ods › Plan: its merged cells cover 9 cells, and at most 8 are read: unmerge what "
         "stands outside the plan"),
        (table(cell("x")) + table(cell("x"), name="Two"), "sheets", 1,
         "plan.ods: it holds more than 1 sheets: copy those of the plan into a new workbook"),
        (table(cell("<text:p>" + "<text:s/>" * 40_000 + "</text:p>")), "element_bytes", 100_000,
         "plan.ods: a piece of it holds more than 100,000 bytes, as no cell of a plan does: copy "
         "the plan's cells into a new workbook"),
    ],
)  # fmt: skip
def test_each_limit_says_what_it_allows(tables, limit, most, text):
    assert refusal(ods(tables), limit, **{limit: most}) == text
