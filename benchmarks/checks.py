"""How long all rules take on a plan of 1,000 actions, beside docxtpl rendering the same plan.

    pip install docxtpl
    python benchmarks/checks.py

Both are timed in one run, in turn, on one report; the best of the rounds counts, since everything
else that a machine does can only add. Each round has a plan of other words (`long_plan`), so that
nothing that is remembered of the last one helps. Ours is what `check` does with a laid-out paper
that is read back from its Word file: all rules, those on report and plan and those on the file, and
the sum is what our ratio counts. The rules on report and plan are timed by themselves as well, as
`check` runs them where no file is made. Laying out, printing and reading back are no rules, and no
part of it. docxtpl's is what a script does by its documentation: load the
template from its file, render it with autoescape, save. The template has a heading and a table for
each theme, a `{%tr for %}` row for its actions, and a cell for each of the six columns.

Two templates are timed. In the first a cell is one tag, and its lines are line breaks. In the
second each line of measures and progress is a paragraph, by `{%p for %}`, as our paper has it. The
ratios are to both.
"""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import docx
from attrs import evolve
from docxtpl import DocxTemplate
from long_plan import ACTIONS, long_plan

from cabinetpaper import (
    ActionPlan,
    House,
    Meeting,
    Report,
    Section,
    lay_out,
    outline,
    read_house,
)
from cabinetpaper.checks.accessibility import FILE_RULES
from cabinetpaper.checks.check import judge
from cabinetpaper.checks.rule import Paper
from cabinetpaper.checks.rules import RULES
from cabinetpaper.collecting import without_collecting
from cabinetpaper.word.render import render_document

ROUNDS = 12
COLUMNS = ("reference", "description", "completion", "measures", "owners", "progress")
LISTS = ("measures", "owners", "progress")
MEETING = Meeting(
    council="A Council", committee="Panel", starts=datetime.datetime(2019, 2, 13, 10), item="4"
)


def report(seed: int) -> Report:
    """Give a paper with a plan of 1,000 actions."""
    sections = [Section("Summary", "Inspectors came in October and published in November. " * 8)]
    return Report(title="The plan", meeting=MEETING, sections=sections, plan=long_plan(seed))


def template(path: Path, *, lines: bool) -> Path:
    """Write a template with a table for each theme; with `lines`, a paragraph for each line."""
    made = docx.Document()
    made.add_paragraph("{%p for theme in themes %}")
    made.add_heading("{{ theme.label }}")
    table = made.add_table(rows=4, cols=len(COLUMNS))
    for cell, name in zip(table.rows[0].cells, COLUMNS, strict=True):
        cell.text = name
    table.rows[1].cells[0].text = "{%tr for action in theme.actions %}"
    for cell, name in zip(table.rows[2].cells, COLUMNS, strict=True):
        if lines and name in LISTS:
            cell.text = f"{{%p for line in action.{name}.splitlines() %}}"
            cell.add_paragraph("{{ line }}")
            cell.add_paragraph("{%p endfor %}")
        else:
            cell.text = f"{{{{ action.{name} }}}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"
    made.add_paragraph("{%p endfor %}")
    made.save(path)
    return path


def context(plan: ActionPlan) -> dict[str, Any]:
    """Give the plan as plain words, ready for a template."""
    return {
        "themes": [
            {
                "label": theme.label,
                "actions": [
                    {
                        "reference": action.reference,
                        "description": str(action.description),
                        "completion": action.completion.text,
                        "measures": str(action.measures),
                        "owners": str(action.owners_as_written),
                        "progress": str(action.progress),
                    }
                    for action in theme.actions
                ],
            }
            for theme in plan.themes
        ]
    }


def rendered(path: Path, words: dict[str, Any], target: Path) -> None:
    """Render a template as docxtpl's documentation does."""
    made = DocxTemplate(path)
    made.render(words, autoescape=True)
    made.save(target)


def seconds(run: Callable[[], object]) -> float:
    """Give how much processor time one run takes."""
    start = time.process_time()
    run()
    return time.process_time() - start


def main() -> None:
    """Print the times, the ratios, and the slowest rules."""
    house = read_house("hertfordshire")
    times = []
    with TemporaryDirectory() as folder:
        target = Path(folder, "made.docx")
        plain = template(Path(folder, "plain.docx"), lines=False)
        lined = template(Path(folder, "lines.docx"), lines=True)
        for seed in range(ROUNDS):
            its = report(seed)
            assert its.plan is not None
            document, words = lay_out(its, house), context(its.plan)
            # Each is called in its round, so the variables are those of the round.
            of_plan = seconds(lambda: judge(its, document, house))  # noqa: B023
            # What is remembered of the words would help the second.
            anew = evolve(its, plan=long_plan(seed + ROUNDS))
            document = lay_out(anew, house)
            printed = outline(render_document(document, house.frame))
            of_all = seconds(lambda: judge(anew, document, house, printed=printed))  # noqa: B023
            in_plain = seconds(lambda: rendered(plain, words, target))  # noqa: B023
            in_lined = seconds(lambda: rendered(lined, words, target))  # noqa: B023
            times.append((of_plan, of_all, in_plain, in_lined))
    tell(*(min(column) for column in zip(*times, strict=True)))
    slowest(report(2 * ROUNDS), house)


def tell(of_plan: float, of_all: float, in_plain: float, in_lined: float) -> None:
    """Print the times, and what they are to docxtpl's."""
    print(f"docxtpl: {in_plain * 1000:.0f} ms, a cell a tag; ", end="")
    print(f"{in_lined * 1000:.0f} ms, a line a paragraph")
    on_file = len(FILE_RULES)
    for count, taken in ((len(RULES), of_all), (len(RULES) - on_file, of_plan)):
        print(f"{count} rules on {ACTIONS} actions: {taken * 1000:.0f} ms; ", end="")
        print(f"ratios {taken / in_plain:.2f} and {taken / in_lined:.2f}")


def slowest(its: Report, house: House) -> None:
    """Print the rules that take longest on a paper that none has seen."""
    document = lay_out(its, house)
    printed = outline(render_document(document, house.frame))
    paper = Paper(report=its, document=document, printed=printed, house=house, as_of=MEETING.date)
    with without_collecting():
        taken = sorted(
            ((seconds(lambda rule=rule: list(rule.findings(paper))), rule.code) for rule in RULES),
            reverse=True,
        )
    for time_taken, code in taken[:8]:
        print(f"  {code}: {time_taken * 1000:.1f} ms")


if __name__ == "__main__":
    main()
