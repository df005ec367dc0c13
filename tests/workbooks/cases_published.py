"""Whole plans in the shapes that councils publish; every word of theirs is made up here."""

from __future__ import annotations

from tests.workbooks import cases_published_more
from tests.workbooks.building import (
    AMBER,
    GREEN,
    RED,
    Book,
    Tab,
    bold,
    filled,
    number,
    on,
    one_sheet,
)
from tests.workbooks.expecting import SOMEWHERE, Case, action, day, done, month, no_time, owner

FAMILY = "published"
STABLE = "Stable homes for children in care"
EARLY = "The right help for adolescents, early"
CARERS = owner("A. Example, Head of Fostering", name="A. Example", post="Head of Fostering")
YOUTH = owner("B. Example, Head of Youth Support", name="B. Example", post="Head of Youth Support")

DEVELOPMENT_PLAN = Case(
    name="an extract of a development plan with no heading over its references",
    family=FAMILY,
    made=one_sheet(
        {
            1: [bold("Extract from the development plan 2018/19")],
            3: [
                "", "Theme/ Action", "Completion Date",
                "How Will Progress/Impact Be Measured Or Evidenced?", "Owner", "Progress To Date",
            ],
            4: [number(4, "0.0"), bold(STABLE)],
            5: [
                number(4.1, "0.0"), "Hear carers at each review of a child's plan.",
                on("2019-05-01", "mmm-yy"), "- Notes of reviews\n- Survey of carers\n",
                "A. Example, Head of Fostering", "(1) Forum held\n(2)Survey sent\nReplies are due",
            ],
            6: [number(5, "0.0"), bold(EARLY)],
            7: [
                number(5.1, "0.0"), "Agree one door for referrals.", "Feb 19", "Referral times",
                "B. Example, Head of Youth Support\nA. Example, Head of Fostering", "In progress",
            ],
        }
    ),
    themes=[("4.0", STABLE), ("5.0", EARLY)],
    actions=[
        action(
            5, "4.1", "Hear carers at each review of a child's plan.", theme=STABLE,
            theme_reference="4.0", owners=[CARERS],
            measures=["- Notes of reviews", "- Survey of carers"],
            progress=["(1) Forum held", "(2)Survey sent", "Replies are due"],
        ),
        action(
            7, "5.1", "Agree one door for referrals.", theme=EARLY, theme_reference="5.0",
            completion=month("Feb 19", "2019-02"), owners=[YOUTH, CARERS],
            measures=["Referral times"], progress=["In progress"],
        ),
    ],
    pinned=False,
)  # fmt: skip

AREAS = [
    "No.",
    "Actions Required",
    "Lead Officer /\nAgency",
    "Timescale",
    "Success Criteria",
    "BRAG",
]
AREA_1 = "Area 1: Plans are written late and say too little."
AREA_2 = "Area 2: Parents are not asked."

STATEMENT_OF_ACTION = Case(
    name="a written statement of action with a table for each area of weakness",
    family=FAMILY,
    made=one_sheet(
        {
            1: ["Example local area: written statement of action"],
            3: [bold(AREA_1)],
            4: AREAS,
            5: [
                "1.1", "(1a) Train every plan writer\n(1b) Sample ten plans a month",
                "SEND Manager\nExample Integrated Care Board", "Jan-20\nMar-20",
                "• Half of plans are good\n• No plan is late", "B",
            ],
            6: ["1.2", "Publish a timetable", "SEND Manager", "31/01/2020", "• Published", "G"],
            9: [bold(AREA_2)],
            10: AREAS,
            11: ["2.1", "Meet the forum each term", "Head of Inclusion", "Ongoing", "• Notes", "A"],
            13: ["B: done. G: on track. A: at risk. R: late."],
        }
    ),
    themes=[("", AREA_1), ("", AREA_2)],
    actions=[
        action(
            5, "1.1", "(1a) Train every plan writer\n(1b) Sample ten plans a month", theme=AREA_1,
            completion=done("Jan-20\nMar-20", "2020-01-01", "2020-03-31", "month"),
            owners=["SEND Manager", "Example Integrated Care Board"],
            measures=["• Half of plans are good", "• No plan is late"], progress=[], status="B",
        ),
        action(
            6, "1.2", "Publish a timetable", theme=AREA_1,
            completion=day("31/01/2020", "2020-01-31"), owners=["SEND Manager"],
            measures=["• Published"], progress=[], status="G",
        ),
        action(
            11, "2.1", "Meet the forum each term", theme=AREA_2,
            completion=done("Ongoing", None, None, "open"), owners=["Head of Inclusion"],
            measures=["• Notes"], progress=[], status="A",
        ),
    ],
    findings=[("cell-unread", SOMEWHERE, "A13")],
    pinned=False,
)  # fmt: skip

