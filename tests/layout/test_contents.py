"""The list of contents: what it shows, where it stands, the bookmarks that it leads to."""

import re

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.layout.papers import hertfordshire, laid, plan_of, told
from tests.word.templates import MAIN, Parts, changed, replaced

from cabinetpaper.document.blocks import Document
from cabinetpaper.houses.house import House
from cabinetpaper.model.plan import Action
from cabinetpaper.model.report import Appendix

TWO = "# Summary\n\nWords.\n\n# Recommendation\n\nWords."
PLAN = plan_of(Action(reference="4.1", description="Do it."))


def listed(document: Document) -> list[str]:
    """Give the entries, with the words over them."""
    return [str(block) for block in document.blocks if str(block).startswith("[TOC")]


def test_it_shows_sections_and_appendix_with_their_numbers_as_links():
    document = laid(TWO, contents=True, plan=PLAN, appendix=Appendix(label="B", title="The plan"))
    assert listed(document) == [
        "[TOC Heading] Contents",
        "[TOC 1] [1⇥Summary](#_Toc803190823)",
        "[TOC 1] [2⇥Recommendation](#_Toc249957370)",
        "[TOC 1] [3⇥Equalities Implications](#_Toc750191661)",
        "[TOC 1] [Background Information](#_Toc520896293)",
        "[TOC 1] [Appendix B – The plan](#_Toc113492152)",
    ]


def test_each_entry_leads_to_a_bookmark_round_the_whole_heading():
    document = laid(TWO, contents=True, plan=PLAN)
    headings = [p for p in document.paragraphs if p.style == "Heading 1"]
    assert [
        [(one.name[:4], paragraph.text[one.start : one.end]) for one in paragraph.anchors]
        for paragraph in (headings[0], headings[-1])
    ] == [
        [("sect", "Summary"), ("_Toc", "Summary")],
        [("appe", "Appendix A"), ("_Toc", "Appendix A – Extract from the plan")],
    ]
    aims = re.findall(r"#(_Toc\d+)", "\n".join(listed(document)))
    assert aims == [paragraph.anchors[-1].name for paragraph in headings]


def test_it_stands_before_the_first_section():
    styles = [block.style for block in laid(TWO, contents=True).parts[0].blocks]
    assert styles[styles.index("TOC Heading") - 1] not in {"Heading 1", "TOC 1"}
    assert styles[styles.index("Heading 1") - 1] == "TOC 1"


def placing(tag: str = "{{ contents }}") -> House:
    """Give the house with a place for the list above the title."""
    title = '<w:p><w:pPr><w:pStyle w:val="Title"/>'
    added = f'<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t>{tag}</w:t></w:r></w:p>'
    return changed(replaced(MAIN, title, f"{added}{title}"))


def test_it_stands_where_the_template_has_its_tag_and_nowhere_else():
    document = laid(TWO, contents=True, house=placing())
    styles = [block.style for block in document.blocks]
    assert styles.count("TOC Heading") == 1
    assert styles[styles.index("TOC Heading") :][:6] == ["TOC Heading", *["TOC 1"] * 4, "Title"]


def test_the_tag_of_a_paper_without_contents_leaves_nothing_behind():
    assert laid(TWO, house=placing()) == laid(TWO)


def test_a_paper_without_contents_has_no_bookmark_of_them():
    assert "_Toc" not in str(laid(TWO, plan=PLAN))


@pytest.mark.parametrize(("paper", "shown"), [(None, True), (False, False), (True, True)])
def test_a_house_says_whether_papers_have_contents_and_a_paper_otherwise(paper, shown):
    house = evolve(hertfordshire(), contents=True, contents_heading="Cynnwys")
    words = listed(laid(TWO, contents=paper, house=house))[:1]
    assert words == (["[TOC Heading] Cynnwys"] if shown else [])


def test_a_condition_of_the_template_can_ask_whether_there_is_a_list():
    title = '<w:p><w:pPr><w:pStyle w:val="Title"/>'

    def line(text: str) -> str:
        return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"

    lines = line("{%p if contents %}") + line("With contents.") + line("{%p endif %}")
    house = changed(replaced(MAIN, title, f"{lines}{title}"))
    assert "With contents." in str(laid(TWO, contents=True, house=house))
    assert "With contents." not in str(laid(TWO, house=house))


