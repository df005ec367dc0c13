"""Characters that no document can hold: all told at once, each with its place, none dropped."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.layout.papers import hertfordshire, inspection, laid, plan_of, report_of, section, told

from cabinetpaper.characters import control_characters
from cabinetpaper.errors import InputError
from cabinetpaper.layout.lay_out import lay_out, lay_out_extract
from cabinetpaper.layout.printable import is_blank
from cabinetpaper.model.inspection import AreaForImprovement
from cabinetpaper.model.plan import Action, ActionPlan, Theme
from cabinetpaper.model.report import Appendix, BackgroundPaper, Contact, Report, Section
from cabinetpaper.model.text import Paragraph, Run, Text


def cannot(code: str, *places: str) -> list[str]:
    return [
        f"{place}: the control character {code} cannot be printed: delete it" for place in places
    ]


def by_hand(*sections: Section, **facts: object) -> Report:
    return evolve(report_of(**facts), sections=sections)


def refused(report: Report) -> list[str]:
    with pytest.raises(InputError) as error:
        lay_out(report, hertfordshire())
    return [str(problem) for problem in error.value.problems]


def test_a_control_character_in_a_cell_is_told_with_its_row_and_column():
    bad = Action(reference="4.2", description="Ask.", progress="(1) sent\n(2) back\x0b")
    plan = plan_of(Action(reference="4.1", description="Ask."), bad)
    other = Theme(reference="5.0", title="x", actions=[Action(reference="\x02", description="y")])
    plan = evolve(plan, themes=[*plan.themes, other])
    assert told(plan=plan) == [
        *cannot("U+000B", "table 1, row 3, column Progress To Date"),
        *cannot("U+0002", "table 2, row 2, column Ref"),
    ]


def test_a_control_character_in_a_paragraph_is_told_with_its_number():
    report = by_hand(
        Section("Summary", "One.\nTwo \x00 and \x07."),
        Section("Our words\x85", "- an entry \ud800"),
    )
    assert refused(report) == [
        *cannot("U+0000", "paragraph 1.2"),
        *cannot("U+0007", "paragraph 1.2"),
        *cannot("U+0085", "paragraph 2"),
        *cannot("U+D800", "the paragraph “an entry \ufffd”"),
    ]


def test_a_control_character_in_a_fact_is_told_wherever_it_is_printed():
    assert told(title="One\x0bTwo") == [
        *cannot("U+000B", "the paragraph “One\ufffdTwo”", "the document's property “title”"),
    ]
    assert told(authors=[Contact(post="Head\x1f")]) == [
        *cannot("U+001F", "the paragraph “Author: Head\ufffd”", "the document's property “author”"),
    ]


def test_a_character_that_stands_twice_in_one_place_is_told_once():
    assert refused(by_hand(Section("Summary", "\x01 and \x01"))) == cannot(
        "U+0001", "paragraph 1.1"
    )


def test_what_is_nothing_but_a_control_character_is_told_and_not_taken_for_empty():
    plan = plan_of(Action(description="x", progress="\x1f", owners=["\x1c"]))
    assert told(plan=plan) == [
        *cannot("U+001C", "table 1, row 2, column Owner"),
        *cannot("U+001F", "table 1, row 2, column Progress To Date"),
    ]
    assert refused(by_hand(Section("Summary", "\x1e"))) == cannot("U+001E", "paragraph 1.1")


def test_captions_links_and_areas_are_looked_at_as_well():
    area = AreaForImprovement(title="x", finding="\x03")
    papers = [BackgroundPaper(title="Notes", url="https://example.org/\x04")]
    narrative = "# Summary\n\n{{ areas_for_improvement }}\n\n{{ background_papers }}"
    theme = Theme(reference="1", title="\x05", actions=[Action(description="y")])
    assert told(
        narrative,
        inspection=inspection(areas_for_improvement=[area]),
        background_papers=papers,
        plan=ActionPlan(themes=[theme]),
    ) == [
        *cannot("U+0005", "table 1, caption"),
        *cannot("U+0003", "paragraph 1.1"),
        *cannot("U+0004", "the paragraph “Notes”, address of the link “Notes”"),
        *cannot("U+0005", "the paragraph “1 \ufffd”"),
    ]


def test_problems_of_the_words_and_of_the_characters_are_told_together():
    body = Text([*report_of("# S\n\n{{ titel }}").sections[0].body, Paragraph("\x06")])
    assert refused(by_hand(Section("Summary", body))) == [
        "narrative.md › line 3: in {{ titel }}: there is no fact “titel”; did you mean “title”?",
        *cannot("U+0006", "paragraph 1.1"),
    ]


def test_the_filter_and_title_of_an_extract_are_looked_at():
    with pytest.raises(InputError) as error:
        lay_out_extract(
            plan_of(), hertfordshire(), appendix=Appendix(label="A"), filtered_by="Only \x08."
        )
    assert [str(problem) for problem in error.value.problems] == cannot(
        "U+0008", "the paragraph “Only \ufffd.”"
    )


def test_a_message_holds_no_character_that_cannot_be_printed():
    report = by_hand(
        Section("Summary", Text([Paragraph([Run("a\x07b\ud800" * 40)], numbered=False)]))
    )
    for problem in refused(report):
        assert control_characters(problem) == []
        assert "…”" in problem


def test_white_space_that_can_be_printed_is_blank():
    assert is_blank(" \t\n\u00a0\u2028")
    assert not is_blank("\x0b")


@pytest.mark.parametrize(
    "words",
    ["& < > \" '", "{{ title }}", "emoji 👪 and ✅", "שלום, مرحبا", "tab\there", "a\u2028b"],
)
def test_all_other_words_come_through_exactly(words: str):
    document = laid("# Summary\n\nThe title is {{ title }}.", title=words)
    printed = words.replace("\t", "⇥")
    assert section(document, "Summary") == [f"[Numbered Paragraph] 1.1 The title is {printed}."]


@given(st.text(min_size=1, max_size=8))
def test_a_text_comes_through_exactly_or_is_told(words: str):
    report = by_hand(Section("Summary", Text([Paragraph(words)])))
    if control_characters(words):
        assert len(refused(report)) == len(control_characters(words))
        return
    blocks = lay_out(report, hertfordshire()).parts[0].blocks
    printed = [block.text for block in blocks if getattr(block, "number", "") == "1.1"]
    assert printed == ([words] if words.strip() else [])


def test_a_link_to_no_address_is_told_with_its_paragraph():
    papers = [BackgroundPaper(title="Notes", url="javascript:x")]
    assert told("# Summary\n\n{{ background_papers }}", background_papers=papers) == [
        "the paragraph “Notes”: “javascript:x” cannot be an address here: it begins with https://, "
        "http:// or mailto:"
    ]
