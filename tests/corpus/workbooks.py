"""The workbooks that we write, by name: starters, clean workbooks, marked copies,
and the one that stands in a chart.

Not here: a user's own workbook, and what openpyxl saved, which has an error of its own in every
file (the order of a font's children).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, partial

from tests.corpus.examples import example
from tests.corpus.narratives import LISTS
from tests.corpus.plans import GAPS, MIXED, OWN_COLUMNS, TWICE, WITHOUT_ACTIONS, plan
from tests.corpus.samples import sample
from tests.corpus.words import HOSTILE, WELSH, plan_saying
from tests.workbook import users_workbooks

from cabinetpaper import (
    Action,
    ActionPlan,
    Finding,
    Place,
    Severity,
    Theme,
    mark_workbook,
    read_framework,
    render_workbook,
)
from cabinetpaper.frame.package import read_package
from cabinetpaper.workbook.starter_files import starter_files

FRAMEWORKS = ("ilacs-2018", "ilacs-2023", "ilacs-2026", "area-send-2023")
PLANS = {
    "example": lambda: example().plan,
    "empty": lambda: ActionPlan(title="Nothing yet"),
    "mixed": lambda: MIXED,
    "with-gaps": lambda: GAPS,
    "references-twice": lambda: TWICE,
    "theme-without-actions": lambda: WITHOUT_ACTIONS,
    "own-columns": lambda: OWN_COLUMNS,
    "500-actions": lambda: plan(10, 50),
    "lists": lambda: ActionPlan(
        title="Lists", themes=[Theme(reference="1", actions=[_listing(one) for one in LISTS])]
    ),
    "hostile": lambda: plan_saying(HOSTILE["markup"]),
    "hostile-tags": lambda: plan_saying(HOSTILE["tags"]),
    "welsh": lambda: plan_saying(WELSH),
}


def _listing(words: str) -> Action:
    return Action(description="Ask.", progress=words)


def _starter(framework: str) -> bytes:
    files = starter_files(
        read_framework(framework), house="hertfordshire", council="A Council", headings=["Summary"]
    )
    [data] = [data for name, data in files.items() if name.endswith(".xlsx")]
    return data


def _findings(*cells: str) -> list[Finding]:
    return [
        Finding(
            code="action-overdue",
            severity=Severity.WARNING,
            text="The action is <late> & R&D.",
            advice="Say why.",
            place=Place(file="plan.xlsx", sheet="Plan", cell=cell),
        )
        for cell in cells
    ]


def _marked() -> bytes:
    return mark_workbook(users_workbooks.plain(), _findings("B3", "D5", "A1", "A1"))


def _marked_clean() -> bytes:
    found = [
        Finding(
            code="action-overdue",
            severity=Severity.WARNING,
            text="Late.",
            advice="Say why.",
            place=Place(file="clean.xlsx", sheet="Action plan", cell="C3"),
        )
    ]
    return mark_workbook(_clean("example"), found)


def _clean(name: str) -> bytes:
    return render_workbook(PLANS[name]())


def _in_a_chart() -> bytes:
    package = read_package(sample("pictures-chart-placed").data)
    [data] = [data for name, data in package.parts.items() if name.endswith(".xlsx")]
    return data


MAKERS: Mapping[str, Callable[[], bytes]] = {
    **{f"starter-{name}.xlsx": partial(_starter, name) for name in FRAMEWORKS},
    **{f"clean-{name}.xlsx": partial(_clean, name) for name in PLANS},
    "in-a-chart.xlsx": _in_a_chart,
    "marked-users.xlsx": _marked,
    "marked-clean.xlsx": _marked_clean,
    "marked-threads.xlsx": lambda: mark_workbook(users_workbooks.threaded(), _findings("D5", "B3")),
}
NAMES = tuple(MAKERS)


@cache
def workbook(name: str) -> bytes:
    """Give a workbook, made once a session."""
    return MAKERS[name]()
