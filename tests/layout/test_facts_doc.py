"""docs/facts.md lists every fact, part, filter, reference and insertion, and what each prints."""

import datetime
import re
from functools import cache
from pathlib import Path

import pytest
from attrs import evolve
from tests.layout.papers import report_of, scope_of, section

from cabinetpaper.document.inlines import text_of
from cabinetpaper.frame.statements import read_statement
from cabinetpaper.houses.folder import read_house
from cabinetpaper.layout.contents import CONTENTS
from cabinetpaper.layout.expressions import Scope, evaluate
from cabinetpaper.layout.facts import ATTRIBUTES, FACTS, FILTERS
from cabinetpaper.layout.insertions import INSERTIONS
from cabinetpaper.layout.lay_out import lay_out
from cabinetpaper.layout.phrasing import Phrasing
from cabinetpaper.layout.references import KINDS
from cabinetpaper.layout.selection_words import said
from cabinetpaper.layout.setting import Setting
from cabinetpaper.layout.values import AppendixFacts, Labelled, ThemeFacts
from cabinetpaper.model.inspection import Grade, Inspection
from cabinetpaper.model.report import Appendix, BackgroundPaper, Contact, Report
from cabinetpaper.model.selection import Selection
from cabinetpaper.model.text import Text
from cabinetpaper.sources.papers.paper import read_paper

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "facts.md").read_text(encoding="utf-8")
TAG = re.compile(r"\{\{ (.*?) \}\}")
ROWS = [
    [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
    for line in GUIDE.split("\n")
    if line.startswith("| `{{")
]
EXAMPLES = [(row[0][4:-4], row[2]) for row in ROWS if len(row) == 3]
PLACED = [row[0][4:-4] for row in ROWS if len(row) == 2]


@cache
def completed() -> Report:
    """Give the example paper with what it lacks made up, as the guide says."""
    report = read_paper(ROOT / "examples" / "hertfordshire-2019")
    assert report.inspection is not None
    assert report.plan is not None
    return evolve(
        report,
        inspection=evolve(
            report.inspection,
            received=datetime.date(2018, 11, 12),
            outcome="Services lead to positive experiences.",
        ),
        background_papers=[
            BackgroundPaper(title="Notes of the workshop", url="https://example.org/notes")
        ],
        appendices=[Appendix(label="B", title="Glossary")],
        fields=[("division", "Hertford All Saints")],
    )


@cache
def scope() -> Scope:
    report = completed()
    assert isinstance(report.inspection, Inspection)
    assert report.plan is not None
    theme = report.plan.themes[0]
    title = report.appendix.title
    phrasing = Phrasing(house=read_house("hertfordshire"), locale="en_GB")
    area, judgement = report.inspection.areas_for_improvement[0], report.inspection.judgements[0]
    return scope_of(
        report,
        appendix=AppendixFacts(
            heading=Labelled(text=f"Appendix A – {title}", label="Appendix A", bookmark="a"),
            label="Appendix A",
            title=title,
            filter=said(Selection(themes=["4"]), report.plan, phrasing),
        ),
        theme=ThemeFacts(
            heading=Labelled(text=theme.label, label=theme.reference, bookmark="t"),
            reference=theme.reference,
            title=theme.title,
            actions=theme.actions,
        ),
        action=evolve(
            theme.actions[0],
            measures="Two surveys a year.",
            progress="The first survey is out.",
            status="On track",
            finding="Placements are not stable.",
            extra=[("RAG rating", Text.lines(["Green"]))],
        ),
        judgement=evolve(judgement, previous=Grade("Good")),
        area=evolve(
            area,
            finding="Placements need to be more stable.",
            theme="4.0",
            priority="high",
            body="The health trust",
        ),
        author=Contact(
            name="A. Example",
            post="Performance Improvement Manager",
            telephone="01632 960394",
            email="author@example.org",
        ),
        member=report.executive_members[0],
        paper=report.background_papers[0],
        further=report.appendices[0],
        one=theme,
    )


def expressions() -> set[str]:
    return {expression for expression, _ in EXAMPLES} | set(TAG.findall(GUIDE))


@pytest.mark.parametrize(
    ("expression", "printed"), [one for one in EXAMPLES if not one[0].startswith("ref(")]
)
def test_an_example_prints_what_the_guide_says(expression: str, printed: str):
    house = read_house("hertfordshire")
    setting = Setting(house=house, phrasing=Phrasing(house=house, locale="en_GB"), scope=scope())
    lines = setting.lines_of(evaluate(expression, scope()))
    assert "\n".join(text_of(line.inlines) for line in lines) == printed


REFERENCES = [one for one in EXAMPLES if one[0].startswith("ref(")]


def test_the_references_of_the_guide_print_what_it_says():
    tags = "\n\n".join(f"{{{{ {expression} }}}}" for expression, _ in REFERENCES)
    own = report_of(f"# All references\n\n{tags}").sections
    report = evolve(completed(), sections=[*completed().sections, *own])
    lines = section(lay_out(report, read_house("hertfordshire")), "All references")
    words = [re.sub(r"^\[.*?\] [\d.]+ ", "", line) for line in lines]
    assert [re.sub(r"«(.*?) → .*?»", r"\1", line) for line in words] == [
        printed for _, printed in REFERENCES
    ]


def test_the_guide_has_every_fact_and_no_other():
    roots = {re.split(r"[. |(]", expression)[0] for expression in expressions()}
    of_rows = {"theme", "action", "judgement", "area", "author", "paper", "further"}
    assert roots - of_rows - {"ref"} == set(FACTS) | {"appendix", CONTENTS, "summary"}


def test_the_guide_has_every_part_and_no_other():
    documented: dict[type, set[str]] = {}
    for expression in expressions():
        match = re.match(r"(\w+)\.(\w+)", expression)
        if match and match[1] != "fields":
            documented.setdefault(type(evaluate(match[1], scope())), set()).add(match[2])
    both = documented.pop(ThemeFacts)
    assert {**documented, ThemeFacts: both, type(scope().facts["one"]): both} == {
        kind: set(parts) for kind, parts in ATTRIBUTES.items()
    }


def test_the_guide_has_every_filter_and_no_other():
    named = {name for one in expressions() for name in re.findall(r"\| (\w+)", one)}
    assert named == set(FILTERS)


def test_the_guide_has_every_kind_of_reference_and_no_other():
    kinds = {re.match(r'ref\("(\w+)', one)[1] for one, _ in REFERENCES}
    assert kinds - {"commitment"} == set(KINDS)


def test_the_guide_has_every_insertion_and_no_other():
    assert set(PLACED) == set(INSERTIONS)


def test_the_conditions_and_loops_of_the_guide_can_be_read():
    statements = re.findall(r"`(\{%p .*? %\})`", GUIDE)
    assert len(statements) > 5
    for typed in statements:
        statement = read_statement(typed)
        assert statement is not None
        if statement.startswith("if "):
            evaluate(statement.removeprefix("if "), scope())
    for variable, collection in re.findall(r"`for (\w+) in ([\w.]+)`", GUIDE):
        assert isinstance(evaluate(collection, scope()), tuple), variable
