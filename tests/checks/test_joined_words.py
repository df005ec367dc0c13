from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cabinetpaper.checks.joined_words import JoinedWords

TEXTS = st.lists(st.text("ab?İıſsS’ \n", max_size=8), max_size=5).map(tuple)


@settings(deadline=None)
@given(TEXTS, st.sampled_from(("ab", "?", "’", "a?", "s")))
def test_a_string_is_found_in_the_texts_that_hold_it(texts: tuple[str, ...], sought: str) -> None:
    holding = [at for at, text in enumerate(texts) if sought in text]
    assert [*JoinedWords(texts).holding(sought)] == holding


@pytest.mark.parametrize("text", ["RISK", "rİsk", "rısk", "riſk"])
def test_small_letters_are_those_that_a_pattern_without_case_takes_for_them(text: str) -> None:
    assert JoinedWords(("x", text)).small.holding("risk") == (1,)


def test_each_text_is_known_by_where_it_begins() -> None:
    words = JoinedWords(("ab", "", "c"))
    assert [words.joined[at : at + 1] for at in words.starts] == ["a", "\n", "c"]
    assert [words.number_at(at) for at in words.starts] == [0, 1, 2]
    assert JoinedWords(()).holding("a") == ()
