"""What only the printing of a date can find out about a house's patterns and a paper's locale."""

from __future__ import annotations

import datetime

import pytest
from attrs import evolve

from cabinetpaper import (
    Action,
    ActionPlan,
    House,
    InputError,
    Meeting,
    Report,
    Theme,
    lay_out,
    read_house,
    render_extract,
)
from cabinetpaper.layout.phrasing import Phrasing
from cabinetpaper.places import Place

MEETING = Meeting(council="A", committee="B", starts=datetime.datetime(2019, 2, 13, 10), item="4")
REPORT = Report(title="Title", meeting=MEETING, place=Place(file="paper.toml"))
PLAN = ActionPlan(themes=[Theme(reference="1", actions=[Action(description="x")])])


@pytest.fixture(scope="module")
def house() -> House:
    return read_house("hertfordshire")


@pytest.mark.parametrize("locale", ["xx_YY", "en-GB", "English", ""])
def test_an_unknown_locale_is_told_once_with_an_example(house: House, locale: str) -> None:
    told = f"there is no locale “{locale}”; expected a language and a country, such as en_GB or "
    with pytest.raises(InputError) as caught:
        lay_out(evolve(REPORT, locale=locale), house)
    assert str(caught.value) == f"paper.toml: {told}cy_GB"
    with pytest.raises(InputError) as caught:
        render_extract(PLAN, house=house, locale=locale)
    assert str(caught.value) == f"{told}cy_GB"


def test_a_known_locale_prints_its_months(house: House) -> None:
    day = datetime.date(2019, 2, 13)
    said = [Phrasing(house=house, locale=locale).date(day) for locale in ("en_GB", "cy_GB")]
    assert said == ["13 February 2019", "13 Chwefror 2019"]


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("d MMMMMMMMM y", "Invalid length for field: 'MMMMMMMMM'"),
        ("d MMMM y h", "'datetime.date' object has no attribute 'hour'"),
    ],
)
def test_a_pattern_that_cannot_print_a_day_is_told(house: House, pattern: str, reason: str) -> None:
    other = evolve(house, dates=evolve(house.dates, day=pattern))
    with pytest.raises(InputError) as caught:
        Phrasing(house=other, locale="en_GB").date(datetime.date(2019, 2, 13))
    assert str(caught.value) == (
        f"“{pattern}” in [dates] of house.toml is no pattern of a date ({reason})"
    )


def test_a_bad_pattern_is_told_with_the_tag_that_it_would_have_filled(house: House) -> None:
    other = evolve(house, dates=evolve(house.dates, meeting="EEEEEEEEE"))
    with pytest.raises(InputError) as caught:
        lay_out(REPORT, other)
    assert str(caught.value).startswith(
        "agenda-item.docx › paragraph “{{ meeting.starts }}”: in {{ meeting.starts }}: "
        "“EEEEEEEEE” in [dates] of house.toml is no pattern of a date"
    )
