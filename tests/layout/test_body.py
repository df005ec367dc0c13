"""Sections as they are printed: numbers, sub-headings, lists, and what takes no number."""

from attrs import evolve
from tests.layout.papers import body, hertfordshire, laid, section, told

from cabinetpaper.houses.house import HouseSection


def printed(narrative: str) -> list[str]:
    return section(laid(f"# Summary\n\n{narrative}"), "Summary")


def test_paragraphs_are_numbered_in_their_section():
    document = laid("# Summary\n\nOne.\n\nTwo.\n\n# Background\n\nThree.")
    assert body(document)[:5] == [
        "[Heading 1] 1 Summary {#section_summary}",
        "[Numbered Paragraph] 1.1 One.",
        "[Numbered Paragraph] 1.2 Two.",
        "[Heading 1] 2 Background {#section_background}",
        "[Numbered Paragraph] 2.1 Three.",
    ]


def test_a_subheading_takes_the_number_and_the_paragraph_right_after_it_none():
    assert printed("## Leaders\n\nWords.\n\nMore words.\n\n## Help\n\nAgain.") == [
        "[Heading 2] 1.1 Leaders",
        "[Unnumbered Paragraph] Words.",
        "[Numbered Paragraph] 1.2 More words.",
        "[Heading 2] 1.3 Help",
        "[Unnumbered Paragraph] Again.",
    ]


def test_a_paragraph_that_follows_a_list_under_a_subheading_is_numbered_on():
    assert printed("## Leaders\n\n- one\n- two\n\nWords.") == [
        "[Heading 2] 1.1 Leaders",
        "[List Bullet] • one",
        "[List Bullet] • two",
        "[Numbered Paragraph] 1.2 Words.",
    ]


def test_a_paragraph_that_follows_an_unnumbered_one_under_a_subheading_is_numbered_on():
    assert printed("## Leaders\n\n> In short.\n\nWords.") == [
        "[Heading 2] 1.1 Leaders",
        "[Unnumbered Paragraph] In short.",
        "[Numbered Paragraph] 1.2 Words.",
    ]


def test_two_subheadings_in_a_row_are_both_numbered():
    assert printed("## One\n\n## Two {#two}\n\nWords.") == [
        "[Heading 2] 1.1 One",
        "[Heading 2] 1.2 Two {#paragraph_two}",
        "[Unnumbered Paragraph] Words.",
    ]


def test_a_paragraph_after_an_arrow_takes_no_number_and_the_count_goes_on():
    assert printed("One.\n\n- a\n\n> And so on. {#on}\n\nTwo.") == [
        "[Numbered Paragraph] 1.1 One.",
        "[List Bullet] • a",
        "[Unnumbered Paragraph] And so on. {#paragraph_on}",
        "[Numbered Paragraph] 1.2 Two.",
    ]


def test_lists_of_the_narrative_are_real_lists():
    assert printed("One:\n\n1. first\n   - inside\n2. second\n\nTwo:\n\n1. again") == [
        "[Numbered Paragraph] 1.1 One:",
        "[List Number] 1. first",
        "[List Bullet 2] – inside",
        "[List Number] 2. second",
        "[Numbered Paragraph] 1.2 Two:",
        "[List Number] 1. again",
    ]


def test_an_unnumbered_section_has_no_number_anywhere():
    house = evolve(hertfordshire(), sections=[HouseSection(heading="Notes", numbered=False)])
    narrative = "# Notes\n\nOne. {#one}\n\n## Head\n\nTwo.\n\n- three\n\n> Four."
    assert body(laid(narrative, house=house)) == [
        "[Heading 1] Notes {#section_notes}",
        "[Body Text] One. {#paragraph_one}",
        "[Heading 2] Head",
        "[Body Text] Two.",
        "[List Bullet] • three",
        "[Body Text] Four.",
    ]


def test_facts_look_like_the_words_they_stand_among():
    item = "{{ meeting.item }}"
    assert printed(f"**{item}** *{item}* [{item}](https://a.org)") == [
        "[Numbered Paragraph] 1.1 **4** *4* [4](https://a.org)"
    ]


def test_a_fact_in_a_list_and_in_a_subheading_is_filled():
    assert printed("## Item {{ meeting.item }}\n\n- item {{ meeting.item }}") == [
        "[Heading 2] 1.1 Item 4",
        "[List Bullet] • item 4",
    ]


def test_a_fact_of_several_paragraphs_cannot_stand_among_words():
    assert told("# Summary\n\nSee {{ title }}.", title="One\nTwo") == [
        "narrative.md › line 3: {{ title }} is more than one paragraph; it can only stand alone "
        "in one"
    ]


def test_all_problems_of_a_narrative_are_told_at_once_with_their_lines():
    narrative = (
        "# Summary\n\nIt is {{ overal.grade }}.\n\n- {{ ref(\"theme 9\") }}\n\n"
        "## {{ title | upper }}\n\n# Background\n\n{{ 1 + 1 }} and {{ inspection.started }}"
    )  # fmt: skip
    problems = told(narrative)
    assert [problem.split(": ")[0] for problem in problems] == [
        f"narrative.md › line {line}" for line in (3, 5, 7, 11, 11)
    ]
    assert problems[0] == (
        "narrative.md › line 3: in {{ overal.grade }}: there is no fact “overal”; "
        "did you mean “overall”?"
    )
