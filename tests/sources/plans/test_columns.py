"""The one table of columns: which heading is which field."""

import pytest

from cabinetpaper.errors import InputError
from cabinetpaper.sources.plans.column_choice import chosen_fields
from cabinetpaper.sources.plans.columns import AREAS_FOR_IMPROVEMENT, JUDGEMENTS, PLAN, columns_for

FIELDS = (
    "reference", "theme_reference", "theme", "finding", "description", "completion", "measures",
    "owners", "progress", "status",
)  # fmt: skip


def test_the_fields_of_a_plan_are_those_of_an_action():
    assert columns_for(PLAN).fields == FIELDS


def test_the_fields_of_the_other_sheets_are_theirs():
    assert columns_for(JUDGEMENTS).fields == ("area", "grade", "previous")
    assert columns_for(AREAS_FOR_IMPROVEMENT).fields == (
        "title", "finding", "theme", "priority", "body",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Ref", "reference"), ("No.", "reference"), ("Ref No", "reference"),
        ("Para Ref", "reference"), ("Objective", "reference"), ("Recommendation", "reference"),
        ("Theme/ Action", "description"), ("Action(s)", "description"),
        ("ACTION\nREQUIRED", "description"), ("How?", "description"),
        ("What we have committed to", "description"), ("Key future actions", "description"),
        ("Completion Date", "completion"), ("Planned Completion Date", "completion"),
        ("By When", "completion"), ("When?", "completion"), ("Target Date", "completion"),
        ("Timescale", "completion"), ("Revised date", "completion"),
        ("Owner", "owners"), ("Lead", "owners"), ("Led by", "owners"),
        ("Lead Officer(s)", "owners"), ("Lead Officer /\nAgency", "owners"), ("Who", "owners"),
        ("Person/s Responsible", "owners"), ("Responsible Officer", "owners"),
        ("Responsible body", "owners"),
        ("How Will Progress/Impact Be Measured Or Evidenced?", "measures"),
        ("Measure", "measures"), ("Outcome", "measures"), ("Success Criteria", "measures"),
        ("Monitoring and Evaluation", "measures"),
        ("Progress To Date", "progress"), ("Progress", "progress"),
        ("Update on progress", "progress"), ("Progress January 2019", "progress"),
        ("Progress – Sept 2024", "progress"), ("Status", "progress"),
        ("RAG", "status"), ("R/A/G", "status"), ("BRAG", "status"), ("RAG rating", "status"),
    ],
)  # fmt: skip
def test_the_headings_that_councils_use_are_known(heading, field):
    assert columns_for(PLAN).fields_of(heading)[0] == field


@pytest.mark.parametrize("heading", ["", "-", "Colour", "Progress Somewhen 2019"])
def test_other_headings_are_no_field(heading):
    assert columns_for(PLAN).fields_of(heading) == ()


def test_a_users_heading_means_what_the_user_says():
    columns = columns_for(PLAN, {"completion": ["Fällig"], "finding": ["Outcome"]})
    assert columns.fields_of("FÄLLIG:") == ("completion",)
    assert columns.fields_of("Outcome") == ("finding",)


@pytest.mark.parametrize(
    ("heading", "near"),
    [("Onwer", "Owner"), ("Progess to date", "Progress To Date"), ("Colour", None)],
)
def test_a_near_miss_is_told_from_a_column_of_its_own(heading, near):
    found = columns_for(PLAN).nearest(heading)
    assert (found and found.words) == near


def test_a_field_that_there_is_not_names_the_nearest():
    with pytest.raises(InputError) as raised:
        columns_for(PLAN, {"owner": ["Lead"], "measures": ["Test"], "progress": ["test"]})
    assert str(raised.value) == (
        "there is no field “owner” for a column; the nearest is “owners”, and all are reference, "
        "theme_reference, theme, finding, description, completion, measures, owners, progress, "
        "status\n"
        "the heading “test” is given to both “measures” and “progress”"
    )


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        (["Action", "Status"], ["description", "progress"]),
        (["Status", "Action", "Progress"], ["status", "description", "progress"]),
        (["Progress", "Status", "RAG"], ["progress", None, "status"]),
        (["Ref", "Recommendation", "Action"], ["reference", "finding", "description"]),
        (["Owner", "Lead"], ["owners", None]),
    ],
)
def test_a_heading_of_several_meanings_takes_the_first_that_is_free(headings, fields):
    chosen = chosen_fields(dict(enumerate(headings)), columns_for(PLAN), lambda *_: True)
    assert [chosen.get(column) for column in range(len(headings))] == fields
