from __future__ import annotations

import pytest
from tests.checks.judging import found, house_with, judged
from tests.layout.papers import plan_of, report_of

from cabinetpaper import Action, Document
from cabinetpaper.document.blocks import Cell, Paragraph, Part, Row, Table


def document(*texts: str, number: str = "") -> Document:
    blocks = [Paragraph(style="Body Text", inlines=text, number=number) for text in texts]
    return Document(parts=[Part(blocks=blocks)])


def table(*rows: tuple[str, ...]) -> Table:
    return Table(
        style="Paper Table",
        widths=[1],
        rows=[
            Row([Cell([Paragraph(style="Table Text", inlines=text)]) for text in row])
            for row in rows
        ],
    )


# Prompts


@pytest.mark.parametrize("prompt", ["[Say what it costs]", "[xx]", "[TBC 2019]", "[one line]"])
def test_a_prompt_that_is_left_is_a_warning(prompt: str) -> None:
    laid = document(f"It costs {prompt}.", number="4.1")
    assert [str(one) for one in judged("prompt-left", report_of(), document=laid)] == [
        f"warning: paragraph 4.1: The prompt “{prompt}” is still there. Replace it, brackets and "
        "all, by what the paper should say. [prompt-left]"
    ]
    assert judged("placeholder-left", report_of(), document=laid) == []


@pytest.mark.parametrize("text", ["R v Swansea [1993] 2 All ER 1", "a ] b [ c", "[]", "x[1]", ""])
def test_a_citation_or_a_lone_bracket_is_no_prompt(text: str) -> None:
    assert judged("prompt-left", report_of(), document=document(text)) == []


def test_a_short_form_behind_its_words_is_no_prompt() -> None:
    laid = document("The post-inspection action plan [PIAP] and the review of care plans [RCPs].")
    assert judged("prompt-left", report_of(), document=laid) == []
    for prompt in ("[DATE]", "[TBC]", "[NAME]", "[XX]"):
        laid = document(f"The post-inspection action plan [PIAP] is due on {prompt}.")
        [one] = judged("prompt-left", report_of(), document=laid)
        assert one.text == f"The prompt “{prompt}” is still there."


def test_a_prompt_in_a_table_is_told_by_row_and_column() -> None:
    blocks = [table(("A",), ("b",)), table(("Ref", "Owner"), ("4.1", "[Post]"))]
    laid = Document(parts=[Part(blocks=blocks)])
    places = [str(one.place) for one in judged("prompt-left", report_of(), document=laid)]
    assert places == ["table 2, row 2, column Owner"]


def test_a_row_that_is_wider_than_the_header_is_told_by_its_number() -> None:
    laid = Document(parts=[Part(blocks=[table(("Ref",), ("4.1", "[Post]"))])])
    places = [str(one.place) for one in judged("prompt-left", report_of(), document=laid)]
    assert places == ["table 1, row 2, column 2"]


def test_a_long_prompt_is_cut_in_its_message() -> None:
    laid = document(f"[{'x' * 80}]")
    [one] = judged("prompt-left", report_of(), document=laid)
    assert one.text == f"The prompt “[{'x' * 58}…” is still there."


@pytest.mark.parametrize(
    ("number", "place"),
    [("7.4", "paragraph 7.4"), ("", "the paragraph “[x]”"), ("•", "the paragraph “[x]”")],
)
def test_a_place_is_said_as_a_clerk_would(number: str, place: str) -> None:
    [one] = judged("prompt-left", report_of(), document=document("[x]", number=number))
    assert str(one.place) == place


# Placeholders and guidance


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("The cost is TBC.", "TBC"),
        ("The cost is £xx a year.", "xx"),
        ("It was published on dd/mm/yyyy.", "dd/mm/yyyy"),
        ("Lorem  ipsum dolor sit amet.", "Lorem ipsum"),
        ("The cost is ??? a year.", "???"),
        ("Signed: ______", "______"),
    ],
)
def test_a_placeholder_in_the_text_is_a_warning(words: str, shown: str) -> None:
    assert found("placeholder-left", f"# Summary\n\n{words}".replace("_", "\\_")) == [
        f"warning: paragraph 1.1: The placeholder “{shown}” is still there. Replace it by what the "
        "paper should say. [placeholder-left]"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "See https://example.gov.uk/xx/tbc for more.",
        "The Exxon case, 20xx-style.",
        "Is it so? It is.",
        "It goes on ... as before.",
        "The tbc-2 form.",
    ],
)
def test_what_only_looks_like_a_placeholder_is_none(words: str) -> None:
    assert found("placeholder-left", f"# Summary\n\n{words}") == []


def test_tbc_in_a_cell_of_the_plan_is_an_answer() -> None:
    action = Action(reference="4.1", description="Ask.", completion="Tbc")
    assert found("placeholder-left", "# Summary\n\nWords.", plan=plan_of(action)) == []


def test_guidance_of_a_template_is_a_warning() -> None:
    narrative = "# Summary\n\nEqualities: yes / no (delete as appropriate)."
    assert found("guidance-left", narrative) == [
        "warning: paragraph 1.1: “delete as appropriate” is guidance of the template to its "
        "author. Delete it, or write what it asks for. [guidance-left]"
    ]
    assert found("guidance-left", "# Summary\n\nDelete it where appropriate.") == []


def test_a_house_adds_words_of_its_own_template() -> None:
    house = house_with(own={("sections", "guidance"): ("notes for authors",)})
    narrative = "# Summary\n\nNotes for authors: be short."
    assert len(found("guidance-left", narrative, house=house)) == 1
    assert found("guidance-left", narrative) == []


# Sentences that break off


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("Inspectors concluded that the services and the", "services and the"),
        ("They were judged to be including the county.", "judged to be including"),
        ("Services previously found to be, in part, weak.", "found to be"),
        ("They visited schools, homes,", "visited schools, homes,"),
        ("The panel is led by its.", "led by its"),
    ],
)
def test_a_sentence_that_breaks_off_is_a_warning(words: str, end: str) -> None:
    assert found("sentence-unfinished", f"# Summary\n\n{words}") == [
        f"warning: paragraph 1.1: The sentence breaks off at “{end}”. Finish it, or take it out. "
        "[sentence-unfinished]"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "This is what they were asked for.",
        "They were judged to be good.",
        "They were found to be safe and well.",
        "We ought to be including parents.",
        "It is led by the\n\n- head of service\n- director.",
        "This is group A",
        "Appendix A",
        "They concluded that the\n\n> council does well.",
        "They were judged to be\n\n- good\n- safe.",
    ],
)
def test_a_sentence_that_is_whole_is_none(words: str) -> None:
    assert found("sentence-unfinished", f"# Summary\n\n{words}") == []


def test_an_entry_of_a_list_may_end_in_and() -> None:
    narrative = "# Summary\n\nThey saw:\n\n- schools, and\n- homes."
    assert found("sentence-unfinished", narrative) == []


# Long paragraphs


def test_a_paragraph_over_the_limit_is_a_note() -> None:
    long = "This goes on. " * 67
    assert found("paragraph-long", f"# Summary\n\n{long}") == [
        "note: paragraph 1.1: The paragraph has 201 words in 67 sentences; the limit is 200. Make "
        "two or more of it, so that members can refer to each by its number. [paragraph-long]"
    ]
    assert found("paragraph-long", f"# Summary\n\n{'Word ' * 200}") == []
    house = house_with(own={("sections", "paragraph_words"): 300})
    assert found("paragraph-long", f"# Summary\n\n{long}", house=house) == []
