from __future__ import annotations

import pytest
from tests.frame.template_parts import told

from cabinetpaper.errors import Problems
from cabinetpaper.frame.prototypes import Condition, Loop, Node, ParagraphPrototype
from cabinetpaper.frame.statements import Gathering, read_statement
from cabinetpaper.places import Place

PLACE = Place(file="t.docx")
EXPECTED = "expected if, else, endif, for … in …, endfor, each closing what was opened last"


def gathered(*lines: str) -> tuple[tuple[Node, ...], list[str]]:
    """Give the nodes of paragraphs, statements among them, and the problems told."""
    problems = Problems()
    gathering = Gathering(problems=problems, place=PLACE)
    for number, line in enumerate(lines, start=1):
        statement = read_statement(line)
        if statement is None:
            gathering.add(ParagraphPrototype(style=line, pieces=(), xml=None))
        else:
            gathering.state(statement, Place(file="t.docx", line=number))
    return gathering.end(), told(problems)


def shape(nodes: tuple[Node, ...]) -> list[object]:
    """Give nodes as nested lists, for reading."""
    found: list[object] = []
    for node in nodes:
        if isinstance(node, Condition):
            otherwise = ["else", *shape(node.otherwise)] if node.otherwise else []
            found.append([f"if {node.expression}", *shape(node.body), *otherwise])
        elif isinstance(node, Loop):
            found.append([f"for {node.variable} in {node.collection}", *shape(node.body)])
        elif isinstance(node, ParagraphPrototype):
            found.append(node.style)
    return found


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("{%p if author.telephone %}", "if author.telephone"),
        ("  {%p   endif %} ", "endif"),
        ("{%p if title == “x” %}", 'if title == "x"'),
        ("{%p for author\nin authors %}", "for author\nin authors"),
        ("{% if title %}", None),
        ("{%p if title %} and words", None),
        ("{%p if title %}{%p endif %}", None),
        ("Words", None),
    ],
)
def test_a_statement_is_all_of_its_paragraph(text: str, statement: str | None) -> None:
    assert read_statement(text) == statement


def test_what_stands_in_a_condition_is_its_body_up_to_its_end() -> None:
    nodes, problems = gathered("a", "{%p if title %}", "b", "{%p endif %}", "c")
    assert problems == []
    assert shape(nodes) == ["a", ["if title", "b"], "c"]


def test_a_condition_has_an_else() -> None:
    nodes, problems = gathered("{%p if title %}", "a", "{%p else %}", "b", "{%p endif %}")
    assert problems == []
    assert shape(nodes) == [["if title", "a", "else", "b"]]


def test_statements_stand_inside_each_other() -> None:
    nodes, problems = gathered(
        "{%p for author in authors %}", "a", "{%p if author.telephone %}", "b",
        "{%p for x in y %}", "c", "{%p endfor %}", "{%p else %}", "d", "{%p endif %}",
        "{%p endfor %}",
    )  # fmt: skip
    assert problems == []
    assert shape(nodes) == [
        [
            "for author in authors",
            "a",
            ["if author.telephone", "b", ["for x in y", "c"], "else", "d"],
        ]
    ]


def test_a_condition_knows_its_place() -> None:
    (condition,), _ = gathered("{%p if title %}", "{%p endif %}")
    assert isinstance(condition, Condition)
    assert str(condition.place) == "t.docx › line 1"


def test_statements_that_are_never_closed_are_told_where_they_open() -> None:
    _, problems = gathered("{%p if title %}", "a", "{%p for x in y %}", "b")
    assert problems == [
        "t.docx › line 1: “{%p if title %}” is never closed",
        "t.docx › line 3: “{%p for x in y %}” is never closed",
    ]


@pytest.mark.parametrize(
    ("wrong", "lines"),
    [
        (1, ["{%p endif %}"]),
        (1, ["{%p else %}"]),
        (2, ["{%p for x in y %}", "{%p endif %}", "{%p endfor %}"]),
        (2, ["{%p for x in y %}", "{%p else %}", "{%p endfor %}"]),
        (3, ["{%p if a %}", "{%p else %}", "{%p else %}", "{%p endif %}"]),
        (2, ["{%p if a %}", "{%p elif b %}", "{%p endif %}"]),
        (1, ["{%p if %}"]),
        (1, ["{%p for x %}"]),
        (1, ["{%p for x in %}"]),
        (1, ["{%p set x = 1 %}"]),
        (1, ["{%p iffy %}"]),
    ],
)
def test_a_statement_out_of_place_is_told(wrong: int, lines: list[str]) -> None:
    _, problems = gathered(*lines)
    assert problems == [
        f"t.docx › line {wrong}: “{lines[wrong - 1]}” has no place here; {EXPECTED}"
    ]
