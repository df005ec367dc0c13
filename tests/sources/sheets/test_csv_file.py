"""From a .csv to a sheet: every cell as written, and what was guessed said."""

import csv
import io

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cabinetpaper.errors import InputError
from cabinetpaper.sources.sheets.read import read_sheets
from cabinetpaper.sources.workbook import read_workbook

SAVE_AS = "open it in Excel and save it as CSV UTF-8 (Comma delimited) (.csv)"


def sheet_of(data: bytes | str, name: str = "plan.csv"):
    content = data.encode() if isinstance(data, str) else data
    (sheet,) = read_sheets(content, name=name)
    return sheet


def cells(data: bytes | str) -> dict[str, str]:
    return {cell.name: cell.displayed for row in sheet_of(data).rows for cell in row}


def findings(data: bytes | str) -> list[str]:
    return [str(finding) for finding in sheet_of(data).findings]


def refusal(data: bytes | str, name: str = "plan.csv") -> str:
    with pytest.raises(InputError) as raised:
        sheet_of(data, name)
    return str(raised.value)


def test_a_csv_is_one_sheet_named_after_the_file_whose_cells_witness_nothing():
    sheet = sheet_of("Ref,Action\n1.1,Ask them.\n", "Plan 2019.final.csv")
    assert (sheet.name, sheet.is_typed, sheet.findings) == ("Plan 2019.final", False, ())
    assert str(sheet.rows[1].cells[1].place) == "Plan 2019.final.csv › Plan 2019.final!B2"


def test_cells_are_kept_as_written():
    assert cells("4.10, Ask ,'1.1,01/02/2019,=1+1,TRUE\n") == {
        "A1": "4.10", "B1": " Ask ", "C1": "'1.1", "D1": "01/02/2019", "E1": "=1+1", "F1": "TRUE",
    }  # fmt: skip
    (row,) = sheet_of("4.10\n").rows
    assert (row.cells[0].value, row.cells[0].number_format) == ("4.10", "General")


def test_blank_cells_and_rows_are_counted_and_not_kept():
    assert cells("Ref,Action\n\n , \n,,\n1.1,,Head\n") == {
        "A1": "Ref", "B1": "Action", "A5": "1.1", "C5": "Head",
    }  # fmt: skip
    assert [row.number for row in sheet_of("Ref\n\n\n1.1\n").rows] == [1, 4]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_ends_a_row_and_inside_quotes_is_one_break(end):
    text = end.join(["Ref,Action", '1.1,"(1) Ask', '(2) ""Tell"", then wait"', "1.2,Go"])
    assert cells(text) == {
        "A1": "Ref", "B1": "Action", "A2": "1.1", "B2": '(1) Ask\n(2) "Tell", then wait',
        "A3": "1.2", "B3": "Go",
    }  # fmt: skip


def test_line_breaks_of_other_kinds_are_shown_as_one_kind_and_kept_in_the_value():
    (row,) = sheet_of("Ask\vthem,now\u2028or later\n").rows
    assert [cell.displayed for cell in row] == ["Ask\nthem", "now\nor later"]
    assert row.cells[0].value == "Ask\vthem"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_encodings_that_say_what_they_are_are_certain(encoding):
    data = "Ref,Owner\n1.1,Zoë – “Head”\n".encode(encoding)
    assert cells(data)["B2"] == "Zoë – “Head”"
    assert findings(data) == []


@pytest.mark.parametrize("mark", [b"\xfe\xff", b"\xff\xfe"])
def test_utf_16_is_read_in_either_order_of_its_bytes(mark):
    order = "be" if mark == b"\xfe\xff" else "le"
    assert cells(mark + "Ref\n£5\n".encode("utf-16-" + order)) == {"A1": "Ref", "A2": "£5"}


def test_windows_letters_are_a_guess_and_told_as_one():
    data = "Ref,Cost\n1.1,“£5”\n1.2,café\n".encode("cp1252")
    assert cells(data)["B2"] == "“£5”"
    assert findings(data) == [
        "note: plan.csv › plan!B2: The file does not say how its letters are stored, and those "
        "like ““” were read as Windows-1252. Compare them with the plan, or in Excel, save the "
        "plan as CSV UTF-8 (Comma delimited). [encoding-guessed]"
    ]


def test_letters_stored_in_two_ways_are_a_warning():
    data = b"Ref,Cost\n1.1,caf\xc3\xa9\n1.2,caf\xe9\n"
    assert cells(data)["B2"] == "cafÃ©"
    assert findings(data) == [
        "warning: plan.csv › plan!B2: The file's letters are stored in more than one way, so some "
        "were misread, the first perhaps “Ã”. Correct the letters and in Excel, save the plan as "
        "CSV UTF-8 (Comma delimited). [encoding-mixed]"
    ]


def test_letters_of_no_known_encoding_are_refused_with_their_line():
    assert refusal(b"Ref,Owner\n1.1,Fran\x8dois\n") == (
        f"plan.csv › line 2: its letters cannot be told from this line on: {SAVE_AS}"
    )


