from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.word.shapes import PIECES, hostile, runs
from tests.word.templates import element, xml_of

from cabinetpaper.document.inlines import Inline, Reference, Words, joined, text_of
from cabinetpaper.frame.inlines import read_inlines
from cabinetpaper.frame.names import w
from cabinetpaper.frame.package import Relationship
from cabinetpaper.word.runs import Links, length_of, runs_of


def printed(*inlines: Inline, look: str = "", style: str = "") -> list[str]:
    properties = element(look, "rPr") if look else None
    return [xml_of(one) for one in runs_of(inlines, properties, Links(first=1, style=style))]


def test_words_are_a_run_and_signs_are_elements() -> None:
    assert printed(Words("a\tb\nc\u2011d\u00ade")) == [
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>"
        "<w:softHyphen/><w:t>e</w:t></w:r>"
    ]


@pytest.mark.parametrize("text", [" a", "a ", "a  b", "\u00a0a", " "])
def test_blanks_that_word_would_drop_are_kept(text: str) -> None:
    assert printed(Words(text)) == [f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>']


def test_a_single_blank_between_words_needs_no_care() -> None:
    assert printed(Words("a b")) == ["<w:r><w:t>a b</w:t></w:r>"]


def test_words_look_like_the_run_they_are_poured_into_and_add_to_it() -> None:
    look = '<w:rStyle w:val="x"/><w:i/><w:caps/><w:sz w:val="22"/>'
    assert printed(Words("a", bold=True), look=look) == [
        '<w:r><w:rPr><w:rStyle w:val="x"/><w:b/><w:bCs/><w:i/><w:caps/><w:sz w:val="22"/></w:rPr>'
        "<w:t>a</w:t></w:r>"
    ]


def test_bold_overrules_a_look_that_switches_it_off() -> None:
    [run] = printed(Words("a", bold=True, italic=True), look='<w:b w:val="0"/><w:i w:val="0"/>')
    assert run.startswith("<w:r><w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr>")


def test_plain_words_without_a_look_have_no_properties() -> None:
    assert printed(Words("R&D <x>")) == ["<w:r><w:t>R&amp;D &lt;x&gt;</w:t></w:r>"]


def test_a_link_has_a_tooltip_and_the_look_of_one() -> None:
    assert printed(Words("the report", link="https://example.org"), style="Link") == [
        '<w:hyperlink r:id="rId1" w:tooltip="the report" w:history="1"><w:r><w:rPr>'
        '<w:rStyle w:val="Link"/></w:rPr><w:t>the report</w:t></w:r></w:hyperlink>'
    ]


def tooltip_of(text: str) -> str:
    [link] = runs_of([Words(text, link="https://example.org")], None, Links(first=1))
    return link.get(w("tooltip"), "")


def test_a_tooltip_is_no_longer_than_word_takes() -> None:
    assert tooltip_of("x" * 300) == "x" * 260


def test_a_tooltip_is_counted_in_the_units_that_word_counts_and_cuts_no_sign_in_two() -> None:
    assert tooltip_of("\N{WHITE HEAVY CHECK MARK}" * 300) == "\N{WHITE HEAVY CHECK MARK}" * 260
    assert tooltip_of("\N{PARTY POPPER}" * 300) == "\N{PARTY POPPER}" * 130
    assert tooltip_of("x" + "\N{PARTY POPPER}" * 300) == "x" + "\N{PARTY POPPER}" * 129


def test_one_address_is_one_relationship_behind_those_of_the_template() -> None:
    links = Links(first=5)
    addresses = ("https://a.org", "https://b.org", "https://a.org")
    assert [links.id_of(address) for address in addresses] == ["rId5", "rId6", "rId5"]
    assert links.ids == {"https://a.org": "rId5", "https://b.org": "rId6"}


def test_a_link_without_words_is_none() -> None:
    assert printed(Words("", link="https://example.org"), Words("")) == []


def test_a_reference_is_a_field_with_its_result_already_there() -> None:
    parts = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        '<w:r><w:instrText xml:space="preserve"> REF appendix_a \\h \\* CHARFORMAT '
        "</w:instrText></w:r>",
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        "<w:r><w:t>Appendix A</w:t></w:r>",
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    )
    assert printed(Reference("Appendix A", target="appendix_a")) == list(parts)


def test_a_reference_by_number_asks_for_the_number() -> None:
    instruction = printed(Reference("5", target="section_x", by_number=True))[1]
    assert instruction == (
        '<w:r><w:instrText xml:space="preserve"> REF section_x \\r \\h </w:instrText></w:r>'
    )


def test_every_run_of_a_bold_reference_is_bold() -> None:
    assert all(
        run.startswith("<w:r><w:rPr><w:b/><w:bCs/></w:rPr>")
        for run in printed(Reference("5", target="x", bold=True))
    )


references = st.builds(
    Reference, hostile.map(lambda text: f"a{text}"), target=st.just("x"), by_number=st.booleans(),
    bold=st.booleans(), italic=st.booleans(),
)  # fmt: skip
words = runs().map(lambda run: Words(run.text, bold=run.bold, italic=run.italic, link=run.link))


@given(st.lists(st.one_of(words, words, references), max_size=5))
def test_what_is_printed_reads_back_as_it_was_meant(inlines: list[Inline]) -> None:
    links = Links(first=1, style="Hyperlink")
    paragraph = element("")
    paragraph.extend(runs_of(inlines, None, links))
    targets = {
        identity: Relationship("x/hyperlink", address, external=True)
        for address, identity in links.ids.items()
    }
    assert read_inlines(paragraph, targets)[0] == joined(inlines)


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_elements_are_as_long_as_their_words(text: str) -> None:
    inlines = (Words(text), Words(text, link="https://example.org"), Reference(text, target="x"))
    assert length_of(runs_of(inlines, None, Links(first=1))) == len(text_of(inlines))


def test_what_prints_no_words_is_not_counted_and_a_symbol_is() -> None:
    runs = element(
        '<w:r><w:br w:type="page"/></w:r><w:r><w:t>a </w:t></w:r>'
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    )
    assert length_of(runs) == len("a✓")
