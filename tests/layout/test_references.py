"""Where `ref` points, what it prints, and what it says of a target that is not there."""

import pytest
from tests.layout.papers import inspection, laid, section, told

from cabinetpaper.model.plan import Action, ActionPlan, Theme
from cabinetpaper.model.report import Appendix

PLAN = ActionPlan(
    title="Extract from the plan",
    themes=[
        Theme(
            reference="4.0",
            title="Placements",
            actions=[
                Action(reference="4.1", description="Ask."),
                Action(reference="4.10", description="Review."),
                Action(reference="7", description="One."),
                Action(reference="7", description="Another."),
            ],
        ),
        Theme(reference="5", title="Thresholds"),
        Theme(reference="5", title="Support"),
    ],
)
NARRATIVE = """\
# Summary

{tag}

# Background

Why. {{#why}}

## How {{#how}}

- met people

> On we go. {{#on}}

{{{{ areas_for_improvement }}}}

# Our own: costs

It costs.
"""


def paper(tag: str) -> str:
    return NARRATIVE.format(tag=tag)


def printed(target: str, **others: object) -> str:
    facts = {
        "plan": PLAN,
        "inspection": inspection(),
        "appendices": [Appendix(label="B", title="Glossary")],
    } | others
    [line] = section(laid(paper(f'{{{{ ref("{target}") }}}}'), **facts), "Summary")
    return line.removeprefix("[Numbered Paragraph] 1.1 ")


def refused(target: str, **others: object) -> str:
    facts = {"plan": PLAN, "inspection": inspection()} | others
    [problem] = told(paper(f'{{{{ ref("{target}") }}}}'), **facts)
    start = f'narrative.md › line 3: in {{{{ ref("{target}") }}}}: '
    assert problem.startswith(start)
    return problem.removeprefix(start)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("appendix", "«Appendix A → appendix_a»"),
        ("Appendix", "«Appendix A → appendix_a»"),
        ("appendix a", "«Appendix A → appendix_a»"),
        ("appendix B", "Appendix B"),
        ("section Background", "section «2 → #section_background»"),
        ("section  background:", "section «2 → #section_background»"),
        ("section Our own, costs", "section «3 → #section_our_own__costs»"),
        ("section Background Information", "«Background Information → "
         "section_background_information»"),
        ("theme 4.0", "theme «4.0 → theme_4_0»"),
        ("theme 4", "theme «4.0 → theme_4_0»"),
        ("action 4.1", "action «4.1 → action_4_1»"),
        ("action 4.10", "action «4.10 → action_4_10»"),
        ("area 1", "paragraph «2.3 → #area_1»"),
        ("area 2", "paragraph «2.4 → #area_2»"),
        ("why", "paragraph «2.1 → #paragraph_why»"),
        ("how", "paragraph «2.2 → #paragraph_how»"),
    ],
)  # fmt: skip
def test_a_reference_prints_what_its_target_is_called(target: str, expected: str):
    assert printed(target) == expected


def test_the_house_says_how_an_appendix_is_called_and_the_paper_its_label():
    document = laid('# Summary\n\n{{ ref("appendix 2") }}', plan=PLAN, appendix=Appendix(label="2"))
    assert section(document, "Summary") == ["[Numbered Paragraph] 1.1 «Appendix 2 → appendix_2»"]


def test_an_appendix_without_a_label_is_called_by_its_title():
    document = laid('# Summary\n\n{{ ref("appendix") }}', plan=PLAN, appendix=Appendix(label=""))
    assert section(document, "Summary") == [
        "[Numbered Paragraph] 1.1 «Extract from the plan → appendix»"
    ]


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("appendix C", "there is no appendix C (there are: A)"),
        ("section Backgrund", "there is no section “Backgrund”; did you mean “Background”?"),
        ("theme 4.1", "there is no theme 4.1; did you mean “4.0”?"),
        ("theme 5", "2 themes have the reference 5, so “theme 5” is unclear"),
        ("action 4.2", "there is no action 4.2; did you mean “4.1”?"),
        ("action 7", "2 actions have the reference 7, so “action 7” is unclear"),
        ("area 3", "there is no area 3 (areas for improvement: 2)"),
        ("area 0", "there is no area 0 (areas for improvement: 2)"),
        ("area one", "there is no area one (areas for improvement: 2)"),
        ("wy", "there is nothing called “wy” to refer to; did you mean “why”?"),
        ("", "there is nothing called “” to refer to (there are: action …, appendix …, area …, "
         "how, on, section …, theme …, why)"),
        ("on", "the paragraph “on” has no number to refer to"),
    ],
)  # fmt: skip
def test_an_unknown_or_unclear_target_is_told_with_its_line(target: str, message: str):
    assert refused(target) == message


def test_a_paper_without_a_plan_has_no_appendix_theme_or_action():
    assert refused("appendix", plan=None) == "there is no appendix in this paper"
    assert refused("theme 4.0", plan=None) == "this paper carries no action plan to refer to"
    assert refused("action 4.1", plan=None) == "this paper carries no action plan to refer to"


def test_areas_that_are_not_placed_cannot_be_referred_to():
    assert told('# Summary\n\n{{ ref("area 1") }}', inspection=inspection()) == [
        'narrative.md › line 3: in {{ ref("area 1") }}: the areas for improvement stand nowhere in '
        "this paper; place them with {{ areas_for_improvement }}, alone in a paragraph"
    ]


def test_areas_in_a_section_without_a_number_cannot_be_referred_to():
    narrative = (
        '# Summary\n\n{{ ref("area 1") }}\n\n# Background information\n\n'
        "{{ areas_for_improvement }}"
    )
    assert told(narrative, inspection=inspection()) == [
        'narrative.md › line 3: in {{ ref("area 1") }}: area 1 has no number to refer to: '
        "its section has none"
    ]


@pytest.mark.parametrize(
    "named",
    [
        "# Background information\n\nWords. {#n}",
        "# Background information\n\n## Words {#n}",
        "> Words. {#n}",
        "## Words\n\nWords. {#n}",
    ],
)
def test_a_paragraph_without_a_number_cannot_be_referred_to(named: str):
    """Word prints nothing for the number of a paragraph that has none."""
    assert told(f'# Summary\n\n{{{{ ref("n") }}}}\n\n{named}') == [
        'narrative.md › line 3: in {{ ref("n") }}: the paragraph “n” has no number to refer to'
    ]


def test_an_entry_of_a_list_cannot_be_named():
    assert told("# Summary\n\nWords.\n\n- one {#n}") == [
        "narrative.md › line 5: a name such as {#name} stands at the end of a paragraph or “## ” "
        "heading only"
    ]


def test_a_reference_stands_before_and_after_what_it_points_to():
    document = laid('# Summary\n\nSee {{ ref("b") }}. {#a}\n\nSee {{ ref("a") }}. {#b}')
    assert section(document, "Summary") == [
        "[Numbered Paragraph] 1.1 See paragraph «1.2 → #paragraph_b». {#paragraph_a}",
        "[Numbered Paragraph] 1.2 See paragraph «1.1 → #paragraph_a». {#paragraph_b}",
    ]


def test_a_reference_looks_like_the_words_around_it():
    document = laid('# Summary\n\n**See {{ ref("section Summary") | capitalised }}.**')
    assert section(document, "Summary") == [
        "[Numbered Paragraph] 1.1 **See Section ****«1 → #section_summary»****.**"
    ]