def test_half_a_letter_of_utf_16_is_refused():
    assert refusal(b"\xff\xfeR\0e\0f\0\n\0x") == (
        f"plan.csv › line 2: its letters cannot be told from this line on: {SAVE_AS}"
    )


def test_zero_bytes_are_refused():
    assert refusal(b"Ref\n1.1\0\n") == (
        f"plan.csv: it holds zero bytes, as no text does (on line 2 first): {SAVE_AS}"
    )


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", "it is empty (0 bytes): ask for another copy"),
        (
            b"PK\x03\x04....",
            "whatever its name says, it is an .xlsx, .ods or other zip file: give the workbook "
            "itself, under its own name",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....",
            "whatever its name says, it is a file of Excel 97 to 2003 (.xls): open it in Excel and "
            "save it as an Excel Workbook (.xlsx)",
        ),
        (
            b"\xef\xbb\xbf\r\n<HTML><table>",
            "whatever its name says, it is a web page: open it in Excel and save it as an Excel "
            "Workbook (.xlsx)",
        ),
        (
            b"<table border=1>",
            "whatever its name says, it is a web page: open it in Excel and save it as an Excel "
            "Workbook (.xlsx)",
        ),
        (
            b"%PDF-1.7\n",
            "whatever its name says, it is a PDF: give the workbook itself, under its own name",
        ),
    ],
)
def test_what_is_no_csv_is_refused_with_the_way_out(data, found):
    assert refusal(data) == f"plan.csv: {found}"


def test_angle_brackets_in_a_first_cell_make_no_web_page():
    assert cells("<5 days,Action\n") == {"A1": "<5 days", "B1": "Action"}


def test_a_quote_that_never_closes_is_refused_with_its_cell_and_line():
    text = 'Ref,Action,Owner\n1.1,"(1) Ask\n(2) Tell",Head\n1.2,"Go,Head\n1.3,Wait,Head\n'
    assert refusal(text) == (
        "plan.csv › plan!B3: the cell begins with a quote that never closes, so the rest of the "
        "file would be part of it (the row begins on line 4): close the quote, or delete it"
    )


def test_the_line_of_a_quote_counts_the_line_that_names_the_delimiter():
    assert "(the row begins on line 3)" in refusal('sep=;\nRef;Action\n1.1;"Ask\n')


def test_a_quote_that_closes_in_the_middle_of_a_cell_is_a_warning():
    text = 'Ref,Action\n1.1,"Ask,Head\n1.2,"Tell",Head\n1.3,Go\n'
    assert cells(text)["B2"] == 'Ask,Head\n1.2,Tell"'
    assert findings(text) == [
        "warning: plan.csv › plan!B2: A quote closes inside the cell and not at its end, so cells "
        "or rows may have run together here. Type every quote inside a quoted cell twice "
        '(""), or save the plan from Excel. [quote-astray]',
        "warning: plan.csv › plan!C2: The row has 3 cells, and most rows have 2: a cell may have "
        "been cut in two. Put quotes round the cell that holds what parts the cells, or save the "
        "plan from Excel. [row-too-wide]",
    ]


def test_a_quote_inside_an_unquoted_cell_is_a_letter():
    assert cells('Ref,Size\n1.1,6" pipe\n')["B2"] == '6" pipe'
    assert findings('Ref,Size\n1.1,6" pipe\n') == []


def test_a_row_wider_than_most_is_a_warning_at_the_first_cell_beyond():
    text = "Ref,Action\n1.1,Ask\n1.2,Ask,then tell,,\n1.3,Go\n"
    assert findings(text) == [
        "warning: plan.csv › plan!C3: The row has 3 cells, and most rows have 2: a cell may have "
        "been cut in two. Put quotes round the cell that holds what parts the cells, or save the "
        "plan from Excel. [row-too-wide]"
    ]


def test_short_rows_and_empty_cells_at_the_end_are_no_fault():
    assert findings("Plan\n\nRef,Action,Owner\n1.1,Ask\n1.2,Tell,Head,,\n1.3,Go,Head\n") == []


PLAN = [
    ["Ref", "Action", "By when", "Owner"],
    ["1.1", "Ask, then tell, then wait", "May-19", "Head of Care, Head of Finance"],
    ["1.2", "Go, and see", "June 2019", "A; B"],
    ["1.3", "(1) one\n(2) two, three", "", ""],
]


def written(rows, delimiter=",", quoting=csv.QUOTE_MINIMAL, end="\r\n", encoding="utf-8") -> bytes:
    target = io.StringIO(newline="")
    csv.writer(target, delimiter=delimiter, quoting=quoting, lineterminator=end).writerows(rows)
    return target.getvalue().encode(encoding)


def grid(data: bytes) -> list[list[str]]:
    rows = sheet_of(data).rows
    width = max((cell.column for row in rows for cell in row), default=0)
    by_number = {row.number: {cell.column: cell.value for cell in row} for row in rows}
    return [
        [str(by_number.get(number, {}).get(column, "")) for column in range(1, width + 1)]
        for number in range(1, max(by_number, default=0) + 1)
    ]


@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_told_by_what_makes_the_rows_alike(delimiter, quoting):
    data = written(PLAN, delimiter, quoting)
    assert grid(data) == PLAN
    assert findings(data) == []


