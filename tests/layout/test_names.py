"""The bookmarks of one paper, and the names that paragraphs give themselves."""

import re

import pytest
from attrs import evolve
from tests.layout.papers import NARRATIVE, hertfordshire, inspection, laid, section, told

from cabinetpaper.errors import InputError, Problems
from cabinetpaper.layout.names import Names, names_of
from cabinetpaper.markdown import read_markdown
from cabinetpaper.model.plan import Action, ActionPlan, Theme
from cabinetpaper.model.report import Appendix
from cabinetpaper.model.text import Paragraph, Subheading, Text
from cabinetpaper.places import Place

WORDING = Place(file="duty.md")
FIRST = Action(reference="4.1", description="Ask.")
PLAN = ActionPlan(
    themes=[
        Theme(reference="4.0", title="Placements", actions=[FIRST]),
        Theme(title="Thresholds", actions=[Action(description="Review.")]),
    ]
)


def names(*sections: tuple[str, str], problems: Problems | None = None) -> Names:
    return names_of(
        plan=PLAN,
        appendix=Appendix(label="A"),
        sections=[(heading, read_markdown(words, place=NARRATIVE)) for heading, words in sections],
        inspection=inspection(),
        problems=problems if problems is not None else Problems(),
    )


def test_everything_that_can_be_referred_to_has_a_bookmark():
    found = names(("Summary of it", "Words. {#point-1}"))
    assert found.sections == {"summary of it": "section_summary_of_it"}
    assert found.headings == {"section_summary_of_it": "Summary of it"}
    assert found.paragraphs == {"point-1": "paragraph_point_1"}
    assert found.areas == ("area_1", "area_2")
    assert found.themes[0] == "theme_4_0"
    assert found.themes[1].startswith("theme__")
    assert found.actions[0] == "action_4_1"
    assert found.actions[1].startswith("action__")
    assert found.appendix == "appendix_a"


def test_the_bookmark_of_a_long_label_is_cut_as_others_are():
    label = "Annex to the report of the director"
    found = names_of(plan=None, appendix=Appendix(label=label), problems=Problems())
    assert re.fullmatch(r"appendix_annex_to_the_re__[0-9a-f]{6}", found.appendix)


def test_an_appendix_without_a_label_has_a_bookmark_as_well():
    found = names_of(plan=None, appendix=Appendix(label=""), problems=Problems())
    assert found == Names(
        sections={},
        headings={},
        paragraphs={},
        areas=(),
        themes=(),
        actions=(),
        appendix="appendix",
    )


def test_a_name_that_stands_twice_is_told_with_both_lines():
    narrative = "# Summary\n\nOne. {#point}\n\n# Background\n\n## Head {#other}\n\nTwo. {#point}"
    assert told(narrative) == [
        "narrative.md › line 9: the name {#point} stands twice, first at narrative.md › line 3: "
        "give each paragraph its own"
    ]


def test_a_name_of_a_report_that_was_built_by_hand_has_no_line():
    twice = Text([Paragraph("One.", name="x"), Subheading("Two", name="x")])
    problems = Problems()
    names_of(
        plan=None, appendix=Appendix(label="A"), sections=[("Summary", twice)], problems=problems
    )
    with pytest.raises(InputError) as error:
        problems.tell()
    assert str(error.value) == "the name {#x} stands twice: give each paragraph its own"


def test_a_name_that_means_the_appendix_is_refused():
    assert told("# Summary\n\nOne. {#Appendix}") == [
        "narrative.md › line 3: the name {#Appendix} is what ref finds the appendix by: "
        "choose another"
    ]


def test_a_paragraph_of_the_house_can_be_referred_to_as_well():
    sections = [
        evolve(one, variants={"": read_markdown("The duty. {#duty}", place=WORDING)})
        if one.heading == "Equalities Implications"
        else one
        for one in hertfordshire().sections
    ]
    house = evolve(hertfordshire(), sections=sections)
    document = laid('# Summary\n\nSee {{ ref("duty") }}.', house=house)
    assert section(document, "Summary") == [
        "[Numbered Paragraph] 1.1 See paragraph «2.1 → #paragraph_duty»."
    ]
    assert told("# Summary\n\nOne. {#duty}", house=house) == [
        "duty.md › line 1: the name {#duty} stands twice, first at narrative.md › line 3: "
        "give each paragraph its own"
    ]
