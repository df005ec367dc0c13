from __future__ import annotations

import datetime

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from tests.word.shapes import reports
from tests.word.templates import hertfordshire

from cabinetpaper import (
    Action,
    ActionPlan,
    AreaForImprovement,
    Document,
    Finding,
    Inspection,
    Judgement,
    Meeting,
    Place,
    Report,
    Section,
    Severity,
    Theme,
    lay_out,
    read_completion,
    read_framework,
    read_markdown,
)
from cabinetpaper.checks.rules import (
    RULES,
    Paper,
    Rule,
    action_overdue,
    item_missing,
    judgement_missing,
    outcome_missing,
    plan_empty,
    prompt_left,
    section_empty,
    section_missing,
    section_order,
    theme_unknown,
)
from cabinetpaper.document.blocks import Cell, Paragraph, Part, Row, Table

MEETING = Meeting(
    council="A Council", committee="Panel", starts=datetime.datetime(2019, 2, 13, 10, 0), item="4"
)
WRITTEN = ("Purpose of report", "Summary", "Recommendation", "Background", "Financial implications")


def report(*sections: Section, plan: ActionPlan | None = None) -> Report:
    return Report(title="A title", meeting=MEETING, sections=sections, plan=plan)


def whole(plan: ActionPlan | None = None) -> Report:
    return report(*(Section(heading, "Words.") for heading in WRITTEN), plan=plan)


def judged(rule: Rule, paper: Report, document: Document | None = None) -> list[Finding]:
    house = hertfordshire()
    laid = document or lay_out(paper, house)
    return list(rule(Paper(report=paper, document=laid, house=house, as_of=MEETING.date)))


def texts(found: list[Finding]) -> list[str]:
    return [str(finding) for finding in found]


# Sections


def test_a_required_section_that_is_missing_is_an_error() -> None:
    without = [Section(heading, "Words.") for heading in WRITTEN if heading != "Recommendation"]
    assert texts(judged(section_missing, report(*without))) == [
        "error: sections: The section “Recommendation” is missing; the house requires it. Add "
        "“# Recommendation” and its words to the narrative. [section-missing]"
    ]


def test_a_section_that_the_house_has_words_for_is_not_missing() -> None:
    assert judged(section_missing, whole()) == []


def test_an_alias_and_another_case_are_the_section() -> None:
    renamed = [
        Section("RECOMMENDATIONS:" if heading == "Recommendation" else heading, "Words.")
        for heading in WRITTEN
    ]
    assert judged(section_missing, report(*renamed)) == []


def test_words_that_only_look_like_a_heading_are_none() -> None:
    without = [Section(heading, "Words.") for heading in WRITTEN if heading != "Recommendation"]
    body = read_markdown('Recommendation {#here}\n\nSee {{ ref("here") }}.')
    free = Section("What inspectors said", body)
    assert [one.code for one in judged(section_missing, report(*without, free))] == [
        "section-missing"
    ]


def test_sections_in_another_order_than_the_houses_are_a_warning() -> None:
    place = Place(file="narrative.md", line=9)
    swapped = report(
        Section("Background", "Words."), Section("Free", "Words."),
        Section("Summary", "Words.", place=place), Section("Conclusion", "Words."),
    )  # fmt: skip
    assert texts(judged(section_order, swapped)) == [
        "warning: narrative.md › line 9: The section “Summary” stands behind “Background”; the "
        "house has it before. Move “Summary” up, before “Background”. [section-order]"
    ]


def test_free_sections_may_stand_anywhere() -> None:
    free = [Section("First", "a"), *whole().sections, Section("Last", "z")]
    assert judged(section_order, report(*free)) == []


def test_a_section_without_words_is_a_warning() -> None:
    place = Place(file="narrative.md", line=3)
    empty = report(Section("Summary", "", place=place), Section("Next", read_markdown("> Words.")))
    assert texts(judged(section_empty, empty)) == [
        "warning: narrative.md › line 3: The section “Summary” has no words. Write it, or take its "
        "heading out. [section-empty]"
    ]


def test_a_section_of_an_insertion_alone_has_words() -> None:
    assert (
        judged(section_empty, report(Section("S", read_markdown("{{ background_papers }}")))) == []
    )


# Prompts


def document(*texts: str, number: str = "") -> Document:
    blocks = [Paragraph(style="Body Text", inlines=text, number=number) for text in texts]
    return Document(parts=[Part(blocks=blocks)])


@pytest.mark.parametrize("prompt", ["[Say what it costs]", "[xx]", "[TBC 2019]", "[one line]"])
def test_a_prompt_that_is_left_is_a_warning(prompt: str) -> None:
    found = judged(prompt_left, whole(), document(f"It costs {prompt}.", number="4.1"))
    assert texts(found) == [
        f"warning: paragraph 4.1: The prompt “{prompt}” is still there. Replace it, brackets and "
        "all, by what the paper should say. [prompt-left]"
    ]


@pytest.mark.parametrize("text", ["R v Swansea [1993] 2 All ER 1", "a ] b [ c", "[]", "x[1]", ""])
def test_a_citation_or_a_lone_bracket_is_no_prompt(text: str) -> None:
    assert judged(prompt_left, whole(), document(text)) == []


def table(*rows: tuple[str, ...]) -> Table:
    return Table(
        style="Paper Table",
        widths=[1],
        rows=[
            Row([Cell([Paragraph(style="Table Text", inlines=text)]) for text in row])
            for row in rows
        ],
    )


def test_a_prompt_in_a_table_is_told_by_row_and_column() -> None:
    blocks = [table(("A",), ("b",)), table(("Ref", "Owner"), ("4.1", "[Post]"))]
    found = judged(prompt_left, whole(), Document(parts=[Part(blocks=blocks)]))
    assert [str(one.place) for one in found] == ["table 2, row 2, column Owner"]


