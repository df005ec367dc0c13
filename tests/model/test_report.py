"""The report: what it must have, and what stands beside it."""

import datetime
from pathlib import Path

import pytest

from cabinetpaper.findings import Finding, Severity
from cabinetpaper.model.report import Appendix, Contact, Meeting, Report, Section, TableForm
from cabinetpaper.model.text import Entry, Text
from cabinetpaper.places import Place

MEETING = Meeting(council="C", committee="P", starts=datetime.datetime(2019, 2, 13, 10), item="7a")


def test_a_report_needs_a_title_and_nothing_else_beside_its_meeting():
    report = Report(title="Progress", meeting=MEETING)
    assert report.appendix == Appendix(label="A")
    assert (report.house, report.locale, report.contents) == ("hertfordshire", "en_GB", None)
    for title in ("", " \n"):
        with pytest.raises(ValueError, match=r"^a report needs a title$"):
            Report(title=title, meeting=MEETING)


def test_a_meeting_has_a_day():
    assert MEETING.date == datetime.date(2019, 2, 13)


@pytest.mark.parametrize(
    ("contact", "label"),
    [
        (Contact(post="Clerk"), "Clerk"),
        (Contact(name="A. Example"), "A. Example"),
        (Contact(name="A. Example", post="Clerk"), "A. Example, Clerk"),
    ],
)
def test_a_contact_is_called_by_name_and_post(contact: Contact, label: str):
    assert contact.label == label


def test_a_contact_needs_a_post_or_a_name():
    with pytest.raises(ValueError, match=r"^a contact needs a post or a name$"):
        Contact(telephone="01632 960394")


def test_the_words_of_a_section_may_be_a_string_with_a_list():
    assert Section("Summary", "- a").body == Text([Entry("- ", "a")])
    assert Section("Summary").body == Text()


def test_where_it_was_read_and_what_was_noticed_stand_out_of_equality():
    finding = Finding(code="x", severity=Severity.NOTE, text="x", advice="y")
    here = Place(file="paper.toml")
    bare = Report(title="x", meeting=MEETING)
    assert Report(
        title="x", meeting=MEETING, findings=[finding], folder=Path("x"), place=here
    ) == bare  # fmt: skip
    assert Section("x", place=here) == Section("x")
    assert Report(title="x", meeting=MEETING, tables=TableForm.SINGLE) != bare


def test_lists_become_tuples():
    report = Report(title="x", meeting=MEETING, sections=[Section("y")], fields=[("a", 1)])
    assert report.sections == (Section("y"),)
    assert report.fields == (("a", 1),)
