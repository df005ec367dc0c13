"""Values as a house says them: dates, people, small numbers."""

import datetime

import pytest
from attrs import evolve
from tests.layout.papers import MEETING, hertfordshire

from cabinetpaper.errors import InputError
from cabinetpaper.houses.house import DateForms, People
from cabinetpaper.layout.phrasing import Phrasing, check_locale, number_in_words
from cabinetpaper.model.completion import Completion
from cabinetpaper.model.inspection import AreaForImprovement, Framework, Grade, Judgement
from cabinetpaper.model.plan import Theme
from cabinetpaper.model.report import Appendix, BackgroundPaper, Contact

NAMED = Contact(name="A. Example", post="Head of Fostering")


def phrasing(locale: str = "en_GB", **house: object) -> Phrasing:
    return Phrasing(house=evolve(hertfordshire(), **house), locale=locale)


def test_one_to_ten_are_words_and_more_are_digits():
    said = [number_in_words(number) for number in (0, 1, 10, 11, -1)]
    assert said == ["no", "one", "ten", "11", "-1"]


@pytest.mark.parametrize(
    ("starts", "said"),
    [
        (datetime.datetime(2019, 2, 13, 10), "Wednesday 13 February, 2019 at 10.00am"),
        (datetime.datetime(2019, 9, 3, 14, 30), "Tuesday 3 September, 2019 at 2.30pm"),
        (datetime.datetime(2019, 9, 3, 0, 5), "Tuesday 3 September, 2019 at 12.05am"),
    ],
)
def test_the_meeting_is_said_in_the_form_of_the_house(starts: datetime.datetime, said: str):
    assert phrasing().say(starts) == said


def test_a_day_and_a_time_have_forms_of_their_own():
    assert phrasing().say(datetime.date(2018, 11, 19)) == "19 November 2018"
    assert phrasing().say(datetime.time(9, 5)) == "9.05am"
    forms = DateForms(day="EEE d MMM yy", time="HH:mm", meeting="d.M.y 'um' HH:mm")
    other = phrasing(dates=forms)
    assert other.say(datetime.date(2018, 11, 19)) == "Mon 19 Nov 18"
    assert other.say(datetime.time(9, 5)) == "09:05"
    assert other.say(MEETING.starts) == "13.2.2019 um 10:00"


def test_dates_are_said_in_the_language_of_the_paper():
    assert phrasing("cy_GB").say(datetime.date(2019, 2, 13)) == "13 Chwefror 2019"


def test_an_unknown_locale_is_refused():
    with pytest.raises(InputError) as error:
        check_locale("xx_YY")
    assert str(error.value) == (
        "there is no locale “xx_YY”; expected a language and a country, such as en_GB or cy_GB"
    )


def test_people_are_printed_by_name_and_post():
    assert phrasing().say(NAMED) == "A. Example, Head of Fostering"
    assert phrasing().say(Contact(post="Head of Fostering")) == "Head of Fostering"


def test_people_are_printed_as_posts_only_where_the_house_says_so():
    posts = phrasing(people=People.POSTS)
    assert posts.say(NAMED) == "Head of Fostering"
    assert posts.say(Contact(name="A. Example")) == "A. Example"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("as it is", "as it is"),
        (True, "Yes"),
        (False, "No"),
        (12, "12"),
        (Grade("good", name="Good"), "Good"),
        (Grade("Fair"), "Fair"),
        (Completion("May-19"), "May-19"),
        (Judgement(area="Leaders", grade=Grade("Good")), "Leaders"),
        (AreaForImprovement(title="Placements"), "Placements"),
        (Theme(reference="4.0", title="Placements"), "4.0 Placements"),
        (Appendix(label="B"), "B"),
        (BackgroundPaper(title="Notes"), "Notes"),
        (Framework(key="x", title="ILACS"), "ILACS"),
    ],
)
def test_a_value_is_said_by_what_it_is_called(value: object, said: str):
    assert phrasing().say(value) == said


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ((NAMED,), "this is a list; ask for its length, or go through it with {%p for %}"),
        (MEETING, "this has parts; ask for one of them, as in {{ meeting.council }}"),
    ],
)
def test_a_list_and_a_thing_with_parts_have_no_words(value: object, message: str):
    with pytest.raises(InputError) as error:
        phrasing().say(value)
    assert str(error.value) == message
