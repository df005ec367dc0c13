from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.checks.judging import house_with
from tests.checks.plans import DAY, RULES, action, plan, report

from cabinetpaper import Action, Document
from cabinetpaper.checks.joined_words import JoinedWords
from cabinetpaper.checks.rule import Paper
from cabinetpaper.checks.vocabulary import Phrases, Vocabulary
from cabinetpaper.houses.checks import shipped
from cabinetpaper.houses.house import House

LISTS = ("says_done", "says_late", "says_future", "says_past", "leads")
PHRASES = {name: tuple(shipped()["actions"][name]) for name in LISTS}
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


@pytest.mark.parametrize(
    ("phrases", "text", "found"),
    [
        (["due to be", "to be"], "It is due to be done, or to be told.", ["due to be", "to be"]),
        (["ŵyl", "tbc"], "Ŵyl tbc", ["Ŵyl", "tbc"]),
        (["(tbc)", "w/c"], "w/c 4 May (tbc)", ["w/c", "(tbc)"]),
        (["re-schedul*"], "Re-scheduled, re schedule", ["Re-scheduled"]),
        (["in  place", "children’s"], "In\nplace: children’s", ["In\nplace", "children’s"]),
        (["late *", "late"], "Late. Lateness", ["Late", "Lateness"]),
        (["dÿdd", "ß", "Å", "µ"], "DŸDD S ẞ \u212b Μ", ["DŸDD", "ẞ", "\u212b", "Μ"]),
        (["İstanbul", "istanbul"], "İSTANBUL istanbul", ["İSTANBUL", "istanbul"]),
        (["kiss"], "\u212aİſſ", ["\u212aİſſ"]),
        ([], "x", []),
        (["", "*", " "], "x *", []),
    ],
)
def test_phrases_of_all_kinds_are_found(phrases: list[str], text: str, found: list[str]) -> None:
    assert [one.group() for one in Phrases.of(phrases).finditer(text)] == found


def test_phrases_are_found_in_many_texts_at_once() -> None:
    words = JoinedWords(("Late", "un late", "x", "lately later on", "late"))
    each = Phrases.of(["late", "later on"]).found_in(words)
    assert [(number, one.group()) for number, one in each] == [
        (0, "Late"), (1, "late"), (3, "later on"), (4, "late"),
    ]  # fmt: skip


def test_the_first_phrase_is_found_or_none() -> None:
    late = Phrases.of(["delay*", "put back"])
    first = late.search("Put\nback, and delayed.")
    assert first is not None
    assert first.group() == "Put\nback"
    assert late.search("It was played back.") is None


def paper_of(house: House, *actions: Action) -> Paper:
    """Give a paper of a plan alone: its rules ask no document."""
    return Paper(document=Document(), house=house, as_of=DAY, report=report(plan(*actions)))


def test_words_that_a_house_adds_are_looked_for_beside_those_that_are_shipped() -> None:
    own = {
        ("actions", "says_nothing"): ("Watch this space",),
        ("actions", "says_late"): ("stuck*",),
    }
    known = Vocabulary(paper_of(house_with(own=own)), "actions")
    assert known.holds("says_nothing", "watch this space!")
    assert known.holds("says_nothing", "In progress")
    found = known.finder("says_late").finditer("Stuckness, delayed")
    assert [one.group() for one in found] == ["Stuckness", "delayed"]
    assert known.phrases("says_late")[-1] == "stuck*"
    shipped_alone = Vocabulary(paper_of(house_with()), "actions")
    assert not shipped_alone.holds("says_nothing", "watch this space!")
    assert shipped_alone.finder("says_late").search("Stuckness") is None


def test_a_limit_that_a_house_sets_stands_in_for_the_shipped_one() -> None:
    limits = house_with(own={("actions", "told_together"): 2})
    assert Vocabulary(paper_of(limits), "actions").number("told_together") == 2
    assert Vocabulary(paper_of(house_with()), "actions").number("told_together") == 4


def test_a_rule_on_actions_hears_the_words_of_the_house() -> None:
    own = {("actions", "says_nothing"): ("Watch this space",)}
    judged = paper_of(house_with(own=own), action("4.1", progress="Watch this space."))
    assert [str(one) for one in RULES["progress-says-nothing"].findings(judged)] == [
        "warning: a.xlsx › Plan!A4: The progress of action 4.1 says only “Watch this space”. Say "
        "in the workbook what has been done, what is still to do and by when. "
        "[progress-says-nothing]"
    ]
