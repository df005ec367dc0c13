"""What a tag may hold, what it may not, and what is said of it."""

import datetime

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.layout.papers import report_of, scope_of

from cabinetpaper.errors import InputError
from cabinetpaper.layout.expressions import Scope, evaluate, nearest
from cabinetpaper.model.report import Contact
from cabinetpaper.places import Place

LINE = Place(file="narrative.md", line=14)
ONLY = "only facts, their parts, filters and ref(“…”) may stand in a tag; found"
UNREADABLE = (
    "this cannot be read; expected a fact, a part of one or a reference, as in {{ title }}, "
    '{{ meeting.date }} or {{ ref("appendix") }}'
)
FACTS = (
    "appendices, areas_for_improvement, authors, background_papers, executive_members, fields, "
    "inspection, judgements, meeting, overall, plan, report_of, summary, title"
)


@pytest.fixture(name="scope")
def _scope() -> Scope:
    return scope_of(
        report_of(
            title="A title",
            report_of=Contact(post="Director"),
            fields=[("division", "Hertford")],
        )
    )


def refused(expression: str, scope: Scope) -> str:
    with pytest.raises(InputError) as error:
        evaluate(expression, scope, place=LINE)
    [problem] = error.value.problems
    assert problem.place == LINE
    start = f"in {{{{ {expression} }}}}: "
    assert problem.text.startswith(start)
    return problem.text.removeprefix(start)


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("title", "A title"),
        (" title ", "A title"),
        ("meeting.item", "4"),
        ("meeting.time", datetime.time(10)),
        ("fields.division", "Hertford"),
        ("title | length", 7),
        ("title | lower | capitalised", "A title"),
        ('"words"', "words"),
        ("3 | words", "three"),
        ('ref("section Background")', "<section Background>"),
        ("ref('appendix')", "<appendix>"),
        ("not title", False),
        ("title and meeting.item", "4"),
        ("inspection or title", "A title"),
        ('meeting.item == "4"', True),
        ("meeting.item == 4", True),
        ('meeting.item != "4"', False),
    ],
)
def test_a_tag_gives_the_value_of_its_expression(expression: str, value: object, scope: Scope):
    assert evaluate(expression, scope) == value


def test_what_is_asked_of_a_fact_that_is_not_given_is_not_given_either(scope: Scope):
    assert evaluate("inspection.started", scope) is None
    assert evaluate("inspection.framework | lower", scope) is None
    assert evaluate("overall.grade", scope) is None


def test_a_fact_that_is_not_given_equals_no_words(scope: Scope):
    assert evaluate('inspection == "None"', scope) is False
    assert evaluate("inspection == overall", scope) is True
    assert evaluate("inspection != title", scope) is True


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("titel", "there is no fact “titel”; did you mean “title”?"),
        ("zzz", f"there is no fact “zzz” (there are: {FACTS})"),
        ("meeting.comittee", "“meeting” has no part “comittee”; did you mean “committee”?"),
        (
            "report_of.salary",
            "“report_of” has no part “salary” (there are: email, name, post, telephone)",
        ),
        ("meeting.council.name", "“meeting.council” has no part “name”"),
        ("fields.divison", "“fields” has no part “divison”; did you mean “division”?"),
        ("authors | lenght", "there is no filter “lenght”; did you mean “length”?"),
        (
            "title | upper",
            "there is no filter “upper” (there are: capitalised, column, grade, graded, length, "
            "lower, words)",
        ),
    ],
)
def test_an_unknown_name_is_told_with_the_nearest_known_one(
    expression: str, message: str, scope: Scope
):
    assert refused(expression, scope) == message


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("1 + 1", f"{ONLY} arithmetic"),
        ("-1", f"{ONLY} arithmetic"),
        ("meeting.item * 3", f"{ONLY} arithmetic"),
        ("title ~ title", f"{ONLY} “~”"),
        ("title[0]", f"{ONLY} square brackets"),
        ("meeting['item']", f"{ONLY} square brackets"),
        ("[title]", f"{ONLY} square brackets"),
        ("{'a': 1}", f"{ONLY} another"),
        ("title, title", f"{ONLY} a comma"),
        ("title if meeting", f"{ONLY} “if”"),
        ("title is defined", f"{ONLY} “is”"),
        ("range(3)", "only ref(“…”) can be called"),
        ("title.upper()", "only ref(“…”) can be called"),
        ("lipsum()", "only ref(“…”) can be called"),
        ("meeting.starts.now()", "only ref(“…”) can be called"),
        ("title > 3", "facts can be compared by == and != only"),
        ("1 == 1 == 1", "facts can be compared by == and != only"),
        ("1.5", "expected words between quotes, or a number"),
        ("none", "expected words between quotes, or a number"),
        ("", UNREADABLE),
        ("title }} {{ title", UNREADABLE),
        ("title }}{% macro x() %}{% endmacro %}{{ title", UNREADABLE),
        ("title -", UNREADABLE),
        ("title(", UNREADABLE),
        ("“x”", UNREADABLE),
        ("title title", UNREADABLE),
        ("1" * 5000, UNREADABLE),
        ("not " * 5000 + "title", UNREADABLE),
    ],
    ids=lambda text: text[:30],
)
def test_what_is_no_fact_is_refused(expression: str, message: str, scope: Scope):
    assert refused(expression, scope) == message


