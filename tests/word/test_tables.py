from __future__ import annotations

import pytest
from attrs import evolve
from lxml import etree
from tests.word.templates import hertfordshire, xml_of

from cabinetpaper.document.blocks import Cell, Paragraph, Row, Table
from cabinetpaper.frame.names import w
from cabinetpaper.frame.prototypes import TablePrototype
from cabinetpaper.word.tables import print_table


def prototype(block: str = "judgements") -> TablePrototype:
    [found] = hertfordshire().frame.blocks[block].tables
    return found


def table(*texts: str, caption: str = "Grades", description: str = "") -> Table:
    """Give a table of the header row and one row with these cells, each of one paragraph."""
    its = prototype()
    rows = [
        Row(
            [Cell([Paragraph(style="Table Text", inlines=text)]) for text in cells],
            header=row.header,
            prototype=row,
        )
        for row, cells in zip(its.rows, (("Judgement", "Grade"), texts), strict=False)
    ]
    return Table(
        style=its.style,
        caption=caption,
        description=description,
        widths=its.widths,
        rows=rows,
        prototype=its,
    )


def printer(paragraph: Paragraph, *, keeps_next: bool = False) -> etree._Element:  # noqa: ARG001  # a printer of paragraphs
    element = etree.Element(w("p"))
    etree.SubElement(etree.SubElement(element, w("r")), w("t")).text = paragraph.text
    return element


def cells(made: etree._Element) -> list[list[str]]:
    return [
        ["/".join(str(text) for text in cell.itertext(w("t"))) for cell in row.findall(w("tc"))]
        for row in made.findall(w("tr"))
    ]


def test_a_table_has_its_cells_in_the_rows_of_the_template() -> None:
    made = print_table(table("Leaders & <others>", "Good"), printer)
    assert cells(made) == [["Judgement", "Grade"], ["Leaders & <others>", "Good"]]


def test_a_cell_holds_its_properties_and_the_paragraphs_alone() -> None:
    made = print_table(table("a", "b"), printer)
    for cell in made.iter(w("tc")):
        assert [etree.QName(one).localname for one in cell] == ["tcPr", "p"]


def test_the_header_row_is_repeated_and_no_row_of_words_is() -> None:
    headers = [
        row.find(f"{w('trPr')}/{w('tblHeader')}") is not None
        for row in print_table(table("a", "b"), printer).findall(w("tr"))
    ]
    assert headers == [True, False]


def test_the_grid_is_that_of_the_template() -> None:
    grid = print_table(table("a", "b"), printer).findall(f"{w('tblGrid')}/{w('gridCol')}")
    assert tuple(int(column.get(w("w"), "")) for column in grid) == prototype().widths


def test_caption_and_description_are_the_last_of_a_tables_properties() -> None:
    made = print_table(
        table("a", "b", caption='Grades & "more"', description="One row each."), printer
    )
    properties = made.find(w("tblPr"))
    assert properties is not None
    assert [xml_of(one) for one in properties[-2:]] == [
        '<w:tblCaption w:val="Grades &amp; &quot;more&quot;"/>',
        '<w:tblDescription w:val="One row each."/>',
    ]
    assert len(properties.findall(w("tblCaption"))) == 1


def test_a_caption_without_words_is_none() -> None:
    made = print_table(table("a", "b", caption=""), printer)
    assert made.find(f"{w('tblPr')}/{w('tblCaption')}") is None


def test_a_table_without_properties_is_given_some_for_its_caption() -> None:
    bare = evolve(prototype(), xml=etree.Element(w("tbl")))
    made = print_table(evolve(table("a", "b"), prototype=bare), printer)
    assert [etree.QName(one).localname for one in made] == ["tblPr", "tr", "tr"]


def test_a_row_with_more_cells_than_its_prototype_is_a_fault_of_ours() -> None:
    with pytest.raises(ValueError, match="zip"):
        print_table(table("a", "b", "c"), printer)


def test_the_template_is_never_changed() -> None:
    before = etree.tostring(prototype().xml)
    print_table(table("a", "b"), printer)
    assert etree.tostring(prototype().xml) == before
