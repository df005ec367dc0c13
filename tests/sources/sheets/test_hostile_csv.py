"""Files named .csv that would keep a reader busy or fill the memory: refused, or read in bounds."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sources.sheets.bounded import read_in_bounds

from cabinetpaper.errors import CabinetPaperError
from cabinetpaper.sources.workbook import read_workbook

HEADER = b"Ref,Action,Owner\n"


@pytest.fixture
def read(tmp_path):
    """Give a function that reads bytes as a .csv, within bounds."""

    def of(data: bytes):
        path = tmp_path / "plan.csv"
        path.write_bytes(data)
        return read_in_bounds(path)

    return of


def test_a_file_of_a_plan_is_read_in_bounds(read):
    assert read(HEADER + b"1.1,Ask them what they need,Head of Care\n" * 10_000) == {"rows": 10_001}


def test_a_file_too_large_for_a_csv_is_refused(read):
    assert read(HEADER + b"x" * 40_000_000) == {
        "limit": "text_bytes",
        "text": "plan.csv: it has 40,000,017 bytes, and of a .csv at most 10,000,000 are read: "
        "copy the plan into a workbook of its own",
    }


def test_one_quoted_cell_of_fifty_million_letters_is_refused(read):
    assert read(HEADER + b'1.1,"' + b"x" * 50_000_000 + b'"')["limit"] == "file_bytes"


def test_a_long_line_is_refused(read):
    assert read(HEADER + b"x" * 9_000_000) == {
        "limit": "line_letters",
        "text": "plan.csv › line 2: the line holds 9,000,000 letters, and at most 500,000 are "
        "read: see that every row of the plan has a line of its own",
    }


@pytest.mark.parametrize("letter", ["é", "€", "🙂"])
def test_a_long_line_of_wide_letters_is_refused(read, letter):
    data = (letter * 2_400_000).encode()
    assert read(HEADER + data)["limit"] == "line_letters"


@pytest.mark.parametrize("delimiter", [b",", b";", b"\t", b"|"])
def test_ten_million_delimiters_in_a_line_are_refused(read, delimiter):
    assert read(delimiter * 9_999_999)["limit"] == "line_letters"


def test_ten_million_delimiters_in_many_lines_are_blank_rows(read):
    assert read(HEADER + (b"," * 400_000 + b"\n") * 24) == {"rows": 1}


def test_a_million_blank_rows_under_the_plan_are_read_as_blank(read):
    assert read(HEADER + b"1.1,Ask,Head\n" + b",,,,,\r\n" * 1_048_574) == {"rows": 2}


def test_nothing_but_line_ends_is_refused(read):
    assert read(b"\n" * 9_999_999) == {
        "limit": "lines",
        "text": "plan.csv: it has 9,999,999 lines, and at most 1,500,000 are read: delete the "
        "empty rows below the plan",
    }


def test_a_million_short_rows_are_refused(read):
    assert read(b"a\n" * 1_000_000) == {
        "limit": "rows",
        "text": "plan.csv › plan: a cell stands at A50001, and 50,000 rows and 1,000 columns are "
        "read: delete what stands far from the plan",
    }


def test_cells_far_to_the_right_are_refused(read):
    assert read(b"a," * 1001 + b"b\n" + HEADER)["limit"] == "columns"


def test_too_many_cells_are_refused(read):
    assert read((b"a," * 899 + b"a\n") * 240) == {
        "limit": "cells",
        "text": "plan.csv › plan: it holds more than 80,000 cells with words: copy the plan into "
        "a workbook of its own",
    }


def test_a_long_cell_is_refused_with_its_name(read):
    assert read(HEADER + b"1.1," + b"x" * 100_001 + b"\n") == {
        "limit": "letters",
        "text": "plan.csv › plan!B2: the cell holds more than 100,000 letters, as no plan does: "
        "shorten it",
    }


def test_a_cell_that_runs_on_over_lines_is_refused_with_the_line_of_its_quote(read):
    assert read(HEADER + b'1.1,Ask,"never closed\n' + b"1.2,Tell,Head\n" * 500_000) == {
        "limit": "letters",
        "text": "plan.csv › plan!C2: the cell holds more than 100,000 letters, as no plan does: "
        "shorten it, or close the quote that opens on line 2",
    }


def test_a_file_of_quotes_is_refused(read):
    assert "never closes" in read(HEADER + (b'"' * 99_999 + b"\n"))["text"]


def test_many_rows_of_quotes_are_read_in_bounds(read):
    assert read(HEADER + b'"a""b","""",""""""\n' * 25_000) == {"rows": 25_001}


def test_rubbish_is_refused(read):
    rubbish = random.Random(4).randbytes(5_000_000)
    assert read(rubbish)["limit"] is None
    assert read(rubbish.replace(b"\0", b""))["limit"] is None


SEED = (
    "Ref;Action;By when;Owner\r\n4.9;“Ask” them;May-19;Head of Care\r\n"
    '4.10;"(1) Ask; then\r\n(2) ""tell""";Q3 2019/20;"Zoë, Head"\r\n'
).encode()


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_csv_raises_nothing_but_our_errors(tmp_path_factory, data):
    damaged = bytearray(SEED)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(damaged)))
        damaged[at : at + data.draw(st.integers(0, 9))] = data.draw(
            st.binary(max_size=4) | st.sampled_from([b'"', b"\n", b";", b"sep=,\n", b"\xff\xfe"])
        )
    path = tmp_path_factory.mktemp("damaged") / "plan.csv"
    path.write_bytes(bytes(damaged))
    try:
        read_workbook(path)
    except CabinetPaperError as error:
        assert "plan.csv" in str(error)  # noqa: PT017  # being read is as good
