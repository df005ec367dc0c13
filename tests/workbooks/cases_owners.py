"""Owners: names and posts, several in a cell, initials, bodies, ditto."""

from __future__ import annotations

from typing import Any

from tests.workbooks.building import one_sheet
from tests.workbooks.expecting import ANY, HEADINGS, Case, action, month, owner, usual

TEXT = "Visit each carer"
NAMED = owner("A. Example, Head of Placements", name="A. Example", post="Head of Placements")


def plan(name: str, family: str, typed: str, read: list[Any], **others: Any) -> Case:
    *rest, _, progress = usual("1", TEXT)
    return Case(
        name=name,
        family=family,
        made=one_sheet({3: HEADINGS, 4: [*rest, typed, progress]}),
        actions=[action(4, "1", TEXT, owners=read)],
        **others,
    )


def ditto(name: str, column: int, word: str, letter: str, **read: Any) -> Case:
    """Give three actions of which the second says ditto in one column."""
    rows: dict[int, Any] = {
        3: HEADINGS,
        4: ["1", TEXT, "Jun-19", "Visits made", "Head of Fostering", "Half are made"],
        5: usual("2", "Write to each carer"),
        6: usual("3", "Ask each school"),
    }
    rows[5][column] = word
    first = {
        "completion": month("Jun-19", "2019-06"),
        "measures": ["Visits made"],
        "owners": ["Head of Fostering"],
        "progress": ["Half are made"],
    }
    return Case(
        name=name,
        family="ditto",
        made=one_sheet(rows),
        actions=[
            action(4, "1", TEXT, **first),
            action(5, "2", "Write to each carer", **read),
            action(6, "3", "Ask each school"),
        ],
        findings=[("ditto-resolved", "note", f"{letter}5")],
    )


CASES = [
    plan("an owner's name and post", "owner-name-post", "A. Example, Head of Placements", [NAMED]),
    plan(
        "an owner's post in brackets",
        "owner-name-post",
        "A. Example (Head of Placements)",
        [owner("A. Example (Head of Placements)", name="A. Example", post="Head of Placements")],
    ),
    plan(
        "an owner's post alone",
        "owner-name-post",
        "Director of Children's Services",
        [owner("Director of Children's Services", name="", post="Director of Children's Services")],
    ),
    plan(
        "an owner's name alone",
        "owner-name-post",
        "A. Example",
        [owner("A. Example", name=ANY, post="")],
    ),
    plan(
        "owners by line",
        "owners-several",
        "A. Example, Head of Placements\nB. Example, Head of Fostering",
        [
            NAMED,
            owner("B. Example, Head of Fostering", name="B. Example", post="Head of Fostering"),
        ],
    ),
    plan(
        "owners by line with blank lines between",
        "owners-several",
        "Head of Placements\n\nHead of Fostering\n",
        ["Head of Placements", "Head of Fostering"],
    ),
    plan(
        "owners by semicolon",
        "owners-several",
        "Head of Placements; Head of Fostering",
        ["Head of Placements", "Head of Fostering"],
    ),
    plan(
        "owners by a slash between two posts",
        "owners-several",
        "Head of Placements / Head of Fostering",
        ["Head of Placements", "Head of Fostering"],
    ),
    plan(
        "owners by the word and between two posts",
        "owners-several",
        "Head of Placements and Head of Fostering",
        ["Head of Placements", "Head of Fostering"],
    ),
    plan(
        "one post whose title has the word and in it",
        "owner-with-and",
        "Head of Fostering and Adoption",
        ["Head of Fostering and Adoption"],
    ),
    plan(
        "one post whose title has an ampersand in it",
        "owner-with-and",
        "Head of Youth Support & Vulnerable Young People",
        ["Head of Youth Support & Vulnerable Young People"],
    ),
    plan("owners by their initials", "owner-initials", "AE", ["AE"]),
    plan("owners by their initials with a slash", "owner-initials", "AE/BE", ["AE", "BE"]),
    plan(
        "a body as owner", "owner-body", "Corporate Parenting Board", ["Corporate Parenting Board"]
    ),
    plan(
        "bodies as owners by line",
        "owner-body",
        "Example Integrated Care Board\nExample Carers' Forum",
        ["Example Integrated Care Board", "Example Carers' Forum"],
    ),
    plan(
        "owners by line with their part said before them",
        "owners-several",
        "Lead: Head of Placements\nSupport: Head of Fostering",
        ["Lead: Head of Placements", "Support: Head of Fostering"],
    ),
    plan("no owner", "owner-none", "", []),
    ditto("ditto for an owner", 4, "ditto", "E", owners=["Head of Fostering"]),
    ditto("Ditto in a capital for an owner", 4, "Ditto", "E", owners=["Head of Fostering"]),
    ditto("a ditto mark for an owner", 4, '"', "E", owners=["Head of Fostering"]),
    ditto("ditto for a date", 2, "ditto", "C", completion=month("Jun-19", "2019-06")),
    ditto("ditto for a measure", 3, "Ditto.", "D", measures=["Visits made"]),
    ditto("ditto for progress", 5, "ditto", "F", progress=["Half are made"]),
    Case(
        name="ditto under ditto goes back to the words",
        family="ditto",
        made=one_sheet(
            {
                3: HEADINGS,
                4: usual("1", TEXT),
                5: [*usual("2", "Write to each carer")[:4], "ditto", "Under way"],
                6: [*usual("3", "Ask each school")[:4], "ditto", "Under way"],
            }
        ),
        actions=[
            action(4, "1", TEXT),
            action(5, "2", "Write to each carer"),
            action(6, "3", "Ask each school"),
        ],
        findings=[("ditto-resolved", "note", "E5"), ("ditto-resolved", "note", "E6")],
    ),
    Case(
        name="ditto with nothing above it stays as typed",
        family="ditto",
        made=one_sheet(
            {3: HEADINGS, 4: [*usual("1", TEXT)[:4], "ditto", "Under way"], 5: usual("2", "Ask")}
        ),
        actions=[
            action(4, "1", TEXT, owners=[owner("ditto", name=ANY, post=ANY)]),
            action(5, "2", "Ask"),
        ],
        pinned=False,
    ),
]