PRIORITY = [
    "Ref", "What we have committed to", "Led by", "When?", "Outcome", "Progress March 2024",
    "Progress June 2024", "RAG rating",
]  # fmt: skip

PRIORITY_ACTION_PLAN = Case(
    name="a priority action plan with a sheet for each priority and progress by month",
    family=FAMILY,
    made=Book(
        [
            Tab(
                "Priority 1",
                {
                    1: ["Example local area partnership: priority action plan"],
                    2: [bold("Waiting times are known and fall")],
                    4: PRIORITY,
                    5: [
                        "1a", "Publish waiting times", "Director of Education", "Q3 2024/25",
                        "Families know how long they wait", "Data found", "Data published",
                        filled(GREEN),
                    ],
                    6: [
                        "1b", "Triage each referral", "Example Integrated Care Board",
                        "Sept 2024 for SDP, end Q3 for other delivery plans", "Shorter waits",
                        "Not begun", "Pilot in one town", filled(AMBER),
                    ],
                },
            ),
            Tab(
                "Priority 2",
                {
                    1: ["Example local area partnership: priority action plan"],
                    2: [bold("Moves into adulthood are planned")],
                    4: PRIORITY,
                    5: [
                        "2a", "Begin each plan at 14", "Director of Adult Services",
                        "End August 2024", "No cliff edge", "Policy drafted", "Policy agreed",
                        filled(RED),
                    ],
                },
            ),
        ]
    ),
    themes=[
        ("", "Waiting times are known and fall"), ("", "Moves into adulthood are planned"),
    ],
    actions=[
        action(
            5, "1a", "Publish waiting times", sheet="Priority 1",
            theme="Waiting times are known and fall",
            completion=done("Q3 2024/25", "2024-10-01", "2024-12-31", "quarter"),
            owners=["Director of Education"], measures=["Families know how long they wait"],
            progress=["Data published"], status="Green",
            extra={"Progress March 2024": "Data found"},
        ),
        action(
            6, "1b", "Triage each referral", sheet="Priority 1",
            theme="Waiting times are known and fall",
            completion=done(
                "Sept 2024 for SDP, end Q3 for other delivery plans", "2024-09-01", "2024-12-31",
                "quarter",
            ),
            owners=["Example Integrated Care Board"], measures=["Shorter waits"],
            progress=["Pilot in one town"], status="Amber",
            extra={"Progress March 2024": "Not begun"},
        ),
        action(
            5, "2a", "Begin each plan at 14", sheet="Priority 2",
            theme="Moves into adulthood are planned",
            completion=month("End August 2024", "2024-08"),
            owners=["Director of Adult Services"], measures=["No cliff edge"],
            progress=["Policy agreed"], status="Red",
            extra={"Progress March 2024": "Policy drafted"},
        ),
    ],
    findings=[
        ("column-double", "note", "F4"), ("status-by-colour", "note", "H5"),
        ("status-by-colour", "note", "H6"),
    ],
)  # fmt: skip

ATTEND = "Raise attendance in every school."

