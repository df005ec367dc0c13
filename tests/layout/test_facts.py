"""The facts that a tag can ask for, and what the filters make of them."""

import pytest
from attrs import evolve
from tests.layout.papers import inspection, laid, plan_of, report_of, scope_of, section, told

from cabinetpaper.errors import InputError
from cabinetpaper.layout.expressions import evaluate
from cabinetpaper.layout.facts import ATTRIBUTES
from cabinetpaper.layout.values import Pointing
from cabinetpaper.model.plan import Action, ActionPlan, Theme
from cabinetpaper.model.text import Text

ACTION = Action(
    reference="4.1", description="Ask.", extra=[("RAG rating", Text.lines(["Green"]))]
)  # fmt: skip
SCOPE = scope_of(report_of(inspection=inspection(), plan=plan_of(ACTION)), action=ACTION)


def value(expression: str) -> object:
    return evaluate(expression, SCOPE)


def refused(expression: str) -> str:
    with pytest.raises(InputError) as error:
        value(expression)
    [problem] = error.value.problems
    return problem.text.split("}}: ", 1)[1]


def test_every_part_that_can_be_asked_for_is_one_that_its_value_has():
    made = {type(ACTION): ACTION, ActionPlan: plan_of(ACTION), Theme: Theme(title="x")}
    for kind, thing in made.items():
        for getter in ATTRIBUTES[kind].values():
            getter(thing)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("judgements | length", 3),
        ("areas_for_improvement | length | words", "two"),
        ("plan.actions | length", 1),
        ("title | length", 20),
        ("title | lower", "progress of the plan"),
        ("overall.grade | lower", "good"),
        ("overall.grade | lower | capitalised", "Good"),
        ('judgements | graded("good") | length | words | capitalised', "Two"),
        ('judgements | graded("Inadequate") | length | words', "no"),
    ],
)
def test_filters_follow_each_other(expression: str, expected: object):
    assert value(expression) == expected


def test_a_grade_is_found_by_words_of_its_area_without_case_and_punctuation():
    assert str(value('judgements | grade("HELP, and protection")')) == "Good"
    assert str(value('judgements | grade("impact of leaders")')) == "Outstanding"


def test_a_grade_that_two_areas_or_none_could_mean_is_refused_with_the_areas():
    areas = "; ".join(inspection().framework.areas)
    assert refused('judgements | grade("experiences and progress")') == (
        f"2 judgements are on “experiences and progress”, expected one (there are: {areas})"
    )
    assert refused('judgements | grade("finance")') == (
        f"0 judgements are on “finance”, expected one (there are: {areas})"
    )


def test_a_grade_is_asked_of_judgements_only():
    for expression in ('areas_for_improvement | grade("x")', 'title | graded("Good")'):
        assert refused(expression) == "this filter is asked of the judgements"


def test_without_judgements_no_grade_is_found():
    scope = scope_of(report_of())
    with pytest.raises(InputError, match=r"0 judgements are on “x”, expected one \(there are: no"):
        evaluate('judgements | grade("x")', scope)


def test_a_column_is_found_without_case():
    assert str(value('action | column("rag  RATING")')) == "Green"


def test_an_unknown_column_is_told_with_the_nearest():
    assert refused('action | column("RAG ratings")') == (
        "the plan has no column “RAG ratings”; did you mean “RAG rating”?"
    )
    scope = SCOPE.with_facts(action=evolve(ACTION, extra=()))
    with pytest.raises(InputError, match="the plan has no column “RAG”; it has none of its own"):
        evaluate('action | column("RAG")', scope)


def test_a_column_is_asked_of_an_action_only():
    assert refused('plan | column("RAG rating")') == (
        'column is asked of an action: action | column("RAG rating")'
    )


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("meeting | length", "only a list or words have a length"),
        ("title | words", "only a number can be put into words"),
        ("(1 == 1) | words", "only a number can be put into words"),
        ("authors | lower", "only words have small letters and capitals"),
    ],
)
def test_a_filter_says_what_it_is_for(expression: str, message: str):
    assert refused(expression) == message


def test_a_reference_is_capitalised_at_its_first_word_and_stays_one():
    pointing = Pointing(before="section ", text="5", target="section_background", by_number=True)
    scope = evolve(SCOPE, ref=lambda _: pointing)
    assert evaluate('ref("section Background") | capitalised', scope) == evolve(
        pointing, before="Section "
    )


def test_a_fact_is_words_whatever_is_in_it():
    title = "*All* # of {{ it }} & <b>1 < 2</b> [x](y) \\"
    document = laid("# Summary\n\nThe title is {{ title }}, **{{ title }}**.", title=title)
    assert section(document, "Summary") == [
        f"[Numbered Paragraph] 1.1 The title is {title}, **{title}**."
    ]


def test_a_fact_that_is_asked_for_and_not_given_is_told_with_its_line():
    assert told("# Summary\n\nIt began on {{ inspection.started }}.") == [
        "narrative.md › line 3: in {{ inspection.started }}: this fact is not given; it is given "
        "under [inspection] of paper.toml"
    ]
