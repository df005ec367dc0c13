"""How long all rules take on a plan of 1,000 actions, beside docxtpl rendering the same plan.

    pip install docxtpl
    python benchmarks/checks.py

Both are timed in one run, in turn, on one report; the best of the rounds counts, since everything
else that a machine does can only add. docxtpl renders a template as its documentation has it: a
table with a `{%tr for %}` row of the six columns. Laying out is no part of either.
"""

from __future__ import annotations

import datetime
import io
import time
from collections.abc import Callable

import docx
from attrs import evolve
from docxtpl import DocxTemplate

from cabinetpaper import Action, ActionPlan, Meeting, Report, Section, Theme, lay_out, read_house
from cabinetpaper.checks.rule import Paper
from cabinetpaper.checks.rules import RULES

ACTIONS, THEMES, ROUNDS = 1_000, 20, 5
COLUMNS = ("reference", "description", "completion", "measures", "owners", "progress")
MEETING = Meeting(
    council="A Council", committee="Panel", starts=datetime.datetime(2019, 2, 13, 10), item="4"
)


def report() -> Report:
    """Give a paper with a plan of 1,000 actions, as long as those of real plans are."""
    themes = [
        Theme(reference=f"{theme}.0", title=f"Theme {theme}: what inspectors asked for",
              actions=[_action(theme, number) for number in range(1, ACTIONS // THEMES + 1)])
        for theme in range(1, THEMES + 1)
    ]  # fmt: skip
    sections = [Section("Summary", "Inspectors came in October and published in November. " * 8)]
    return Report(
        title="The plan", meeting=MEETING, sections=sections, plan=ActionPlan(themes=themes)
    )


def _action(theme: int, number: int) -> Action:
    return Action(
        reference=f"{theme}.{number}",
        description="Review how risk management meetings are used, and agree a common process.",
        completion="May-19" if number % 3 else "Jan-19",
        measures="- The review, completed\n- Its actions, carried out and tested",
        owners=["Head of Targeted Youth Support"],
        progress="(1) The review has begun.\n(2) It reports in March 2019 to the board.",
    )


def template() -> bytes:
    """Give a template of one table with a row for each action."""
    made = docx.Document()
    table = made.add_table(rows=4, cols=len(COLUMNS))
    for cell, name in zip(table.rows[0].cells, COLUMNS, strict=True):
        cell.text = name
    table.rows[1].cells[0].text = "{%tr for action in actions %}"
    for cell, name in zip(table.rows[2].cells, COLUMNS, strict=True):
        cell.text = f"{{{{ action.{name} }}}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def rendered(data: bytes, plan: ActionPlan) -> None:
    """Render the plan as docxtpl's documentation does."""
    actions = [
        {
            "reference": action.reference,
            "description": str(action.description),
            "completion": action.completion.text,
            "measures": str(action.measures),
            "owners": str(action.owners_as_written),
            "progress": str(action.progress),
        }
        for action in plan.actions
    ]
    made = DocxTemplate(io.BytesIO(data))
    made.render({"actions": actions}, autoescape=True)
    made.save(io.BytesIO())


def seconds(run: Callable[[], object]) -> float:
    """Give how long one run takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def main() -> None:
    """Print the times, the ratio, and the slowest rules."""
    its, house, data = report(), read_house("hertfordshire"), template()
    assert its.plan is not None
    plan = its.plan
    document = lay_out(its, house)

    def checked() -> int:
        paper = Paper(report=evolve(its), document=document, house=house, as_of=MEETING.date)
        return sum(1 for rule in RULES for _ in rule.findings(paper))

    times = [(seconds(checked), seconds(lambda: rendered(data, plan))) for _ in range(ROUNDS)]
    ours, theirs = (min(column) for column in zip(*times, strict=True))
    print(f"{len(RULES)} rules on {len(plan.actions)} actions: {ours * 1000:.0f} ms")
    print(f"docxtpl renders them in {theirs * 1000:.0f} ms; ratio {ours / theirs:.3f}")
    paper = Paper(report=its, document=document, house=house, as_of=MEETING.date)
    slowest = sorted(
        ((seconds(lambda rule=rule: list(rule.findings(paper))), rule.code) for rule in RULES),
        reverse=True,
    )
    for taken, code in slowest[:5]:
        print(f"  {code}: {taken * 1000:.1f} ms")


if __name__ == "__main__":
    main()
