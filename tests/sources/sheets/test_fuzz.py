"""Real workbooks with damage: nothing but an error of ours ever leaves `read_workbook`.

CABINETPAPER_FUZZ_CASES, a number, has more cases tried than the few hundred of every run.
"""

import contextlib
import io
import os
import re
import zipfile

import openpyxl
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment
from openpyxl.worksheet.table import Table
from tests.sources.sheets.test_gate import FULL

from cabinetpaper.errors import CabinetPaperError
from cabinetpaper.sources.workbook import read_workbook

CASES = int(os.environ.get("CABINETPAPER_FUZZ_CASES", "0"))
HEADER = ["Ref", "Action", "Owner", "Progress", "By when"]


def by_openpyxl() -> bytes:
    """Give a workbook as openpyxl writes it: inline links, a comment, a table, a filter."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(HEADER)
    sheet.append(["1.1", "Ask.", "Head of Care", "=1+1", 43586])
    sheet["E2"].number_format = "mmm-yy"
    sheet["B2"].comment = Comment("Is that so?", "A. Example")
    sheet["C2"].hyperlink = "https://council.example"
    sheet["D2"].fill = openpyxl.styles.PatternFill("solid", fgColor=openpyxl.styles.Color(theme=4))
    sheet.add_table(Table(displayName="Plan", ref="A1:E2"))
    sheet.merge_cells("A4:C4")
    sheet.auto_filter.ref = "A1:E2"
    sheet.auto_filter.add_filter_column(2, ["Head of Care"])
    sheet.row_dimensions[3].hidden = True
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def as_other_programs_write() -> bytes:
    """Give a workbook with prefixes, no references, no styles and inline strings."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        book.add_worksheet("Plan")
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    cells = "".join(f'<x:c t="inlineStr"><x:is><x:t>{h}</x:t></x:is></x:c>' for h in HEADER)
    action = '<x:c t="str"><x:v>Ask.</x:v></x:c><x:c><x:v>1.5</x:v></x:c><x:c t="d"><x:v>2019-05-01'
    sheet = (
        f'<x:worksheet xmlns:x="{main}"><x:sheetData><x:row>{cells}</x:row><x:row><x:c t="b">'
        f"<x:v>1</x:v></x:c>{action}</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    )
    return replaced(target.getvalue(), "xl/worksheets/sheet1.xml", lambda _: sheet.encode())


def replaced(workbook: bytes, part: str, change) -> bytes:
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name in source.namelist():
            data = source.read(name)
            archive.writestr(name, change(data) if name == part else data)
    return target.getvalue()


def parts_of(workbook: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


WORKBOOKS = [FULL, by_openpyxl(), as_other_programs_write()]
SEEDS = [(workbook, parts_of(workbook)) for workbook in WORKBOOKS]
ODD = [
    "", "0", "-1", "1", "2", "99999999", "4294967296", "1e999", "-1e308", "nan", "x", "A1",
    "XFD1048576", "XFE1", "A0", "A1048577", "B:B", "3:3", "A1:C3", "C3:A1", ":", "A", "1" * 400,
    "true", "s", "n", "d", "e", "b", "inlineStr", "rId1", "../x", "/xl/workbook.xml", "60", "٣",
    "2019-02-30T00:00:00", "0.999999999999", "2958465.99999999", "-0.5", "_xD800_", "&#55;",
    "[h]:mm", "??/??", "0;;;;0", "[<", "FFFF", "64", "hidden",
]  # fmt: skip
TAG = re.compile(rb"<[^<>]+>")
ELEMENT = re.compile(rb"<([\w:]+)(?: [^<>]*)?(?:/>|>[^<>]*</\1>)")
VALUE = re.compile(rb'="[^"]*"')
TEXT = re.compile(rb">[^<>]+<")
SPOTS = {"tag": TAG, "element": ELEMENT, "value": VALUE, "text": TEXT}


def mutated(data: bytes, change: tuple[str, str, float, float, str]) -> bytes:
    """Give XML with one thing dropped, doubled, moved or replaced by something odd."""
    spot, how, at, other, odd = change
    found = list(SPOTS[spot].finditer(data))
    if not found:
        return data
    one, two = (found[int(share * (len(found) - 1))] for share in (at, other))
    words = one[0]
    new = {
        "drop": b"",
        "double": words * 2,
        "move": two[0],
        "odd": {"value": b'="%b"', "text": b">%b<"}.get(spot, b"<%b/>") % odd.encode(),
    }[how]
    return data[: one.start()] + new + data[one.end() :]


CHANGE = st.tuples(
    st.sampled_from(sorted(SPOTS)), st.sampled_from(["drop", "double", "move", "odd"]),
    st.floats(0, 1), st.floats(0, 1), st.sampled_from(ODD),
)  # fmt: skip
bounded = settings(
    max_examples=CASES or 150, deadline=None, suppress_health_check=list(HealthCheck)
)


def read(tmp_path_factory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "fuzzed.xlsx"
    path.write_bytes(data)
    with contextlib.suppress(CabinetPaperError):
        read_workbook(path)


@bounded
@given(st.sampled_from(SEEDS), st.floats(0, 1), st.lists(CHANGE, min_size=1, max_size=4))
def test_parts_with_changed_elements_end_in_no_other_error(tmp_path_factory, seed, which, changes):
    workbook, parts = seed
    name = sorted(parts)[int(which * (len(parts) - 1))]

    def change(data: bytes) -> bytes:
        for one in changes:
            data = mutated(data, one)
        return data

    read(tmp_path_factory, replaced(workbook, name, change))


@bounded
@given(st.sampled_from(SEEDS), st.floats(0, 1), st.floats(0, 1))
def test_swapped_parts_end_in_no_other_error(tmp_path_factory, seed, first, second):
    workbook, parts = seed
    one, two = (sorted(parts)[int(share * (len(parts) - 1))] for share in (first, second))
    swapped = replaced(workbook, one, lambda _: parts[two])
    read(tmp_path_factory, replaced(swapped, two, lambda _: parts[one]))


@bounded
@given(st.sampled_from(WORKBOOKS), st.floats(0, 1), st.binary(max_size=4),
       st.none() | st.floats(0, 1))  # fmt: skip
def test_changed_bytes_end_in_no_other_error(tmp_path_factory, workbook, at, put, kept):
    spot = int(at * (len(workbook) - 1))
    data = workbook[:spot] + put + workbook[spot + len(put) :]
    read(tmp_path_factory, data if kept is None else data[: int(kept * len(data))])
