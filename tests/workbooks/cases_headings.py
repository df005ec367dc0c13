"""Every heading that councils give their columns, one workbook each."""

from __future__ import annotations

from typing import Any

from tests.workbooks.building import Book, one_sheet
from tests.workbooks.expecting import Case, action, month, owner

TITLE = ["Children's services improvement plan"]

# As thirteen published plans head them.
REFERENCE = ("", "No", "No.", "Ref", "Ref No", "Objective", "Recommendation", "Para Ref")
DESCRIPTION = (
    "Action", "Actions", "Action(s)", "Action Required", "Actions Required", "Theme/ Action",
    "How?", "What we have committed to", "Key future actions",
)  # fmt: skip
COMPLETION = (
    "Completion Date", "Planned Completion Date", "By When", "When?", "Target Date", "Timescale",
    "Revised date",
)  # fmt: skip
OWNER = (
    "Owner", "Lead", "Led by", "Lead Officer", "Lead Officers", "Lead Officer(s)",
    "Lead Officer / Agency", "Who", "Person/s Responsible", "Responsible Officer",
    "Responsible body",
)  # fmt: skip
MEASURE = (
    "How Will Progress/Impact Be Measured Or Evidenced?", "Measure", "Outcome", "Success Criteria",
    "Monitoring and Evaluation",
)  # fmt: skip
PROGRESS = (
    "Progress To Date", "Progress", "Update on progress", "Progress May 2019", "Progress Sept 2024",
    "Status",
)  # fmt: skip
STATUS = ("RAG", "R/A/G", "BRAG", "RAG rating", "Status")

# As trackers of audits, task lists and plans of councils in Wales head them, among others.
ALSO = {
    "reference": (0, ("Task ID", "Unique ref", "Cyf", "Rhif", "Cyf / Ref")),
    "description": (
        1,
        (
            "Task Name", "Agreed Management Action", "What will we do to achieve it?",
            "What action will be taken?", "Camau Gweithredu", "Camau Gweithredu / Actions",
        ),
    ),
    "completion": (
        2,
        (
            "Original Implementation Date", "Agreed Implementation Date", "Original Due Date",
            "Revised Implementation Date", "When will it be done by?", "Finish", "End", "Amserlen",
            "Erbyn Pryd / By When",
        ),
    ),
    "measures": (
        3,
        (
            "How will we know we’ve made a difference?", "What impact will this have?",
            "Meini Prawf Llwyddiant / Success Criteria",
        ),
    ),
    "owners": (4, ("Who will lead this?", "Swyddog Arweiniol / Lead Officer")),
    "progress": (5, ("Progress this period", "Progress since last report", "Cynnydd / Progress")),
    "status": (6, ("Statws", "CAG / RAG")),
}  # fmt: skip

# The same heading as people type it, and as Excel wraps it.
TYPED = {
    "a heading in capitals": (2, "COMPLETION DATE"),
    "a heading in small letters": (1, "actions required"),
    "a heading with a colon": (4, "Owner:"),
    "a heading without its question mark": (2, "When"),
    "a heading wrapped over two lines": (2, "Planned\nCompletion Date"),
    "a heading wrapped over four lines": (
        3,
        "How Will\nProgress/Impact\nBe Measured\nOr Evidenced?",
    ),
    "a heading wrapped after a slash": (4, "Lead Officer /\nAgency"),
    "a heading with spaces round it": (4, "  Lead  Officer "),
    "a heading with a no-break space": (2, "Target\N{NO-BREAK SPACE}Date"),
    "a heading with brackets left out": (4, "Lead Officers"),
    "a heading with a full stop": (1, "Actions."),
    "a heading with a curly apostrophe round it": (4, "‘Owner’"),
    "a heading with a carriage return": (2, "Completion\r\nDate"),
}

COLUMNS = ["Ref", "Action", "By When", "Measure", "Owner", "Progress", "RAG"]
ROW = [
    "2", "Visit each carer", "Jun-19", "Visits made", "Head of Fostering", "Half are made", "Green",
]  # fmt: skip


def headed(column: int, heading: str) -> Book:
    """Give a plan of one action, with one of its columns headed otherwise."""
    headings = [*COLUMNS]
    headings[column] = heading
    return one_sheet({1: TITLE, 3: headings, 4: ROW})


