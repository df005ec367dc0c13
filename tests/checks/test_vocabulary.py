from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from cabinetpaper.checks.vocabulary import Phrases, _phrases

LISTS = ("says_done", "says_late", "says_future", "says_past", "leads")
PHRASES = {name: _phrases("actions", name) for name in LISTS}
_WORDS = sorted({w.strip("*") for each in PHRASES.values() for it in each for w in it.split()})
TEXTS = st.lists(
    st.sampled_from([*_WORDS, "the", "un", "İ", "_", "(", ".", "to", "be"]), max_size=12
).flatmap(
    lambda words: st.sampled_from([" ", "  ", "\n", "", "_", "-"]).map(lambda gap: gap.join(words))
)


@settings(deadline=None)
@given(TEXTS, st.sampled_from(LISTS), st.booleans())
def test_phrases_are_found_where_the_whole_pattern_finds_them(
    text: str, name: str, loud: bool
) -> None:
    found, said = Phrases.of(PHRASES[name]), text.upper() if loud else text
    assert [one.span() for one in found.finditer(said)] == [
        one.span() for one in found.whole.finditer(said)
    ]


def test_the_first_phrase_is_found_or_none() -> None:
    late = Phrases.of(["delay*", "put back"])
    first = late.search("Put\nback, and delayed.")
    assert first is not None
    assert first.group() == "Put\nback"
    assert late.search("It was played back.") is None
