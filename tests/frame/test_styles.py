from __future__ import annotations

import docx
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from cabinetpaper.frame.names import W
from cabinetpaper.frame.styles import Styles, StyleType, read_styles, shown_name, stored_name


def styles(inside: str) -> Styles:
    return read_styles(etree.fromstring(f'<w:styles xmlns:w="{W}">{inside}</w:styles>'))


def test_built_in_names_are_shown_as_word_shows_them() -> None:
    found = styles(
        '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="council para"/></w:style>'
    )
    assert [style.name for style in found.by_id.values()] == ["Heading 1", "council para"]
    heading = found.by_name("Heading 1")
    assert heading is not None
    assert heading.id == "berschrift1"


STORED = ["caption", "header", "footer", *(f"heading {level}" for level in range(1, 10))]


@given(st.sampled_from(STORED) | st.text())
def test_a_stored_name_comes_back_from_the_name_that_is_shown(stored: str) -> None:
    # Only Word's twelve, written with a capital by another program, are one with Word's own.
    if stored.lower() not in STORED or stored in STORED:
        assert stored_name(shown_name(stored)) == stored


def test_names_are_those_that_python_docx_shows() -> None:
    document = docx.Document()
    found = read_styles(etree.fromstring(etree.tostring(document.styles.element)))
    shown = {style.style_id: style.name for style in document.styles}
    assert {style.id: style.name for style in found.by_id.values()} == shown


def test_what_names_no_style_or_an_unknown_one_has_the_default() -> None:
    found = styles(
        '<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Body"/></w:style>'
        '<w:style w:type="table" w:styleId="g"><w:name w:val="Table Grid"/></w:style>'
    )
    assert found.name(None) == "Body"
    assert found.name("gone") == "Body"
    assert found.name("g") == "Body", "a table's style is none of a paragraph's"
    assert found.name("g", StyleType.TABLE) == "Table Grid"
    assert found.name(None, StyleType.TABLE) == "Normal Table"
    assert read_styles(None).name("Heading1") == "Normal"


def test_a_chain_of_styles_goes_round_a_circle_once() -> None:
    found = styles(
        '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style>'
        '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    )
    assert [style.id for style in found.chain("a")] == ["a", "b"]
    assert list(found.chain("gone")) == []


def test_the_language_is_that_of_the_defaults() -> None:
    found = styles(
        "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='en-GB'/></w:rPr></w:rPrDefault>"
        "</w:docDefaults>"
    )
    assert found.language == "en-GB"
    assert styles("").language == ""


def test_a_style_says_its_own_numbering_and_outline_level() -> None:
    found = styles(
        '<w:style w:styleId="a"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr>'
        '<w:outlineLvl w:val="2"/></w:pPr></w:style>'
    ).of("a")
    assert (found.num_id, found.level, found.outline_level) == (7, 1, 2)
