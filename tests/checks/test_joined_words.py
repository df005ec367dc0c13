from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cabinetpaper.checks import flattened
from cabinetpaper.checks.joined_words import JoinedWords, Plain, Shape

TEXTS = st.lists(st.text("ab?İıſsS’ \n", max_size=8), max_size=5).map(tuple)


@settings(deadline=None)
@given(TEXTS, st.sampled_from(("ab", "?", "’", "a?", "s")))
def test_a_string_is_found_in_the_texts_that_hold_it(texts: tuple[str, ...], sought: str) -> None:
    holding = [at for at, text in enumerate(texts) if sought in text]
    assert [*JoinedWords(texts).holding(sought)] == holding


@settings(deadline=None)
@given(TEXTS, st.sampled_from((" ab", " s", " b *a")))
def test_plain_words_are_found_in_the_texts_that_hold_them(
    texts: tuple[str, ...], sought: str
) -> None:
    each = [f" {flattened.plain(text)}" for text in texts]
    holding = [at for at, text in enumerate(each) if re.search(sought, text)]
    assert [*JoinedWords(texts).holding(Plain(sought))] == holding
    assert [*JoinedWords(texts).numbers(Plain(sought))] == holding


@pytest.mark.parametrize("text", ["RISK", "rİsk", "rısk", "riſk", "ris\u212a", "“risk”", "_risk"])
def test_plain_letters_are_those_that_a_pattern_without_case_takes_for_them(text: str) -> None:
    assert JoinedWords(("x", text)).holding(Plain(" risk")) == (1,)


@settings(deadline=None)
@given(st.lists(st.text("aB1ß’ \n.", max_size=8), max_size=5).map(tuple))
def test_a_shape_is_found_where_the_words_begin_as_they_should(texts: tuple[str, ...]) -> None:
    sought = Shape(r"A\.? *a", begins=re.compile(r"B[. ]"))
    holding = [at for at, text in enumerate(texts) if re.search(r"(?=B[. ])B\.?[ \n’]*a", text)]
    assert [*JoinedWords(texts).holding(sought)] == holding


def test_each_text_is_known_by_where_it_begins() -> None:
    words = JoinedWords(("ab", "", "c"))
    assert [words.joined[at : at + 1] for at in words.starts] == ["a", "\n", "c"]
    assert [words.number_at(at) for at in words.starts] == [0, 1, 2]
    assert JoinedWords(()).holding("a") == ()