AFTER_ESTYN = Case(
    name="a post-inspection plan whose recommendations are merged down over their actions",
    family=FAMILY,
    made=one_sheet(
        {
            1: ["Post-inspection action plan"],
            3: [
                "No", "Recommendation", "How?", "Who", "When?", "Success Criteria",
                "Monitoring and Evaluation",
            ],
            4: ["R1.1", ATTEND, "Call every absent pupil's home", "Head of Inclusion",
                "Summer 2010", "Attendance of 94%", "Governors, each term"],
            5: ["R1.2", "", "Meet schools below 90%", "Chief Adviser", "asap", "All are met",
                "Scrutiny, each year"],
            6: ["R2.1", "Plan together.", "Join the two plans", "Chief Adviser", "2027 onwards",
                "One plan", "Cabinet"],
        },
        merged=["B4:B5"],
    ),
    actions=[
        action(
            4, "R1.1", "Call every absent pupil's home", finding=ATTEND,
            completion=done("Summer 2010", "2010-06-01", "2010-08-31", "season"),
            owners=["Head of Inclusion"], measures=["Attendance of 94%"], progress=[],
            extra={"Monitoring and Evaluation": "Governors, each term"},
        ),
        action(
            5, "R1.2", "Meet schools below 90%", finding=ATTEND, completion=no_time("asap"),
            owners=["Chief Adviser"], measures=["All are met"], progress=[],
            extra={"Monitoring and Evaluation": "Scrutiny, each year"},
        ),
        action(
            6, "R2.1", "Join the two plans", finding="Plan together.",
            completion=done("2027 onwards", "2027-01-01", None, "open"),
            owners=["Chief Adviser"], measures=["One plan"], progress=[],
            extra={"Monitoring and Evaluation": "Cabinet"},
        ),
    ],
    findings=[("merged-rows", "note", "B4"), ("column-double", "warning", "G3")],
    pinned=False,
)  # fmt: skip

MUST = "Records do not show who decided."

AFTER_CQC = Case(
    name="a plan after an inspection of adult care, with real dates and colours alone",
    family=FAMILY,
    made=one_sheet(
        {
            2: [
                "Para Ref", "Finding", "Actions Required", "Person/s Responsible", "Target Date",
                "Outcome", "Update on progress", "RAG",
            ],
            3: [
                "2.14", MUST, "Record each decision with its reason", "Principal Social Worker",
                on("2025-03-31", "dd/mm/yyyy"), "Every record is whole",
                "03/02/25 Form agreed\n10/03/25 Form in use", filled(GREEN),
            ],
            4: [
                "2.14", "", "Sample ten records a month", "ditto", on("2025-06-30", "dd/mm/yyyy"),
                "Nine in ten are whole", "Not begun", filled(RED),
            ],
            5: ["Total", "", 2, "", "", "", "", ""],
        },
        merged=["B3:B4"],
    ),
    actions=[
        action(
            3, "2.14", "Record each decision with its reason", finding=MUST,
            completion=day("31/03/2025", "2025-03-31"), owners=["Principal Social Worker"],
            measures=["Every record is whole"],
            progress=["03/02/25 Form agreed", "10/03/25 Form in use"], status="Green",
        ),
        action(
            4, "2.14", "Sample ten records a month", finding=MUST,
            completion=day("30/06/2025", "2025-06-30"), owners=["Principal Social Worker"],
            measures=["Nine in ten are whole"], progress=["Not begun"], status="Red",
        ),
    ],
    findings=[
        ("merged-rows", "note", "B3"), ("ditto-resolved", "note", "D4"),
        ("total-row", "note", "A5"), ("status-by-colour", "note", "H3"),
        ("status-by-colour", "note", "H4"),
    ],
)  # fmt: skip

CASES = [
    DEVELOPMENT_PLAN,
    STATEMENT_OF_ACTION,
    PRIORITY_ACTION_PLAN,
    AFTER_ESTYN,
    AFTER_CQC,
    *cases_published_more.CASES,
]
