"""Parts of an .ods as elements: each is given as it closes, and forgotten after that."""

from tests.sources.sheets.ods_files import cell, content, ods, table, zipped

from cabinetpaper.sources.sheets.files import File
from cabinetpaper.sources.sheets.ods_gate import pass_ods_gate
from cabinetpaper.sources.sheets.ods_xml import TABLE, elements

ROW = f"{TABLE}table-row"


def test_what_was_given_is_not_kept():
    package = pass_ods_gate(File("plan.ods", ods(table(*[cell("x")] * 5_000))))
    given = 0
    for event, element in elements(package, "content.xml", (ROW,)):
        if event == "end":
            given += 1
            assert element.getparent().index(element) <= 1
    assert given == 5_000


def test_a_part_that_is_not_there_has_no_elements():
    package = pass_ods_gate(File("plan.ods", zipped({"content.xml": content("")})))
    assert list(elements(package, "styles.xml", (ROW,))) == []
