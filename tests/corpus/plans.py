"""Plans of every shape and size, in both forms of the appendix."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve
from tests.corpus.houses import hertfordshire, owners, westmarsh
from tests.corpus.sample import Makers, Sample, extract, paper, report_of

from cabinetpaper import Action, ActionPlan, TableForm, Text, Theme

TITLE = "Extract from the improvement plan"


def action(number: str, **facts: object) -> Action:
    """Give an action with something in every field."""
    known: dict[str, object] = {
        "description": f"Ask those who use service {number} for their views.",
        "completion": "May-19",
        "measures": "- Two surveys a year\n- One event in each district",
        "owners": "Head of Fostering; Head of Finance",
        "progress": "(1) The first survey is out.\n(2) The second is planned.",
    }
    return Action(reference=number, **(known | facts))  # type: ignore[arg-type]  # by name


def plan(themes: int, actions: int) -> ActionPlan:
    """Give a plan of some themes with some actions each."""
    return ActionPlan(title=TITLE, themes=tuple(_themes(themes, actions)))


def _themes(themes: int, actions: int) -> Iterator[Theme]:
    for number in range(1, themes + 1):
        yield Theme(
            reference=f"{number}.0",
            title=f"Stable placements in area {number}",
            actions=[action(f"{number}.{one}") for one in range(1, actions + 1)],
        )


def unthemed(*actions: Action) -> ActionPlan:
    return ActionPlan(title=TITLE, themes=[Theme(actions=actions)])


WITHOUT_ACTIONS = ActionPlan(
    title=TITLE,
    themes=[
        Theme(reference="1.0", title="Begun", actions=[action("1.1")]),
        Theme(reference="2.0", title="Not begun yet"),
    ],
)
MIXED = ActionPlan(
    title=TITLE,
    themes=[*plan(1, 2).themes, Theme(actions=[action(""), action("7")])],
)
GAPS = ActionPlan(
    title=TITLE,
    themes=[Theme(reference="1.0", title="Little is known", actions=[Action(description="Ask.")])],
)
TWICE = ActionPlan(title=TITLE, themes=[*plan(1, 2).themes, *plan(1, 2).themes])
OWN_COLUMNS = ActionPlan(
    title=TITLE,
    columns=["RAG rating", "Cost"],
    themes=[
        Theme(
            reference="1.0",
            title="Carers",
            actions=[
                action(
                    "1.1",
                    status="Amber",
                    extra=[("RAG rating", Text.lines(["Amber"])), ("Cost", Text.lines(["£5"]))],
                )
            ],
        )
    ],
)
LONG_CELLS = ActionPlan(
    title=TITLE,
    themes=[
        Theme(
            reference="1.0",
            title="A title that is long enough to need a second line above its table " * 3,
            actions=[
                action("1.1", progress="\n".join(f"({n}) {'Words. ' * 60}" for n in range(1, 16)))
            ],
        )
    ],
)


def _both(name: str, of: ActionPlan) -> Makers:
    """Give the paper of a plan in both forms."""

    def maker(form: TableForm) -> Sample:
        return paper(report_of('See {{ ref("appendix") }}.', plan=of, tables=form), hertfordshire())

    return {
        f"{name}-themes": lambda: maker(TableForm.THEMES),
        f"{name}-single": lambda: maker(TableForm.SINGLE),
    }


def _in_westmarsh() -> Sample:
    house, report = westmarsh()
    return paper(evolve(report, plan=MIXED, sections=()), house)


def _one_in(form: TableForm) -> Sample:
    return paper(report_of(plan=plan(2, 2), tables=form), owners())


SAMPLES: Makers = {
    "plan-none": lambda: paper(report_of(), hertfordshire()),
    "plan-empty": lambda: paper(report_of(plan=ActionPlan(title=TITLE)), hertfordshire()),
    "plan-one-action": lambda: paper(report_of(plan=plan(1, 1)), hertfordshire()),
    **_both("plan-theme-without-actions", WITHOUT_ACTIONS),
    "plan-actions-without-theme": lambda: paper(
        report_of(plan=unthemed(action("1"), action("2"))), hertfordshire()
    ),
    **_both("plan-mixed", MIXED),
    "plan-with-gaps": lambda: paper(report_of(plan=GAPS), hertfordshire()),
    "plan-references-twice": lambda: paper(report_of(plan=TWICE), hertfordshire()),
    "plan-own-columns": lambda: paper(report_of(plan=OWN_COLUMNS), hertfordshire()),
    "plan-long-cells": lambda: paper(report_of(plan=LONG_CELLS), hertfordshire()),
    **_both("plan-500-actions", plan(10, 50)),
    "plan-in-westmarsh": _in_westmarsh,
    "plan-by-owners-words-themes": lambda: _one_in(TableForm.THEMES),
    "plan-by-owners-words-single": lambda: _one_in(TableForm.SINGLE),
    "extract-whole": lambda: extract(plan(2, 2), hertfordshire()),
    "extract-one-theme": lambda: extract(plan(3, 2), hertfordshire(), themes=["2"]),
    "extract-one-owner": lambda: extract(
        plan(2, 2), hertfordshire(), TableForm.SINGLE, owner="Fostering"
    ),
    "extract-in-westmarsh": lambda: extract(plan(2, 2), westmarsh()[0]),
}