@pytest.mark.parametrize(
    ("expression", "owner"),
    [
        ("title.__class__", "title"),
        ("meeting.__class__", "meeting"),
        ("meeting.__init__.__globals__", "meeting"),
        ("fields.__class__", "fields"),
        ("authors.__class__", "authors"),
    ],
)
def test_nothing_of_python_is_reached_through_a_fact(expression: str, owner: str, scope: Scope):
    part = expression.split(".")[1]
    assert refused(expression, scope).startswith(f"“{owner}” has no part “{part}”")


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("judgements | grade", 'the filter “grade” takes words in brackets: grade("…")'),
        ("judgements | grade(1)", "expected words between quotes"),
        ("judgements | grade(title)", "expected words between quotes"),
        ("title | length(1)", "the filter “length” takes no brackets"),
        ('judgements | grade(area="x")', "the filter “grade” takes plain words only"),
        ("judgements | grade(*title)", "the filter “grade” takes plain words only"),
    ],
)
def test_a_filter_takes_what_it_takes(expression: str, message: str, scope: Scope):
    assert refused(expression, scope) == message


def test_a_filter_is_looked_at_even_where_its_fact_is_not_given(scope: Scope):
    assert refused("inspection | grade", scope) == (
        'the filter “grade” takes words in brackets: grade("…")'
    )


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("ref()", 'ref takes one name, as in ref("appendix")'),
        ('ref("a", "b")', 'ref takes one name, as in ref("appendix")'),
        ('ref(target="a")', 'ref takes one name, as in ref("appendix")'),
        ("ref(appendix)", 'ref takes a name between quotes, as in ref("action 4.1")'),
        ("ref(4.1)", 'ref takes a name between quotes, as in ref("action 4.1")'),
        ("ref", f"there is no fact “ref” (there are: {FACTS})"),
    ],
)
def test_ref_takes_one_name_between_quotes(expression: str, message: str, scope: Scope):
    assert refused(expression, scope) == message


def test_what_is_placed_and_is_no_fact_says_where_it_stands(scope: Scope):
    assert refused("summary", scope) == (
        "the picture of progress ({{ summary }}) stands alone in a paragraph of the narrative"
    )


def test_the_facts_of_a_row_hide_those_of_the_paper_and_no_others(scope: Scope):
    row = scope.with_facts(title="of the row", action="an action")
    assert evaluate("title", row) == "of the row"
    assert evaluate("action", row) == "an action"
    assert evaluate("title", scope) == "A title"
    assert refused("summary", row)


def test_the_nearest_of_nothing_is_nothing():
    assert nearest("x", []) == ""


def problems_of(expression: str) -> list[Place]:
    """Give the places of what is wrong with an expression, [] where it has a value."""
    scope = evolve(scope_of(report_of()), ref=lambda target: target)
    try:
        evaluate(expression, scope, place=LINE)
    except InputError as error:
        return [problem.place for problem in error.problems]
    return []


@given(st.text(max_size=30))
def test_any_expression_has_a_value_or_is_refused_with_its_place(expression: str):
    assert problems_of(expression) in ([], [LINE])


WORDS = ("title", "meeting", ".", "(", ")", "|", "length", '"a"', "1", "ref", "not", "==", ",", "[")


@given(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join))
def test_any_order_of_words_has_a_value_or_is_refused_with_its_place(expression: str):
    assert problems_of(expression) in ([], [LINE])
