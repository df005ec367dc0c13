"""What rules look for first, because it is quick, against the patterns that they look with then."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cabinetpaper.checks import abbreviations as short
from cabinetpaper.checks import accessible_colours as colours
from cabinetpaper.checks import personal_children as children
from cabinetpaper.checks import personal_data as data
from cabinetpaper.checks import personal_numbers as numbers
from cabinetpaper.checks.joined_words import JoinedWords, Sought
from cabinetpaper.checks.said_dates import DOUBTFUL, dates_in
from cabinetpaper.houses.checks import shipped

COLOURS = tuple(shipped()["accessibility"]["colours"])
SHOWN = tuple(shipped()["accessibility"]["shown_in"])
CHILDREN = tuple(shipped()["personal_data"]["children"])
TEXTS = st.lists(
    st.sampled_from(
        """DOB d.o.b. Born on birth date of May 3 03 12/3/09 2010 age aged 14 was is A.B. A. B JK
        JK's JK’s child Child YP the The in shown marked red RED text AB1 2CD ZE1 0AA 943 476
        5919 NHS AB 12 34 56 C H801200001001 01632 960123 (0 1 6) - +44 Mon Monday, monday TUE
        Weds. Friday 13th 31 30 29 00 0 June Feb February 2019 st 1/2/2019 CIN CPs (CIN) B-12
        A/B ABCDEFG İ ſ é ’ “ ,
        """.split()  # noqa: SIM905  # words read best as words
    ),
    max_size=9,
).flatmap(
    lambda words: st.sampled_from([" ", "  ", "     ", "\n", "\u00a0", "\u2009", "", "_"]).map(
        lambda gap: gap.join(words)
    )
)


def _holds(*patterns: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: any(pattern.search(text) for pattern in patterns)


def _has_doubtful_date(text: str) -> bool:
    return any(
        not one.exists or (one.date is not None and one.weekday not in {None, one.date.weekday()})
        for one in dates_in(text)
    )


@pytest.mark.parametrize(
    ("sought", "holds"),
    [
        (
            children._LIKELY,
            _holds(children._BORN, children._AGED, children._initials(CHILDREN)),
        ),
        (
            (numbers.MANY_FIGURES,),
            _holds(numbers._UPN, numbers._NHS, numbers._INSURANCE, numbers._POSTCODE),
        ),
        ((numbers.MANY_FIGURES,), _holds(data._TELEPHONE)),
        (colours._near_colour(COLOURS), _holds(colours._by_colour(COLOURS, SHOWN))),
        ((DOUBTFUL,), _has_doubtful_date),
    ],
    ids=["children", "numbers", "telephone", "colours", "dates"],
)
@settings(deadline=None, max_examples=400)
@given(text=TEXTS)
def test_no_text_is_passed_over_that_a_rule_would_find_something_in(
    sought: tuple[Sought, ...], holds: Callable[[str], bool], text: str
) -> None:
    if holds(text):
        assert JoinedWords(("x", text, "x")).holding(*sought) == (1,)


@settings(deadline=None, max_examples=400)
@given(st.lists(TEXTS, max_size=4).map(tuple))
def test_abbreviations_of_many_texts_are_those_of_each(texts: tuple[str, ...]) -> None:
    assert [one.group() for one in short._in_many(JoinedWords(texts))] == [
        one.group() for text in texts for one in short._SHORT.finditer(text)
    ]
