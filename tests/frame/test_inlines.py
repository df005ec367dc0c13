from __future__ import annotations

import pytest
from lxml import etree

from cabinetpaper.document.blocks import Anchor
from cabinetpaper.document.inlines import Inline, Reference, Words
from cabinetpaper.frame.fields import Link, Target, read_instruction
from cabinetpaper.frame.inlines import read_inlines
from cabinetpaper.frame.names import MATHS, MC, R, W
from cabinetpaper.frame.package import Relationship

LINKS = {"rId9": Relationship("x/hyperlink", "https://example.org/report", external=True)}


def element(inside: str, name: str = "p") -> etree._Element:
    namespaces = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="{MC}" xmlns:m="{MATHS}"'
    return etree.fromstring(f"<w:{name} {namespaces}>{inside}</w:{name}>")


def inlines(inside: str) -> tuple[Inline, ...]:
    return read_inlines(element(inside), LINKS)[0]


def anchors(inside: str) -> tuple[Anchor, ...]:
    return read_inlines(element(inside), LINKS)[1]


def t(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def fld(instruction: str, result: str) -> str:
    code = f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
    return f"{mark('begin')}{code}{mark('separate')}{result}{mark('end')}"


def test_signs_become_characters() -> None:
    run = (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t>"
        "<w:noBreakHyphen/><w:softHyphen/><w:t>e</w:t><w:br w:type='page'/><w:ptab/>"
        "<w:lastRenderedPageBreak/><w:sym w:font='Wingdings' w:char='F0FC'/></w:r>"
    )
    assert inlines(run) == (Words("a\tb\nc\nd\u2011\u00ade\t✓"),)


@pytest.mark.parametrize(
    ("sign", "printed"),
    [
        ('w:font="Symbol" w:char="F0B7"', "•"),
        ('w:font="Symbol" w:char="00B7"', "•"),
        ('w:font="Arial" w:char="20AC"', "€"),
        ('w:font="Webdings" w:char="F031"', "\uf031"),
        ('w:font="Symbol" w:char="D800"', "\ufffd"),
        ('w:font="Symbol" w:char="zz"', "\ufffd"),
        ('w:font="Symbol"', "\ufffd"),
    ],
)
def test_a_symbol_is_printed_or_kept(sign: str, printed: str) -> None:
    assert inlines(f"<w:r><w:sym {sign}/></w:r>") == (Words(printed),)


def test_outer_blanks_are_kept_only_where_the_file_says_so() -> None:
    assert inlines("<w:r><w:t> a </w:t></w:r>") == (Words("a"),)
    assert inlines(t(" a ")) == (Words(" a "),)
    assert inlines('<w:r xml:space="preserve"><w:t> a </w:t></w:r>') == (Words(" a "),)
    assert inlines(t("a\n\tb<!-- c -->d")) == (Words("a  bd"),)


def test_bold_and_italic_are_what_the_run_says() -> None:
    def run(properties: str) -> str:
        return f"<w:r><w:rPr>{properties}</w:rPr><w:t>a</w:t></w:r>"

    assert inlines(run("<w:b/><w:i w:val='1'/>")) == (Words("a", bold=True, italic=True),)
    for off in ("0", "false", "off"):
        assert inlines(run(f'<w:b w:val="{off}"/>')) == (Words("a"),)
    assert inlines(run('<w:rStyle w:val="Strong"/>')) == (Words("a"),)
    assert inlines(run("<w:b/>") + run("<w:b/>") + run("")) == (Words("aa", bold=True), Words("a"))


def test_a_hyperlink_leads_to_its_address_and_anchor() -> None:
    assert inlines(f'<w:hyperlink r:id="rId9">{t("report")}</w:hyperlink>') == (
        Words("report", link="https://example.org/report"),
    )
    assert inlines(f'<w:hyperlink r:id="rId9" w:anchor="top">{t("report")}</w:hyperlink>') == (
        Words("report", link="https://example.org/report#top"),
    )
    assert inlines(f'<w:hyperlink r:id="gone">{t("report")}</w:hyperlink>') == (Words("report"),)


def test_a_hyperlink_inside_the_paper_is_one_reference() -> None:
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>A</w:t></w:r>"
    assert inlines(f'<w:hyperlink w:anchor="app">{t("Appendix ")}{bold}</w:hyperlink>.') == (
        Reference("Appendix A", target="app"),
    )
    assert inlines(f'<w:hyperlink w:anchor="app">{bold}{bold}</w:hyperlink>') == (
        Reference("AA", target="app", bold=True),
    )


@pytest.mark.parametrize("switch", ["\\r", "\\n", "\\w", "\\R"])
def test_a_reference_by_number_is_told_from_one_by_words(switch: str) -> None:
    assert inlines(t("see ") + fld(rf" REF _Ref1 {switch} \h ", t("5.1")) + t(".")) == (
        Words("see "),
        Reference("5.1", target="_Ref1", by_number=True),
        Words("."),
    )
    assert inlines(fld(r" REF appendix_a \h  \* MERGEFORMAT ", t("Appendix A"))) == (
        Reference("Appendix A", target="appendix_a"),
    )


def test_a_simple_field_is_a_reference_as_well() -> None:
    assert inlines(f'<w:fldSimple w:instr=" REF area_1 \\h ">{t("Area")}</w:fldSimple>') == (
        Reference("Area", target="area_1"),
    )
    assert inlines(f'<w:fldSimple w:instr="PAGE">{t("3")}</w:fldSimple>') == (Words("3"),)


def test_a_reference_without_its_words_can_be_seen() -> None:
    code = "<w:r><w:instrText>REF gone \\h</w:instrText></w:r>"
    empty = (Reference("", target="gone"),)
    assert inlines(mark("begin") + code + mark("end")) == empty
    assert inlines(fld("REF gone", "")) == empty
    assert inlines('<w:hyperlink w:anchor="gone"/>') == ()


def test_an_instruction_may_be_cut_over_runs_and_hold_a_field() -> None:
    instruction = "<w:r><w:instrText>RE</w:instrText><w:instrText>F a</w:instrText></w:r>"
    nested = instruction + fld("PAGE", t("7"))
    assert inlines(mark("begin") + nested + mark("separate") + t("x") + mark("end")) == (
        Reference("x", target="a7"),
    )


def test_a_field_inside_another_prints_its_words_once() -> None:
    entry = f'HYPERLINK \\l "_Toc1"</w:instrText></w:r>{mark("separate")}'
    inner = fld(r"PAGEREF _Toc1 \h", t("4"))
    assert inlines(
        f"{mark('begin')}<w:r><w:instrText>{entry}{t('Summary')}<w:r><w:tab/></w:r>{inner}"
        f"{mark('end')}"
    ) == (Reference("Summary\t4", target="_Toc1"),)


def test_a_field_over_several_paragraphs_gives_each_its_words() -> None:
    begun = mark("begin") + "<w:r><w:instrText>TOC \\o</w:instrText></w:r>" + mark("separate")
    assert inlines(begun + t("1 Summary")) == (Words("1 Summary"),)
    assert inlines(t("2 Background") + mark("end") + t("!")) == (Words("2 Background!"),)
    assert inlines(fld("REF a", t("x")).removesuffix(mark("end"))) == (Reference("x", target="a"),)


def test_other_fields_give_their_words_and_links_their_address() -> None:
    assert inlines(fld("NUMPAGES", t("12"))) == (Words("12"),)
    assert inlines(fld('HYPERLINK "https://example.org/" \\o "tip"', t("here"))) == (
        Words("here", link="https://example.org/"),
    )


def test_instructions_are_read_as_word_reads_them() -> None:
    assert read_instruction(r'hyperlink \l "top" "https://example.org/"') == Link(
        address="https://example.org/#top"
    )
    assert read_instruction(r'REF "a" \d "\r"') == Target(bookmark="a", always=True)
    for nothing in ("", "  ", "REF", r"REF \h", "HYPERLINK", "TOC a"):
        assert read_instruction(nothing) is None


def test_insertions_count_and_deletions_do_not() -> None:
    gone = "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{t('moved')}</w:moveFrom>"
    assert inlines(gone + moved + f"<w:ins>{t('new')}</w:ins>") == (Words("new"),)
    assert inlines(f"<w:del>{fld('REF a', t('x'))}</w:del>{t('y')}") == (Words("y"),)


def test_what_stands_around_runs_is_looked_through() -> None:
    control = f"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{t('a')}</w:sdtContent></w:sdt>"
    smart = f"<w:smartTag>{t('b')}</w:smartTag><w:bdo w:val='rtl'>{t('c')}</w:bdo>"
    ruby = f"<w:r><w:ruby><w:rt>{t('no')}</w:rt><w:rubyBase>{t('d')}</w:rubyBase></w:ruby></w:r>"
    maths = "<m:oMath><m:r><m:t>e=1</m:t></m:r></m:oMath>"
    assert inlines(control + smart + ruby + maths) == (Words("abcde=1"),)


def test_alternatives_are_read_once_and_an_emoji_from_its_fallback() -> None:
    emoji = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><x/></mc:Choice><mc:Fallback>'
        "<w:t>😊</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )
    chosen = f"<mc:AlternateContent><mc:Choice>{t('a')}</mc:Choice></mc:AlternateContent>"
    both = (
        f"<mc:AlternateContent><mc:Choice>{t('b')}</mc:Choice><mc:Fallback>{t('b')}</mc:Fallback>"
        "</mc:AlternateContent>"
    )
    assert inlines(emoji + chosen + both) == (Words("😊ab"),)


def test_words_of_a_text_box_are_not_the_paragraphs() -> None:
    box = f"<w:r><w:pict><w:txbxContent><w:p>{t('box')}</w:p></w:txbxContent></w:pict></w:r>"
    assert inlines(box + t("a")) == (Words("a"),)


def bookmark(identifier: int, name: str) -> str:
    return f'<w:bookmarkStart w:id="{identifier}" w:name="{name}"/>'


def end(identifier: int) -> str:
    return f'<w:bookmarkEnd w:id="{identifier}"/>'


def test_bookmarks_cover_stretches_of_the_text() -> None:
    inside = (
        bookmark(1, "all") + t("see ") + bookmark(2, "label") + fld("REF a", t("Appendix A"))
        + end(2) + t(": plan") + bookmark(3, "point") + end(3) + end(1)
    )  # fmt: skip
    assert anchors(inside) == (
        Anchor("all", 0, 20),
        Anchor("label", 4, 14),
        Anchor("point", 20, 20),
    )


def test_words_own_bookmark_of_the_last_edit_is_none() -> None:
    assert anchors(bookmark(0, "_GoBack") + end(0) + bookmark(1, "_Ref1") + t("a") + end(1)) == (
        Anchor("_Ref1", 0, 1),
    )


def test_a_bookmark_over_several_paragraphs_stands_in_its_first() -> None:
    assert anchors(t("a") + bookmark(1, "x") + t("bc")) == (Anchor("x", 1, 3),)
    assert anchors(t("a") + end(1)) == ()


def test_a_bookmark_between_paragraphs_belongs_to_the_next() -> None:
    before = [element("", "bookmarkStart"), element("", "bookmarkEnd")]
    for one in before:
        one.set(f"{{{W}}}id", "4")
    before[0].set(f"{{{W}}}name", "x")
    assert read_inlines(element(t("ab")), before=before[:1])[1] == (Anchor("x", 0, 2),)
    assert read_inlines(element(t("ab")), before=before)[1] == (Anchor("x", 0, 0),)
