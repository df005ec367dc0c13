from __future__ import annotations

import pytest
from attrs import evolve
from tests.checks.judging import found, house_with, judged
from tests.layout.papers import MEETING, hertfordshire, report_of

from cabinetpaper import Meeting, Place, Report, Section, read_markdown
from cabinetpaper.houses.checks import Body

WRITTEN = ("Purpose of report", "Summary", "Recommendation", "Background", "Financial implications")


def report(*sections: Section) -> Report:
    return evolve(report_of(), sections=sections)


def whole() -> Report:
    return report(*(Section(heading, "Words.") for heading in WRITTEN))


def texts(code: str, paper: Report) -> list[str]:
    return [str(one) for one in judged(code, paper)]


# There, in order, and with words


def test_a_required_section_that_is_missing_is_an_error() -> None:
    without = [Section(heading, "Words.") for heading in WRITTEN if heading != "Recommendation"]
    assert texts("section-missing", report(*without)) == [
        "error: section Recommendation: The section “Recommendation” is missing; the house "
        "requires it. Add “# Recommendation” and its words to the narrative. [section-missing]"
    ]


def test_a_section_that_the_house_has_words_for_is_not_missing() -> None:
    assert texts("section-missing", whole()) == []


def test_an_alias_and_another_case_are_the_section() -> None:
    renamed = [
        Section("RECOMMENDATIONS:" if heading == "Recommendation" else heading, "Words.")
        for heading in WRITTEN
    ]
    assert texts("section-missing", report(*renamed)) == []


def test_words_that_only_look_like_a_heading_are_none() -> None:
    without = [Section(heading, "Words.") for heading in WRITTEN if heading != "Recommendation"]
    body = read_markdown('Recommendation {#here}\n\nSee {{ ref("here") }}.')
    paper = report(*without, Section("What inspectors said", body))
    assert [one.code for one in judged("section-missing", paper)] == ["section-missing"]


def test_sections_in_another_order_than_the_houses_are_a_warning() -> None:
    place = Place(file="narrative.md", line=9)
    swapped = report(
        Section("Background", "Words."), Section("Free", "Words."),
        Section("Summary", "Words.", place=place), Section("Conclusion", "Words."),
    )  # fmt: skip
    assert texts("section-order", swapped) == [
        "warning: narrative.md › line 9: The section “Summary” stands behind “Background”; the "
        "house has it before. Move “Summary” up, before “Background”. [section-order]"
    ]


def test_free_sections_may_stand_anywhere() -> None:
    free = [Section("First", "a"), *whole().sections, Section("Last", "z")]
    assert texts("section-order", report(*free)) == []


def test_a_section_without_words_is_a_warning() -> None:
    place = Place(file="narrative.md", line=3)
    empty = report(Section("Summary", "", place=place), Section("Next", read_markdown("> Words.")))
    assert texts("section-empty", empty) == [
        "warning: narrative.md › line 3: The section “Summary” has no words. Write it, or take its "
        "heading out. [section-empty]"
    ]


def test_a_section_of_an_insertion_alone_has_words() -> None:
    inserted = report(Section("S", read_markdown("{{ background_papers }}")))
    assert texts("section-empty", inserted) == []


def test_implications_that_the_house_asks_for_are_named_somewhere() -> None:
    house = house_with(implications=["Legal", "Human resources", "Financial"])
    narrative = (
        "# Financial implications\n\nNone.\n\n# Implications\n\n## Legal implications\n\nNone.\n"
    )
    assert found("implications-missing", narrative, house=house) == [
        "warning: section Human resources: Nothing is said of “Human resources”, which the house "
        "asks of each paper. Say what follows for “Human resources” under that heading, even if it "
        "is none. [implications-missing]"
    ]
    bold = f"{narrative}\n**Human resources:** none."
    assert found("implications-missing", bold, house=house) == []
    assert found("implications-missing", "# Summary\n\nWords.") == []


# The recommendation


