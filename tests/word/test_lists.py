from __future__ import annotations

import pytest
from lxml import etree
from tests.word.templates import element, xml_of

from cabinetpaper.document.blocks import Listing
from cabinetpaper.frame.names import w
from cabinetpaper.word.lists import Lists

STYLES = (
    '<w:style w:styleId="Number"><w:pPr><w:ind w:left="454" w:hanging="454"/></w:pPr></w:style>'
    '<w:style w:styleId="Inner"><w:basedOn w:val="Number"/></w:style>'
    '<w:style w:styleId="Round"><w:basedOn w:val="Round"/></w:style>'
)
ABSTRACT = (
    '<w:abstractNum w:abstractNumId="7"><w:multiLevelType w:val="multilevel"/></w:abstractNum>'
)
NUM = '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
LAST = '<w:numIdMacAtCleanup w:val="9"/>'


def lists(numbering: str = "") -> Lists:
    return Lists(element(numbering, "numbering"), element(STYLES, "styles"))


def listing(list_id: int = 1, *, level: int = 0, form: str = "(%)", start: int = 1) -> Listing:
    return Listing(list_id=list_id, level=level, form=form, start=start)


def names(root: etree._Element) -> list[str]:
    return [etree.QName(one).localname for one in root]


def test_a_list_is_an_abstract_list_and_a_num_that_starts_it() -> None:
    made = lists()
    assert made.number_of(listing(start=3), "Number") == 1
    assert [xml_of(one) for one in made.root] == [
        '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="tab"/>'
        '<w:lvlText w:val="(%1)"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="454" w:hanging="454"/></w:pPr></w:lvl></w:abstractNum>',
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="3"/></w:lvlOverride></w:num>',
    ]


@pytest.mark.parametrize(
    ("form", "counting", "level", "text"),
    [
        ("%.", "upperLetter", 0, "%1."),
        ("(%)", "upperRoman", 1, "(%2)"),
        ("1.%", "decimal", 0, "1.%1"),
        ("(1%)", "lowerLetter", 1, "(1%2)"),
        ("[%]", "decimal", 0, "[%1]"),
        ("% –", "decimal", 0, "%1 –"),
    ],
)
def test_a_form_is_the_text_of_its_level(form: str, counting: str, level: int, text: str) -> None:
    made = lists()
    made.number_of(Listing(list_id=1, level=level, form=form, format=counting), "Number")
    found = made.root.findall(f"{w('abstractNum')}/{w('lvl')}")[level]
    values = {etree.QName(one).localname: one.get(w("val")) for one in found}
    assert (values["numFmt"], values["lvlText"]) == (counting, text)


def test_entries_of_one_list_share_its_num() -> None:
    made = lists()
    assert [made.number_of(listing(one), "Number") for one in (1, 1, 2, 1)] == [1, 1, 2, 1]
    assert names(made.root) == ["abstractNum", "num", "num"]


def test_ids_go_on_behind_those_of_the_template() -> None:
    made = lists(ABSTRACT + NUM)
    assert made.number_of(listing(), "Number") == 4
    assert [one.get(w("abstractNumId")) for one in made.root.findall(w("abstractNum"))] == [
        "7",
        "8",
    ]


def test_a_list_that_a_style_names_and_nobody_defines_stays_undefined() -> None:
    named = (
        '<w:style w:styleId="X"><w:pPr><w:numPr><w:numId w:val="8"/></w:numPr></w:pPr></w:style>'
    )
    made = Lists(element("", "numbering"), element(named, "styles"))
    assert made.number_of(listing(), "X") == 9


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("", "abstractNum abstractNum num num"),
        (LAST, "abstractNum abstractNum num num numIdMacAtCleanup"),
        (ABSTRACT, "abstractNum abstractNum abstractNum num num"),
        (ABSTRACT + NUM, "abstractNum abstractNum abstractNum num num num"),
        (
            ABSTRACT + NUM + LAST,
            "abstractNum abstractNum abstractNum num num num numIdMacAtCleanup",
        ),
        ('<w:numPicBullet w:numPicBulletId="0"/>', "numPicBullet abstractNum abstractNum num num"),
    ],
)
def test_every_abstract_list_stands_before_every_num(template: str, expected: str) -> None:
    made = lists(template)
    made.number_of(listing(1), "Number")
    made.number_of(listing(2, form="%."), "Number")
    assert names(made.root) == expected.split()


def test_each_form_depth_and_style_is_an_abstract_list_of_its_own() -> None:
    made = lists()
    for number, (one, style) in enumerate(
        (
            (listing(1), "Number"),
            (listing(2), "Number"),
            (listing(3, form="%)"), "Number"),
            (listing(4, level=1), "Number"),
            (listing(5), "Inner"),
        ),
        start=1,
    ):
        assert made.number_of(one, style) == number
    assert names(made.root).count("abstractNum") == 4


def test_a_list_inside_an_entry_counts_at_its_own_level() -> None:
    made = lists()
    made.number_of(listing(level=1, form="%)"), "Inner")
    abstract, num = made.root
    assert [level.get(w("ilvl")) for level in abstract.findall(w("lvl"))] == ["0", "1"]
    assert [one.get(w("val")) for one in abstract.iter(w("lvlText"))] == ["%1)", "%2)"]
    assert xml_of(num).count('<w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/>') == 1


@pytest.mark.parametrize(("style", "count"), [("Number", 1), ("Inner", 1), ("Round", 0), ("", 0)])
def test_the_indent_is_that_of_the_style_or_of_the_one_it_is_based_on(
    style: str, count: int
) -> None:
    made = lists()
    made.number_of(listing(), style)
    assert len(list(made.root.iter(w("ind")))) == count
