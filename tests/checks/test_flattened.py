from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinetpaper.checks import flattened

WORDS = st.text(st.characters(codec="utf-8") | st.sampled_from("aZ09 ?’\u2009ſİıéŸẞ\u212bΜ"))


@given(WORDS)
def test_a_place_in_the_words_is_the_same_in_all_of_their_forms(words: str) -> None:
    forms = (flattened.narrow(words), flattened.plain(words), flattened.shape(words))
    assert {len(form) for form in forms} == {len(words)}


@given(WORDS)
def test_what_was_narrowed_has_the_same_forms(words: str) -> None:
    narrowed = flattened.narrow(words)
    assert flattened.shape(narrowed) == flattened.shape(words)
    assert flattened.plain(words, narrowed) == flattened.plain(words)


@given(WORDS, st.sampled_from(["a", "z", "k", "s", "i", "é", "ÿ", "ß", "å", "µ"]))
def test_plain_words_have_each_letter_that_a_pattern_without_case_finds(
    words: str, letter: str
) -> None:
    found = [one.start() for one in re.finditer(letter, words, re.IGNORECASE)]
    assert [at for at, one in enumerate(flattened.plain(words)) if one == letter] == found


@given(WORDS)
def test_plain_words_have_a_space_for_all_that_is_no_letter_or_figure(words: str) -> None:
    for one, kept in zip(words, flattened.plain(words), strict=True):
        assert kept == " " or re.fullmatch(r"[^\W_]|\x00", one)


@pytest.mark.parametrize(
    ("pattern", "shape"), [(r"[A-Z]", "A"), (r"[a-z]", "a"), (r"[0-9]", "0"), (r"\s", " ")]
)
@given(words=WORDS)
def test_a_shape_shows_each_letter_figure_and_space(pattern: str, shape: str, words: str) -> None:
    shown = flattened.shape(words)
    assert all(shown[one.start()] == shape for one in re.finditer(pattern, words))
    assert shape == " " or all(
        re.fullmatch(pattern, words[at]) for at, one in enumerate(shown) if one == shape
    )