def test_every_heading_of_that_style_is_an_entry_as_word_would_gather_them():
    title = '<w:p><w:pPr><w:pStyle w:val="Title"/>'
    own = title.replace("Title", "Heading1") + "</w:pPr><w:r><w:t>Part one</w:t></w:r></w:p>"
    house = changed(replaced(MAIN, title, f"{own}{title}"))
    assert "[TOC 1] [1⇥Part one](#_Toc880145484)" in listed(laid(TWO, contents=True, house=house))


def test_a_paper_without_any_heading_has_no_list():
    bare = evolve(hertfordshire(), sections=())
    assert listed(laid("", contents=True, house=bare)) == []


def test_a_sub_heading_and_a_theme_are_no_entries():
    text = "# Summary\n\n## Scope\n\nWords."
    assert not re.search("Scope|stability", "".join(listed(laid(text, contents=True, plan=PLAN))))


def test_bookmarks_stay_when_other_sections_come_and_go():
    def aims(narrative: str) -> dict[str, str]:
        lines = listed(laid(narrative, contents=True))
        return {m[1]: m[2] for m in re.finditer(r"⇥(.*?)\]\(#(\w+)\)", "\n".join(lines))}

    before, after = aims(TWO), aims("# Aims\n\nWords.\n\n# Recommendation\n\nOther words.")
    assert before["Recommendation"] == after["Recommendation"]


@given(st.lists(st.sampled_from(("", "a", "b", "_Toc1")), min_size=1, max_size=6))
def test_names_are_unique_and_in_words_own_form(words):
    title = '<w:p><w:pPr><w:pStyle w:val="Title"/>'
    own = "".join(
        title.replace("Title", "Heading1") + f"</w:pPr><w:r><w:t>{one}</w:t></w:r></w:p>"
        for one in words
    )
    document = laid(TWO, contents=True, house=changed(replaced(MAIN, title, f"{own}{title}")))
    names = [a.name for p in document.paragraphs for a in p.anchors if a.name.startswith("_")]
    assert len(names) == len(set(names)) == len(listed(document)) - 1
    assert all(re.fullmatch("_Toc[0-9]{9}", name) for name in names)


def test_tabs_and_line_breaks_of_a_heading_are_blanks_in_its_entry():
    title = '<w:p><w:pPr><w:pStyle w:val="Title"/>'
    words = "</w:pPr><w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r></w:p>"
    own = title.replace("Title", "Heading1") + words
    house = changed(replaced(MAIN, title, f"{own}{title}"))
    assert listed(laid(TWO, contents=True, house=house))[1].startswith("[TOC 1] [1⇥One two three](")


# What is wrong


def without_styles(parts: Parts) -> None:
    for name in (b'w:val="TOC Heading"', b'w:val="toc 1"'):
        assert name in parts["word/styles.xml"]
        parts["word/styles.xml"] = parts["word/styles.xml"].replace(name, b'w:val="Another"')


def test_a_house_without_the_styles_of_contents_is_told_when_a_paper_asks_for_them():
    house = changed(without_styles)
    assert laid(TWO, house=house)
    assert told(TWO, house=house, contents=True) == [
        "agenda-item.docx: the Word file lacks styles that a list of contents needs: "
        "“TOC Heading”, “TOC 1”; in Word, insert an automatic table of contents and delete it again"
    ]


def test_the_tag_among_words_is_told():
    assert told(TWO, house=placing("See {{ contents }}."), contents=True) == [
        "agenda-item.docx › paragraph “See {{ contents }}.”: in {{ contents }}: the house's Word "
        "file places the list of contents, by this tag alone in a paragraph outside tables"
    ]


def test_the_tag_in_a_narrative_is_told():
    assert told("# Summary\n\n{{ contents }}", contents=True) == [
        "narrative.md › line 3: in {{ contents }}: the house's Word file places the list of "
        "contents, by this tag alone in a paragraph outside tables"
    ]


def test_the_tag_in_a_page_footer_is_told():
    footer = "word/footer1.xml"
    own = "<w:p><w:r><w:t>{{ contents }}</w:t></w:r></w:p>"
    house = changed(replaced(footer, "<w:p>", f"{own}<w:p>"))
    assert told(TWO, house=house, contents=True) == [
        "agenda-item.docx: {{ contents }} stands in a page header or footer; "
        "move it to a paragraph of its own on the page"
    ]