def test_a_row_that_is_wider_than_the_header_is_told_by_its_number() -> None:
    blocks = [table(("Ref",), ("4.1", "[Post]"))]
    found = judged(prompt_left, whole(), Document(parts=[Part(blocks=blocks)]))
    assert [str(one.place) for one in found] == ["table 1, row 2, column 2"]


def test_a_long_prompt_is_cut_in_its_message() -> None:
    [found] = judged(prompt_left, whole(), document(f"[{'x' * 80}]"))
    assert found.text == f"The prompt “[{'x' * 58}…” is still there."


@pytest.mark.parametrize(
    ("number", "place"),
    [("7.4", "paragraph 7.4"), ("", "the paragraph “[x]”"), ("•", "the paragraph “[x]”")],
)
def test_a_place_is_said_as_a_clerk_would(number: str, place: str) -> None:
    [found] = judged(prompt_left, whole(), document("[x]", number=number))
    assert str(found.place) == place


# The plan


def due(text: str, progress: str = "", reference: str = "6.1") -> ActionPlan:
    place = Place(file="a.xlsx", sheet="Plan", cell="C4")
    action = Action(reference=reference, description="Ask.", completion=read_completion(text),
                    progress=progress, place=place)  # fmt: skip
    return ActionPlan(themes=[Theme(reference="6.0", actions=[action])])


def test_an_action_past_its_date_without_progress_is_a_warning() -> None:
    assert texts(judged(action_overdue, whole(due("Jan-19")))) == [
        "warning: a.xlsx › Plan!C4: Action 6.1 was due Jan-19, before 2019-02-13, and no progress "
        "is given. Say in the workbook what has happened to it. [action-overdue]"
    ]


@pytest.mark.parametrize("completion", ["Feb-19", "May-19", "Ongoing", "Tbc", ""])
def test_an_action_that_is_not_past_its_last_day_is_none(completion: str) -> None:
    assert judged(action_overdue, whole(due(completion))) == []


def test_an_action_with_progress_is_no_warning() -> None:
    assert judged(action_overdue, whole(due("Jan-19", progress="Done."))) == []


def test_an_action_without_a_reference_is_called_by_its_words() -> None:
    [found] = judged(action_overdue, whole(due("Jan-19", reference="")))
    assert found.text.startswith("Action Ask. was due Jan-19")


def test_an_area_whose_theme_the_plan_does_not_have_is_a_warning() -> None:
    areas = [
        AreaForImprovement(title="Stable placements", theme="7.0", place=Place(file="a.xlsx")),
        AreaForImprovement(title="Thresholds", theme="6"),
        AreaForImprovement(title="Support"),
    ]
    inspection = Inspection(framework=read_framework("ilacs-2018"), areas_for_improvement=areas)
    paper = evolve(whole(due("May-19")), inspection=inspection)
    assert texts(judged(theme_unknown, paper)) == [
        "warning: a.xlsx: The area for improvement “Stable placements” names the theme 7.0; the "
        "plan in this paper has 6.0. Give the reference of the theme that answers it. "
        "[theme-unknown]"
    ]


def test_a_plan_without_actions_is_a_warning() -> None:
    assert [one.code for one in judged(plan_empty, whole(ActionPlan()))] == ["plan-empty"]
    assert judged(plan_empty, whole(due("May-19"))) == []
    assert judged(plan_empty, whole()) == []


# The meeting and the inspection


def test_a_paper_without_an_item_number_is_a_warning() -> None:
    paper = evolve(whole(), meeting=evolve(MEETING, item=" "), place=Place(file="paper.toml"))
    assert texts(judged(item_missing, paper)) == [
        "warning: paper.toml: The paper has no agenda item number. Give it as “item” under "
        "[meeting] of paper.toml. [item-missing]"
    ]
    assert judged(item_missing, whole()) == []


def test_an_area_that_the_framework_judges_and_the_paper_does_not_is_a_warning() -> None:
    ilacs = read_framework("ilacs-2018")
    first, second, _ = ilacs.areas
    judgements = [
        Judgement(area=area.upper(), grade=ilacs.grade("good")) for area in (first, second)
    ]
    some = evolve(whole(), inspection=Inspection(framework=ilacs, judgements=judgements))
    assert [one.text for one in judged(judgement_missing, some)] == [
        f"There is no judgement of “{area}”, which {ilacs.title} has."
        for area in (ilacs.areas[2], ilacs.overall)
    ]
    none = evolve(whole(), inspection=Inspection(framework=ilacs))
    assert judged(judgement_missing, none) == []


def test_an_inspection_that_should_have_an_outcome_and_has_none_is_a_warning() -> None:
    send = Inspection(framework=read_framework("area-send-2023"))
    assert [one.code for one in judged(outcome_missing, evolve(whole(), inspection=send))] == [
        "outcome-missing"
    ]
    told = evolve(whole(), inspection=evolve(send, outcome="Inconsistent."))
    assert judged(outcome_missing, told) == []


# All of them


def test_an_extract_has_no_report_and_no_rule_minds() -> None:
    house = hertfordshire()
    paper = Paper(document=document("Words."), house=house, as_of=MEETING.date)
    assert [finding for rule in RULES for finding in rule(paper)] == []


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_no_rule_raises_whatever_the_report_says(paper: Report) -> None:
    laid = lay_out(paper, hertfordshire())
    for rule in RULES:
        for finding in judged(rule, paper, laid):
            assert finding.code
            assert finding.text.endswith((".", "…"))
            assert finding.severity is not Severity.NOTE