def test_title_rows_and_prose_do_not_hide_the_delimiter():
    text = "Action plan, 2019, draft\n\n;;\nRef;Action;Owner\n1;Ask, tell;Head, Care\n2;Go;Head\n"
    assert cells(text)["C5"] == "Head, Care"


def test_quotes_that_close_in_mid_cell_count_against_a_delimiter():
    assert cells('"Ref";"a,b"\n"1";"c,d"\n') == {"A1": "Ref", "B1": "a,b", "A2": "1", "B2": "c,d"}


def test_decimal_commas_do_not_look_like_columns():
    assert cells("Ref;Cost\n1,5;2,5\n2,5;3,5\n")["B3"] == "3,5"


def test_one_column_of_prose_stays_one_column():
    assert grid(written([["Action"], ["Ask, then tell"], ["Go"], ["Wait; rest"]])) == [
        ["Action"], ["Ask, then tell"], ["Go"], ["Wait; rest"],
    ]  # fmt: skip


def test_a_draw_between_delimiters_is_said():
    assert findings("a;b,c\nd;e,f\n") == [
        "note: plan.csv › plan: The file does not say what parts its cells, and more than one "
        "character might; a comma was taken. Compare the columns with the plan, or write “sep=,” "
        "as the first line. [delimiter-guessed]"
    ]


@pytest.mark.parametrize("first", ["sep=;", "SEP=;", '"sep=;"'])
def test_a_first_line_that_names_the_delimiter_is_honoured_and_is_no_row(first):
    text = f"{first}\r\na,b;c\r\nd,e;f\r\n"
    assert cells(text) == {"A1": "a,b", "B1": "c", "A2": "d,e", "B2": "f"}
    assert findings(text) == []


def test_a_delimiter_named_by_the_file_may_be_any():
    assert cells("sep=~\na~b\n") == {"A1": "a", "B1": "b"}


def test_a_csv_of_nothing_but_blank_lines_is_a_sheet_without_words(tmp_path):
    assert not sheet_of("\r\n\r\n,,\r\n")
    (tmp_path / "plan.csv").write_text("\n\n")
    with pytest.raises(InputError):
        read_workbook(tmp_path / "plan.csv")


def test_a_plan_is_read_from_a_csv_like_from_any_workbook(tmp_path):
    (tmp_path / "plan.csv").write_bytes(written(PLAN, ";", encoding="cp1252"))
    plan = read_workbook(tmp_path / "plan.csv").plan
    assert [action.reference for action in plan.actions] == ["1.1", "1.2", "1.3"]
    assert str(plan.actions[2].description) == "(1) one\n(2) two, three"
    assert str(plan.actions[0].completion) == "May-19"


LETTERS = st.characters(
    exclude_categories=["Cs"], exclude_characters="\0\r\n\v\x85\u2028\u2029\ufeff", codec="utf-8"
)
CELL = st.text(LETTERS | st.sampled_from(' ,;\t|"\n'), max_size=12)
HEADER = ["Ref", "Action", "Owner"]
ROWS = st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=6)
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16"]


@settings(max_examples=150, deadline=None)
@given(
    ROWS,
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(ENCODINGS),
)
@example(
    [["a,b", '"', ""], ["", "", ""], ["x\ny", "; ", "c"]], ";", csv.QUOTE_MINIMAL, "\r", "utf-16"
)
def test_what_a_writer_writes_is_read_to_the_letter(rows, delimiter, quoting, end, encoding):
    # Where "\r" ends a row, Python's writer leaves a "\n" unquoted, as no spreadsheet does.
    quoting = csv.QUOTE_ALL if end == "\r" else quoting
    data = written([HEADER, *rows], delimiter, quoting, end, encoding)
    # The delimiter is said, since the cells may be such that any could be meant.
    named = f"sep={delimiter}{end}".encode(encoding)
    body = data.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe")
    read = grid(named + body)
    expected = [[cell if cell.strip() else "" for cell in row] for row in [HEADER, *rows]]
    while not any(expected[-1]):
        expected.pop()
    assert read == expected


WORD = st.text(st.sampled_from("abcde ,.£é\n(1)-"), max_size=20).map(str.strip)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.lists(WORD, min_size=3, max_size=3), min_size=3, max_size=8),
    st.sampled_from([";", "\t", "|"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    st.sampled_from([*ENCODINGS, "cp1252"]),
)
def test_a_delimiter_is_found_among_cells_full_of_commas(rows, delimiter, quoting, encoding):
    expected = [HEADER, *rows]
    while not any(expected[-1]):
        expected.pop()
    assert grid(written([HEADER, *rows], delimiter, quoting, encoding=encoding)) == expected


@settings(max_examples=200, deadline=None)
@given(
    st.binary(max_size=300)
    | st.text(st.sampled_from('a,;"\n\t|= sep'), max_size=60).map(str.encode)
)
def test_no_bytes_raise_anything_but_our_errors(data):
    try:
        sheet = sheet_of(data)
    except InputError:
        return
    assert all(cell.place.cell == cell.name for row in sheet.rows for cell in row)
