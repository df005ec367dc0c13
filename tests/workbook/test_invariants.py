"""Each rule for workbooks fires on one that was broken in its way, and says what is wrong."""

from __future__ import annotations

from functools import partial

import pytest
from tests.corpus.workbooks import workbook
from tests.judges.breaking import swap
from tests.workbook.invariants import RULES, faults

SHEET = "xl/worksheets/sheet1.xml"
BOOK = "xl/workbook.xml"
MERGES = '<mergeCells count="2"><mergeCell ref="A2:B3"/><mergeCell ref="B3:C4"/></mergeCells>'
BREAKS = [
    (
        "cells_are_there_once_and_in_order",
        swap('<c r="B3"', '<c r="A3"', part=SHEET),
        "A3 is there twice",
    ),
    (
        "cells_are_there_once_and_in_order",
        swap('<row r="4"', '<row r="3"', part=SHEET),
        "the rows stand as [",
    ),
    (
        "merges_do_not_overlap",
        swap("</sheetData>", f"</sheetData>{MERGES}", part=SHEET),
        "A2:B3 and B3:C4 overlap",
    ),
    (
        "words_and_looks_are_defined",
        swap('t="s"><v>[0-9]+', 't="s"><v>99999', part=SHEET),
        "the words of A1 are not there",
    ),
    ("words_and_looks_are_defined", swap(' s="[0-9]+"', ' s="999"', part=SHEET), "is not there"),
    (
        "words_are_no_longer_than_a_cell",
        swap("<si><t>", f"<si><t>{'a' * 32_768}", part="xl/sharedStrings.xml"),
        "are longer than 32767",
    ),
    (
        "sheets_have_names_of_their_own",
        swap('name="About this workbook"', 'name="Action PLAN"', part=BOOK),
        "the sheet action plan is there twice",
    ),
    (
        "sheets_have_names_of_their_own",
        swap('name="About this workbook"', 'name="a/b"', part=BOOK),
        "'a/b' is no name for a sheet",
    ),
    (
        "tables_say_what_their_header_cells_say",
        swap('(<tableColumn [^>]*name=")', r"\1X", part="xl/tables/table1.xml"),
        "the column X",
    ),
]
COMMENTED = [
    (
        "a_cell_has_one_comment",
        swap('(<comment ref="[^"]*".*?</comment>)', r"\1\1", part="xl/comments1.xml"),
        "has 2 comments",
    ),
]


@pytest.mark.parametrize(
    ("name", "rule", "breaks", "says"),
    [("clean-example.xlsx", *one) for one in BREAKS]
    + [("marked-clean.xlsx", *one) for one in COMMENTED],
)
def test_a_rule_fires_on_a_workbook_that_breaks_it(
    name: str, rule: str, breaks: partial[bytes], says: str
) -> None:
    found = [fault for fault in faults(breaks(workbook(name))) if rule in fault]
    assert any(says in fault for fault in found), found


def test_every_rule_is_seen_to_fire() -> None:
    assert {name for name, _, _ in BREAKS + COMMENTED} == {rule.__name__ for rule in RULES}
