"""Small plans, and what a rule of a group finds in them, as a reader of the findings sees it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import cache
from typing import Any

from attrs import evolve

from cabinetpaper import (
    Action,
    ActionPlan,
    Contact,
    Document,
    Meeting,
    Place,
    Report,
    Section,
    Theme,
    lay_out,
    read_completion,
    read_house,
    read_markdown,
)
from cabinetpaper.checks import (
    action_dates,
    action_entries,
    action_events,
    action_references,
    actions,
    personal_children,
    personal_data,
    personal_numbers,
)
from cabinetpaper.checks.rule import Paper, Rule
from cabinetpaper.houses.house import House, People

GROUPS = (
    actions, action_dates, action_entries, action_events, action_references, personal_data,
    personal_children, personal_numbers,
)  # fmt: skip
RULES: dict[str, Rule] = {rule.code: rule for group in GROUPS for rule in group.RULES}
DAY = datetime.date(2019, 2, 13)
MEETING = Meeting(
    council="A Council", committee="Panel", starts=datetime.datetime(2019, 2, 13, 10, 0), item="4"
)
WHOLE = {
    "description": "Ask.", "completion": "May-19", "measures": "What carers say.",
    "owners": "Head of Care", "progress": "The survey went out in January 2019.",
}  # fmt: skip


@cache
def house(people: People = People.NAMES) -> House:
    return evolve(read_house("hertfordshire"), people=people)


def action(reference: str = "4.1", *, row: int = 4, **facts: Any) -> Action:
    """Give an action that has all that a plan asks for, but for what is told otherwise."""
    said = WHOLE | facts
    place = Place(file="a.xlsx", sheet="Plan", cell=f"A{row}")
    due = read_completion(said.pop("completion"), place=place.at(f"C{row}"))
    return Action(reference=reference, completion=due, place=place, **said)


def plan(*of: Action, **facts: Any) -> ActionPlan:
    """Give a plan of one theme, 4.0."""
    facts = {"place": Place(file="a.xlsx", sheet="Plan")} | facts
    return ActionPlan(themes=[Theme(reference="4.0", title="Homes", actions=of)], **facts)


def numbered(*references: str, **facts: Any) -> list[Action]:
    return [action(one, row=row, **facts) for row, one in enumerate(references, start=4)]


def report(of: ActionPlan | None = None, narrative: str = "Words.", **facts: Any) -> Report:
    place = Place(file="narrative.md", line=3)
    return Report(
        title="A title",
        meeting=MEETING,
        authors=[Contact(post="Manager", telephone="01632 960394", email="a.example@council.uk")],
        sections=[
            Section(
                "Summary", read_markdown(narrative, place=Place(file="narrative.md")), place=place
            )
        ],
        plan=of,
        **facts,
    )


def found(
    code: str,
    of: ActionPlan | None,
    narrative: str = "Words.",
    *,
    people: People = People.NAMES,
    as_of: datetime.date = DAY,
) -> list[str]:
    """Give what the rule of a code finds, each finding as it is printed."""
    paper = report(of, narrative)
    document = lay_out(paper, house(people)) if people is People.POSTS else Document()
    seen = Paper(document=document, house=house(people), as_of=as_of, report=paper)
    return [str(one) for one in RULES[code].findings(seen)]


def found_in(code: str, of: Action | Sequence[Action], **facts: Any) -> list[str]:
    """Give what a rule finds in a plan of one theme with these actions."""
    return found(code, plan(*([of] if isinstance(of, Action) else of)), **facts)