def test_a_recommendation_that_asks_for_nothing_is_a_warning() -> None:
    narrative = "# Recommendation\n\nThe panel is asked to enjoy the report."
    assert found("recommendation-verb", narrative) == [
        "warning: paragraph 1.1: The recommendation “enjoy the report …” asks for nothing that the "
        "Children's Panel may do. Begin it with a verb within the body’s powers, such as “note” or "
        "“consider” or “agree”. [recommendation-verb]"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The panel is asked to consider the report, and to agree the actions.",
        "The Cabinet Panel are asked to consider the report.",
        "That the Committee notes the report.",
        "To note the report.",
        "That the Committee have oversight of the plan.",
        "Note the report.",
        "It is recommended that Cabinet approves the plan.",
        "Members are RECOMMENDED to:\n\n- note the report\n- agree the actions.",
        "That the Chair of the Schools Forum be authorised to sign.",
        "The Cabinet Member is invited formally to endorse the plan.",
        "The Panel is asked to feed back on the draft.",
        "The panel is asked to [consider, note or agree: one verb].",
        "{{ ref(\"appendix\") }} to be noted.",
    ],
)  # fmt: skip
def test_the_ways_in_which_councils_recommend_are_known(words: str) -> None:
    from tests.layout.papers import plan_of

    narrative = f"# Recommendations\n\n{words}"
    assert found("recommendation-verb", narrative, plan=plan_of()) == []


def test_what_is_said_after_the_recommendation_explains_it() -> None:
    narrative = "# Recommendation\n\nThat the report is noted.\n\nThe reasons are plain."
    assert found("recommendation-verb", narrative) == []


@pytest.mark.parametrize(
    "words",
    [
        "It is recommended that:\n\nThe Director’s view of the plan is everybody’s.",
        "The recommendations are:\n\nAs set out in the plan.",
        "For information.",
        "None.",
        "That the report be noted.\n\nMembers are advised that its costs are met.",
        "That the report be noted.\n\nOfficers were asked for more.",
    ],
)
def test_what_leads_to_a_recommendation_or_asks_for_nothing_is_none(words: str) -> None:
    assert found("recommendation-verb", f"# Recommendation\n\n{words}") == []


def test_a_second_recommendation_is_looked_at_where_it_says_so() -> None:
    words = "That the report be noted.\n\nThe panel is asked to enjoy it."
    [text] = found("recommendation-verb", f"# Recommendation\n\n{words}")
    assert text.startswith("warning: paragraph 1.2: The recommendation “enjoy it …” asks for ")


def test_a_house_says_what_its_bodies_may_do() -> None:
    house = house_with(bodies=[Body(name="Panel", verbs=["consider", "comment on"])])
    agree = "# Recommendation\n\nThe panel is asked to agree the plan."
    assert found("recommendation-verb", agree, house=house) == [
        "warning: paragraph 1.1: The recommendation “agree the plan …” asks for nothing that the "
        "Children's Panel may do. Begin it with a verb within the body’s powers, such as "
        "“consider”. [recommendation-verb]"
    ]
    assert found("recommendation-verb", agree.replace("agree", "comment on"), house=house) == []
    cabinet = Meeting(council="C", committee="Cabinet", starts=MEETING.starts)
    assert found("recommendation-verb", agree, house=house, meeting=cabinet) == []


# Equality


def test_standard_words_that_say_of_no_assessment_whether_there_is_one_are_a_warning() -> None:
    assert found("eqia-unsaid", "# Summary\n\nWords.") == [
        "warning: paragraph 2.1: “Equalities Implications” does not say whether an equality impact "
        "assessment was made. Say that one was made and what it found, or why none was. "
        "[eqia-unsaid]"
    ]
    chosen = [("Equalities implications", "not-required")]
    assert found("eqia-unsaid", "# Summary\n\nWords.", wording=chosen) == []


@pytest.mark.parametrize(
    "words",
    [
        "An EqIA was made and is attached.",
        "An Equalities Impact Assessment was not undertaken.",
        "The equality impact assessment found no adverse impact.",
        "An equality analysis is not required.",
        "There are no equalities implications arising from this report.",
        "None.",
        "Not applicable",
        "Screening has shown a neutral impact on people who share a protected characteristic.",
    ],
)
def test_what_councils_say_of_equality_is_known(words: str) -> None:
    assert found("eqia-unsaid", f"# Equalities implications\n\n{words}") == []


def test_a_section_on_a_subject_of_that_name_needs_no_assessment() -> None:
    chosen = [("Equalities implications", "not-required")]
    narrative = "# What our equality strategy for the workforce says\n\nIt says much."
    assert found("eqia-unsaid", narrative, wording=chosen) == []
    narrative = "# Equality and human rights implications of this plan\n\nThey were weighed."
    assert len(found("eqia-unsaid", narrative, wording=chosen)) == 1


def test_a_paper_without_a_section_on_equalities_is_the_houses_affair() -> None:
    house = evolve(hertfordshire(), sections=())
    assert found("eqia-unsaid", "# Summary\n\nWords.", house=house) == []
