"""A plan of 1,000 actions with cells as long as those of a published plan, no two of them alike.

The published plan that the example follows has, on average, 141 letters in an action, 214 in its
measures, 376 in its progress and 58 in its owners; its progress is a list of three to five entries,
every second of which names a time. So it is here. A seed makes other words of the same kind.
"""

from __future__ import annotations

import random

from cabinetpaper import Action, ActionPlan, Theme

ACTIONS, THEMES = 1_000, 20

_DO = ("Review", "Develop", "Agree", "Embed", "Strengthen", "Set up", "Refresh", "Monitor")
_WHAT = (
    "the arrangements for multi-agency risk management meetings", "a clear workforce plan",
    "oversight of children in need (CIN) plans that have been open for longest",
    "the residential offer",
    "joint housing protocols for young people of sixteen and seventeen", "the audit programme",
    "support for foster carers and connected persons", "thresholds for referrals to early help",
    "care planning processes and the checklist for workers", "the escalation policy of partners",
)  # fmt: skip
_SO_THAT = (
    "so that long-term placements are as stable as they can be and moves are rare",
    "so that partners apply challenge where a plan does not safeguard children well enough",
    "in line with the guidance, and make sure that good practice is found in every team",
    "to inform the short, medium and long-term strategy of the county and its neighbours",
    "so that learning from audits, complaints and reviews reaches every practitioner",
)
_MEASURES = (
    "Themed audit of care planning, with the findings reported to the core board each quarter",
    "Feedback from foster carers, from events, forums and surveys",
    "Analysis of data and volumes of work, by team and by district",
    "Practice guidance issued, and its use sampled by the quality assurance service",
    "Review of any ICPC or RCPC decision that was not unanimous",
    "Recommendations paper to the strategic partnership accommodation board",
)
_PROGRESS = (
    "Reviewed the panels and criteria to monitor casework, including the terms of reference",
    "Conference chairs conduct complex reviews from {day} {month} {year}",
    "Developing monitoring arrangements for work which steps down, to ensure that support goes on",
    "Checklist has been developed; word versions were given to all teams on {day} {month} {year}",
    "Meetings have taken place with finance on opportunities for capital funding",
    "Two days of training agreed for front-line staff; {count} of 210 had it by {month} {year}",
    "A further panel took place on {day} {month} {year}, chaired by the assistant director",
    "Undertaking an audit sample each month of contacts that led to no further action",
    "The partnership agreed its referral form, and monthly monitoring of its effect began",
    "A paper on CIN – CPP transfers to be presented to the board on {day} {later} 2019",
    "The form will be accessible in the children’s recording system (LCS) by {day} {later} 2019",
)  # fmt: skip
_POSTS = ("Head of", "Service Manager,", "Operations Director,", "Assistant Director,", "Lead for")
_SERVICES = (
    "Fostering and Adoption", "Children Looked After", "Joint Commissioning", "Assessments",
    "Targeted Youth Support and Vulnerable Young People", "Safeguarding and Specialist Services",
)  # fmt: skip
_MONTHS = ("January", "February", "March", "May", "September", "October", "November", "December")
_LATER = ("January", "March", "April", "May", "June", "July", "September", "October")
_DUE = (
    "May-19", "Feb-19", "Apr-19", "May-19", "Dec-18", "31st January 2019", "Q3 2019/20", "Ongoing",
)  # fmt: skip


def long_plan(seed: int) -> ActionPlan:
    """Give a plan of 1,000 actions under 20 themes, with words of their own for each seed."""
    drawn = random.Random(seed)
    each = ACTIONS // THEMES
    return ActionPlan(
        themes=[
            Theme(
                reference=f"{theme}.0",
                title=f"{drawn.choice(_DO)} {drawn.choice(_WHAT)}",
                actions=[_action(f"{theme}.{one}", drawn) for one in range(1, each + 1)],
            )
            for theme in range(1, THEMES + 1)
        ]
    )


def _action(reference: str, drawn: random.Random) -> Action:
    said = drawn.sample(_PROGRESS, drawn.randint(3, 5))
    return Action(
        reference=reference,
        description=f"{drawn.choice(_DO)} {drawn.choice(_WHAT)} {drawn.choice(_SO_THAT)}.",
        completion=drawn.choice(_DUE),
        measures="\n".join(f"- {it}" for it in drawn.sample(_MEASURES, drawn.randint(2, 4))),
        owners=[_owner(drawn) for _ in range(drawn.choice((1, 1, 1, 2)))],
        progress="\n".join(f"({n}) {_dated(it, drawn)}." for n, it in enumerate(said, start=1)),
    )


def _owner(drawn: random.Random) -> str:
    return f"{drawn.choice(_POSTS)} {drawn.choice(_SERVICES)}"


def _dated(words: str, drawn: random.Random) -> str:
    return words.format(
        day=drawn.randint(1, 28),
        month=drawn.choice(_MONTHS),
        later=drawn.choice(_LATER),
        year=drawn.choice((2018, 2019)),
        count=drawn.randint(20, 200),
    )
