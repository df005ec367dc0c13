"""Owners: taken apart where that is safe, with the name and the post where they can be told."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinetpaper.model.owner import Owner
from cabinetpaper.model.owners import read_owners
from cabinetpaper.model.plan import Action


def told(cell):
    return [(owner.text, owner.name, owner.post) for owner in read_owners(cell)]


@pytest.mark.parametrize(
    ("text", "name", "post"),
    [
        # name and post, in every order and punctuation
        ("A. Example, Head of Fostering and Adoption", "A. Example",
         "Head of Fostering and Adoption"),
        ("A. Example, Training and development.", "A. Example", "Training and development."),
        ("A. Example – Head of Finance", "A. Example", "Head of Finance"),
        ("A. Example - Head of Finance", "A. Example", "Head of Finance"),
        ("A. Example (Head of Finance)", "A. Example", "Head of Finance"),
        ("A. Example: Head of Finance", "A. Example", "Head of Finance"),
        ("A. Example Head of Finance", "A. Example", "Head of Finance"),
        ("Head of Finance (A. Example)", "A. Example", "Head of Finance"),
        ("Head of Finance, A. Example", "A. Example", "Head of Finance"),
        ("Head of Finance – A. Example", "A. Example", "Head of Finance"),
        ("Head of Finance: A. Example", "A. Example", "Head of Finance"),
        ("Head of Finance A. Example", "A. Example", "Head of Finance"),
        ("AB, Head of Finance", "AB", "Head of Finance"),
        ("Head of Finance – AB", "AB", "Head of Finance"),
        ("A. Example – Head of Care, Children's Services", "A. Example",
         "Head of Care, Children's Services"),
        ("A. Example, Head of Care (Fostering)", "A. Example", "Head of Care (Fostering)"),
        ("Head of Service (Fostering) - A. Example", "A. Example", "Head of Service (Fostering)"),
        ("Head of Service, Children's Social Care (A. Example)", "A. Example",
         "Head of Service, Children's Social Care"),
        ("Head of Care (A. Example), Children's Services", "A. Example", "Head of Care"),
        ("A. Example,\nHead of Care", "A. Example", "Head of Care"),
        ("Wxyz Example, Head of Care", "Wxyz Example", "Head of Care"),
        # names
        ("A. Example", "A. Example", None),
        ("A Example", "A Example", None),
        ("A.B. Example", "A.B. Example", None),
        ("Dr Example", "Dr Example", None),
        ("Cllr A. Example, Lead Member for Children", "Cllr A. Example",
         "Lead Member for Children"),
        ("Mrs Example", "Mrs Example", None),
        ("Jane Example", "Jane Example", None),
        ("Mary-Ann O'Example", "Mary-Ann O'Example", None),
        ("A. van Example", "A. van Example", None),
        ("A. Example (lead)", "A. Example", None),
        ("A. Example, a.example@example.org", "A. Example", None),
        ("AB", "AB", None), ("A.B.", "A.B.", None), ("AE", "AE", None),
        ("Jane Example.", "Jane Example", None), ("Jane E.", "Jane E.", None),
        ("A.N. Other", "A.N. Other", None), ("Jane", "Jane", None),
        ("Jane Example HoS", "Jane Example", "HoS"), ("HoS Jane Example", "Jane Example", "HoS"),
        # posts
        ("Head of Finance", None, "Head of Finance"),
        ("The Head of Service", None, "The Head of Service"),
        ("Director of Children's Services", None, "Director of Children's Services"),
        ("Assistant Director, Safeguarding and Early Help", None,
         "Assistant Director, Safeguarding and Early Help"),
        ("Principal Social Worker", None, "Principal Social Worker"),
        ("AD Education & Skills", None, "AD Education & Skills"),
        ("Strategic Lead – Inclusion", None, "Strategic Lead – Inclusion"),
        ("Lead – Fostering", None, "Lead – Fostering"),
        ("Head of Care (vacant)", None, "Head of Care"),
        ("Head of Quality (QX)", None, "Head of Quality"),
        ("Head of Quality (SC)", None, "Head of Quality"),
        ("Head of Care - TBC", None, "Head of Care"),
        ("DCS", None, "DCS"), ("HR", None, "HR"), ("IT", None, "IT"), ("AD", None, "AD"),
        # bodies
        ("Police", None, "Police"), ("All schools", None, "All schools"), ("NHS", None, "NHS"),
        ("Public Health", None, "Public Health"), ("NHS Trust", None, "NHS Trust"),
        ("ICB", None, "ICB"), ("LSCB", None, "LSCB"), ("Early Help", None, "Early Help"),
        ("Anytown Safeguarding Children Partnership", None,
         "Anytown Safeguarding Children Partnership"),
        ("Health Visitors", None, "Health Visitors"), ("Florence House", None, "Florence House"),
        ("St John Example Academy", None, "St John Example Academy"),
        ("Public Health, Education Lead", None, "Public Health, Education Lead"),
        # labels
        ("Lead: A. Example", "A. Example", None),
        ("Support: Head of Care", None, "Head of Care"),
        ("SRO: A. Example, Head of Care", "A. Example", "Head of Care"),
        ("Lead officer - A. Example", "A. Example", None),
        # what is neither, and what is not sure
        ("tbc", None, None), ("TBC", None, None), ("Vacant", None, None), ("All", None, None),
        ("SRO", None, None), ("Wxyz Example", None, None), ("Anytown", None, None),
        ("Head of Finance, Wxyz Example", None, None), ("Head of Service/AB", None, None),
        ("Head of Care/A. Example", None, None), ("Ask Jane Example at the board", None, None),
        ("Example, Jane", None, None), ("EXAMPLE, JANE", None, None),
        ("A. Example Head of Care B. Example", None, None), ("SC", None, None),
        ("SC, Head of Care", None, None),
        ("ABC", None, None), ("?", None, None), ("Head of Care, Anytown", None, None),
    ],
)  # fmt: skip
def test_name_and_post_are_told_apart_where_they_can_be(text, name, post):
    assert told(text) == [(text, name, post)]


@pytest.mark.parametrize(
    "post",
    [
        "Head of Health and Safety", "Director of Adults and Children", "HR/OD Manager",
        "Heads of Safeguarding East/West", "Children & Families", "Health and Social Care",
        "Head of Education and Skills", "Head of Children, Young People and Families",
        "Director of Finance and Section 151 Officer", "Head of Safeguarding & QA",
        "Head of Health and Safety Lead for Schools", "Education and Health",
        "Fostering and Adoption", "Head of SEND, Inclusion and Access",
        "Chief Executive and Head of Paid Service", "Health and Wellbeing Board",
        "Head of Services for Young People & QX Anytown", "Performance Manager and Data Lead",
        "Learning and Development Manager",
    ],
)  # fmt: skip
def test_a_post_or_a_body_is_never_cut_in_two(post):
    assert told(post) == [(post, None, post)]


@pytest.mark.parametrize(
    ("cell", "owners"),
    [
        ("A. Example, Head of Care and B. Example, Head of School",
         [("A. Example, Head of Care", "A. Example", "Head of Care"),
          ("B. Example, Head of School", "B. Example", "Head of School")]),
        ("A. Example, Head of Care, B. Example, Head of School",
         [("A. Example, Head of Care", "A. Example", "Head of Care"),
          ("B. Example, Head of School", "B. Example", "Head of School")]),
        ("Head of Care, A. Example, Head of School, B. Example",
         [("Head of Care, A. Example", "A. Example", "Head of Care"),
          ("Head of School, B. Example", "B. Example", "Head of School")]),
        ("A. Example/B. Example", [("A. Example", "A. Example", None),
                                   ("B. Example", "B. Example", None)]),
        ("A. Example, B. Example and C. Example", [("A. Example", "A. Example", None),
                                                   ("B. Example", "B. Example", None),
                                                   ("C. Example", "C. Example", None)]),
        ("AB/CD", [("AB", "AB", None), ("CD", "CD", None)]),
        ("AE / BE", [("AE", "AE", None), ("BE", "BE", None)]),
        *((cell, [("AE", "AE", None), ("BE", "BE", None), ("CE", None, None)])
          for cell in ("AE / BE / CE", "AE/BE/CE", "AE, BE, CE", "AE, BE and CE", "AE & BE & CE")),
        *((cell, [("AE", "AE", None), ("BE", "BE", None), ("CE", None, None), ("DE", "DE", None)])
          for cell in ("AE / BE / CE / DE", "AE/BE/CE/DE", "AE, BE, CE, DE", "AE, BE, CE & DE")),
        ("AB/HR/DCS", [("AB", "AB", None), ("HR", None, None), ("DCS", None, "DCS")]),
        ("AB, HR", [("AB, HR", "AB", "HR")]),
        ("AB, HR, CD", [("AB, HR", "AB", "HR"), ("CD", "CD", None)]),
        ("AB, CD & EF", [("AB", "AB", None), ("CD", "CD", None), ("EF", "EF", None)]),
        ("A. Example and B. Example (Heads of Service)",
         [("A. Example", "A. Example", "Heads of Service"),
          ("B. Example (Heads of Service)", "B. Example", "Heads of Service")]),
        ("A. Example and B. Example (Head of Care)",
         [("A. Example", "A. Example", None),
          ("B. Example (Head of Care)", "B. Example", "Head of Care")]),
        ("A. Example and Head of Finance", [("A. Example", "A. Example", None),
                                            ("Head of Finance", None, "Head of Finance")]),
        ("Head of Care (A. Example)/ICB", [("Head of Care (A. Example)", "A. Example",
                                             "Head of Care"), ("ICB", None, "ICB")]),
        ("A. Example; Head of Care", [("A. Example", "A. Example", None),
                                      ("Head of Care", None, "Head of Care")]),
        ("Lead: A. Example, Support: Head of Care",
         [("Lead: A. Example", "A. Example", None),
          ("Support: Head of Care", None, "Head of Care")]),
        ("(1a) Head of Care (1b) Head of School",
         [("(1a) Head of Care", None, "Head of Care"),
          ("(1b) Head of School", None, "Head of School")]),
        ("- Head of Finance\n\n(2) A. Example, Head of Care ",
         [("Head of Finance", None, "Head of Finance"),
          ("A. Example, Head of Care", "A. Example", "Head of Care")]),
    ],
)  # fmt: skip
def test_several_owners_are_taken_apart_where_each_is_one_by_itself(cell, owners):
    assert told(cell) == owners


@pytest.mark.parametrize(
    ("cell", "posts"),
    [
        ("Head of Fostering / Head of Adoption", ["Head of Fostering", "Head of Adoption"]),
        ("Head of Fostering/Head of Adoption", ["Head of Fostering", "Head of Adoption"]),
        ("Head of Care, Head of School", ["Head of Care", "Head of School"]),
        ("Head of Education and Skills and Head of Care",
         ["Head of Education and Skills", "Head of Care"]),
        ("Fostering Team Manager & Adoption Team Manager",
         ["Fostering Team Manager", "Adoption Team Manager"]),
        ("Head of Care and\nHead of School", ["Head of Care", "Head of School"]),
        ("Police / Public Health / NHS", ["Police", "Public Health", "NHS"]),
        ("Police and Probation", ["Police", "Probation"]),
        ("Education/Health/Social Care", ["Education", "Health", "Social Care"]),
        ("Head of Care\nPublic Health", ["Head of Care", "Public Health"]),
        ("Head of Care • Head of School", ["Head of Care", "Head of School"]),
        ("DCS/DASS", ["DCS", "DASS"]),
        *((cell, ["Head of Care", "Head of School", "Head of Health"])
          for cell in ("Head of Care / Head of School / Head of Health",
                       "1. Head of Care\n2. Head of School\n3. Head of Health",
                       "1. Head of Care 2. Head of School 3. Head of Health",
                       "1) Head of Care 2)Head of School 3) Head of Health",
                       "1. Head of Care, 2. Head of School and 3. Head of Health",
                       "1. Head of Care; 2. Head of School; 3. Head of Health")),
        ("1. Head of Care 3. Head of School", ["Head of Care 3. Head of School"]),
    ],
)  # fmt: skip
def test_several_posts_and_bodies_are_taken_apart(cell, posts):
    assert told(cell) == [(post, None, post) for post in posts]


def test_a_post_that_was_wrapped_by_hand_is_one():
    assert told("Head of Health and\nSafety") == [
        ("Head of Health and\nSafety", None, "Head of Health and Safety")
    ]
    assert told("Director of Adults\nand Children") == [
        ("Director of Adults\nand Children", None, "Director of Adults and Children")
    ]


def test_an_empty_cell_has_no_owner():
    assert read_owners("") == read_owners(" \n ") == ()


def test_words_of_an_owner_mean_in_a_script_what_they_mean_in_a_cell():
    words = "A. Example, Head of Care and B. Example, Head of School"
    assert Action(description="x", owners=words).owners == read_owners(words)
    action = Action(description="x", owners=["Head of Care", Owner("Head of School")])
    assert action.owners == (Owner("Head of Care", post="Head of Care"), Owner("Head of School"))


def test_a_long_line_is_words_and_no_list():
    line = "A. Example, " * 50
    assert told(line) == [(line.strip(), None, None)]


PIECES = ["A. Example", "Head of Care", "Head of Health and Safety", "AB", "HR", "Police", "TBC",
          ", ", " and ", " & ", "/", "; ", "\n", "- ", "(1) ", "(1a) ", "1. ", " 2. ", "AE/BE/CE",
          "Lead: ", " (", ")", " – ",
          "Jane", "Anytown", "Heads of Service", "of", " ", "•"]  # fmt: skip
SEPARATORS = re.compile(r"\band\b|[^\w]|\(?\b\d{1,3}(?:[a-z]?\)|\.)|\b[a-z]\)", re.IGNORECASE)


def letters(text):
    return SEPARATORS.sub("", text)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_no_words_of_an_owner_are_lost_or_made_up(cell):
    owners = read_owners(cell)
    assert letters(" ".join(owner.text for owner in owners)) == letters(cell)
    at = 0
    for owner in owners:
        at = cell.index(owner.text, at) + len(owner.text)


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)))
def test_name_and_post_are_words_of_their_owner(cell):
    for owner in read_owners(cell):
        assert owner.text in cell
        for told_apart in (owner.name, owner.post):
            if told_apart:
                assert " ".join(told_apart.split()) == told_apart
        if owner.name:
            assert owner.name in " ".join(owner.text.split())
        if owner.post:
            assert owner.post in " ".join(cell.split())


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))
def test_no_name_is_told_as_a_post(cell):
    for owner in read_owners(cell):
        assert owner.name is None or not owner.name.startswith(("Head", "HR", "Police"))
        assert owner.post is None or "Example" not in owner.post
