"""Parts of an .ods as elements: each is given as it closes, and forgotten after that."""

from tests.sources.sheets.ods_files import cell, content, table

from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.limits import LIMITS
from cabinetpaper.sources.sheets.ods_xml import TABLE, elements

ROW = f"{TABLE}table-row"


def test_what_was_given_is_not_kept():
    data = content(table(*[cell("x")] * 5_000))
    given = 0
    for event, element in elements(data, (ROW,), Place(), LIMITS):
        if event == "end":
            given += 1
            assert element.getparent().index(element) <= 1
    assert given == 5_000


def test_a_part_that_is_not_there_has_no_elements():
    assert list(elements(b"", (ROW,), Place(), LIMITS)) == []