def read_whole(**changes: Any) -> dict[str, Any]:
    whole: dict[str, Any] = {
        "completion": month("Jun-19", "2019-06"),
        "measures": ["Visits made"],
        "owners": ["Head of Fostering"],
        "progress": ["Half are made"],
        "status": "Green",
    }
    return action(4, "2", "Visit each carer", **(whole | changes))


def _known(column: int, headings: tuple[str, ...], what: str) -> list[Case]:
    return [
        Case(
            name=f"a column headed {heading or 'with nothing'} holds the {what}",
            family=f"heading-{what}",
            made=headed(column, heading),
            actions=[read_whole()],
            pinned=bool(heading),
        )
        for heading in headings
    ]


def _alone_it_is_the_progress() -> Case:
    return Case(
        name="a column headed Status holds the progress where no other does",
        family="heading-progress",
        made=one_sheet({1: TITLE, 3: [*COLUMNS[:5], "Status"], 4: ROW[:6]}),
        actions=[read_whole(status="")],
    )


CASES = [
    *_known(0, REFERENCE, "reference"),
    *_known(1, DESCRIPTION, "description"),
    *_known(2, COMPLETION, "completion"),
    *_known(3, MEASURE, "measures"),
    *_known(4, OWNER, "owners"),
    *_known(5, PROGRESS[:-1], "progress"),
    _alone_it_is_the_progress(),
    *_known(6, STATUS, "status"),
    *(case for what, (column, headings) in ALSO.items() for case in _known(column, headings, what)),
    *(
        Case(
            name=f"{what} is known",
            family="heading-typed",
            made=headed(column, heading),
            actions=[read_whole()],
        )
        for what, (column, heading) in TYPED.items()
    ),
    Case(
        name="headings may stand in any order",
        family="column-order",
        made=one_sheet(
            {
                3: ["RAG", "Progress", "Owner", "Measure", "By When", "Action", "Ref"],
                4: [*reversed(ROW)],
            }
        ),
        actions=[read_whole()],
    ),
    Case(
        name="a blank first column is passed over",
        family="blank-first-column",
        made=one_sheet({1: ["", *TITLE], 3: ["", *COLUMNS], 4: ["", *ROW]}),
        actions=[read_whole()],
    ),
    Case(
        name="blank columns between the others are passed over",
        family="blank-first-column",
        made=one_sheet(
            {3: ["", "", *COLUMNS[:3], "", *COLUMNS[3:]], 4: ["", "", *ROW[:3], "", *ROW[3:]]}
        ),
        actions=[read_whole()],
    ),
    Case(
        name="two headings alike: the first is read and the second kept",
        family="column-double",
        made=one_sheet({3: [*COLUMNS, "Owner"], 4: [*ROW, "Head of Placements"]}),
        actions=[read_whole(extra={"Owner": "Head of Placements"})],
        findings=[("column-double", "warning", "H3")],
    ),
    Case(
        name="a second kind of owner column is kept under its heading",
        family="column-double",
        made=one_sheet({3: [*COLUMNS, "Responsible body"], 4: [*ROW, "Fostering Board"]}),
        actions=[read_whole(extra={"Responsible body": "Fostering Board"})],
        findings=[("column-double", "warning", "H3")],
    ),
    Case(
        name="the completion date beside a revised date is the completion",
        family="revised-date",
        made=one_sheet(
            {
                3: [*COLUMNS[:2], "Completion Date", "Revised date", *COLUMNS[3:]],
                4: [*ROW[:2], "Jun-19", "Sep-19", *ROW[3:]],
            }
        ),
        actions=[read_whole(extra={"Revised date": "Sep-19"})],
        findings=[("column-double", "warning", "D3")],
    ),
    Case(
        name="a revised date before the completion date changes nothing",
        family="revised-date",
        made=one_sheet(
            {
                3: [*COLUMNS[:2], "Revised date", "Completion Date", *COLUMNS[3:]],
                4: [*ROW[:2], "Sep-19", "Jun-19", *ROW[3:]],
            }
        ),
        actions=[read_whole(extra={"Revised date": "Sep-19"})],
        findings=[("column-double", "warning", "C3")],
    ),
    Case(
        name="owners by line under one heading for people and agencies",
        family="heading-owners",
        made=one_sheet(
            {
                3: [*COLUMNS[:4], "Lead Officer/\nAgency", *COLUMNS[5:]],
                4: [*ROW[:4], "Head of Fostering\nExample Carers' Forum", *ROW[5:]],
            }
        ),
        actions=[read_whole(owners=[owner("Head of Fostering"), owner("Example Carers' Forum")])],
    ),
]
